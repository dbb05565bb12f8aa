// Where a post goes on Discord, and the requests that take it there.

import { z } from 'zod'
import type { ChannelId } from '../../core/channel.ts'
import type { Payload } from '../../core/delivery.ts'
import { oneLine } from '../../core/label.ts'
import { LIMITS } from './limits.ts'

export type DiscordTarget =
  /** New messages in a channel: an edition. */
  | {
      readonly to: 'channel'
      readonly channel: ChannelId
      readonly silent?: boolean
      /** The same for the same post, whenever it is planned: Discord takes a part with a known nonce for the one it has. */
      readonly nonce?: string
      /** The channel is a forum: the post is a forum post of this name. */
      readonly forum?: { readonly name: string }
      /** The post goes into the thread of this name, which is made or found first: by a part of its own, without words. */
      readonly thread?: { readonly name: string }
    }
  /**
   * Answer to a command or button. `edit` changes the message of the button pressed; `deferred`: acknowledged before, by
   * a message that says that the bot is thinking, or (`update`) without a trace.
   */
  | {
      readonly to: 'interaction'
      readonly application: string
      readonly interaction: string
      readonly token: string
      readonly how: 'answer' | 'edit'
      /** Seen by everybody; a refusal never is. */
      readonly public: boolean
      readonly deferred?: 'message' | 'update'
    }
  /** Messages already posted, part by part; parts beyond them are new messages. */
  | {
      readonly to: 'messages'
      readonly channel: ChannelId
      readonly messages: readonly string[]
      readonly silent?: boolean
    }

/** Minutes after which a quiet thread goes to rest: corrections come within that time. */
const THREE_DAYS = 4320
/** Stands in the path of a forum post's later parts, and of those in a thread, until that has an id. */
export const FORUM_POST = '@post'
/** MessageFlags of the API. */
export const EPHEMERAL = 1 << 6
const SUPPRESS_NOTIFICATIONS = 1 << 12
/** Interaction callback types of the API. */
const CHANNEL_MESSAGE = 4
const UPDATE_MESSAGE = 7

/** The request for the part at `index`. `refusal`: seen by the asker alone, and never written over what stands. */
export function request(target: DiscordTarget, body: Payload['body'], index: number, refusal: boolean): Payload {
  if (target.to === 'interaction') return interactionRequest(target, body, index, refusal)
  if (target.to === 'channel') return channelRequest(target, body, index)
  const path = `/channels/${idOf(target.channel)}/messages`
  const message = target.messages[index]
  if (message !== undefined) return { method: 'PATCH', path: `${path}/${message}`, body: { components: [], ...body } }
  return { method: 'POST', path, body: withFlags(body, silence(target.silent)) }
}

/** A forum takes no nonce with a post. */
function channelRequest(
  { channel, silent, nonce, forum, thread }: Extract<DiscordTarget, { to: 'channel' }>,
  body: Payload['body'],
  index: number,
): Payload {
  const message = withFlags(body, silence(silent))
  const id = idOf(channel)
  if (forum && index === 0) {
    const name = oneLine(forum.name, LIMITS.threadName) || '–'
    return { method: 'POST', path: `/channels/${id}/threads`, body: { name, message } }
  }
  const path = `/channels/${forum || thread ? FORUM_POST : id}/messages`
  return { method: 'POST', path, body: nonce === undefined ? message : { ...message, ...nonceOf(nonce, index) } }
}

/** The part that makes the thread of an edition, or finds it. */
export function threadRequest(channel: ChannelId, name: string): Payload {
  const body = { name: oneLine(name, LIMITS.threadName) || '–', auto_archive_duration: THREE_DAYS }
  return { method: 'POST', path: `/channels/${idOf(channel)}/threads`, body }
}

/** The request that lets a message in `channel` say what a planned one says. */
export function editOf({ body, picture, file }: Payload, channel: string, message: string): Payload {
  const planned = z.record(z.string(), z.unknown()).safeParse(body['message'])
  const { embeds, components = [], allowed_mentions, attachments } = planned.success ? planned.data : body
  const path = `/channels/${channel}/messages/${message}`
  // What is listed stays or comes; what is not goes.
  const files = picture === undefined ? {} : { attachments }
  const request = { method: 'PATCH', path, body: { embeds, components, allowed_mentions, ...files } }
  return picture === undefined ? request : { ...request, picture, ...(file === undefined ? {} : { file }) }
}

const EMBEDS = z.array(z.record(z.string(), z.unknown()))

/** The same without its picture; an edit takes that of the message away. */
export function wordsAlone({ method, path, body }: Payload): Payload {
  const embeds = EMBEDS.parse(body['embeds']).map((embed) => without('image', embed))
  const files = method === 'PATCH' ? { attachments: [] } : {}
  return { method, path, body: { ...without('attachments', body), embeds, ...files } }
}

function without(name: string, fields: Payload['body']): Payload['body'] {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name))
}

function nonceOf(nonce: string, index: number) {
  const part = `-${index}`
  return { nonce: nonce.slice(0, LIMITS.nonce - part.length) + part, enforce_nonce: true }
}

/** What an edit takes away where the new body has none of it. */
const CLEARED = { components: [], attachments: [] } as const

function interactionRequest(
  target: Extract<DiscordTarget, { to: 'interaction' }>,
  body: Payload['body'],
  index: number,
  refusal: boolean,
): Payload {
  const webhook = `/webhooks/${target.application}/${target.token}`
  const edit = target.how === 'edit' && !refusal
  const seen = withFlags(body, target.public && !refusal ? 0 : EPHEMERAL)
  const followUp = index > 0 || (target.deferred === 'update' && !edit)
  if (followUp) return { method: 'POST', path: webhook, body: seen }
  if (target.deferred !== undefined)
    return { method: 'PATCH', path: `${webhook}/messages/@original`, body: { ...CLEARED, ...body } }
  const callback = edit
    ? { type: UPDATE_MESSAGE, data: { ...CLEARED, ...body } }
    : { type: CHANNEL_MESSAGE, data: seen }
  return { method: 'POST', path: `/interactions/${target.interaction}/${target.token}/callback`, body: callback }
}

function silence(silent: boolean | undefined): number {
  return silent ? SUPPRESS_NOTIFICATIONS : 0
}

function withFlags(body: Payload['body'], flags: number): Payload['body'] {
  return flags === 0 ? body : { ...body, flags }
}

/** The platform's id of a channel; the preview's channels go by their whole name. */
export function idOf(channel: ChannelId): string {
  return channel.startsWith('discord:') ? channel.slice('discord:'.length) : channel
}
