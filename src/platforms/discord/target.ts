// Where a post goes on Discord, and the requests that take it there.

import type { ChannelId } from '../../core/channel.ts'
import type { Payload } from '../../core/delivery.ts'

export type DiscordTarget =
  /** New messages in a channel: an edition. */
  | { readonly to: 'channel'; readonly channel: ChannelId; readonly silent?: boolean }
  /** Answer to a command or button. `edit` changes the message of the button pressed; `deferred`: acknowledged before. */
  | {
      readonly to: 'interaction'
      readonly application: string
      readonly interaction: string
      readonly token: string
      readonly how: 'answer' | 'edit'
      /** Seen by everybody; a refusal never is. */
      readonly public: boolean
      readonly deferred?: boolean
    }
  /** Messages already posted, part by part; parts beyond them are new messages. */
  | {
      readonly to: 'messages'
      readonly channel: ChannelId
      readonly messages: readonly string[]
      readonly silent?: boolean
    }

/** MessageFlags of the API. */
const EPHEMERAL = 1 << 6
const SUPPRESS_NOTIFICATIONS = 1 << 12
/** Interaction callback types of the API. */
const CHANNEL_MESSAGE = 4
const UPDATE_MESSAGE = 7

/** The request for the part at `index`. `refusal`: seen by the asker alone, and never written over what stands. */
export function request(target: DiscordTarget, body: Payload['body'], index: number, refusal: boolean): Payload {
  if (target.to === 'interaction') return interactionRequest(target, body, index, refusal)
  const path = `/channels/${idOf(target.channel)}/messages`
  const message = target.to === 'messages' ? target.messages[index] : undefined
  if (message !== undefined) return { method: 'PATCH', path: `${path}/${message}`, body: { components: [], ...body } }
  return { method: 'POST', path, body: withFlags(body, target.silent ? SUPPRESS_NOTIFICATIONS : 0) }
}

function interactionRequest(
  target: Extract<DiscordTarget, { to: 'interaction' }>,
  body: Payload['body'],
  index: number,
  refusal: boolean,
): Payload {
  const webhook = `/webhooks/${target.application}/${target.token}`
  const edit = target.how === 'edit' && !refusal
  const seen = withFlags(body, target.public && !refusal ? 0 : EPHEMERAL)
  const followUp = index > 0 || (target.deferred === true && target.how === 'edit' && refusal)
  if (followUp) return { method: 'POST', path: webhook, body: seen }
  if (target.deferred)
    return { method: 'PATCH', path: `${webhook}/messages/@original`, body: { components: [], ...body } }
  const callback = edit
    ? { type: UPDATE_MESSAGE, data: { components: [], ...body } }
    : { type: CHANNEL_MESSAGE, data: seen }
  return { method: 'POST', path: `/interactions/${target.interaction}/${target.token}/callback`, body: callback }
}

function withFlags(body: Payload['body'], flags: number): Payload['body'] {
  return flags === 0 ? body : { ...body, flags }
}

/** The platform's id of a channel; the preview's channels go by their whole name. */
function idOf(channel: ChannelId): string {
  return channel.startsWith('discord:') ? channel.slice('discord:'.length) : channel
}
