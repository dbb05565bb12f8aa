// The seam between the bot and whoever watches it: what an endpoint asks, and what it is told of.

import type { Platform } from '../channel.ts'
import type { FeedState } from '../feed-state.ts'
import type { Workload } from './workload.ts'

/** `away`: not connected now, and tried again; `refused`: its token was, and it stays away until the next start. */
export type PlatformState = 'online' | 'away' | 'refused'

/** A platform whose token is set. */
export interface WatchedPlatform {
  readonly platform: Exclude<Platform, 'preview'>
  readonly state: PlatformState
}

/** What stands in the way, each in a sentence for the operator. Empty = nothing. */
export type Hindrances = readonly string[]

/** Figures of this moment. */
export interface Readings {
  /** Null where the database cannot be read. */
  readonly workload: Workload | null
  /** Feeds in each state, at most a minute old; null where the database cannot be read. */
  readonly feeds: Readonly<Record<FeedState, number>> | null
  /** Seconds by which the feed that waits longest is overdue; null where none is asked. */
  readonly feedLag: number | null
  readonly writable: boolean
  readonly platforms: readonly WatchedPlatform[]
}

export interface Watched {
  /** Works of the minute that are stuck: only a restart helps. */
  unhealthy(): Hindrances
  /** Why it cannot do all of its work now. */
  unready(): Promise<Hindrances>
  readings(): Promise<Readings>
}
