// From what was read to what it means: one function a kind (language.ts lists them). Each gives a value with its
// period, or null where the text and the publication day do not tell it. Values follow TimeML 1.2.1.

import { civilDay, dayNumber, isCivilDay, pad } from '../calendar/calendar.ts'
import type { Fields } from '../matching/fields.ts'
import type { Kind } from '../matching/rule.ts'
import type { Found } from '../matching/match.ts'
import { dayPeriod } from '../calendar/periods.ts'
import type { Reckoning } from './reckoning.ts'
import {
  resolveDate,
  resolveDecade,
  resolveCentury,
  resolveHoliday,
  resolveHijri,
  resolveSolar,
} from './resolve-calendar.ts'
import {
  resolveCountedWeekday,
  resolveFiscal,
  resolveOffsetFrom,
  resolveRest,
  resolveToDate,
  resolveTurn,
} from './resolve-counted.ts'
import {
  resolveClearFigures,
  resolveDayOfMonth,
  resolveFigures,
  resolveHijriYear,
  resolveLaterWeekday,
  resolveToldYearDate,
  resolveWeekdayRange,
} from './resolve-days.ts'
import { resolveDistance, resolveSpan, resolveTextDistance } from './resolve-distances.ts'
import {
  resolveSeason,
  resolveYearPart,
  resolveWeekOf,
  resolveWeekAround,
  resolveNthWeekday,
} from './resolve-periods.ts'
import {
  resolveWeekday,
  resolveNightBefore,
  resolveTextWeekday,
  resolveUnit,
  resolveTextMonth,
  resolveTextUnit,
  resolveOffset,
  resolveTextOffset,
  sameAsTold,
  resolveClock,
} from './resolve-relative.ts'
import { atPeriod, durationValue, type Resolved, withoutDays } from './resolved.ts'
import type { Situation } from './situation.ts'

const RESOLVERS: Readonly<Record<Kind, (situation: Situation) => Resolved | null>> = {
  date: resolveDate,
  dayOfMonth: resolveDayOfMonth,
  figures: resolveFigures,
  clearFigures: resolveClearFigures,
  toldYearDate: resolveToldYearDate,
  weekday: resolveWeekday,
  nightBefore: resolveNightBefore,
  textWeekday: resolveTextWeekday,
  laterWeekday: resolveLaterWeekday,
  weekdayRange: resolveWeekdayRange,
  unit: resolveUnit,
  textUnit: resolveTextUnit,
  textMonth: resolveTextMonth,
  offset: resolveOffset,
  textOffset: fromTold,
  laterOffset: resolveLaterOffset,
  adjacentDay: (situation) => (situation.apposed ? sameAsTold(situation) : fromTold(situation)),
  conjunction: (situation) => (situation.apposed ? sameAsTold(situation) : resolveConjunction(situation)),
  distance: resolveDistance,
  textDistance: resolveTextDistance,
  span: resolveSpan,
  relativeDay: resolveRelativeDay,
  season: resolveSeason,
  decade: resolveDecade,
  century: resolveCentury,
  yearPart: resolveYearPart,
  weekOf: resolveWeekOf,
  weekAround: resolveWeekAround,
  nthWeekday: resolveNthWeekday,
  holiday: resolveHoliday,
  hijri: resolveHijri,
  hijriYear: resolveHijriYear,
  solar: resolveSolar,
  duration: ({ fields }) => withoutDays('DURATION', durationValue(fields), fields),
  set: resolveSet,
  ref: ({ fields }) => withoutDays('DATE', fields.value ?? 'PRESENT_REF'),
  clock: resolveClock,
  countedWeekday: resolveCountedWeekday,
  offsetFrom: resolveOffsetFrom,
  rest: resolveRest,
  toDate: resolveToDate,
  fiscal: resolveFiscal,
  turn: resolveTurn,
  yearFigures: resolveDate,
  notDate: () => null,
}

function resolveRelativeDay({ fields, reckoning, direction }: Situation): Resolved | null {
  if (reckoning.published === null || (fields.ahead === 1 && direction !== 1)) return null
  if (fields.year !== undefined) return onThisDay(reckoning.published, fields.year)
  return atPeriod(dayPeriod(reckoning.published + (fields.shift ?? 0)), fields)
}

