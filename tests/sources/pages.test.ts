// Pages of feeds' items: fetched from a real server, read in the thread for pages.

import type { RequestListener } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type FetcherOptions } from '../../src/sources/fetcher.ts'
import { openPageReader } from '../../src/sources/page-reader.ts'
import { openPages } from '../../src/sources/pages.ts'
import { serve } from './feed-server.ts'
import { fetcherFor } from './fetching.ts'
import { NOW } from './folder-of-files.ts'

const words = 'A convoy left Mosul in the morning and reached the depot before night, a guard said. '
const PAGE = `<html lang="ar"><head><title>A convoy left Mosul</title><meta property="article:published_time" content="2026-11-22T10:00:00Z"></head><body><article><p>${words.repeat(5)}</p></article></body></html>`
const html = { 'content-type': 'text/html; charset=utf-8' }
const problem = (said: string) => ({ kind: 'failed', problem: said })

/** Serves robots.txt and pages; resolves to what fetches one of them for a feed of this server. */
async function pagesOf(
  listener: RequestListener,
  robots: string | number = 404,
  options: Partial<FetcherOptions> = {},
  others: readonly string[] = [],
) {
  const server = await serve((request, response) => {
    if (request.url !== '/robots.txt') listener(request, response)
    else if (typeof robots === 'number') response.writeHead(robots).end()
    else response.end(robots)
  })
  const reader = openPageReader()
  onTestFinished(() => reader.close())
  const fetcher = fetcherFor({ allowed: [server.address, ...others], wait: () => Promise.resolve(), ...options })
  const pages = openPages(fetcher, reader, { now: () => NOW })
  const get = (path: string, feed = `${server.url}/rss`) => pages.fetch(`${server.url}${path}`, feed)
  return { server, get, asked: () => server.asked.map(({ url }) => url) }
}

describe('a page', () => {
  test('gives its article, with what it states, after robots.txt was asked once', async () => {
    const { server, get, asked } = await pagesOf((_, response) => response.writeHead(200, html).end(PAGE))
    expect(await get('/1')).toEqual({
      kind: 'read',
      canonical: null,
      address: `${server.url}/1`,
      title: 'A convoy left Mosul',
      published: '2026-11-22T10:00:00.000Z',
      language: 'ar',
      text: words.repeat(5).trim(),
    })
    await get('/2')
    expect(asked()).toEqual(['/robots.txt', '/1', '/2'])
    expect(server.asked[1]?.headers).toMatchObject({
      'user-agent': 'Sitrep/1.2.3',
      accept: expect.stringContaining('text/html') as unknown,
    })
  })

  test('waits for the one before it on its host', async () => {
    let open = 0
    const together: number[] = []
    const { get } = await pagesOf((_, response) => {
      open += 1
      together.push(open)
      void setImmediate().then(() => {
        open -= 1
        response.writeHead(200, html).end(PAGE)
      })
    })
    await Promise.all([get('/1'), get('/2'), get('/3')])
    expect(together).toEqual([1, 1, 1])
  })

  test('is not asked for where robots.txt does not allow it, nor where it leads', async () => {
    const robots = 'User-agent: *\nDisallow: /closed'
    const { get, asked } = await pagesOf(
      (_, response) => response.writeHead(302, { location: '/closed/1' }).end(),
      robots,
    )
    expect(await get('/closed/1')).toMatchObject({ ...problem('is not allowed by robots.txt'), failing: 'page' })
    expect(await get('/open/1')).toMatchObject(problem('is not allowed by robots.txt'))
    expect(asked()).toEqual(['/robots.txt', '/open/1'])
  })

  test.each([500, 503, 429])('is not asked for where robots.txt answers %i', async (status) => {
    const { get, asked } = await pagesOf((_, response) => response.writeHead(200, html).end(PAGE), status)
    expect(await get('/1')).toMatchObject(problem('is not allowed by robots.txt'))
    expect(asked()).toEqual(['/robots.txt'])
  })

  test('with the pause that robots.txt asks for', async () => {
    const waits: number[] = []
    const robots = 'User-agent: *\nCrawl-delay: 7'
    const { get } = await pagesOf((_, response) => response.writeHead(200, html).end(PAGE), robots, {
      wait: async (milliseconds) => void waits.push(milliseconds),
    })
    await get('/1')
    await get('/2')
    expect(waits.every((wait) => wait === 7000)).toBe(true)
    expect(waits.length).toBeGreaterThanOrEqual(1)
  })

  test.each(['application/pdf', 'video/mp4', 'application/json', ''])('of type "%s" is none', async (type) => {
    const { get } = await pagesOf((_, response) =>
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end(PAGE),
    )
    expect(await get('/1')).toMatchObject({ ...problem('is no web page'), failing: 'page' })
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const)('that is a bomb of %s is left', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(20_000_000, '<p>boom '))
    const { get } = await pagesOf((_, response) =>
      response.writeHead(200, { ...html, 'content-encoding': encoding }).end(bomb),
    )
    expect(await get('/1')).toMatchObject({ ...problem('sent more than 3 MB'), failing: 'page' })
  })

  test('that drips is left', async () => {
    const { get } = await pagesOf(
      (_, response) => {
        response.writeHead(200, html)
        const dripping = setInterval(() => response.write('<p>'), 20)
        response.on('close', () => {
          clearInterval(dripping)
        })
      },
      404,
      { patience: { whole: 300 } },
    )
    expect(await get('/1')).toMatchObject({ ...problem('took longer than 0.3 s'), failing: 'either' })
  })

  test.each([
    [400, 'page'],
    [404, 'page'],
    [410, 'page'],
    [403, 'either'],
    [500, 'either'],
    [429, 'host'],
    [503, 'host'],
  ])('that answers %i is a failure of: %s', async (status, failing) => {
    const { get } = await pagesOf((_, response) => response.writeHead(status).end())
    expect(await get('/1')).toMatchObject({ ...problem(`answered ${status}`), failing })
  })

  test('whose redirect leads to a host that fails is a failure of the page alone', async () => {
    const other = await serve((request, response) => {
      response.writeHead(request.url === '/robots.txt' ? 404 : 503).end()
    }, '127.0.0.2')
    const away: RequestListener = (_, response) => response.writeHead(302, { location: `${other.url}/1` }).end()
    const { get } = await pagesOf(away, 404, {}, [other.address])
    expect(await get('/1')).toMatchObject({ ...problem('answered 503'), failing: 'page', host: '127.0.0.2' })
  })

  test('that asks to be left alone says for how long', async () => {
    const { get } = await pagesOf((_, response) => response.writeHead(429, { 'retry-after': '120' }).end())
    expect(await get('/1')).toMatchObject({ retryAfter: 120_000, host: '127.0.0.1' })
  })

  test('on an address that the operator allows is no page for a feed elsewhere', async () => {
    const { get, asked } = await pagesOf((_, response) => response.writeHead(200, html).end(PAGE))
    expect(await get('/1', 'https://outlet.example/rss')).toMatchObject({ kind: 'failed' })
    expect(asked()).toEqual([])
  })
})
