// Posts as answers: somebody waits for them. Parts go out one after another; who asked is kept for those with buttons.

import type { Api } from 'grammy'
import type { Payload } from '../../core/delivery.ts'
import type { PlatformDeps } from '../../core/ports/platform.ts'
import type { Post } from '../../core/post.ts'
import type { Person } from './calls.ts'
import { isGone } from './failures.ts'
import type { Pace } from './pace.ts'
import { isEdit, makeRequest } from './planned.ts'
import { renderTelegram } from './render.ts'
import { chatIdOf, isPrivate, type TelegramTarget } from './target.ts'

/** Longer than this nobody waits for an answer. */
const PATIENCE_MS = 60_000

export class Answers {
  readonly #api: Api
  readonly #pace: Pace
  readonly #rememberAsker: PlatformDeps['rememberAsker']

  constructor(api: Api, pace: Pace, rememberAsker: PlatformDeps['rememberAsker']) {
    this.#api = api
    this.#pace = pace
    this.#rememberAsker = rememberAsker
  }

  /** Sends a post to where it was asked for. In groups the buttons are `asker`'s alone. @throws what `makeRequest` throws */
  async send(post: Post, target: TelegramTarget, asker: Person): Promise<void> {
    const chat = chatIdOf(target.channel)
    if (chat === null) return
    for (const payload of renderTelegram(post, target)) {
      const message = await this.#request(chat, payload)
      if (!isPrivate(chat) && 'reply_markup' in payload.body)
        await this.#rememberAsker(messageKey(chat, message), asker.id)
    }
  }

  /** Puts a post in place of the message under which it was asked for; below it where that one is gone. */
  async replace(post: Post, target: Extract<TelegramTarget, { to: 'messages' }>, asker: Person): Promise<void> {
    try {
      await this.send(post, target, asker)
    } catch (error) {
      if (!isGone(error)) throw error
      await this.send(post, { to: 'channel', channel: target.channel }, asker)
    }
  }

  #request(chat: number, payload: Payload): Promise<number> {
    const outgoing = { chat, rank: 'answer' as const, edit: isEdit(payload), patience: PATIENCE_MS }
    return this.#pace.run(outgoing, () => makeRequest(this.#api, payload))
  }
}

/** Under which a message's asker is kept. */
export function messageKey(chat: number, message: number): string {
  return `telegram:${chat}/${message}`
}
