// How much one person may ask: so many at once, and so many a minute. Counts are in memory alone, and who asks nothing
// for a while is forgotten.

import type { ReportLimit } from '../core/command.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FindLimit } from '../core/ports/feed-finder.ts'

export interface Limit {
  readonly burst: number
  readonly perMinute: number
}

export const EVERYBODY: Limit = { burst: 8, perMinute: 20 }
/** Whoever sets up a channel presses much in a row. */
export const MODERATORS: Limit = { burst: 30, perMinute: 60 }

/** Reports of mistakes: three an hour. */
export const REPORTS: Limit = { burst: 3, perMinute: 3 / 60 }
/** Of one story, whoever reports it. */
export const REPORTS_OF_ONE: Limit = { burst: 5, perMinute: 5 / 60 }

/** Addresses that the bot looks at for one server or chat: ten feeds an hour, each found and then saved. */
export const FINDS: Limit = { burst: 20, perMinute: 20 / 60 }

/** People remembered before those that are forgotten anyway are dropped. */
const MOST_REMEMBERED = 10_000

export interface Asking {
  /** Seconds until `who` may ask again; 0 where this one is taken, which counts. `moderates` is asked only where it matters. */
  wait(who: string, moderates: () => Promise<boolean>): Promise<number>
  readonly report: ReportLimit
  readonly find: FindLimit
}

/** A bucket a person, of each width. */
export function limitAsking(clock: Clock): Asking {
  const narrow = buckets(clock, EVERYBODY)
  const wide = buckets(clock, MODERATORS)
  const reporters = buckets(clock, REPORTS)
  const reported = buckets(clock, REPORTS_OF_ONE)
  const finding = buckets(clock, FINDS)
  return {
    wait: async (who, moderates) => {
      const taken = wide.take(who)
      const seconds = narrow.take(who)
      if (seconds === 0) return 0
      return (await moderates()) ? taken : seconds
    },
    report: (who, story) => {
      if (reporters.take(who) > 0) return 'person'
      return reported.take(story) > 0 ? 'item' : null
    },
    find: finding.take,
  }
}

/** Tokens that run out and come back with time. `take` gives 0 where there was one, else the seconds until there is. */
export function buckets(clock: Clock, { burst, perMinute }: Limit): { readonly take: (who: string) => number } {
  const each = 60_000 / perMinute
  /** When the bucket of a person will be full again. */
  const fullAt = new Map<string, number>()
  return {
    take: (who) => {
      const at = clock.now()
      if (fullAt.size >= MOST_REMEMBERED) for (const [one, full] of fullAt) if (full <= at) fullAt.delete(one)
      // A clock that was set back must not lock anybody out.
      const full = Math.min(Math.max(fullAt.get(who) ?? at, at), at + burst * each)
      const after = full + each
      fullAt.set(who, full)
      if (after - at > burst * each) return Math.ceil((after - at - burst * each) / 1000)
      fullAt.set(who, after)
      return 0
    },
  }
}
