// Editions, channels and counts. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { edition } from './editions.ts'
import { filing, type Given } from './filings.ts'

export function editionsContract(open: () => Store): void {
  let store: Store
  const file = (given: Given) => store.fileArticle(filing(given))
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  describe('serves editions', () => {
    test('with the stories seen in the window and published at most 72 h before its end', async () => {
      const seen = '2025-06-25T12:00:00Z'
      const see = (name: string, published: string, more: Partial<Given> = {}) =>
        file({ name, published, seen, subjects: [`topic:${name}`], ...more })
      await see('fresh', '2025-06-25T10:00:00Z')
      await see('late', '2025-06-23T10:00:00Z', { source: 'demo' })
      await see('stale', '2025-06-20T10:00:00Z')
      await see('before', '2025-06-24T10:00:00Z', { seen: '2025-06-24T10:00:00Z' })
      const window = { from: '2025-06-24T17:00:00Z', to: '2025-06-25T17:00:00Z' }
      const names = async (topics: string[]) =>
        (await store.storiesInWindow({ ...window, topics })).flatMap((story) => story.topics)
      expect((await names([])).sort()).toEqual(['fresh', 'late'])
      expect(await names(['late', 'unheard'])).toEqual(['late'])
      expect(await store.coverage(window.from, window.to)).toEqual({ articles: 3, sources: 2, known: 2 })
    })
    test('once for a slot', async () => {
      const first = edition({ slot: '2025-06-25T17:00:00Z', number: 1 })
      const payload = { method: 'POST', path: '/x', body: { content: 'text' } }
      expect(await store.planEdition(first, [{ part: 0, payload }])).toBe(true)
      expect(await store.planEdition({ ...first, id: 'another' }, [])).toBe(false)
      expect(await store.deliveries(first.id)).toMatchObject([
        {
          edition: first.id,
          part: 0,
          channel: 'preview:main',
          payload,
          state: 'planned',
          messageId: null,
          attempts: 0,
        },
      ])
      expect((await store.counts()).editions).toBe(1)
    })
    test('and tells what became of each part, the newest slot first, whatever the channel', async () => {
      const payload = { method: 'POST', path: '/x', body: { content: 'text' } }
      const early = edition({ slot: '2025-06-25T05:00:00Z', number: 4 })
      const late = { ...edition({ slot: '2025-06-25T17:00:00Z', number: 1 }), id: 'discord:1', channel: 'discord:1' }
      await store.planEdition(early, [
        { part: 0, payload },
        { part: 1, payload },
      ])
      await store.planEdition(late, [{ part: 0, payload }])
      const at = '2025-06-25T17:00:01.000Z'
      await store.settleDelivery(late.id, 0, { state: 'failed', reason: 'no such channel', notBefore: null }, at)
      await store.settleDelivery(early.id, 0, { state: 'sent', messageId: '7' }, at)
      const log = await store.deliveryLog({ state: null, limit: 10, offset: 0 })
      expect(log.map(({ channel, number, part, state }) => [channel, number, part, state])).toEqual([
        ['discord:1', 1, 0, 'failed'],
        ['preview:main', 4, 0, 'sent'],
        ['preview:main', 4, 1, 'planned'],
      ])
      expect(log[0]).toMatchObject({ due: '2025-06-25T17:00:00.000Z', since: at, reason: 'no such channel' })
      expect(await store.deliveryLog({ state: null, limit: 1, offset: 1 })).toEqual([log[1]])
      for (const [state, found] of [
        ['failed', [log[0]]],
        ['sent', [log[1]]],
        ['planned', [log[2]]],
        ['uncertain', []],
      ] as const)
        expect(await store.deliveryLog({ state, limit: 10, offset: 0 })).toEqual(found)
    })
    test('none into the window of another that was planned while it was composed', async () => {
      const first = edition({ slot: '2025-06-25T17:00:00Z', number: 1 })
      const now = edition({ slot: '2025-06-25T17:01:00Z', number: 1 })
      const from = '2025-06-24T17:00:00Z'
      expect(await store.planEdition({ ...first, window: { from, to: first.slot.at } }, [])).toBe(true)
      expect(await store.planEdition({ ...now, window: { from, to: now.slot.at } }, [])).toBe(false)
    })
    test('by time and by date', async () => {
      const morning = edition({ slot: '2025-06-25T05:00:00Z', number: 1 })
      const evening = edition({ slot: '2025-06-25T17:00:00Z', number: 2 })
      const next = edition({ slot: '2025-06-26T05:00:00Z', number: 3 })
      for (const one of [next, morning, evening]) await store.planEdition(one, [])
      expect(await store.newestEdition('preview:main', '2025-06-25T17:00:00Z')).toEqual(evening)
      expect(await store.newestEdition('preview:main', '2025-06-25T04:00:00Z')).toBeNull()
      expect(await store.newestEdition('preview:other', '2025-06-25T17:00:00Z')).toBeNull()
      expect(await store.editionsOn('preview:main', '2025-06-25')).toEqual([evening, morning])
      expect(await store.editionDates('preview:main', 5)).toEqual(['2025-06-26', '2025-06-25'])
    })
    test('with what they told, newest first', async () => {
      const { story } = await file({ name: 'a' })
      await store.planEdition(edition({ slot: '2025-06-25T17:00:00Z', number: 1, stories: [[story, ['x']]] }), [])
      await store.planEdition(edition({ slot: '2025-06-26T17:00:00Z', number: 2, stories: [[story, ['y']]] }), [])
      const told = await store.told('preview:main', [story, 'ZZZZZZ'])
      expect(told.map((one) => [one.edition, one.articles])).toEqual([
        [2, ['y']],
        [1, ['x']],
      ])
      expect(await store.told('preview:other', [story])).toEqual([])
    })
  })

  test('keeps buttons until they expire, longer where they are kept again', async () => {
    const request = { command: 'latest', options: { subject: 'border' } }
    await store.keepButtons([{ id: 'b1', request }], '2025-07-01T00:00:00Z')
    await store.keepButtons([{ id: 'b2', request }], null)
    expect(await store.button('b1', '2025-06-30T00:00:00Z')).toEqual(request)
    expect(await store.button('b1', '2025-07-01T00:00:00Z')).toBeNull()
    await store.keepButtons([{ id: 'b1', request }], '2025-07-10T00:00:00Z')
    await store.keepButtons([{ id: 'b2', request }], '2025-07-10T00:00:00Z')
    expect(await store.button('b1', '2025-07-05T00:00:00Z')).toEqual(request)
    expect(await store.button('b2', '2035-07-05T00:00:00Z')).toEqual(request)
    expect(await store.button('b3', '2025-07-05T00:00:00Z')).toBeNull()
  })

  test('counts what it holds', async () => {
    expect(await store.counts()).toMatchObject({ articles: 0, stories: 0, events: 0, oldest: null, newest: null })
    await file({ name: 'a', published: '2025-06-01T00:00:00Z', events: [{}, {}] })
    await file({ name: 'b', published: '2025-06-03T00:00:00Z', source: 'demo' })
    const counts = await store.counts()
    expect(counts).toMatchObject({
      articles: 2,
      stories: 2,
      events: 2,
      oldest: '2025-06-01T00:00:00.000Z',
      newest: '2025-06-03T00:00:00.000Z',
    })
    expect(counts.sources).toContainEqual({
      source: 'demo',
      name: 'demo',
      articles: 1,
      newest: '2025-06-03T00:00:00.000Z',
    })
    expect(counts.bytes).toBeGreaterThan(0)
  })
}
