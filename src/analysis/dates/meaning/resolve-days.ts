// Days that lean on what stands around them: a day without its month, a month in figures, a weekday after a weekday.

import { civilDay, isCivilDay, weekdayOfNumber } from '../calendar/calendar.ts'
import { hijriYearPeriod } from '../calendar/holidays.ts'
import { dayPeriod, periodAround, weekdayNear } from '../calendar/periods.ts'
import { resolveDate } from './resolve-calendar.ts'
import { resolveWeekday } from './resolve-relative.ts'
import { atPeriod, type Resolved } from './resolved.ts'
import type { Situation } from './situation.ts'

/** "the 27th" alone: of the month that runs, unless the story or the tense of its clause tells another. */
export function resolveDayOfMonth(situation: Situation): Resolved | null {
  const { fields, reckoning, direction } = situation
  if (reckoning.narrative || direction !== 0 || reckoning.published === null || fields.weekday !== undefined)
    return resolveDate(situation)
  const month = periodAround(reckoning.published, 'M', 0)
  const day = month.first + (fields.day ?? 0) - 1
  return day < month.first || day > month.last ? null : atPeriod(dayPeriod(day), fields)
}

/** "in 2/3 of the cities": up to this denominator a fraction is likelier than a date. */
const LARGEST_DENOMINATOR = 5

/** "on 22/4". */
export function resolveFigures(situation: Situation): Resolved | null {
  const { day = 0, month = 0, year, weekday } = situation.fields
  const fraction = day < month && month <= LARGEST_DENOMINATOR && year === undefined && weekday === undefined
  return !fraction && isCivilDay(year, month, day) ? resolveDate(situation) : null
}

/** "22/4" where nothing else says that it is a date. */
export function resolveClearFigures(situation: Situation): Resolved | null {
  const { day = 0, month } = situation.fields
  const roundTheClock = day === 24 && month === 7
  return day > 12 && !roundTheClock ? resolveFigures(situation) : null
}

/** "March of that year", "3 May of the following year" (`shift` 1). */
export function resolveToldYearDate(situation: Situation): Resolved | null {
  const { told } = situation.reckoning
  const { shift = 0, ...fields } = situation.fields
  if (!told) return resolveDate(situation)
  const { year, month } = civilDay(told.first)
  // "the 29th of the same month"
  if (fields.month === undefined && told.unit !== 'D' && told.unit !== 'M') return null
  return resolveDate({ ...situation, fields: { month, ...fields, year: year + shift } })
}

/** "Wednesday and Friday": the second follows the first, unless both lie back and it would lie ahead. */
export function resolveLaterWeekday(situation: Situation): Resolved | null {
  const { fields, reckoning, opening } = situation
  const { told, published } = reckoning
  if (told?.unit !== 'D' || fields.weekday === undefined || fields.shift !== undefined) return resolveWeekday(situation)
  const day = weekdayNear(told.first, fields.weekday, 1, true)
  const crosses = published !== null && told.first < published && day > published
  return crosses && opening === null ? resolveWeekday(situation) : atPeriod(dayPeriod(day), fields)
}

/** "Tuesday to Thursday", "next week between Wednesday and Friday". */
export function resolveWeekdayRange(situation: Situation): Resolved | null {
  const { fields, reckoning, opening } = situation
  if (opening === null || fields.weekday === undefined) return resolveWeekday(situation)
  const { told } = reckoning
  if (told?.unit !== 'D') return resolveWeekday(situation)
  if (weekdayOfNumber(told.first) === fields.weekday) return atPeriod(told, fields)
  return resolveLaterWeekday({ ...situation, fields: { weekday: fields.weekday } })
}

/** "the year 1446 AH". */
export function resolveHijriYear({ fields }: Situation): Resolved | null {
  const period = fields.year === undefined ? null : hijriYearPeriod(fields.year)
  return period ? atPeriod(period, fields, true) : null
}
