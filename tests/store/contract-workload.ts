// How much there is to do and was done. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { edition } from './editions.ts'
import { filing } from './filings.ts'

const SLOT = '2025-06-28T17:00:00.000Z'
const LATER = '2025-06-28T17:05:00.000Z'
const payload = { method: 'POST', path: '/x', body: {} }

export function workloadContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })

  describe('tells how much there is', () => {
    test('where nothing is', async () => {
      expect(await store.workload()).toMatchObject({
        articles: 0,
        stories: 0,
        events: 0,
        editions: 0,
        newest: null,
        parts: { planned: 0, sending: 0, sent: 0, failed: 0, uncertain: 0 },
        nextFeed: null,
      })
    })
    test('of the archive', async () => {
      await store.fileArticle(
        filing({ name: 'a', published: '2025-06-27T10:00:00Z', events: [{ date: '2025-06-27' }] }),
      )
      await store.fileArticle(filing({ name: 'b', published: '2025-06-26T10:00:00Z' }))
      const { articles, stories, events, newest, bytes } = await store.workload()
      expect([articles, stories, events, newest]).toEqual([2, 2, 1, '2025-06-27T10:00:00.000Z'])
      expect(bytes).toBeGreaterThan(0)
    })
    test('of parts in each state, whatever becomes of them', async () => {
      const home = 'preview:main'
      const made = edition({ slot: SLOT })
      const parts = [0, 1, 2, 3].map((part) => ({ part, payload }))
      await store.planEdition(made, parts)
      const states = async () => Object.values((await store.workload()).parts)
      expect(await states()).toEqual([4, 0, 0, 0, 0])
      await store.claimDelivery(home, SLOT)
      expect(await states()).toEqual([3, 1, 0, 0, 0])
      await store.settleDelivery(made.id, 0, { state: 'sent', messageId: '1' }, LATER)
      await store.settleDelivery(made.id, 1, { state: 'failed', reason: 'no', notBefore: null }, LATER)
      await store.settleDelivery(made.id, 2, { state: 'uncertain', reason: 'who knows', notBefore: null }, LATER)
      expect(await states()).toEqual([1, 0, 1, 1, 1])
      await store.eraseHome(home)
      expect(await states()).toEqual([0, 0, 0, 0, 0])
    })
    test('when the next feed is due, of those that are asked', async () => {
      const listed = { language: null, origin: 'own' } as const
      await store.followFeeds([{ ...listed, url: 'https://a.example/rss', source: 'a' }], SLOT)
      await store.followFeeds(
        [
          { ...listed, url: 'https://a.example/rss', source: 'a' },
          { ...listed, url: 'https://b.example/rss', source: 'b' },
        ],
        LATER,
      )
      expect((await store.workload()).nextFeed).toBe(SLOT)
      await store.switchSource('a', true, LATER)
      expect((await store.workload()).nextFeed).toBe(LATER)
    })
  })
}
