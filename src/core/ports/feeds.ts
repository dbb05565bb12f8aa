// The part of the store about the feeds that are followed. As there: whole deeds, asynchronous by signature.

import type { DroppedFeed, FeedCondition, FeedOutcome, FollowedFeed, ListedFeed } from '../feed.ts'

export interface Feeds {
  /**
   * Follows exactly these feeds of the list, and those that were added besides, which it leaves as they are. What is known
   * of those that stay is kept. New ones are due at `now`. Resolves to those that were followed until then and are no more.
   */
  followFeeds(feeds: readonly ListedFeed[], now: string): Promise<readonly DroppedFeed[]>
  /**
   * The feeds that are due at `now`, those that waited longest first: at most `limit`, and `ofHost` of one host, so that
   * one that is slow keeps the others none of their places.
   */
  dueFeeds(now: string, limit: number, ofHost: number): Promise<readonly FollowedFeed[]>
  /** No feed of this host is due before `until`. */
  restHost(host: string, until: string): Promise<void>
  /** All feeds, by source and address. */
  feeds(): Promise<readonly FollowedFeed[]>
  /** The same as far as their state goes by: of thousands, a quarter of the reading. */
  feedConditions(): Promise<readonly FeedCondition[]>
  noteFeed(url: string, outcome: FeedOutcome, at: string): Promise<void>
}
