// How far two articles tell one story: the weights of what speaks for it and against it, in one table.
//
// Event date, place, kind, actors, casualties and terms decide together. An Arabic and an English report meet through
// the ids of places and actors, the days, the kinds and the numbers; words are compared within a language only. A
// different day of a dated event outweighs everything else: the same place and actor on another day is another story.

import type { Candidate, Sketch, SketchedEvent } from '../core/filing.ts'
import { daysBetween } from '../core/time.ts'
import type { EventKind, Range } from '../core/understanding.ts'
import { type Ancestry, isWide } from './ancestry.ts'
import { kindLikeness } from './kinds.ts'
import { containment } from './shingles.ts'
import { mainEvents } from './story-keys.ts'
import { nameOverlap, namesId, sharedNumbers, wordOverlap } from './terms.ts'

export const WEIGHTS = {
  sameDay: 3,
  /** One of the dates is only assumed from publication, or vague, and they can be one. */
  nearDay: 1.5,
  unknownDay: 0,
  otherDay: -8,
  samePlace: 3,
  heldPlace: 1.5,
  /** Nothing narrower is known than the governorate or country. */
  sameGovernorate: 0.5,
  /** Two places of one governorate: reporters name the nearest town, or it is another event. */
  neighbour: 0,
  otherPlace: -3,
  /** Other places, but a text names the other's: one of them was misread. Twice where both do. */
  placeNamed: 1.25,
  /** The first events are plainly two: one text has news that the other has not. */
  otherNews: -2.5,
  kind: 1.5,
  /** One outlet that names another place tells another event. */
  outletElsewhere: -4,
  /** Kinds that are not one event. */
  otherKind: -3,
  sharedActor: 1,
  otherActors: -0.5,
  sameFigures: 1,
  nearFigures: 0.5,
  /** For each step down from an article's first event. */
  rank: -1.25,
  /** Times the share of words in common, at most `mostTerms`; few words in common speak against. */
  terms: 7,
  mostTerms: 3.5,
  fewTerms: -1,
  /** Times the share of names in common. */
  names: 2,
  number: 1,
  mostNumbers: 2,
  /** A round-up tells many stories and belongs to none of them. */
  roundUp: -3,
  /** For each day between publications after the second. */
  lateDay: -0.75,
} as const

/** From here on two articles tell one story. */
export const SAME_STORY = 6

/** Governorates in which a round-up's events lie. */
const ROUND_UP = 4

/** What is compared: the article at hand or a stored one. */
export interface Told {
  readonly source: string
  readonly language: string
  readonly publishedAt: number
  readonly sketch: Sketch
  readonly events: readonly SketchedEvent[]
}

/** How much speaks for one story, in the units of WEIGHTS. */
export function storyLikeness(a: Told, b: Told | Candidate, above: Ancestry): number {
  const summary = isRoundUp(a.events, above) || isRoundUp(b.events, above) ? WEIGHTS.roundUp : 0
  return bestEvents(a, b, above) + wordLikeness(a, b, above) + lateness(a, b) + elsewhere(a, b, above) + summary
}

/** An outlet may tell one event twice, but not at two places. */
function elsewhere(a: Told, b: Told, above: Ancestry): number {
  const [here, there] = [mainEvents(a.events)[0]?.place ?? null, mainEvents(b.events)[0]?.place ?? null]
  if (a.source !== b.source || here === null || there === null || here === there) return 0
  const nested = above(here).includes(there) || above(there).includes(here)
  return nested ? 0 : WEIGHTS.outletElsewhere
}

/** True for a text whose own events lie in many places. */
function isRoundUp(events: readonly SketchedEvent[], above: Ancestry): boolean {
  const places = events
    .filter((event) => event.status !== 'background' && event.place !== null && !isWide(event.place, above))
    .map((event) => (event.place === null ? '' : (above(event.place)[0] ?? event.place)))
  return new Set(places).size >= ROUND_UP
}

function bestEvents(a: Told, b: Told, above: Ancestry): number {
  let best = -Infinity
  const [mainA, mainB] = [mainEvents(a.events), mainEvents(b.events)]
  mainA.forEach((first, i) => {
    mainB.forEach((second, j) => {
      const named = WEIGHTS.placeNamed * (Number(names(a, second.place)) + Number(names(b, first.place)))
      const apart = placeLikeness(first.place, second.place, above) === WEIGHTS.otherPlace ? named : 0
      best = Math.max(best, eventLikeness(first, second, above) + apart + WEIGHTS.rank * (i + j))
    })
  })
  const [firstA, firstB] = [mainA[0], mainB[0]]
  if (firstA && firstB && tellsOtherNews(firstA, firstB)) best += WEIGHTS.otherNews
  // Nothing to compare by: then words must do it alone.
  return best === -Infinity ? 0 : best
}

