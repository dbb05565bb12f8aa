// Tells a channel's moderators of mistakes that readers reported: whoever last saved its settings, in private. Where
// nobody did, it waits in the list: who moderates another channel has no right to it.
//
//   the first report of an item   told with the next round
//   further ones of the item      counted with the first while that waits; afterwards only listed (`/audit`)
//   a channel                     one word an hour, which gathers what came in meanwhile
//
// What a moderator looked at first is not told. Where nobody takes the word, nothing is tried again: it is listed still.

import { BLOCKED, REMOVED } from '../core/channel.ts'
import type { UntoldReports } from '../core/report.ts'
import { instant } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { reportedPost } from '../editorial/reported-post.ts'
import { settingsOf } from './compose-edition.ts'
import { type TellDeps, tellWhoSaved, troubled, whoSaved } from './tell-moderators.ts'

/** Between two words of one channel. */
const BETWEEN_WORDS_MS = 3_600_000

export async function tellReports(deps: TellDeps): Promise<void> {
  const { store, clock, reachable } = deps
  const now = clock.now()
  for (const untold of await store.untoldReports(instant(now - BETWEEN_WORDS_MS), instant(now))) {
    const { channel, upTo } = untold
    if (reachable(channel) && (await isTold(untold, deps))) await store.reportsTold(channel, upTo, instant(now))
  }
}

/** False where it may be told later. */
async function isTold({ channel, home, items }: UntoldReports, deps: TellDeps): Promise<boolean> {
  const { store, log } = deps
  const reason = (await store.pauseOf(channel))?.reason
  // Whoever removed or blocked the bot does not want to hear from it.
  if (reason === REMOVED || reason === BLOCKED) return true
  const { language } = await settingsOf(store, channel)
  const person = await whoSaved(deps, channel, home, 'channel')
  const post = reportedPost(items, await troubled(store, channel, home), wordsOf(language))
  const failure = await tellWhoSaved(channel, person, post, deps)
  if (failure?.kind === 'later') return false
  if (failure !== null) log.info('reports-not-told', { channel, reason: failure.message })
  return true
}