/** "On this day in 1991". */
function onThisDay(published: number, year: number): Resolved | null {
  const { month, day } = civilDay(published)
  return isCivilDay(year, month, day) ? atPeriod(dayPeriod(dayNumber(year, month, day)), {}, true) : null
}

/** "Six days after the bombing" where no date was told yet: counted from the publication day it would lie ahead. */
function fromTold(situation: Situation): Resolved | null {
  const resolved = resolveTextOffset(situation)
  return resolved !== null && situation.reckoning.told === null ? { ...resolved, period: null } : resolved
}

/** "He returned after 14 years": what lies back does not count from publication, nor to a day after it. */
function resolveLaterOffset(situation: Situation): Resolved | null {
  const { fields, reckoning, direction } = situation
  const { told, published } = reckoning
  const resolved = fromTold(situation)
  const ahead = told === null || (resolved?.period && published !== null && resolved.period.first > published)
  return direction < 0 && ahead ? withoutDays('DURATION', durationValue(fields), fields) : resolved
}

/** "three months after she was promoted": a length of time (TimeML 1.2.1), and the days that it leads to where a date was told. */
function resolveConjunction(situation: Situation): Resolved | null {
  const resolved = fromTold(situation)
  return {
    ...withoutDays('DURATION', durationValue(situation.fields), situation.fields),
    period: resolved?.period ?? null,
  }
}

/** The meaning of one expression; null where it cannot be known. */
export function resolve(found: Found, around: Omit<Situation, 'fields' | 'opening'>): Resolved | null {
  const { reckoning, direction, paragraph, apposed } = around
  const fields = fullFields(found, reckoning)
  const opening = found.partner === 'second' ? reckoning.told : null
  return RESOLVERS[found.kind]({ fields, reckoning, direction, paragraph, apposed, opening })
}

/** The fields with the year in full. */
function fullFields(found: Found, reckoning: Reckoning): Fields {
  const fields = withYearOfFigures(found)
  if (fields.shortYear === undefined) return fields
  const { shortYear, ...rest } = fields
  // The first half of "1917-18" must not take the second's short year.
  return found.partner === 'first' ? rest : { ...rest, year: fullYear(shortYear, rest.year, reckoning) }
}

/** "5/1-5/7/2020": the first half takes its year from the figures of the second. */
function withYearOfFigures({ fields, partner }: Found): Fields {
  if (fields.written === undefined || fields.month === undefined) return fields
  const { written, ...rest } = fields
  return partner === 'first' ? { ...rest, year: Math.floor(written / 10_000) } : { written }
}

/** Two digits belong to the century of the year beside them, else to that of the narrative, else to 1950-2049. */
function fullYear(short: number, beside: number | undefined, { narrative, told }: Reckoning): number {
  if (beside !== undefined) return beside - (beside % 100) + short
  if (narrative && told) {
    const { year } = civilDay(told.first)
    return year - (year % 100) + short
  }
  return short < 50 ? 2000 + short : 1900 + short
}

/** "every 14 July", "every July". */
function yearly(month: number, day: number | undefined): string {
  return `XXXX-${pad(month, 2)}${day === undefined ? '' : `-${pad(day, 2)}`}`
}

/** "every Friday", "twice a week", "annually". */
function resolveSet({ fields }: Situation): Resolved {
  if (fields.value !== undefined) return withoutDays('SET', fields.value)
  if (fields.weekday !== undefined)
    return withoutDays('SET', `XXXX-WXX-${fields.weekday}${fields.daypart === undefined ? '' : `T${fields.daypart}`}`)
  if (fields.daypart !== undefined) return withoutDays('SET', `XXXX-XX-XXT${fields.daypart}`)
  if (fields.season !== undefined) return withoutDays('SET', `XXXX-${fields.season}`)
  if (fields.month !== undefined) return withoutDays('SET', yearly(fields.month, fields.day))
  return withoutDays('SET', durationValue({ ...fields, count: fields.count ?? 1 }))
}
