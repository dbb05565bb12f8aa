// What comes first in an edition. One table of weights; a story's score is their sum.

import type { Story, StoredEvent } from '../core/story.ts'
import type { EventKind } from '../core/understanding.ts'
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

export interface Ranked {
  readonly story: Story
  readonly telling: Telling
  readonly score: number
  readonly topic: string | null
}

/** The score before variety counts. `slotDay` is the local day of the slot. */
export function scoreOf(
  story: Story,
  telling: Telling,
  at: { readonly slotDay: string; readonly language: string; readonly isUpdate: boolean },
): number {
  const { event, article } = telling
  const { slotDay, language, isUpdate } = at
  const origins = Math.min(originsOf(story.accounts).size, WEIGHTS.mostOrigins)
  const fresh = event.days !== null && Math.abs(Date.parse(slotDay) - Date.parse(event.days.latest)) <= 2 * 86_400_000
  return (
    origins * WEIGHTS.origin +
    (SEVERITY[event.kind] ?? 1) +
    (event.killed ? WEIGHTS.killed : 0) +
    (event.wounded ? WEIGHTS.wounded : 0) +
    (fresh ? WEIGHTS.freshEvent : 0) +
    (event.dated ? 0 : WEIGHTS.undated) +
    (article.language === language ? 0 : WEIGHTS.otherLanguage) +
    (isUpdate ? WEIGHTS.update : 0) +
    certaintyOf(event.status) / 2
  )
}

/** Picks one after the other, each time the best once what stands there already is counted against the same topic and place. */
export function inOrder<T extends Ranked>(ranked: readonly T[]): T[] {
  const rest = [...ranked]
  const chosen: T[] = []
  while (rest.length > 0) {
    const topics = countBy(chosen.map((one) => one.topic))
    const places = countBy(chosen.map((one) => one.telling.event.place))
    let best = 0
    let bestScore = Number.NEGATIVE_INFINITY
    rest.forEach((one, index) => {
      const same = (topics.get(one.topic) ?? 0) * WEIGHTS.sameTopic
      const near = one.telling.event.place === null ? 0 : (places.get(one.telling.event.place) ?? 0) * WEIGHTS.samePlace
      const score = one.score + same + near
      if (score > bestScore) {
        best = index
        bestScore = score
      }
    })
    chosen.push(...rest.splice(best, 1))
  }
  return chosen
}

/**
 * Leaves out what tells an event that an earlier one tells already: same day, place, kind and a common party (ACLED's
 * rule for one event). What has no day or place of its own is never taken for another's.
 */
export function onePerEvent<T extends Pick<Ranked, 'telling'>>(ordered: readonly T[]): T[] {
  const kept: T[] = []
  for (const one of ordered) {
    if (!kept.some((other) => isSameEvent(one.telling.event, other.telling.event))) kept.push(one)
  }
  return kept
}

function isSameEvent(a: StoredEvent, b: StoredEvent): boolean {
  if (a.kind === 'statement' || a.kind !== b.kind || a.place === null || a.place !== b.place) return false
  if (!a.dated || !b.dated || a.precision !== 'day' || b.precision !== 'day' || a.date !== b.date) return false
  return a.actors.length === 0 || b.actors.length === 0 || a.actors.some((actor) => b.actors.includes(actor))
}

function countBy<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
