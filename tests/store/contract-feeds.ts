// The feeds that are followed. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { FeedOutcome } from '../../src/core/feed.ts'
import type { Store } from '../../src/core/ports/store.ts'

const AT = ['2026-11-23T04:00:00.000Z', '2026-11-23T04:15:00.000Z', '2026-11-23T04:30:00.000Z'] as const
const [FIRST, SECOND, THIRD] = AT
const ONE = { url: 'https://b.example/rss', source: 'b', language: 'ar', origin: 'known' } as const
const OTHER = { url: 'https://a.example/rss', source: 'a', language: null, origin: 'own' } as const
const answered = (stored: number, nextAt: string) => ({
  answered: true as const,
  movedTo: null,
  etag: '"1"',
  modified: 'Mon',
  stored,
  nextAt,
  gap: 600_000,
  hint: 1_800_000,
  skips: { hours: [0, 23], days: [0, 6] },
  took: 120,
})
const failed = (status: number, nextAt: string): FeedOutcome => ({
  answered: false,
  problem: `answered ${status}`,
  nextAt,
  status,
  took: 45,
})

export function feedsContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  const feed = async (url: string) => (await store.feeds()).find((one) => one.url === url)

  describe('follows feeds', () => {
    test('none until it is told to', async () => {
      expect(await store.feeds()).toEqual([])
    })

    test('by source and address, each due from the start', async () => {
      await store.followFeeds([ONE, OTHER, { ...ONE, url: 'https://b.example/atom' }], FIRST)
      const feeds = await store.feeds()
      expect(feeds.map(({ url }) => url)).toEqual([OTHER.url, 'https://b.example/atom', ONE.url])
      expect(feeds[2]).toEqual({
        ...ONE,
        movedTo: null,
        etag: null,
        modified: null,
        nextAt: FIRST,
        askedAt: null,
        answeredAt: null,
        newAt: null,
        failingSince: null,
        failures: 0,
        problem: null,
        gap: null,
        hint: null,
        skips: { hours: [], days: [] },
        took: null,
        status: null,
        off: false,
      })
    })

    test('exactly those it was told last, keeping what it knows of those that stay', async () => {
      await store.followFeeds([ONE, OTHER], FIRST)
      await store.noteFeed(ONE.url, answered(3, THIRD), SECOND)
      await store.followFeeds([{ ...ONE, source: 'c', language: null }], THIRD)
      expect(await store.feeds()).toMatchObject([
        { url: ONE.url, source: 'c', language: null, etag: '"1"', answeredAt: SECOND, nextAt: THIRD },
      ])
      expect(await store.followFeeds([], THIRD)).toEqual([{ url: ONE.url, source: 'c' }])
      expect(await store.feeds()).toEqual([])
    })

    test('and tells which of them are followed no more', async () => {
      expect(await store.followFeeds([ONE, OTHER], FIRST)).toEqual([])
      expect(await store.followFeeds([ONE], SECOND)).toEqual([{ url: OTHER.url, source: OTHER.source }])
      expect(await store.followFeeds([ONE], THIRD)).toEqual([])
    })
  })

  describe('feeds that are due', () => {
    const due = async (now: string, limit = 10, ofHost = 10) =>
      (await store.dueFeeds(now, limit, ofHost)).map(({ url }) => url)

    test('are those whose time has come, the longest due first', async () => {
      await store.followFeeds([ONE, OTHER], FIRST)
      await store.noteFeed(OTHER.url, answered(0, THIRD), FIRST)
      expect(await due(FIRST)).toEqual([ONE.url])
      await store.noteFeed(ONE.url, answered(0, '2026-11-23T05:00:00.000Z'), FIRST)
      expect(await due(SECOND)).toEqual([])
      expect(await due(THIRD)).toEqual([OTHER.url])
      expect(await due('2026-11-24T00:00:00.000Z')).toEqual([OTHER.url, ONE.url])
    })

    test('are as many as were asked for, and of one host no more than that', async () => {
      const many = Array.from({ length: 9 }, (_, at) => ({ ...ONE, url: `https://b.example/${at}` }))
      await store.followFeeds([...many, OTHER], FIRST)
      expect(await due(FIRST, 4)).toHaveLength(4)
      const few = await due(FIRST, 10, 2)
      expect(few).toHaveLength(3)
      expect(few).toContain(OTHER.url)
    })
  })

  describe('notes of a feed', () => {
    beforeEach(() => store.followFeeds([ONE, OTHER], FIRST))

    test('when it answered, and when it last had anything new', async () => {
      await store.noteFeed(ONE.url, answered(3, SECOND), FIRST)
      await store.noteFeed(ONE.url, answered(0, THIRD), SECOND)
      expect(await feed(ONE.url)).toMatchObject({
        etag: '"1"',
        modified: 'Mon',
        nextAt: THIRD,
        askedAt: SECOND,
        answeredAt: SECOND,
        newAt: FIRST,
        gap: 600_000,
        hint: 1_800_000,
        skips: { hours: [0, 23], days: [0, 6] },
        took: 120,
        status: null,
      })
      expect(await feed(OTHER.url)).toMatchObject({ askedAt: null, nextAt: FIRST })
    })

    test('what its state goes by, read alone as it is read with the rest', async () => {
      await store.noteFeed(ONE.url, answered(3, SECOND), FIRST)
      await store.noteFeed(OTHER.url, failed(404, SECOND), FIRST)
      const conditions = await store.feedConditions()
      expect(conditions.map(({ url }) => url)).toEqual([OTHER.url, ONE.url])
      for (const condition of conditions) expect(await feed(condition.url)).toMatchObject(condition)
      expect(conditions[0]).toMatchObject({ failingSince: FIRST, status: 404 })
    })

    test('when it first answered, where it never had anything new', async () => {
      await store.noteFeed(ONE.url, failed(500, SECOND), FIRST)
      expect(await feed(ONE.url)).toMatchObject({ newAt: null })
      await store.noteFeed(ONE.url, answered(0, THIRD), SECOND)
      await store.noteFeed(ONE.url, answered(0, THIRD), THIRD)
      expect(await feed(ONE.url)).toMatchObject({ answeredAt: THIRD, newAt: SECOND })
    })

    test('since when it fails and how often, its validators kept; an answer ends that', async () => {
      await store.noteFeed(ONE.url, answered(1, SECOND), FIRST)
      await store.noteFeed(ONE.url, failed(404, THIRD), SECOND)
      await store.noteFeed(ONE.url, failed(500, THIRD), THIRD)
      expect(await feed(ONE.url)).toMatchObject({
        etag: '"1"',
        askedAt: THIRD,
        answeredAt: FIRST,
        failingSince: SECOND,
        failures: 2,
        problem: 'answered 500',
        gap: 600_000,
        hint: 1_800_000,
        took: 45,
        status: 500,
      })
      await store.noteFeed(ONE.url, { ...answered(0, THIRD), etag: null, modified: null }, THIRD)
      expect(await feed(ONE.url)).toMatchObject({
        etag: null,
        modified: null,
        answeredAt: THIRD,
        newAt: FIRST,
        failingSince: null,
        failures: 0,
        problem: null,
        took: 120,
        status: null,
      })
    })

    test('where it moved, until it fails there', async () => {
      const movedTo = 'https://moved.example/rss'
      await store.noteFeed(ONE.url, { ...answered(1, SECOND), movedTo }, FIRST)
      expect(await feed(ONE.url)).toMatchObject({ url: ONE.url, movedTo })
      await store.noteFeed(ONE.url, failed(404, THIRD), SECOND)
      expect(await feed(ONE.url)).toMatchObject({ movedTo: null, etag: '"1"' })
    })

    test('that a host is to be left alone, with all that is asked there', async () => {
      const moved = { ...OTHER, url: 'https://c.example/rss' }
      const near = { ...OTHER, url: 'https://b.example:8443/atom' }
      await store.followFeeds([ONE, near, OTHER, moved], FIRST)
      await store.noteFeed(moved.url, { ...answered(0, FIRST), movedTo: 'https://b.example/moved' }, FIRST)
      await store.noteFeed(ONE.url, failed(429, THIRD), FIRST)
      await store.restHost('b.example', SECOND)
      const nextAt = async ({ url }: { readonly url: string }) => (await feed(url))?.nextAt
      expect(await Promise.all([ONE, near, moved, OTHER].map(nextAt))).toEqual([THIRD, SECOND, SECOND, FIRST])
    })

    test('nothing where it is not followed any more', async () => {
      await store.noteFeed('https://gone.example/rss', answered(1, SECOND), FIRST)
      expect(await store.feeds()).toHaveLength(2)
    })
  })
}
