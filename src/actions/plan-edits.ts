// Lets a posted edition say what it says now: keeps it as it now stands, and plans an edit for each part of it that reads
// differently then. What was planned first stays as it was (`sitrep digest --original`).

import { setImmediate } from 'node:timers/promises'
import type { ChannelId } from '../core/channel.ts'
import { opensThread, type Payload } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import type { Clock } from '../core/ports/clock.ts'
import { plain, type Post, storedButtons } from '../core/post.ts'
import { Problem } from '../core/problem.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { mapNow, postOf } from './compose-edition.ts'
import { bringsMap, type EditionMessages, messagesOf, type Said } from './edition-messages.ts'
import type { Held } from './held-here.ts'
import type { PublishDeps } from './publish-editions.ts'

/** Older editions are left as they were. */
export const EDITED_FOR_MS = 3 * 86_400_000

export interface EditDeps extends Pick<PublishDeps, 'store' | 'knowledge' | 'sharing' | 'log' | 'render'> {
  readonly clock: Clock
  /** True where the channel's platform is there: its buttons and limits are known only then. */
  readonly reachable: (channel: ChannelId) => boolean
}

/** An edition, and which of its items are held; as they are now where that is left out. */
export interface Reading {
  readonly edition: Edition
  readonly held?: Held
}

/** How changes of one kind are told in what was posted. */
export interface Telling<Change> {
  /** Plans the edits that a change asks for. False where it has to wait, or is settled already. */
  readonly tell: (change: Change) => Promise<boolean>
  readonly settle: (change: Change) => Promise<void>
  readonly failed: (change: Change, reason: string) => void
}

/**
 * Tells each change by itself: one that fails is logged and settled, and the others go on. What the database cannot take
 * for the moment is left for the next round; what it holds damaged is not, or it would be tried for ever.
 */
export async function tellEach<Change>(
  changes: readonly Change[],
  { tell, settle, failed }: Telling<Change>,
): Promise<void> {
  for (const change of changes) {
    await setImmediate()
    try {
      if (await tell(change)) await settle(change)
    } catch (error) {
      failed(change, String(error))
      if (isForNow(error)) continue
      await settle(change).catch((fault: unknown) => {
        failed(change, String(fault))
      })
    }
  }
}

/** A lock or a full disk, which the driver told; a row that cannot be read has no such cause. */
function isForNow(error: unknown): boolean {
  return error instanceof Problem && error.code === 'database' && error.cause !== undefined
}

/**
 * Takes the first of `variants` (the same edition, each shorter than the one before) that fits into the parts that were
 * planned; resolves to how many of these are edited. Parts that it needs no more say so: nothing is silently deleted, and
 * what is held may be told there again. Where none fits, the first is kept and no part is edited. A map that was planned is
 * counted again, and edited where it shows something else then. `cause`: what asks for it; the same one is planned once.
 * Null where it has to wait until the edition lost what a publisher had taken out.
 */
export async function planEdits(
  deps: EditDeps,
  before: Reading,
  variants: readonly Reading[],
  cause: string,
): Promise<number | null> {
  const { store, log } = deps
  const { id, channel } = before.edition
  const parts = (await store.deliveries(id)).filter(({ payload }) => !opensThread(payload))
  const [texts, maps] = [parts.filter((part) => !bringsMap(part)), parts.filter(bringsMap)]
  const was = await rendered(deps, before)
  // Made anew it has other parts than it was posted in: what each of them says now is not known, so all are edited.
  const stands = was.texts.length === texts.length ? was.texts : []
  const map = maps.length > 0 ? await mapNow(deps, before.edition) : before.edition.map
  for (const { edition, ...held } of variants) {
    const variant = { edition: { ...edition, map }, ...held }
    const now = await rendered(deps, variant)
    if (now.texts.length > texts.length) continue
    const spare = now.texts.length < texts.length ? await spareBody(deps, edition) : undefined
    const edits = [
      ...texts.map((part, index) => {
        const body = now.texts[index]?.body ?? spare
        const said: Said | undefined = body === undefined ? undefined : { body }
        return { part, said, stands: stands[index] }
      }),
      ...maps.map((part) => ({ part, said: now.map, stands: was.map })),
    ]
    const errands = edits.flatMap(({ part: { part, payload }, said, stands: before }) => {
      if (said === undefined || isSame(said, before)) return []
      const { method, path } = payload
      return [{ edition: id, part, channel, kind: 'edit' as const, cause, payload: { method, path, ...said } }]
    })
    return await store.planErrands(variant.edition, errands)
  }
  log.warn('edit-does-not-fit', { channel, edition: id })
  const [whole] = variants
  return whole === undefined ? 0 : await store.planErrands(whole.edition, [])
}

function isSame(now: Said, before: Said | undefined): boolean {
  return (
    before !== undefined && JSON.stringify([now.body, now.picture]) === JSON.stringify([before.body, before.picture])
  )
}

async function rendered(deps: EditDeps, { edition, held }: Reading): Promise<EditionMessages> {
  const post = await postOf(deps, edition, held)
  await deps.store.keepButtons(storedButtons(post), null)
  return await messagesOf(post, edition, deps)
}

/** What a part says that its edition needs no more. */
async function spareBody(deps: EditDeps, edition: Edition): Promise<Payload['body'] | undefined> {
  const { language, mark } = edition
  const text = [plain(wordsOf(language).delivery.sparePart)]
  const post: Post = { language, title: [], blocks: [{ kind: 'note', text }], buttons: [], tone: 'edition', mark }
  return (await messagesOf(post, edition, deps)).texts[0]?.body
}
