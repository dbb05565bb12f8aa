// What was held or released is said in what was posted: every edition of the last days that told the story, or
// counted it on its map, is edited.

import { homeOf } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import { EVERYWHERE, type HeldChange } from '../core/hold.ts'
import { settingsOf } from './compose-edition.ts'
import { heldItems } from './held-here.ts'
import { editionsSince } from './recent-editions.ts'
import { Sharing } from './sharing.ts'
import { EDITED_FOR_MS, type EditDeps, planEdits, tellEach } from './plan-edits.ts'

/** Changes that are looked at in one go. */
const AT_ONCE = 50

/** Plans the edits of all that was held or released and not said yet. */
export async function tellHeld(deps: EditDeps): Promise<void> {
  const { store, log } = deps
  const shared = { ...deps, sharing: new Sharing() }
  await tellEach(await store.heldChanges(AT_ONCE), {
    tell: (change) => isTold(change, shared),
    settle: ({ number }) => store.heldChangeTold(number),
    failed: ({ story }, reason) => {
      log.error('hold-failed', { story, reason })
    },
  })
}

/** False where it has to wait. */
async function isTold(change: HeldChange, deps: EditDeps): Promise<boolean> {
  let told = true
  for (const edition of await editionsConcerned(change, deps)) {
    if (!deps.reachable(edition.channel)) {
      told = false
      continue
    }
    const edits = await planHeldEdits(edition, change, deps)
    if (edits === null) told = false
    else if (edits > 0)
      deps.log.info('hold-planned', { channel: edition.channel, edition: edition.id, held: change.held, edits })
  }
  return told
}

/** Those of the last days that told the story in an item, and those with a map: there it may be counted, or missing. */
async function editionsConcerned({ scope, story }: HeldChange, { store, clock }: EditDeps): Promise<Edition[]> {
  const from = new Date(clock.now() - EDITED_FOR_MS).toISOString()
  const found = new Map<string, Edition>()
  for (const { settings } of await store.channels()) {
    if (scope !== EVERYWHERE && homeOf(settings) !== scope) continue
    for (const { slotAt } of await store.told(settings.channel, [story])) {
      const edition = slotAt < from ? null : await store.newestEdition(settings.channel, slotAt)
      if (edition !== null && edition.slot.at === slotAt) found.set(edition.id, edition)
    }
    for (const edition of await editionsSince(from, clock.now(), settings.channel, store)) {
      // A map from which all was taken is an edition's without one.
      if (edition.map !== null || settings.length === 'full') found.set(edition.id, edition)
    }
  }
  return [...found.values()]
}

/** Edits the parts that read differently by this change. */
async function planHeldEdits(
  edition: Edition,
  { story, at, number }: HeldChange,
  deps: EditDeps,
): Promise<number | null> {
  const { store } = deps
  const held = await heldItems(store, edition, await settingsOf(store, edition.channel))
  const before = new Map(held)
  for (const item of await itemsOf(edition, story, deps)) if (!before.delete(item)) before.set(item, at)
  return await planEdits(deps, { edition, held: before }, [{ edition, held }], `hold ${number}`)
}

/** Ids under which the edition tells the story, also that of one which it took in since. */
async function itemsOf({ items }: Edition, story: string, { store }: EditDeps): Promise<string[]> {
  const found: string[] = []
  for (const item of items) if (((await store.story(item.story))?.id ?? item.story) === story) found.push(item.story)
  return found
}
