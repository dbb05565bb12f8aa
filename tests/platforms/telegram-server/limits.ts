// Telegram's limits on sending: over all chats, to one chat, to one group.

import { tooMany } from './refusal.ts'
import type { Limits } from './types.ts'
import type { Chat } from './world.ts'

/** Of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this; the burst is a guess. */
const TELEGRAM: Required<Limits> = {
  overallPerSecond: 30,
  perChatPerSecond: 1,
  perChatBurst: 5,
  perGroupPerMinute: 20,
}

export class Flood {
  readonly #limits: Required<Limits> | null
  readonly #now: () => number
  #overall: number[] = []
  readonly #groups = new Map<number, number[]>()
  /** What is left of a chat's burst, and when that was so. */
  readonly #bursts = new Map<number, { left: number; at: number }>()

  constructor(given: Limits | false, now: () => number) {
    this.#limits = given === false ? null : { ...TELEGRAM, ...given }
    this.#now = now
  }

  /** Counts an edit, which only the overall limit knows. Refuses with 429. */
  edit(): void {
    if (this.#limits) this.#count([this.#checkOverall(this.#limits)])
  }

  /** Counts a message to the chat. Refuses with 429; what is refused does not count. */
  send(chat: Chat): void {
    if (!this.#limits) return
    const checks = [this.#checkOverall(this.#limits), this.#checkChat(chat, this.#limits)]
    if (chat.kind === 'group' || chat.kind === 'supergroup') checks.push(this.#checkGroup(chat, this.#limits))
    this.#count(checks)
  }

  #count(checks: readonly Check[]): void {
    const wait = Math.max(...checks.map(({ wait }) => wait))
    if (wait > 0) throw tooMany(Math.ceil(wait / 1000))
    checks.forEach(({ take }) => {
      take()
    })
  }

  #checkOverall({ overallPerSecond }: Required<Limits>): Check {
    const now = this.#now()
    this.#overall = this.#overall.filter((at) => at > now - 1000)
    return windowCheck(this.#overall, overallPerSecond, 1000, now)
  }

  #checkGroup({ id }: Chat, { perGroupPerMinute }: Required<Limits>): Check {
    const now = this.#now()
    const sent = (this.#groups.get(id) ?? []).filter((at) => at > now - 60_000)
    this.#groups.set(id, sent)
    return windowCheck(sent, perGroupPerMinute, 60_000, now)
  }

  #checkChat({ id }: Chat, { perChatPerSecond, perChatBurst }: Required<Limits>): Check {
    const now = this.#now()
    const { left, at } = this.#bursts.get(id) ?? { left: perChatBurst, at: now }
    const refilled = Math.min(perChatBurst, left + ((now - at) / 1000) * perChatPerSecond)
    return {
      wait: refilled >= 1 ? 0 : ((1 - refilled) / perChatPerSecond) * 1000,
      take: () => this.#bursts.set(id, { left: refilled - 1, at: now }),
    }
  }
}

interface Check {
  /** Milliseconds until it may be; 0 now. */
  readonly wait: number
  readonly take: () => void
}

function windowCheck(sent: number[], limit: number, span: number, now: number): Check {
  const oldest = sent[sent.length - limit]
  return { wait: oldest === undefined ? 0 : oldest + span - now, take: () => sent.push(now) }
}
