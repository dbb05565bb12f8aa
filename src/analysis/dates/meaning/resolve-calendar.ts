// Calendar dates, and the year or month that one leaves out; centuries, decades and named days.

import { civilDay, dayNumber, isCivilDay, pad, weekdayOfNumber } from '../calendar/calendar.ts'
import type { Fields } from '../matching/fields.ts'
import { hijriPeriod, holidayPeriod } from '../calendar/holidays.ts'
import { centuryPeriod, dayPeriod, decadePeriod, monthPeriod, periodAround, yearPeriod } from '../calendar/periods.ts'
import { type Direction, monthOfDay, yearOf } from './reckoning.ts'
import { atPeriod, type Resolved, withoutDays } from './resolved.ts'
import { isSolarYear, solarPeriod, writtenSolarPeriod } from '../calendar/solar-hijri.ts'
import type { Situation } from './situation.ts'

export function resolveDate(situation: Situation): Resolved | null {
  const { fields } = situation
  if (fields.instant !== undefined)
    return writtenDay(Math.floor(fields.instant / 10_000), {
      ...fields,
      clock: Math.floor((fields.instant % 10_000) / 100) * 60 + (fields.instant % 100),
    })
  if (fields.written !== undefined) return writtenDay(fields.written, fields)
  if (fields.bc === 1) return withoutDays('DATE', valueBeforeChrist(fields), fields)
  if (fields.month === undefined)
    return fields.day === undefined ? resolveBareYear(fields) : resolveBareDay(situation, fields.day)
  if (fields.day !== undefined && !isCivilDay(fields.year, fields.month, fields.day)) return null
  const year = fields.year ?? yearInPair(situation, fields.month, fields.day ?? 0)
  if (year === null) return null
  const withYear = fields.year !== undefined
  if (fields.day === undefined) return atPeriod(monthPeriod(year, fields.month), fields, withYear)
  return isCivilDay(year, fields.month, fields.day)
    ? atPeriod(dayPeriod(dayNumber(year, fields.month, fields.day)), fields, withYear)
    : null
}

function writtenDay(written: number, fields: Fields): Resolved | null {
  const year = Math.floor(written / 10_000)
  const month = Math.floor((written % 10_000) / 100)
  if (fields.solarYears === 1 && isSolarYear(year)) {
    const period = writtenSolarPeriod(written)
    return period ? atPeriod(period, fields, true) : null
  }
  return isCivilDay(year, month, written % 100)
    ? atPeriod(dayPeriod(dayNumber(year, month, written % 100)), fields, true)
    : null
}

/** BC0585-05-28, as far as it is told. */
function valueBeforeChrist({ year = 0, month, day }: Fields): string {
  return ['BC' + pad(year, 4), ...[month, day].flatMap((part) => (part === undefined ? [] : [pad(part, 2)]))].join('-')
}

function resolveBareYear(fields: Fields): Resolved | null {
  return fields.year === undefined ? null : atPeriod(yearPeriod(fields.year), fields, true)
}

/** A year that is not told has the day (29 February), and does not end a pair before it opens. */
function yearInPair(situation: Situation, month: number, day: number): number | null {
  const { opening, direction, reckoning } = situation
  const year = impliedYear(situation, month, day)
  if (year === null) return null
  if (day > 0 && !isCivilDay(year, month, day)) return leapYearNear(year, direction, reckoning.published)
  if (opening === null || dayNumber(year, month, Math.max(day, 1)) >= opening.first) return year
  return dayNumber(year + 1, month, Math.max(day, 1)) >= opening.first ? year + 1 : year
}

/** The leap year nearest to publication, in the direction that the clause looks. */
function leapYearNear(year: number, direction: Direction, published: number | null): number {
  const distance = (y: number) => Math.abs(dayNumber(y, 2, 29) - (published ?? dayNumber(year, 2, 28)))
  const fits = [-8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8]
    .filter((step) => isCivilDay(year + step, 2, 29) && step * direction >= 0)
    .map((step) => year + step)
  return fits.reduce((best, y) => (distance(y) < distance(best) ? y : best), fits[0] ?? year)
}

