// An edition out of turn: what a channel would be told now, since it was told last. It has the slot of the minute in which
// it is asked for, so that the next edition goes on from there. Pressed twice, it is posted once: a minute has one slot,
// and where nothing came in since an edition of the last hour, there is nothing to post.

import type { ChannelSettings } from '../core/channel.ts'
import type { PartsOf } from '../core/command.ts'
import type { Edition, Slot } from '../core/edition.ts'
import type { Post } from '../core/post.ts'
import { Problem } from '../core/problem.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import { type ComposeDeps, composeFor, postOf } from './compose-edition.ts'
import { dueSlots, publishEdition } from './publish-editions.ts'

const MINUTE_MS = 60_000
/** An edition without anything to tell is posted only where the last one is older. */
const AGAIN_AFTER_MS = 60 * MINUTE_MS

/** What would be posted now, with the number that it would have. Stores nothing. */
export async function trialPost(
  deps: ComposeDeps,
  settings: ChannelSettings,
  now: number,
): Promise<{ readonly edition: Edition; readonly post: Post }> {
  const edition = await composeFor(deps, settings, slotNow(settings, now), true)
  return { edition, post: await postOf(deps, edition) }
}

/** Stores the edition and plans its parts. @throws Problem conflict where it was posted already */
export async function postNow(
  deps: ComposeDeps & { readonly partsOf: PartsOf; readonly words: Words },
  settings: ChannelSettings,
  now: number,
): Promise<Edition> {
  const { store } = deps
  await refuseWhileDue(deps, settings, now)
  const last = await store.newestTold(settings.channel, new Date(now).toISOString())
  const { edition } = await trialPost(deps, settings, now)
  const recent = last !== null && now - Date.parse(last.slot.at) < AGAIN_AFTER_MS
  if (recent && edition.items.length === 0) throw alreadyPosted(deps, settings, last)
  const posted = await publishEdition({ ...deps, render: deps.partsOf }, settings, edition.slot, false, [], now)
  if (posted !== null) return posted
  throw alreadyPosted(deps, settings, await store.newestTold(settings.channel, new Date(now).toISOString()))
}

/** A digest of the channel's own that is due comes first: the two would tell the same. */
async function refuseWhileDue(
  { store, words }: ComposeDeps & { readonly words: Words },
  settings: ChannelSettings,
  now: number,
): Promise<void> {
  const [due] = await dueSlots({ store }, settings, now)
  if (due === undefined) return
  const moment = words.moment(due.date, due.time)
  throw new Problem('conflict', words.audit.due(moment), words.audit.postedAlreadyHint)
}

function slotNow({ timeZone }: ChannelSettings, now: number): Slot {
  const at = now - (now % MINUTE_MS)
  return { date: dayIn(timeZone, at), time: clockTimeIn(timeZone, at), timeZone, at: new Date(at).toISOString() }
}

function alreadyPosted({ words }: { readonly words: Words }, settings: ChannelSettings, last: Edition | null): Problem {
  const at = Date.parse(last?.slot.at ?? '')
  const moment = Number.isNaN(at) ? '' : words.moment(dayIn(settings.timeZone, at), clockTimeIn(settings.timeZone, at))
  return new Problem('conflict', words.audit.postedAlready(moment), words.audit.postedAlreadyHint)
}
