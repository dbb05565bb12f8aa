// How long things may take, in milliseconds, in one place. Discord waits 3 s for the first answer to an interaction.

export interface Pace {
  /** An answer that is not ready by then is acknowledged first. */
  readonly deferAfter: number
  /** What waits behind more others than this is acknowledged at once. */
  readonly deferBehind: number
  /** An answer that takes longer waits for something else than the processor: the next one begins. */
  readonly turn: number
  /** Suggestions that are not ready by then are none. */
  readonly suggestWithin: number
  /** A first answer that Discord does not take by then is given up, and tried again. */
  readonly firstRequest: number
  /** The second time it is tried again at once, the third time after so long. */
  readonly firstAgain: number
  /** First wait before a later part of an answer is tried again; it doubles each time. */
  readonly laterAgain: number
  /** Any other REST request without an answer is given up. */
  readonly request: number
  /** A rate limit that lasts longer is handed on rather than waited for. */
  readonly longestWait: number
  /** The second of Discord's limits (`budget.ts`). */
  readonly second: number
  /** Longest time from the login until every server was heard of. */
  readonly startWithin: number
  /** Longest wait at the stop for answers under way. */
  readonly stopWithin: number
  /** First wait before something is tried again in the background; it doubles each time. */
  readonly tryAgain: number
}

export const PACE: Pace = {
  deferAfter: 1500,
  deferBehind: 20,
  turn: 250,
  suggestWithin: 2000,
  firstRequest: 1000,
  firstAgain: 250,
  laterAgain: 1000,
  request: 15_000,
  longestWait: 10_000,
  second: 1000,
  startWithin: 90_000,
  stopWithin: 5000,
  tryAgain: 30_000,
}
