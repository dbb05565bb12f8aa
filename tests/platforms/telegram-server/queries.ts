// Callback queries: pressed buttons that wait for their answer.

import { bad } from './refusal.ts'

/** How long Telegram takes answers, as bots have met it; it gives no figure. */
const LIFE_MS = 60_000

export interface QueryAnswer {
  readonly text?: string
  readonly alert: boolean
  readonly url?: string
}

export class Queries {
  readonly #now: () => number
  readonly #asked = new Map<string, { readonly at: number; answer: QueryAnswer | null }>()
  #next = 1

  constructor(now: () => number) {
    this.#now = now
  }

  ask(): string {
    const id = String(4_000_000_000_000_000 + this.#next++)
    this.#asked.set(id, { at: this.#now(), answer: null })
    return id
  }

  answer(id: string, answer: QueryAnswer): void {
    const query = this.#asked.get(id)
    if (!query || this.#now() - query.at > LIFE_MS)
      throw bad('query is too old and response timeout expired or query ID is invalid')
    query.answer ??= answer
  }

  answerTo(id: string): QueryAnswer | null {
    return this.#asked.get(id)?.answer ?? null
  }
}
