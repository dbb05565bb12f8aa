// Named days. Fixed ones by month and day; Easter by the Gregorian computus; Islamic ones by islamic-calendar.ts.

import { civilDay, dayNumber } from './calendar.ts'
import type { Fields } from '../matching/fields.ts'
import { islamicDay, islamicYearAbout, isIslamicYear } from './islamic-calendar.ts'
import { dayPeriod, monthPeriod, weekdayNear, yearPeriod, type Period } from './periods.ts'

const FIXED: Readonly<Record<string, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  'christmas-eve': [12, 24],
  'boxing-day': [12, 26],
  'new-year': [1, 1],
  'new-year-eve': [12, 31],
  nowruz: [3, 21],
  halloween: [10, 31],
  valentine: [2, 14],
  'may-day': [5, 1],
  'independence-us': [7, 4],
  'all-saints': [11, 1],
  'veterans-day': [11, 11],
  'st-patrick': [3, 17],
  epiphany: [1, 6],
  'womens-day': [3, 8],
  juneteenth: [6, 19],
  bastille: [7, 14],
}

/** Days known by the date of what happened on them. */
const ONCE: Readonly<Record<string, readonly [year: number, month: number, day: number]>> = {
  'july-7': [2005, 7, 7],
  'october-7': [2023, 10, 7],
  'september-11': [2001, 9, 11],
}

/** Days after Easter Sunday. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  easter: 0,
  'good-friday': -2,
  'easter-monday': 1,
  'palm-sunday': -7,
  pentecost: 49,
}

/** [month, weekday, which: from the end where negative]. */
const BY_WEEKDAY: Readonly<Record<string, readonly [number, number, number]>> = {
  thanksgiving: [11, 4, 4],
  'labor-day': [9, 1, 1],
  'memorial-day': [5, 1, -1],
  'mlk-day': [1, 1, 3],
  'presidents-day': [2, 1, 3],
  'columbus-day': [10, 1, 2],
}

/** A name with two days ("Eid") means the nearer one. */
const ISLAMIC: Readonly<Record<string, readonly (readonly [month: number, day: number])[]>> = {
  'hijri-new-year': [[1, 1]],
  ashura: [[1, 10]],
  arbaeen: [[2, 20]],
  mawlid: [[3, 12]],
  'eid-fitr': [[10, 1]],
  arafah: [[12, 9]],
  'eid-adha': [[12, 10]],
  ghadir: [[12, 18]],
  eid: [
    [10, 1],
    [12, 10],
  ],
}

export interface HolidayContext {
  /** The publication day where the year is not told, and counts from it. */
  readonly published: number | null
  readonly direction: -1 | 0 | 1
  /**
   * The year in which a day without one falls (null where unknown); it is asked with the day's usual place in the
   * year, or with the first of January for days that wander.
   */
  readonly yearFor: (month: number, day: number) => number | null
}

/** The day of a named day. */
export function holidayPeriod(name: string, context: HolidayContext): Period | null {
  const { published, direction, yearFor } = context
  const once = ONCE[name]
  if (once) return onceFor(once, context)
  const fixed = FIXED[name]
  if (fixed) return inYear(yearFor(...fixed), (year) => dayNumber(year, ...fixed))
  const fromEaster = FROM_EASTER[name]
  if (fromEaster !== undefined) return inYear(yearFor(4, 5), (year) => easter(year) + fromEaster)
  const rule = BY_WEEKDAY[name]
  if (rule) return inYear(yearFor(rule[0], usualDay(rule[2])), (year) => weekdayInMonth(year, ...rule))
  const islamic = ISLAMIC[name]
  if (!islamic) return null
  if (published !== null) return dayPeriod(islamicDayNear(published, islamic, direction))
  return inYear(yearFor(1, 1), (year) => Math.min(...islamic.map((day) => islamicDayInYear(year, ...day))))
}

/** A text published before the day cannot mean it, and has the day of an ordinary year. */
function onceFor(
  [year, month, day]: readonly [year: number, month: number, day: number],
  { published, yearFor }: HolidayContext,
): Period | null {
  const number = dayNumber(year, month, day)
  if (published === null || published >= number) return dayPeriod(number)
  return inYear(yearFor(month, day), (ordinary) => dayNumber(ordinary, month, day))
}

