// Feeds of a local server in a store on a file, asked until some day, and moderators who are told of them.

import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, onTestFinished } from 'vitest'
import { refreshSources } from '../../src/actions/refresh-sources.ts'
import { feedTeller, type TellFeedsDeps } from '../../src/actions/tell-feeds.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Store } from '../../src/core/ports/store.ts'
import type { Post } from '../../src/core/post.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { openFetcher } from '../../src/sources/fetcher.ts'
import { openStore } from '../../src/store/open.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { type FeedServer, rss, serve } from '../sources/feed-server.ts'
import { HOUR, iso, item, START } from './feed-world.ts'

export class TellingWorld {
  store: Store
  /** The clock, in epoch milliseconds. */
  now = START
  /** Words in private, without addresses. */
  readonly told: { readonly person: string; readonly text: string; readonly post: Post }[] = []
  readonly logged: { readonly event: string; readonly details: unknown }[] = []
  /** Status with which a feed answers, by its path; others have news each time. */
  broken: Record<string, number> = {}
  /** Paths of feeds that have nothing new. */
  readonly quiet = new Set<string>()
  /** Addresses of the feeds that are followed: `/0`, `/1` and so on, of `outlet-0`, `outlet-1`. */
  feeds: readonly string[] = []
  tell: () => Promise<void> = () => Promise.resolve()
  #refresh: () => Promise<unknown> = () => Promise.resolve()
  readonly file: string
  readonly #server: FeedServer

  private constructor(file: string, server: FeedServer) {
    this.file = file
    this.#server = server
    this.store = openStore(file)
  }

  static async open(file: string): Promise<TellingWorld> {
    const answering: { world?: TellingWorld } = {}
    const world = new TellingWorld(file, await serve((...given) => answering.world?.answer(...given)))
    answering.world = world
    await world.startAgain()
    await world.follow(5)
    return world
  }

  readonly answer: RequestListener = ({ url = '' }, response) => {
    const status = this.broken[url]
    const items = this.quiet.has(url) ? [item('Old', START - HOUR)] : [item(`${url} ${this.now}`, this.now)]
    // Asked twice a day, so that weeks pass quickly.
    if (status === undefined) response.writeHead(200, { 'cache-control': 'max-age=43200' }).end(rss(items))
    else response.writeHead(status).end()
  }

  deps(given: Partial<TellFeedsDeps> = {}): TellFeedsDeps {
    const note = (event: string, details?: unknown) => void this.logged.push({ event, details })
    return {
      store: this.store,
      knowledge,
      messenger: {
        tell: (person, post) => {
          this.told.push({ person, text: renderText(post).replaceAll(/ <http[^>]+>/g, ''), post })
          return Promise.resolve()
        },
      },
      clock: { now: () => this.now },
      log: { info: note, warn: note, error: note },
      reachable: () => true,
      stopping: () => false,
      ...given,
    }
  }

  /** A process on the file: the one before is over. */
  async startAgain(given: Partial<TellFeedsDeps> = {}): Promise<void> {
    await this.store.close()
    this.store = openStore(this.file)
    const clock = { now: () => this.now }
    const fetcher = openFetcher({ contact: null, version: '0', allowed: [this.#server.address], clock })
    onTestFinished(() => fetcher.close())
    const run = this.deps(given)
    this.#refresh = () =>
      refreshSources({ ...run, analyse, knowledge, fetcher, readFeed: readFetchedFeed, pages: null })
    this.tell = feedTeller(run)
  }

  refresh(): Promise<unknown> {
    return this.#refresh()
  }

  /** The minutes in which a feed is due, and the last one. */
  async goOnTo(moment: number): Promise<void> {
    for (;;) {
      const due = (await this.store.feeds()).map(({ nextAt }) => Date.parse(nextAt)).sort((a, b) => a - b)[0]
      if (due === undefined || due > moment) break
      this.now = Math.max(this.now, due)
      await this.refresh()
      await this.tell()
    }
    this.now = moment
    await this.tell()
  }

  async save(channel: string, by: string | null, more: Partial<ChannelSettings> = {}): Promise<void> {
    const settings = { ...defaultSettings(channel), on: true, home: 'discord:77', version: 1, ...more }
    await this.store.saveSettings(settings, by === null ? null : { by, at: iso(this.now) })
  }

  /** Follows so many feeds; the language is that of the first. */
  async follow(count: number, language: string | null = null): Promise<void> {
    this.feeds = Array.from({ length: count }, (_, at) => `${this.#server.url}/${at}`)
    const listed = this.feeds.map((url, at) => ({
      url,
      source: `outlet-${at}`,
      language: at === 0 ? language : null,
      origin: 'known' as const,
    }))
    await this.store.followFeeds(listed, iso(this.now))
  }

  /** Adds the feed at a path for a server or chat, or everywhere. */
  async add(path: string, home: string, channel: string, by: string): Promise<void> {
    const feed = { url: `${this.#server.url}${path}`, source: `added${path}`, name: `Feed ${path}`, language: null }
    await this.store.addFeed({ ...feed, known: false }, home, { by, at: iso(this.now) }, channel)
  }

  /** Log lines of an event. */
  events(event: string) {
    return this.logged.filter((line) => line.event === event)
  }
}

/** A world for each test of a file. */
export function tellingWorld(): () => TellingWorld {
  let world: TellingWorld
  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sitrep-tell-feeds-'))
    world = await TellingWorld.open(join(folder, 'sitrep.sqlite'))
    return async () => {
      await world.store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
  return () => world
}
