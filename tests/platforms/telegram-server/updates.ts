// The queue of updates: kept until they are confirmed by a higher offset, or until a webhook takes them.

import type { CallbackQuery, ChatMemberUpdated, Message } from 'grammy/types'
import { conflict } from './refusal.ts'

/** These come only to bots that ask for them. */
const OPTIONAL = new Set(['chat_member', 'message_reaction', 'message_reaction_count'])

/** The kinds of update that come about here; each has one. */
export interface Update {
  readonly update_id: number
  readonly message?: Message
  readonly channel_post?: Message
  readonly callback_query?: CallbackQuery
  readonly my_chat_member?: ChatMemberUpdated
}

export interface Poll {
  readonly offset: number
  readonly limit: number
  /** Seconds. */
  readonly timeout: number
  readonly allowed: readonly string[] | undefined
  /** Aborted where the client hangs up. */
  readonly gone: AbortSignal
}

export class Updates {
  readonly pending: Update[] = []
  #lastId = 0
  /** Empty: all but the optional ones. */
  #allowed: readonly string[] = []
  /** Ends the poll that waits, with its updates or a conflict. */
  #waiting: ((outcome: 'arrived' | 'timeout' | Error) => void) | null = null
  /** Called with every update; set while a webhook is. */
  onArrival: (() => void) | null = null

  get allowed(): readonly string[] {
    return this.#allowed
  }

  /** An undefined list leaves the earlier one as it is; it holds for updates to come. */
  allow(types: readonly string[] | undefined): void {
    this.#allowed = types ?? this.#allowed
  }

  /** Queues an update; its id, or 0 where the bot does not take updates of the kind. */
  push(update: Omit<Update, 'update_id'>): number {
    const kind = Object.keys(update)[0] ?? ''
    if (this.#allowed.length > 0 ? !this.#allowed.includes(kind) : OPTIONAL.has(kind)) return 0
    this.#lastId++
    this.pending.push({ update_id: this.#lastId, ...update })
    this.#waiting?.('arrived')
    this.onArrival?.()
    return this.#lastId
  }

  /** Forgets an update that was delivered. */
  done(id: number): void {
    const at = this.pending.findIndex(({ update_id }) => update_id === id)
    if (at !== -1) this.pending.splice(at, 1)
  }

  /**
   * `getUpdates`: confirms what is below the offset, then waits for something to tell. A poll that already waits is
   * ended with a conflict: as on Telegram the newer one goes on.
   */
  async poll({ offset, limit, timeout, allowed, gone }: Poll): Promise<readonly Update[]> {
    this.allow(allowed)
    this.interrupt('terminated by other getUpdates request; make sure that only one bot instance is running')
    const next = offset < 0 ? (this.pending.at(offset) ?? this.pending[0])?.update_id : offset
    while (next !== undefined && (this.pending[0]?.update_id ?? next) < next) this.pending.shift()
    if (this.pending.length === 0 && timeout > 0) await this.#wait(timeout, gone)
    return this.pending.slice(0, limit)
  }

  /** Ends the poll that waits, if one does. */
  interrupt(reason: string): void {
    this.#waiting?.(conflict(reason))
  }

  /** Lets the poll that waits go without updates. */
  release(): void {
    this.#waiting?.('timeout')
  }

  async #wait(timeout: number, gone: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const end = (outcome: 'arrived' | 'timeout' | Error): void => {
        clearTimeout(timer)
        gone.removeEventListener('abort', hungUp)
        if (this.#waiting === end) this.#waiting = null
        if (outcome instanceof Error) reject(outcome)
        else resolve()
      }
      const hungUp = (): void => {
        end('timeout')
      }
      const timer = setTimeout(end, timeout * 1000, 'timeout')
      gone.addEventListener('abort', hungUp)
      this.#waiting = end
    })
  }
}
