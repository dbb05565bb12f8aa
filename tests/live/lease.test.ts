import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { holdLease } from '../../src/live/lease.ts'
import { emptyStore } from '../store/empty-store.ts'

let store: Store
let now: number
const clock = { now: () => now }
const nothing = () => undefined
const pass = async (seconds: number) => {
  now += seconds * 1000
  await vi.advanceTimersByTimeAsync(seconds * 1000)
}

beforeEach(() => {
  vi.useFakeTimers()
  store = emptyStore()
  now = 1_000_000
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
})

test('a second bot on one database is refused, with the cure', async () => {
  const lease = await holdLease(store, clock, nothing)
  await expect(holdLease(store, clock, nothing)).rejects.toMatchObject({ code: 'already-running' })
  for (let minute = 0; minute < 6; minute += 1) await pass(10)
  await expect(holdLease(store, clock, nothing)).rejects.toThrow(/Another Sitrep runs/)
  await lease.release()
  const next = await holdLease(store, clock, nothing)
  await next.release()
})

test('30 seconds after a crash another takes over', async () => {
  await store.holdLease('crashed', now, 30_000)
  now += 29_999
  await expect(holdLease(store, clock, nothing)).rejects.toMatchObject({ code: 'already-running' })
  now += 1
  const lease = await holdLease(store, clock, nothing)
  await lease.release()
})

test('a bot whose lease another took, as after sleep, is told', async () => {
  const lost = vi.fn()
  const lease = await holdLease(store, clock, lost)
  now += 60_000
  await store.holdLease('another', now, 30_000)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(lost).toHaveBeenCalled()
  await lease.release()
  expect(await store.holdLease('third', now + 1, 30_000)).toBe(false)
})
