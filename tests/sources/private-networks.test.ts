// What outlets may try to make the bot reach, against real servers. 127.0.0.2 stands for the public internet, all else of
// this machine for a private network.

import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { INTERNET, type Network } from '../../src/sources/guarded-connect.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { type FeedServer, serve } from './feed-server.ts'
import { FEED, failed, fetcherFor, PRIVATE } from './fetching.ts'
import { NOW } from './folder-of-files.ts'

const OPEN = '127.0.0.2'
const request = (url: string) => ({ url, movedTo: null, etag: null, modified: null })
const feed: RequestListener = (_, response) => response.end(FEED)
const redirectTo =
  (location: string): RequestListener =>
  (_, response) =>
    response.writeHead(301, { location }).end()

/** A network in which each look-up of a name gives the next of these answers, and the last one from then on. */
function network(answers: readonly (readonly string[])[], ports: readonly number[]): Network & { asked: () => number } {
  let asked = 0
  return {
    lookup: (_, __, callback) => {
      const addresses = answers[Math.min(asked, answers.length - 1)] ?? []
      asked += 1
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    },
    isPublic: (address) => address === OPEN || INTERNET.isPublic(address),
    ports: new Set(['80', '443', ...ports.map(String)]),
    asked: () => asked,
  }
}

/** A private server and a public one on the same port, so that only the address tells them apart. */
async function twins(onPublic: RequestListener): Promise<{ outside: FeedServer; inside: FeedServer }> {
  for (;;) {
    const outside = await serve(onPublic, OPEN)
    try {
      const inside = await serve((_, response) => response.end('secret'), '127.0.0.1', outside.port)
      return { outside, inside }
    } catch {
      // Another test has that port on the inner address: another one is tried.
    }
  }
}

describe('a name', () => {
  test.each([
    [['127.0.0.1', OPEN]],
    [[OPEN, '127.0.0.1']],
    [['10.0.0.1', '::1', '::ffff:127.0.0.1', '169.254.169.254', OPEN]],
  ])('that leads to %j is connected to only where that is public', async (addresses) => {
    const { outside, inside } = await twins(feed)
    const fetcher = fetcherFor({ network: network([addresses], [outside.port]) })
    expect(await fetcher.fetch(request(`http://outlet.example:${outside.port}/`))).toMatchObject({ kind: 'fresh' })
    expect(inside.connections()).toBe(0)
    expect(outside.connections()).toBe(1)
  })

  test.each([[['127.0.0.1']], [['127.0.0.1', '10.0.0.1', '::1', 'fd00:ec2::254']], [[]]])(
    'that leads to nothing but %j is refused',
    async (addresses) => {
      const { outside, inside } = await twins(feed)
      const fetcher = fetcherFor({ network: network([addresses], [outside.port]) })
      expect(await fetcher.fetch(request(`http://outlet.example:${outside.port}/`))).toEqual(PRIVATE)
      expect(inside.connections()).toBe(0)
    },
  )

  test('that leads elsewhere at the next look-up is refused then', async () => {
    const { outside, inside } = await twins((_, response) => response.setHeader('connection', 'close').end(FEED))
    const rebinding = network([[OPEN], ['127.0.0.1']], [outside.port])
    const fetcher = fetcherFor({ network: rebinding })
    const url = `http://outlet.example:${outside.port}/`
    expect(await fetcher.fetch(request(url))).toMatchObject({ kind: 'fresh' })
    expect(await fetcher.fetch(request(url))).toEqual(PRIVATE)
    expect(inside.connections()).toBe(0)
  })

  test('is looked up once for a connection, and a kept connection stays where it leads', async () => {
    const { outside, inside } = await twins(feed)
    const rebinding = network([[OPEN], ['127.0.0.1']], [outside.port])
    const fetcher = fetcherFor({ network: rebinding })
    const url = `http://outlet.example:${outside.port}/`
    for (let time = 0; time < 3; time += 1) expect(await fetcher.fetch(request(url))).toMatchObject({ kind: 'fresh' })
    expect(rebinding.asked()).toBe(1)
    expect(outside.connections()).toBe(1)
    expect(inside.connections()).toBe(0)
  })

  test('that is never answered for is given up', async () => {
    const silent: Network = { ...INTERNET, lookup: () => undefined }
    const fetcher = fetcherFor({ network: silent, patience: { connect: 50 } })
    const { problem } = { problem: '', ...(await fetcher.fetch(request('http://outlet.example/'))) }
    expect(problem).toBe('took longer than 0.05 s to connect')
  })
})

