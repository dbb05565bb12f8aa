// A delivery is one part on its way to one channel. The plan is stored before anything is sent.
//
// planned -> sending -> sent | failed | uncertain. A part that failed with a time to try again goes on then; one without
// has failed for good. `uncertain`: it was handed to the platform and nobody knows whether it arrived.

import type { ChannelId } from './channel.ts'
import type { DeliveryState } from './delivery-state.ts'
import { sha256 } from './ids.ts'
import type { MapPicture } from './picture.ts'
import type { Attachment } from './post.ts'

/** A request as the platform takes it. */
export interface Payload {
  /** HTTP verb for Discord; the Bot API method for Telegram. */
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** Marks (`wordMark`) of what it said when it may have been sent, where it was given other words since. */
  readonly had?: readonly string[] | undefined
  /** Drawn when it is sent; where that fails, or the file is refused, its words go alone. */
  readonly picture?: MapPicture | undefined
  /** Uploaded with it. Never stored. */
  readonly file?: Attachment
}

/** True for a part without words: it makes the thread of a day, or finds it, and the others go into it. */
export function opensThread({ path, body }: Payload): boolean {
  return path.endsWith('/threads') && !('message' in body)
}

/** True for the first part of what goes to a forum: its body has the post's name beside the message. */
export function isForumPost({ path, body }: Payload): boolean {
  return path.endsWith('/threads') && 'message' in body
}

/** Letters and digits alone: what a platform leaves of a text as it was. */
export function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** By which a text is known again of which no word is kept. */
export function wordMark(text: string): string {
  return sha256(lettersOf(text)).slice(0, 24)
}

/** The marks of every text in a body that has a letter or digit. */
export function wordMarks(body: unknown): string[] {
  if (typeof body === 'string') return lettersOf(body) === '' ? [] : [wordMark(body)]
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(wordMarks) : []
}

/** One part of an edition, planned. */
export interface PlannedPart {
  /** From 0. */
  readonly part: number
  readonly payload: Payload
}

export interface Delivery extends PlannedPart {
  readonly edition: string
  readonly channel: ChannelId
  readonly state: DeliveryState
  readonly messageId: string | null
  /** How often it was handed to the platform. */
  readonly attempts: number
  /** How often it was sent again though it may have arrived: Telegram cannot be asked. */
  readonly sentAgain: number
  /** ISO instant at which its state began; null while planned. */
  readonly since: string | null
  /** ISO instant before which a failed part is not tried again; null = failed for good, or not failed. */
  readonly notBefore: string | null
  /** What the platform said last, for the operator; null where nothing went wrong. */
  readonly reason: string | null
}

/** A part as the log of deliveries tells of it: without what it says. */
export interface LoggedPart extends Omit<Delivery, 'payload' | 'messageId'> {
  /** Of its edition; 0 for an alert. */
  readonly number: number
  /** ISO instant of its slot. */
  readonly due: string
}

/** How an attempt ended. */
export type DeliveryOutcome =
  | { readonly state: 'sent'; readonly messageId: string }
  | { readonly state: 'failed'; readonly reason: string; readonly notBefore: string | null }
  | { readonly state: 'uncertain'; readonly reason: string; readonly notBefore: string | null }
