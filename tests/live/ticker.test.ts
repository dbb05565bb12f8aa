import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { minuteTicker } from '../../src/live/ticker.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2025-06-28T16:58:30Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('works at once, then at every full minute', async () => {
  const at: string[] = []
  const ticking = minuteTicker('test', () => {
    at.push(new Date().toISOString().slice(11, 19))
    return Promise.resolve()
  })
  await vi.advanceTimersByTimeAsync(150_000)
  await ticking.stop()
  await vi.advanceTimersByTimeAsync(120_000)
  expect(at).toEqual(['16:58:30', '16:59:00', '17:00:00', '17:01:00'])
})

test('never two at a time; stopping waits for what runs', async () => {
  let running = 0
  let most = 0
  let release: () => void = () => undefined
  const ticking = minuteTicker('test', async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise<void>((resolve) => {
      release = resolve
    })
    running -= 1
  })
  await vi.advanceTimersByTimeAsync(180_000)
  expect([running, most]).toEqual([1, 1])
  let stopped = false
  const stopping = ticking.stop().then(() => {
    stopped = true
  })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(stopped).toBe(false)
  release()
  await stopping
  expect(running).toBe(0)
})
