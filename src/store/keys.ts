// Integer keys in the order of time, below 2^53 so that a number of JavaScript holds them.

/** Articles a second. */
const ARTICLES = 2 ** 20
/** Events a day. */
const EVENTS = 2 ** 30
const LAST_SECOND = 2 ** 32
const LAST_DAY = 4_000_000
const DAY_MS = 86_400_000

export interface KeyRange {
  readonly from: number
  readonly to: number
}

/** The keys that an article published at this instant (epoch milliseconds) may have. Odd instants are moved into range. */
export function articleKeys(publishedAt: number): KeyRange {
  const second = Math.floor(within(publishedAt / 1000, LAST_SECOND))
  return { from: second * ARTICLES, to: (second + 1) * ARTICLES - 1 }
}

/** The instant that an article's key stands for, to the second. */
export function instantOfKey(key: number): string {
  return new Date(Math.floor(key / ARTICLES) * 1000).toISOString()
}

/** The keys that an event or entry of a day (counted from 1970) may have. */
export function dayKeys(day: number): KeyRange {
  return { from: day * EVENTS, to: (day + 1) * EVENTS - 1 }
}

/** The day of such a key. */
export function dayOfKey(key: number): number {
  return Math.floor(key / EVENTS)
}

/** Days since 1970 of an ISO day; null where it is none. */
export function dayNumber(day: string): number | null {
  const at = Date.parse(day)
  return Number.isNaN(at) ? null : Math.floor(within(at / DAY_MS, LAST_DAY))
}

/** Epoch milliseconds of an ISO day or instant; 0 where it is none. */
export function instantNumber(value: string): number {
  const at = Date.parse(value)
  return Number.isNaN(at) ? 0 : at
}

function within(value: number, limit: number): number {
  return Number.isFinite(value) ? Math.min(limit, Math.max(-limit, value)) : 0
}
