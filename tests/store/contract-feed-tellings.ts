// What moderators are told of feeds. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { FeedOutcome } from '../../src/core/feed.ts'
import type { Store } from '../../src/core/ports/store.ts'

const at = (hours: number) => new Date(Date.parse('2026-11-23T04:00:00Z') + hours * 3_600_000).toISOString()
const LATER = at(1000)
const url = (name: string) => `https://${name}.example/rss`
const answered = (stored: number): FeedOutcome => ({
  answered: true,
  movedTo: null,
  etag: null,
  modified: null,
  stored,
  nextAt: LATER,
  gap: null,
  hint: null,
  skips: { hours: [], days: [] },
  took: 1,
})
const FAILED: FeedOutcome = { answered: false, problem: 'answered 500', status: 500, nextAt: LATER, took: 1 }

export function feedTellingsContract(open: () => Store): void {
  let store: Store
  beforeEach(async () => {
    store = open()
    const listed = ['a', 'b', 'c'].map((name) => ({
      url: url(name),
      source: name,
      language: null,
      origin: 'own' as const,
    }))
    await store.followFeeds(listed, at(0))
    return () => store.close()
  })
  const inDoubt = async (since: string, now: string) =>
    (await store.feedsInDoubt(since, now)).map((feed) => new URL(feed.url).hostname[0]).join('')

  describe('feeds in doubt', () => {
    test('are those that failed or had nothing new for so long, but for those that are due', async () => {
      await store.noteFeed(url('a'), FAILED, at(0))
      await store.noteFeed(url('b'), answered(1), at(1))
      expect(await inDoubt(at(0), at(2))).toBe('a')
      expect(await inDoubt(at(1), at(2))).toBe('ab')
      await store.noteFeed(url('a'), FAILED, at(3))
      await store.noteFeed(url('b'), answered(0), at(3))
      expect(await inDoubt(at(1), at(3))).toBe('ab')
      await store.noteFeed(url('b'), answered(1), at(4))
      expect(await inDoubt(at(1), at(4))).toBe('a')
      expect(await inDoubt(at(1), at(1001))).toBe('')
    })

    test('are counted with their sources among those that were asked', async () => {
      expect(await store.feedTotals()).toEqual({ feeds: 0, failing: 0, failingSources: 0 })
      await store.noteFeed(url('a'), FAILED, at(0))
      await store.noteFeed(url('b'), answered(1), at(0))
      expect(await store.feedTotals()).toEqual({ feeds: 2, failing: 1, failingSources: 1 })
    })
  })

  describe('a word to a server', () => {
    test('is kept with what it told until that is over', async () => {
      const told = [
        { url: url('a'), trouble: 'failing' as const },
        { url: url('b'), trouble: 'silent' as const },
      ]
      await store.noteFeedWord('discord:1', { told, over: [] }, at(1))
      expect(await store.feedTellings('discord:1')).toMatchObject([
        { ...told[0], feed: { url: url('a') } },
        { ...told[1], feed: { url: url('b') } },
      ])
      expect(await store.feedTellings('discord:2')).toEqual([])
      expect(await store.homesToldSince(at(0))).toEqual(['discord:1'])
      expect(await store.homesToldSince(at(1))).toEqual([])
      await store.noteFeedWord('discord:1', { told: [{ ...told[1]!, trouble: 'failing' }], over: [url('a')] }, at(30))
      expect(await store.feedTellings('discord:1')).toMatchObject([{ url: url('b'), trouble: 'failing' }])
      expect(await store.homesToldSince(at(29))).toEqual(['discord:1'])
    })

    test('is no word where only what is of no use any more is forgotten', async () => {
      await store.noteFeedWord('discord:1', { told: [{ url: url('a'), trouble: 'failing' }], over: [] }, at(1))
      await store.noteFeedWord('discord:1', { told: [], over: [url('a')] }, null)
      expect(await store.feedTellings('discord:1')).toEqual([])
      expect(await store.homesToldSince(at(1))).toEqual([])
    })

    test('about a feed that is not followed any more is known as that', async () => {
      await store.noteFeedWord('discord:1', { told: [{ url: url('a'), trouble: 'failing' }], over: [] }, at(1))
      await store.followFeeds([], at(2))
      expect(await store.feedTellings('discord:1')).toEqual([{ url: url('a'), trouble: 'failing', feed: null }])
    })

    test('goes with the server when that is erased, and moves with a chat', async () => {
      const word = { told: [{ url: url('a'), trouble: 'failing' as const }], over: [] }
      await store.noteFeedWord('telegram:-1', word, at(1))
      await store.moveChannel('telegram:-1', 'telegram:-100')
      expect(await store.feedTellings('telegram:-100')).toHaveLength(1)
      expect(await store.homesToldSince(at(0))).toEqual(['telegram:-100'])
      await store.eraseHome('telegram:-100')
      expect([await store.feedTellings('telegram:-100'), await store.homesToldSince(at(0))]).toEqual([[], []])
    })
  })

  test('that the connection was wanting is kept, the last time of it', async () => {
    expect(await store.feedsCutOff()).toBeNull()
    await store.noteFeedsCutOff(at(5))
    await store.noteFeedsCutOff(at(6))
    expect(await store.feedsCutOff()).toBe(at(6))
  })

  test('nobody added a feed', async () => {
    expect(await store.feedAdders()).toEqual([])
  })
}
