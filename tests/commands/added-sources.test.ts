// /sources add, check and remove over real feed servers: what a moderator of a server sees, and what becomes of it.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FINDS } from '../../src/actions/limit-asking.ts'
import { suggestValues } from '../../src/actions/suggest-values.ts'
import { MOST_ADDED_FEEDS } from '../../src/core/added-feed.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { HOUR, iso, START } from '../actions/feed-world.ts'
import { knowledge } from '../own-knowledge.ts'
import { rss, serve } from '../sources/feed-server.ts'
import { labelsOf } from './own-room.ts'
import { style } from './room.ts'
import { alternate, dated, Desk, HERE, page, THERE, WIRE } from './source-desk.ts'

let desk: Desk
beforeEach(() => {
  desk = new Desk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

describe('/sources add', () => {
  test('shows what a feed is like, and saves nothing before it is told to', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    const { text, post, error } = await desk.ask(`/sources add ${url}/rss`)
    expect(error).toBeNull()
    expect(text).toContain('Feed found: “Some Wire”')
    expect(text).toContain(`Address: ${url}/rss`)
    expect(text).toContain(
      'Language: English · about 2 articles a day · summaries of about 48 characters, not whole texts',
    )
    expect(text).toContain(
      'Mosul · 23 November 2026, 01:00 Hit · 22 November 2026, 13:00 Rutba · 22 November 2026, 01:00',
    )
    expect(text).not.toContain('Kirkuk')
    expect(labelsOf(post)).toEqual(['Save', 'Discard'])
    expect(await desk.store.feeds()).toEqual([])
    expect((await desk.press('Discard', post)).text).toBe('Nothing was changed.')
    expect(await desk.store.feeds()).toEqual([])
  })
  test('saves it for this server, with a trail that can be taken back', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    expect((await desk.add(`${url}/rss`)).text).toContain('“Some Wire” is added here.')
    expect(await desk.store.addedFeeds(HERE)).toMatchObject([{ url: `${url}/rss`, name: 'Some Wire', language: 'en' }])
    expect(await desk.refresh()).toMatchObject({ answered: 1, stored: 4 })
    expect((await desk.ask('/latest convoy')).text).toContain('Some Wire')
    expect((await desk.ask('/latest convoy', { home: THERE })).text).not.toContain('Some Wire')
    expect((await desk.ask('/audit')).text).toContain('source “Some Wire” added')
    expect((await desk.ask('/undo')).text).toContain('source “Some Wire” added')
    expect(await desk.store.feeds()).toEqual([])
    expect((await desk.ask('/latest convoy')).text).not.toContain('Some Wire')
  })
  test.each([
    ['that links to it', page(alternate('/deep/news.xml')), '/deep/news.xml'],
    ['that links to it under a base', page(`<base href="/deep/">${alternate('news.xml')}`), '/deep/news.xml'],
    ['without links', page(''), '/rss.xml'],
  ])('finds the feed of a page %s', async (_, html, path) => {
    const { url } = await desk.serving({ '/': html, [path]: WIRE })
    expect((await desk.ask(`/sources add ${url}/`)).text).toContain(`Address: ${url}${path}`)
  })
  test('lets people choose among several, five at the most', async () => {
    const paths = Array.from({ length: 7 }, (_, at) => `/${at}.xml`)
    const { url } = await desk.serving({ '/': page(paths.map(alternate).join('')), '/3.xml': WIRE })
    const { text, post } = await desk.ask(`/sources add ${url}/`)
    expect(text).toContain('This page offers several feeds. Which one?')
    expect(text).toContain('and 2 more')
    expect(labelsOf(post)).toEqual(paths.slice(0, 5))
    expect((await desk.press('/3.xml', post)).text).toContain('Feed found: “Some Wire”')
  })
  test.each([
    ['nothing is there', '/none', 'answered 404'],
    ['a page has none', '/page', 'answered with a web page, not a feed'],
  ])('says why where %s', async (_, path, problem) => {
    const { url } = await desk.serving({ '/page': page('') })
    const { text, error } = await desk.ask(`/sources add ${url}${path}`)
    expect([error?.code, text]).toEqual([
      'not-found',
      `No feed was found at ${url}${path}: ${problem}. Give the address of the feed itself, or of a page that links to it.`,
    ])
  })
  test('is led into no private network', async () => {
    const inside = await serve((_, response) => response.end(WIRE), '127.0.0.7')
    const { text } = await desk.ask(`/sources add ${inside.url}/rss`)
    expect(text).toContain('points into a private network')
    expect(inside.connections()).toBe(0)
  })
  test('is for moderators alone, also where one shows the button to others', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    const refused = { code: 'not-allowed' }
    for (const text of [`add ${url}/rss`, 'check x', 'remove x'])
      expect((await desk.ask(`/sources ${text}`, { moderates: false })).error).toMatchObject(refused)
    const { post } = await desk.ask(`/sources add ${url}/rss`)
    expect((await desk.press('Save', post, { moderates: false })).error).toMatchObject(refused)
    expect(await desk.store.feeds()).toEqual([])
  })
  test('takes the right in the whole server, where it is heard, when it is saved and removed too', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    const one = { moderatesHome: false }
    const needed = { code: 'not-allowed', message: wordsOf('en').problem.serverOnly }
    expect((await desk.ask(`/sources add ${url}/rss`, one)).error).toMatchObject(needed)
    const { post } = await desk.ask(`/sources add ${url}/rss`)
    expect((await desk.press('Save', post, one)).error).toMatchObject(needed)
    await desk.press('Save', post)
    expect((await desk.ask(`/sources remove ${url}/rss`, one)).error).toMatchObject(needed)
    expect(await desk.store.addedFeeds(HERE)).toHaveLength(1)
  })
  test('keeps one of two moderators who save the same at once, and says so to the other', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    const [one, other] = await Promise.all([desk.ask(`/sources add ${url}/rss`), desk.ask(`/sources add ${url}/rss`)])
    const saved = await Promise.all([
      desk.press('Save', one.post),
      desk.press('Save', other.post, { by: 'discord:10' }),
    ])
    expect(saved.map(({ error }) => error?.code ?? null).sort()).toEqual(['conflict', null])
    expect(saved.map(({ text }) => text).join()).toContain('“Some Wire” was added here already.')
    expect(await desk.store.addedFeeds(HERE)).toHaveLength(1)
  })
  test('is heard in both places that added it, and says of what all hear that it is followed', async () => {
    const { url } = await desk.serving({ '/rss': WIRE, '/known': WIRE })
    await desk.add(`${url}/rss`)
    expect((await desk.add(`${url}/rss`, { home: THERE })).error).toBeNull()
    expect(await desk.store.feeds()).toHaveLength(1)
    const known = { url: `${url}/known`, source: 'shafaq', language: null, origin: 'known' as const }
    await desk.store.followFeeds([known], iso(START))
    expect((await desk.add(`${url}/known`)).text).toContain('is followed already, for everybody')
  })
  test('calls nothing by the name of an outlet that it is not', async () => {
    const { url } = await desk.serving({ '/rss': WIRE.replace('Some Wire', 'Shafaq News') })
    expect((await desk.ask(`/sources add ${url}/rss`)).text).toContain('Feed found: “Shafaq News (127.0.0.1)”')
  })
  test('takes fifty feeds, and few an hour', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    for (let at = 0; at < MOST_ADDED_FEEDS; at += 1) {
      const feed = {
        url: `https://w${at}.example/rss`,
        source: `w${at}`,
        name: `W ${at}`,
        language: null,
        known: false,
      }
      await desk.store.addFeed(feed, HERE, { by: 'discord:9', at: iso(START) }, `${HERE}7`)
    }
    expect((await desk.add(`${url}/rss`)).text).toBe(
      '50 feeds were added here, and more are not followed. Remove one with /sources remove first.',
    )
    for (let at = 2; at < FINDS.burst; at += 1) await desk.ask(`/sources add ${url}/rss`)
    const { text, error } = await desk.ask(`/sources add ${url}/rss`)
    expect([error?.code, text]).toEqual([
      'too-much',
      'Too many feeds were looked at for this server or chat within the hour. Try again in 3 minutes.',
    ])
    expect((await desk.ask(`/sources add ${url}/rss`, { home: THERE })).error).toBeNull()
    expect((await desk.ask(`/sources add ${url}/rss`, { operates: true })).error).toBeNull()
    desk.now += HOUR
    expect((await desk.ask(`/sources add ${url}/rss`)).error).toBeNull()
  })
  test('says so where no feeds are asked', async () => {
    desk.finds = false
    expect((await desk.ask('/sources add https://outlet.example')).text).toContain('No feeds are asked here')
    expect((await desk.ask('/sources check shafaq')).text).toContain('No feed of')
  })
})

