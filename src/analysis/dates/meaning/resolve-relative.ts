// Weekdays, units and distances, counted from the publication day or from the date that the text told last.

import { civilDay, pad, weekdayOfNumber } from '../calendar/calendar.ts'
import type { Fields } from '../matching/fields.ts'
import {
  dayPeriod,
  monthPeriod,
  moveDay,
  type Period,
  periodAround,
  type Unit,
  weekdayNear,
  weekendPeriod,
  weekPeriod,
} from '../calendar/periods.ts'
import { anchorOf, type Reckoning } from './reckoning.ts'
import { atPeriod, durationValue, type Resolved, withoutDays } from './resolved.ts'
import type { Situation } from './situation.ts'

export function resolveWeekday({ fields, reckoning, direction }: Situation): Resolved | null {
  const base =
    reckoning.narrative && reckoning.told?.unit === 'D' && fields.shift === undefined
      ? reckoning.told.first
      : reckoning.published
  if (base === null || fields.weekday === undefined) return null
  if (fields.unit === 'W')
    return atPeriod(dayPeriod(weekPeriod(base + 7 * (fields.shift ?? 0)).first + fields.weekday - 1), fields)
  if (fields.shift === 0)
    return atPeriod(
      dayPeriod(
        direction < 0 ? weekdayNear(base, fields.weekday, -1, false) : weekdayNear(base, fields.weekday, 1, false),
      ),
      fields,
    )
  if (fields.shift !== undefined)
    return atPeriod(dayPeriod(weekdayNear(base, fields.weekday, fields.shift < 0 ? -1 : 1, true)), fields)
  return atPeriod(dayPeriod(weekdayNear(base, fields.weekday, direction === 1 ? 1 : -1, false)), fields)
}

/** "the night of Thursday to Friday": a night that lies back was over on Friday. */
export function resolveNightBefore(situation: Situation): Resolved | null {
  const ends = resolveWeekday(situation)?.period
  return ends ? atPeriod(dayPeriod(ends.first - 1), situation.fields) : null
}

export function resolveTextWeekday({ fields, reckoning }: Situation): Resolved | null {
  const anchor = anchorOf(reckoning)
  if (!anchor || fields.weekday === undefined) return null
  if (fields.unit === 'W')
    return atPeriod(dayPeriod(weekPeriod(anchor.first + 7 * (fields.shift ?? 0)).first + fields.weekday - 1), fields)
  return atPeriod(dayPeriod(weekdayNear(anchor.first, fields.weekday, (fields.shift ?? 1) < 0 ? -1 : 1, true)), fields)
}

/** "last week", "this month", "the end of the year", "the weekend". */
export function resolveUnit(situation: Situation): Resolved | null {
  const { fields, reckoning, direction } = situation
  const { published, told, narrative } = reckoning
  const shift = fields.shift ?? 0
  const fromTold =
    told !== null && ((narrative && shift >= 0) || (shift === 1 && fields.unit === 'D' && told.unit === 'D'))
  if (fromTold) return resolveTextUnit({ ...situation, fields: { ...fields, shift } })
  if (published === null) return null
  if (fields.unit === 'WE') {
    const passed = fields.shift === undefined && weekdayOfNumber(published) < 6 && direction < 1
    return atPeriod(weekendPeriod(published + 7 * (passed ? -1 : shift)), fields)
  }
  const unit = unitOf(fields)
  return unit === null ? null : atPeriod(periodAround(published, unit, shift), fields)
}

/** "that year", "the following month", "the same day". */
export function resolveTextUnit({ fields, reckoning }: Situation): Resolved | null {
  const anchor = anchorOf(reckoning)
  const unit = unitOf(fields)
  if (!anchor || unit === null) return null
  return isFiner(unit, anchor)
    ? withoutDays('DATE', unknownValue(unit, anchor))
    : atPeriod(periodAround(anchor.first, unit, fields.shift ?? 0), fields)
}

/** "the following April", "the previous December". */
export function resolveTextMonth({ fields, reckoning }: Situation): Resolved | null {
  const anchor = anchorOf(reckoning)
  if (!anchor || fields.month === undefined) return null
  const { year, month } = civilDay(anchor.first)
  const ahead = (fields.shift ?? 1) > 0
  // Beside a year as a whole, its next April lies in the next one, its previous December in the one before.
  const passed = isFiner('M', anchor) || (ahead ? fields.month <= month : fields.month >= month)
  return atPeriod(monthPeriod(year + (passed ? (ahead ? 1 : -1) : 0), fields.month), fields)
}

