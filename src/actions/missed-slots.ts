// Slots whose digests never came and never will: the next edition that is posted says so. What is not over yet is not
// missed: a slot younger than a day is still posted late, and parts that wait are still sent.

import type { ChannelSettings } from '../core/channel.ts'
import type { MissedSlot, Slot } from '../core/edition.ts'
import type { Store } from '../core/ports/store.ts'
import { slotsBetween, slotsCountFrom } from '../editorial/slots.ts'

/** Further back nobody asks which digest was missed. */
const LONGEST_LOOK_BACK_MS = 31 * 86_400_000

/**
 * The slots between the last edition that a channel was told, or the moment from which its slots count, and `slot`, that
 * passed without a digest. Younger ones than `longestDelay` (milliseconds before `now`) count only where theirs was
 * planned and refused. None for a channel that was told nothing and has no such moment.
 */
export async function missedBefore(
  store: Store,
  settings: ChannelSettings,
  slot: Slot,
  over: { readonly now: number; readonly longestDelay: number },
): Promise<MissedSlot[]> {
  const at = Date.parse(slot.at)
  const told = await store.newestTold(settings.channel, new Date(at - 1).toISOString())
  const begun = Math.max(slotsCountFrom(settings), told === null ? 0 : Date.parse(told.slot.at))
  if (begun === 0) return []
  const from = Math.max(begun, at - LONGEST_LOOK_BACK_MS)
  const missed: MissedSlot[] = []
  for (const { date, time, at: due } of slotsBetween(settings, from, at - 1)) {
    // Planned after the last edition that arrived, and so not among those that did.
    const planned = (await store.editionsOn(settings.channel, date)).some((edition) => edition.slot.at === due)
    if (planned) missed.push({ date, time, why: 'refused' })
    else if (Date.parse(due) <= over.now - over.longestDelay) missed.push({ date, time, why: 'down' })
  }
  return missed
}
