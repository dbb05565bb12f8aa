// Corrections that were filed are marked in what was posted: every edition of the last days whose item rests on the
// corrected report is edited, and the channel's next one lists it (editorial/news).

import type { FiledCorrection } from '../core/ports/outbox.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { mended, shorterMended } from '../editorial/mending.ts'
import { Sharing } from './sharing.ts'
import { EDITED_FOR_MS, type EditDeps, planEdits, tellEach } from './plan-edits.ts'

/** Corrections that are looked at in one go. */
const AT_ONCE = 200

/** Plans the edits of all corrections that were filed and not told yet. */
export async function tellCorrections(deps: EditDeps): Promise<void> {
  const { store, log } = deps
  const shared = { ...deps, sharing: new Sharing() }
  await tellEach(await store.correctionsToTell(AT_ONCE), {
    tell: (filed) => isTold(filed, shared),
    settle: ({ number }) => store.correctionTold(number),
    failed: ({ by }, reason) => {
      log.error('correction-failed', { article: by.id, reason })
    },
  })
}

/** False where it has to wait. */
async function isTold(filed: FiledCorrection, deps: EditDeps): Promise<boolean> {
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
    const variants = [marked, ...shorterMended(marked)].map((variant) => ({ edition: variant }))
    const edits = await planEdits(deps, { edition }, variants, `${filed.by.id}@${filed.ofVersion}`)
    if (edits === null) told = false
    else log.info('correction-planned', { channel: edition.channel, edition: edition.id, edits })
  }
  return told
}
