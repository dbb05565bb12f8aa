// Where a post goes on Telegram, and the requests that take it there.

import type { ChannelId } from '../../core/channel.ts'
import type { Payload } from '../../core/delivery.ts'

export type TelegramTarget =
  /** New messages in a chat: an edition, or the answer to the message `replyTo`. */
  | { readonly to: 'channel'; readonly channel: ChannelId; readonly silent?: boolean; readonly replyTo?: number }
  /** Messages already sent, part by part; parts beyond them are new messages. */
  | {
      readonly to: 'messages'
      readonly channel: ChannelId
      readonly messages: readonly number[]
      readonly silent?: boolean
    }

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

/** The platform's id of a chat, and of the topic in it; the preview's channels go by their whole name. */
function chatOf(channel: ChannelId): { readonly chat_id: number | string; readonly message_thread_id?: number } {
  const [, chat, topic] = /^telegram:(-?\d+)(?:\/(\d+))?$/.exec(channel) ?? []
  if (chat === undefined) return { chat_id: channel }
  return topic === undefined ? { chat_id: Number(chat) } : { chat_id: Number(chat), message_thread_id: Number(topic) }
}
