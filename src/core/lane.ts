// A lane lets so many requests out at once; the others wait in the order in which they came. A thousand requests made
// together would otherwise open a thousand connections.

export class Lane {
  readonly #width: number
  readonly #waiting: (() => void)[] = []
  #free: (() => void)[] = []
  #out = 0

  constructor(width: number) {
    this.#width = width
  }

  /** Resolves when none waits to be let out. */
  async clear(): Promise<void> {
    if (this.#waiting.length > 0) await new Promise<void>((resolve) => this.#free.push(resolve))
  }

  async through<T>(send: () => Promise<T>): Promise<T> {
    if (this.#out >= this.#width) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#out++
    try {
      return await send()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#out--
      if (this.#waiting.length === 0) for (const free of this.#free.splice(0)) free()
    }
  }
}
