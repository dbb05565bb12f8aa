// Deletes what is older than the operator keeps (SITREP_KEEP_DAYS) and nothing cites: once a day, some hundreds of articles
// a minute, so that nothing else waits for it.

import { setImmediate } from 'node:timers/promises'
import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { Store } from '../core/ports/store.ts'
import { instant } from '../core/time.ts'

const DAY_MS = 86_400_000
/** What editions may still tell is kept, whatever the operator says: their windows reach back three days. */
const LEAST_DAYS = 4
/** Articles of one batch, of which others wait for some tens of milliseconds. */
const BATCH = 10
/** Batches of one minute. */
const BATCHES = 60

export interface PruneDeps {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** Null = all are kept. */
  readonly keepDays: number | null
  /** True once the process is about to end. */
  readonly stopping: () => boolean
}

/** Once it began, a day's pruning goes on from minute to minute. */
export interface Pruning {
  readonly before: string
  readonly after: number | null
  readonly removed: number
}

/** Does the work of a minute; null once the day's is done. `going`: where the minute before ended. */
export async function pruneArticles(
  { store, clock, log, keepDays, stopping }: PruneDeps,
  going: Pruning | null,
): Promise<Pruning | null> {
  if (keepDays === null) return null
  const before = going?.before ?? instant(clock.now() - Math.max(keepDays, LEAST_DAYS) * DAY_MS)
  let { after, removed } = going ?? { after: null, removed: 0 }
  for (let batch = 0; batch < BATCHES; batch += 1) {
    if (stopping()) return { before, after, removed }
    const done = await store.prune(before, after, BATCH)
    removed += done.removed
    after = done.next
    await setImmediate()
    if (after !== null) continue
    if (removed > 0) log.info('pruned', { articles: removed, before })
    return null
  }
  return { before, after, removed }
}
