// Periods: a TIMEX3 value together with the days that it covers. Every resolved expression is one of these.

import type { DateModifier, DayRange, Precision } from '../../../core/understanding.ts'
import { civilDay, dayNumber, daysInMonth, isoDay, isoWeekOf, pad, weekdayOfNumber, weekStart } from './calendar.ts'

/** Units of TIMEX3 periods: day, week, month, quarter, half, year, decade, century. */
export type Unit = 'D' | 'W' | 'M' | 'Q' | 'H' | 'Y' | 'DE' | 'CE'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

export interface Period {
  readonly value: string
  /** Day numbers, both included. */
  readonly first: number
  readonly last: number
  readonly unit: Unit | 'S' | 'WE'
}

export function dayPeriod(number: number): Period {
  return { value: isoDay(number), first: number, last: number, unit: 'D' }
}

export function weekPeriod(number: number): Period {
  const { year, week } = isoWeekOf(number)
  const first = weekStart(year, week)
  return { value: `${pad(year, 4)}-W${pad(week, 2)}`, first, last: first + 6, unit: 'W' }
}

/** The weekend of the week that holds the day. */
export function weekendPeriod(number: number): Period {
  const week = weekPeriod(number)
  return { value: `${week.value}-WE`, first: week.first + 5, last: week.last, unit: 'WE' }
}

/** Month `month` of `year`; months outside 1-12 run into the years beside. */
export function monthPeriod(year: number, month: number): Period {
  const y = year + Math.floor((month - 1) / 12)
  const m = ((((month - 1) % 12) + 12) % 12) + 1
  const first = dayNumber(y, m, 1)
  return { value: `${pad(y, 4)}-${pad(m, 2)}`, first, last: first + daysInMonth(y, m) - 1, unit: 'M' }
}

/** Part `index` (from 1) of a year cut into `parts` equal parts: quarters (`Q`) or halves (`H`). */
export function yearPart(year: number, index: number, unit: 'Q' | 'H'): Period {
  const months = unit === 'Q' ? 3 : 6
  const first = monthPeriod(year, (index - 1) * months + 1)
  return {
    value: `${first.value.slice(0, 4)}-${unit}${((index - 1) % (12 / months)) + 1}`,
    first: first.first,
    last: monthPeriod(year, index * months).last,
    unit,
  }
}

export function yearPeriod(year: number): Period {
  return { value: pad(year, 4), first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), unit: 'Y' }
}

/** The ten years from `start` on; TIMEX3 writes the 1980s `198`. */
export function decadePeriod(start: number): Period {
  return {
    value: pad(Math.floor(start / 10), 3),
    first: dayNumber(start, 1, 1),
    last: dayNumber(start + 9, 12, 31),
    unit: 'DE',
  }
}

/** Century `ordinal` (21 = the 2000s); TIMEX3 writes it by its first two digits, `20`. */
export function centuryPeriod(ordinal: number): Period {
  const start = (ordinal - 1) * 100
  return { value: pad(ordinal - 1, 2), first: dayNumber(start, 1, 1), last: dayNumber(start + 99, 12, 31), unit: 'CE' }
}

const SEASON_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 } as const

/** Meteorological seasons of the northern hemisphere; a winter begins in December of its year. */
export function seasonPeriod(year: number, season: Season): Period {
  const month = SEASON_MONTH[season]
  return {
    value: `${pad(year, 4)}-${season}`,
    first: monthPeriod(year, month).first,
    last: monthPeriod(year, month + 2).last,
    unit: 'S',
  }
}

/** The period of `unit` that holds day `number`, moved on by `shift` of its kind. */
export function periodAround(number: number, unit: Unit, shift: number): Period {
  const { year, month } = civilDay(number)
  switch (unit) {
    case 'D':
      return dayPeriod(number + shift)
    case 'W':
      return weekPeriod(number + 7 * shift)
    case 'M':
      return monthPeriod(year, month + shift)
    case 'Q':
      return quarterOf(year, month, shift)
    case 'H':
      return yearPart(
        year + Math.floor(((month > 6 ? 1 : 0) + shift) / 2),
        (((month > 6 ? 1 : 0) + shift) & 1) + 1,
        'H',
      )
    case 'Y':
      return yearPeriod(year + shift)
    case 'DE':
      return decadePeriod((Math.floor(year / 10) + shift) * 10)
    case 'CE':
      return centuryPeriod(Math.floor(year / 100) + 1 + shift)
  }
}

function quarterOf(year: number, month: number, shift: number): Period {
  const index = year * 4 + Math.floor((month - 1) / 3) + shift
  return yearPart(Math.floor(index / 4), (index & 3) + 1, 'Q')
}

/** The day that lies `count` units from `number`; a day that the month lacks becomes its last. */
export function moveDay(number: number, unit: Unit, count: number): number {
  if (unit === 'D') return number + count
  if (unit === 'W') return number + 7 * count
  const months = { M: 1, Q: 3, H: 6, Y: 12, DE: 120, CE: 1200 }[unit] * count
  const { year, month, day } = civilDay(number)
  const target = monthPeriod(year, month + months)
  return Math.min(target.first + day - 1, target.last)
}

/** The nearest day that is `weekday`: `direction` -1 at or before, 1 at or after; `strict` leaves out the day itself. */
export function weekdayNear(number: number, weekday: number, direction: -1 | 1, strict: boolean): number {
  const from = strict ? number + direction : number
  const distance = (((direction * (weekday - weekdayOfNumber(from))) % 7) + 7) % 7
  return from + direction * distance
}

/**
 * The days meant by a period under a modifier. Early, mid and late are its thirds (TimeML leaves them open; late 2017
 * is then September to December); before and after are left as the period, marked approximate.
 */
export function dayRange(period: Period, modifier: DateModifier | undefined): DayRange {
  if (modifier === undefined || period.unit === 'D') {
    const exact = modifier === undefined || modifier === 'START' || modifier === 'MID' || modifier === 'END'
    const precision: Precision = exact ? (PRECISION[period.unit] ?? 'approx') : 'approx'
    return { earliest: earliestOf(period), latest: latestOf(period), precision }
  }
  const [first, last] = thirdOf(period, modifier)
  return { earliest: isoDay(first), latest: isoDay(last), precision: 'approx' }
}

/** The first day of a period; that of days, months and years stands in the value. */
function earliestOf({ unit, value, first }: Period): string {
  if (unit === 'D') return value
  if (unit === 'M') return `${value}-01`
  return unit === 'Y' ? `${value}-01-01` : isoDay(first)
}

function latestOf({ unit, value, first, last }: Period): string {
  if (unit === 'D') return value
  if (unit === 'M') return `${value}-${last - first + 1}`
  return unit === 'Y' ? `${value}-12-31` : isoDay(last)
}

const PRECISION: Readonly<Record<string, Precision>> = { D: 'day', M: 'month', Y: 'year' }

function thirdOf(period: Period, modifier: DateModifier): readonly [number, number] {
  if (modifier === 'APPROX' || modifier === 'BEFORE' || modifier === 'AFTER') return [period.first, period.last]
  const index = modifier === 'START' ? 0 : modifier === 'MID' ? 1 : 2
  if (period.unit === 'Y') {
    const { year } = civilDay(period.first)
    return [monthPeriod(year, index * 4 + 1).first, monthPeriod(year, index * 4 + 4).last]
  }
  const length = period.last - period.first + 1
  return [
    period.first + Math.floor((index * length) / 3),
    index === 2 ? period.last : period.first + Math.floor(((index + 1) * length) / 3) - 1,
  ]
}
