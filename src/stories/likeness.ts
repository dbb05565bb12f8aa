// How far two articles tell one story: what speaks for it and against it, by the table in weights.ts.
//
// Event date, place, kind, actors, casualties and terms decide together, so that one of them that was misread does not
// decide alone. An Arabic and an English report meet through the ids of places and actors, the days, the kinds, the
// numbers and the things they are about; words are compared within a language only. A different day of a dated event
// outweighs everything else: the same place and actor on another day is another story.

import type { Candidate, Sketch, SketchedEvent } from '../core/filing.ts'
import { type Ancestry, isWide } from './ancestry.ts'
import { dayLikeness, placeLikeness, restLikeness } from './event-likeness.ts'
import { type Family, familyOf } from './kinds.ts'
import { isRoundUp } from './round-up.ts'
import { containment } from './shingles.ts'
import { mainEvents } from './story-keys.ts'
import { conceptOverlap, isAbout, nameOverlap, namesId, idsIn, sharedNumbers, wordOverlap } from './terms.ts'
import { WEIGHTS } from './weights.ts'

const DAY_MS = 86_400_000

/** What is compared: the article at hand or a stored one. */
export interface Told {
  readonly source: string
  readonly language: string
  readonly publishedAt: number
  readonly sketch: Sketch
  readonly events: readonly SketchedEvent[]
}

/** An article is compared with many, so what is worked out from its events is kept as long as they are. */
const mains = new WeakMap<readonly SketchedEvent[], readonly SketchedEvent[]>()

/** Its main events; where none was understood, something at a place that it does not tell, about when it was published. */
function mainOf({ events, publishedAt }: Told): readonly SketchedEvent[] {
  const known = mains.get(events)
  if (known !== undefined) return known
  const main = mainEvents(events)
  const day = new Date(publishedAt).toISOString().slice(0, 10)
  const days = { earliest: day, latest: day, precision: 'approx' } as const
  const unread = { days, dated: false, place: null, kind: 'Other', actors: [], killed: null, wounded: null } as const
  const found = main.length > 0 ? main : [{ ...unread, status: 'reported' as const }]
  mains.set(events, found)
  return found
}

/** How much speaks for one story, in the units of WEIGHTS. */
export function storyLikeness(a: Told, b: Told | Candidate, above: Ancestry): number {
  const summary = isRoundUp(a.events, above) !== isRoundUp(b.events, above) ? WEIGHTS.roundUp : 0
  const apart = lateness(a, b) + elsewhere(a, b, above) + summary + aftermath(a, b)
  return bestEvents(a, b, above) + wordLikeness(a, b, above) + apart
}

/** An outlet may tell one event twice, but not at two places. */
function elsewhere(a: Told, b: Told, above: Ancestry): number {
  const [here, there] = [mainOf(a)[0]?.place ?? null, mainOf(b)[0]?.place ?? null]
  if (a.source !== b.source || here === null || there === null || here === there) return 0
  const nested = above(here).includes(there) || above(there).includes(here)
  return nested ? 0 : WEIGHTS.outletElsewhere
}

function bestEvents(a: Told, b: Told, above: Ancestry): number {
  const [mainA, mainB] = [mainOf(a), mainOf(b)]
  let best = -Infinity
  mainA.forEach((first, i) => {
    mainB.forEach((second, j) => {
      const where = whereLikeness(a, first, b, second, above)
      const likeness = dayLikeness(first, second) + where + restLikeness(first, second, where)
      const told = likeness + WEIGHTS.rank * (i + j) + again(a, i, second, mainB) + again(b, j, first, mainA)
      best = Math.max(best, told)
    })
  })
  const [firstA, firstB] = [mainA[0], mainB[0]]
  if (firstA && firstB && tellsOtherNews(firstA, firstB)) best += WEIGHTS.otherNews
  return best
}

/** Two places, but each text may name the other's: then one of them was misread. */
function whereLikeness(a: Told, first: SketchedEvent, b: Told, second: SketchedEvent, above: Ancestry): number {
  if (first.place === null && second.place !== null) return unplaced(a, second.place, above)
  if (second.place === null && first.place !== null) return unplaced(b, first.place, above)
  const likeness = placeLikeness(first.place, second.place, above)
  if (likeness >= 0) return likeness
  return Math.min(0, likeness + WEIGHTS.placeNamed * (Number(names(a, second.place)) + Number(names(b, first.place))))
}

