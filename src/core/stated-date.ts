// Publication dates as files and feeds state them: a field or a first line, not a phrase in a text.
//
// Rules
// 1. A date without a time is a day, never midnight somewhere. With a time it is an instant, written in UTC.
// 2. A time without a zone counts as UTC, as feed readers take it; unknown zone names too (RFC 822, section 5.1).
// 3. Slashes are month/day/year, as in the United States, unless the year stands first; dots are day.month.year.
//    A pair that fits only the other way round is refused, not turned: the rest of that file would be read wrongly.
// 4. A date that does not exist, lies before 1800, or after the clock by more than two days is a problem. Two days: a
//    day has begun somewhere up to 14 hours before UTC, and clocks of outlets are wrong by hours.

import { asciiDigits } from './digits.ts'
import type { DayOrInstant } from './article.ts'

/** What a field said: a date, nothing, or a problem in words that complete "published "..." ". */
export type StatedDate =
  | { readonly published: DayOrInstant | null; readonly problem: null }
  | { readonly published: null; readonly problem: string }

const FIRST_YEAR = 1800
const FUTURE_SLACK_MS = 2 * 86_400_000
/** How far two clocks that are right may be apart. */
const CLOCK_SLACK_MS = 10 * 60_000
/** A day begins so long before UTC's somewhere. */
const EARLIEST_ZONE_MS = 14 * 3_600_000
const NOTHING: StatedDate = { published: null, problem: null }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Hours from UTC: RFC 822's names and those that feeds of the region use. */
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  TRT: 3,
  BST: 1,
}

const TIME = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([AaPp]\.?[Mm]\.?)?\s*([A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\d{2}(?::?\d{2})?)?(?:\s*\([^)]*\))?`
const WITH_TIME = String.raw`(?:(?:T|,?\s+(?:at\s+)?)${TIME})?$`
const WEEKDAY = String.raw`^(?:[A-Za-z]{3,9},?\s+)?`

const ISO = new RegExp(String.raw`^([+-]?\d{4,6})-(\d{1,2})-(\d{1,2})${WITH_TIME}`)
const YEAR_FIRST = new RegExp(String.raw`^(\d{4,6})[/.](\d{1,2})[/.](\d{1,2})${WITH_TIME}`)
const SLASHED = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4,6})${WITH_TIME}`)
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4,6})${WITH_TIME}`)
const DAY_FIRST = new RegExp(String.raw`${WEEKDAY}(\d{1,2})[ -]([A-Za-z]{3,9})\.?,?[ -](\d{2,6})${WITH_TIME}`)
const MONTH_FIRST = new RegExp(
  String.raw`${WEEKDAY}([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4,6})${WITH_TIME}`,
)
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/
const ASCTIME = /^[A-Za-z]{3} ([A-Za-z]{3}) {1,2}(\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4})$/

interface Read {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: readonly (string | undefined)[]
}

/**
 * Reads a stated date: ISO 8601, RFC 822, US and dotted forms, epoch seconds or milliseconds.
 * `now` is the clock in epoch milliseconds, against which a date is called future.
 * Empty, null and "unknown" state nothing.
 */
export function readStatedDate(value: unknown, now: number): StatedDate {
  if (typeof value === 'number') return fromEpoch(value, now)
  if (typeof value !== 'string') return value === null || value === undefined ? NOTHING : problem('is no date')
  const text = asciiDigits(value.trim())
  if (text === '' || /^(?:n\/?a|null|none|unknown|undefined|-+)$/i.test(text)) return NOTHING
  if (text.length > 80) return problem('is no date')
  const read = readParts(text)
  if (read) return check(read, now, SLASHED.test(text) ? ' (read as month/day/year)' : '')
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text), now)
  return problem('is no date that can be read')
}

/** Whether a date that a feed or page states for what is there already cannot be: it is after the clock (`now`). */
export function isAhead(date: DayOrInstant, now: number): boolean {
  return date.length === 10 ? Date.parse(date) - EARLIEST_ZONE_MS > now : Date.parse(date) - CLOCK_SLACK_MS > now
}

/** True for a line that is nothing but an ISO date or timestamp, possible or not. */
export function looksLikeTimestamp(line: string): boolean {
  return line.length < 48 && ISO.test(asciiDigits(line.trim()))
}

/** The date alone, for pages and feeds, where an impossible or future one is no refusal: null then. */
export function readLooseDate(value: unknown, now: number): DayOrInstant | null {
  return readStatedDate(value, now).published
}

function problem(what: string): StatedDate {
  return { published: null, problem: what }
}

function readParts(text: string): Read | null {
  const yearFirst = ISO.exec(text) ?? YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (yearFirst) {
    const [, year, month, day, hour, minute, second, ...rest] = yearFirst
    const zone = rest.length > 1 ? rest : [undefined, rest[0]]
    return { year: Number(year), month: Number(month), day: Number(day), time: [hour, minute, second, ...zone] }
  }
  const slashed = SLASHED.exec(text)
  if (slashed)
    return { year: Number(slashed[3]), month: Number(slashed[1]), day: Number(slashed[2]), time: slashed.slice(4) }
  const dotted = DOTTED.exec(text)
  if (dotted)
    return { year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]), time: dotted.slice(4) }
  return readNamedMonth(text)
}

function readNamedMonth(text: string): Read | null {
  const asctime = ASCTIME.exec(text)
  if (asctime) return readNamedMonth(`${asctime[1] ?? ''} ${asctime[2] ?? ''}, ${asctime[4] ?? ''} ${asctime[3] ?? ''}`)
  const dayFirst = DAY_FIRST.exec(text)
  const monthFirst = dayFirst ? null : MONTH_FIRST.exec(text)
  const match = dayFirst ?? monthFirst
  if (!match) return null
  const [day, month] = dayFirst ? [match[1], match[2]] : [match[2], match[1]]
  const year = match[3] ?? ''
  return {
    year: year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year),
    month: MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1,
    day: Number(day),
    time: match.slice(4),
  }
}

function check({ year, month, day, time }: Read, now: number, readAs: string): StatedDate {
  const thatYear = new Date(now).getUTCFullYear()
  if (year < FIRST_YEAR || year > thatYear + 1) return problem(`names the impossible year ${year}`)
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return problem(`is a day that does not exist${readAs}`)
  if (midnight > now + FUTURE_SLACK_MS) return problem('lies in the future')
  const [hour, minute, second, half, zone] = time
  if (hour === undefined) return { published: date.toISOString().slice(0, 10), problem: null }
  const hours = hourOf(Number(hour), half)
  if (hours > 24 || Number(minute) > 59 || Number(second ?? 0) > 60) return problem('has a time that does not exist')
  const instant = midnight + ((hours * 60 + Number(minute) - zoneMinutes(zone)) * 60 + Number(second ?? 0)) * 1000
  if (instant > now + FUTURE_SLACK_MS) return problem('lies in the future')
  return { published: new Date(instant).toISOString(), problem: null }
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour > 12) return 99
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0)
}

function zoneMinutes(zone: string | undefined): number {
  if (zone === undefined) return 0
  const numeric = /([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0))
  return (ZONES[zone.toUpperCase()] ?? 0) * 60
}

/** Below 10^11 a number is seconds (until the year 5138), above it milliseconds (from 1973). */
function fromEpoch(value: number, now: number): StatedDate {
  if (!Number.isFinite(value) || value <= 0) return problem('is no date')
  const instant = value < 1e11 ? value * 1000 : value
  if (instant > now + FUTURE_SLACK_MS) return problem('lies in the future')
  return { published: new Date(instant).toISOString(), problem: null }
}