/** The nearest such day before or after publication; without a cue, the nearest of all. */
function islamicDayNear(
  published: number,
  days: readonly (readonly [month: number, day: number])[],
  direction: -1 | 0 | 1,
): number {
  const { year } = civilDay(published)
  const all = days.flatMap((day) => [year - 1, year, year + 1].map((y) => islamicDayInYear(y, ...day)))
  const looked = all.filter((number) => (number - published) * direction >= 0)
  const distance = (number: number) => Math.abs(number - published)
  return looked.reduce((best, number) => (distance(number) < distance(best) ? number : best), looked[0] ?? published)
}

function inYear(year: number | null, day: (year: number) => number): Period | null {
  return year === null ? null : dayPeriod(day(year))
}

/** The middle of the seven days on which the nth weekday of a month may fall. */
function usualDay(which: number): number {
  return which < 0 ? 28 : which * 7 - 3
}

function weekdayInMonth(year: number, month: number, weekday: number, which: number): number {
  if (which < 0) return weekdayNear(dayNumber(year, month + 1, 1) - 1, weekday, -1, false)
  return weekdayNear(dayNumber(year, month, 1), weekday, 1, false) + 7 * (which - 1)
}

/** Anonymous Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + d + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  return dayNumber(year, 3, 22) + h + l - 7 * m
}

/** The first such day that falls in a Gregorian year. */
function islamicDayInYear(year: number, month: number, day: number): number {
  const start = dayNumber(year, 1, 1)
  const about = islamicYearAbout(start)
  const days = [about - 1, about, about + 1].map((hijri) => islamicDay(hijri, month, day))
  return days.find((number) => number >= start) ?? islamicDay(about + 2, month, day)
}

/** A day or month of the Islamic calendar: of its own year, else the one nearest to publication that the clause looks at. */
export function hijriPeriod(
  { hijriMonth, day, year }: Fields,
  published: number | null,
  direction: -1 | 0 | 1 = 0,
): Period | null {
  if (hijriMonth === undefined) return null
  const nearest = (near: number) => nearestIslamicYear(near, hijriMonth, day ?? MONTH_LOOKED_AT[direction], direction)
  const ofYear = year === undefined ? null : islamicYearIn(year, hijriMonth, day ?? 1)
  const hijri = year === undefined && published !== null ? nearest(published) : ofYear
  if (hijri === null) return null
  const first = islamicDay(hijri, hijriMonth, day ?? 1)
  if (day !== undefined) return dayPeriod(first)
  const last = islamicDay(hijri, hijriMonth + 1, 1) - 1
  // TIMEX3 has no Islamic months: the value is the Gregorian month that holds most of it.
  const middle = civilDay(Math.floor((first + last) / 2))
  return { value: monthPeriod(middle.year, middle.month).value, first, last, unit: 'S' }
}

/** A year of the Islamic calendar; its value is the Gregorian year that holds most of it. */
export function hijriYearPeriod(year: number): Period | null {
  if (!isIslamicYear(year)) return null
  const first = islamicDay(year, 1, 1)
  const last = islamicDay(year, 13, 1) - 1
  return { value: yearPeriod(civilDay(Math.floor((first + last) / 2)).year).value, first, last, unit: 'S' }
}

/** "Ramadan 1446", "Ramadan in 2015": the Islamic year of a year of either calendar. */
function islamicYearIn(year: number, month: number, day: number): number | null {
  if (isIslamicYear(year)) return year
  const about = islamicYearAbout(dayNumber(year, 7, 1))
  const years = [about - 1, about, about + 1].filter(isIslamicYear)
  return years.find((hijri) => civilDay(islamicDay(hijri, month, day)).year === year) ?? null
}

/** The day of a month by which it counts as lying back or ahead: its first has passed, its last is to come. */
const MONTH_LOOKED_AT = { '-1': 1, 0: 15, 1: 29 } as const

function nearestIslamicYear(published: number, month: number, day: number, direction: -1 | 0 | 1): number {
  const about = islamicYearAbout(published)
  const distance = (year: number) => {
    const away = islamicDay(year, month, day) - published
    return away * direction < 0 ? Number.POSITIVE_INFINITY : Math.abs(away)
  }
  return [about - 1, about, about + 1].reduce((best, year) => (distance(year) < distance(best) ? year : best))
}