describe('/sources remove', () => {
  beforeEach(async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    await desk.add(`${url}/rss`)
    await desk.refresh()
  })
  test('asks first, keeps the articles, and can be taken back', async () => {
    const { text, post } = await desk.ask('/sources remove some wire')
    expect(text).toContain('Remove “Some Wire” from here?')
    expect((await desk.press('Keep', post)).text).toBe('Nothing was changed.')
    expect((await desk.press('Remove', post)).text).toContain('“Some Wire” is removed from here.')
    expect((await desk.press('Remove', post)).error?.code).toBe('not-found')
    expect(await desk.store.feeds()).toEqual([])
    expect((await desk.store.counts()).articles).toBe(4)
    expect((await desk.ask('/latest convoy')).text).not.toContain('Some Wire')
    await desk.ask('/undo')
    expect((await desk.ask('/latest convoy')).text).toContain('Some Wire')
  })
  test('takes nothing that was added elsewhere, and says how a known source is left out', async () => {
    const elsewhere = await desk.ask('/sources remove Some Wire', { home: THERE })
    expect(elsewhere.text).toBe(
      '“Some Wire” was not added here. Nothing was added here yet: /sources add takes an address.',
    )
    expect((await desk.ask('/sources remove shafaq')).text).toContain('/settings without:"Shafaq News"')
    expect((await desk.ask('/sources remove nothing')).text).toContain('Added here: Some Wire.')
  })
  test('is offered what was added here', async () => {
    const offered = async (home: string) => {
      const settings = { ...defaultSettings(`${home}7`), home }
      const option = { name: 'name', kind: 'added-source', required: true } as const
      return (
        await suggestValues({ store: desk.store, clock: desk.clock, knowledge, style }, option, '', settings)
      ).map(({ label }) => label)
    }
    expect(await offered(HERE)).toEqual(['Some Wire'])
    expect(await offered(THERE)).toEqual([])
  })
})

