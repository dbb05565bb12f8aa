// What is not heard tells nothing: a source that others added is left out of every answer, and pages are full without it.
// Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import { phrase, searchFor } from './asking.ts'
import { filing, type Given, idOf } from './filings.ts'

const ISIS = ['topic:isis'] as const
const UNHEARD = { unheard: ['strange-1', 'strange-2'] } as const
const PAGE = { limit: 2, offset: 0 }

export function unheardContract(open: () => Store): void {
  let store: Store
  const file = async (given: Given) =>
    (await store.fileArticle(filing({ subjects: ISIS, events: [{}], ...given }))).story
  /** The day of an article, the later the number. */
  const on = (at: number) => `2025-06-${String(at).padStart(2, '0')}T09:00:00Z`
  let shared: string
  let strange: string
  beforeEach(async () => {
    store = open()
    shared = await file({ name: 'heard', published: on(20) })
    await file({ name: 'joins', source: 'strange-1', story: shared, published: on(21), subjects: ['topic:border'] })
    strange = await file({ name: 'alone', source: 'strange-2', published: on(22), events: [{ date: '2025-06-22' }] })
    return () => store.close()
  })

  describe('leaves out what is not heard', () => {
    test('of a story, which is none without any other account', async () => {
      expect((await store.story(shared))?.accounts).toHaveLength(2)
      const heard = await store.story(shared, UNHEARD.unheard)
      expect(heard?.accounts.map(({ article }) => article.id)).toEqual([idOf('heard')])
      expect([heard?.newest.slice(0, 10), heard?.topics]).toEqual(['2025-06-20', ['isis']])
      expect(await store.story(strange, UNHEARD.unheard)).toBeNull()
      expect((await store.stories([strange, shared], UNHEARD.unheard)).map(({ id }) => id)).toEqual([shared])
    })
    test('of a long story, whose own reports keep their room', async () => {
      for (let at = 0; at < 70; at += 1)
        await file({ name: `flood${at}`, source: 'strange-1', story: shared, published: on(23) })
      expect((await store.story(shared, UNHEARD.unheard))?.accounts).toHaveLength(1)
    })
    test('of a thread', async () => {
      const next = await file({ name: 'next', source: 'strange-1', thread: shared, published: on(23) })
      expect((await store.thread(shared, 4)).after.map(({ id }) => id)).toEqual([next])
      expect((await store.thread(shared, 4, UNHEARD.unheard)).after).toEqual([])
    })
    test('of a window, with the topics that only it has', async () => {
      const window = { from: on(1), to: on(22), topics: [] }
      expect(await store.storiesInWindow(window)).toHaveLength(2)
      const [story, ...others] = await store.storiesInWindow({ ...window, ...UNHEARD })
      expect([story?.id, story?.accounts.length, others]).toEqual([shared, 1, []])
      expect(await store.storiesInWindow({ ...window, topics: ['border'] })).toHaveLength(1)
      expect(await store.storiesInWindow({ ...window, topics: ['border'], ...UNHEARD })).toEqual([])
    })
    test('of what a topic of a server’s own looks for', async () => {
      const sought = [{ slug: 'own', all: { kind: 'all', of: [phrase('joins')], without: [] } } as const]
      const window = { from: on(1), to: on(22), topics: ['own'], sought }
      expect(await store.storiesInWindow(window)).toHaveLength(1)
      expect(await store.storiesInWindow({ ...window, ...UNHEARD })).toEqual([])
    })
  })

  describe('fills pages without what is not heard', () => {
    beforeEach(async () => {
      for (let at = 1; at <= 5; at += 1)
        await file({ name: `own${at}`, published: on(at), events: [{ date: `2025-06-0${at}` }] })
      for (let at = 1; at <= 9; at += 1) {
        const events = [{ date: `2025-06-1${at}` }]
        await file({ name: `strange${at}`, source: 'strange-1', published: `2025-06-1${at}T09:00:00Z`, events })
      }
    })
    test.each([
      ['everything', {}],
      ['a subject', { anyOf: ['topic:isis'] as const }],
      ['a subject and a filter', { anyOf: ['topic:isis'] as const, language: 'en' }],
      ['words', { text: 'sentence' }],
    ])('of the newest stories: %s', async (_, asked) => {
      expect((await store.latest({ ...asked, ...PAGE })).total).toBe(16)
      const page = await store.latest({ ...asked, ...UNHEARD, ...PAGE })
      const next = await store.latest({ ...asked, ...UNHEARD, limit: 10, offset: 2 })
      const titles = [...page.stories, ...next.stories].map(({ accounts }) => accounts[0]?.article.title)
      expect(titles).toEqual(['heard', 'own5', 'own4', 'own3', 'own2', 'own1'].map((name) => `Title of ${name}`))
      expect([next.total, next.more]).toEqual([6, false])
    })
    test('of the newest stories since a day on which only others reported', async () => {
      expect((await store.latest({ since: on(21), ...PAGE })).total).toBe(2)
      expect((await store.latest({ since: on(21), ...UNHEARD, ...PAGE })).total).toBe(0)
    })
    test.each([['words', { words: ['sentence'] }] as const, ['nothing but dates', {}] as const])(
      'of a search: %s',
      async (_, asked) => {
        expect((await store.search(searchFor({ ...asked, ...PAGE }))).total).toBe(17)
        const pages = [0, 2, 4].map((offset) => store.search(searchFor({ ...asked, ...UNHEARD, limit: 2, offset })))
        const found = await Promise.all(pages)
        expect(found.flatMap(({ hits }) => hits.map(({ article }) => article.source))).toEqual(
          Array.from({ length: 6 }, () => 'sample-wire'),
        )
        expect(found.map(({ total, more }) => [total, more])).toEqual([6, 6, 6].map((total) => [total, false]))
        expect((await store.matches(searchFor({ ...asked, ...UNHEARD }))).articles).toHaveLength(6)
      },
    )
    test.each([
      ['by date', 'date', {}],
      ['the first page', 'key', {}],
      ['by date, narrowed', 'date', { anyOf: ['topic:isis'] as const, kind: 'Attack' as const }],
      ['by words', 'date', { text: 'text' }],
      ['the first page by words', 'key', { text: 'text' }],
    ] as const)('of a timeline: %s', async (_, order, asked) => {
      const whole = await store.timeline({ ...asked, order, limit: 20, offset: 0 })
      expect(whole.total).toBe(16)
      const heard = await store.timeline({ ...asked, ...UNHEARD, order, limit: 20, offset: 0 })
      expect(heard.entries.flatMap(({ articles }) => articles.map(({ source }) => source))).toEqual(
        Array.from({ length: 6 }, () => 'sample-wire'),
      )
      expect([heard.total, heard.more]).toEqual([6, false])
    })
  })

  describe('counts in a timeline without what is not heard', () => {
    test('who reports an entry', async () => {
      const entry = async (more: { readonly unheard?: readonly string[] }) => {
        const { entries } = await store.timeline({
          from: '2025-06-25',
          to: '2025-06-25',
          order: 'date',
          ...PAGE,
          ...more,
        })
        return entries.map(({ origins, events, articles }) => [origins, events.length, articles.length])
      }
      expect(await entry({})).toEqual([[2, 2, 2]])
      expect(await entry(UNHEARD)).toEqual([[1, 1, 1]])
    })
    test('what is gathered on a day, also when it is unfolded', async () => {
      for (const [name, source] of Object.entries({
        a: 'one',
        b: 'two',
        c: 'strange-1',
        d: 'strange-1',
        e: 'strange-2',
      })) {
        const events = [{ date: '2025-06-02', place: `iq-${name}`, killed: null }]
        await file({ name, source, events, entryKeys: [`2025-06-02/2025-06-02 air iq-${name} `], gathers: 'air' })
      }
      const asked = { from: '2025-06-02', to: '2025-06-02', order: 'date', limit: 10, offset: 0 } as const
      const gathered = async (more: object) => (await store.timeline({ ...asked, ...more })).entries[0]?.gathered
      expect(await gathered({})).toMatchObject({ count: 5, reports: 5 })
      expect(await gathered(UNHEARD)).toMatchObject({ count: 2, reports: 2 })
      const unfolded = { ...asked, gathered: { family: 'air', day: '2025-06-02' } } as const
      expect((await store.timeline({ ...unfolded, ...UNHEARD })).total).toBe(2)
      expect((await store.timeline({ ...unfolded, ...UNHEARD, text: 'text' })).total).toBe(2)
      expect((await store.timeline({ ...unfolded, text: 'text' })).total).toBe(5)
    })
  })
}
