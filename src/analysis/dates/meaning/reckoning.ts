// What relative expressions count from: the publication day, and the date that the text told last.
//
// A news text counts year-less dates from its publication day. A narrative (a text most of whose years lie well before
// its publication, and that has few "yesterday"s) counts them from the date last told: "By early October" belongs to
// the year that the narrative has reached. In a news text the same holds within a paragraph, soon after a month with its year.

import { civilDay, dayNumber, isCivilDay } from '../calendar/calendar.ts'
import type { Found } from '../matching/match.ts'
import { monthPeriod, type Period } from '../calendar/periods.ts'
import { isSolarYear } from '../calendar/solar-hijri.ts'

export interface Reckoning {
  /** Day number of publication; null where unknown. */
  readonly published: number | null
  readonly narrative: boolean
  /** The period that the text told last, and the paragraph it stood in. */
  told: Period | null
  toldParagraph: number
  /** Whether `told` carried its own year. */
  toldWithYear: boolean
  /** A year told far from the narrative's own, until a second one confirms that the narrative has moved there. */
  excursion: number | null
}

/** Which way the clause looks: -1 past, 1 future, 0 unknown. */
export type Direction = -1 | 0 | 1

const DEICTIC = new Set(['relativeDay', 'weekday', 'offset'])
const OLD_YEARS = 2
const MANY = 3

/** Starts the reckoning of one text, deciding whether it is a narrative. */
export function beginReckoning(found: readonly Found[], published: number | null): Reckoning {
  const publishedYear = published === null ? null : civilDay(published).year
  let old = 0
  let recent = 0
  let years = 0
  for (const { kind, fields } of found) {
    const year = gregorianYear(kind, fields)
    if (year !== undefined) years++
    if (fields.bc === 1) old++
    else if (year === undefined) recent += DEICTIC.has(kind) || (years === 0 && isAroundNow(fields, published)) ? 1 : 0
    else if (publishedYear === null || year < publishedYear - OLD_YEARS) old++
    else recent++
  }
  const narrative = published === null ? old > 0 : old >= MANY && old > 2 * recent
  return { published, narrative, told: null, toldParagraph: -1, toldWithYear: false, excursion: null }
}

/** A day without its year, before any year was told, is one of these days: a narrative begins with a year. */
function isAroundNow({ month, day }: Found['fields'], published: number | null): boolean {
  if (published === null || month === undefined || day === undefined) return false
  return Math.abs(dayNumber(nearestYear(published, month, day, 0), month, day) - published) <= AROUND_NOW
}

/** The year that an expression names; those of other calendars are no old years. */
function gregorianYear(kind: Found['kind'], fields: Found['fields']): number | undefined {
  if (kind === 'hijri' || kind === 'solar') return undefined
  const year = fields.year ?? (fields.written === undefined ? undefined : Math.floor(fields.written / 10_000))
  return year !== undefined && fields.solarYears === 1 && isSolarYear(year) ? undefined : year
}

/** A narrative does not jump further than this (years) in one step: "as a historian wrote in 2005" is an excursion. */
const LEAP = 15

/** Remembers what the text told, as the reference of what follows. */
export function remember(reckoning: Reckoning, period: Period, withYear: boolean, paragraph: number): void {
  if (period.unit === 'DE' || period.unit === 'CE') return
  if (reckoning.narrative && reckoning.told && isExcursion(reckoning, reckoning.told, period)) return
  const goesOn = reckoning.toldWithYear && reckoning.toldParagraph === paragraph && isNextTo(reckoning.told, period)
  reckoning.told = period
  reckoning.toldParagraph = paragraph
  // A year that was inherited is inherited on.
  reckoning.toldWithYear = withYear || goesOn
  reckoning.excursion = null
}

/** In the year of what was told before, or in the next. */
function isNextTo(told: Period | null, period: Period): boolean {
  if (told === null) return false
  const years = civilDay(period.first).year - civilDay(told.first).year
  return years === 0 || years === 1
}

function isExcursion(reckoning: Reckoning, told: Period, period: Period): boolean {
  const { year } = civilDay(period.first)
  if (Math.abs(year - civilDay(told.first).year) <= LEAP) return false
  if (reckoning.excursion !== null && Math.abs(year - reckoning.excursion) <= LEAP) return false
  reckoning.excursion = year
  return true
}

/** How many sure years must lie within `LEAP` years of a doubtful one. */
const WITNESSES = 2

/** Leaves out numbers that might be years ("1780") where the text has no other years of that time. */
export function withoutDoubtful(found: readonly Found[]): readonly Found[] {
  if (!found.some(({ fields }) => fields.doubtful === 1)) return found
  // Years by decade, so that a hostile text of many numbers stays linear.
  const sure = new Map<number, number>()
  for (const { fields } of found) {
    if (fields.year === undefined || fields.doubtful === 1) continue
    const decade = Math.floor(fields.year / 10)
    sure.set(decade, (sure.get(decade) ?? 0) + 1)
  }
  const witnesses = (year: number) =>
    [-1, 0, 1].reduce((sum, step) => sum + (sure.get(Math.floor(year / 10) + step) ?? 0), 0)
  return found.filter(({ fields }) => fields.doubtful !== 1 || witnesses(fields.year ?? 0) >= WITNESSES)
}

