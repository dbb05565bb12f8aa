// One request at a time to a host, and the pause that its robots.txt asks for, against real servers.

import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { hostTurns } from '../../src/sources/host-turns.ts'
import { serve } from './feed-server.ts'
import { FEED, fetcherFor } from './fetching.ts'
import { NOW } from './folder-of-files.ts'

const request = (url: string) => ({ url, movedTo: null, etag: null, modified: null })

/** A server with this robots.txt, and a fetcher whose clock only moves where it waits. */
async function politely(robots: RequestListener) {
  let now = NOW
  const waits: number[] = []
  const server = await serve((asked, response) => {
    if (asked.url === '/robots.txt') robots(asked, response)
    else response.end(FEED)
  })
  const fetcher = fetcherFor({
    allowed: [server.address],
    clock: { now: () => now },
    wait: (milliseconds) => {
      waits.push(milliseconds)
      now += milliseconds
      return Promise.resolve()
    },
  })
  const fetchAll = async (...paths: readonly string[]) => {
    const results = await Promise.all(paths.map((path) => fetcher.fetch(request(`${server.url}${path}`))))
    expect(results.map(({ kind }) => kind)).toEqual(paths.map(() => 'fresh'))
  }
  const paths = () => server.asked.map(({ url }) => url)
  return { server, waits, fetchAll, paths, pass: (milliseconds: number) => (now += milliseconds) }
}

const saying =
  (text: string): RequestListener =>
  (_, response) =>
    response.end(text)

describe('feeds of one host', () => {
  test('are asked one after the other, with the pause of its robots.txt between them', async () => {
    const { fetchAll, waits, paths } = await politely(saying('User-agent: *\nCrawl-delay: 10'))
    await fetchAll('/a', '/b', '/c')
    expect(paths()).toEqual(['/a', '/robots.txt', '/b', '/c'])
    expect(waits).toEqual([10_000, 10_000])
  })

  test('keep the pause that is meant for this program', async () => {
    const robots = 'User-agent: *\nCrawl-delay: 10\n\nUser-agent: sitrep\nCrawl-delay: 2.5\nDisallow: /'
    const { fetchAll, waits } = await politely(saying(robots))
    await fetchAll('/a', '/b')
    expect(waits).toEqual([2500])
  })

  test('keep one of a minute at the most', async () => {
    const { fetchAll, waits } = await politely(saying('User-agent: *\nCrawl-delay: 86400'))
    await fetchAll('/a', '/b')
    expect(waits).toEqual([60_000])
  })

  test('have their robots.txt read once a day, and not at all while no pause could matter', async () => {
    const { fetchAll, paths, waits, pass } = await politely(saying('User-agent: *\nCrawl-delay: 10'))
    await fetchAll('/a')
    pass(60_000)
    await fetchAll('/b')
    expect(paths()).toEqual(['/a', '/b'])
    await fetchAll('/c')
    await fetchAll('/d')
    expect(paths()).toEqual(['/a', '/b', '/robots.txt', '/c', '/d'])
    pass(24 * 3_600_000)
    await fetchAll('/e', '/f')
    expect(paths().slice(5)).toEqual(['/e', '/robots.txt', '/f'])
    expect(waits).toEqual([10_000, 10_000, 10_000])
  })

  test.each<[string, RequestListener]>([
    ['that has none', (_, response) => response.writeHead(404).end('User-agent: *\nCrawl-delay: 10')],
    ['that fails', (_, response) => response.writeHead(500).end('User-agent: *\nCrawl-delay: 10')],
    ['that breaks off', (_, response) => response.destroy()],
    ['without a pause', saying('User-agent: *\nDisallow: /')],
    ['with a pause that is no number', saying('User-agent: *\nCrawl-delay: soon')],
    ['of more than 500 kB', saying(`User-agent: *\nCrawl-delay: 10\n${'#'.repeat(512_000)}`)],
    ['that redirects without an end', (_, response) => response.writeHead(302, { location: '/robots.txt' }).end()],
  ])('are asked without a pause by a robots.txt %s', async (_, robots) => {
    const { fetchAll, waits } = await politely(robots)
    await fetchAll('/a', '/b')
    expect(waits).toEqual([])
  })

  test('are one host whatever the port; a redirect there waits for its turn, one on the same host for no pause', async () => {
    let open = 0
    let most = 0
    const together: RequestListener = (asked, response) => {
      open += 1
      most = Math.max(most, open)
      setImmediate(() => {
        open -= 1
        if (asked.url === '/robots.txt') response.end('User-agent: *\nCrawl-delay: 10')
        else if (asked.url === '/moved') response.writeHead(302, { location: '/a' }).end()
        else response.end(FEED)
      })
    }
    const [one, other] = [await serve(together), await serve(together)]
    const waits: number[] = []
    const fetcher = fetcherFor({
      allowed: [one.address, other.address],
      wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    })
    await Promise.all([`${one.url}/moved`, `${other.url}/a`, `${one.url}/b`].map((url) => fetcher.fetch(request(url))))
    expect(most).toBe(1)
    // Of the two requests that follow; what redirects on its own host waits for nothing.
    expect(waits).toHaveLength(2)
    for (const wait of waits) expect(wait).toBeGreaterThan(9000)
  })
})

test('a request that fails ends its turn, and a host is at rest a minute after its last one', async () => {
  let now = NOW
  const turns = hostTurns({ now: () => now }, () => Promise.resolve())
  await expect(turns.take('a.example', 0, NOW, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await turns.take('a.example', 0, NOW, () => Promise.resolve('next'))).toBe('next')
  expect(turns.isBusy('a.example')).toBe(true)
  now += 60_000
  expect(turns.isBusy('a.example')).toBe(false)
})

test('a turn that would come too late is given up, and leaves the host at rest', async () => {
  let now = NOW
  const turns = hostTurns({ now: () => now }, () => Promise.reject(new Error('nobody waits for it')))
  await turns.take('a.example', 0, NOW, () => Promise.resolve())
  const late = turns.take('a.example', 30_000, NOW + 20_000, () => Promise.resolve())
  await expect(late).rejects.toThrow('leads to a host of which too much else is asked')
  now += 60_000
  expect(turns.isBusy('a.example')).toBe(false)
})

test('of a robots.txt the pauses are read, however many names and rules it pairs', async () => {
  const groups = (count: number) => 'User-agent: a\n'.repeat(count) + 'Disallow: /x\n'.repeat(count)
  const { fetchAll, waits } = await politely(saying(`${groups(15_000)}User-agent: *\nAllow: /\nCrawl-delay: 3`))
  await fetchAll('/a', '/b')
  expect(waits).toEqual([3000])
})