/** "two weeks ago": a point as fine as its unit. */
export function resolveOffset(situation: Situation): Resolved | null {
  const { reckoning } = situation
  const fields = inWeeks(situation.fields)
  const sign = fields.shift ?? -1
  const unit = unitOf(fields)
  if (fields.count === undefined) return withoutDays('DATE', sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (unit === null) return withoutDays('DURATION', durationValue(fields))
  return reckoning.published === null ? null : counted(reckoning.published, unit, sign, fields)
}

/** "two days later", "three weeks after the siege": from the date last told. */
export function resolveTextOffset(situation: Situation): Resolved | null {
  const { reckoning } = situation
  const fields = inWeeks(situation.fields)
  const unit = unitOf(fields)
  if (unit === null) return withoutDays('DURATION', durationValue(fields), fields)
  const anchor = anchorFor(reckoning, unit, fields.shift ?? 1)
  if (!anchor) return null
  if (fields.count === undefined) return withoutDays('DATE', (fields.shift ?? 1) < 0 ? 'PAST_REF' : 'FUTURE_REF')
  if (isFiner(unit, anchor)) return withoutDays('DATE', unknownValue(unit, anchor))
  return counted(anchor.first, unit, fields.shift ?? 1, fields)
}

/** Fortnights are counted in weeks. */
function inWeeks(fields: Fields): Fields {
  if (fields.unit !== '2W') return fields
  return fields.count === undefined ? { ...fields, unit: 'W' } : { ...fields, unit: 'W', count: fields.count * 2 }
}

/** News counts "a day earlier" from a day, not from the year that it told in passing. */
function anchorFor(reckoning: Reckoning, unit: Unit, shift: number): Period | null {
  const { told, narrative, published } = reckoning
  if (told && shift < 0 && !narrative && published !== null && isFiner(unit, told)) return dayPeriod(published)
  return anchorOf(reckoning)
}

export function sameAsTold({ reckoning }: Situation): Resolved | null {
  return reckoning.told ? atPeriod(reckoning.told, {}) : null
}

function counted(from: number, unit: Unit, sign: number, fields: Fields): Resolved {
  const count = fields.count ?? 0
  const half = fields.half === undefined ? 0 : sign * (unit === 'Y' ? 6 : 0)
  const day = moveDay(moveDay(from, unit, sign * Math.round(count)), 'M', half)
  const more = fields.moreCount === undefined ? null : unitNamed(fields.moreUnit)
  if (more !== null) return atPeriod(periodAround(moveDay(day, more, sign * (fields.moreCount ?? 0)), more, 0), fields)
  const grain = unitNamed(fields.grain) ?? (half === 0 ? unit : 'M')
  return atPeriod(periodAround(day, grain, 0), fields)
}

const FINENESS: Readonly<Record<string, number>> = { D: 0, W: 1, WE: 1, M: 2, S: 3, Q: 3, H: 4, Y: 5, DE: 6, CE: 7 }

const isFiner = (unit: Unit, anchor: Period) => (FINENESS[unit] ?? 0) < (FINENESS[anchor.unit] ?? 0)

/** A day of which only the year or month is known: 1915-XX-XX. */
function unknownValue(unit: Unit, anchor: Period): string {
  const year = pad(civilDay(anchor.first).year, 4)
  if (unit === 'W') return `${year}-WXX`
  if (unit === 'M') return `${year}-XX`
  return anchor.unit === 'M' && unit === 'D' ? `${anchor.value}-XX` : `${year}-XX-XX`
}

/** The unit of the fields, where it is one of days or longer. */
export function unitOf({ unit }: Fields): Unit | null {
  return unitNamed(unit)
}

function unitNamed(unit: string | undefined): Unit | null {
  return unit === 'D' ||
    unit === 'W' ||
    unit === 'M' ||
    unit === 'Q' ||
    unit === 'H' ||
    unit === 'Y' ||
    unit === 'DE' ||
    unit === 'CE'
    ? unit
    : null
}

/** A clock time alone belongs to the day last told, else to the day of publication. */
export function resolveClock({ fields, reckoning }: Situation): Resolved | null {
  const { told, published } = reckoning
  const day = told?.unit === 'D' ? told.first : published
  return day === null ? null : atPeriod(dayPeriod(day), fields)
}