/** The day that "the next day" or "two weeks later" counts from; null where the text gives none. */
export function anchorOf(reckoning: Reckoning): Period | null {
  if (reckoning.told) return reckoning.told
  if (reckoning.published === null) return null
  const number = reckoning.published
  return { value: '', first: number, last: number, unit: 'D' }
}

/** Months by which a narrative may step back without entering the next year. */
const STEP_BACK = 7
/** A year-less date without a cue lies ahead only when it is this near (days); else it is the last one. */
const NEAR_FUTURE = 31
/** A day without its year is not told eleven months later: this near (days), it lies ahead beside a verb of the past too. */
const VERY_NEAR = 16
/** Nor is it told so long ahead: this lately passed (days), it lies back beside a verb of the future too. */
const JUST_PASSED = 45
const MONTH_JUST_PASSED = 20

/** The year of a date written without one; null where nothing tells. `day` 0 = the month as a whole. */
export function yearOf(
  reckoning: Reckoning,
  month: number,
  day: number,
  direction: Direction,
  paragraph: number,
): number | null {
  const { told, published } = reckoning
  if (told && (reckoning.narrative || isRetrospect(reckoning, { month, day }, direction, paragraph))) {
    const { year, month: toldMonth } = civilDay(told.first)
    const known = told.unit === 'D' || told.unit === 'M'
    return known && toldMonth - month >= STEP_BACK ? year + 1 : year
  }
  if (published === null) return null
  return nearestYear(published, month, day, direction)
}

/** Days around publication in which a year-less date is taken as that one, though the paragraph stands in an older year. */
const AROUND_NOW = 31
/** The same beside a year as a whole ("in 1988"), which often only names something. */
const AROUND_NOW_BESIDE_A_YEAR = 92

/**
 * The period that a paragraph of a news text stands in where it tells of an older year: "Baghdad fell on 9 April 2003,
 * Tikrit on 14 April. On 1 May ...". It holds until the paragraph ends or something is told beside the publication day.
 */
export function retrospectOf(reckoning: Reckoning, direction: Direction, paragraph: number): Period | null {
  const { told, published } = reckoning
  if (told === null || published === null || direction === 1) return null
  if (!reckoning.toldWithYear || reckoning.toldParagraph !== paragraph || told.last >= published - 366) return null
  return told
}

/** Whether a year-less date belongs to that period, and not to the days around publication. */
function isRetrospect(
  reckoning: Reckoning,
  { month, day }: { readonly month: number; readonly day: number },
  direction: Direction,
  paragraph: number,
): boolean {
  const told = retrospectOf(reckoning, direction, paragraph)
  if (told === null || reckoning.published === null) return false
  if (told.unit !== 'Y' && civilDay(told.first).month === month) return true
  const near = dayNumber(nearestYear(reckoning.published, month, day, direction), month, Math.max(day, 1))
  const around = told.unit === 'Y' ? AROUND_NOW_BESIDE_A_YEAR : AROUND_NOW
  return Math.abs(near - reckoning.published) > around
}

function nearestYear(published: number, month: number, day: number, direction: Direction): number {
  const { year } = civilDay(published)
  if (direction === 1) {
    const lately = day > 0 ? JUST_PASSED : MONTH_JUST_PASSED
    const passed = published - lastDay(year, month, day)
    if (passed <= 0) return published - lastDay(year - 1, month, day) <= lately ? year - 1 : year
    return passed <= lately ? year : year + 1
  }
  if (firstDay(year, month, day) <= published) {
    const soon = direction === 0 ? NEAR_FUTURE : VERY_NEAR
    return day > 0 && firstDay(year + 1, month, day) - published <= soon ? year + 1 : year
  }
  const soon = direction === 0 ? NEAR_FUTURE : day > 0 ? VERY_NEAR : 0
  return firstDay(year, month, day) - published <= soon ? year : year - 1
}

function firstDay(year: number, month: number, day: number): number {
  return day === 0 ? monthPeriod(year, month).first : dayNumber(year, month, day)
}

function lastDay(year: number, month: number, day: number): number {
  return day === 0 ? monthPeriod(year, month).last : dayNumber(year, month, day)
}

/** The month (as a period) of a day written without one: the month last told in a narrative, else that of publication. */
export function monthOfDay(reckoning: Reckoning, day: number, direction: Direction): Period | null {
  const { told, published, narrative } = reckoning
  if (narrative && told && (told.unit === 'D' || told.unit === 'M')) {
    const { year, month, day: toldDay } = civilDay(told.first)
    return monthPeriod(year, told.unit === 'D' && day < toldDay - 20 ? month + 1 : month)
  }
  if (published === null) return null
  const { year, month, day: today } = civilDay(published)
  const shift = direction === 1 ? (day < today ? 1 : 0) : day > today ? -1 : 0
  const period = monthPeriod(year, month + shift)
  const at = civilDay(period.first)
  return isCivilDay(at.year, at.month, day) ? period : monthPeriod(year, month)
}
