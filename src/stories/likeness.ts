// How far two articles tell one story: what speaks for it and against it, by the table in weights.ts.
//
// Event date, place, kind, actors, casualties and terms decide together, so that one of them that was misread does not
// decide alone. An Arabic and an English report meet through the ids of places and actors, the days, the kinds, the
// numbers and the things they are about; words are compared within a language only. A different day of a dated event
// outweighs nearly everything: the same place and actor on another day is another story, unless each text names both days.

import type { Candidate, Sketch, SketchedEvent } from '../core/filing.ts'
import { addDays } from '../core/time.ts'
import { type Ancestry, isWide } from './ancestry.ts'
import { dayLikeness, daysApart, placeLikeness, restLikeness } from './event-likeness.ts'
import { type Family, familyOf } from './kinds.ts'
import { isRoundUp } from './round-up.ts'
import { containment } from './shingles.ts'
import { mainEvents } from './story-keys.ts'
import {
  conceptOverlap,
  firstDay,
  isAbout,
  nameOverlap,
  namesDay,
  namesId,
  onlyHeads,
  idsIn,
  sharedNumbers,
  wordOverlap,
} from './terms.ts'
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

/** What happened longer ago is no news, and where nothing else was understood its day was often misread. */
const STALE_DAYS = 7

/** An article is compared with many, so what is worked out from its events is kept as long as they are. */
const readings = new WeakMap<readonly SketchedEvent[], Reading>()
interface Reading {
  /**
   * Its main events; where none was understood, or none that is news, something at a place that it does not tell, on the
   * first day that it names, or about when it was published.
   */
  readonly main: readonly SketchedEvent[]
  readonly roundUp: boolean
}

function readingOf(told: Told, above: Ancestry): Reading {
  const { events, publishedAt, sketch } = told
  let reading = readings.get(events)
  if (reading === undefined) {
    const day = new Date(publishedAt).toISOString().slice(0, 10)
    const oldest = addDays(day, -STALE_DAYS)
    const isNews = ({ days }: SketchedEvent) => days === null || days.latest >= oldest
    const main = mainEvents(events).filter(isNews)
    const roundUp = isRoundUp(
      events.filter((event) => isNews(event) && !atHead(told, event)),
      above,
    )
    reading = { main: main.length > 0 ? main : [unread(firstDay(sketch.terms), day)], roundUp }
    readings.set(events, reading)
  }
  return reading
}

function unread(named: string | null, published: string): SketchedEvent {
  const day = named ?? published
  const days = { earliest: day, latest: day, precision: named === null ? 'approx' : 'day' } as const
  const nothing = { place: null, kind: 'Other', actors: [], killed: null, wounded: null, status: 'reported' } as const
  return { days, dated: named !== null, ...nothing }
}

/** How much speaks for one story, in the units of WEIGHTS. */
export function storyLikeness(a: Told, b: Told | Candidate, above: Ancestry): number {
  const summary = readingOf(a, above).roundUp !== readingOf(b, above).roundUp ? WEIGHTS.roundUp : 0
  const after = isRetold(a, b, above) ? 0 : aftermath(a, b)
  const apart = lateness(a, b) + elsewhere(a, b, above) + summary + after
  return bestEvents(a, b, above) + wordLikeness(a, b, above) + apart
}

/**
 * How much speaks for an outlet's report being what its correction mends: its day may be misread there, since a
 * correction names several, so that words, names and numbers decide, if it names the report's day at all.
 */
export function correctionLikeness(correction: Told, report: Told | Candidate, above: Ancestry): number {
  const published = new Date(report.publishedAt).toISOString().slice(0, 10)
  const named =
    namesDay(correction.sketch.terms, published) ||
    readingOf(report, above).main.some((event) => tellsDay(correction, event))
  const likeness = storyLikeness(correction, report, above)
  return named ? Math.max(likeness, wordLikeness(correction, report, above)) : likeness
}

/** An outlet may tell one event twice, but not at two places. */
function elsewhere(a: Told, b: Told, above: Ancestry): number {
  const [here, there] = [readingOf(a, above).main[0]?.place ?? null, readingOf(b, above).main[0]?.place ?? null]
  if (a.source !== b.source || here === null || there === null || here === there) return 0
  const nested = above(here).includes(there) || above(there).includes(here)
  return nested ? 0 : WEIGHTS.outletElsewhere
}

function bestEvents(a: Told, b: Told, above: Ancestry): number {
  const [mainA, mainB] = [readingOf(a, above).main, readingOf(b, above).main]
  let best = -Infinity
  mainA.forEach((first, i) => {
    mainB.forEach((second, j) => {
      const where = whereLikeness(a, first, b, second, above)
      const likeness = whenLikeness(a, first, b, second) + where + restLikeness(first, second, where)
      const told =
        likeness + WEIGHTS.rank * (i + j) + again(a, mainA, i, second, mainB) + again(b, mainB, j, first, mainA)
      best = Math.max(best, told)
    })
  })
  const [firstA, firstB] = [mainA[0], mainB[0]]
  if (!firstA || !firstB) return best
  if (isRetold(a, b, above)) return best
  const misread = tellsDay(a, firstB) && tellsDay(b, firstA)
  return best + otherNews(firstA, firstB, misread)
}

