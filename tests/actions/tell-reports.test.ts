import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TellDeps } from '../../src/actions/tell-moderators.ts'
import { tellReports } from '../../src/actions/tell-reports.ts'
import { BLOCKED, defaultSettings } from '../../src/core/channel.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { openStore } from '../../src/store/open.ts'

const AT = '2025-06-28T17:00:00.000Z'
const MINUTE = 60_000
const HERE = 'discord:5'
const EDITION = `${HERE} 2025-06-28 20:00`

let folder: string
let store: Store
let told: [string, string][]
let logged: string[]
let now: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-reports-'))
  store = openStore(join(folder, 'a.sqlite'))
  told = []
  logged = []
  now = Date.parse(AT)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const tell = (given: Partial<TellDeps> = {}) =>
  tellReports({
    store,
    messenger: {
      tell: (person, post) => {
        told.push([person, renderText(post)])
        return Promise.resolve()
      },
    },
    clock: { now: () => now },
    log: { info: (event) => logged.push(event), warn: () => undefined, error: (event) => logged.push(event) },
    reachable: () => true,
    ...given,
  })
const save = async (by: string | null, channel = HERE, language: 'en' | 'ar' | 'ckb' = 'en') => {
  const version = ((await store.settings(channel))?.version ?? 0) + 1
  const settings = { ...defaultSettings(channel), on: true, home: 'discord:77', version, language }
  await store.saveSettings(settings, by === null ? null : { by, at: AT })
}
const report = (story: string, text = 'The place is wrong', channel = HERE) =>
  store.keepReport(
    { channel, home: 'discord:77', story, edition: EDITION, text, at: new Date(now).toISOString() },
    true,
  )

test('the first report of an item is told at once, to whoever saved the settings last, with what it says', async () => {
  await store.enterHome('discord:77', 'Newsroom', AT)
  await save('discord:1')
  await save('discord:2')
  await report('7K3M9Q')
  await tell()
  expect(told.map(([person]) => person)).toEqual(['discord:2'])
  const parts = ['A reader reported a mistake in “Newsroom”', '7K3M9Q · 2025-06-28 20:00', 'The place is wrong']
  for (const part of [...parts, '/audit', 'https://discord.com/channels/77/5']) expect(told[0]?.[1]).toContain(part)
})

test('further reports of an item that was told are listed and not told, also after a restart', async () => {
  await save('discord:1')
  await report('7K3M9Q')
  await tell()
  await store.close()
  store = openStore(join(folder, 'a.sqlite'))
  now += 90 * MINUTE
  await report('7K3M9Q', 'Still wrong')
  await tell()
  expect(told).toHaveLength(1)
  expect(await store.unseenReports(HERE, null, AT)).toBe(2)
})

test('a channel has one word an hour, which gathers what came in meanwhile; others do not wait for it', async () => {
  await save('discord:1')
  await save('discord:3', 'discord:6')
  await report('7K3M9Q')
  await tell()
  now += 10 * MINUTE
  for (const text of ['wrong day', 'wrong place', 'wrong figure']) await report('8K3M9Q', text)
  await report('9K3M9Q', '')
  await report('7K3M9Q', 'elsewhere', 'discord:6')
  await tell()
  expect(told.map(([person]) => person)).toEqual(['discord:1', 'discord:3'])
  now += 49 * MINUTE
  await tell()
  expect(told).toHaveLength(2)
  now += MINUTE
  await tell()
  expect(told).toHaveLength(3)
  const text = told[2]?.[1] ?? ''
  for (const part of ['4 reports', '8K3M9Q · 2025-06-28 20:00: 3 reports', 'wrong figure', '9K3M9Q'])
    expect(text).toContain(part)
  expect(text).not.toContain('7K3M9Q')
})

test('many reported items are counted, not all named', async () => {
  await save('discord:1')
  for (let at = 0; at < 8; at += 1) await report(`${at}K3M9Q`)
  await tell()
  expect(told[0]?.[1]).toContain('3 more items')
  now += 61 * MINUTE
  await tell()
  expect(told).toHaveLength(1)
})

test('what a moderator looked at first is not told', async () => {
  await save('discord:1')
  await report('7K3M9Q')
  await store.seeReports(HERE, 'discord:77')
  await tell()
  expect(told).toEqual([])
})

test('in a channel that nobody set up it waits in the list: who set up another has no right to it', async () => {
  await save('discord:1', 'discord:6')
  await report('7K3M9Q')
  await tell()
  expect(told).toEqual([])
  expect(logged).toEqual(['reports-not-told'])
  expect(await store.unseenReports(HERE, 'discord:77', AT)).toBe(1)
})

test('it is quiet where nobody is known, nobody takes it, or the bot was blocked or removed, and tries nothing again', async () => {
  await report('7K3M9Q')
  await tell()
  await save('discord:1')
  now += 61 * MINUTE
  await report('8K3M9Q')
  const refuse = () => Promise.reject(new SendFailure('unreachable', 'Cannot send messages to this user'))
  await tell({ messenger: { tell: refuse } })
  expect(logged).toEqual(['reports-not-told', 'reports-not-told'])
  now += 61 * MINUTE
  await report('9K3M9Q')
  await store.pauseChannel(HERE, BLOCKED, AT)
  await tell()
  await save('discord:1')
  now += 61 * MINUTE
  await tell()
  expect(told).toEqual([])
  expect(logged).toHaveLength(2)
})

test('what the platform puts off is told the next time', async () => {
  await save('discord:1')
  await report('7K3M9Q')
  const busy = () => Promise.reject(new SendFailure('later', 'busy'))
  await tell({ messenger: { tell: busy } })
  await tell({ reachable: () => false })
  expect(told).toEqual([])
  await tell()
  expect(told).toHaveLength(1)
})

test.each(LANGUAGES)('speaks the language of the channel: %s', async (language) => {
  await save('discord:1', HERE, language)
  await report('7K3M9Q')
  await report('7K3M9Q')
  await tell()
  const { audit, delivery } = wordsOf(language)
  expect(told[0]?.[1]).toContain(audit.mistakes(delivery.aChannel, 2))
})
