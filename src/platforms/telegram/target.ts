// Where a post goes on Telegram, and the requests that take it there.

import type { ChannelId } from '../../core/channel.ts'
import type { Payload } from '../../core/delivery.ts'
import type { Attachment } from '../../core/post.ts'

export type TelegramTarget =
  /** New messages in a chat: an edition, or the answer to the message `replyTo`. */
  | {
      readonly to: 'channel'
      readonly channel: ChannelId
      readonly silent?: boolean
      readonly replyTo?: number
      /** The bot's user name: buttons open its private chat, where the channel is not one itself. */
      readonly deepLink?: string
    }
  /** Messages already sent, part by part; parts beyond them are new messages. */
  | {
      readonly to: 'messages'
      readonly channel: ChannelId
      readonly messages: readonly number[]
      readonly silent?: boolean
    }

const UNFURLED = { link_preview_options: { is_disabled: true } }

/** The request for the part at `index`. `refusal`: never written over what stands. */
export function request(target: TelegramTarget, body: Payload['body'], index: number, refusal: boolean): Payload {
  const { chat_id, ...topic } = chatOf(target.channel)
  const message = target.to === 'messages' && !refusal ? target.messages[index] : undefined
  if (message !== undefined)
    return { method: 'editMessageText', path: '/editMessageText', body: { chat_id, message_id: message, ...body } }
  const replyTo = target.to === 'channel' && index === 0 ? target.replyTo : undefined
  return {
    method: 'sendMessage',
    path: '/sendMessage',
    body: {
      chat_id,
      ...topic,
      ...body,
      ...(target.silent ? { disable_notification: true } : {}),
      ...(replyTo === undefined
        ? {}
        : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } }),
    },
  }
}

/** The request that brings a file: as a picture where it is one. */
export function fileRequest({ channel, silent }: TelegramTarget, file: Attachment): Payload {
  const method = file.type.startsWith('image/') ? 'sendPhoto' : 'sendDocument'
  const body = { ...chatOf(channel), ...(silent ? { disable_notification: true } : {}) }
  return { method, path: `/${method}`, body, file }
}

/** The request that brings a picture with words under it. */
export function photoRequest({ channel, silent }: TelegramTarget, caption: Payload['body']): Payload {
  const body = { ...chatOf(channel), ...caption, ...(silent ? { disable_notification: true } : {}) }
  return { method: 'sendPhoto', path: '/sendPhoto', body }
}

/** A picture's words as a message of their own. */
export function wordsAlone({ body }: Payload): Payload {
  const { caption, ...rest } = body
  return { method: 'sendMessage', path: '/sendMessage', body: { ...rest, text: caption, ...UNFURLED } }
}

/** The requests that let a picture's message say what a planned one says: with its picture, under the one that stands. */
export function pictureEdits({ body, file }: Payload, channel: ChannelId, message: number) {
  const { caption, parse_mode } = body
  const which = { chat_id: chatOf(channel).chat_id, message_id: message }
  const edit = (method: string, said: Payload['body']): Payload => {
    return { method, path: `/${method}`, body: { ...which, ...said } }
  }
  return {
    media: { ...edit('editMessageMedia', { media: { type: 'photo', caption, parse_mode } }), ...(file && { file }) },
    caption: edit('editMessageCaption', { caption, parse_mode }),
    /** Where its words went alone. */
    text: edit('editMessageText', { text: caption, parse_mode, ...UNFURLED }),
  }
}

/** The request that lets a message say what a planned one says. */
export function editOf({ body }: Payload, channel: ChannelId, message: number): Payload {
  const { text, parse_mode, link_preview_options, reply_markup } = body
  const { chat_id } = chatOf(channel)
  const said = { text, parse_mode, link_preview_options, ...(reply_markup === undefined ? {} : { reply_markup }) }
  return { method: 'editMessageText', path: '/editMessageText', body: { chat_id, message_id: message, ...said } }
}

/** The request that takes a message's buttons away. */
export function withoutButtons(channel: ChannelId, message: number): Payload {
  const { chat_id } = chatOf(channel)
  return { method: 'editMessageReplyMarkup', path: '/editMessageReplyMarkup', body: { chat_id, message_id: message } }
}

/** A channel's id from Telegram's: of the chat, and of the topic in it. */
export function channelOf(chat: number, topic?: number): ChannelId {
  return topic === undefined ? `telegram:${chat}` : `telegram:${chat}/${topic}`
}

/** Telegram's id of the chat of a channel; null where it is none of Telegram's. */
export function chatIdOf(channel: ChannelId): number | null {
  const { chat_id } = chatOf(channel)
  return typeof chat_id === 'number' ? chat_id : null
}

/** True for a private chat, whose id is its user's: groups and channels have negative ones. */
export function isPrivate(chat: number): boolean {
  return chat > 0
}

/** The platform's id of a chat, and of the topic in it; the preview's channels go by their whole name. */
function chatOf(channel: ChannelId): { readonly chat_id: number | string; readonly message_thread_id?: number } {
  const [, chat, topic] = /^telegram:(-?\d+)(?:\/(\d+))?$/.exec(channel) ?? []
  if (chat === undefined) return { chat_id: channel }
  return topic === undefined ? { chat_id: Number(chat) } : { chat_id: Number(chat), message_thread_id: Number(topic) }
}