describe('/sources list and show', () => {
  test('mark what was added here, and tell moderators who did', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    await desk.add(`${url}/rss`)
    expect((await desk.ask('/sources')).text).toContain('Some Wire · 1 feed: not asked yet · added here')
    const shown = await desk.ask('/sources show some wire')
    expect(shown.text).toContain('Added here on 23 November 2026, 07:00 by discord:9')
    expect((await desk.ask('/sources show some wire', { moderates: false })).text).not.toContain('discord:9')
    expect((await desk.ask('/sources', { home: THERE })).text).not.toContain('Some Wire')
    expect((await desk.ask('/sources show some wire', { home: THERE })).error?.code).toBe('not-found')
  })
})

describe('/sources check', () => {
  test('tells each stage, and where each article is', async () => {
    const items = [dated('Rutba', 30), dated('Mosul', 6)]
    let content = rss(items)
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/rss' }).end()
      else response.end(content)
    })
    desk.reach(server)
    const settings = { ...defaultSettings(`${HERE}7`), home: HERE, version: 1, topics: ['isis'] }
    await desk.store.saveSettings(settings)
    await desk.add(`${server.url}/rss`)
    await desk.refresh()
    content = rss([dated('Hit', 1), { ...dated('Empty', 2), title: '', text: '' }, ...items])
    const before = await desk.store.feeds()
    const { text, error, post } = await desk.ask('/sources check Some Wire')
    expect(error).toBeNull()
    expect(text).toMatch(/Answer: 200 after [\d.]+ s, 1 kB/)
    expect(text).toContain('Read as: RSS 2.0: 4 items, 3 with a date · 1 item without a text, not stored')
    expect(text).toContain('Language: English 3')
    expect(text).toContain('Stored: 2 known, 1 not stored yet')
    expect(text).toContain('State: fine, last answered on 23 November 2026, 07:00')
    expect(text).toMatch(/Hit 23 November 2026, 06:00 · English not stored yet/)
    expect(text).toMatch(/Rutba 22 November 2026, 01:00 · English · story \w{6} not told: of no topic of this channel/)
    expect(labelsOf(post).every((label) => label.startsWith('Why not '))).toBe(true)
    expect(await desk.store.feeds()).toEqual(before)
    expect((await desk.store.counts()).articles).toBe(2)
    expect((await desk.ask(`/sources check ${server.url}/old`)).text).toContain(`moved for good to: ${server.url}/rss`)
  })
  test('tells what a feed that fails did, and checks one that is not followed', async () => {
    const { url } = await desk.serving({ '/rss': WIRE })
    expect((await desk.ask(`/sources check ${url}/gone`)).text).toMatch(
      /Answer: 404 after [\d.]+ s, 0 kB: answered 404/,
    )
    const unfollowed = await desk.ask(`/sources check ${url}/rss`)
    expect(unfollowed.text).toContain('State: not followed here: /sources add takes it')
    expect(unfollowed.text).not.toContain('Stored:')
  })
  test('asks which one where a source has several', async () => {
    const known = ['/a', '/b'].map((path) => ({
      url: `https://shafaq.com${path}`,
      source: 'shafaq',
      language: null,
      origin: 'known' as const,
    }))
    await desk.store.followFeeds(known, iso(START))
    const { text, post } = await desk.ask('/sources check shafaq')
    expect(text).toContain('“Shafaq News” has several feeds. Which one is to be checked?')
    expect(labelsOf(post)).toEqual(['1 · /a', '2 · /b'])
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  test('every answer is one that both platforms take', async () => {
    const { url } = await desk.serving({ '/rss': WIRE, '/': page(alternate('/rss') + alternate('/b')) })
    await desk.store.saveSettings({ ...defaultSettings(`${HERE}7`), home: HERE, version: 1, language })
    const { post } = await desk.ask(`/sources add ${url}/rss`)
    const [save = ''] = labelsOf(post)
    for (const answer of [await desk.press(save, post), await desk.press(save, post)])
      expect(answer.text.length).toBeGreaterThan(10)
    await desk.refresh()
    for (const text of [
      `add ${url}/`,
      `add ${url}/none`,
      'check "Some Wire"',
      'remove "Some Wire"',
      'list',
      'show "Some Wire"',
    ])
      expect((await desk.ask(`/sources ${text}`)).text.length).toBeGreaterThan(10)
  })
})
