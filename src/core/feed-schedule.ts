// When a feed is asked again.
//
// Rules
// 1. One that answered: a quarter of an hour later, and a little more, the same for one address each time, so that feeds
//    which began together do not stay together.
// 2. One that failed: after five minutes, then twice as long after each further failure, up to a day.
// 3. A server that says how long to wait is obeyed, up to a day; never under five minutes.

import { sha256 } from './ids.ts'

const MINUTE_MS = 60_000
const EVERY_MS = 15 * MINUTE_MS
/** The most that rule 1 adds. */
const SPREAD_MS = 2 * MINUTE_MS
const SHORTEST_MS = 5 * MINUTE_MS
const LONGEST_MS = 24 * 60 * MINUTE_MS

/** The instant (ISO) of the next request to a feed that answered at `at` (epoch milliseconds). */
export function afterAnswer(url: string, at: number): string {
  const share = Number.parseInt(sha256(url).slice(0, 8), 16) / 2 ** 32
  return new Date(at + EVERY_MS + Math.round(share * SPREAD_MS)).toISOString()
}

/**
 * The instant (ISO) of the next request to a feed that failed at `at`, after `failures` failures in a row before this one.
 * `wait`: milliseconds that the server asked for; null where it did not.
 */
export function afterFailure(at: number, failures: number, wait: number | null): string {
  const pause = Math.max(SHORTEST_MS * 2 ** Math.min(failures, 20), wait ?? 0)
  return new Date(at + Math.min(pause, LONGEST_MS)).toISOString()
}
