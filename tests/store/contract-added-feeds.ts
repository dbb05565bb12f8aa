// Feeds that people add: who has them, who hears them, and what becomes of them. Part of the contract that every store
// keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import { type AddedFeed, addedSourceId, MOST_ADDED_FEEDS } from '../../src/core/added-feed.ts'
import { EVERYWHERE } from '../../src/core/hold.ts'
import type { Store } from '../../src/core/ports/store.ts'

const AT = '2026-11-23T04:00:00.000Z'
const BY = { by: 'discord:900', at: AT }
const [HERE, THERE] = ['discord:1', 'telegram:-100'] as const
const [ROOM, OTHER_ROOM] = ['discord:17', 'telegram:-100'] as const
const PAGE = { limit: 10, offset: 0 }

const feedAt = (url: string, name = 'A Wire'): AddedFeed => ({
  url,
  source: addedSourceId(url),
  name,
  language: 'en',
  known: false,
})
const WIRE = feedAt('https://wire.example/rss')
const LISTED = { url: 'https://known.example/rss', source: 'known', language: null, origin: 'known' } as const

export function addedFeedsContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  const urls = async () => (await store.feeds()).map(({ url }) => url)

  describe('follows a feed that was added', () => {
    test('from now on, with the name of its source', async () => {
      expect(await store.addFeed(WIRE, HERE, BY, ROOM)).toBe('added')
      const [feed] = await store.feeds()
      expect(feed).toMatchObject({ url: WIRE.url, source: WIRE.source, sourceName: 'A Wire', language: 'en' })
      expect(feed).toMatchObject({ origin: 'added', nextAt: AT, answeredAt: null })
      expect((await store.dueFeeds(AT, 10, 10)).map(({ sourceName }) => sourceName)).toEqual(['A Wire'])
      expect(await store.addedFeeds(HERE)).toEqual([{ ...WIRE, home: HERE, by: 'discord:900', at: AT }])
      expect(await store.addedFeeds(THERE)).toEqual([])
    })
    test('also when the list of a start lacks it', async () => {
      await store.addFeed(WIRE, HERE, BY, ROOM)
      await store.followFeeds([LISTED], AT)
      expect(await urls()).toEqual([LISTED.url, WIRE.url])
    })
    test('once, whoever adds it and however its address is written', async () => {
      const again = feedAt('http://www.wire.example/rss/', 'Something else')
      await store.addFeed(WIRE, HERE, BY, ROOM)
      expect(await store.addFeed(again, HERE, BY, ROOM)).toBe('there')
      expect(await store.addFeed(again, THERE, BY, OTHER_ROOM)).toBe('added')
      expect(await urls()).toEqual([WIRE.url])
      expect(await store.addedFeeds(THERE)).toMatchObject([{ url: WIRE.url, source: WIRE.source, name: 'A Wire' }])
    })
    test('until nobody has it any more', async () => {
      await store.addFeed(WIRE, HERE, BY, ROOM)
      await store.addFeed(WIRE, THERE, BY, OTHER_ROOM)
      expect(await store.dropFeed(WIRE.url, HERE, BY, ROOM)).toBe(true)
      expect(await store.dropFeed(WIRE.url, HERE, BY, ROOM)).toBe(false)
      expect(await urls()).toEqual([WIRE.url])
      await store.dropFeed(WIRE.url, THERE, BY, OTHER_ROOM)
      expect(await urls()).toEqual([])
    })
    test('but not what is followed for everybody, nor where that leads', async () => {
      await store.followFeeds([LISTED], AT)
      const moved = {
        answered: true,
        etag: null,
        modified: null,
        stored: 0,
        nextAt: AT,
        gap: null,
        hint: null,
        skips: { hours: [], days: [] },
        took: 1,
      }
      await store.noteFeed(LISTED.url, { ...moved, answered: true, movedTo: 'https://new.example/rss' }, AT)
      expect(await store.addFeed(feedAt('http://known.example/rss'), HERE, BY, ROOM)).toBe('followed')
      expect(await store.addFeed(feedAt('https://new.example/rss'), HERE, BY, ROOM)).toBe('followed')
      expect(await store.addedFeeds(HERE)).toEqual([])
    })
    test('of which one server or chat has so many', async () => {
      for (let at = 0; at < MOST_ADDED_FEEDS; at += 1)
        await store.addFeed(feedAt(`https://w${at}.example/rss`), HERE, BY, ROOM)
      expect(await store.addFeed(WIRE, HERE, BY, ROOM)).toBe('full')
      expect(await store.addFeed(WIRE, THERE, BY, OTHER_ROOM)).toBe('added')
    })
    test('of a known source without making another source of it', async () => {
      const feed = { ...feedAt(LISTED.url, 'Known'), source: 'known', known: true }
      await store.addFeed(feed, HERE, BY, ROOM)
      expect((await store.feeds())[0]?.sourceName).toBeUndefined()
      expect(await store.addedFeeds(HERE)).toMatchObject([{ source: 'known', known: true }])
      expect(await store.unheardSources(THERE)).toEqual([])
    })
  })

  describe('hears a source that was added', () => {
    test('only where one of its feeds was', async () => {
      await store.addFeed(WIRE, HERE, BY, ROOM)
      expect(await store.unheardSources(HERE)).toEqual([])
      expect(await store.unheardSources(THERE)).toEqual([WIRE.source])
      await store.addFeed(WIRE, THERE, BY, OTHER_ROOM)
      expect(await store.unheardSources(THERE)).toEqual([])
    })
    test('everywhere where whoever runs the bot added it', async () => {
      await store.addFeed(WIRE, EVERYWHERE, BY, ROOM)
      expect(await store.unheardSources(THERE)).toEqual([])
      expect(await store.addFeed(WIRE, THERE, BY, OTHER_ROOM)).toBe('followed')
      expect(await store.audit(ROOM, null, AT, PAGE)).toEqual([])
      expect(await store.dropFeed(WIRE.url, EVERYWHERE, BY, ROOM)).toBe(true)
      expect(await store.unheardSources(THERE)).toEqual([WIRE.source])
    })
    test('nowhere once it was removed', async () => {
      await store.addFeed(WIRE, HERE, BY, ROOM)
      await store.dropFeed(WIRE.url, HERE, BY, ROOM)
      expect(await store.unheardSources(HERE)).toEqual([WIRE.source])
    })
  })

  describe('keeps of an added feed', () => {
    test('who added and removed it, in the trail', async () => {
      await store.addFeed(WIRE, HERE, BY, ROOM)
      await store.dropFeed(WIRE.url, HERE, { ...BY, by: 'discord:901' }, ROOM)
      const trail = await store.audit(ROOM, HERE, AT, PAGE)
      expect(trail.map(({ what, name, by, source }) => [what, name, by, source])).toEqual([
        ['source', 'A Wire', 'discord:901', { before: WIRE, after: null }],
        ['source', 'A Wire', 'discord:900', { before: null, after: WIRE }],
      ])
      expect((await store.lastChange(ROOM, HERE, AT))?.source).toEqual({ before: WIRE, after: null })
    })
    test('all of it where a chat gets another id', async () => {
      await store.addFeed(WIRE, THERE, BY, OTHER_ROOM)
      await store.moveChannel(THERE, 'telegram:-200')
      expect(await store.addedFeeds(THERE)).toEqual([])
      expect(await store.addedFeeds('telegram:-200')).toMatchObject([WIRE])
      expect(await store.unheardSources('telegram:-200')).toEqual([])
    })
    test('nothing where a server is erased, and follows it no more', async () => {
      await store.addFeed(WIRE, HERE, BY, ROOM)
      await store.eraseHome(HERE)
      expect(await store.addedFeeds(HERE)).toEqual([])
      expect(await urls()).toEqual([])
    })
    test('nobody’s name once they had themselves forgotten, and follows their own no more', async () => {
      const own = feedAt('https://own.example/rss')
      await store.addFeed(WIRE, HERE, BY, ROOM)
      await store.addFeed(own, 'telegram:5', { ...BY, by: 'telegram:5' }, 'telegram:5')
      await store.erasePerson('discord:900', 'hash', null)
      await store.erasePerson('telegram:5', 'hash', 'telegram:5')
      expect(await store.addedFeeds(HERE)).toMatchObject([{ url: WIRE.url, by: '' }])
      expect(await urls()).toEqual([WIRE.url])
    })
    test('no turn while the bot is removed from where it was added', async () => {
      await store.enterHome(HERE, 'Server', AT)
      await store.addFeed(WIRE, HERE, BY, ROOM)
      await store.leaveHome(HERE, AT)
      expect(await store.dueFeeds(AT, 10, 10)).toEqual([])
      await store.enterHome(HERE, 'Server', AT)
      expect(await store.dueFeeds(AT, 10, 10)).toHaveLength(1)
    })
  })
}
