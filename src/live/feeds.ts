// The feeds of a running bot: follows the list, asks each minute those that are due, and pages of what they give in short,
// and tells moderators of those in trouble. The two go side by side, so that a platform that is slow to take a word delays
// no feed.

import { followList } from '../actions/follow-list.ts'
import { type RefreshDeps, refreshSources } from '../actions/refresh-sources.ts'
import { feedTeller, type TellFeedsDeps } from '../actions/tell-feeds.ts'
import type { Config } from '../config.ts'
import { readFetchedFeed } from '../sources/fetched-feed.ts'
import { openPageReader } from '../sources/page-reader.ts'
import { openPages } from '../sources/pages.ts'
import type { Asking } from './ask-feeds.ts'
import type { Ticker } from './ticker.ts'

export type FeedBench = Omit<RefreshDeps, 'fetcher' | 'readFeed' | 'pages' | 'stopping'> &
  Omit<TellFeedsDeps, 'stopping'> &
  Pick<Asking, 'fetcher'> & { readonly config: Config }

/** Begins to follow the feeds of the configuration. Resolves to what stops it, once what is under way has ended. */
export async function followFeeds(bench: FeedBench, ticker: Ticker): Promise<() => Promise<void>> {
  const { store, clock, log, config, knowledge, fetcher } = bench
  const { own, known, fullText } = config.feeds
  const list = followList(known ? knowledge.sources : [], own, knowledge)
  for (const { url, source } of await store.followFeeds(list, new Date(clock.now()).toISOString()))
    log.warn('feed-dropped', { source, url })
  const reader = openPageReader()
  const pages = fullText ? openPages(fetcher, reader, clock) : null
  let stopping = false
  const ticking = ticker('feeds', async () => {
    try {
      await refreshSources({ ...bench, pages, readFeed: readFetchedFeed, stopping: () => stopping })
    } catch (error) {
      log.error('tick-failed', { work: 'feeds', reason: String(error) })
    }
  })
  const tell = feedTeller({ ...bench, stopping: () => stopping })
  const telling = ticker('feed-tellings', async () => {
    try {
      await tell()
    } catch (error) {
      log.error('tick-failed', { work: 'feed-tellings', reason: String(error) })
    }
  })
  return async () => {
    stopping = true
    // First, so that a fetch under way ends at once; what is cut off is asked again at the next start.
    await Promise.all([fetcher.close(), reader.close()])
    await Promise.all([ticking.stop(), telling.stop()])
  }
}
