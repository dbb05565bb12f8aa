// Forgetting, pruning and switching off. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import { contentId } from '../../src/core/ids.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { searchFor } from './asking.ts'
import { edition } from './editions.ts'
import { filing, type Given, idOf } from './filings.ts'

const AT = '2025-07-01T00:00:00.000Z'
const PAGE = { limit: 50, offset: 0 }
const WORDS = ['gamma', 'shared', 'other', 'alphaword', 'corrected']

/** Copies, a correction, a version, a merged story and gathered days: what hangs together. */
const REST: readonly Given[] = [
  {
    name: 'b',
    source: 'gazette',
    text: 'Gamma shared words.',
    subjects: ['topic:isis'],
    events: [{ killed: [5, 5], status: 'confirmed' }],
  },
  {
    name: 'c',
    source: 'gazette',
    text: 'Another shared story.',
    published: '2025-06-26T09:00:00Z',
    subjects: ['topic:border'],
    events: [{ date: '2025-06-26', kind: 'Air/drone strike', place: 'iq-hit' }],
    entryKeys: ['2025-06-26/2025-06-26 air iq-hit '],
    gathers: 'air',
  },
]
const A: Given = {
  name: 'a',
  title: 'Alphaword of the wire',
  text: 'Alphaword shared words.',
  subjects: ['topic:isis', 'place:iq-kirkuk'],
  events: [
    { killed: [2, 2] },
    { date: '2025-06-26', kind: 'Air/drone strike', place: 'iq-mosul', killed: null },
    { date: '2025-06-20', kind: 'Attack', place: 'iq-rutba' },
  ],
  entryKeys: ['2025-06-25', '2025-06-26/2025-06-26 air iq-mosul ', '2025-06-20'],
  gathers: 'air',
}

