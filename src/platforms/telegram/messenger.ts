// Brings the parts of editions to Telegram, exactly as they were planned. A picture that it does not take leaves its words
// behind.

import type { Api } from 'grammy'
import type { ChannelId } from '../../core/channel.ts'
import type { Payload } from '../../core/delivery.ts'
import type { Attended, Messenger, OutgoingPart, Sent } from '../../core/ports/messenger.ts'
import { SendFailure } from '../../core/send-failure.ts'
import { isGone, isWithoutPicture, sendFailureOf } from './failures.ts'
import type { Pace } from './pace.ts'
import { isEdit, makeRequest } from './planned.ts'
import { renderTelegram } from './render.ts'
import { chatIdOf, editOf, pictureEdits, wordsAlone } from './target.ts'

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
        return await sent(payload, async (one) => String(await make(channel, one)))
      } catch (error) {
        throw failureOf(error)
      }
    },
    // A bot cannot read what stands in a chat.
    find: () => Promise.resolve('unknowable'),
    async edit({ channel, payload }, messageId) {
      try {
        const edit = (one: Payload) => make(channel, one)
        if (payload.picture !== undefined) return await pictureEdited({ channel, payload }, Number(messageId), edit)
        await edit(editOf(payload, channel, Number(messageId)))
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

/** With its picture where that was drawn and Telegram takes it, else its words alone. */
async function sent(payload: Payload, make: (payload: Payload) => Promise<string>): Promise<Sent> {
  if (payload.picture === undefined) return { messageId: await make(payload) }
  if (payload.file === undefined) return { messageId: await make(wordsAlone(payload)) }
  try {
    return { messageId: await make(payload) }
  } catch (error) {
    if (!isRefused(error)) throw error
    return { messageId: await make(wordsAlone(payload)), wordsAlone: failureOf(error).message }
  }
}

/**
 * A picture cannot be taken from a message: where the new one was not drawn, the words under the old one say what is now,
 * and it is tried again.
 */
async function pictureEdited(
  { channel, payload }: Pick<OutgoingPart, 'channel' | 'payload'>,
  message: number,
  make: (payload: Payload) => Promise<unknown>,
): Promise<Attended> {
  const { media, caption, text } = pictureEdits(payload, channel, message)
  let failure: unknown = new SendFailure('later', 'the picture was not drawn')
  try {
    if (payload.file !== undefined) {
      await make(media)
      return 'done'
    }
  } catch (error) {
    if (isGone(error) || !isRefused(error)) throw error
    failure = error
  }
  try {
    await make(caption)
  } catch (error) {
    if (!isWithoutPicture(error)) throw error
    await make(text)
    return 'words-alone'
  }
  throw failure
}

/** Telegram will not take it as it is; without the picture it might. */
function isRefused(error: unknown): boolean {
  const { kind } = failureOf(error)
  return kind === 'refused' || kind === 'unreachable'
}

function failureOf(error: unknown): SendFailure {
  return error instanceof SendFailure ? error : sendFailureOf(error)
}