/**
 * True where the later text has no news of its own, and explains what the earlier one reported: its first event is dated by
 * nothing, is of the same sort, and the deed of the earlier one follows with its day and place. An arrest or a trial is news.
 */
function isRetold(a: Told, b: Told, above: Ancestry): boolean {
  const [later, earlier] = a.publishedAt > b.publishedAt ? [a, b] : [b, a]
  const [opening, ...others] = readingOf(later, above).main
  const news = readingOf(earlier, above).main[0]
  if (opening === undefined || news === undefined || opening.dated || !news.dated || news.place === null) return false
  if (familyOf(opening.kind) !== familyOf(news.kind)) return false
  return others.some(
    (event) => event.dated && event.place === news.place && event.kind === news.kind && daysApart(event, news) === 0,
  )
}

/** Two days, but each text may name the other's: then one of them was misread. */
function whenLikeness(a: Told, first: SketchedEvent, b: Told, second: SketchedEvent): number {
  const likeness = dayLikeness(first, second)
  if (likeness !== WEIGHTS.otherDay) return likeness
  return likeness + WEIGHTS.dayNamed * (Number(tellsDay(a, second)) + Number(tellsDay(b, first)))
}

function tellsDay({ sketch }: Told, { days }: SketchedEvent): boolean {
  return days !== null && days.earliest === days.latest && namesDay(sketch.terms, days.earliest)
}

/** Two places, but each text may name the other's: then one of them was misread. */
function whereLikeness(a: Told, first: SketchedEvent, b: Told, second: SketchedEvent, above: Ancestry): number {
  if (first.place === null && second.place !== null) return unplaced(a, second.place, above)
  if (second.place === null && first.place !== null) return unplaced(b, first.place, above)
  const likeness = placeLikeness(first.place, second.place, above)
  if (likeness >= 0) return likeness
  if (likeness === WEIGHTS.otherPlace && (atHead(a, first) || atHead(b, second))) return WEIGHTS.datelinePlace
  return Math.min(0, likeness + WEIGHTS.placeNamed * (Number(names(a, second.place)) + Number(names(b, first.place))))
}

/** True for an event at a place that only the dateline names: its writer was there. */
function atHead({ sketch }: Told, { place }: SketchedEvent): boolean {
  return place !== null && onlyHeads(sketch.terms, place)
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
function again(
  told: Told,
  main: readonly SketchedEvent[],
  at: number,
  other: SketchedEvent,
  others: readonly SketchedEvent[],
): number {
  const says = isAbout(told.sketch.terms, 'again')
  const families = new Set(others.map((event) => familyOf(event.kind)))
  const later = main.some(({ days, dated, kind }, index) => {
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
  const days = Math.round((later.publishedAt - earlier.publishedAt) / DAY_MS)
  return told.length > 0 && !told.some((id) => isAbout(earlier.sketch.terms, id)) ? byDays(WEIGHTS.aftermath, days) : 0
}

/** The first events are of different days, or are plainly two: one has casualties, the other no violence. */
function otherNews(a: SketchedEvent, b: SketchedEvent, misread: boolean): number {
  const hurt = ({ killed, wounded }: SketchedEvent) => killed !== null || wounded !== null
  const peaceful = (event: SketchedEvent) => event.kind === 'Other' && !hurt(event)
  const apart = a.place !== null && b.place !== null && a.place !== b.place
  if (dayLikeness(a, b) === WEIGHTS.otherDay) return misread ? 0 : byDays(WEIGHTS.otherNews, daysApart(a, b))
  return apart && ((hurt(a) && peaceful(b)) || (hurt(b) && peaceful(a))) ? WEIGHTS.otherDeed : 0
}

/** The entry of a row of weights for so many days; the last for all that are more. */
function byDays(weights: readonly number[], days: number): number {
  return weights[Math.min(days, weights.length - 1)] ?? 0
}

/** True where a text names a place at all. */
function names(told: Told, place: string | null): boolean {
  return place !== null && namesId(told.sketch.terms, place)
}

function wordLikeness(a: Told, b: Told, above: Ancestry): number {
  const [first, second] = [a.sketch.terms, b.sketch.terms]
  const numbers = Math.min(WEIGHTS.mostNumbers, WEIGHTS.number * sharedNumbers(first, second))
  // A place that both events share was counted there.
  const [here, there] = [readingOf(a, above).main[0]?.place, readingOf(b, above).main[0]?.place]
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
