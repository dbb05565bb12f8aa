// Who may change settings, asked of Telegram at the moment of use and kept for a minute.

import { type Api, GrammyError } from 'grammy'
import type { ChannelId } from '../../core/channel.ts'
import type { Person } from './calls.ts'
import { chatIdOf, isPrivate } from './target.ts'
import type { After } from './timers.ts'

const KEPT_MS = 60_000

export class Rights {
  readonly #api: Api
  readonly #after: After
  readonly #administrators = new Map<number, Promise<ReadonlySet<number>>>()

  constructor(api: Api, after: After) {
    this.#api = api
    this.#after = after
  }

  /**
   * True for the user of a private chat, an administrator of a group or channel, and whoever writes as the group itself,
   * which only administrators may.
   */
  async moderates(person: Person, channel: ChannelId): Promise<boolean> {
    const chat = chatIdOf(channel)
    if (chat === null) return false
    if (isPrivate(chat) || person.telegram === chat) return person.telegram === chat
    return (await this.#administratorsOf(chat)).has(person.telegram)
  }

  #administratorsOf(chat: number): Promise<ReadonlySet<number>> {
    const known = this.#administrators.get(chat)
    if (known !== undefined) return known
    const asked = this.#ask(chat)
    this.#administrators.set(chat, asked)
    const forget = () => this.#administrators.delete(chat)
    this.#after(KEPT_MS, forget)
    asked.catch(forget)
    return asked
  }

  /** Nobody where the bot may not ask: it is not there any more. */
  async #ask(chat: number): Promise<ReadonlySet<number>> {
    try {
      const members = await this.#api.getChatAdministrators(chat)
      return new Set(members.map(({ user }) => user.id))
    } catch (error) {
      if (error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)) return new Set()
      throw error
    }
  }
}
