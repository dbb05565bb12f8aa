// Distances of several units: "two years, a month and 21 days ago". They are as fine as their smallest unit.

import type { Fields } from '../matching/fields.ts'
import { moveDay, periodAround, type Unit } from '../calendar/periods.ts'
import { anchorOf } from './reckoning.ts'
import { atPeriod, type Resolved, withoutDays } from './resolved.ts'
import type { Situation } from './situation.ts'

/** From the publication day; without a word for the direction, the tense of the clause tells it. */
export function resolveDistance({ fields, reckoning, direction }: Situation): Resolved | null {
  if (reckoning.published === null) return null
  return moved(reckoning.published, fields, fields.shift ?? (direction < 0 ? -1 : 1))
}

/** From the date that the text told last; where it told none, its days are not known. */
export function resolveTextDistance({ fields, reckoning }: Situation): Resolved | null {
  const anchor = anchorOf(reckoning)
  const resolved = anchor ? moved(anchor.first, fields, fields.shift ?? 1) : null
  return resolved && reckoning.told === null ? { ...resolved, period: null } : resolved
}

/** P2Y3M. */
export function resolveSpan({ fields }: Situation): Resolved | null {
  const parts = partsOf(fields)
  return parts.length === 0
    ? null
    : withoutDays('DURATION', `P${parts.map(([unit, count]) => `${count}${unit}`).join('')}`, fields)
}

/** No story reaches further (years). */
const FURTHEST = 3000

function moved(from: number, fields: Fields, sign: number): Resolved | null {
  const parts = partsOf(fields)
  const finest = parts.at(-1)?.[0]
  if (finest === undefined || parts.some(([, count]) => count > FURTHEST)) return null
  const day = parts.reduce((number, [unit, count]) => moveDay(number, unit, sign * count), from)
  return atPeriod(periodAround(day, finest, 0), fields)
}

/** Largest unit first: a month counts from the day that the years lead to. */
function partsOf({ years, months, weeks, days }: Fields): (readonly [Unit, number])[] {
  const parts: (readonly [Unit, number | undefined])[] = [
    ['Y', years],
    ['M', months],
    ['W', weeks],
    ['D', days],
  ]
  return parts.flatMap(([unit, count]) => (count === undefined ? [] : [[unit, count] as const]))
}
