// What a running bot does once a day: erases what was left behind long enough, goes on with clearing that was broken off,
// and prunes what is too old. Asked each minute; a day that was missed is made up at the next minute.

import { type EraseDeps, eraseForsaken } from '../actions/erase-forsaken.ts'
import { clearDeletedWords } from '../actions/forget-publisher.ts'
import { type PruneDeps, type Pruning, pruneArticles } from '../actions/prune-articles.ts'

/** The work of one minute. */
export function dailyUpkeep(deps: EraseDeps & PruneDeps): () => Promise<void> {
  let erased: string | null = null
  let cleared: string | null = null
  let pruned: string | null = null
  let pruning: Pruning | null = null
  return async () => {
    const today = new Date(deps.clock.now()).toISOString().slice(0, 10)
    if (erased !== today) {
      await eraseForsaken(deps)
      erased = today
    }
    if (cleared !== today && (await clearDeletedWords(deps.store, deps.stopping))) cleared = today
    if (pruned === today && pruning === null) return
    pruning = await pruneArticles(deps, pruning)
    pruned = today
  }
}
