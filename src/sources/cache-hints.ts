// How often a feed may be asked, as its server and the feed itself say.
//
// Rules
// 1. Cache-Control's max-age, else Expires (RFC 9111, sections 4.2.1 and 5.3): what is still fresh need not be asked for.
//    `s-maxage` is for caches that many share, and this is none. What Age says has passed already.
// 2. `no-cache` and `no-store` ask for no pause.
// 3. In the feed: `<ttl>`, minutes (RSS 2.0), and `sy:updatePeriod` with `sy:updateFrequency` (RSS 1.0, module
//    syndication). The longer one counts. They are read in the text before the first item, so that a feed which had to be
//    mended has them as well.
// 4. `<skipHours>` and `<skipDays>` (RSS 2.0): hours of the day and days of the week, in GMT, in which it is not to be asked.
//    Hours count from 0; RSS 0.91 calls the first one 24.

import type { IncomingHttpHeaders } from 'node:http'
import type { SkippedTimes } from '../core/feed-schedule.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const PERIODS_MS: ReadonlyMap<string, number> = new Map([
  ['hourly', HOUR_MS],
  ['daily', 24 * HOUR_MS],
  ['weekly', 7 * 24 * HOUR_MS],
  ['monthly', 30 * 24 * HOUR_MS],
  ['yearly', 365 * 24 * HOUR_MS],
])
/** As JavaScript counts them. */
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Where the elements of a channel stand, at the most. */
const HEAD = 20_000

/** Milliseconds for which an answer stays fresh, at least 0; null where its headers do not say. `now`: epoch milliseconds. */
export function freshFor(headers: IncomingHttpHeaders, now: number): number | null {
  const control = headers['cache-control'] ?? ''
  if (/\bno-(?:cache|store)\b/i.test(control)) return null
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})\b/i.exec(control)?.[1]
  const lifetime = maxAge === undefined ? untilExpiry(headers, now) : Number(maxAge) * 1000
  return lifetime === null ? null : Math.max(0, lifetime - age(headers.age))
}

/** Milliseconds that a feed asks to be left alone between two requests; null where it does not say. */
export function statedPause(text: string): number | null {
  const channel = channelOf(text)
  const pauses = [ttl(channel), updatePeriod(channel)].filter((pause) => pause !== null)
  return pauses.length === 0 ? null : Math.max(...pauses)
}

/** What stands before the first item. */
function channelOf(text: string): string {
  const head = text.slice(0, HEAD)
  const firstItem = head.search(/<(?:\w+:)?(?:item|entry)[\s>]/i)
  return firstItem === -1 ? head : head.slice(0, firstItem)
}

/** The hours and days in which a feed asks not to be asked; none of both where it does not say. */
export function statedSkips(text: string): SkippedTimes {
  const channel = channelOf(text)
  const hours = wordsIn(channel, 'skipHours', 'hour').map((hour) => (/^\d{1,2}$/.test(hour) ? Number(hour) % 24 : -1))
  const days = wordsIn(channel, 'skipDays', 'day').map((day) => DAYS.indexOf(day.slice(0, 3).toLowerCase()))
  const stated = (numbers: readonly number[]) =>
    [...new Set(numbers)].filter((number) => number >= 0).sort((a, b) => a - b)
  return { hours: stated(hours), days: stated(days) }
}

function wordsIn(channel: string, list: string, element: string): string[] {
  const from = channel.search(new RegExp(`<${list}[\\s>]`, 'i'))
  const to = from === -1 ? -1 : channel.slice(from).search(new RegExp(`</${list}`, 'i'))
  if (to === -1) return []
  const words = new RegExp(`<${element}>\\s{0,50}(\\w{1,20})`, 'gi')
  return [...channel.slice(from, from + to).matchAll(words)].map(([, word = '']) => word)
}

function untilExpiry({ expires, date }: IncomingHttpHeaders, now: number): number | null {
  const until = Date.parse(expires ?? '')
  if (Number.isNaN(until)) return null
  // Counted from the server's own clock, where it tells it: the two need not agree.
  const from = Date.parse(date ?? '')
  return until - (Number.isNaN(from) ? now : from)
}

function age(header: string | undefined): number {
  return /^\d{1,10}$/.test(header ?? '') ? Number(header) * 1000 : 0
}

function ttl(channel: string): number | null {
  const minutes = Number(elementIn(channel, 'ttl'))
  return minutes > 0 ? Math.round(minutes * MINUTE_MS) : null
}

function updatePeriod(channel: string): number | null {
  const period = PERIODS_MS.get(elementIn(channel, 'updatePeriod').toLowerCase())
  const frequency = Number(elementIn(channel, 'updateFrequency'))
  return period === undefined ? null : Math.round(period / (frequency > 0 ? frequency : 1))
}

/** The short text of an element, whatever its prefix. */
function elementIn(xml: string, name: string): string {
  return new RegExp(`<(?:\\w{1,20}:)?${name}(?:\\s[^>]{0,200})?>\\s{0,50}([\\w.]{1,20})`, 'i').exec(xml)?.[1] ?? ''
}
