// What asks feeds: the rounds, and whoever looks for one. They share one fetcher, and with it each host's turns.

import type { Config } from '../config.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FeedFinder } from '../core/ports/feed-finder.ts'
import type { Fetcher } from '../core/ports/fetcher.ts'
import { packageVersion } from '../package.ts'
import { openFeedFinder } from '../sources/feed-finder.ts'
import { openFetcher, type PageFetcher } from '../sources/fetcher.ts'

export interface Asking {
  readonly fetcher: Fetcher & PageFetcher
  readonly finder: FeedFinder
}

/** To be closed by its fetcher. */
export function openAsking({ feeds: { contact, allowed } }: Config, clock: Clock): Asking {
  const fetcher = openFetcher({ contact, version: packageVersion(), allowed, clock })
  return { fetcher, finder: openFeedFinder({ fetcher, clock }) }
}
