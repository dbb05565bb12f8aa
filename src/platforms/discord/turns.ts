// Answers are worked off one after another: each takes the processor for some milliseconds, and between two of them the
// event loop comes round, so that what is ready goes out and the gateway's heartbeat lives. Under a rush the next turn
// waits until everybody was acknowledged: Discord waits 3 s for that, and 15 minutes for the answer.

import { setImmediate as loopRound } from 'node:timers/promises'
import { settledWithin } from './within.ts'

const PATIENCE_MS = 3000

export class Turns {
  readonly #longest: number
  readonly #ready: () => Promise<void>
  readonly #urgent: (() => Promise<unknown>)[] = []
  readonly #waiting: (() => Promise<unknown>)[] = []
  #running = false

  /**
   * `longest`: milliseconds after which work that is not done gives its turn away; it goes on beside the others.
   * `ready` holds the next turn back until it resolves, but no longer than Discord waits.
   */
  constructor(longest: number, ready: () => Promise<void>) {
    this.#longest = longest
    this.#ready = ready
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#urgent.length + this.#waiting.length
  }

  /** Does the work when its turn comes; urgent work comes before what is not. */
  take<T>(work: () => Promise<T>, urgent = false): Promise<T> {
    return new Promise((resolve, reject) => {
      const turn = () => work().then(resolve, reject)
      ;(urgent ? this.#urgent : this.#waiting).push(turn)
      if (!this.#running) void this.#run()
    })
  }

  async #run(): Promise<void> {
    this.#running = true
    for (let turn = this.#next(); turn !== undefined; turn = this.#next()) {
      await settledWithin(this.#longest, turn())
      await loopRound()
      await settledWithin(PATIENCE_MS, this.#ready())
    }
    this.#running = false
  }

  #next(): (() => Promise<unknown>) | undefined {
    return this.#urgent.shift() ?? this.#waiting.shift()
  }
}
