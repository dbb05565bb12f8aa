// The editions of a channel since some moment.

import type { ChannelId } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import type { Store } from '../core/ports/store.ts'

/** Those with a slot from `from` (ISO instant) to `to` (epoch milliseconds), newest first. */
export async function editionsSince(
  from: string,
  to: number,
  channel: ChannelId,
  store: Pick<Store, 'newestEdition'>,
): Promise<Edition[]> {
  const editions: Edition[] = []
  for (let before = to; ; ) {
    const edition = await store.newestEdition(channel, new Date(before).toISOString())
    if (edition === null || edition.slot.at < from) return editions
    editions.push(edition)
    before = Date.parse(edition.slot.at) - 1
  }
}