/** An event without a place may be at the one that the other text tells of, if its own text names that. */
function unplaced({ sketch }: Told, place: string, above: Ancestry): number {
  if (isWide(place, above)) return 0
  if (namesId(sketch.terms, place)) return WEIGHTS.heldPlace
  return idsIn(sketch.terms).some((id) => !isWide(id, above)) ? WEIGHTS.notNamed : 0
}

/** What happens day after day. */
const RECURRING: ReadonlySet<Family> = new Set(['air', 'shelling', 'protest'])

/** What else an article tells is the same kind of thing on a later day: what both tell is only recalled. */
function again(told: Told, at: number, other: SketchedEvent, others: readonly SketchedEvent[]): number {
  const says = isAbout(told.sketch.terms, 'again')
  const families = new Set(others.map((event) => familyOf(event.kind)))
  const later = mainOf(told).some(({ days, dated, kind }, index) => {
    if (index === at || !dated || days === null || other.days === null || days.earliest !== days.latest) return false
    const family = familyOf(kind)
    // "Attack" is also what a toll is taken for.
    if (kind === 'Attack' || family === 'other' || !families.has(family)) return false
    return days.earliest > other.days.latest && (says || (index === 0 && RECURRING.has(family)))
  })
  if (!later) return 0
  return says ? WEIGHTS.saysAgain : WEIGHTS.again
}

/** What comes after an event: told by one text alone, it is another story. */
const AFTERMATH = ['arrest', 'court', 'funeral']

function aftermath(a: Told, b: Told): number {
  if (Math.abs(a.publishedAt - b.publishedAt) < DAY_MS) return 0
  const later = a.publishedAt > b.publishedAt ? a : b
  const earlier = later === a ? b : a
  const told = AFTERMATH.filter((id) => isAbout(later.sketch.terms, id))
  return told.length > 0 && !told.some((id) => isAbout(earlier.sketch.terms, id)) ? WEIGHTS.aftermath : 0
}

/** True where the first events are of different days, or are plainly two: one has casualties, the other no violence. */
function tellsOtherNews(a: SketchedEvent, b: SketchedEvent): boolean {
  const hurt = ({ killed, wounded }: SketchedEvent) => killed !== null || wounded !== null
  const peaceful = (event: SketchedEvent) => event.kind === 'Other' && !hurt(event)
  const apart = a.place !== null && b.place !== null && a.place !== b.place
  return dayLikeness(a, b) === WEIGHTS.otherDay || (apart && ((hurt(a) && peaceful(b)) || (hurt(b) && peaceful(a))))
}

/** True where a text names a place at all. */
function names(told: Told, place: string | null): boolean {
  return place !== null && namesId(told.sketch.terms, place)
}

function wordLikeness(a: Told, b: Told, above: Ancestry): number {
  const [first, second] = [a.sketch.terms, b.sketch.terms]
  const numbers = Math.min(WEIGHTS.mostNumbers, WEIGHTS.number * sharedNumbers(first, second))
  // A place that both events share was counted there.
  const [here, there] = [mainOf(a)[0]?.place, mainOf(b)[0]?.place]
  const weight = (id: string) => (id === here && id === there ? 0 : telling(id, above))
  const shared = WEIGHTS.names * nameOverlap(first, second, weight)
  const things = conceptLikeness(first, second)
  if (a.language !== b.language) return numbers + shared + things
  const overlap = wordOverlap(first, second)
  const words = overlap < 0.1 ? WEIGHTS.fewTerms : Math.min(WEIGHTS.mostTerms, WEIGHTS.terms * overlap + WEIGHTS.chance)
  return numbers + shared + words + (things < 0 ? things : things / 2)
}

/** A town tells more than a governorate, and a country nothing; so does an actor. */
function telling(id: string, above: Ancestry): number {
  const held = above(id).length
  return held === 1 ? 0.5 : isWide(id, above) ? 0 : 1
}

function conceptLikeness(a: readonly string[], b: readonly string[]): number {
  const share = conceptOverlap(a, b)
  if (share === null) return 0
  return share === 0 ? WEIGHTS.noConcepts : Math.min(WEIGHTS.mostConcepts, WEIGHTS.concepts * share)
}

function lateness(a: Told, b: Told): number {
  const days = Math.abs(a.publishedAt - b.publishedAt) / DAY_MS
  return days <= 2 ? 0 : WEIGHTS.lateDay * (days - 2)
}

/** Share (0 to 1) of the shorter text that stands in the other word for word. */
export function copied(a: Sketch, b: Sketch): number {
  return containment(a.signature, b.signature)
}
