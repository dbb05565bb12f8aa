// /privacy, /mydata and /forget: what is kept, and that nothing of it is left.

import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { askerHash } from '../../src/actions/asker-hash.ts'
import { publishAlerts } from '../../src/actions/publish-alerts.ts'
import { publishEdition } from '../../src/actions/publish-editions.ts'
import type { ChannelSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { editionParts } from '../../src/render.ts'
import { openStore } from '../../src/store/open.ts'
import { plainTextOf as textOf } from '../actions/post-text.ts'
import { filing } from '../store/filings.ts'
import { ME, type OwnRoom, labelsOf, ownRoom } from './own-room.ts'
import { NOW, style } from './room.ts'
import { knowledge } from '../own-knowledge.ts'

const { forget: said, data } = wordsOf('en')
const GROUP = 'telegram:-9'

let folder: string
let store: Store
let room: OwnRoom
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-forget-'))
  store = openStore(join(folder, 'a.sqlite'))
  room = ownRoom(store)
  return async () => {
    expect(room.faults).toEqual([])
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Every value of every table that holds this text as a word of its own. */
function found(text: string): string[] {
  const db = new Database(join(folder, 'a.sqlite'), { readonly: true })
  const word = new RegExp(`(?<![\\w-])${text}(?!\\w)`)
  const tables = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table'`).all()
  const hits = tables.flatMap(({ name }) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`)
      .all()
      .flatMap((row) => Object.entries(row))
      .filter(([, value]) => typeof value === 'string' && word.test(value))
      .map(([column, value]) => `${name}.${column}: ${String(value)}`),
  )
  db.close()
  return hits
}

/** Editions that remember which corrections they were composed from. */
const deps = () => ({
  store: { ...store, newestCorrection: () => Promise.resolve(1) },
  knowledge,
  style,
  log: {
    info: () => undefined,
    warn: () => undefined,
    error: (...fault: unknown[]) => {
      expect(fault).toEqual([])
    },
  },
  render: (...parts: Parameters<typeof editionParts> extends [...infer P, unknown] ? P : never) =>
    editionParts(...parts, null),
})

/** Follows, is told an edition and an alert, moderates a group, and asked something there. */
async function live(): Promise<void> {
  await room.ask('/follow isis')
  await room.press('Save', (await room.ask('/settings topics:border')).post)
  await store.enterHome(ME, '', new Date(NOW).toISOString())
  await store.fileArticle(
    filing({
      name: 'a',
      published: '2025-06-28T09:00:00Z',
      subjects: ['topic:isis'],
      events: [{ date: '2025-06-28' }],
    }),
  )
  const settings = (await store.settings(ME))!
  const [slot] = slotsOn(settings, '2025-06-28')
  await publishEdition(deps(), settings, slot!)
  const alerting: ChannelSettings = { ...settings, alerts: { kinds: [], killed: 1 }, version: settings.version + 1 }
  await store.saveSettings(alerting)
  await publishAlerts(deps(), [alerting], NOW + 60_000)
  const published = new Date(NOW + 90_000).toISOString()
  await store.fileArticle(
    filing({ name: 'b', published, subjects: ['topic:isis'], events: [{ date: '2025-06-28', place: 'iq-erbil' }] }),
  )
  expect(await publishAlerts(deps(), [alerting], NOW + 120_000)).toHaveLength(1)
  const there = { channel: GROUP, private: false, moderates: true }
  await room.press('Save', (await room.ask('/settings topics:isis', there)).post, there)
  const hashOf = await askerHash(store)
  for (const message of [`${GROUP}/4`, `${ME}/7`]) await store.keepAsker(message, hashOf(ME), '2025-07-20T00:00:00Z')
  await store.pauseChannel(ME, 'the person blocked the bot', new Date(NOW).toISOString())
}

describe('/forget', () => {
  test('asks first, then leaves nothing of the person in any table', async () => {
    await live()
    const hash = (await askerHash(store))(ME)
    expect(found(ME).length).toBeGreaterThan(5)
    expect(found(hash)).toHaveLength(2)
    const { post } = await room.ask('/forget')
    expect(textOf(post)).toContain(said.asks)
    expect(found(ME).length).toBeGreaterThan(5)
    expect(textOf((await room.press(said.button, post)).post)).toContain(said.done)
    expect(found(ME)).toEqual([])
    expect(found('5')).toEqual([])
    expect(found(hash)).toEqual([])
    expect(await store.settings(GROUP)).toMatchObject({ topics: ['isis'] })
  })
  test('of a group: its moderators have it erased, and others are not offered it', async () => {
    await live()
    await store.enterHome(GROUP, 'Watch', new Date(NOW).toISOString())
    const there = { channel: GROUP, private: false, moderates: true }
    expect(labelsOf((await room.ask('/forget', { ...there, moderates: false })).post)).not.toContain(said.here)
    const { post } = await room.ask('/forget', there)
    const asked = await room.press(said.here, post, there)
    expect(textOf(asked.post)).toContain(said.asksHere)
    expect((await room.press(said.buttonHere, asked.post, { ...there, moderates: false })).error?.code).toBe(
      'not-allowed',
    )
    await room.press(said.buttonHere, asked.post, there)
    // Only that the bot is there, and the buttons that asked.
    expect(found(GROUP).filter((hit) => !hit.startsWith('homes.id'))).toEqual([])
    expect(await store.settings(ME)).not.toBeNull()
  })
  test('of somebody of whom nothing is kept says the same', async () => {
    const { post } = await room.ask('/forget')
    expect(textOf((await room.press(said.button, post)).post)).toContain(said.done)
  })
})

describe('/mydata', () => {
  test('tells everything that is kept about the asker, and changes nothing', async () => {
    await live()
    const text = textOf((await room.ask('/mydata')).post)
    expect(text).toContain(data.settings(true, '20:00', 'Asia/Baghdad'))
    for (const line of [data.editions(2), data.changes(2), data.answers(2)]) expect(text).toContain(line)
    expect(text).toMatch(/You follow .*ISIS/)
    const { attachment } = (await room.ask('/mydata')).post
    const { stored } = JSON.parse(new TextDecoder().decode(attachment?.bytes)) as { stored: Record<string, unknown> }
    const tables = new Set(found(ME).map((hit) => hit.split('.')[0] ?? ''))
    expect([...tables].filter((table) => !(table in stored))).toEqual([])
    expect(JSON.stringify(stored)).not.toContain('"person":"telegram:6"')
  })
  test('and that nothing is', async () => {
    const text = textOf((await room.ask('/mydata')).post)
    expect(text).toContain(data.followsNothing)
    expect(text).toContain(data.noSettings)
    expect(await store.settings(ME)).toBeNull()
  })
})

test('/privacy says what the platform hands the bot, and leads to what is kept of the asker', async () => {
  const { post } = await room.ask('/privacy', { channel: 'discord:100', private: false })
  expect(textOf(post)).toContain(data.discordHears)
  expect(textOf(post)).not.toContain(data.telegramHash)
  expect(labelsOf(post)).toEqual([data.title, said.title])
  expect(textOf((await room.ask('/privacy')).post)).toContain(data.telegramHash)
})
