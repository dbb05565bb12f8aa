// What is erased after the bot was removed, and what an outage leaves alone.

import { beforeEach, describe, expect, test } from 'vitest'
import { eraseForsaken } from '../../src/actions/erase-forsaken.ts'
import { BLOCKED, defaultSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { dailyUpkeep } from '../../src/live/upkeep.ts'
import { emptyStore } from '../store/empty-store.ts'

const REMOVED_AT = '2025-06-20T12:00:00Z'
const DAY_MS = 86_400_000

let store: Store
let logged: string[]
beforeEach(async () => {
  store = emptyStore()
  logged = []
  await store.enterHome('discord:1', 'Newsroom', '2025-06-01T00:00:00Z')
  for (const [channel, home] of [
    ['discord:17', 'discord:1'],
    ['discord:18', 'discord:2'],
    ['telegram:5', 'telegram:5'],
  ] as const)
    await store.saveSettings({ ...defaultSettings(channel), home, on: true, version: 1 })
  return () => store.close()
})

const deps = (days: number, isOut: () => Promise<boolean>) => ({
  store,
  clock: { now: () => Date.parse(REMOVED_AT) + days * DAY_MS },
  log: {
    info: (event: string) => logged.push(event),
    warn: () => undefined,
    error: (event: string) => logged.push(event),
  },
  isOut,
})
const out = () => Promise.resolve(true)
const kept = async () => (await store.channels()).map(({ settings }) => settings.channel)

describe('a server that removed the bot', () => {
  beforeEach(() => store.leaveHome('discord:1', REMOVED_AT))
  test('is erased after seven days, not before', async () => {
    await eraseForsaken(deps(6.9, out))
    expect(await kept()).toContain('discord:17')
    await eraseForsaken(deps(7, out))
    expect(await kept()).toEqual(['discord:18', 'telegram:5'])
    expect(await store.enterHome('discord:1', 'Newsroom', REMOVED_AT)).toBe(true)
  })
  test('is kept where its platform does not confirm it, as in an outage or after it was added anew', async () => {
    await eraseForsaken(deps(9, () => Promise.resolve(false)))
    await eraseForsaken(deps(9, () => Promise.reject(new Error('503'))))
    expect(await kept()).toContain('discord:17')
    expect(logged).toEqual(['not-erased'])
  })
  test('is asked about once a day', async () => {
    let asked = 0
    const work = dailyUpkeep({ ...deps(9, () => Promise.resolve(++asked > 5)), keepDays: null, stopping: () => false })
    await work()
    await work()
    expect(asked).toBe(1)
  })
})

test('the private chat of somebody who blocked the bot is erased without asking anybody', async () => {
  await store.pauseChannel('telegram:5', BLOCKED, REMOVED_AT)
  await eraseForsaken(deps(8, () => Promise.reject(new Error('not to be asked'))))
  expect(await kept()).toEqual(['discord:17', 'discord:18'])
})
