// A store, a clock and servers for tests of feeds that are fetched.

import type { RequestListener } from 'node:http'
import { beforeEach, onTestFinished } from 'vitest'
import { type RefreshDeps, refreshSources } from '../../src/actions/refresh-sources.ts'
import type { FollowedFeed } from '../../src/core/feed.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { openFetcher } from '../../src/sources/fetcher.ts'
import { serve } from '../sources/feed-server.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

export const START = Date.parse('2026-11-23T04:00:00Z')
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export const iso = (at: number) => new Date(at).toISOString()

/** An item of a feed; `published` in epoch milliseconds. */
export const item = (title: string, published: number | null, text = `A convoy left ${title} in the morning.`) => ({
  title,
  text,
  ...(published === null ? {} : { date: new Date(published).toUTCString() }),
})

/** Answers with what `content` gives at that moment. */
export const giving =
  (content: () => string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, headers).end(content())

export class FeedWorld {
  /** The clock, in epoch milliseconds. */
  now = START
  readonly store: Store = emptyStore()
  /** What was logged. */
  readonly lines: { readonly event: string; readonly details: unknown }[] = []

  deps(allowed: readonly string[], more: Partial<RefreshDeps> = {}): RefreshDeps {
    const clock = { now: () => this.now }
    const note = (event: string, details?: unknown) => {
      this.lines.push({ event, details })
    }
    const fetcher = openFetcher({ contact: null, version: '0', allowed, clock })
    onTestFinished(() => fetcher.close())
    const log = { info: note, warn: note, error: note }
    const stopping = () => false
    const common = { store: this.store, knowledge, analyse, clock, log, fetcher, stopping }
    return { ...common, readFeed: readFetchedFeed, pages: null, ...more }
  }

  /** Follows these addresses, each of a source of its own unless one is given. */
  async follow(urls: readonly string[], source?: string): Promise<void> {
    const listed = urls.map((url, at) => ({
      url,
      source: source ?? `s${at}`,
      language: null,
      origin: 'known' as const,
    }))
    await this.store.followFeeds(listed, iso(this.now))
  }

  /** Follows `/rss` of a server with this listener; resolves to what refreshes it. */
  async following(listener: RequestListener, source = 'some-wire') {
    const server = await serve(listener)
    const url = `${server.url}/rss`
    await this.follow([url], source)
    const deps = this.deps([server.address])
    return { server, url, deps, refresh: () => refreshSources(deps) }
  }

  async onlyFeed(): Promise<FollowedFeed> {
    const [feed] = await this.store.feeds()
    if (feed === undefined) throw new Error('no feed is followed')
    return feed
  }

  /** Moves the clock to when the only feed is due. */
  async waitUntilDue(): Promise<void> {
    this.now = Date.parse((await this.onlyFeed()).nextAt)
  }
}

/** A world for each test of a file. */
export function feedWorld(): () => FeedWorld {
  let world: FeedWorld
  beforeEach(() => {
    world = new FeedWorld()
    return () => world.store.close()
  })
  return () => world
}
