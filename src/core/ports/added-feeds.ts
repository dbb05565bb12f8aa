// The part of the store about feeds that people add. As there: whole deeds, asynchronous by signature.

import type { AddedFeed, Adding, FeedOfHome } from '../added-feed.ts'
import type { Signature } from '../audit.ts'
import type { ChannelId, HomeId } from '../channel.ts'
import type { HoldScope } from '../hold.ts'

export interface AddedFeeds {
  /**
   * Follows a feed for a server or chat, or for `EVERYWHERE`, signed in the trail of the first; due at once. One that is
   * followed under another form of its address stays as it is. Nothing is changed unless it resolves to `added`.
   */
  addFeed(feed: AddedFeed, scope: HoldScope, signature: Signature, channel: ChannelId): Promise<Adding>
  /**
   * A server or chat, or `EVERYWHERE`, has the feed no more; what nobody has is followed no more, its articles stay.
   * False, changing nothing, where it had not added it.
   */
  dropFeed(url: string, scope: HoldScope, signature: Signature, channel: ChannelId): Promise<boolean>
  /** What a server or chat, or `EVERYWHERE`, added, by name. */
  addedFeeds(scope: HoldScope): Promise<readonly FeedOfHome[]>
  /** Ids of sources that others added and this server or chat did not: nothing of them is heard there. */
  unheardSources(home: HomeId): Promise<readonly string[]>
}
