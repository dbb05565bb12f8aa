// The parties of a deed: who does it, suffers it, signs, is held or accused, also behind a pronoun. Who merely speaks is
// none, except about itself or about its own work.

import type { ActorMention, EventKind, Span } from '../../core/understanding.ts'
import type { Act } from '../claims/act.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { spansWithin } from '../spans-within.ts'

/** Work that an office does itself: its own statement about it makes it a party. */
const OWN_WORK: ReadonlySet<EventKind> = new Set<EventKind>([
  'Arrests',
  'Disrupted weapons use',
  'Agreement',
  'Change to group/activity',
  'Other',
  'Headquarters or base established',
  'Non-violent transfer of territory',
])
const SELF = /^(it|its|they|their|he|she|his|her|we|our|انها|انه|انهم|اننا|خۆی|ئەندامێکی)$/

export interface Deal {
  readonly reading: Reading
  readonly clause: Span
  readonly content: Range
  readonly act: Act | null
  readonly kind: EventKind
  readonly speaker: Span | null
  /** The speaker is an office, a force or an armed group, not a person or a monitor. */
  readonly party: boolean
}

/** Ids, in order of mention. `carried`: whom "the group" means here. */
export function actorsOf(
  deal: Deal,
  actors: readonly ActorMention[],
  carried: string | null,
  isForum: (id: string) => boolean,
): readonly string[] {
  const { clause, speaker } = deal
  const ids = new Set<string>()
  for (const actor of spansWithin(actors, clause)) {
    const speaks = speaker !== null && actor.start >= speaker.start && actor.end <= speaker.end
    if (!speaks) ids.add(actor.id)
  }
  if (speaker && deal.party && speaksOfItself(deal)) {
    for (const actor of spansWithin(actors, speaker)) if (!isForum(actor.id)) ids.add(actor.id)
  }
  if (carried !== null) ids.add(carried)
  return [...ids]
}

function speaksOfItself(deal: Deal): boolean {
  if (deal.act === 'deny' || deal.act === 'claim') return true
  const { reading, content } = deal
  const words = reading.tokens.slice(Math.max(0, content.from - 1), content.from + 8)
  if (words.some((token) => token.forms.some((form) => SELF.test(form)))) return true
  return OWN_WORK.has(deal.kind)
}
