// What is counted in weekdays or from another day than that of publication, and what is left or past of a period.

import { civilDay } from '../calendar/calendar.ts'
import {
  centuryPeriod,
  dayPeriod,
  type Period,
  periodAround,
  moveDay,
  weekdayNear,
  yearPeriod,
} from '../calendar/periods.ts'
import { unitOf } from './resolve-relative.ts'
import { atPeriod, type Resolved } from './resolved.ts'
import type { Situation } from './situation.ts'

/** "two Sundays ago", "three Fridays from now": the first is the nearest before or after the publication day. */
export function resolveCountedWeekday({ fields, reckoning }: Situation): Resolved | null {
  const { weekday, count, shift } = fields
  if (reckoning.published === null || weekday === undefined || count === undefined) return null
  const sign = (shift ?? 1) < 0 ? -1 : 1
  return atPeriod(dayPeriod(weekdayNear(reckoning.published, weekday, sign, true) + sign * 7 * (count - 1)), {})
}

/** "two days from tomorrow", "a week from Monday": always a day, since it is counted from one. */
export function resolveOffsetFrom({ fields, reckoning }: Situation): Resolved | null {
  const { published } = reckoning
  const unit = unitOf(fields)
  if (published === null || unit === null || fields.count === undefined) return null
  const from =
    fields.weekday === undefined ? published + (fields.fromDay ?? 0) : weekdayNear(published, fields.weekday, 1, true)
  return atPeriod(dayPeriod(moveDay(from, unit, fields.count * (fields.shift ?? 1))), {})
}

/** "the rest of the week": the value of the whole, the days that are left of it. */
export function resolveRest(situation: Situation): Resolved | null {
  const now = nowOf(situation)
  const whole = wholeOf(situation)
  return now === null || whole === null ? null : partOf({ ...whole, first: clamped(now, whole) })
}

/** "the year to date": the value of the whole, the days that have passed of it. */
export function resolveToDate(situation: Situation): Resolved | null {
  const now = nowOf(situation)
  const whole = wholeOf(situation)
  return now === null || whole === null ? null : partOf({ ...whole, last: clamped(now, whole) })
}

/** The rest of 1914 is counted from what a narrative told last. */
function nowOf({ reckoning }: Situation): number | null {
  return reckoning.narrative && reckoning.told ? reckoning.told.first : reckoning.published
}

function wholeOf(situation: Situation): Period | null {
  const { fields } = situation
  if (fields.year !== undefined) return yearPeriod(fields.year)
  const now = nowOf(situation)
  const unit = unitOf(fields)
  return now === null || unit === null ? null : periodAround(now, unit, fields.shift ?? 0)
}

const clamped = (day: number, { first, last }: Period) => Math.min(Math.max(day, first), last)

const partOf = (period: Period) => atPeriod({ ...period, unit: 'S' }, {})

/** A fiscal year has the value of the year that names it (TimeML has no own one); its days depend on whose it is. */
export function resolveFiscal({ fields }: Situation): Resolved | null {
  if (fields.year === undefined) return null
  const year = yearPeriod(fields.year)
  return atPeriod({ ...year, unit: 'S' }, {}, true)
}

/** "the turn of the century", the last one before the text's time; "the turn of the 20th century". */
export function resolveTurn(situation: Situation): Resolved | null {
  const now = nowOf(situation)
  if (situation.fields.nth === undefined && now === null) return null
  const century = situation.fields.nth ?? Math.floor(civilDay(now ?? 0).year / 100) + 1
  const { year } = civilDay(centuryPeriod(century).first)
  return atPeriod(yearPeriod(year), { about: 'APPROX' }, true)
}
