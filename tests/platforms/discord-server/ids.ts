// Snowflakes: milliseconds since 2015 above 22 bits. Always rising, also where the injected clock stands still or is
// set back, because clients page through history by them.

const DISCORD_EPOCH = 1_420_070_400_000n

/** A source of ids of this clock. */
export function snowflakes(now: () => number): () => string {
  let last = 0n
  return () => {
    const next = (BigInt(Math.floor(now())) - DISCORD_EPOCH) << 22n
    last = next > last ? next : last + 1n
    return String(last)
  }
}

/** Order of two snowflakes as numbers. */
export function byId(a: string, b: string): number {
  return a.length === b.length ? (a < b ? -1 : a > b ? 1 : 0) : a.length - b.length
}
