// The rate limit of posts, one bucket a channel. It goes by the real clock, because clients wait by the real one.

export interface Rate {
  readonly limit: number
  readonly seconds: number
}

/** Headers that go with a post; `refusedFor`: seconds until the bucket takes one again, where it took none. */
export interface Charge {
  readonly headers: Readonly<Record<string, string>>
  readonly refusedFor: number | null
}

/** Where nothing is to be refused: more than anybody posts in a second. */
const AMPLE: Rate = { limit: 100_000, seconds: 1 }

export class Rates {
  readonly #rate: Rate
  readonly #buckets = new Map<string, { used: number; resets: number }>()

  constructor(rate: Rate = AMPLE) {
    this.#rate = rate
  }

  /** Takes one from the channel's bucket. */
  charge(channel: string): Charge {
    const { limit, seconds } = this.#rate
    const at = Date.now()
    let bucket = this.#buckets.get(channel)
    if (!bucket || bucket.resets <= at) {
      bucket = { used: 0, resets: at + seconds * 1000 }
      this.#buckets.set(channel, bucket)
    }
    const refused = bucket.used >= limit
    if (!refused) bucket.used++
    const wait = (bucket.resets - at) / 1000
    const headers = {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(limit - bucket.used),
      'X-RateLimit-Reset': (bucket.resets / 1000).toFixed(3),
      'X-RateLimit-Reset-After': wait.toFixed(3),
      'X-RateLimit-Bucket': 'posts',
    }
    return { headers, refusedFor: refused ? wait : null }
  }
}

/** The limit over all requests of a bot, in any stretch of a second. */
export class Overall {
  readonly #most: number
  #taken: number[] = []

  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most
  }

  /** Takes one; seconds until there is one again where there is none now, else 0. */
  charge(): number {
    if (this.#most === Number.POSITIVE_INFINITY) return 0
    const at = performance.now()
    this.#taken = this.#taken.filter((other) => other > at - 1000)
    const oldest = this.#taken[this.#taken.length - this.#most]
    if (oldest !== undefined) return (oldest + 1000 - at) / 1000
    this.#taken.push(at)
    return 0
  }
}
