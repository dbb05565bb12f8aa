// Where an article belongs: the report it descends from, the story it tells, the thread that it continues.
//
// 1. Origin: a text most of which stands in an earlier one is a copy of its origin, and so is a text that credits an
//    outlet whose report tells the same story: as a whole, in any words or language, or a part, with some of the same
//    sentences. Copies belong to one story.
// 2. Story: the stored article that it is most like, if that is enough. Stories that it is enough like both, and that
//    are like each other through it, become one: the older survives.
// 3. Thread: a new story that tells the main event of an older one as its background continues the older one's thread.

import type { Candidate, Placement, Sketch, SketchedEvent } from '../core/filing.ts'
import type { StoryId } from '../core/story.ts'
import type { Event } from '../core/understanding.ts'
import type { Ancestry } from './ancestry.ts'
import { creditTheSame } from './credits.ts'
import { eventLikeness } from './event-likeness.ts'
import { copied, correctionLikeness, storyLikeness, type Told } from './likeness.ts'
import { credits } from './outlets.ts'
import { mainEvents } from './story-keys.ts'
import { SAME_STORY, WEIGHTS } from './weights.ts'

export interface Placed {
  /** Its id, outlet, language, and when it was published (epoch milliseconds). */
  readonly id: string
  readonly source: string
  readonly language: string
  readonly publishedAt: number
}

/** This much of the shorter text in the other: a copy, cut or lightly edited. */
const COPY = 0.5
/** The same outlet writes standing sentences again; only a whole text again is a copy. */
const OWN_COPY = 0.85
/** This much, where the outlet is credited. */
const CREDITED_COPY = 0.15
const COPY_DAYS = 5
/** To make one story of two, an article must be clearly like both. */
const MERGE = SAME_STORY + 2
/** So like one report, it belongs to its story whatever the others say ... */
const SURE = SAME_STORY + 2
/** ... else, of a story with three reports or more, it must be about so like a second one. */
const SECOND = SAME_STORY - 1.25
/** What a correction corrects may be like it in little: what it mends differs. */
const CORRECTED = SAME_STORY - 2.5

interface Match {
  readonly candidate: Candidate
  readonly likeness: number
  readonly copied: number
}

/** Places an article among candidates. Pure: the same input gives the same placement. */
export function placeArticle(
  article: Placed,
  sketch: Sketch,
  events: readonly (Event | SketchedEvent)[],
  candidates: readonly Candidate[],
  above: Ancestry,
): Placement {
  const own = { source: article.source, language: article.language, publishedAt: article.publishedAt, sketch, events }
  const matches = candidates
    .filter((candidate) => candidate.article !== article.id)
    .map(
      (candidate): Match => ({
        candidate,
        likeness: storyLikeness(own, candidate, above),
        copied: copied(sketch, candidate.sketch),
      }),
    )
  const original = originalOf(article, sketch, matches)
  const reports = reportsOf(matches)
  const fits = ({ candidate, likeness }: Match) => {
    const [, second, third] = reports.get(candidate.story) ?? []
    const whole = third === undefined || (second ?? likeness) >= SECOND
    return likeness >= SURE || (likeness >= SAME_STORY && whole)
  }
  const corrected = sketch.corrects ? correctedOf(own, matches, above) : undefined
  const rank = (match: Match) => (match === original ? 2 : match === corrected ? 1 : 0)
  const alike = matches
    .filter((match) => fits(match) || match === original || match === corrected)
    .sort((a, b) => rank(b) - rank(a) || b.likeness - a.likeness || order(a, b))
  const [best] = alike
  const origin = original?.candidate.origin ?? article.id
  const corrects = corrected?.candidate.article ?? null
  if (best === undefined) {
    return { origin, story: null, thread: threadOf(own.events, matches, above), merges: [], corrects }
  }
  return { origin, ...joined(best, alike), corrects }
}

/** The stories of candidates that an article is clearly like: what two of one story have in common. */
export function storiesLike(
  article: Placed,
  sketch: Sketch,
  events: readonly (Event | SketchedEvent)[],
  candidates: readonly Candidate[],
  above: Ancestry,
): StoryId[] {
  const own = { source: article.source, language: article.language, publishedAt: article.publishedAt, sketch, events }
  const alike = candidates.filter((candidate) => storyLikeness(own, candidate, above) >= MERGE)
  return [...new Set(alike.map(({ story }) => story))]
}

