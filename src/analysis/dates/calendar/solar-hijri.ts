// The solar calendar of Iran and Kurdistan: years begin about 21 March; six months of 31 days, then of 30, the last of
// 29 or 30. Iranian years count from the Hijra (1404 began in 2025), Kurdish ones 1321 more (2725). Leap years follow
// the cycle of 33 years, which agrees with the astronomical calendar from 1178 to 1501.

import { civilDay, dayNumber, pad } from './calendar.ts'
import type { Fields } from '../matching/fields.ts'
import { dayPeriod, type Period } from './periods.ts'

const KURDISH_YEARS_AHEAD = 1321
/** Day number of the day before the calendar's first. */
const EPOCH = -492_269

/** True for a year that only the Iranian or the Kurdish calendar can mean beside a solar month or written in figures. */
export function isSolarYear(year: number): boolean {
  return (year >= 1300 && year <= 1450) || (year >= 2600 && year <= 2800)
}

/** Day number of a date of the solar calendar; days past the month's end run on. */
export function solarDay(year: number, month: number, day: number): number {
  const monthsBefore = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
  return EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33) + monthsBefore + day
}

/**
 * A day, month or year of the solar calendar. A Gregorian year beside it is the one in which the day falls; without a
 * year it is the last one at publication, or the next one where the clause looks ahead. Null where there is no such day,
 * or nothing tells the year.
 */
export function solarPeriod(
  { solarMonth, day, year }: Fields,
  published: number | null,
  ahead: boolean,
): Period | null {
  if (solarMonth === undefined) return year === undefined || !isSolarYear(year) ? null : solarYear(iranian(year))
  const chosen = yearOf(year, published, ahead, (candidate) => solarDay(candidate, solarMonth, day ?? 1))
  if (chosen === null) return null
  const first = solarDay(chosen, solarMonth, day ?? 1)
  const last = solarMonth === 12 ? solarDay(chosen + 1, 1, 1) - 1 : solarDay(chosen, solarMonth + 1, 1) - 1
  if (day !== undefined) return first > last ? null : dayPeriod(first)
  // TIMEX3 has no solar months: the value is the Gregorian month that holds most of it.
  const { year: middleYear, month } = civilDay(Math.floor((first + last) / 2))
  return { value: `${pad(middleYear, 4)}-${pad(month, 2)}`, first, last, unit: 'S' }
}

/** A date written in figures, 14040407, where its year is a solar one. */
export function writtenSolarPeriod(written: number): Period | null {
  const year = Math.floor(written / 10_000)
  return solarPeriod({ year, solarMonth: Math.floor((written % 10_000) / 100), day: written % 100 }, null, false)
}

/** A whole year; the value is the Gregorian year that holds most of it. */
function solarYear(year: number): Period {
  const first = solarDay(year, 1, 1)
  return { value: pad(civilDay(first).year, 4), first, last: solarDay(year + 1, 1, 1) - 1, unit: 'S' }
}

const iranian = (year: number) => (year > 2000 ? year - KURDISH_YEARS_AHEAD : year)

/** A day without its year and without a cue lies ahead only when it is this near. */
const NEAR_FUTURE = 31

function yearOf(
  year: number | undefined,
  published: number | null,
  ahead: boolean,
  dayIn: (year: number) => number,
): number | null {
  if (year !== undefined && isSolarYear(year)) return iranian(year)
  if (year !== undefined) {
    const [from, to] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
    return [year - 621, year - 622].find((candidate) => dayIn(candidate) >= from && dayIn(candidate) <= to) ?? null
  }
  if (published === null) return null
  const guess = civilDay(published).year - 621
  if (ahead) return [guess - 1, guess, guess + 1].find((candidate) => dayIn(candidate) >= published) ?? null
  return [guess, guess - 1, guess - 2].find((candidate) => dayIn(candidate) <= published + NEAR_FUTURE) ?? null
}
