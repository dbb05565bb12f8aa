// Corrections that were filed are marked in what was posted: every edition of the last days whose item rests on the
// corrected report is edited, and the channel's next one lists it (editorial/news).

import { setImmediate } from 'node:timers/promises'
import type { ChannelId } from '../core/channel.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FiledCorrection } from '../core/ports/outbox.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { mended, shorterMended } from '../editorial/mending.ts'
import { type EditDeps, planEdits } from './plan-edits.ts'

/** Older editions are left as they were. */
const EDITED_FOR_MS = 3 * 86_400_000
/** Corrections that are looked at in one go. */
const AT_ONCE = 200

export interface CorrectionDeps extends EditDeps {
  readonly clock: Clock
  /** True where the channel's platform is there: its buttons and limits are known only then. */
  readonly reachable: (channel: ChannelId) => boolean
}

/** Plans the edits of all corrections that were filed and not told yet. One that fails is logged; the others go on. */
export async function tellCorrections(deps: CorrectionDeps): Promise<void> {
  const { store, log } = deps
  for (const filed of await store.correctionsToTell(AT_ONCE)) {
    await setImmediate()
    try {
      if (await isTold(filed, deps)) await store.correctionTold(filed.number)
    } catch (error) {
      await store.correctionTold(filed.number)
      log.error('correction-failed', { article: filed.by.id, reason: String(error) })
    }
  }
}

/** False where it has to wait for a platform. */
async function isTold(filed: FiledCorrection, deps: CorrectionDeps): Promise<boolean> {
  const { store, clock, log } = deps
  if (filed.article === null) return true
  const from = new Date(clock.now() - EDITED_FOR_MS).toISOString()
  const editions = await store.editionsBefore(filed.number, filed.article, from)
  if (editions.length === 0) return true
  const accounts = (await store.story(filed.by.story))?.accounts ?? []
  // Of a report of its own the figures are not those of the one that it corrects.
  const changed = filed.article === filed.by.id ? accounts.find(({ article }) => article.id === filed.article) : null
  let told = true
  for (const edition of editions) {
    const now = { now: clock.now(), words: wordsOf(edition.language) }
    const marked = mended(edition, filed, changed ?? null, now)
    if (marked === null) continue
    if (!deps.reachable(edition.channel)) {
      told = false
      continue
    }
    const edits = await planEdits(
      deps,
      edition,
      [marked, ...shorterMended(marked)],
      `${filed.by.id}@${filed.ofVersion}`,
    )
    log.info('correction-planned', { channel: edition.channel, edition: edition.id, edits })
  }
  return told
}
