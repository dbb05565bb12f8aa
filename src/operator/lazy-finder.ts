// Looks at feeds. Most of the operator's commands look at none, and a bot is to be there before it reads: nothing is loaded
// or opened before it is asked for.

import type { Config } from '../config.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FeedFinder } from '../core/ports/feed-finder.ts'
import type { Asking } from '../live/ask-feeds.ts'

export interface LazyFinder extends FeedFinder {
  /** What it looks with, opened now where it was not. */
  asking(): Promise<Asking>
  /** Closes what was opened. */
  close(): Promise<void>
}

/** `clock`: by which a host's turns are; the system's, where no bot runs, since a server's answer takes its time whatever day it is. */
export function lazyFinder(config: Config, clock: Clock): LazyFinder {
  let opened: Promise<Asking> | null = null
  const open = () => (opened ??= import('../live/ask-feeds.ts').then(({ openAsking }) => openAsking(config, clock)))
  return {
    asking: open,
    find: async (address) => await (await open()).finder.find(address),
    look: async (feed) => await (await open()).finder.look(feed),
    close: async () => {
      await (await opened)?.fetcher.close()
    },
  }
}
