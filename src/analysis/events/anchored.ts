// "days after ...": a clause that is dated only by the clause before it.

import { addDays } from '../../core/time.ts'
import type { DayRange, Span } from '../../core/understanding.ts'

const FEW = 'approx' as const
/** "days": from one day to six; a week would be said. "weeks": 7 to 28 days. "hours": the same day or the one before. */
const REACH: Readonly<Record<string, readonly [number, number]>> = { hours: [0, 1], days: [1, 6], weeks: [7, 28] }
const OPENING = /^[\s,;]*(?:just |only |a few |several )?(hours|days|weeks) (after|before)\b/i

/** The days that the clause allows, reckoned from `day`; null where it does not begin so. */
export function anchoredDays(text: string, clause: Span, day: DayRange | null): DayRange | null {
  const match = OPENING.exec(text.slice(clause.start, Math.min(clause.end, clause.start + 40)))
  const reach = REACH[match?.[1]?.toLowerCase() ?? '']
  if (!match || !reach || day === null) return null
  if (day.earliest === '') return { ...day, precision: FEW }
  const earlier = match[2]?.toLowerCase() === 'after'
  const [near, far] = reach
  return earlier
    ? { earliest: addDays(day.earliest, -far), latest: addDays(day.latest, -near), precision: FEW }
    : { earliest: addDays(day.earliest, near), latest: addDays(day.latest, far), precision: FEW }
}
