// What is said of a feed, from what is known of it.

import type { FollowedFeed } from './feed.ts'

/** Not asked yet; answers, with news; fails; answers, but has had nothing new for long. */
export type FeedState = 'new' | 'fine' | 'failing' | 'silent'
/** In the order in which they are counted for people. */
export const FEED_STATES: readonly FeedState[] = ['fine', 'silent', 'failing', 'new']

const DAY_MS = 86_400_000
/** A feed of news that has none for a week has most likely moved. */
const SILENT_DAYS = 7

/** The state of a feed at `now` (epoch milliseconds). One that answered and never had anything new is silent. */
export function feedState(feed: FollowedFeed, now: number): FeedState {
  if (feed.failingSince !== null) return 'failing'
  if (feed.answeredAt === null) return 'new'
  const days = daysSilent(feed, now)
  return days === null || days >= SILENT_DAYS ? 'silent' : 'fine'
}

/** Whole days since a feed last had anything new; null where it never had. */
export function daysSilent({ newAt }: FollowedFeed, now: number): number | null {
  return newAt === null ? null : Math.floor((now - Date.parse(newAt)) / DAY_MS)
}

/** A feed that fails for a shorter time may only have been asked at a bad moment. */
const UNREACHABLE_MS = 3 * 3_600_000

/** Sources of which every feed had been failing for hours at `now` (epoch milliseconds), by id, with since when; longest first. */
export function unreachableSources(feeds: readonly FollowedFeed[], now: number): ReadonlyMap<string, string> {
  const answering = new Set(feeds.filter(({ failingSince }) => failingSince === null).map(({ source }) => source))
  const lastToFail = new Map<string, string>()
  for (const { source, failingSince } of feeds) {
    const known = lastToFail.get(source) ?? ''
    if (failingSince !== null && failingSince > known) lastToFail.set(source, failingSince)
  }
  const unreachable = [...lastToFail].filter(
    ([source, since]) => !answering.has(source) && now - Date.parse(since) >= UNREACHABLE_MS,
  )
  return new Map(unreachable.sort(([, a], [, b]) => a.localeCompare(b)))
}

/** How many feeds are in each state. */
export function countStates(feeds: readonly FollowedFeed[], now: number): Readonly<Record<FeedState, number>> {
  const counts = { new: 0, fine: 0, failing: 0, silent: 0 }
  for (const feed of feeds) counts[feedState(feed, now)] += 1
  return counts
}
