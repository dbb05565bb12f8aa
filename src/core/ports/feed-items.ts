// The part of the store that remembers what each feed had before.

import type { FeedMemory } from '../feed-items.ts'

export interface FeedItems {
  /** What is remembered of a feed; null where nothing is. */
  feedMemory(feed: string): Promise<FeedMemory | null>
  /**
   * Remembers what a feed shows at `at` (ISO instant), by its marks; `whole`: its archive counts as read to its end, which stays.
   * What it has not shown for two weeks, and beyond the 4,000 marks shown last, is forgotten. Nothing where it is not
   * followed; nothing is written where nothing changed since it was last kept on that day.
   */
  rememberItems(feed: string, shown: readonly string[], whole: boolean, at: string): Promise<void>
}
