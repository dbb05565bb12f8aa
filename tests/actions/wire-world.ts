// Feeds with pages, for tests of the full text: real servers, pages read in the thread for them.

import type { ServerResponse } from 'node:http'
import { beforeEach, onTestFinished } from 'vitest'
import { type RefreshDeps, refreshSources } from '../../src/actions/refresh-sources.ts'
import type { Article } from '../../src/core/article.ts'
import { identify } from '../../src/core/identity.ts'
import { sha256 } from '../../src/core/ids.ts'
import { openFetcher } from '../../src/sources/fetcher.ts'
import { openPageReader } from '../../src/sources/page-reader.ts'
import { openPages } from '../../src/sources/pages.ts'
import { type FeedServer, rss, serve } from '../sources/feed-server.ts'
import { type FeedWorld, feedWorld, type item, MINUTE } from './feed-world.ts'

export const LONG =
  'A guard counted forty lorries on the road, and two of them turned back at the bridge before noon. '.repeat(9)
export const TEXT = 'A convoy left Mosul in the morning.'
export const HTML = { 'content-type': 'text/html; charset=utf-8' }

/** A page with an article of this text. */
export const page = (text: string, head = '') =>
  `<html><head><title>A page of the wire</title>${head}</head><body><article>${text
    .split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('')}</article></body></html>`

export const canonical = (url: string) => `<link rel="canonical" href="${url}">`

export type Answers = Readonly<Record<string, string | number | ((response: ServerResponse) => void)>>

export interface Wire {
  /** The feed's items, newest first. */
  items: ReturnType<typeof item>[]
  /** By path: a page, a status, or what answers. `/robots.txt` is missing unless given. */
  pages: Answers
  /** The feed has a validator, and answers 304 to what knows it. */
  validated?: boolean
}

/** A server with `/rss` and pages. */
export async function serveWire(wire: Wire, host?: string): Promise<FeedServer> {
  return await serve((request, response) => {
    const path = request.url ?? ''
    const answer = path === '/rss' ? rss(wire.items) : (wire.pages[path] ?? 404)
    const etag = `"${sha256(rss(wire.items))}"`
    if (path === '/rss' && wire.validated === true) {
      const known = request.headers['if-none-match'] === etag
      response.writeHead(known ? 304 : 200, { etag }).end(known ? '' : answer)
      return
    }
    if (typeof answer === 'function') answer(response)
    else if (typeof answer === 'number') response.writeHead(answer).end()
    else response.writeHead(200, path === '/robots.txt' || path === '/rss' ? {} : HTML).end(answer)
  }, host)
}

/** Feeds with pages in a world for each test of a file. */
export function wireWorld() {
  const worlds = feedWorld()
  let world: FeedWorld
  beforeEach(() => {
    world = worlds()
  })

  /** What refreshes the feeds of these servers with pages, or without. */
  async function following(
    servers: readonly FeedServer[],
    { fullText = true, ...more }: Partial<RefreshDeps> & { readonly fullText?: boolean } = {},
  ) {
    const allowed = servers.map(({ address }) => address)
    const clock = { now: () => world.now }
    const fetcher = openFetcher({ contact: null, version: '0', allowed, clock, wait: () => Promise.resolve() })
    const reader = openPageReader()
    onTestFinished(async () => {
      await Promise.all([fetcher.close(), reader.close()])
    })
    const pages = fullText ? openPages(fetcher, reader, clock) : null
    await world.follow(
      servers.map(({ url }) => `${url}/rss`),
      'some-wire',
    )
    const deps = world.deps(allowed, { fetcher, pages, ...more })
    return async () => {
      const report = await refreshSources(deps)
      world.now += 15 * MINUTE
      return report
    }
  }

  /** A server whose feed is followed; `again` refreshes it once it is due. */
  async function followed(wire: Wire, options = {}) {
    const server = await serveWire(wire)
    const refresh = await following([server], options)
    const pagesAsked = () =>
      server.asked.map(({ url }) => url ?? '').filter((url) => !/^\/(?:rss|robots\.txt)$/.test(url))
    const again = async () => {
      await world.waitUntilDue()
      return await refresh()
    }
    return { server, refresh, again, pagesAsked, stored: (path: string) => storedAt(`${server.url}${path}`) }
  }

  async function storedAt(url: string): Promise<Article | null> {
    const { id } = identify({ url, source: '', published: null, retrieved: '', title: null, text: '' })
    return await world.store.article(id)
  }

  return { worlds, following, followed, storedAt }
}
