// When, where and in what order feeds are asked.

import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { refreshSources } from '../../src/actions/refresh-sources.ts'
import { rss, serve } from '../sources/feed-server.ts'
import { type FeedWorld, feedWorld, giving, HOUR, iso, item, MINUTE, START } from './feed-world.ts'

let world: FeedWorld
const worlds = feedWorld()
beforeEach(() => {
  world = worlds()
})

describe('a feed that answers is left alone', () => {
  test('half as long as usually lies between its articles', async () => {
    const items = Array.from({ length: 5 }, (_, at) => item(`Town ${at}`, START - at * HOUR))
    const { refresh } = await world.following(giving(() => rss(items)))
    await refresh()
    expect(await world.onlyFeed()).toMatchObject({ gap: HOUR })
    await world.waitUntilDue()
    expect(world.now - START).toBeGreaterThanOrEqual(30 * MINUTE)
    expect(world.now - START).toBeLessThanOrEqual(33 * MINUTE)
  })

  test('as long as it asks itself, also when nothing changed since', async () => {
    const feed = rss([item('Mosul', START)]).replace('<channel>', '<channel><ttl>120</ttl>')
    const { refresh } = await world.following((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.writeHead(200, { etag: '"1"' }).end(feed)
    })
    for (let time = 0; time < 2; time += 1) {
      const before = world.now
      await refresh()
      await world.waitUntilDue()
      expect(world.now - before).toBeGreaterThanOrEqual(2 * HOUR)
    }
  })

  test('in hours that it asks to be left alone in, also when it fails then', async () => {
    let broken = false
    const skip = '<channel><skipHours><hour>4</hour><hour>5</hour></skipHours>'
    const { refresh } = await world.following((_, response) => {
      if (broken) response.writeHead(500).end()
      else response.end(rss([item('Mosul', START)]).replace('<channel>', skip))
    })
    await refresh()
    expect(await world.onlyFeed()).toMatchObject({ skips: { hours: [4, 5], days: [] } })
    await world.waitUntilDue()
    expect(iso(world.now)).toMatch(/^2026-11-23T06:/)
    broken = true
    world.now = START + 24 * HOUR - 2 * MINUTE
    expect(await refresh()).toMatchObject({ failed: 1 })
    await world.waitUntilDue()
    expect(iso(world.now)).toMatch(/^2026-11-24T06:/)
  })

  test('as long as its server calls the answer fresh, but no longer than a day', async () => {
    let fresh = 3 * 3600
    const { refresh } = await world.following((_, response) =>
      response.writeHead(200, { 'cache-control': `max-age=${fresh}` }).end(rss([item('Mosul', START)])),
    )
    await refresh()
    await world.waitUntilDue()
    expect(world.now - START).toBeGreaterThanOrEqual(3 * HOUR)
    fresh = 365 * 24 * 3600
    const before = world.now
    await refresh()
    await world.waitUntilDue()
    expect(world.now - before).toBeLessThanOrEqual(24 * 1.1 * HOUR)
  })
})

describe('a feed is asked', () => {
  test('where it moved for good, and at its own address again once it fails there', async () => {
    let gone = false
    const { server, refresh } = await world.following((request, response) => {
      if (request.url === '/rss') response.writeHead(301, { location: gone ? '/newer' : '/moved' }).end()
      else if (request.url === '/moved' && gone) response.writeHead(404).end()
      else response.end(rss([item('Mosul', START)]))
    })
    const askedNow = async () => {
      const before = server.asked.length
      await world.waitUntilDue()
      await refresh()
      return server.asked.slice(before).map(({ url }) => url)
    }
    expect(await askedNow()).toEqual(['/rss', '/moved'])
    expect(await askedNow()).toEqual(['/moved'])
    gone = true
    expect(await askedNow()).toEqual(['/moved'])
    expect(await world.onlyFeed()).toMatchObject({ movedTo: null, problem: 'answered 404' })
    expect(await askedNow()).toEqual(['/rss', '/newer'])
    expect(await world.onlyFeed()).toMatchObject({ movedTo: `${server.url}/newer`, problem: null })
  })

  test('at its own address where that redirects to a page', async () => {
    const { refresh } = await world.following((request, response) => {
      if (request.url === '/rss') response.writeHead(301, { location: '/for-sale' }).end()
      else response.end('<!DOCTYPE html><html><body>This name is for sale</body></html>')
    })
    await refresh()
    expect(await world.onlyFeed()).toMatchObject({ movedTo: null, problem: 'answered with a web page, not a feed' })
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
    await world.follow(urls, 'some-wire')
    await refreshSources(world.deps([server.address]))
    // With its robots.txt.
    expect(together).toEqual([1, 1, 1, 1])
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
    }, '127.0.0.2')
    await world.follow(
      [first, second].map(({ url }) => `${url}/rss`),
      'some-wire',
    )
    expect(await refreshSources(world.deps([first.address, second.address]))).toMatchObject({ answered: 2 })
  })

  test('no more on a host that says how long to wait, until then', async () => {
    const server = await serve((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    const other = await serve(
      giving(() => rss([])),
      '127.0.0.2',
    )
    await world.follow([`${server.url}/a`, `${server.url}/b`, `${other.url}/c`])
    const deps = world.deps([server.address, other.address])
    expect(await refreshSources(deps)).toMatchObject({ answered: 1, failed: 1 })
    world.now += HOUR - 1
    expect(await refreshSources(deps)).toMatchObject({ answered: 1, failed: 0 })
    expect(server.asked.filter(({ url }) => url !== '/robots.txt')).toHaveLength(1)
    world.now += 1
    expect(await refreshSources(deps)).toMatchObject({ failed: 1 })
    expect((await world.store.feeds()).map(({ problem }) => problem)).toContain(null)
  })

  test('in the next round where a minute was not enough, before what came due since', async () => {
    const order: string[] = []
    const slow = await serve((asked, response) => {
      if (asked.url !== '/robots.txt') order.push(asked.url ?? '')
      world.now += 25_000
      response.end(rss([]))
    })
    await world.follow(['/a', '/b', '/c', '/d', '/e'].map((path) => `${slow.url}${path}`))
    const deps = world.deps([slow.address])
    const first = await refreshSources(deps)
    expect(first.answered).toBeGreaterThan(0)
    expect(first.answered).toBeLessThan(5)
    for (let rounds = 0; rounds < 3; rounds += 1) await refreshSources(deps)
    expect([...order].sort()).toEqual(['/a', '/b', '/c', '/d', '/e'])
  })

  test('no more once a stop is asked for; what it cut off is asked at the next start', async () => {
    let stopping = false
    const server = await serve((request, response) => {
      if (request.url === '/b') stopping = true
      response.end(rss([item(request.url === '/a' ? 'Mosul' : 'Hit', START)]))
    })
    const urls = ['/a', '/b', '/c'].map((path) => `${server.url}${path}`)
    await world.follow(urls, 'some-wire')
    await refreshSources(world.deps([server.address], { stopping: () => stopping }))
    expect(server.asked.map(({ url }) => url)).toEqual(['/a', '/robots.txt', '/b'])
    expect((await world.store.feeds()).map(({ askedAt }) => askedAt)).toEqual([iso(START), null, null])
    expect((await world.store.counts()).articles).toBe(1)
  })
})
