// What a running bot does once a day: erases what was left behind long enough. Asked each minute; a day that was missed is
// made up at the next minute.

import { type EraseDeps, eraseForsaken } from '../actions/erase-forsaken.ts'

/** The work of one minute. */
export function dailyUpkeep(deps: EraseDeps): () => Promise<void> {
  let done: string | null = null
  return async () => {
    const today = new Date(deps.clock.now()).toISOString().slice(0, 10)
    if (done === today) return
    await eraseForsaken(deps)
    done = today
  }
}
