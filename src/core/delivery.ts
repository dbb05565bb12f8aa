// A delivery is one part on its way to one channel. The plan is stored before anything is sent.

import type { ChannelId } from './channel.ts'

export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'uncertain'

/** A request as the platform takes it. */
export interface Payload {
  /** HTTP verb for Discord; the Bot API method for Telegram. */
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
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
}
