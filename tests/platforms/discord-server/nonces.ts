// Nonces of messages: for a few minutes a second message of one nonce in one channel is the first one again.

/** How long Discord's "past few minutes" is here. */
const MEMORY_MS = 3 * 60_000

export class Nonces {
  readonly #now: () => number
  readonly #known = new Map<string, { readonly message: string; readonly at: number }>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Id of the message that was posted with this nonce, or null. */
  find(channel: string, nonce: string): string | null {
    const known = this.#known.get(`${channel} ${nonce}`)
    return known && this.#now() - known.at < MEMORY_MS ? known.message : null
  }

  remember(channel: string, nonce: string, message: string): void {
    this.#known.set(`${channel} ${nonce}`, { message, at: this.#now() })
  }
}