export function keepingContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  const file = (given: Given, to = store) => to.fileArticle(filing(given))
  const forgetAll = async (what: Parameters<Store['forget']>[0], limit = 20) => {
    await store.markForgotten(what, AT)
    let after: number | null = null
    do after = (await store.forget(what, after, limit, AT)).next
    while (after !== null)
  }

  describe('forgets', () => {
    test('an article so that every answer is as in a store that never had it', async () => {
      const first = await file(A)
      await file({ ...A, text: 'Alphaword of a second text, shared.' })
      const [b, c] = REST
      if (b === undefined || c === undefined) throw new Error('no rest')
      await file({ ...b, story: first.story, origin: idOf('a') })
      await file({ ...c, thread: first.story })
      const said = { article: idOf('a'), version: 1, note: 'Correction', before: 'alphaword', after: 'corrected' }
      await file({ name: 'd', source: 'gazette', text: 'Corrected.', story: first.story, correction: said })
      await forgetAll({ article: idOf('a') })

      const other = open()
      const without = await file(b, other)
      await file(c, other)
      const never = { article: null, version: null, note: 'Correction', before: null, after: 'corrected' }
      await file({ name: 'd', source: 'gazette', text: 'Corrected.', story: without.story, correction: never }, other)
      expect(await answersOf(store)).toEqual(await answersOf(other))
      expect(await store.article(idOf('a'))).toBeNull()
      expect((await store.heads([idOf('b')]))[0]?.origin).toBe(idOf('b'))
      await other.close()
    })
    test('the last article of a story with the story, the ids that led to it, and what was held of it', async () => {
      const first = await file({ name: 'x' })
      const merged = await file({ name: 'y' })
      await file({ name: 'z', story: first.story, merges: [merged.story] })
      const where = { channel: 'discord:1', home: null }
      await store.holdStory({ scope: '*', story: first.story }, true, where, { by: 'o', at: AT })
      await forgetAll({ source: 'sample-wire' }, 2)
      for (const id of [first.story, merged.story]) expect(await store.story(id)).toBeNull()
      expect(await store.counts()).toMatchObject({ articles: 0, stories: 0, events: 0, sources: [] })
      expect(await store.holds(['*'])).toEqual([])
    })
    test('out of as many editions as it said, also of one that was composed before its story was merged', async () => {
      const told = await file({ name: 'x' })
      const other = await file({ name: 'y' })
      await file({ name: 'z', story: other.story, merges: [told.story] })
      await store.planEdition(edition({ slot: '2025-06-25T17:00:00Z', stories: [[told.story, [idOf('x')]]] }), [])
      expect(await store.holdings({ article: idOf('x') })).toMatchObject({ articles: 1, editions: 1 })
    })
    test('and goes on where it was broken off', async () => {
      for (const name of ['x', 'y', 'z']) await file({ name })
      await store.markForgotten({ source: 'sample-wire' }, AT)
      expect(await store.forget({ source: 'sample-wire' }, null, 2, AT)).toMatchObject({ removed: 2 })
      expect(await store.forget({ source: 'sample-wire' }, null, 2, AT)).toEqual({ removed: 1, next: null })
      expect(await store.markForgotten({ source: 'sample-wire' }, AT)).toBe(false)
    })
    test('for good: neither its address, its words nor its outlet come back until that is lifted', async () => {
      await file({ name: 'x', text: 'The words.' })
      await forgetAll({ article: idOf('x') })
      await expect(file({ name: 'x', text: 'Other words.' })).rejects.toMatchObject({ code: 'conflict' })
      const same = filing({ name: 'x', text: 'The words.' }).article.contentHash
      const asked = [`article:${idOf('x')}`, `content:${same}`, `article:${idOf('y')}`] as const
      expect(await store.forgotten(asked)).toEqual(asked.slice(0, 2))
      expect(await store.liftForgotten({ article: idOf('x') })).toBe(true)
      expect(await store.forgotten(asked)).toEqual([])
      expect(await store.liftForgotten({ article: idOf('x') })).toBe(false)
      await file({ name: 'x', text: 'The words.' })
      await store.markForgotten({ source: 'sample-wire' }, AT)
      await expect(file({ name: 'y' })).rejects.toMatchObject({ code: 'conflict' })
    })
    test('an address that was never stored', async () => {
      expect(await store.holdings({ address: 'never.example/a' })).toMatchObject({ articles: 0, editions: 0 })
      await forgetAll({ address: 'never.example/a' })
      expect(await store.forgotten([`article:${contentId('never.example/a')}`])).toHaveLength(1)
    })
    test('and what comes in while it does descends from nothing that is gone', async () => {
      await file({ name: 'x' })
      const late = filing({ name: 'y', origin: idOf('x'), story: null })
      await forgetAll({ article: idOf('x') })
      await store.fileArticle(late)
      expect((await store.heads([idOf('y')]))[0]?.origin).toBe(idOf('y'))
    })
    test('and an edition that was composed of it meanwhile is composed anew', async () => {
      const { story } = await file({ name: 'x' })
      const composed = edition({ slot: '2025-06-25T17:00:00Z', stories: [[story, [idOf('x')]]] })
      await forgetAll({ article: idOf('x') })
      expect(await store.planEdition(composed, [])).toBe(false)
    })
    test('nothing of a candidate whose place another article took', async () => {
      const { sketch, publishedAt } = filing({ name: 'x' })
      await file({ name: 'x' })
      expect((await store.candidates(sketch, publishedAt)).map(({ article }) => article)).toEqual([idOf('x')])
      await forgetAll({ article: idOf('x') })
      expect(await store.candidates(sketch, publishedAt)).toEqual([])
      await file({ name: 'y', bands: ['x'] })
      expect((await store.candidates(sketch, publishedAt)).map(({ article }) => article)).toEqual([idOf('y')])
    })
  })

  describe('prunes', () => {
    const old = '2025-01-01T09:00:00Z'
    const before = '2025-05-01T00:00:00.000Z'
    test('what is older and uncited, batch by batch', async () => {
      for (const name of ['x', 'y', 'z']) await file({ name, published: old, events: [{ date: '2025-01-01' }] })
      await file({ name: 'young' })
      const first = await store.prune(before, null, 2)
      expect(first).toMatchObject({ removed: 2 })
      expect(await store.prune(before, first.next, 2)).toEqual({ removed: 1, next: null })
      expect(await store.counts()).toMatchObject({ articles: 1, stories: 1, events: 0 })
    })
    test('nothing that was first seen later, was told or held, corrects such, or is its origin', async () => {
      await file({ name: 'late', published: old, seen: '2025-06-01T09:00:00Z' })
      const told = await file({ name: 'told', published: old, origin: idOf('told') })
      await file({ name: 'beside', published: old, story: told.story })
      const slot = '2025-01-01T17:00:00Z'
      await store.planEdition(edition({ slot, stories: [[told.story, [idOf('told')]]] }), [])
      const held = await file({ name: 'held', published: old })
      const where = { channel: 'discord:1', home: null }
      await store.holdStory({ scope: '*', story: held.story }, true, where, { by: 'o', at: AT })
      const correction = { article: idOf('told'), version: 1, note: null, before: null, after: null }
      await file({ name: 'corrects', published: old, correction })
      await file({ name: 'origin', published: old })
      await file({ name: 'copy', published: old, origin: idOf('origin'), story: held.story })
      await file({ name: 'none', published: old })
      expect(await store.prune(before, null, 100)).toEqual({ removed: 1, next: null })
      expect(await store.article(idOf('none'))).toBeNull()
    })
  })

  describe('switches sources off', () => {
    const feed = { url: 'https://a.example/rss', source: 'a', language: null, origin: 'known' } as const
    test('so that their feeds are kept and not asked, until they are on again', async () => {
      await store.followFeeds([feed], AT)
      expect(await store.switchSource('a', true, AT)).toBe(true)
      expect(await store.switchSource('a', true, AT)).toBe(false)
      expect(await store.sourcesOff()).toEqual([{ source: 'a', name: 'a' }])
      expect(await store.dueFeeds(AT, 10, 10)).toEqual([])
      expect(await store.feeds()).toMatchObject([{ url: feed.url, off: true }])
      expect(await store.switchSource('a', false, AT)).toBe(true)
      expect(await store.dueFeeds(AT, 10, 10)).toMatchObject([{ url: feed.url, off: false }])
    })
    test('with one that is forgotten, of which added feeds are gone', async () => {
      await store.followFeeds([feed], AT)
      await store.markForgotten({ source: 'a' }, AT)
      expect(await store.sourcesOff()).toEqual([{ source: 'a', name: 'a' }])
      expect(await store.feeds()).toHaveLength(1)
    })
  })
}

/** What readers can ask, without the ids of stories and entries. */
async function answersOf(store: Store) {
  const latest = await store.latest(PAGE)
  const subjects = [['topic:isis'], ['topic:border'], ['place:iq-kirkuk']] as const
  const timelines = []
  for (const anyOf of [undefined, ...subjects]) {
    for (const order of ['date', 'key'] as const) {
      timelines.push(await store.timeline({ ...PAGE, ...(anyOf ? { anyOf } : {}), order }))
    }
  }
  const found = []
  for (const word of WORDS) found.push(await store.search(searchFor({ words: [word] })))
  const counts = await store.counts()
  const near = await store.wordsLike('alphawort', 5)
  const listed = await store.latest({ anyOf: ['topic:isis'], ...PAGE })
  const answers = { latest, listed, timelines, found, near, counts: { ...counts, bytes: 0, free: 0 } }
  const own = (key: string, value: unknown) =>
    key === 'story' || key === 'thread' || (key === 'id' && (typeof value === 'number' || String(value).length === 6))
  return JSON.parse(JSON.stringify(answers, (key, value: unknown) => (own(key, value) ? null : value))) as unknown
}
