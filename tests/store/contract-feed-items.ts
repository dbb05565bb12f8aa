// What each feed had before. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'

const URL_ = 'https://a.example/rss'
const FEED = { url: URL_, source: 'a', language: null, origin: 'own' } as const
const FIRST = Date.parse('2026-11-23T04:00:00Z')
const DAY = 86_400_000
const on = (day: number) => new Date(FIRST + day * DAY).toISOString()
const mark = (at: number) => at.toString(16).padStart(16, '0')

export function feedItemsContract(open: () => Store): void {
  let store: Store
  beforeEach(async () => {
    store = open()
    await store.followFeeds([FEED], on(0))
    return () => store.close()
  })
  const marks = async () => [...((await store.feedMemory(URL_))?.marks ?? [])].sort()

  describe('remembers what a feed had', () => {
    test('since when, and whether its archive was read to its end, once it was', async () => {
      expect(await store.feedMemory(URL_)).toBeNull()
      await store.rememberItems(URL_, [mark(1), mark(2)], false, on(0))
      expect(await store.feedMemory(URL_)).toEqual({ marks: new Set([mark(1), mark(2)]), since: FIRST, whole: false })
      await store.rememberItems(URL_, [mark(2), mark(3)], true, on(1))
      await store.rememberItems(URL_, [mark(3)], false, on(1))
      expect(await store.feedMemory(URL_)).toMatchObject({ since: FIRST, whole: true })
      expect(await marks()).toEqual([mark(1), mark(2), mark(3)])
    })

    test('as long as it shows it, and two weeks more', async () => {
      await store.rememberItems(URL_, [mark(1), mark(2)], true, on(0))
      for (let day = 1; day < 14; day += 1) await store.rememberItems(URL_, [mark(1)], true, on(day))
      expect(await marks()).toEqual([mark(1), mark(2)])
      await store.rememberItems(URL_, [mark(1)], true, on(14))
      expect(await marks()).toEqual([mark(1)])
    })

    test('of very much what was shown last', async () => {
      const shown = (from: number) => Array.from({ length: 1500 }, (_, at) => mark(from + at))
      for (const from of [0, 1500, 3000]) await store.rememberItems(URL_, shown(from), true, on(0))
      await store.rememberItems(URL_, [mark(500)], true, on(1))
      const kept = await marks()
      expect(kept).toHaveLength(4000)
      expect(kept).toContain(mark(500))
      expect(kept).toContain(mark(4499))
      expect(kept).not.toContain(mark(0))
    })

    test('that it was read and had nothing; what it has later counts from then', async () => {
      await store.rememberItems(URL_, [], false, on(0))
      expect(await store.feedMemory(URL_)).toEqual({ marks: new Set(), since: FIRST, whole: false })
      await store.rememberItems(URL_, [mark(1)], false, on(3))
      await store.rememberItems(URL_, [], true, on(4))
      expect(await store.feedMemory(URL_)).toEqual({ marks: new Set([mark(1)]), since: FIRST + 3 * DAY, whole: true })
    })

    test('nothing where it is not followed, and no more once it is not', async () => {
      await store.rememberItems('https://gone.example/rss', [mark(1)], true, on(0))
      expect(await store.feedMemory('https://gone.example/rss')).toBeNull()
      await store.rememberItems(URL_, [mark(1)], true, on(0))
      await store.followFeeds([], on(1))
      await store.followFeeds([FEED], on(1))
      expect(await store.feedMemory(URL_)).toBeNull()
    })
  })
}
