// Feeds from real servers into a real store.

import { beforeEach, describe, expect, test } from 'vitest'
import { type RefreshDeps, refreshSources } from '../../src/actions/refresh-sources.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { Problem } from '../../src/core/problem.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { analyse } from '../own-knowledge.ts'
import { rss, serve } from '../sources/feed-server.ts'
import { containing } from '../sources/folder-of-files.ts'
import { type FeedWorld, feedWorld, giving, HOUR, iso, item, MINUTE, START } from './feed-world.ts'

let world: FeedWorld
const worlds = feedWorld()
beforeEach(() => {
  world = worlds()
})

async function titlesSeen(from: number, to: number): Promise<string[]> {
  const stories = await world.store.storiesInWindow({ from: iso(from), to: iso(to), topics: [] })
  return stories.flatMap(({ accounts }) => accounts.map(({ article }) => article.title)).sort()
}

const events = () => world.lines.map(({ event }) => event)

describe('the articles of a feed count as seen', () => {
  test('when they were published on its first answer, and now from then on', async () => {
    let items = [item('Mosul', START - HOUR), item('Hit', START - 30 * HOUR), item('Baghdad', null)]
    const { refresh } = await world.following(giving(() => rss(items)))
    expect(await refresh()).toEqual({ answered: 1, failed: 0, stored: 3, known: 0, refused: 0 })
    expect(await titlesSeen(START - 2 * HOUR, START)).toEqual(['Mosul'])
    expect(await titlesSeen(START - 40 * HOUR, START)).toEqual(['Hit', 'Mosul'])

    await world.waitUntilDue()
    items = [item('Kirkuk', START - 50 * HOUR), item('Rutba', null), ...items]
    expect(await refresh()).toMatchObject({ stored: 2, known: 3 })
    expect(await titlesSeen(START, world.now)).toEqual(['Kirkuk', 'Rutba'])
  })

  test('before anything that an edition reaches where a first answer does not date them', async () => {
    const { refresh } = await world.following(giving(() => rss([item('Baghdad', null)])))
    await refresh()
    expect((await world.store.counts()).articles).toBe(1)
    // A slot of a day ago, posted late, looks back three days.
    for (const slot of [START - 24 * HOUR, START, START + 24 * HOUR])
      expect(await titlesSeen(slot - 72 * HOUR, slot)).toEqual([])
  })

  test('now where a first answer dates them after the clock', async () => {
    const { refresh } = await world.following(giving(() => rss([item('Mosul', START + 20 * HOUR)])))
    await refresh()
    expect(await titlesSeen(START - HOUR, START)).toEqual(['Mosul'])
  })
})

describe('a refresh', () => {
  test('asks only what is due, with the validators of the last answer', async () => {
    const feed = rss([item('Mosul', START - HOUR)])
    const { server, refresh } = await world.following((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(feed)
    })
    await refresh()
    expect(await world.onlyFeed()).toMatchObject({ answeredAt: iso(START), newAt: iso(START), etag: '"1"' })
    world.now += 5 * MINUTE
    expect(await refresh()).toMatchObject({ answered: 0 })
    expect(server.asked).toHaveLength(1)

    await world.waitUntilDue()
    expect(world.now - START).toBeGreaterThanOrEqual(15 * MINUTE)
    expect(await refresh()).toEqual({ answered: 1, failed: 0, stored: 0, known: 0, refused: 0 })
    expect(await world.onlyFeed()).toMatchObject({ answeredAt: iso(world.now), newAt: iso(START), etag: '"1"' })
    expect(events()).toEqual(['feeds-refreshed', 'feeds-refreshed'])
  })

  test('keeps no validators of a feed that was cut off', async () => {
    const cut = rss([item('Mosul', START), item('Hit', START)]).slice(0, -60)
    const { refresh } = await world.following(giving(() => cut, { etag: '"1"' }))
    expect(await refresh()).toMatchObject({ answered: 1, stored: 1 })
    expect((await world.onlyFeed()).etag).toBeNull()
  })

  test('files the articles of a redirected feed, whatever it calls itself, as those of its source', async () => {
    const feed = rss([item('Mosul', START - HOUR)])
    const { refresh } = await world.following((request, response) => {
      if (request.url === '/rss') response.writeHead(301, { location: '/moved' }).end()
      else response.end(feed)
    }, 'shafaq')
    await refresh()
    expect((await world.store.counts()).sources).toMatchObject([{ source: 'shafaq', name: 'Shafaq News', articles: 1 }])
  })

  test('counts a feed without items as answered', async () => {
    const { refresh } = await world.following(giving(() => rss([])))
    expect(await refresh()).toMatchObject({ answered: 1, failed: 0 })
  })

  test('goes on where one article cannot be filed', async () => {
    const { deps } = await world.following(giving(() => rss([item('Mosul', START), item('Hit', START)])))
    const broken: RefreshDeps['analyse'] = (given) => {
      if (given.title === 'Hit') throw new Error('a fault')
      return analyse(given)
    }
    expect(await refreshSources({ ...deps, analyse: broken })).toMatchObject({ answered: 1, stored: 1, refused: 1 })
    expect(world.lines[0]).toMatchObject({ event: 'article-failed', details: { reason: 'Error: a fault' } })
  })

  test('rejects where the database fails, and notes nothing', async () => {
    const { deps } = await world.following(giving(() => rss([item('Mosul', START)])))
    const fileArticle = () => Promise.reject(new Problem('database', 'The disk is full.', 'Make room.'))
    const failing: Store = { ...world.store, fileArticle }
    await expect(refreshSources({ ...deps, store: failing })).rejects.toThrow('The disk is full.')
    expect(await world.onlyFeed()).toMatchObject({ askedAt: null })
  })
})

