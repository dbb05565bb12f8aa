// What failed is tried again in the background until it is done, with waits that double, up to half an hour.

const LONGEST_WAIT_MS = 30 * 60_000

export class Background {
  readonly #firstWait: number
  readonly #timers = new Set<NodeJS.Timeout>()
  #stopped = false

  /** `firstWait`: milliseconds. */
  constructor(firstWait: number) {
    this.#firstWait = firstWait
  }

  /** Tries after a while, and again until `work` resolves to true. `work` never rejects. */
  tryAgain(work: () => Promise<boolean>, wait: number = this.#firstWait): void {
    if (this.#stopped) return
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void work().then((done) => {
        if (!done) this.tryAgain(work, Math.min(wait * 2, LONGEST_WAIT_MS))
      })
    }, wait)
    this.#timers.add(timer)
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }
}
