// The part of the store that counts events, for maps and charts. As there: whole deeds, asynchronous by signature.

import type { FiledTerm, Term } from '../search.ts'
import type { StoryId, SubjectKey } from '../story.ts'
import type { EventKind, Status } from '../understanding.ts'

/** Events that begin and end within `from` to `to` (ISO days, both included). */
export interface TallyQuery {
  readonly anyOf?: readonly SubjectKey[]
  readonly text?: string
  /** As of timelines. */
  readonly match?: Term<FiledTerm>
  readonly place?: string
  readonly kind?: EventKind
  readonly from: string
  readonly to: string
  /** Ids of sources of which nothing is heard. */
  readonly unheard?: readonly string[]
  /** Stories that are held: what they alone tell is not counted. */
  readonly held?: readonly StoryId[]
}

/** How many events are alike in all of this. */
export interface TallyRow {
  /** ISO; null where it is not known to the day. */
  readonly day: string | null
  readonly place: string | null
  readonly kind: EventKind
  /** As sure as the best-attested telling. */
  readonly status: Status
  readonly events: number
}

export interface Tally {
  readonly rows: readonly TallyRow[]
  /** Independent outlets that tell them. */
  readonly origins: number
  /** There are more than were counted. */
  readonly more: boolean
  /** An invented article (of the sample archive) tells one of them. */
  readonly fictional: boolean
}

export interface Tallies {
  /** The newest 10,000 events at the most, counted. */
  tally(query: TallyQuery): Promise<Tally>
  /** Which of these spans (ISO instants, the end left out) have an article that was published in them. */
  covered(
    spans: readonly { readonly from: string; readonly to: string }[],
    unheard?: readonly string[],
  ): Promise<readonly boolean[]>
}
