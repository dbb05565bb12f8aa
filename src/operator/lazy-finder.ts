// Looks at feeds for an operator's command. Most commands look at none, so nothing is loaded or opened before one is asked.

import type { Config } from '../config.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FeedFinder } from '../core/ports/feed-finder.ts'

export interface LazyFinder extends FeedFinder {
  /** Closes what was opened. */
  close(): Promise<void>
}

/** `clock` is the system's: a server's answer takes its time whatever day it is. */
export function lazyFinder(config: Config, clock: Clock): LazyFinder {
  let opened: Promise<{ readonly finder: FeedFinder; readonly fetcher: { close(): Promise<void> } }> | null = null
  const open = () => (opened ??= import('../live/ask-feeds.ts').then(({ openAsking }) => openAsking(config, clock)))
  return {
    find: async (address) => await (await open()).finder.find(address),
    look: async (feed) => await (await open()).finder.look(feed),
    close: async () => {
      await (await opened)?.fetcher.close()
    },
  }
}
