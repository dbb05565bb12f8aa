import { beforeEach, expect, test } from 'vitest'
import { type Pulse, watchPulse } from '../../src/live/pulse.ts'
import type { Ticker, Ticking } from '../../src/live/ticker.ts'

let now: number
let tick: () => Promise<void>
let pulse: Pulse
const byHand: Ticker = (_name, work) => {
  tick = work
  return { stop: () => Promise.resolve() }
}
let release: (error?: Error) => void
let ticking: Ticking

beforeEach(() => {
  now = 0
  pulse = watchPulse(byHand, { now: () => now })
  ticking = pulse.ticker(
    'feeds',
    () =>
      new Promise((resolve, reject) => {
        release = (error) => {
          if (error === undefined) resolve()
          else reject(error)
        }
      }),
  )
})

test('a work that begins each minute goes on', async () => {
  for (let minute = 0; minute < 5; minute += 1) {
    now += 60_000
    const done = tick()
    release()
    await done
    expect(pulse.stuck()).toEqual([])
  }
})

test('one that is not begun any more is stuck after three minutes', async () => {
  now = 180_000
  expect(pulse.stuck()).toEqual([])
  now += 1000
  expect(pulse.stuck()).toEqual(['feeds: it has not run for 181 s'])
  const done = tick()
  release()
  await done
  expect(pulse.stuck()).toEqual([])
})

test('one that runs may take a quarter of an hour, as a wave does', async () => {
  const done = tick()
  now = 900_000
  expect(pulse.stuck()).toEqual([])
  now += 1000
  expect(pulse.stuck()).toEqual(['feeds: it has run for 901 s'])
  release(new Error('no'))
  await expect(done).rejects.toThrow('no')
  expect(pulse.stuck()).toEqual([])
})

test('one that was stopped is missed by nobody', async () => {
  await ticking.stop()
  now = 10_000_000
  expect(pulse.stuck()).toEqual([])
})
