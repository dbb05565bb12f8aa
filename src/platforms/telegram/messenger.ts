// Brings the parts of editions to Telegram, exactly as they were planned.

import type { Api } from 'grammy'
import type { ChannelId } from '../../core/channel.ts'
import type { Payload } from '../../core/delivery.ts'
import type { Messenger } from '../../core/ports/messenger.ts'
import { SendFailure } from '../../core/send-failure.ts'
import { isGone, sendFailureOf } from './failures.ts'
import type { Pace } from './pace.ts'
import { isEdit, makeRequest } from './planned.ts'
import { renderTelegram } from './render.ts'
import { chatIdOf, editOf } from './target.ts'

export function telegramMessenger(api: Api, pace: Pace): Messenger {
  /** Resolves to the id of the message that stands there now. @throws what grammY throws */
  const make = (channel: ChannelId, payload: Payload): Promise<number> => {
    const chat = chatIdOf(channel)
    if (chat === null) throw new SendFailure('refused', `${channel} is no channel of Telegram`)
    const edit = isEdit(payload)
    // A chat that rests is left for later, so that the next one gets its edition meanwhile.
    const outgoing = { chat, rank: edit ? ('correction' as const) : ('digest' as const), edit, patience: 0 }
    return pace.run(outgoing, () => makeRequest(api, payload))
  }
  return {
    async send({ channel, payload }) {
      try {
        return { messageId: String(await make(channel, payload)) }
      } catch (error) {
        throw failureOf(error)
      }
    },
    // A bot cannot read what stands in a chat.
    find: () => Promise.resolve('unknowable'),
    async edit({ channel, payload }, messageId) {
      try {
        await make(channel, editOf(payload, channel, Number(messageId)))
        return 'done'
      } catch (error) {
        if (isGone(error)) return 'gone'
        throw failureOf(error)
      }
    },
    crosspost: () => Promise.reject(new SendFailure('refused', 'Telegram hands nothing on')),
    async tell(person, post) {
      try {
        for (const payload of renderTelegram(post, { to: 'channel', channel: person })) await make(person, payload)
      } catch (error) {
        throw failureOf(error)
      }
    },
  }
}

function failureOf(error: unknown): SendFailure {
  return error instanceof SendFailure ? error : sendFailureOf(error)
}
