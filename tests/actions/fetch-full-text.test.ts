// The full text of what feeds give in short: pages of a real server, read in the thread for pages.

import type { ServerResponse } from 'node:http'
import { beforeEach, describe, expect, test } from 'vitest'
import { addedSourceId } from '../../src/core/added-feed.ts'
import { addressesOf } from '../../src/core/addresses.ts'
import { contentMark } from '../../src/core/identity.ts'
import { rss, serve } from '../sources/feed-server.ts'
import { type FeedWorld, HOUR, iso, item, START } from './feed-world.ts'
import { type Answers, canonical, HTML, LONG, page, serveWire, TEXT, type Wire, wireWorld } from './wire-world.ts'

const { worlds, following, followed, storedAt } = wireWorld()
let world: FeedWorld
beforeEach(() => {
  world = worlds()
})

describe('an item in short', () => {
  test('is filed with the text of its page, once, under the title of the feed', async () => {
    const wire = {
      items: [item('Mosul', START - HOUR)],
      pages: { '/Mosul': page(`${TEXT} ${LONG}\n\nFollow us on Telegram`) },
    }
    const { refresh, again, stored, pagesAsked } = await followed(wire)
    expect(await refresh()).toMatchObject({ stored: 1, known: 0, refused: 0 })
    expect(await stored('/Mosul')).toMatchObject({ title: 'Mosul', text: `${TEXT} ${LONG}`.trim(), version: 1 })
    expect(await again()).toMatchObject({ stored: 0, known: 1 })
    expect(await stored('/Mosul')).toMatchObject({ version: 1 })
    expect(pagesAsked()).toEqual(['/Mosul'])
    expect(world.lines.filter(({ event }) => event === 'pages-read')).toMatchObject([
      { details: { source: 'some-wire', asked: 1, read: 1, problems: [] } },
    ])
  })

  test('that the feed changes is asked for again, and is a new version', async () => {
    const wire: Wire = { items: [item('Mosul', START - HOUR)], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } }
    const { refresh, again, stored, pagesAsked } = await followed(wire)
    await refresh()
    const changed = 'A convoy of two lorries left Mosul in the morning.'
    wire.items = [item('Mosul', START - HOUR, changed)]
    wire.pages = { '/Mosul': page(`${changed} ${LONG}`) }
    expect(await again()).toMatchObject({ stored: 1 })
    expect(await stored('/Mosul')).toMatchObject({ text: `${changed} ${LONG}`.trim(), version: 2 })
    await again()
    expect(pagesAsked()).toEqual(['/Mosul', '/Mosul'])
  })

  test('never takes the place of its full text', async () => {
    const wire: Wire = { items: [item('Mosul', START - HOUR)], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } }
    const { refresh, again, stored } = await followed(wire)
    await refresh()
    wire.items = [item('Mosul', START - HOUR, 'A convoy of two left Mosul.')]
    wire.pages = {}
    expect(await again()).toMatchObject({ stored: 0, known: 1 })
    wire.items = [item('Mosul', START - 100 * HOUR, 'A convoy of three left Mosul.')]
    expect(await again()).toMatchObject({ stored: 0, known: 1 })
    expect(await stored('/Mosul')).toMatchObject({ text: `${TEXT} ${LONG}`.trim(), version: 1 })
  })

  test('is one article at the feed’s address, where that leads to, and at the page’s own address', async () => {
    const wire: Wire = { items: [item('Mosul', START - HOUR)], pages: {} }
    const { server, refresh, stored } = await followed(wire)
    wire.pages = {
      '/Mosul': (response) => response.writeHead(302, { location: '/moved' }).end(),
      '/moved': page(`${TEXT} ${LONG}`, canonical(`${server.url}/news/7`)),
    }
    await refresh()
    const id = (await stored('/Mosul'))?.id
    expect(await world.store.articleAt(addressesOf(`${server.url}/moved`, null))).toBe(id)
    expect(await world.store.articleAt(addressesOf(`${server.url}/news/7/index.html?from=rss`, null))).toBe(id)
    // What the feed itself gave is known as well.
    const given = { source: 'some-wire', title: 'Mosul', text: TEXT }
    expect(await world.store.articleSaying(contentMark(given))).toMatchObject({ article: id })
  })

  test('takes no address of another outlet, whatever its page calls its own', async () => {
    const other: Wire = { items: [item('Hit', START - HOUR)], pages: { '/Hit': page(`A convoy left Hit. ${LONG}`) } }
    const theirs = await serveWire(other, '127.0.0.2')
    const head = canonical(`${theirs.url}/Hit`)
    const ours = await serveWire({
      items: [item('Mosul', START - HOUR)],
      pages: { '/Mosul': page(`${TEXT} ${LONG}`, head) },
    })
    const refresh = await following([ours, theirs])
    await world.follow([`${ours.url}/rss`], 'some-wire')
    await refresh()
    expect(await world.store.articleAt(addressesOf(`${theirs.url}/Hit`, null))).toBeNull()
    await world.follow([`${theirs.url}/rss`], 'some-wire')
    expect(await refresh()).toMatchObject({ stored: 1 })
    expect(await storedAt(`${theirs.url}/Hit`)).toMatchObject({ title: 'Hit', version: 1 })
    expect(await storedAt(`${ours.url}/Mosul`)).toMatchObject({ title: 'Mosul', version: 1 })
  })

  test('is filed as it is where its address is known as that of another article which is stored in full', async () => {
    const wire: Wire = { items: [], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } }
    const { server, refresh, again, stored } = await followed(wire)
    wire.items = [item('Mosul', START - HOUR)]
    wire.pages = { '/Mosul': page(`${TEXT} ${LONG}`, canonical(`${server.url}/Hit`)) }
    await refresh()
    wire.items = [item('Hit', START - HOUR), ...wire.items]
    expect(await again()).toMatchObject({ stored: 1, known: 1 })
    expect(await stored('/Hit')).toMatchObject({ title: 'Hit', text: 'A convoy left Hit in the morning.' })
    expect(await stored('/Mosul')).toMatchObject({ title: 'Mosul', version: 1 })
  })

  test('of an added feed is its own: its page is asked for those who hear everybody’s too', async () => {
    const wire: Wire = { items: [], pages: {} }
    const { server, refresh, stored, pagesAsked } = await followed(wire)
    const given = [item('Mosul', START - HOUR)]
    wire.pages = { '/added': (response) => response.end(rss(given)), '/Mosul': page(`${TEXT} ${LONG}`) }
    const added = { url: `${server.url}/added`, source: addedSourceId(`${server.url}/added`), name: 'A Wire' }
    const by = { by: 'discord:900', at: iso(START) }
    await world.store.addFeed({ ...added, language: null, known: false }, 'discord:1', by, 'discord:17')
    expect(await refresh()).toMatchObject({ answered: 2, stored: 1 })
    expect(await stored('/Mosul')).toBeNull()
    wire.items = given
    world.now += 2 * HOUR
    expect(await refresh()).toMatchObject({ stored: 1 })
    expect(await stored('/Mosul')).toMatchObject({ text: `${TEXT} ${LONG}`.trim(), version: 1 })
    expect(pagesAsked().filter((path) => path === '/Mosul')).toHaveLength(2)
  })

  test('that stands in a feed twice is one article', async () => {
    const wire: Wire = {
      items: [item('Mosul', START - HOUR), item('Mosul', START - HOUR, 'A convoy left.')],
      pages: { '/Mosul': page(`${TEXT} ${LONG}`) },
    }
    const { refresh, stored, pagesAsked } = await followed(wire)
    expect(await refresh()).toMatchObject({ stored: 1, known: 1 })
    expect(await stored('/Mosul')).toMatchObject({ version: 1 })
    expect(pagesAsked()).toEqual(['/Mosul'])
  })

  test('without a date has that of its page, where that is not after the clock', async () => {
    const wire: Wire = { items: [], pages: {} }
    const { refresh, again, stored } = await followed(wire)
    await refresh()
    wire.items = [item('Mosul', null)]
    const dated = (date: string) => `<meta property="article:published_time" content="${date}">`
    wire.pages = { '/Mosul': page(`${TEXT} ${LONG}`, dated('2026-11-22T10:00:00Z')) }
    await again()
    expect(await stored('/Mosul')).toMatchObject({ published: '2026-11-22T10:00:00.000Z' })
    wire.items = [item('Hit', null)]
    wire.pages = { '/Hit': page(`A convoy left Hit. ${LONG}`, dated('2026-11-24T10:00:00Z')) }
    await again()
    expect((await stored('/Hit'))?.text).toContain('two of them turned back')
    expect(await stored('/Hit')).toMatchObject({ published: null })
  })
})

