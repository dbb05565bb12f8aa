// Days and instants. A day is an ISO string (2025-06-25) and means a local date; an instant is an ISO string with zone.

import { Temporal } from 'temporal-polyfill'
import type { DayOrInstant } from './article.ts'
import { rememberedWords } from './remembered.ts'

const DAY_MS = 86_400_000

/** The midnight with which a day begins in UTC (epoch milliseconds): few days are asked for again and again. */
const midnightOf = rememberedWords((day) => Date.parse(day))

/** The instant of a moment (epoch milliseconds), in UTC. */
export function instant(epochMs: number): string {
  return new Date(epochMs).toISOString()
}

/** True for `2025-06-25` where that day exists. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const midnight = midnightOf(value)
  // The engine takes 30 February for 2 March.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(value)
}

/** The day `count` days after `day` (before, where negative). */
export function addDays(day: string, count: number): string {
  return new Date(midnightOf(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from `a` to `b`. */
export function daysBetween(a: string, b: string): number {
  return Math.round((midnightOf(b) - midnightOf(a)) / DAY_MS)
}

/** Length of a month (`2025-06`). */
export function daysInMonth(month: string): number {
  return Temporal.PlainYearMonth.from(month).daysInMonth
}

/** ISO weekday, 1 = Monday. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay() || 7
}

/** The local date of an instant (epoch milliseconds) in an IANA zone. */
export function dayIn(timeZone: string, epochMs: number): string {
  const { days, calendar } = zoneOf(timeZone)
  const known = days.get(epochMs)
  if (known !== undefined) return known
  if (days.size >= MOST_DAYS) days.clear()
  const plain = calendar !== null && epochMs >= FIRST_PLAIN && epochMs < LAST_PLAIN
  const day = plain ? calendar.format(epochMs) : plainDateIn(timeZone, epochMs)
  days.set(epochMs, day)
  return day
}

function plainDateIn(timeZone: string, epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** From here on no zone has seconds in its offset, and every year has four digits. */
const FIRST_PLAIN = Date.UTC(1980, 0, 1)
const LAST_PLAIN = Date.UTC(9000, 0, 1)

interface Zone {
  /** Many times as quick as reckoning with the rules of the zone; null for an offset without a name. */
  readonly calendar: Intl.DateTimeFormat | null
  /** The days of the instants asked for last: title, text, events and story of an article ask for the same one. */
  readonly days: Map<number, string>
}

const MOST_DAYS = 1000

/** The zones asked for. */
const ZONES = new Map<string, Zone>()

function zoneOf(timeZone: string): Zone {
  const known = ZONES.get(timeZone)
  if (known !== undefined) return known
  const zone = { calendar: /^[+-]/.test(timeZone) ? null : calendarOf(timeZone), days: new Map<number, string>() }
  ZONES.set(timeZone, zone)
  return zone
}

/** Words a day as an ISO day, as Swedish does. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, calendar: 'gregory', numberingSystem: 'latn' })
}

/** HH:MM of an instant in an IANA zone. */
export function clockTimeIn(timeZone: string, epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString()
    .slice(0, 5)
}

/**
 * The instant (epoch milliseconds) of a wall-clock time in an IANA zone.
 * A time that daylight saving skips counts as that much later; one that occurs twice, as the first (RFC 5545's rule).
 */
export function instantOf(day: string, time: string, timeZone: string): number {
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    .epochMilliseconds
}

/** Orders by publication: a day without a time stands at its noon in the source's zone, so that it falls on no other day. */
export function publishedInstant(published: DayOrInstant, timeZone: string): number {
  return isDay(published) ? instantOf(published, '12:00', timeZone) : Date.parse(published)
}

/** The local date on which an article was published. */
export function publishedDay(published: DayOrInstant, timeZone: string): string {
  return isDay(published) ? published : dayIn(timeZone, Date.parse(published))
}

/** True where the zone is one that the platform knows. */
export function isTimeZone(name: string): boolean {
  knownZones ??= new Set(Intl.supportedValuesOf('timeZone'))
  if (knownZones.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
  } catch {
    return false
  }
  knownZones.add(name)
  return true
}

/** All that the platform lists, and other names of these, asked once each: it takes milliseconds to answer. */
let knownZones: Set<string> | null = null
