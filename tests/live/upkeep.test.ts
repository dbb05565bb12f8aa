import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { dailyUpkeep } from '../../src/live/upkeep.ts'
import { openStore } from '../../src/store/open.ts'
import { filing } from '../store/filings.ts'

const DAY = 86_400_000
const NOW = Date.parse('2025-07-01T00:00:30Z')

let store: Store
let now: number
let logged: string[]
beforeEach(() => {
  store = openStore(':memory:')
  now = NOW
  logged = []
})
afterEach(() => store.close())

const upkeep = (keepDays: number | null, stopping = () => false) =>
  dailyUpkeep({
    store,
    clock: { now: () => now },
    log: { info: (event) => logged.push(event), warn: () => undefined, error: (event) => logged.push(event) },
    isOut: () => Promise.resolve(false),
    keepDays,
    stopping,
  })
const file = (name: string, daysAgo: number) =>
  store.fileArticle(filing({ name, published: new Date(now - daysAgo * DAY).toISOString() }))
const articles = async () => (await store.counts()).articles

describe('the upkeep of a day', () => {
  test('prunes what is older than the days that are kept, and keeps all where nothing is said', async () => {
    for (const days of [1, 39, 41, 400]) await file(`d${days}`, days)
    await upkeep(null)()
    expect(await articles()).toBe(4)
    const work = upkeep(40)
    await work()
    expect(await articles()).toBe(2)
    now += 2 * 60_000
    await work()
    expect(logged).toEqual(['pruned'])
    now += 2 * DAY
    await work()
    expect(await articles()).toBe(1)
  })
  test('keeps what an edition may still tell, however few days are said', async () => {
    for (const days of [3, 5]) await file(`d${days}`, days)
    await upkeep(1)()
    expect(await articles()).toBe(1)
  })
  test('is tried again the next minute where it failed', async () => {
    await file('old', 41)
    const whole = store
    store = { ...whole, prune: () => Promise.reject(new Error('disk full')) }
    const work = upkeep(40)
    await expect(work()).rejects.toThrow('disk full')
    Object.assign(store, whole)
    now += 60_000
    await work()
    expect(await articles()).toBe(0)
  })
  test('goes on from minute to minute where there is much, and stops when told', async () => {
    for (let n = 0; n < 620; n += 1) await file(`n${n}`, 100)
    const work = upkeep(40)
    await work()
    expect(await articles()).toBe(20)
    await work()
    expect(await articles()).toBe(0)
    await file('again', 100)
    await upkeep(40, () => true)()
    expect(await articles()).toBe(1)
  })
})
