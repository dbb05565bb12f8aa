// What comes first in an edition. One table of weights; a story's score is their sum.

import type { ScoreReason } from '../core/reasons.ts'
import type { Story, StoredEvent } from '../core/story.ts'
import type { EventKind, Range } from '../core/understanding.ts'
import { certaintyOf } from './certainty.ts'
import { originsOf, type Telling } from './telling.ts'

export const WEIGHTS = {
  /** Each independent report, up to four: corroboration. */
  origin: 3,
  mostOrigins: 4,
  /** Somebody was reported killed; somebody was reported wounded. */
  killed: 4,
  wounded: 2,
  /** The event itself lies in the last two days, not merely its report. */
  freshEvent: 3,
  /** Nothing in the text dates it: the date is only that of publication. */
  undated: -4,
  /** Its words are not in the channel's language. */
  otherLanguage: -3,
  /** Told before here, with something new now. */
  update: -1,
  /** For each step of certainty, from denied (0) to confirmed (5). */
  certainty: 0.5,
  /** Each item already chosen on the same topic, and at the same place: variety. */
  sameTopic: -2,
  samePlace: -5,
} as const

/** How grave a kind of event is, 0 to 6: the editors' own scale over ACLED's event types. */
const SEVERITY: Partial<Record<EventKind, number>> = {
  'Suicide bomb': 6,
  'Chemical weapon': 6,
  'Non-state actor overtakes territory': 6,
  'Armed clash': 5,
  'Air/drone strike': 5,
  'Shelling/artillery/missile attack': 5,
  Attack: 5,
  'Remote explosive/landmine/IED': 4,
  'Abduction/forced disappearance': 4,
  'Excessive force against protesters': 4,
  'Government regains territory': 4,
  Agreement: 3,
  'Non-violent transfer of territory': 3,
  Arrests: 3,
  'Change to group/activity': 3,
  'Disrupted weapons use': 2,
  'Peaceful protest': 2,
  Other: 1,
  statement: 0,
}

/** A part of a score: so many points for so many of what it counts. */
export interface ScorePart {
  readonly reason: ScoreReason
  /** Reports, steps of certainty, items before; 1 for what is so or not so. */
  readonly count: number
  readonly points: number
}

export interface Ranked {
  readonly story: Story
  readonly telling: Telling
  /** Its parts before variety counts. */
  readonly score: readonly ScorePart[]
  readonly topic: string | null
}

/** The parts of a score before variety counts; none is 0. `slotDay` is the local day of the slot. */
export function scoreOf(
  story: Story,
  telling: Telling,
  at: { readonly slotDay: string; readonly language: string; readonly isUpdate: boolean },
): ScorePart[] {
  const { event, article } = telling
  const { slotDay, language, isUpdate } = at
  const fresh = event.days !== null && Math.abs(Date.parse(slotDay) - Date.parse(event.days.latest)) <= 2 * 86_400_000
  return [
    part('origin', Math.min(originsOf(story.accounts).size, WEIGHTS.mostOrigins)),
    { reason: 'kind' as const, count: 1, points: SEVERITY[event.kind] ?? 1 },
    part('killed', Number(isSome(event.killed))),
    part('wounded', Number(isSome(event.wounded))),
    part('freshEvent', Number(fresh)),
    part('undated', Number(!event.dated)),
    part('otherLanguage', Number(article.language !== language)),
    part('update', Number(isUpdate)),
    part('certainty', certaintyOf(event.status)),
  ].filter(({ points }) => points !== 0)
}

/** "No casualties" is a figure too, of nobody. */
function isSome(range: Range | null): boolean {
  return range !== null && range[1] > 0
}

/** What an item loses by those that were chosen before it. */
export function varietyOf<T extends Pick<Ranked, 'telling' | 'topic'>>(one: T, before: readonly T[]): ScorePart[] {
  const count = (shares: (other: T) => boolean) => before.filter(shares).length
  return [
    part(
      'sameTopic',
      count((other) => sharesTopic(one, other)),
    ),
    part(
      'samePlace',
      count((other) => sharesPlace(one, other)),
    ),
  ].filter(({ points }) => points !== 0)
}

function sharesTopic(a: Pick<Ranked, 'topic'>, b: Pick<Ranked, 'topic'>): boolean {
  return a.topic === b.topic
}

function sharesPlace({ telling: a }: Pick<Ranked, 'telling'>, { telling: b }: Pick<Ranked, 'telling'>): boolean {
  return a.event.place !== null && a.event.place === b.event.place
}

/** The sum of the parts. */
export function totalOf(parts: readonly ScorePart[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0)
}

function part(reason: Exclude<ScoreReason, 'kind'>, count: number): ScorePart {
  return { reason, count, points: count * WEIGHTS[reason] }
}

/** Picks one after the other, each time the best once what stands there already is counted against the same topic and place. */
export function inOrder<T extends Ranked>(ranked: readonly T[]): T[] {
  const rest = ranked.map((one) => ({ one, score: totalOf(one.score), lost: 0 }))
  const chosen: T[] = []
  while (rest.length > 0) {
    const next = rest.reduce((best, each) => (each.score + each.lost > best.score + best.lost ? each : best))
    rest.splice(rest.indexOf(next), 1)
    chosen.push(next.one)
    for (const each of rest) {
      if (sharesTopic(each.one, next.one)) each.lost += WEIGHTS.sameTopic
      if (sharesPlace(each.one, next.one)) each.lost += WEIGHTS.samePlace
    }
  }
  return chosen
}

/**
 * Leaves out what tells an event that an earlier one tells already: same day, place, kind and a common party (ACLED's
 * rule for one event). What has no day or place of its own is never taken for another's.
 */
export function onePerEvent<T extends Pick<Ranked, 'telling'>>(ordered: readonly T[]): T[] {
  const kept: T[] = []
  for (const one of ordered) if (tellsFirst(one, kept) === undefined) kept.push(one)
  return kept
}

/** Of those that were kept, the one that tells the same event. */
export function tellsFirst<T extends Pick<Ranked, 'telling'>>(one: T, kept: readonly T[]): T | undefined {
  return kept.find((other) => isSameEvent(one.telling.event, other.telling.event))
}

function isSameEvent(a: StoredEvent, b: StoredEvent): boolean {
  if (a.kind === 'statement' || a.kind !== b.kind || a.place === null || a.place !== b.place) return false
  if (!a.dated || !b.dated || a.precision !== 'day' || b.precision !== 'day' || a.date !== b.date) return false
  return a.actors.length === 0 || b.actors.length === 0 || a.actors.some((actor) => b.actors.includes(actor))
}
