// The local dates of the editions that a channel had around now: a day that was told is not told again by another schedule.

import type { ChannelId } from '../core/channel.ts'
import type { Store } from '../core/ports/store.ts'
import { addDays, dayIn } from '../core/time.ts'

/** One date for each edition of yesterday, today and tomorrow, by the clock of whatever zone. */
export async function toldDays(store: Store, channel: ChannelId, now: number): Promise<string[]> {
  const today = dayIn('UTC', now)
  const editions = await Promise.all([-1, 0, 1].map((days) => store.editionsOn(channel, addDays(today, days))))
  return editions.flat().map(({ slot }) => slot.date)
}
