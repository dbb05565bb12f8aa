// Deletes what a publisher asked to have taken out: first it is marked, so that nothing brings it back meanwhile, then it
// is deleted batch by batch, then its words are cleared out of the index and the file. After a kill the same call goes on
// with what is left; the running bot clears the words of what was deleted by itself.

import { setImmediate } from 'node:timers/promises'
import type { Forgettable } from '../core/forgotten.ts'
import type { Store } from '../core/ports/store.ts'

/** Articles of one batch: some tens of milliseconds for whoever waits. */
const BATCH = 20
/** Steps of clearing in one minute of a running bot. */
const STEPS = 60

/** `progress` hears how many were deleted so far. Resolves to how many were. */
export async function forgetPublisher(
  store: Store,
  what: Forgettable,
  at: string,
  progress: (deleted: number) => void = () => undefined,
): Promise<number> {
  await store.markForgotten(what, at)
  let deleted = 0
  let after: number | null = null
  do {
    const { removed, next } = await store.forget(what, after, BATCH, at)
    deleted += removed
    after = next
    progress(deleted)
    await setImmediate()
  } while (after !== null)
  while (await store.clearIndex()) await setImmediate()
  await store.clearFile()
  return deleted
}

/** Goes on with clearing that was broken off, for a minute's share. Resolves to true once there is nothing to clear. */
export async function clearDeletedWords(
  store: Pick<Store, 'hasWordsToClear' | 'clearIndex' | 'clearFile'>,
  stopping: () => boolean,
): Promise<boolean> {
  if (!(await store.hasWordsToClear())) return true
  for (let step = 0; step < STEPS; step += 1) {
    if (stopping()) return false
    if (!(await store.clearIndex())) {
      await store.clearFile()
      return true
    }
    await setImmediate()
  }
  return false
}