/** True where the first events are of different days, or are plainly two: one has casualties, the other no violence. */
function tellsOtherNews(a: SketchedEvent, b: SketchedEvent): boolean {
  const hurt = ({ killed, wounded }: SketchedEvent) => killed !== null || wounded !== null
  const apart = a.place !== b.place && ((hurt(a) && b.kind === 'Other') || (hurt(b) && a.kind === 'Other'))
  return dayLikeness(a, b) === WEIGHTS.otherDay || apart
}

/** How far two events can be one. */
export function eventLikeness(a: SketchedEvent, b: SketchedEvent, above: Ancestry): number {
  return (
    dayLikeness(a, b) +
    placeLikeness(a.place, b.place, above) +
    sameness(a.kind, b.kind) +
    actorLikeness(a.actors, b.actors) +
    figureLikeness(a, b)
  )
}

function sameness(a: EventKind, b: EventKind): number {
  const likeness = kindLikeness(a, b)
  return likeness < 0 ? WEIGHTS.otherKind : WEIGHTS.kind * likeness
}

function dayLikeness(a: SketchedEvent, b: SketchedEvent): number {
  if (a.days === null || b.days === null) return WEIGHTS.unknownDay
  const apart = Math.max(daysBetween(a.days.latest, b.days.earliest), daysBetween(b.days.latest, a.days.earliest))
  const exact = a.days.precision === 'day' && b.days.precision === 'day'
  if (exact && apart === 0) return a.dated && b.dated ? WEIGHTS.sameDay : (WEIGHTS.sameDay + WEIGHTS.nearDay) / 2
  if (exact && a.dated && b.dated) return WEIGHTS.otherDay
  if (apart <= 0) return exact ? WEIGHTS.nearDay : WEIGHTS.unknownDay
  return apart === 1 && exact ? WEIGHTS.nearDay : WEIGHTS.otherDay
}

function placeLikeness(a: string | null, b: string | null, above: Ancestry): number {
  if (a === null || b === null) return 0
  if (a === b) return above(a).length === 0 ? WEIGHTS.sameGovernorate : WEIGHTS.samePlace
  const [overA, overB] = [above(a), above(b)]
  if (overA.includes(b)) return above(b).length === 0 ? 0 : WEIGHTS.heldPlace
  if (overB.includes(a)) return above(a).length === 0 ? 0 : WEIGHTS.heldPlace
  const shared = overA.some((id) => overB.includes(id) && above(id).length > 0)
  return shared ? WEIGHTS.neighbour : WEIGHTS.otherPlace
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
  return Math.max(...likeness)
}

function rangeLikeness(a: Range, b: Range): number {
  if (a[0] === 0 || b[0] === 0) return 0
  if (a[0] === b[0] && a[1] === b[1]) return WEIGHTS.sameFigures
  return a[0] <= b[1] && b[0] <= a[1] ? WEIGHTS.nearFigures : 0
}

/** True where a text names a place at all. */
function names(told: Told, place: string | null): boolean {
  return place !== null && namesId(told.sketch.terms, place)
}

function wordLikeness(a: Told, b: Told, above: Ancestry): number {
  const numbers = Math.min(WEIGHTS.mostNumbers, WEIGHTS.number * sharedNumbers(a.sketch.terms, b.sketch.terms))
  const shared = nameOverlap(a.sketch.terms, b.sketch.terms, (id) => !isWide(id, above))
  const known = numbers + WEIGHTS.names * shared
  if (a.language !== b.language) return known
  const overlap = wordOverlap(a.sketch.terms, b.sketch.terms)
  return known + (overlap < 0.1 ? WEIGHTS.fewTerms : Math.min(WEIGHTS.mostTerms, WEIGHTS.terms * overlap))
}

function lateness(a: Told, b: Told): number {
  const days = Math.abs(a.publishedAt - b.publishedAt) / 86_400_000
  return days <= 2 ? 0 : WEIGHTS.lateDay * (days - 2)
}

/** Share (0 to 1) of the shorter text that stands in the other word for word. */
export function copied(a: Sketch, b: Sketch): number {
  return containment(a.signature, b.signature)
}
