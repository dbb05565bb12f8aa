import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { serve } from './feed-server.ts'
import { FEED, failed, fetcherFor, fetchFrom, PRIVATE } from './fetching.ts'

describe('redirects', () => {
  test('are followed, five at most', async () => {
    const hops =
      (count: number): RequestListener =>
      (request, response) => {
        const at = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0)
        if (at === count) response.end(FEED)
        else response.writeHead(at % 2 === 0 ? 301 : 307, { location: `/hop/${at + 1}` }).end('moved')
      }
    expect((await fetchFrom(hops(5))).text).toBe(FEED)
    const { result, server } = await fetchFrom(hops(6))
    expect(result).toEqual(failed('redirected more than 5 times'))
    expect(server.asked).toHaveLength(6)
  })

  test.each([
    ['301', '/1'],
    ['308 301', '/2'],
    ['301 302 301', '/1'],
    ['302 301', null],
    ['307', null],
    ['', null],
  ])('are told as far as they are permanent from the first on: %s', async (statuses, expected) => {
    const hops = statuses.split(' ').filter(Boolean).map(Number)
    const { server, result } = await fetchFrom((request, response) => {
      const at = Number(/\d+$/.exec(request.url ?? '')?.[0] ?? 0)
      const status = hops[at]
      if (status === undefined) response.end(FEED)
      else response.writeHead(status, { location: `/${at + 1}#part` }).end()
    })
    expect(result).toMatchObject({ kind: 'fresh', movedTo: expected && `${server.url}${expected}` })
  })

  test('that are permanent are not followed again once their end is remembered, also where nothing changed', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/feed') response.writeHead(301, { location: '/moved' }).end()
      else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.end(FEED)
    })
    const fetcher = fetcherFor({ allowed: [server.address] })
    const request = { url: `${server.url}/feed`, movedTo: `${server.url}/moved`, etag: null, modified: null }
    expect(await fetcher.fetch(request)).toMatchObject({ kind: 'fresh', movedTo: request.movedTo })
    const unchanged = await fetcher.fetch({ ...request, etag: '"1"' })
    expect(unchanged).toMatchObject({ kind: 'unchanged', movedTo: request.movedTo })
    expect(server.asked.map(({ url }) => url)).toEqual(['/moved', '/robots.txt', '/moved'])
  })

  test('to an address that is too long to keep are followed and not told', async () => {
    const to = `/${'a'.repeat(2000)}`
    const { text, result } = await fetchFrom((request, response) => {
      if (request.url === '/feed') response.writeHead(301, { location: to }).end()
      else response.end(FEED)
    })
    expect(text).toBe(FEED)
    expect(result).toMatchObject({ movedTo: null })
  })

  test.each(['file:///etc/passwd', 'ftp://outlet.example/feed', 'javascript:1'])(
    'are not followed to %s',
    async (to) => {
      const { result } = await fetchFrom((_, response) => response.writeHead(302, { location: to }).end())
      expect(result).toEqual(failed('redirected to no http(s) address'))
    },
  )

  test('without an address are an answer like any other', async () => {
    expect((await fetchFrom((_, response) => response.writeHead(302).end())).result).toEqual(failed('answered 302'))
  })

  test.each([
    'http://127.0.0.1:PORT/',
    'http://2130706433:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[64:ff9b::7f00:1]/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
  ])('and first requests to %s are refused before a connection is made', async (target) => {
    const inner = await serve((_, response) => response.end('secret'))
    const to = target.replace('PORT', String(inner.port))
    expect((await fetchFrom((_, response) => response.writeHead(301, { location: to }).end())).result).toEqual(PRIVATE)
    expect(await fetcherFor().fetch({ url: to, movedTo: null, etag: null, modified: null })).toEqual(PRIVATE)
    expect(inner.connections()).toBe(0)
  })
})
