// The feeds that are followed, and which of them a server or chat hears: all but those that others added for themselves.

import type { HomeId } from '../core/channel.ts'
import type { FollowedFeed } from '../core/feed.ts'
import type { Store } from '../core/ports/store.ts'

export interface FollowedFeeds {
  /** By source and address. */
  readonly feeds: readonly FollowedFeed[]
  /** Who added a feed for themselves, by its address. */
  readonly addedBy: ReadonlyMap<string, ReadonlySet<HomeId>>
}

/** Reads them whole. */
export async function readFollowed(store: Pick<Store, 'feeds' | 'feedAdders'>): Promise<FollowedFeeds> {
  return { feeds: await store.feeds(), addedBy: homesByFeed(await store.feedAdders()) }
}

/** Who added each feed. */
export function homesByFeed(
  adders: readonly { readonly feed: string; readonly home: HomeId }[],
): ReadonlyMap<string, ReadonlySet<HomeId>> {
  const homes = new Map<string, Set<HomeId>>()
  for (const { feed, home } of adders) homes.set(feed, (homes.get(feed) ?? new Set()).add(home))
  return homes
}

/** Addresses of the feeds that others than `home` added for themselves. */
export function elsewhereThan(home: HomeId, addedBy: FollowedFeeds['addedBy']): ReadonlySet<string> {
  return new Set([...addedBy].flatMap(([feed, homes]) => (homes.has(home) ? [] : [feed])))
}

/** The feeds that are known in a server or chat. */
export function feedsKnownIn(home: HomeId, { feeds, addedBy }: FollowedFeeds): readonly FollowedFeed[] {
  const elsewhere = elsewhereThan(home, addedBy)
  return elsewhere.size === 0 ? feeds : feeds.filter(({ url }) => !elsewhere.has(url))
}