/** What a text that says so corrects: the outlet's own earlier report that it is most like, the newest of several. */
function correctedOf(own: Told, matches: readonly Match[], above: Ancestry): Match | undefined {
  return matches
    .filter(({ candidate }) => candidate.publishedAt <= own.publishedAt && candidate.source === own.source)
    .map((match) => ({ match, likeness: correctionLikeness(own, match.candidate, above) }))
    .filter(({ likeness }) => likeness >= CORRECTED)
    .sort((a, b) => b.likeness - a.likeness || order(b.match, a.match))
    .at(0)?.match
}

/** How much an article is like the reports of each story, best first; copies count once. */
function reportsOf(matches: readonly Match[]): Map<string, readonly number[]> {
  const stories = new Map<string, Map<string, number>>()
  for (const { candidate, likeness } of matches) {
    const origins = stories.get(candidate.story) ?? new Map<string, number>()
    stories.set(candidate.story, origins)
    origins.set(candidate.origin, Math.max(likeness, origins.get(candidate.origin) ?? -Infinity))
  }
  return new Map([...stories].map(([story, origins]) => [story, [...origins.values()].sort((a, b) => b - a)]))
}

/** The copy's original: the earliest of those that it was most likely made from. */
function originalOf(article: Placed, sketch: Sketch, matches: readonly Match[]): Match | undefined {
  return matches
    .filter((match) => isCopy(article, sketch, match))
    .sort((a, b) => b.copied - a.copied || order(a, b))
    .at(0)
}

function isCopy(article: Placed, sketch: Sketch, { candidate, likeness, copied: share }: Match): boolean {
  const days = Math.abs(candidate.publishedAt - article.publishedAt) / 86_400_000
  if (days > COPY_DAYS) return false
  if (candidate.source === article.source) return share >= OWN_COPY && likeness >= SAME_STORY
  if (share >= COPY) return likeness > WEIGHTS.otherDay
  if (likeness < SAME_STORY) return false
  const other = candidate.sketch
  const named = creditsSource(sketch, candidate.source) || creditsSource(other, article.source)
  const same = creditTheSame(sketch.credits, other.credits)
  if ((named || same) && share >= CREDITED_COPY) return true
  const whole = (one: Sketch, source: string) => one.whollyCredited && creditsSource(one, source)
  if (whole(sketch, candidate.source) || whole(other, article.source)) return true
  return same && sketch.whollyCredited && other.whollyCredited
}

function creditsSource({ credits: credit }: Sketch, source: string): boolean {
  return credit !== null && credits(credit, source)
}

/** The story to join, and the others that turn out to be the same. The oldest survives. */
function joined(best: Match, alike: readonly Match[]): Pick<Placement, 'story' | 'thread' | 'merges'> {
  const firsts = new Map<string, Candidate>()
  for (const { candidate, likeness } of alike) {
    if (candidate.story !== best.candidate.story && likeness < MERGE) continue
    const known = firsts.get(candidate.story)
    if (known === undefined || candidate.publishedAt < known.publishedAt) firsts.set(candidate.story, candidate)
  }
  const [survivor, ...others] = [...firsts.values()].sort(byAge)
  return { story: survivor?.story ?? null, thread: null, merges: others.map((candidate) => candidate.story) }
}

/** The thread of an older story whose main event this article tells as history. */
function threadOf(events: readonly SketchedEvent[], matches: readonly Match[], above: Ancestry): string | null {
  const [newest] = mainEvents(events)
  if (newest?.days == null) return null
  const day = newest.days.earliest
  const before = events.filter((event) => event.days !== null && event.days.latest < day)
  const told = matches.filter(({ candidate }) => {
    const [main] = mainEvents(candidate.events)
    if (main?.place == null || main.days === null || main.days.latest >= day) return false
    return before.some((event) => event.place !== null && eventLikeness(event, main, above) >= SAME_STORY)
  })
  return told.sort((a, b) => byAge(b.candidate, a.candidate)).at(0)?.candidate.thread ?? null
}

function order(a: Match, b: Match): number {
  return byAge(a.candidate, b.candidate)
}

function byAge(a: Candidate, b: Candidate): number {
  return a.publishedAt - b.publishedAt || (a.article < b.article ? -1 : 1)
}
