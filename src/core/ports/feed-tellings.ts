// The part of the store about what moderators are told of the feeds that they use. As there: whole deeds, asynchronous by
// signature. Instants are ISO.

import type { ChannelId, HomeId } from '../channel.ts'
import type { FollowedFeed } from '../feed.ts'
import type { FeedTrouble } from '../feed-state.ts'

/** Who added a feed for their server or chat. */
export interface FeedAdder {
  readonly feed: string
  readonly home: HomeId
  /** Where they did. */
  readonly channel: ChannelId
  /** Id of an asker; empty where it was erased. */
  readonly person: string
}

/** What a server or chat was told of a feed. */
export interface FeedTelling {
  readonly url: string
  readonly trouble: FeedTrouble
  /** As it is now; null where it is not followed any more. */
  readonly feed: FollowedFeed | null
}

/** One word to a server or chat. */
export interface FeedWord {
  readonly told: readonly { readonly url: string; readonly trouble: FeedTrouble }[]
  /** Addresses whose trouble is over. */
  readonly over: readonly string[]
}

/** How many there are of feeds that were asked, and of their sources. A source fails where all of its feeds do. */
export interface FeedTotals {
  readonly feeds: number
  readonly failing: number
  readonly failingSources: number
}

export interface FeedTellings {
  /** Everybody who added a feed, by its address. */
  feedAdders(): Promise<readonly FeedAdder[]>
  /**
   * Feeds that failed or had nothing new since `since` or longer, by address: all that may be in trouble. Those that are
   * due at `now` are left out, since the next request may end it.
   */
  feedsInDoubt(since: string, now: string): Promise<readonly FollowedFeed[]>
  feedTotals(): Promise<FeedTotals>
  /** When the bot's own connection was last found wanting; null = never. */
  feedsCutOff(): Promise<string | null>
  noteFeedsCutOff(at: string): Promise<void>
  /** What a server or chat was told and was not told the end of, by address. */
  feedTellings(home: HomeId): Promise<readonly FeedTelling[]>
  /** Servers and chats that had a word after this instant. */
  homesToldSince(since: string): Promise<readonly HomeId[]>
  /** A word was said at `at`: what it told is not told again until it is over. `null`: none was, and `over` is forgotten. */
  noteFeedWord(home: HomeId, word: FeedWord, at: string | null): Promise<void>
}
