// Lets a posted edition say what it says now: keeps it as it now stands, and plans an edit for each part of it that reads
// differently then. What was planned first stays as it was (`sitrep digest --original`).

import { opensThread, type Payload } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import { storedButtons } from '../core/post.ts'
import { postOf, settingsOf } from './compose-edition.ts'
import type { PublishDeps } from './publish-editions.ts'

export type EditDeps = Pick<PublishDeps, 'store' | 'knowledge' | 'log' | 'render'>

/**
 * Takes the first of `variants` (the same edition, each shorter than the one before) that fits into the parts that were
 * planned; resolves to how many of these are edited. Where none fits, or how the channel's posts are made has changed so
 * that parts cannot be told apart any more, the first is kept and no part is edited. `cause`: what asks for it; the same
 * one is planned once.
 */
export async function planEdits(
  deps: EditDeps,
  before: Edition,
  variants: readonly Edition[],
  cause: string,
): Promise<number> {
  const { store, log } = deps
  const parts = (await store.deliveries(before.id)).filter(({ payload }) => !opensThread(payload))
  const was = await rendered(deps, before)
  for (const edition of was.length === parts.length ? variants : []) {
    const now = await rendered(deps, edition)
    if (now.length !== parts.length) continue
    const errands = parts.flatMap(({ part, channel, payload: { method, path } }, index) => {
      const body = now[index]?.body
      if (body === undefined || JSON.stringify(body) === JSON.stringify(was[index]?.body)) return []
      return [{ edition: edition.id, part, channel, kind: 'edit' as const, cause, payload: { method, path, body } }]
    })
    return await store.planErrands(edition, errands)
  }
  log.warn('edit-does-not-fit', { channel: before.channel, edition: before.id })
  const [whole] = variants
  return whole === undefined ? 0 : await store.planErrands(whole, [])
}

/** Its messages alone, wherever they stand. */
async function rendered(deps: EditDeps, edition: Edition): Promise<readonly Payload[]> {
  const settings = await settingsOf(deps.store, edition.channel)
  const post = await postOf(deps, edition)
  await deps.store.keepButtons(storedButtons(post), null)
  return deps.render(post, edition, { ...settings, forum: false, place: 'here' })
}
