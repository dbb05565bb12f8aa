// The limits of requests as the bot, so that Discord has nothing to refuse with 429. Rules:
// 1. 50 requests a second over all, spread over it; 5 messages within 5 s to one channel.
// 2. What the bot asks and greets goes first, then parts of editions, edits last; within each, first come first served.
//    What its channel holds up lets others pass.
// 3. A place in a limit is taken when a request starts and given back a while after its answer came. Discord counts
//    somewhere between the two, so its count is never above this one, however long requests travel.
// Answers to interactions are not counted by Discord and do not come here. What Discord's headers and refusals ask
// besides, discord.js obeys.

import type { Payload } from '../../core/delivery.ts'

/** https://docs.discord.com/developers/topics/rate-limits; the channel's is what its headers say. */
export const BUDGET = { overall: 50, channel: 5, channelSeconds: 5 } as const

/** Timers may fire a little early, and clocks differ. */
const SLACK = 10
/**
 * So many may start at once, and each again after so much of an even share of the second: timers fire late, later still
 * while editions are made, and what they lose by it no later second gives back.
 */
const TOGETHER = 5
const CLOSER = 0.8

type Request = Pick<Payload, 'method' | 'path'>
type After = (ms: number, work: () => void) => void

interface Waiting {
  /** The channel that a message goes to; null for every other request. */
  readonly channel: string | null
  readonly start: () => Promise<void>
}

export class Budget {
  readonly #second: number
  readonly #after: After
  /** By rank. */
  readonly #queues: readonly [Waiting[], Waiting[], Waiting[]] = [[], [], []]
  /** What each channel has taken. */
  readonly #channels = new Map<string, number>()
  #free: number = BUDGET.overall
  /** How many more may start at once. */
  #together = TOGETHER

  /** `second`: in milliseconds; less where nothing has to be kept to, as before a server without limits. */
  constructor(second: number, after: After = unheld) {
    this.#second = second
    this.#after = after
  }

  /** Makes the request once its turn has come. */
  run<T>(request: Request, call: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const start = () => call().then(resolve, reject)
      this.#queues[rankOf(request)].push({ channel: channelOf(request), start })
      this.#pump()
    })
  }

  #pump(): void {
    if (this.#together === 0 || this.#free === 0) return
    const next = this.#take()
    if (next === null) return
    this.#free--
    this.#count(next.channel, 1)
    this.#together--
    this.#after((CLOSER * TOGETHER * this.#second) / BUDGET.overall, () => {
      this.#together++
      this.#pump()
    })
    void next.start().finally(() => {
      this.#after(this.#second + SLACK, () => {
        this.#free++
        this.#pump()
      })
      if (next.channel !== null)
        this.#after(this.#second * BUDGET.channelSeconds + SLACK, () => {
          this.#count(next.channel, -1)
          this.#pump()
        })
    })
  }

  /** The first in rank and in line whose channel takes one more. */
  #take(): Waiting | null {
    for (const queue of this.#queues) {
      const at = queue.findIndex(
        ({ channel }) => channel === null || (this.#channels.get(channel) ?? 0) < BUDGET.channel,
      )
      if (at !== -1) return queue.splice(at, 1)[0] ?? null
    }
    return null
  }

  #count(channel: string | null, more: number): void {
    if (channel === null) return
    const taken = (this.#channels.get(channel) ?? 0) + more
    if (taken > 0) this.#channels.set(channel, taken)
    else this.#channels.delete(channel)
  }
}

function rankOf({ method, path }: Request): 0 | 1 | 2 {
  if (channelOf({ method, path }) !== null) return 1
  return method === 'PATCH' && /^\/channels\/\d+\/messages\//.test(path) ? 2 : 0
}

function channelOf({ method, path }: Request): string | null {
  return method === 'POST' ? (/^\/channels\/(\d+)\/(?:messages|threads)$/.exec(path)?.[1] ?? null) : null
}

/** What waits for it keeps the process alive, not the timer. */
const unheld: After = (ms, work) => {
  setTimeout(work, ms).unref()
}