describe('a redirect', () => {
  test.each(['http://127.0.0.1:PORT/', 'http://inside.example:PORT/', '//127.0.0.1:PORT/'])(
    'from a public address to %s is refused',
    async (target) => {
      const { outside, inside } = await twins((asked, response) => {
        redirectTo(target.replace('PORT', String(outside.port)))(asked, response)
      })
      const names = network([[OPEN], ['127.0.0.1']], [outside.port])
      const fetcher = fetcherFor({ network: names })
      expect(await fetcher.fetch(request(`http://outlet.example:${outside.port}/`))).toEqual(PRIVATE)
      expect(inside.connections()).toBe(0)
    },
  )

  test('from http to https goes to that scheme’s own port', async () => {
    const { outside } = await twins(redirectTo(`https://${OPEN}/`))
    const fetcher = fetcherFor({ network: network([], [outside.port]) })
    expect(await fetcher.fetch(request(outside.url))).toEqual(failed('refused the connection'))
    const strict = fetcherFor({ network: { ...network([], []), ports: new Set([String(outside.port)]) } })
    expect(await strict.fetch(request(outside.url))).toEqual(failed('stands on port 443; only 80 and 443 are asked'))
  })

  test('leads to what the operator allows only from there', async () => {
    const inside = await serve((asked, response) => {
      if (asked.url === '/moved') redirectTo('/feed')(asked, response)
      else response.end(FEED)
    })
    const outside = await serve(redirectTo(`${inside.url}/feed`), OPEN)
    const fetcher = fetcherFor({ allowed: [inside.address], network: network([], [outside.port]) })
    expect(await fetcher.fetch(request(outside.url))).toEqual(PRIVATE)
    const remembered = { ...request(outside.url), movedTo: `${inside.url}/feed` }
    expect(await fetcher.fetch(remembered)).toEqual(PRIVATE)
    expect(inside.connections()).toBe(0)
    expect(await fetcher.fetch(request(`${inside.url}/moved`))).toMatchObject({ kind: 'fresh' })
  })
})

describe('a feed with entities', () => {
  const around = (doctype: string, title: string) =>
    FEED.replace('<rss', `${doctype}<rss`).replace('<title>One</title>', `<title>${title}</title>`)
  const laughs = Array.from({ length: 12 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
  const secret = createHash('sha256').update('secret').digest('hex')

  test.each([
    ['of a file', `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, '&x;'],
    ['of an address', `<!DOCTYPE rss [<!ENTITY x SYSTEM "INSIDE/x">]>`, '&x;'],
    ['of a DTD', `<!DOCTYPE rss SYSTEM "INSIDE/x.dtd">`, 'One'],
    ['of parameters', `<!DOCTYPE rss [<!ENTITY % x SYSTEM "INSIDE/x.dtd"> %x;]>`, 'One'],
    ['that grow without measure', `<!DOCTYPE rss [<!ENTITY l0 "laugh">${laughs}]>`, '&l12;'],
  ])('%s reaches nothing and grows nothing', async (_, doctype, title) => {
    const inside = await serve((__, response) => response.end(secret))
    const content = around(doctype.replace('INSIDE', inside.url), title)
    const outside = await serve((__, response) => response.end(content), OPEN)
    const answer = await fetcherFor({ network: network([], [outside.port]) }).fetch(request(outside.url))
    if (answer.kind !== 'fresh') throw new Error(answer.kind)
    const reading = readFetchedFeed(answer, { url: outside.url, source: 'some-wire', language: null }, NOW)
    const text = JSON.stringify(reading)
    expect(text.length).toBeLessThan(2000)
    expect(text).not.toMatch(new RegExp(`root:|${secret}|laughlaugh`))
    expect(inside.connections()).toBe(0)
  })
})
