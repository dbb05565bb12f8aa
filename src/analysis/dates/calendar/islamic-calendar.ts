// The Islamic calendar as newspapers print it: Umm al-Qura, the tabulated calendar of Saudi Arabia (outside of its
// tables, 1300 to 1600 AH, the civil one). What is announced after the moon was seen may differ by a day.

import { Temporal } from 'temporal-polyfill/full'
import { dayNumber } from './calendar.ts'

const LAST_YEAR = 1700
/** Mean length of an Islamic year in days, and the day before its first. */
const YEAR_LENGTH = 354.367
const EPOCH = dayNumber(622, 7, 19)

/** First days of months, kept: a text may name the same feast often. At most 12 * LAST_YEAR of them. */
const firstDays = new Map<number, number>()

/** Day number of a date of the Islamic calendar; months run on into the next year. */
export function islamicDay(year: number, month: number, day: number): number {
  const index = year * 12 + month - 1
  let first = firstDays.get(index)
  if (first === undefined) {
    const {
      year: y,
      month: m,
      day: d,
    } = Temporal.PlainDate.from({
      calendar: 'islamic-umalqura',
      year: Math.floor(index / 12),
      month: (index % 12) + 1,
      day: 1,
    }).withCalendar('iso8601')
    first = dayNumber(y, m, d)
    firstDays.set(index, first)
  }
  return first + day - 1
}

export function isIslamicYear(year: number): boolean {
  return year >= 1 && year <= LAST_YEAR
}

/** About the Islamic year that a day lies in: never more than one off. */
export function islamicYearAbout(number: number): number {
  return Math.min(Math.max(Math.floor((number - EPOCH) / YEAR_LENGTH) + 1, 2), LAST_YEAR - 1)
}
