// What is due on several platforms in one round.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishDue } from '../../src/actions/publish-due.ts'
import type { PublishDeps } from '../../src/actions/publish-editions.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { editionParts } from '../../src/render.ts'
import { style } from '../commands/room.ts'
import { knowledge } from '../own-knowledge.ts'
import { filing } from '../store/filings.ts'
import { emptyStore } from '../store/empty-store.ts'

const at = (clock: string) => Date.parse(`2025-06-28T${clock}Z`)

let store: Store
let faults: unknown[]
beforeEach(() => {
  store = emptyStore()
  faults = []
})
afterEach(async () => {
  expect(faults).toEqual([])
  await store.close()
})

const deps = (given: Partial<PublishDeps> = {}): PublishDeps => ({
  store,
  knowledge,
  style,
  log: { info: () => undefined, warn: () => undefined, error: (...fault) => faults.push(fault) },
  render: (...parts) => editionParts(...parts, null),
  ...given,
})
const settingsOf = (channel: string) => ({ ...defaultSettings(channel), on: true, since: '2025-06-28T10:00:00Z' })

test('no platform waits for another, with its alerts neither', async () => {
  const alerted = { ...settingsOf('discord:9'), times: ['08:00'], alerts: { kinds: [], killed: 5 } }
  const channels = [settingsOf('telegram:1'), settingsOf('telegram:2'), settingsOf('discord:3'), alerted]
  await publishDue(deps(), channels, at('16:58:00'), () => undefined)
  await store.fileArticle(
    filing({
      name: 'a',
      published: '2025-06-28T16:59:30Z',
      subjects: ['topic:isis'],
      text: '6 people were killed in Kirkuk, the police said.',
      events: [{ date: '2025-06-28', killed: [6, 6] }],
    }),
  )
  const order: string[] = []
  let goOn: () => void = () => undefined
  const publishing = publishDue(deps(), channels, at('17:00:30'), async (channel) => {
    order.push(channel)
    if (channel === 'telegram:1') await new Promise<void>((resolve) => (goOn = resolve))
  })
  for (let round = 0; round < 1000 && !order.includes('discord:9'); round += 1) await new Promise(setImmediate)
  expect(order.toSorted()).toEqual(['discord:3', 'discord:9', 'telegram:1'])
  goOn()
  await publishing
  expect(order.at(-1)).toBe('telegram:2')
})

test('what a round meets later is as it is then: settings changed or erased, and a platform that went away', async () => {
  const erased = { ...settingsOf('discord:4'), version: 3, alerts: { kinds: [], killed: 5 } }
  const given = [...['discord:1', 'discord:2', 'telegram:3'].map(settingsOf), erased]
  await store.saveSettings({ ...settingsOf('discord:2'), on: false, version: 1 })
  const order: string[] = []
  const reachable = (channel: string) => !channel.startsWith('telegram:')
  await publishDue(deps({ reachable }), given, at('17:00:30'), (channel) => void order.push(channel))
  expect(order).toEqual(['discord:1'])
  expect(await store.watchedUntil('discord:4')).toBeNull()
})
