// Corrections that were filed are marked in what was posted: every edition of the last days whose item rests on the
// corrected report is edited, and the channel's next one lists it (editorial/news). A map that counts its story is counted
// again, also where no item tells it.

import { setImmediate } from 'node:timers/promises'
import type { Edition } from '../core/edition.ts'
import type { FiledCorrection } from '../core/ports/outbox.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { mended, shorterMended } from '../editorial/mending.ts'
import { editionsSince } from './recent-editions.ts'
import { Sharing } from './sharing.ts'
import { EDITED_FOR_MS, type EditDeps, planEdits, type Reading, tellEach } from './plan-edits.ts'

/** Corrections that are looked at in one go. */
const AT_ONCE = 200

/** Plans the edits of all corrections that were filed and not told yet. */
export async function tellCorrections(deps: EditDeps): Promise<void> {
  const { store, log } = deps
  const shared = { ...deps, sharing: new Sharing() }
  const corrections = await store.correctionsToTell(AT_ONCE)
  if (corrections.length === 0) return
  const mapped = await storiesOnMaps(deps)
  await tellEach(corrections, {
    tell: (filed) => isTold(filed, mapped, shared),
    settle: ({ number }) => store.correctionTold(number),
    failed: ({ by }, reason) => {
      log.error('correction-failed', { article: by.id, reason })
    },
  })
}

/** Edition -> the stories that its map counts. */
type OnMaps = ReadonlyMap<string, ReadonlySet<string>>

/** Of the editions of the last days, in channels that have maps now. */
async function storiesOnMaps({ store, clock }: EditDeps): Promise<OnMaps> {
  const from = sinceWhen(clock.now())
  const mapped = new Map<string, ReadonlySet<string>>()
  for (const { settings } of await store.channels()) {
    if (settings.length !== 'full') continue
    await setImmediate()
    for (const { id, map } of await editionsSince(from, clock.now(), settings.channel, store)) {
      if (map !== null) mapped.set(id, new Set(map.stories))
    }
  }
  return mapped
}

function sinceWhen(now: number): string {
  return new Date(now - EDITED_FOR_MS).toISOString()
}

/** False where it has to wait. */
async function isTold(filed: FiledCorrection, mapped: OnMaps, deps: EditDeps): Promise<boolean> {
  const { store, clock } = deps
  if (filed.article === null) return true
  const editions = await store.editionsBefore(filed.number, filed.article, sinceWhen(clock.now()))
  const marked = new Set(editions.map(({ id }) => id))
  const counted = [...mapped].flatMap(([id, stories]) => (stories.has(filed.by.story) && !marked.has(id) ? [id] : []))
  const marks = editions.length === 0 || (await areMarked(editions, filed, deps))
  const counts = await areCounted(counted, filed, deps)
  return marks && counts
}

async function areMarked(editions: readonly Edition[], filed: FiledCorrection, deps: EditDeps): Promise<boolean> {
  const { store, clock } = deps
  const accounts = (await store.story(filed.by.story))?.accounts ?? []
  // Of a report of its own the figures are not those of the one that it corrects.
  const changed = filed.article === filed.by.id ? accounts.find(({ article }) => article.id === filed.article) : null
  let told = true
  for (const edition of editions) {
    const now = { now: clock.now(), words: wordsOf(edition.language) }
    const marked = mended(edition, filed, changed ?? null, now)
    if (marked === null) continue
    const variants = [marked, ...shorterMended(marked)].map((variant) => ({ edition: variant }))
    if (!(await isPlanned(edition, variants, filed, deps))) told = false
  }
  return told
}

/** The maps of these editions, of which no item tells what was corrected. */
async function areCounted(ids: readonly string[], filed: FiledCorrection, deps: EditDeps): Promise<boolean> {
  let told = true
  for (const id of ids) {
    const edition = (await deps.store.editionById(id))?.edition
    if (edition !== undefined && !(await isPlanned(edition, [{ edition }], filed, deps))) told = false
  }
  return told
}

/** False where it has to wait. */
async function isPlanned(
  edition: Edition,
  variants: readonly Reading[],
  filed: FiledCorrection,
  deps: EditDeps,
): Promise<boolean> {
  if (!deps.reachable(edition.channel)) return false
  const edits = await planEdits(deps, { edition }, variants, `${filed.by.id}@${filed.ofVersion}`)
  if (edits === null) return false
  deps.log.info('correction-planned', { channel: edition.channel, edition: edition.id, edits })
  return true
}