describe('no page is asked', () => {
  test.each([
    ['of an item that says enough', item('Mosul', START - HOUR, `${TEXT} ${LONG}`)],
    ['of one older than any window', item('Mosul', START - 73 * HOUR)],
    ['of one without a date on a first answer', item('Mosul', null)],
  ])('%s', async (_, given) => {
    const { refresh, pagesAsked } = await followed({ items: [given], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } })
    expect(await refresh()).toMatchObject({ stored: 1 })
    expect(pagesAsked()).toEqual([])
  })

  test('where the operator wants none', async () => {
    const wire = { items: [item('Mosul', START - HOUR)], pages: { '/Mosul': page(LONG) } }
    const { refresh, pagesAsked, stored } = await followed(wire, { fullText: false })
    await refresh()
    expect(pagesAsked()).toEqual([])
    expect(await stored('/Mosul')).toMatchObject({ text: TEXT })
  })

  test('where robots.txt does not allow it', async () => {
    const robots = 'User-agent: *\nDisallow: /'
    const wire = { items: [item('Mosul', START - HOUR)], pages: { '/Mosul': page(LONG), '/robots.txt': robots } }
    const { refresh, pagesAsked, stored } = await followed(wire)
    await refresh()
    expect(pagesAsked()).toEqual([])
    expect(await stored('/Mosul')).toMatchObject({ text: TEXT })
  })

  test('of another outlet, whose feed is not followed', async () => {
    const other = await serveWire({ items: [], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } }, '127.0.0.2')
    const server = await serve((_, response) =>
      response.end(rss([item('Mosul', START - HOUR)]).replaceAll('<link>/', `<link>${other.url}/`)),
    )
    const refresh = await following([server, other])
    await world.follow([`${server.url}/rss`], 'some-wire')
    expect(await refresh()).toMatchObject({ stored: 1 })
    expect(other.asked).toEqual([])
  })

  test('beyond fifteen of a host in a round: the newest are asked', async () => {
    const items = Array.from({ length: 20 }, (_, at) => item(`Town${at}`, START - (20 - at) * HOUR))
    const pages = Object.fromEntries(items.map(({ title, text }) => [`/${title}`, page(`${text} ${LONG}`)]))
    const { refresh, pagesAsked, stored } = await followed({ items, pages })
    expect(await refresh()).toMatchObject({ stored: 20 })
    expect(pagesAsked()).toEqual(Array.from({ length: 15 }, (_, at) => `/Town${19 - at}`))
    expect((await stored('/Town4'))?.text).toBe('A convoy left Town4 in the morning.')
    expect((await stored('/Town5'))?.text).toContain('two of them turned back')
  })

  test.each<[string, Answers, string[]]>([
    ['twice', { '/Mosul': 403, '/Hit': 500 }, ['/Mosul', '/Hit']],
    // A page that is missing, or odd, tells nothing of its host.
    ['twice, whatever lies between', { '/Mosul': 500, '/Hit': 404, '/Rutba': 403 }, ['/Mosul', '/Hit', '/Rutba']],
    ['busy', { '/Mosul': 429 }, ['/Mosul']],
  ])('of a host any more in a round in which it failed %s', async (_, failing, asked) => {
    const pages = { '/Ana': page(`A convoy left Ana in the morning. ${LONG}`), ...failing }
    const items = ['Mosul', 'Hit', 'Rutba', 'Ana'].map((town, at) => item(town, START - (at + 1) * HOUR))
    const { refresh, again, pagesAsked, stored } = await followed({ items, pages })
    expect(await refresh()).toMatchObject({ stored: 4 })
    expect(pagesAsked()).toEqual(asked)
    expect(await stored('/Ana')).toMatchObject({ text: 'A convoy left Ana in the morning.' })
    await again()
    await again()
    expect(pagesAsked()).toEqual(['/Mosul', '/Hit', '/Rutba', '/Ana'])
    expect((await stored('/Ana'))?.text).toContain('two of them turned back')
  })

  test.each<[string, Answers[string]]>([
    ['fails once', 500],
    ['redirects forever', (response) => response.writeHead(302, { location: '/Mosul' }).end()],
    ['is too large', (response) => response.writeHead(200, HTML).end('<p>boom'.repeat(500_000))],
    ['cannot be unpacked', (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('<p>')],
    ['leads into a private network', (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end()],
  ])('other pages of a host are, where one %s', async (_, odd) => {
    const pages = { '/Mosul': odd, '/Hit': page(`A convoy left Hit in the morning. ${LONG}`) }
    const { refresh, stored } = await followed({
      items: [item('Mosul', START - HOUR), item('Hit', START - 2 * HOUR)],
      pages,
    })
    expect(await refresh()).toMatchObject({ stored: 2 })
    expect((await stored('/Hit'))?.text).toContain('two of them turned back')
  })
})