/** The year of "June 14", "June next year", "last March", "Tuesday, June 14". */
function impliedYear(
  { fields, reckoning, direction, paragraph }: Situation,
  month: number,
  day: number,
): number | null {
  const { published, told } = reckoning
  const { closingMonth } = fields
  if (closingMonth !== undefined && !reckoning.narrative) {
    const closing = yearOf(reckoning, closingMonth, 0, direction, paragraph)
    return closing === null || month <= closingMonth ? closing : closing - 1
  }
  if (fields.thatYear === 1 && told) return civilDay(told.first).year
  if (fields.shift !== undefined && published !== null) {
    const today = civilDay(published)
    if (fields.unit === 'Y') return today.year + fields.shift
    if (fields.shift === 0) return today.year
    const passed = month < today.month || (month === today.month && day > 0 && day < today.day)
    if (fields.shift < 0) return passed ? today.year : today.year - 1
    return passed || month === today.month ? today.year + 1 : today.year
  }
  const year = yearOf(reckoning, month, day, direction, paragraph)
  if (year === null || fields.weekday === undefined || day === 0) return year
  // A weekday beside the date tells which year is meant.
  const fits = [year, year - 1, year + 1].find(
    (y) => isCivilDay(y, month, day) && weekdayOfNumber(dayNumber(y, month, day)) === fields.weekday,
  )
  return fits ?? year
}

/** "the 14th", "Thursday the 21st", "20th of next month", "4 to 22 this month". */
function resolveBareDay({ fields, reckoning, direction }: Situation, day: number): Resolved | null {
  const { published } = reckoning
  const month =
    fields.shift !== undefined && published !== null
      ? periodAround(published, 'M', fields.shift)
      : monthOfDay(reckoning, day, direction)
  if (!month) return null
  const number = month.first + day - 1
  if (number > month.last || day < 1) return null
  if (fields.weekday === undefined || weekdayOfNumber(number) === fields.weekday)
    return atPeriod(dayPeriod(number), fields)
  const { year, month: m } = civilDay(month.first)
  // "Sunday 31": the nearest month whose 31st is a Sunday.
  const fits = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
    .map((shift) => monthPeriod(year, m + shift))
    .find(({ first, last }) => first + day - 1 <= last && weekdayOfNumber(first + day - 1) === fields.weekday)
  return atPeriod(dayPeriod(fits === undefined ? number : fits.first + day - 1), fields)
}

/** "the 1980s", "the eighties of the nineteenth century"; a decade may be told by its first year. */
export function resolveDecade({ fields }: Situation): Resolved | null {
  const decade = fields.decade ?? fields.year
  if (decade === undefined || decade % 10 !== 0) return null
  // "the 1800s" are a century, "the 2000s" the ten years.
  if (fields.decade !== undefined && decade % 100 === 0 && decade >= 1000 && decade < 2000)
    return atPeriod(centuryPeriod(decade / 100 + 1), fields, true)
  if (fields.nth !== undefined) return atPeriod(decadePeriod((fields.nth - 1) * 100 + (decade % 100)), fields, true)
  const start = decade >= 100 ? decade : decade + (decade < 30 ? 2000 : 1900)
  return atPeriod(decadePeriod(start), fields, true)
}

export function resolveCentury({ fields }: Situation): Resolved | null {
  const nth = fields.nth ?? fields.count
  if (nth === undefined || nth < 1 || nth > 30) return null
  if (fields.bc === 1) return withoutDays('DATE', `BC${pad(nth - 1, 2)}`, fields)
  return atPeriod(centuryPeriod(nth), fields, true)
}

export function resolveHoliday({ fields, reckoning, direction, paragraph }: Situation): Resolved | null {
  // "last Christmas" lies back whatever the verb.
  const looking = fields.shift === undefined || fields.shift === 0 ? direction : fields.shift < 0 ? -1 : 1
  const year = fields.year ?? shiftedYear(fields, reckoning)
  const period = holidayPeriod(fields.holiday ?? '', {
    published: year === null && !reckoning.narrative ? reckoning.published : null,
    direction: looking,
    yearFor: (month, day) => year ?? yearOf(reckoning, month, day, looking, paragraph),
  })
  if (!period) return null
  // "the third day of Eid", "the eve of Nowruz".
  const away = fields.fromDay ?? (fields.day ?? fields.nth ?? 1) - 1
  const day = away === 0 ? period : dayPeriod(period.first + away)
  return atPeriod(day, fields, fields.year !== undefined)
}

/** "this year's Eid". */
function shiftedYear({ unit, shift }: Fields, { published }: Situation['reckoning']): number | null {
  return unit === 'Y' && shift !== undefined && published !== null ? civilDay(published).year + shift : null
}

export function resolveHijri({ fields, reckoning, direction }: Situation): Resolved | null {
  const period = hijriPeriod(fields, reckoning.published, direction)
  return period ? atPeriod(period, fields) : null
}

export function resolveSolar({ fields, reckoning, direction }: Situation): Resolved | null {
  const period = solarPeriod(fields, reckoning.published, direction === 1)
  return period ? atPeriod(period, fields, fields.year !== undefined) : null
}
