// How often a password may be guessed: a few times from one address, and not without end from all of them together.

const PERIOD_MS = 15 * 60_000
const MOST_OF_ONE = 5
const MOST_OF_ALL = 100

export interface Attempts {
  /** Milliseconds until `from` may try again at `now` (epoch milliseconds); 0 where it may. */
  wait(from: string, now: number): number
  failed(from: string, now: number): void
}

export function countAttempts(): Attempts {
  let failures: { readonly from: string; readonly at: number }[] = []
  const recent = (now: number) => {
    // What lies ahead was noted by a clock that has since been set back.
    failures = failures.filter(({ at }) => at > now - PERIOD_MS && at <= now)
    return failures
  }
  return {
    wait(from, now) {
      const all = recent(now)
      const own = all.filter((failure) => failure.from === from)
      const [until, most] = own.length >= MOST_OF_ONE ? [own, MOST_OF_ONE] : [all, MOST_OF_ALL]
      const blocking = until.at(-most)
      return blocking === undefined ? 0 : blocking.at + PERIOD_MS - now
    },
    failed(from, now) {
      recent(now).push({ from, at: now })
    },
  }
}
