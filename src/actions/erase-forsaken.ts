// A server or chat that removed the bot hears no more at once, and is erased after seven days; so is the private chat of
// somebody who blocked it. Before a server or chat is erased its platform is asked again: an outage, or a bot that was
// down while it was added anew, erases nothing.

import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { Store } from '../core/ports/store.ts'

/** Contract. */
const KEPT_MS = 7 * 86_400_000

export interface EraseDeps {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  /** True where its platform refuses the bot there now; false where that is not so, or it cannot be asked. */
  readonly isOut: (home: string) => Promise<boolean>
}

/** Erases what has been left for so long; one that fails is logged, the others go on. */
export async function eraseForsaken({ store, clock, log, isOut }: EraseDeps): Promise<void> {
  for (const { id, private: local } of await store.forsaken(new Date(clock.now() - KEPT_MS).toISOString())) {
    try {
      if (!local && !(await isOut(id))) continue
      await store.eraseHome(id)
      log.info('erased', { platform: id.split(':', 1)[0] ?? '', private: local })
    } catch (error) {
      log.error('not-erased', { reason: String(error) })
    }
  }
}
