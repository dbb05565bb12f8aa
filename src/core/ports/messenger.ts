import type { ChannelId } from '../channel.ts'
import type { Payload } from '../delivery.ts'

/** One part as it is handed to a platform. */
export interface OutgoingPart {
  readonly channel: ChannelId
  readonly payload: Payload
  /** Message id of the edition's first part, where that was sent: a Discord forum post has the id of its first message. */
  readonly first: string | null
}

/** What became of a part whose fate was unknown. `absent`: it did not arrive, or sending it again can do no harm. */
export type Whereabouts = { readonly messageId: string } | 'absent' | 'unknowable'

/** Brings parts to one platform. */
export interface Messenger {
  /** Sends one part. @throws SendFailure where the platform did not take it, or may not have */
  send(part: OutgoingPart): Promise<{ readonly messageId: string }>
  /**
   * Looks for a part whose fate is unknown, handed over `since` (ISO instant); `unknowable` where the platform cannot be
   * asked. @throws SendFailure where it does not answer
   */
  find(part: OutgoingPart, since: string): Promise<Whereabouts>
}
