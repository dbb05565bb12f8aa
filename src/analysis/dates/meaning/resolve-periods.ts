// Seasons, quarters and halves, weeks and weekdays counted within a month or year.

import { withoutDay } from '../matching/fields.ts'
import { civilDay, dayNumber, weekStart } from '../calendar/calendar.ts'
import {
  dayPeriod,
  type Period,
  type Season,
  seasonPeriod,
  weekdayNear,
  weekPeriod,
  yearPart,
} from '../calendar/periods.ts'
import { retrospectOf } from './reckoning.ts'
import { resolveDate } from './resolve-calendar.ts'
import { resolveUnit } from './resolve-relative.ts'
import { atPeriod, type Resolved } from './resolved.ts'
import type { Situation } from './situation.ts'

/** The year of "the spring", "last winter": the narrative's, else the season nearest before or after publication. */
export function resolveSeason({ fields, reckoning, direction, paragraph }: Situation): Resolved | null {
  const season = seasonOf(fields.season)
  if (season === null) return null
  if (fields.year !== undefined) return atPeriod(seasonPeriod(fields.year, season), fields, true)
  const { published, narrative } = reckoning
  const told = narrative
    ? reckoning.told
    : fields.shift === undefined
      ? retrospectOf(reckoning, direction, paragraph)
      : null
  if (told) return atPeriod(narratedSeason(told, season, fields.shift), fields)
  if (published === null) return null
  const { year } = civilDay(published)
  if (fields.unit === 'Y') return atPeriod(seasonPeriod(year + (fields.shift ?? 0), season), fields)
  const years = [year - 1, year, year + 1].map((y) => seasonPeriod(y, season))
  const ahead = fields.shift === 1 || (fields.shift === undefined && direction === 1)
  const chosen = ahead
    ? years.find((period) => (fields.shift === 1 ? period.first : period.last) >= published)
    : fields.shift === 0
      ? thisSeason(years, published)
      : years.findLast((period) => (fields.shift === -1 ? period.last : period.first) < published)
  return chosen ? atPeriod(chosen, fields) : null
}

/** "this summer" is that of the year, told before it or after; a winter belongs to two years and the one that runs is meant. */
function thisSeason(years: readonly Period[], published: number): Period | undefined {
  const running = years.find((period) => period.first <= published && period.last >= published)
  return running ?? years.find((period) => civilDay(period.first).year === civilDay(published).year)
}

function narratedSeason(told: Period, season: Season, shift: number | undefined): Period {
  const { year, month } = civilDay(told.first)
  const years = [year - 1, year, year + 1].map((y) => seasonPeriod(y, season))
  const moved =
    shift === 1
      ? years.find(({ first }) => first > told.first)
      : shift === -1
        ? years.findLast(({ last }) => last < told.first)
        : undefined
  if (moved) return moved
  const period = seasonPeriod(year, season)
  // A winter told after the summer is named by the year that it ends in.
  const ending = season === 'WI' && (told.unit === 'D' || told.unit === 'M') && month >= 9
  return ending ? { ...period, value: seasonPeriod(year + 1, season).value } : period
}

function seasonOf(season: string | undefined): Season | null {
  return season === 'SP' || season === 'SU' || season === 'FA' || season === 'WI' ? season : null
}

/** Quarters and halves of a year; without one, that of the year, or the last one that has begun where none is announced. */
export function resolveYearPart({ fields, reckoning, direction }: Situation): Resolved | null {
  const unit = fields.unit === 'H' ? 'H' : 'Q'
  const index = fields.nth ?? fields.count
  if (index === undefined || index < 1 || index > (unit === 'Q' ? 4 : 2)) return null
  if (fields.year !== undefined) return atPeriod(yearPart(fields.year, index, unit), fields, true)
  if (reckoning.published === null) return null
  const year = civilDay(reckoning.published).year + (fields.shift ?? 0)
  const period = yearPart(year, index, unit)
  const past = fields.shift === undefined && direction === -1 && period.first > reckoning.published
  return atPeriod(past ? yearPart(year - 1, index, unit) : period, fields)
}

/** "the first week of October", "the last week of the year", "week 10". */
export function resolveWeekOf(situation: Situation): Resolved | null {
  const { fields, reckoning } = situation
  const rest = withoutDay(fields)
  const nth = fields.nth ?? fields.count
  if (nth === undefined || nth > 53) return null
  if (rest.month === undefined && rest.unit !== 'M') {
    const year =
      rest.year ?? (reckoning.published === null ? null : civilDay(reckoning.published).year + (rest.shift ?? 0))
    if (year === null) return null
    return atPeriod(weekPeriod(nth < 0 ? dayNumber(year, 12, 28) : weekStart(year, nth)), {})
  }
  const month =
    rest.month === undefined
      ? resolveUnit({ ...situation, fields: rest })?.period
      : resolveDate({ ...situation, fields: rest })?.period
  if (!month) return null
  // The first week of a month is the first whose Thursday lies in it, as ISO counts the weeks of a year.
  const first = weekPeriod(month.first + 3).first
  return atPeriod(weekPeriod(nth < 0 ? month.last - 3 : first + 7 * (nth - 1)), {})
}

/** "the week of 16 September". */
export function resolveWeekAround(situation: Situation): Resolved | null {
  const day = resolveDate(situation)?.period
  return day ? atPeriod(weekPeriod(day.first), {}) : null
}

export function resolveNthWeekday(situation: Situation): Resolved | null {
  const { nth, weekday, ...rest } = situation.fields
  if (nth === undefined || weekday === undefined) return null
  const month = withoutDay(rest)
  const period =
    month.month === undefined
      ? resolveUnit({ ...situation, fields: month })?.period
      : resolveDate({ ...situation, fields: month })?.period
  if (!period) return null
  const day =
    nth < 0
      ? weekdayNear(period.last, weekday, -1, false)
      : weekdayNear(period.first, weekday, 1, false) + 7 * (nth - 1)
  return day > period.last || day < period.first ? null : atPeriod(dayPeriod(day), {})
}
