// One database, one bot: two would post everything twice. The right to run stands in the database and is renewed while
// the process lives; after a crash another may take it once the last beat is old.

import { randomUUID } from 'node:crypto'
import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { Store } from '../core/ports/store.ts'
import { Problem } from '../core/problem.ts'

/** A lease whose last beat is older than this is free (contract: 30 s after a crash). */
const LIFE_MS = 30_000
const BEAT_MS = 10_000

export interface Lease {
  /** False where the last beat could not be stored. */
  writable(): boolean
  release(): Promise<void>
}

/**
 * Takes the lease and keeps it. `clock` is the machine's own, whatever time the bot is told. `lost` is called where
 * another process took it, as after the machine slept; `log` says when the database cannot be written, and when it can be
 * again.
 * @throws Problem already-running
 */
export async function holdLease(store: Store, clock: Clock, lost: () => void, log: Log | null = null): Promise<Lease> {
  const holder = randomUUID()
  const beat = () => store.holdLease(holder, clock.now(), LIFE_MS)
  if (!(await beat())) {
    throw new Problem(
      'already-running',
      'Another Sitrep runs on this database.',
      'Stop it first, or name another file with --database; after a crash it is free again within 30 seconds.',
    )
  }
  let writable = true
  const timer = setInterval(() => {
    beat().then(
      (held) => {
        if (!writable) log?.info('database-writable', {})
        writable = true
        if (!held) lost()
      },
      // A database that cannot be written for a moment: the next beat tries again.
      (error: unknown) => {
        const cure = error instanceof Problem ? ` ${error.hint}` : ''
        if (writable) log?.error('database-unwritable', { reason: `${String(error)}${cure}` })
        writable = false
      },
    )
  }, BEAT_MS)
  return {
    writable: () => writable,
    release: async () => {
      clearInterval(timer)
      await store.releaseLease(holder)
    },
  }
}
