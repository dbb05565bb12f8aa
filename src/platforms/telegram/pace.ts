// Outgoing pace, so that Telegram has nothing to refuse with 429. Rules:
// 1. About 30 messages and edits a second over all chats, nearly evenly, so that they arrive in order; a message a second to
//    one chat, with a small burst; 20 messages a minute to one group.
// 2. Answers to commands go first, then digests, corrections last; within each, first come first served. What its chat
//    holds up lets others pass.
// 3. One message at a time to a chat, so that parts arrive in order.
// 4. A place in a limit is taken when a request starts and given back a while after its answer came. Telegram counts
//    somewhere between the two, so its count is never above this one, however long requests travel.
// 5. After a 429 the chat rests as long as Telegram says, and others go on. Where Telegram refuses two chats within a
//    second, the limit over all of them is meant, and all rest.
// 6. Answers are worked out little ahead of their turn: a rush then keeps the processor free for what is being sent.

import type { After } from './timers.ts'

export type Rank = 'answer' | 'digest' | 'correction'

/** https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this; it gives no figure for the burst. */
export const PACE = { overall: 30, burst: 3, groupMinute: 20 } as const

const RANKS: readonly Rank[] = ['answer', 'digest', 'correction']
const SECOND = 1000
const MINUTE = 60 * SECOND
/** Timers may fire a little early, and clocks differ. */
const SLACK = 10
/** Between the starts of two requests: closer than evenly, since timers fire late, and no later second gives that back. */
const GAP = Math.floor((0.8 * SECOND) / PACE.overall)
/** How often one request is tried when Telegram refuses it with 429. */
const MOST_TRIES = 3
/** Answers that may wait for their turn while another is worked out. */
const AHEAD = 5

export interface Outgoing {
  /** Telegram's id: groups and channels have negative ones. */
  readonly chat: number
  readonly rank: Rank
  /** Edits do not count as messages of the minute. */
  readonly edit: boolean
  /** Milliseconds that it waits for a chat that rests; where Telegram wants more, it is given up at once. */
  readonly patience: number
}

/** The chat rests for longer than the request waits: surely not sent. */
export class Resting extends Error {
  /** Milliseconds; it may be less by now. */
  readonly retryAfter: number

  constructor(retryAfter: number) {
    super(`Telegram asked to wait ${Math.ceil(retryAfter / SECOND)} s`)
    this.name = 'Resting'
    this.retryAfter = retryAfter
  }
}

/** The bot stops: surely not sent. */
export class Stopped extends Error {
  constructor() {
    super('the bot stops')
    this.name = 'Stopped'
  }
}

interface Waiting extends Outgoing {
  tries: number
  readonly attempt: () => Promise<void>
  readonly giveUp: (error: unknown) => void
}

/** A rest that Telegram asked for. */
interface Rest {
  readonly ms: number
}

interface ChatPace {
  busy: boolean
  burst: number
  refilling: boolean
  /** What may still go in this minute. */
  minute: number
  rest: Rest | null
}

export class Pace {
  readonly #after: After
  readonly #retryAfterOf: (error: unknown) => number | null
  readonly #queues: Readonly<Record<Rank, Waiting[]>> = { answer: [], digest: [], correction: [] }
  readonly #chats = new Map<number, ChatPace>()
  #free: number = PACE.overall
  #gap = false
  #underWay = 0
  #rest: Rest | null = null
  /** The chat that was refused within the last second. */
  #refused: number | null = null
  #closed = false
  #whenIdle: (() => void)[] = []
  #whenRoom: (() => void)[] = []

  /** `retryAfterOf`: the milliseconds that a 429 asks to wait; null for every other error. */
  constructor(after: After, retryAfterOf: (error: unknown) => number | null) {
    this.#after = after
    this.#retryAfterOf = retryAfterOf
  }

