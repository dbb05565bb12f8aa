// What was held or released is said in what was posted: every edition of the last days that told the story is edited.

import { setImmediate } from 'node:timers/promises'
import { type ChannelId, homeOf } from '../core/channel.ts'
import { opensThread } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import { EVERYWHERE, type HeldChange } from '../core/hold.ts'
import type { Clock } from '../core/ports/clock.ts'
import { postOf, settingsOf } from './compose-edition.ts'
import { heldItems, type Held } from './held-here.ts'
import type { EditDeps } from './plan-edits.ts'

/** Older editions are left as they were. */
const EDITED_FOR_MS = 3 * 86_400_000
/** Changes that are looked at in one go. */
const AT_ONCE = 50

export interface HeldDeps extends EditDeps {
  readonly clock: Clock
  /** True where the channel's platform is there: its buttons and limits are known only then. */
  readonly reachable: (channel: ChannelId) => boolean
}

/** Plans the edits of all that was held or released and not said yet. One that fails is logged; the others go on. */
export async function tellHeld(deps: HeldDeps): Promise<void> {
  const { store, log } = deps
  for (const change of await store.heldChanges(AT_ONCE)) {
    await setImmediate()
    try {
      if (await isTold(change, deps)) await store.heldChangeTold(change.number)
    } catch (error) {
      await store.heldChangeTold(change.number)
      log.error('hold-failed', { story: change.story, reason: String(error) })
    }
  }
}

/** False where it has to wait for a platform. */
async function isTold(change: HeldChange, deps: HeldDeps): Promise<boolean> {
  let told = true
  for (const edition of await editionsThatTold(change, deps)) {
    if (!deps.reachable(edition.channel)) {
      told = false
      continue
    }
    const edits = await planHeldEdits(edition, change, deps)
    deps.log.info('hold-planned', { channel: edition.channel, edition: edition.id, held: change.held, edits })
  }
  return told
}

async function editionsThatTold({ scope, story }: HeldChange, { store, clock }: HeldDeps): Promise<Edition[]> {
  const from = new Date(clock.now() - EDITED_FOR_MS).toISOString()
  const found: Edition[] = []
  for (const { settings } of await store.channels()) {
    if (scope !== EVERYWHERE && homeOf(settings) !== scope) continue
    for (const { slotAt } of await store.told(settings.channel, [story])) {
      const edition = slotAt < from ? null : await store.newestEdition(settings.channel, slotAt)
      if (edition !== null && edition.slot.at === slotAt) found.push(edition)
    }
  }
  return found
}

/** Edits the parts that read differently by this change. Where the parts cannot be told apart any more, none is edited. */
async function planHeldEdits(edition: Edition, { story, at, number }: HeldChange, deps: HeldDeps): Promise<number> {
  const { store, log } = deps
  const held = await heldItems(store, edition, await settingsOf(store, edition.channel))
  const items = await itemsOf(edition, story, deps)
  const other = new Map(held)
  for (const item of items) if (!other.delete(item)) other.set(item, at)
  const parts = (await store.deliveries(edition.id)).filter(({ payload }) => !opensThread(payload))
  const [was, now] = [await bodies(edition, other, deps), await bodies(edition, held, deps)]
  if (was.length !== parts.length || now.length !== parts.length) {
    log.warn('edit-does-not-fit', { channel: edition.channel, edition: edition.id })
    return 0
  }
  const errands = parts.flatMap(({ part, channel, payload: { method, path } }, index) => {
    const body = now[index]
    if (body === undefined || JSON.stringify(body) === JSON.stringify(was[index])) return []
    return [
      {
        edition: edition.id,
        part,
        channel,
        kind: 'edit' as const,
        cause: `hold ${number}`,
        payload: { method, path, body },
      },
    ]
  })
  return await store.planErrands(edition, errands)
}

/** Ids under which the edition tells the story, also that of one which it took in since. */
async function itemsOf({ items }: Edition, story: string, { store }: HeldDeps): Promise<string[]> {
  const found: string[] = []
  for (const item of items) if (((await store.story(item.story))?.id ?? item.story) === story) found.push(item.story)
  return found
}

/** The bodies of its messages alone, wherever they stand. */
async function bodies(
  edition: Edition,
  held: Held,
  deps: HeldDeps,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const settings = await settingsOf(deps.store, edition.channel)
  const post = await postOf(deps, edition, held)
  return deps.render(post, edition, { ...settings, forum: false, place: 'here' }).map(({ body }) => body)
}
