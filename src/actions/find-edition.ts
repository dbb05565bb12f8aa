// Editions of a channel that are meant without being named: by an id that a button carries, by the mark in a message, by
// a story that was told, by an instant that they cover.

import type { ChannelId } from '../core/channel.ts'
import { type Edition, type Item, LONGEST_WINDOW_MS } from '../core/edition.ts'
import type { Store } from '../core/ports/store.ts'
import type { Story } from '../core/story.ts'

/** The edition of this id, which says its channel and local date. */
export async function editionOfId(store: Store, id: string): Promise<Edition | null> {
  const [, channel, date] = /^(\S+) (\d{4}-\d{2}-\d{2}) \S+$/.exec(id) ?? []
  if (channel === undefined || date === undefined) return null
  return (await store.editionsOn(channel, date)).find((edition) => edition.id === id) ?? null
}

/** The edition of this channel whose parts carry a mark. */
export async function editionOfMark(store: Store, channel: ChannelId, mark: string): Promise<Edition | null> {
  const [date] = /\d{4}-\d{2}-\d{2}/.exec(mark) ?? []
  if (date === undefined) return null
  return (await store.editionsOn(channel, date)).find((edition) => edition.mark === mark) ?? null
}

/** The newest edition of this channel that told a story. */
export async function editionThatTold(store: Store, channel: ChannelId, story: string): Promise<Edition | null> {
  const [last] = await store.told(channel, [story])
  return last === undefined ? null : await store.newestEdition(channel, last.slotAt)
}

/** The edition of this channel whose window holds the newest report of a story that any window holds; not after `now`. */
export async function editionCovering(
  store: Store,
  channel: ChannelId,
  { accounts }: Story,
  now: number,
): Promise<Edition | null> {
  for (const { article } of accounts.toReversed()) {
    const seen = Date.parse(article.seen)
    let before = Math.min(now, seen + LONGEST_WINDOW_MS)
    for (;;) {
      const edition = await store.newestEdition(channel, new Date(before).toISOString())
      if (edition === null || Date.parse(edition.window.to) < seen) break
      if (Date.parse(edition.window.from) < seen) return edition
      before = Date.parse(edition.slot.at) - 1
    }
  }
  return null
}

/** The item of a story, also where that was merged into another since. */
export async function itemOfStory(store: Store, { items }: Edition, story: string): Promise<Item | null> {
  const named = items.find((item) => item.story === story)
  if (named !== undefined) return named
  for (const item of items) if ((await store.story(item.story))?.id === story) return item
  return null
}
