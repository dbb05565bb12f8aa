// Whether the works of the minute go on. Each begins once a minute unless it still runs; one that has not begun for long,
// or has run for longer than any does, is stuck, and with it whatever it should do.

import type { Clock } from '../core/ports/clock.ts'
import type { Ticker } from './ticker.ts'

/** A work begins each minute. */
const LONGEST_PAUSE_MS = 180_000
/** The longest is a wave: at Telegram's 30 messages a second 20,000 chats are served in eleven minutes. */
const LONGEST_WORK_MS = 900_000

export interface Pulse {
  /** The ticker, watched. */
  readonly ticker: Ticker
  /** What is stuck, in a sentence each. */
  stuck(): readonly string[]
}

/** Watches the works of a ticker. `clock` is the machine's own. */
export function watchPulse(ticker: Ticker, clock: Clock): Pulse {
  const works = new Map<string, { since: number; running: boolean }>()
  return {
    ticker: (name, work) => {
      const beat = (running: boolean) => works.set(name, { since: clock.now(), running })
      beat(false)
      const ticking = ticker(name, async () => {
        beat(true)
        await work().finally(() => beat(false))
      })
      return {
        stop: async () => {
          await ticking.stop()
          works.delete(name)
        },
      }
    },
    stuck: () => {
      const now = clock.now()
      return [...works].flatMap(([name, { since, running }]) => {
        const lasting = now - since
        const seconds = Math.round(lasting / 1000)
        if (running) return lasting > LONGEST_WORK_MS ? [`${name}: it has run for ${seconds} s`] : []
        return lasting > LONGEST_PAUSE_MS ? [`${name}: it has not run for ${seconds} s`] : []
      })
    },
  }
}
