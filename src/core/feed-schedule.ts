// When a feed is asked again.
//
// Rules
// 1. One that answered: after half the time that usually lies between two of its articles, so that news is late by a
//    quarter of that time on average; where that is not known, after a quarter of an hour.
// 2. One that has had nothing new for long is asked less often: an eighth of that time passes before the next request. A
//    night without news makes an hour of it, two days six.
// 3. Between 5 minutes and 6 hours; longer only where the feed or its server asks for it, up to a day.
// 4. One that failed: after five minutes, then twice as long after each further failure, up to a day.
// 5. A server that says how long to wait (Retry-After) is obeyed, up to a day.
// 6. Up to a tenth is added to each pause, another share each time, so that feeds which began or failed together do not
//    stay together.
// 7. Not in hours and on days that a feed asks to be left alone in (RSS's skipHours and skipDays), unless that would leave
//    it alone for more than three days: then it is asked daily.

import { sha256 } from './ids.ts'

const MINUTE_MS = 60_000
const SHORTEST_MS = 5 * MINUTE_MS
const LONGEST_MS = 6 * 60 * MINUTE_MS
const DAY_MS = 24 * 60 * MINUTE_MS
const HOUR_MS = 60 * MINUTE_MS
/** A long weekend. */
const LONGEST_SKIP_HOURS = 72
/** The gap where none is known. */
const UNKNOWN_GAP_MS = 30 * MINUTE_MS
/** Requests in a usual gap. */
const ASKED_A_GAP = 2
const SHARE_OF_SILENCE = 1 / 8
const JITTER = 0.1

/** Articles by whose dates the gap is told: few enough that it follows a day's busy hours, enough for one odd date. */
const TOLD_BY = 20
/** Fewer dates tell nothing. */
const FEWEST_DATES = 3
/** How far one observation of a feed without dates moves its gap. */
const WEIGHT = 0.3
/** A gap is kept within these: beyond them it changes no pause. */
const GAPS_MS = { least: MINUTE_MS, most: 7 * DAY_MS }

/** What sets the pause of a feed that answered; all in milliseconds. */
export interface Pace {
  /** Usual time between two of its articles; null = not known. */
  readonly gap: number | null
  /** Since it last had anything new; null where it never had. */
  readonly silence: number | null
  /** The shortest pause that the feed and its server allow; null where they say nothing. */
  readonly allowed: number | null
}

/** Hours of the day (0 to 23) and days of the week (0 = Sunday), in UTC, each in order. */
export interface SkippedTimes {
  readonly hours: readonly number[]
  readonly days: readonly number[]
}

export const NO_SKIPS: SkippedTimes = { hours: [], days: [] }

/** The instant (ISO) of the next request to a feed that answered at `at` (epoch milliseconds). */
export function afterAnswer(
  url: string,
  at: number,
  { gap, silence, allowed }: Pace,
  skips: SkippedTimes = NO_SKIPS,
): string {
  const wanted = Math.max((gap ?? UNKNOWN_GAP_MS) / ASKED_A_GAP, (silence ?? 0) * SHARE_OF_SILENCE)
  const pause = Math.max(within(wanted, SHORTEST_MS, LONGEST_MS), Math.min(allowed ?? 0, DAY_MS))
  return later(url, at, pause, skips)
}

/**
 * The instant (ISO) of the next request to a feed that failed at `at`, after `failures` failures in a row before this one.
 * `wait`: milliseconds that the server asked for; null where it did not.
 */
export function afterFailure(
  url: string,
  at: number,
  failures: number,
  wait: number | null,
  skips: SkippedTimes = NO_SKIPS,
): string {
  const pause = Math.max(SHORTEST_MS * 2 ** Math.min(failures, 20), wait ?? 0)
  return later(url, at, Math.min(pause, DAY_MS), skips)
}

/** What is known of how often a feed changes, before an answer that had something new. */
export interface Learned {
  readonly gap: number | null
  /** ISO; null = never. */
  readonly newAt: string | null
}

/**
 * The usual time between two articles, in milliseconds, after an answer at `at` that had `stored` new ones; null while it
 * cannot be told. `published`: what the answer's articles are dated, ISO or null. The newest dates tell it. Where there
 * are none, it is told by how long the new ones were waited for, as a geometric mean: one night counts little beside a day.
 */
export function learnedGap(
  { gap, newAt }: Learned,
  stored: number,
  published: readonly (string | null)[],
  at: number,
): number | null {
  if (stored === 0) return gap
  const dated = gapOfDates(published, at)
  if (dated !== null) return dated
  if (newAt === null) return gap
  const observed = kept((at - Date.parse(newAt)) / stored)
  return gap === null ? observed : kept(gap ** (1 - WEIGHT) * observed ** WEIGHT)
}

function gapOfDates(published: readonly (string | null)[], at: number): number | null {
  const dates = published.flatMap((date) => (date === null ? [] : [Date.parse(date)])).filter((date) => date <= at)
  const newest = dates.sort((a, b) => b - a).slice(0, TOLD_BY)
  const [last, first] = [newest[0] ?? 0, newest.at(-1) ?? 0]
  return newest.length < FEWEST_DATES || last === first ? null : kept((last - first) / (newest.length - 1))
}

function kept(gap: number): number {
  return Math.round(within(gap, GAPS_MS.least, GAPS_MS.most))
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function later(url: string, at: number, pause: number, skips: SkippedTimes): string {
  const share = Number.parseInt(sha256(`${url} ${at}`).slice(0, 8), 16) / 2 ** 32
  const next = at + pause + Math.round(share * JITTER * pause)
  const open = outsideOf(skips, next)
  if (open === null) return new Date(Math.max(next, at + DAY_MS)).toISOString()
  // Feeds that skip the same hours must not all come at the stroke of the next.
  return new Date(open === next ? next : open + Math.round(share * SHORTEST_MS)).toISOString()
}

/** The first instant from `from` on that is not skipped; null where there is none for too long. */
function outsideOf({ hours, days }: SkippedTimes, from: number): number | null {
  for (let later = 0, at = from; later <= LONGEST_SKIP_HOURS; later += 1) {
    const date = new Date(at)
    if (!hours.includes(date.getUTCHours()) && !days.includes(date.getUTCDay())) return at
    at = (Math.floor(at / HOUR_MS) + 1) * HOUR_MS
  }
  return null
}
