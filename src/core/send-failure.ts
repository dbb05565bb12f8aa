// Why a platform did not take a message, in the terms that delivery decides by.

import type { ChannelId } from './channel.ts'
import type { Obstacle } from './obstacle.ts'

export type SendFailureKind =
  /** Surely not taken; may be taken later: 429, or a refusal before the request was carried out. */
  | 'later'
  /** It may have been taken: the connection broke, timed out, or the platform failed (5xx). */
  | 'uncertain'
  /** This message is refused for good; others may go. */
  | 'refused'
  /** Nothing can be sent to this channel until somebody mends it: kicked, blocked, no right to write, deleted. */
  | 'unreachable'
  /** The chat has another id now. */
  | 'moved'

export class SendFailure extends Error {
  readonly kind: SendFailureKind
  /** Milliseconds to wait, where the platform said so. */
  readonly retryAfter: number | null
  /** Where it moved to. */
  readonly to: ChannelId | null
  /** Of `unreachable`: what stands in the way. */
  readonly obstacle: Obstacle | null

  /** `message` is for the operator's log: it never holds a token or a person's id. */
  constructor(
    kind: SendFailureKind,
    message: string,
    more: { retryAfter?: number; to?: ChannelId; obstacle?: Obstacle } = {},
  ) {
    super(message)
    this.name = 'SendFailure'
    this.kind = kind
    this.retryAfter = more.retryAfter ?? null
    this.to = more.to ?? null
    this.obstacle = more.obstacle ?? null
  }
}
