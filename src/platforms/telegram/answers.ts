// Posts as answers: somebody waits for them. Parts go out one after another; who asked is kept for those with buttons.
// Where Telegram itself answers with a failure of its own (5xx), the request is made again. Where the connection broke or
// no answer came it is not: the message may stand there already.

import type { Api } from 'grammy'
import type { Payload } from '../../core/delivery.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Post } from '../../core/post.ts'
import type { Person } from './calls.ts'
import { isGone, isMuted, isServerFault, sendFailureOf } from './failures.ts'
import type { Pace } from './pace.ts'
import { isEdit, makeRequest } from './planned.ts'
import { renderTelegram } from './render.ts'
import { channelOf, chatIdOf, isPrivate, type TelegramTarget, withoutButtons } from './target.ts'
import type { After } from './timers.ts'

/** Longer than this nobody waits for an answer. */
const PATIENCE_MS = 60_000
/** Before each time that a request is made again. */
const PAUSES_MS = [1_000, 3_000, 9_000] as const

type Below = Extract<TelegramTarget, { to: 'channel' }>

export class Answers {
  readonly #api: Api
  readonly #pace: Pace
  readonly #after: After
  readonly #rememberAsker: PlatformDeps['rememberAsker']

  constructor(api: Api, pace: Pace, after: After, rememberAsker: PlatformDeps['rememberAsker']) {
    this.#api = api
    this.#pace = pace
    this.#after = after
    this.#rememberAsker = rememberAsker
  }

  /** Sends a post as new messages. In groups the buttons are `asker`'s alone. @throws what `makeRequest` throws */
  async send(post: Post, target: Below, asker: Person): Promise<void> {
    await this.#carryOut(renderTelegram(post, target), target, asker)
  }

  /** Sends a post to where it was asked for; in private where the bot may not write in that group. @throws as `send` */
  async answer(post: Post, target: Below, asker: Person): Promise<void> {
    try {
      await this.send(post, target, asker)
    } catch (error) {
      const chat = chatIdOf(target.channel)
      // Who asks in the name of a group has no private chat that is known.
      if (!isMuted(error) || chat === null || isPrivate(chat) || !isPrivate(asker.telegram)) throw error
      await this.#answerInPrivate(post, asker, error)
    }
  }

  /**
   * Puts a post in place of the message under which it was asked for; below it where that one is gone. One of several
   * parts is not overwritten, for the others would stand beside another page: the post comes below, and the buttons of
   * the message go. `several`: the message is the last part of more than one.
   */
  async replace(
    post: Post,
    message: { readonly id: number; readonly several: boolean },
    below: Below,
    asker: Person,
  ): Promise<void> {
    const { channel } = below
    const pages = renderTelegram(post, { to: 'messages', channel, messages: [message.id] })
    const inPlace = !message.several && pages.length === 1
    if (!inPlace) await this.answer(post, below, asker)
    try {
      await this.#carryOut(inPlace ? pages : [withoutButtons(channel, message.id)], below, asker)
    } catch (error) {
      if (!isGone(error)) throw error
      if (inPlace) await this.answer(post, below, asker)
    }
  }

  /** The buttons would be asked in the private chat there, so it comes without. @throws `refused` where that is closed to the bot */
  async #answerInPrivate(post: Post, asker: Person, refused: unknown): Promise<void> {
    try {
      const channel = channelOf(asker.telegram)
      await this.send({ ...post, buttons: [], choices: [] }, { to: 'channel', channel }, asker)
    } catch (error) {
      throw sendFailureOf(error).kind === 'unreachable' ? refused : error
    }
  }

  async #carryOut(payloads: readonly Payload[], { channel }: Below, asker: Person): Promise<void> {
    const chat = chatIdOf(channel)
    if (chat === null) return
    for (const payload of payloads) {
      const message = await this.#request(chat, payload)
      if (!isPrivate(chat) && 'reply_markup' in payload.body)
        await this.#rememberAsker(messageKey(chat, message), asker.id)
    }
  }

  async #request(chat: number, payload: Payload): Promise<number> {
    const outgoing = { chat, rank: 'answer' as const, edit: isEdit(payload), patience: PATIENCE_MS }
    const attempt = () => this.#pace.run(outgoing, () => makeRequest(this.#api, payload))
    for (const pause of PAUSES_MS) {
      try {
        return await attempt()
      } catch (error) {
        if (!isServerFault(error)) throw error
      }
      await new Promise<void>((resolve) => void this.#after(pause, resolve))
    }
    return await attempt()
  }
}

/** Under which a message's asker is kept. */
export function messageKey(chat: number, message: number): string {
  return `telegram:${chat}/${message}`
}
