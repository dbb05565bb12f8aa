// The feeds that are followed, and which of them a server or chat hears: all but those that others added for themselves;
// those that whoever runs the bot added are heard everywhere.

import type { HomeId } from '../core/channel.ts'
import type { FeedCondition, FollowedFeed } from '../core/feed.ts'
import { EVERYWHERE } from '../core/hold.ts'
import type { Store } from '../core/ports/store.ts'

/** Feeds, whole or as far as their state goes by. */
export interface Followed<T extends FeedCondition> {
  /** By source and address. */
  readonly feeds: readonly T[]
  /** Who added a feed for themselves, by its address. */
  readonly addedBy: AddedBy
}

export type AddedBy = ReadonlyMap<string, ReadonlySet<HomeId>>

/** All feeds, whole. */
export async function readFollowed(store: Pick<Store, 'feeds' | 'feedAdders'>): Promise<Followed<FollowedFeed>> {
  return { feeds: await store.feeds(), addedBy: homesByFeed(await store.feedAdders()) }
}

/** All feeds, as far as their state goes by. */
export async function readConditions(
  store: Pick<Store, 'feedConditions' | 'feedAdders'>,
): Promise<Followed<FeedCondition>> {
  return { feeds: await store.feedConditions(), addedBy: homesByFeed(await store.feedAdders()) }
}

/** Who added each feed. */
export function homesByFeed(adders: readonly { readonly feed: string; readonly home: HomeId }[]): AddedBy {
  const homes = new Map<string, Set<HomeId>>()
  for (const { feed, home } of adders) homes.set(feed, (homes.get(feed) ?? new Set()).add(home))
  return homes
}

/** Addresses of the feeds that others than `home` added for themselves. */
export function elsewhereThan(home: HomeId, addedBy: AddedBy): ReadonlySet<string> {
  return new Set([...addedBy].flatMap(([feed, homes]) => (homes.has(home) || homes.has(EVERYWHERE) ? [] : [feed])))
}

/** The feeds that are known in a server or chat. */
export function feedsKnownIn(home: HomeId, { feeds, addedBy }: Followed<FollowedFeed>): readonly FollowedFeed[] {
  const elsewhere = elsewhereThan(home, addedBy)
  return elsewhere.size === 0 ? feeds : feeds.filter(({ url }) => !elsewhere.has(url))
}