describe('a feed that fails', () => {
  test.each([
    ['answered 404', 404, 'gone'],
    ['answered 500', 500, ''],
    ['answered with a web page, not a feed', 200, '<!DOCTYPE html><html><body>Sorry</body></html>'],
    ['answered with nothing', 200, ''],
  ])('says what it did: %s', async (problem, status, body) => {
    const { refresh } = await world.following((_, response) => response.writeHead(status).end(body))
    expect(await refresh()).toEqual({ answered: 0, failed: 1, stored: 0, known: 0, refused: 0 })
    expect(await world.onlyFeed()).toMatchObject({ problem, failingSince: iso(START), failures: 1, answeredAt: null })
  })

  test('is left alone twice as long each time, and told of once; so is its recovery', async () => {
    let broken = true
    const { refresh } = await world.following((_, response) => {
      if (broken) response.writeHead(500).end()
      else response.end(rss([]))
    })
    const waits: number[] = []
    for (let failure = 0; failure < 4; failure += 1) {
      const before = world.now
      await refresh()
      await world.waitUntilDue()
      waits.push((world.now - before) / MINUTE)
    }
    for (const [failure, minutes] of [5, 10, 20, 40].entries()) {
      expect(waits[failure]).toBeGreaterThanOrEqual(minutes)
      expect(waits[failure]).toBeLessThanOrEqual(minutes * 1.1)
    }
    broken = false
    await refresh()
    expect(await world.onlyFeed()).toMatchObject({
      failures: 0,
      failingSince: null,
      problem: null,
      answeredAt: iso(world.now),
    })
    expect(world.lines.filter(({ event }) => event !== 'feeds-refreshed')).toEqual([
      { event: 'feed-failing', details: { source: 'some-wire', url: containing('/rss'), problem: 'answered 500' } },
      {
        event: 'feed-recovered',
        details: { source: 'some-wire', url: containing('/rss'), failures: 4, since: iso(START) },
      },
    ])
  })

  test('is left alone as long as the server asks', async () => {
    const { refresh } = await world.following((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    await refresh()
    expect(await world.onlyFeed()).toMatchObject({ problem: 'answered 429', status: 429 })
    await world.waitUntilDue()
    expect(world.now).toBeGreaterThanOrEqual(START + HOUR)
  })

  test('does not stop the others where nobody thought of how it fails', async () => {
    const server = await serve(giving(() => rss([item('Mosul', START)])))
    await world.follow([`${server.url}/a`, `${server.url}/b`], 'some-wire')
    const readFeed: RefreshDeps['readFeed'] = (answer, feed, now) => {
      if (feed.url.endsWith('/a')) throw new RangeError('Invalid time value')
      return readFetchedFeed(answer, feed, now)
    }
    expect(await refreshSources(world.deps([server.address], { readFeed }))).toMatchObject({ answered: 1, failed: 1 })
    expect(world.lines.map(({ event }) => event)).toContain('feed-unreadable')
  })

  test('does not stop the others', async () => {
    const good = await serve(giving(() => rss([item('Mosul', START)])))
    const bad = await serve((_, response) => response.destroy())
    const private_ = 'http://10.0.0.1/rss'
    await world.follow([`${bad.url}/rss`, private_, `${good.url}/rss`])
    const report = await refreshSources(world.deps([good.address, bad.address]))
    expect(report).toEqual({ answered: 1, failed: 2, stored: 1, known: 0, refused: 0 })
    expect((await world.store.feeds()).map(({ problem }) => problem)).toEqual([
      'broke the connection off',
      'points into a private network',
      null,
    ])
  })
})
