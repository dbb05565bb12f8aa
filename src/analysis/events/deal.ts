// A clause as the question of its parties sees it, and what is known of actors beside the text.

import type { EventKind, Span } from '../../core/understanding.ts'
import type { Act } from '../claims/act.ts'
import type { Range, Reading } from '../claims/reading.ts'

export interface Deal {
  readonly reading: Reading
  readonly clause: Span
  readonly content: Range
  readonly act: Act | null
  /** What was done, also where it is only said or expected. */
  readonly kind: EventKind
  /** It is told as done. */
  readonly told: boolean
  /** Who tells it only thinks so. */
  readonly thought: boolean
  readonly speaker: Span | null
  /** The speaker as worded, also where the sentence only says "it". */
  readonly speakerText: string | null
  /** The speaker is an office, a force or an armed group, not a person or a monitor. */
  readonly party: boolean
  /** It is an armed group. */
  readonly armed: boolean
}

/** What is known of actors beside the text. */
export interface Roles {
  readonly typeOf: (id: string) => string
  /** The body that an actor belongs to; null for none. */
  readonly parentOf: (id: string) => string | null
  /** The body as which an actor is a party. */
  readonly partyOf: (id: string) => string
}
