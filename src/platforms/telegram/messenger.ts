// Brings the parts of editions to Telegram, exactly as they were planned.

import type { Api } from 'grammy'
import type { Messenger } from '../../core/ports/messenger.ts'
import { SendFailure } from '../../core/send-failure.ts'
import { sendFailureOf } from './failures.ts'
import type { Pace } from './pace.ts'
import { isEdit, makeRequest } from './planned.ts'
import { chatIdOf } from './target.ts'

export function telegramMessenger(api: Api, pace: Pace): Messenger {
  return {
    async send({ channel, payload }) {
      const chat = chatIdOf(channel)
      if (chat === null) throw new SendFailure('refused', `${channel} is no channel of Telegram`)
      const edit = isEdit(payload)
      // A chat that rests is left for later, so that the next one gets its edition meanwhile.
      const outgoing = { chat, rank: edit ? ('correction' as const) : ('digest' as const), edit, patience: 0 }
      try {
        const messageId = await pace.run(outgoing, () => makeRequest(api, payload))
        return { messageId: String(messageId) }
      } catch (error) {
        throw sendFailureOf(error)
      }
    },
    // A bot cannot read what stands in a chat.
    find: () => Promise.resolve('unknowable'),
  }
}