  /**
   * Makes the call once its turn has come, again only after a 429, which Telegram surely did not carry out.
   * @throws Resting, and whatever the call throws
   */
  run<T>(outgoing: Outgoing, call: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const rest = this.#restOf(outgoing.chat)
      if (this.#closed) reject(new Stopped())
      else if (rest > outgoing.patience) reject(new Resting(rest))
      else {
        const attempt = async () => {
          resolve(await call())
        }
        this.#queues[outgoing.rank].push({ ...outgoing, tries: MOST_TRIES, attempt, giveUp: reject })
        this.#pump()
      }
    })
  }

  /** Resolves once few answers wait that could be sent; those of chats that rest do not count. */
  room(): Promise<void> {
    if (this.#hasRoom()) return Promise.resolve()
    return new Promise((resolve) => this.#whenRoom.push(resolve))
  }

  /** Resolves once nothing waits and nothing is under way. */
  idle(): Promise<void> {
    if (this.#isIdle()) return Promise.resolve()
    return new Promise((resolve) => this.#whenIdle.push(resolve))
  }

  /** Gives up what waits. What is under way ends as it ends. */
  close(): void {
    this.#closed = true
    this.#giveUp(
      () => true,
      () => new Stopped(),
    )
  }

  #pump(): void {
    if (this.#closed || this.#gap || this.#free === 0 || this.#rest !== null) return
    const next = this.#take()
    if (next !== null) this.#start(next)
    this.#letIn()
  }

  #hasRoom(): boolean {
    return this.#closed || this.#queues.answer.filter((waiting) => this.#isFree(waiting)).length < AHEAD
  }

  #letIn(): void {
    if (!this.#hasRoom()) return
    for (const resolve of this.#whenRoom) resolve()
    this.#whenRoom = []
  }

  /** The first in rank and in line whose chat is free. */
  #take(): Waiting | null {
    for (const rank of RANKS) {
      const queue = this.#queues[rank]
      const at = queue.findIndex((waiting) => this.#isFree(waiting))
      if (at !== -1) return queue.splice(at, 1)[0] ?? null
    }
    return null
  }

  #isFree({ chat, edit }: Waiting): boolean {
    const pace = this.#chats.get(chat)
    if (pace === undefined) return true
    return !pace.busy && pace.rest === null && pace.burst > 0 && (edit || pace.minute > 0)
  }

  #start(waiting: Waiting): void {
    const pace = this.#paceOf(waiting.chat)
    pace.busy = true
    pace.burst--
    if (!waiting.edit) pace.minute--
    this.#free--
    this.#underWay++
    this.#gap = true
    this.#after(GAP, () => {
      this.#gap = false
      this.#pump()
    })
    waiting.attempt().then(
      () => {
        this.#ended(waiting, pace)
      },
      (error: unknown) => {
        this.#failed(waiting, error)
        this.#ended(waiting, pace)
      },
    )
  }

  #ended({ chat, edit }: Waiting, pace: ChatPace): void {
    pace.busy = false
    this.#underWay--
    this.#refill(chat, pace)
    this.#later(SECOND, () => this.#free++)
    if (!edit && chat < 0)
      this.#later(MINUTE, () => {
        pace.minute++
        this.#forget(chat, pace)
      })
    this.#pump()
    if (!this.#isIdle()) return
    for (const resolve of this.#whenIdle) resolve()
    this.#whenIdle = []
  }

  #failed(waiting: Waiting, error: unknown): void {
    const ms = this.#retryAfterOf(error)
    if (ms === null) {
      waiting.giveUp(error)
      return
    }
    waiting.tries--
    if (waiting.tries > 0 && ms <= waiting.patience) this.#queues[waiting.rank].unshift(waiting)
    else waiting.giveUp(error)
    this.#letRest(waiting.chat, ms)
  }

  #letRest(chat: number, ms: number): void {
    const pace = this.#paceOf(chat)
    const rest = { ms }
    pace.rest = rest
    this.#later(ms, () => {
      if (pace.rest === rest) pace.rest = null
      this.#forget(chat, pace)
    })
    if (this.#refused !== null && this.#refused !== chat) this.#letAllRest(ms)
    this.#refused = chat
    this.#later(SECOND, () => {
      if (this.#refused === chat) this.#refused = null
    })
    this.#giveUp(
      (waiting) => this.#restOf(waiting.chat) > waiting.patience,
      ({ chat: resting }) => new Resting(this.#restOf(resting)),
    )
  }

  #letAllRest(ms: number): void {
    const rest = { ms }
    this.#rest = rest
    this.#later(ms, () => {
      if (this.#rest === rest) this.#rest = null
    })
  }

  #restOf(chat: number): number {
    return Math.max(this.#chats.get(chat)?.rest?.ms ?? 0, this.#rest?.ms ?? 0)
  }

  #giveUp(which: (waiting: Waiting) => boolean, error: (waiting: Waiting) => Error): void {
    for (const rank of RANKS) {
      const queue = this.#queues[rank]
      const given = queue.filter(which)
      const kept = queue.filter((waiting) => !given.includes(waiting))
      queue.splice(0, queue.length, ...kept)
      for (const waiting of given) waiting.giveUp(error(waiting))
    }
    this.#letIn()
  }

  /** One more a second, up to the burst. */
  #refill(chat: number, pace: ChatPace): void {
    if (pace.refilling || pace.burst >= PACE.burst) return
    pace.refilling = true
    this.#later(SECOND, () => {
      pace.refilling = false
      pace.burst++
      this.#refill(chat, pace)
      this.#forget(chat, pace)
    })
  }

  #later(ms: number, change: () => void): void {
    this.#after(ms + SLACK, () => {
      change()
      this.#pump()
    })
  }

  #paceOf(chat: number): ChatPace {
    const known = this.#chats.get(chat)
    if (known !== undefined) return known
    const minute = chat < 0 ? PACE.groupMinute : Number.POSITIVE_INFINITY
    const fresh = { busy: false, burst: PACE.burst, refilling: false, minute, rest: null }
    this.#chats.set(chat, fresh)
    return fresh
  }

  /** A chat in which nothing went on lately is as one that is not known. */
  #forget(chat: number, { busy, burst, minute, rest }: ChatPace): void {
    const full = burst === PACE.burst && (chat > 0 || minute === PACE.groupMinute)
    if (!busy && full && rest === null) this.#chats.delete(chat)
  }

  #isIdle(): boolean {
    return this.#underWay === 0 && RANKS.every((rank) => this.#queues[rank].length === 0)
  }
}
