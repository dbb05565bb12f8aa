// Feeds from real servers into a real store.

import type { RequestListener } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { type RefreshDeps, refreshSources } from '../../src/actions/refresh-sources.ts'
import type { FollowedFeed } from '../../src/core/feed.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { Problem } from '../../src/core/problem.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { openFetcher } from '../../src/sources/fetcher.ts'
import { openStore } from '../../src/store/open.ts'
import { rss, serve } from '../sources/feed-server.ts'
import { containing } from '../sources/folder-of-files.ts'
import { analyse, knowledge } from '../own-knowledge.ts'

const START = Date.parse('2026-11-23T04:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

let now: number
let store: Store
let lines: { readonly event: string; readonly details: unknown }[]
beforeEach(() => {
  now = START
  lines = []
  store = openStore(':memory:')
  return () => store.close()
})

const iso = (at: number) => new Date(at).toISOString()
const rfc = (at: number) => new Date(at).toUTCString()
const item = (title: string, published: number | null, text = `A convoy left ${title} in the morning.`) => ({
  title,
  text,
  ...(published === null ? {} : { date: rfc(published) }),
})

function depsFor(allowed: readonly string[], more: Partial<RefreshDeps> = {}): RefreshDeps {
  const clock = { now: () => now }
  const note = (event: string, details?: unknown) => {
    lines.push({ event, details })
  }
  const fetcher = openFetcher({ contact: null, version: '0', allowed, clock })
  onTestFinished(() => fetcher.close())
  const log = { info: note, warn: note, error: note }
  const stopping = () => false
  return { store, knowledge, analyse, clock, log, fetcher, readFeed: readFetchedFeed, stopping, ...more }
}

/** Follows `/rss` of a server with this listener; resolves to what refreshes it. */
async function following(listener: RequestListener, source = 'some-wire') {
  const server = await serve(listener)
  const url = `${server.url}/rss`
  await store.followFeeds([{ url, source, language: null }], iso(now))
  const deps = depsFor([server.address])
  return { server, url, deps, refresh: () => refreshSources(deps) }
}

/** Answers with what `content` gives at that moment. */
const giving =
  (content: () => string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(200, headers).end(content())

async function onlyFeed(): Promise<FollowedFeed> {
  const [feed] = await store.feeds()
  if (feed === undefined) throw new Error('no feed is followed')
  return feed
}

/** Moves the clock to when the only feed is due. */
async function waitUntilDue(): Promise<void> {
  now = Date.parse((await onlyFeed()).nextAt)
}

async function titlesSeen(from: number, to: number): Promise<string[]> {
  const stories = await store.storiesInWindow({ from: iso(from), to: iso(to), topics: [] })
  return stories.flatMap(({ accounts }) => accounts.map(({ article }) => article.title)).sort()
}

const events = () => lines.map(({ event }) => event)

describe('the articles of a feed count as seen', () => {
  test('when they were published on its first answer, and now from then on', async () => {
    let items = [item('Mosul', START - HOUR), item('Hit', START - 30 * HOUR), item('Baghdad', null)]
    const { refresh } = await following(giving(() => rss(items)))
    expect(await refresh()).toEqual({ answered: 1, failed: 0, stored: 3, known: 0, refused: 0 })
    expect(await titlesSeen(START - 2 * HOUR, START)).toEqual(['Mosul'])
    expect(await titlesSeen(START - 40 * HOUR, START)).toEqual(['Hit', 'Mosul'])

    await waitUntilDue()
    items = [item('Kirkuk', START - 50 * HOUR), item('Rutba', null), ...items]
    expect(await refresh()).toMatchObject({ stored: 2, known: 3 })
    expect(await titlesSeen(START, now)).toEqual(['Kirkuk', 'Rutba'])
  })

  test('before anything that an edition reaches where a first answer does not date them', async () => {
    const { refresh } = await following(giving(() => rss([item('Baghdad', null)])))
    await refresh()
    expect((await store.counts()).articles).toBe(1)
    // A slot of a day ago, posted late, looks back three days.
    for (const slot of [START - 24 * HOUR, START, START + 24 * HOUR])
      expect(await titlesSeen(slot - 72 * HOUR, slot)).toEqual([])
  })

  test('now where a first answer dates them after the clock', async () => {
    const { refresh } = await following(giving(() => rss([item('Mosul', START + 20 * HOUR)])))
    await refresh()
    expect(await titlesSeen(START - HOUR, START)).toEqual(['Mosul'])
  })
})

describe('a refresh', () => {
  test('asks only what is due, with the validators of the last answer', async () => {
    const feed = rss([item('Mosul', START - HOUR)])
    const { server, refresh } = await following((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(feed)
    })
    await refresh()
    expect(await onlyFeed()).toMatchObject({ answeredAt: iso(START), newAt: iso(START), etag: '"1"' })
    now += 5 * MINUTE
    expect(await refresh()).toMatchObject({ answered: 0 })
    expect(server.asked).toHaveLength(1)

    await waitUntilDue()
    expect(now - START).toBeGreaterThanOrEqual(15 * MINUTE)
    expect(await refresh()).toEqual({ answered: 1, failed: 0, stored: 0, known: 0, refused: 0 })
    expect(await onlyFeed()).toMatchObject({ answeredAt: iso(now), newAt: iso(START), etag: '"1"' })
    expect(events()).toEqual(['feeds-refreshed', 'feeds-refreshed'])
  })

  test('keeps no validators of a feed that was cut off', async () => {
    const cut = rss([item('Mosul', START), item('Hit', START)]).slice(0, -60)
    const { refresh } = await following(giving(() => cut, { etag: '"1"' }))
    expect(await refresh()).toMatchObject({ answered: 1, stored: 1 })
    expect((await onlyFeed()).etag).toBeNull()
  })

  test('files the articles of a redirected feed, whatever it calls itself, as those of its source', async () => {
    const feed = rss([item('Mosul', START - HOUR)])
    const { refresh } = await following((request, response) => {
      if (request.url === '/rss') response.writeHead(301, { location: '/moved' }).end()
      else response.end(feed)
    }, 'shafaq')
    await refresh()
    expect((await store.counts()).sources).toMatchObject([{ source: 'shafaq', name: 'Shafaq News', articles: 1 }])
  })

  test('counts a feed without items as answered', async () => {
    const { refresh } = await following(giving(() => rss([])))
    expect(await refresh()).toMatchObject({ answered: 1, failed: 0 })
  })

  test('goes on where one article cannot be filed', async () => {
    const { deps } = await following(giving(() => rss([item('Mosul', START), item('Hit', START)])))
    const broken: RefreshDeps['analyse'] = (given) => {
      if (given.title === 'Hit') throw new Error('a fault')
      return analyse(given)
    }
    expect(await refreshSources({ ...deps, analyse: broken })).toMatchObject({ answered: 1, stored: 1, refused: 1 })
    expect(lines[0]).toMatchObject({ event: 'article-failed', details: { reason: 'Error: a fault' } })
  })

  test('rejects where the database fails, and notes nothing', async () => {
    const { deps } = await following(giving(() => rss([item('Mosul', START)])))
    const fileArticle = () => Promise.reject(new Problem('database', 'The disk is full.', 'Make room.'))
    const failing: Store = { ...store, fileArticle }
    await expect(refreshSources({ ...deps, store: failing })).rejects.toThrow('The disk is full.')
    expect(await onlyFeed()).toMatchObject({ askedAt: null })
  })
})

describe('a feed that answers is left alone', () => {
  test('half as long as usually lies between its articles', async () => {
    const items = Array.from({ length: 5 }, (_, at) => item(`Town ${at}`, START - at * HOUR))
    const { refresh } = await following(giving(() => rss(items)))
    await refresh()
    expect(await onlyFeed()).toMatchObject({ gap: HOUR })
    await waitUntilDue()
    expect(now - START).toBeGreaterThanOrEqual(30 * MINUTE)
    expect(now - START).toBeLessThanOrEqual(33 * MINUTE)
  })

  test('as long as it asks itself, also when nothing changed since', async () => {
    const feed = rss([item('Mosul', START)]).replace('<channel>', '<channel><ttl>120</ttl>')
    const { refresh } = await following((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(feed)
    })
    for (let time = 0; time < 2; time += 1) {
      const before = now
      await refresh()
      await waitUntilDue()
      expect(now - before).toBeGreaterThanOrEqual(2 * HOUR)
    }
  })

  test('as long as its server calls the answer fresh, but no longer than a day', async () => {
    let fresh = 3 * 3600
    const { refresh } = await following((_, response) =>
      response.writeHead(200, { 'cache-control': `max-age=${fresh}` }).end(rss([item('Mosul', START)])),
    )
    await refresh()
    await waitUntilDue()
    expect(now - START).toBeGreaterThanOrEqual(3 * HOUR)
    fresh = 365 * 24 * 3600
    const before = now
    await refresh()
    await waitUntilDue()
    expect(now - before).toBeLessThanOrEqual(24 * 1.1 * HOUR)
  })
})

describe('a feed that fails', () => {
  test.each([
    ['answered 404', 404, 'gone'],
    ['answered 500', 500, ''],
    ['answered with a web page, not a feed', 200, '<!DOCTYPE html><html><body>Sorry</body></html>'],
    ['answered with nothing', 200, ''],
  ])('says what it did: %s', async (problem, status, body) => {
    const { refresh } = await following((_, response) => response.writeHead(status).end(body))
    expect(await refresh()).toEqual({ answered: 0, failed: 1, stored: 0, known: 0, refused: 0 })
    expect(await onlyFeed()).toMatchObject({ problem, failingSince: iso(START), failures: 1, answeredAt: null })
  })

  test('is left alone twice as long each time, and told of once; so is its recovery', async () => {
    let broken = true
    const { refresh } = await following((_, response) => {
      if (broken) response.writeHead(500).end()
      else response.end(rss([]))
    })
    const waits: number[] = []
    for (let failure = 0; failure < 4; failure += 1) {
      const before = now
      await refresh()
      await waitUntilDue()
      waits.push((now - before) / MINUTE)
    }
    for (const [failure, minutes] of [5, 10, 20, 40].entries()) {
      expect(waits[failure]).toBeGreaterThanOrEqual(minutes)
      expect(waits[failure]).toBeLessThanOrEqual(minutes * 1.1)
    }
    broken = false
    await refresh()
    expect(await onlyFeed()).toMatchObject({ failures: 0, failingSince: null, problem: null, answeredAt: iso(now) })
    expect(lines.filter(({ event }) => event !== 'feeds-refreshed')).toEqual([
      { event: 'feed-failing', details: { source: 'some-wire', url: containing('/rss'), problem: 'answered 500' } },
      {
        event: 'feed-recovered',
        details: { source: 'some-wire', url: containing('/rss'), failures: 4, since: iso(START) },
      },
    ])
  })

  test('is left alone as long as the server asks', async () => {
    const { refresh } = await following((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    await refresh()
    expect(await onlyFeed()).toMatchObject({ problem: 'answered 429', status: 429 })
    await waitUntilDue()
    expect(now).toBeGreaterThanOrEqual(START + HOUR)
  })

  test('does not stop the others', async () => {
    const good = await serve(giving(() => rss([item('Mosul', START)])))
    const bad = await serve((_, response) => response.destroy())
    const private_ = 'http://10.0.0.1/rss'
    await store.followFeeds(
      [`${bad.url}/rss`, private_, `${good.url}/rss`].map((url, at) => ({ url, source: `s${at}`, language: null })),
      iso(now),
    )
    const report = await refreshSources(depsFor([good.address, bad.address]))
    expect(report).toEqual({ answered: 1, failed: 2, stored: 1, known: 0, refused: 0 })
    expect((await store.feeds()).map(({ problem }) => problem)).toEqual([
      'broke the connection off',
      'points into a private network',
      null,
    ])
  })
})

describe('feeds are asked', () => {
  test('one after the other on one host', async () => {
    let open = 0
    const together: number[] = []
    const server = await serve((_, response) => {
      open += 1
      together.push(open)
      void setImmediate().then(() => {
        open -= 1
        response.end(rss([]))
      })
    })
    const urls = ['/a', '/b', '/c'].map((path) => `${server.url}${path}`)
    await store.followFeeds(
      urls.map((url) => ({ url, source: 'some-wire', language: null })),
      iso(now),
    )
    await refreshSources(depsFor([server.address]))
    expect(together).toEqual([1, 1, 1])
  })

  test('at the same time on different hosts', async () => {
    let askSecond: () => void = () => undefined
    const secondAsked = new Promise<void>((resolve) => {
      askSecond = resolve
    })
    const first = await serve((_, response) => void secondAsked.then(() => response.end(rss([]))))
    const second = await serve((_, response) => {
      askSecond()
      response.end(rss([]))
    })
    await store.followFeeds(
      [first, second].map(({ url }) => ({ url: `${url}/rss`, source: 'some-wire', language: null })),
      iso(now),
    )
    expect(await refreshSources(depsFor([first.address, second.address]))).toMatchObject({ answered: 2 })
  })

  test('no more once a stop is asked for; what it cut off is asked at the next start', async () => {
    let stopping = false
    const server = await serve((request, response) => {
      if (request.url === '/b') stopping = true
      response.end(rss([item(request.url === '/a' ? 'Mosul' : 'Hit', START)]))
    })
    const urls = ['/a', '/b', '/c'].map((path) => `${server.url}${path}`)
    await store.followFeeds(
      urls.map((url) => ({ url, source: 'some-wire', language: null })),
      iso(now),
    )
    await refreshSources(depsFor([server.address], { stopping: () => stopping }))
    expect(server.asked.map(({ url }) => url)).toEqual(['/a', '/b'])
    expect((await store.feeds()).map(({ askedAt }) => askedAt)).toEqual([iso(START), null, null])
    expect((await store.counts()).articles).toBe(1)
  })
})
