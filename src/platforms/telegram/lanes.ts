// Updates under way. Those of one chat are worked off one after another, in the order in which they came; chats do not
// wait for each other. Answering takes the processor for some milliseconds, so answers begin by turns, and between two
// of them everything else that waits gets its chance.

/** More than a chat ever has waiting, unless somebody floods it. */
const MOST_WAITING = 200

type Work = () => Promise<void>

export class Lanes {
  readonly #lanes = new Map<number, Work[]>()
  readonly #fault: (error: unknown) => void
  #whenIdle: (() => void)[] = []

  /** `fault` hears of work that failed; the next goes on. */
  constructor(fault: (error: unknown) => void) {
    this.#fault = fault
  }

  /** Puts work at the end of a chat's lane. False where too much waits there already: it is not done then. */
  add(chat: number, work: Work): boolean {
    const lane = this.#lanes.get(chat)
    if (lane === undefined) {
      const fresh = [work]
      this.#lanes.set(chat, fresh)
      void this.#drain(chat, fresh)
      return true
    }
    if (lane.length >= MOST_WAITING) return false
    lane.push(work)
    return true
  }

  /** Resolves once nothing is under way. */
  idle(): Promise<void> {
    if (this.#lanes.size === 0) return Promise.resolve()
    return new Promise((resolve) => this.#whenIdle.push(resolve))
  }

  /** Drops what has not begun; how many that were. */
  drop(): number {
    return [...this.#lanes.values()].reduce((dropped, lane) => dropped + lane.splice(1).length, 0)
  }

  async #drain(chat: number, lane: Work[]): Promise<void> {
    for (let work = lane[0]; work !== undefined; work = lane[0]) {
      try {
        await work()
      } catch (error) {
        this.#fault(error)
      }
      lane.shift()
    }
    this.#lanes.delete(chat)
    if (this.#lanes.size > 0) return
    for (const resolve of this.#whenIdle) resolve()
    this.#whenIdle = []
  }
}

/**
 * Each call resolves in its turn, first come first served, with a round of the event loop between two. `room` resolves
 * when there is room for one more answer.
 */
export function turns(room: () => Promise<void> = () => Promise.resolve()): () => Promise<void> {
  let last = Promise.resolve()
  return () => {
    last = last.then(room).then(() => new Promise((resolve) => setImmediate(resolve)))
    return last
  }
}
