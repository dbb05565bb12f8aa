// What is told of a feed before it is added, and when it is checked.

import type { AddedFeed } from './added-feed.ts'
import type { DayOrInstant } from './article.ts'
import type { FollowedFeed } from './feed.ts'
import type { ItemFate } from './item-fate.ts'
import type { Look, SeenFeed } from './ports/feed-finder.ts'
import type { StoryId } from './story.ts'

/** A feed that was looked at, as it would be added. */
export interface FeedPreview {
  readonly feed: AddedFeed
  /** Of most of its articles, as the text tells; `und` where none does. */
  readonly language: string
  /** Usual time between two of its articles, in milliseconds; null where its dates do not tell. */
  readonly gap: number | null
  /** Its newest first. */
  readonly newest: readonly { readonly title: string; readonly published: DayOrInstant | null }[]
  /** Characters of its middling text; null where it has no items. */
  readonly length: number | null
}

export interface CheckedItem {
  readonly title: string
  readonly published: DayOrInstant | null
  readonly language: string
  readonly fate: ItemFate
  /** Null where it is not stored. */
  readonly story: StoryId | null
  /** Slugs of its story's topics that the channel has. */
  readonly topics: readonly string[]
}

/** A feed that was asked now. Nothing of it was stored. */
export interface CheckedFeed {
  readonly name: string
  readonly look: Look
  /** As it is followed; null where it is not, or not heard here. */
  readonly followed: FollowedFeed | null
  /** What was read in it; null where it is no feed. */
  readonly read: (SeenFeed & { readonly items: number; readonly dated: number }) | null
  /** Of its items. */
  readonly known: number
  readonly fresh: number
  readonly refused: number
  /** Languages of its items with how many are in each, most first. */
  readonly languages: readonly (readonly [code: string, count: number])[]
  /** Its newest. */
  readonly newest: readonly CheckedItem[]
}
