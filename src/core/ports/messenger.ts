import type { ChannelId } from '../channel.ts'
import type { Payload } from '../delivery.ts'

/** Sends one part. Rejects where the platform did not take it. */
export interface Messenger {
  send(channel: ChannelId, payload: Payload): Promise<{ readonly messageId: string }>
}