describe('what the feed gave is filed where its page', () => {
  test.each<[string, string | number | ((response: ServerResponse) => void)]>([
    ['is missing', 404],
    ['says less', page('A convoy left.')],
    [
      'asks for consent',
      page('We value your privacy. Cookies let our partners store and read data on this device. '.repeat(9)),
    ],
    ['is empty', '<html></html>'],
    ['leads to the front page', (response) => response.writeHead(302, { location: '/' }).end()],
    [
      'breaks off',
      (response) =>
        response.writeHead(200, { ...HTML, 'content-length': '5000' }).write('<p>A convoy', () => response.destroy()),
    ],
  ])('%s', async (_, answer) => {
    const wire = { items: [item('Mosul', START - HOUR)], pages: { '/Mosul': answer, '/': page(`${TEXT} ${LONG}`) } }
    const { refresh, again, stored, pagesAsked } = await followed(wire)
    expect(await refresh()).toMatchObject({ stored: 1, refused: 0 })
    expect(await stored('/Mosul')).toMatchObject({ text: TEXT, version: 1 })
    expect(await again()).toMatchObject({ stored: 0 })
    expect(pagesAsked().filter((path) => path === '/Mosul')).toHaveLength(1)
  })

  test('leads to another site', async () => {
    const other = await serveWire({ items: [], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } }, '127.0.0.2')
    const wire: Wire = {
      items: [item('Mosul', START - HOUR)],
      pages: { '/Mosul': (response) => response.writeHead(302, { location: `${other.url}/Mosul` }).end() },
    }
    const server = await serveWire(wire)
    const refresh = await following([server, other])
    await world.follow([`${server.url}/rss`], 'some-wire')
    await refresh()
    expect(await storedAt(`${server.url}/Mosul`)).toMatchObject({ text: TEXT })
  })
})

test('a host whose page asks to be left alone is, with its feeds', async () => {
  const wire: Wire = {
    items: [item('Mosul', START - HOUR)],
    pages: { '/Mosul': (response) => response.writeHead(429, { 'retry-after': '7200' }).end() },
  }
  const { refresh } = await followed(wire)
  await refresh()
  expect(Date.parse((await world.onlyFeed()).nextAt)).toBeGreaterThanOrEqual(START + 2 * HOUR)
})
