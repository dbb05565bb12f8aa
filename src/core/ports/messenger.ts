import type { ChannelId } from '../channel.ts'
import type { Payload } from '../delivery.ts'
import type { Post } from '../post.ts'

/** One part as it is handed to a platform. */
export interface OutgoingPart {
  readonly channel: ChannelId
  readonly payload: Payload
  /** Message id of the edition's first part, where that was sent: a Discord forum post has the id of its first message. */
  readonly first: string | null
}

/** What became of a part whose fate was unknown. `absent`: it did not arrive, or sending it again can do no harm. */
export type Whereabouts = { readonly messageId: string } | 'absent' | 'unknowable'

/** What came of something that was done to a part that stands there; `words-alone`: done, but its picture was refused. */
export type Attended = 'done' | 'gone' | 'words-alone'

export interface Sent {
  readonly messageId: string
  /** Why its words went without their picture. */
  readonly wordsAlone?: string
}

/** Brings parts to one platform. */
export interface Messenger {
  /**
   * Sends one part; the words of a picture alone where that was not drawn or the platform refuses it.
   * @throws SendFailure where the platform did not take it, or may not have
   */
  send(part: OutgoingPart): Promise<Sent>
  /**
   * Looks for a part whose fate is unknown, handed over `since` (ISO instant); `unknowable` where the platform cannot be
   * asked. @throws SendFailure where it does not answer
   */
  find(part: OutgoingPart, since: string): Promise<Whereabouts>
  /**
   * Lets a part that was sent say what `part` says. `gone` where somebody deleted it: it stays deleted. Where nothing
   * changes it is `done`. @throws SendFailure
   */
  edit(part: OutgoingPart, messageId: string): Promise<Attended>
  /** Hands a part that was sent on to the channels that follow; once it was, it is `done`. @throws SendFailure */
  crosspost(part: OutgoingPart, messageId: string): Promise<Attended>
  /** Writes to a person in private. `person`: id of an asker. @throws SendFailure */
  tell(person: string, post: Post): Promise<void>
}
