// An errand is what is still to be done with a part of an edition that was sent: `edit` lets it say what was corrected
// since, `crosspost` hands it on to the channels that follow this one. Errands come after everything that is to be sent.
// To repeat one changes nothing, so that none is ever uncertain: after a crash it is simply done again.

import type { ChannelId } from './channel.ts'
import type { Payload } from './delivery.ts'

export type ErrandKind = 'edit' | 'crosspost'

/** Planned once for a part, a kind and a cause. */
export interface PlannedErrand {
  readonly edition: string
  readonly part: number
  readonly channel: ChannelId
  readonly kind: ErrandKind
  /** What asks for it: a correction, a moderator's decision. */
  readonly cause: string
  /** The part as it would be sent now; of a crosspost, as it was sent. */
  readonly payload: Payload
}

export interface Errand extends PlannedErrand {
  readonly number: number
  /** Id of the message that stands there. */
  readonly messageId: string
  /** That of the edition's first part: a forum post or a thread has it. */
  readonly first: string | null
  /** How often it was tried. */
  readonly attempts: number
}

/** How an attempt ended; without a time to try again it has failed for good. */
export type ErrandOutcome =
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly reason: string; readonly notBefore: string | null }

const FIRST_PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 3_600_000

/** Milliseconds to wait after a failure; `attempts`: how many there were before. Doubles up to an hour. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempts, 10))
}

/** With it begins the cause of an edit that takes out what a publisher asked for. */
export const TAKEN_OUT = 'taken out '

/** Messages that Discord hands on in one channel within an hour. */
export const MOST_CROSSPOSTS_AN_HOUR = 10
