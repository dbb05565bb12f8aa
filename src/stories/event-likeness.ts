// How far two events can be one: day, place, kind, parties and figures, each in the units of WEIGHTS.

import type { SketchedEvent } from '../core/filing.ts'
import { daysBetween } from '../core/time.ts'
import type { EventKind, Range } from '../core/understanding.ts'
import { type Ancestry, isWide } from './ancestry.ts'
import { kindLikeness } from './kinds.ts'
import { WEIGHTS } from './weights.ts'

/** How far two events can be one. */
export function eventLikeness(a: SketchedEvent, b: SketchedEvent, above: Ancestry): number {
  const where = placeLikeness(a.place, b.place, above)
  return dayLikeness(a, b) + where + restLikeness(a, b, where)
}

/** The same without day and place; other figures count only where the places speak against one event too. */
export function restLikeness(a: SketchedEvent, b: SketchedEvent, where: number): number {
  const figures = figureLikeness(a, b)
  return sameness(a.kind, b.kind) + actorLikeness(a.actors, b.actors) + (where < 0 ? figures : Math.max(0, figures))
}

function sameness(a: EventKind, b: EventKind): number {
  const likeness = kindLikeness(a, b)
  return likeness < 0 ? WEIGHTS.otherKind : WEIGHTS.kind * likeness
}

/** Days on which a date that is no day may still be met. */
const VAGUE_DAYS = 8

/** Where a text dates nothing, its day of publication is assumed, and the event lies on it or shortly before. */
export function dayLikeness(a: SketchedEvent, b: SketchedEvent): number {
  if (a.days === null || b.days === null) return WEIGHTS.unknownDay
  const apart = daysApart(a, b)
  const oneDay = a.days.earliest === a.days.latest && b.days.earliest === b.days.latest
  if (!oneDay) return vagueLikeness(apart, Math.max(lengthOf(a.days), lengthOf(b.days)))
  if (a.dated && b.dated) return apart === 0 ? WEIGHTS.sameDay : WEIGHTS.otherDay
  if (!a.dated && !b.dated) return WEIGHTS.bothAssumed[apart] ?? WEIGHTS.otherDay
  const [assumed, dated] = a.dated ? [b.days, a.days] : [a.days, b.days]
  const later = daysBetween(dated.earliest, assumed.earliest)
  return later < 0 ? WEIGHTS.otherDay : (WEIGHTS.assumedLater[later] ?? WEIGHTS.otherDay)
}

/** Days from the end of one to the start of the other; 0 or less where they meet, or one has none. */
export function daysApart(a: SketchedEvent, b: SketchedEvent): number {
  if (a.days === null || b.days === null) return 0
  // Most are compared with their own day.
  if (a.days.earliest === b.days.earliest && a.days.latest === b.days.latest) return 0
  return Math.max(daysBetween(a.days.latest, b.days.earliest), daysBetween(b.days.latest, a.days.earliest))
}

function vagueLikeness(apart: number, length: number): number {
  if (apart <= 0) return length <= VAGUE_DAYS ? WEIGHTS.vagueDay : WEIGHTS.unknownDay
  return apart === 1 ? WEIGHTS.unknownDay : WEIGHTS.otherDay
}

function lengthOf({ earliest, latest }: { readonly earliest: string; readonly latest: string }): number {
  return daysBetween(earliest, latest) + 1
}

/** How two places relate: one, one in the other, two of one governorate, or apart. */
export function placeLikeness(a: string | null, b: string | null, above: Ancestry): number {
  if (a === null || b === null) return 0
  const [overA, overB] = [above(a), above(b)]
  if (a === b)
    return overA.length === 0 ? WEIGHTS.sameCountry : overA.length === 1 ? WEIGHTS.sameGovernorate : WEIGHTS.samePlace
  if (overA.includes(b)) return isWide(b, above) ? 0 : WEIGHTS.heldPlace
  if (overB.includes(a)) return isWide(a, above) ? 0 : WEIGHTS.heldPlace
  const shared = overA.some((id) => overB.includes(id) && !isWide(id, above))
  if (shared) return WEIGHTS.neighbour
  return isWide(a, above) || isWide(b, above) ? WEIGHTS.otherCountry : WEIGHTS.otherPlace
}

function actorLikeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0
  return a.some((actor) => b.includes(actor)) ? WEIGHTS.sharedActor : WEIGHTS.otherActors
}

function figureLikeness(a: SketchedEvent, b: SketchedEvent): number {
  const pairs = [
    [a.killed, b.killed],
    [a.wounded, b.wounded],
  ] as const
  const likeness = pairs.map(([x, y]) => (x === null || y === null ? 0 : rangeLikeness(x, y)))
  return likeness.some((one) => one > 0) ? Math.max(...likeness) : Math.min(...likeness)
}

function rangeLikeness(a: Range, b: Range): number {
  if (a[0] === 0 || b[0] === 0) return 0
  if (a[0] === b[0] && a[1] === b[1]) return WEIGHTS.sameFigures
  return a[0] <= b[1] && b[0] <= a[1] ? WEIGHTS.nearFigures : WEIGHTS.otherFigures
}
