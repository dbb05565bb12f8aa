// Looking for the feed of an address, from real servers.

import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/core/ports/feed-finder.ts'
import { feedsOffered } from '../../src/sources/discover.ts'
import { openFeedFinder } from '../../src/sources/feed-finder.ts'
import { readAnswer } from '../../src/sources/fetched-feed.ts'
import { type FeedServer, serve } from './feed-server.ts'
import { FEED, fetcherFor } from './fetching.ts'
import { NOW } from './folder-of-files.ts'

const clock = { now: () => NOW }
type Pages = Readonly<Record<string, string>>

/** Answers what stands under an address with its query, else 404. */
const site =
  (pages: Pages): RequestListener =>
  (request, response) => {
    const page = pages[request.url ?? '']
    response.writeHead(page === undefined ? 404 : 200).end(page ?? 'none')
  }

async function find(pages: Pages | RequestListener, path = '/', more: readonly FeedServer[] = []) {
  const server = await serve(typeof pages === 'function' ? pages : site(pages))
  const fetcher = fetcherFor({ allowed: [server, ...more].map(({ address }) => address) })
  const finding = await openFeedFinder({ fetcher, clock }).find(`${server.url}${path}`)
  return { server, finding, asked: server.asked.map(({ url }) => url).filter((url) => url !== '/robots.txt') }
}
const page = (head: string, body = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const declared = (href: string, title = '') =>
  `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`
const urlOf = (finding: Finding) => (finding.kind === 'feed' ? new URL(finding.look.url).pathname : finding)

describe('a feed is found', () => {
  test('at its own address, with what it says of itself', async () => {
    const { finding, asked } = await find({ '/news.xml': FEED }, '/news.xml')
    expect(asked).toEqual(['/news.xml'])
    expect(finding).toMatchObject({
      kind: 'feed',
      look: {
        status: 200,
        bytes: FEED.length,
        movedTo: null,
        seen: { format: 'RSS 2.0', title: 'Some Wire', language: 'en', refused: 0, whole: true },
      },
    })
    if (finding.kind === 'feed') expect(finding.look.seen.articles.map(({ title }) => title)).toEqual(['One'])
  })
  test('with each answer read once', async () => {
    const server = await serve(site({ '/': page(declared('/news.xml')), '/news.xml': FEED }))
    const kinds: string[] = []
    const read: typeof readAnswer = (...given) => {
      const answer = readAnswer(...given)
      kinds.push('feed' in answer ? 'feed' : 'page')
      return answer
    }
    const finder = openFeedFinder({ fetcher: fetcherFor({ allowed: [server.address] }), clock, read })
    expect(await finder.find(`${server.url}/`)).toMatchObject({ kind: 'feed', look: { seen: { title: 'Some Wire' } } })
    expect(kinds).toEqual(['page', 'feed'])
  })
  test('where it redirects, and where that is for good', async () => {
    const { finding, server } = await find((request, response) => {
      if (request.url === '/new') response.end(FEED)
      else response.writeHead(301, { location: '/new' }).end()
    }, '/old')
    expect(finding).toMatchObject({ kind: 'feed', look: { end: `${server.url}/new`, movedTo: `${server.url}/new` } })
  })
  test.each([
    ['whole', (url: string) => declared(`${url}/x/news.xml`), '/x/news.xml'],
    ['relative to the page', () => declared('news.xml'), '/section/news.xml'],
    ['relative to its base', () => `<base href="/elsewhere/">${declared('news.xml')}`, '/elsewhere/news.xml'],
  ])('by the one link of a page: %s', async (_, head, expected) => {
    const { finding } = await find((request, response) => {
      const url = `http://${request.headers.host}`
      if (request.url === expected) response.end(FEED)
      else if (request.url === '/section/page') response.end(page(head(url)))
      else response.writeHead(404).end()
    }, '/section/page')
    expect(urlOf(finding)).toBe(expected)
  })
  test.each(['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml'])(
    'at the usual path %s of a page without links',
    async (path) => {
      const { finding, asked } = await find({ '/': page(''), [path]: FEED })
      expect(urlOf(finding)).toBe(path)
      expect(asked.length).toBeLessThanOrEqual(7)
    },
  )
  test('in the folder of the page before that of the site', async () => {
    const { finding } = await find({ '/en/': page(''), '/en/feed': FEED, '/feed': FEED }, '/en/')
    expect(urlOf(finding)).toBe('/en/feed')
  })
  test('at a usual path where what the page declares is gone', async () => {
    const { finding } = await find({ '/': page(declared('/gone.xml')), '/rss': FEED })
    expect(urlOf(finding)).toBe('/rss')
  })
  test('where no scheme was typed', async () => {
    const server = await serve(site({ '/news.xml': FEED }))
    const finder = openFeedFinder({ fetcher: fetcherFor({ allowed: [server.address] }), clock })
    // https is asked then, which this server does not speak; the address is one all the same.
    expect(await finder.find(`${server.address}/news.xml`)).toEqual({
      kind: 'none',
      problem: 'no secure connection can be made',
    })
  })
})

describe('of several feeds people choose', () => {
  test('those that the page declares, comments last, none of them asked', async () => {
    const comments = declared('/comments/feed/', 'Site » Comments Feed')
    const { finding, server, asked } = await find({
      '/': page(`${comments}${declared('/en.xml', 'English')}${declared('/ar.xml')}${declared('/en.xml', 'English')}`),
    })
    expect(asked).toEqual(['/'])
    expect(finding).toEqual({
      kind: 'several',
      feeds: [
        { url: `${server.url}/en.xml`, title: 'English' },
        { url: `${server.url}/ar.xml`, title: null },
        { url: `${server.url}/comments/feed/`, title: 'Site » Comments Feed' },
      ],
    })
  })
  test('those that a page of feeds links to', async () => {
    const body = '<a href="/rss/iraq"><b>Iraq</b></a> <a href="/about">About</a> <a href="/rss/world.xml">World</a>'
    const { finding } = await find({ '/': page('', body) })
    expect(finding.kind === 'several' && finding.feeds.map(({ title }) => title)).toEqual(['Iraq', 'World'])
  })
})

describe('no feed is found', () => {
  test('after six further requests, and none at another host', async () => {
    const other = await serve(site({}), '127.0.0.3')
    const { finding, asked } = await find({ '/': page(declared(`${other.url}/gone`)) }, '/', [other])
    expect(finding).toEqual({ kind: 'none', problem: 'answered with a web page, not a feed' })
    expect(asked.length + other.asked.length).toBe(7)
  })
  test.each([
    ['that answers with an error', '/missing', 'answered 404'],
    ['that answers with nothing', '/empty', 'answered with nothing'],
  ])('at an address %s', async (_, path, problem) => {
    expect((await find({ '/empty': '' }, path)).finding).toEqual({ kind: 'none', problem })
  })
  test.each(['ftp://outlet.example/rss', 'javascript:alert(1)', 'just words', 'localhost', 'http://[::1]/rss', ''])(
    'in %j',
    async (typed) => {
      const finder = openFeedFinder({ fetcher: fetcherFor(), clock })
      expect(await finder.find(typed)).toEqual({ kind: 'none', problem: 'is no http(s) address' })
    },
  )
  test('in a private network, at first hand, by a redirect or by a page', async () => {
    const inside = await serve(site({ '/feed': FEED }), '127.0.0.4')
    const finder = openFeedFinder({ fetcher: fetcherFor(), clock })
    const problem = 'points into a private network'
    expect(await finder.find(`${inside.url}/feed`)).toEqual({ kind: 'none', problem })
    const outside = await serve(
      (request, response) => {
        if (request.url === '/page') response.end(page(declared(`http://localhost:${inside.port}/feed`)))
        else response.writeHead(302, { location: `http://10.0.0.1/feed` }).end()
      },
      '127.0.0.5',
      0,
    )
    const network = {
      lookup: () => undefined,
      isPublic: (address: string) => address === '127.0.0.5',
      ports: new Set([String(outside.port), String(inside.port)]),
    }
    const guarded = openFeedFinder({ fetcher: fetcherFor({ network }), clock })
    expect(await guarded.find(`${outside.url}/away`)).toEqual({ kind: 'none', problem })
    expect(inside.connections()).toBe(0)
  })
  test('at an address that is too long as it is sent', async () => {
    const finder = openFeedFinder({ fetcher: fetcherFor(), clock })
    const typed = `https://outlet.example/${'خ'.repeat(1000)}`
    expect(await finder.find(typed)).toEqual({ kind: 'none', problem: 'is no http(s) address' })
  })
  test('in an answer that nobody thought of', async () => {
    const server = await serve(site({ '/news.xml': FEED }))
    const read = () => {
      throw new Error('odd')
    }
    const finder = openFeedFinder({ fetcher: fetcherFor({ allowed: [server.address] }), clock, read })
    expect(await finder.find(`${server.url}/news.xml`)).toEqual({ kind: 'none', problem: 'cannot be read' })
    const look = { url: `${server.url}/news.xml`, movedTo: null, source: 'unknown', language: null }
    expect(await finder.look(look)).toMatchObject({ status: 200, seen: { problem: 'cannot be read' } })
  })
  test('in time where a server does not answer', async () => {
    const server = await serve(() => undefined)
    const finder = openFeedFinder({ fetcher: fetcherFor({ allowed: [server.address] }), clock, longest: 200 })
    expect(await finder.find(`${server.url}/`)).toEqual({ kind: 'none', problem: 'took longer than 0.2 s' })
  })
})

// In time that grows with the square of its text none of these would end.
test.each(['<link rel=alternate ', '<a href="/rss">', '<base href="/x">', '<'])(
  'what a page offers is read, also forty thousand times %j',
  (piece) => {
    expect(feedsOffered(piece.repeat(40_000), 'https://outlet.example/').length).toBeLessThanOrEqual(1)
  },
)
