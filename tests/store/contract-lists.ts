// The lists that commands page through. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Store } from '../../src/core/ports/store.ts'
import type { SubjectKey } from '../../src/core/story.ts'
import { filing, type Given, idOf } from './filings.ts'

const PAGE = { limit: 10, offset: 0 }

export function listsContract(open: () => Store): void {
  let store: Store
  const file = (given: Given) => store.fileArticle(filing(given))
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  describe('lists the latest', () => {
    beforeEach(async () => {
      const about = (name: string, day: string, subjects: SubjectKey[], more: Partial<Given> = {}) =>
        file({ name, published: `${day}T08:00:00Z`, subjects, ...more })
      await about('one', '2025-06-01', ['topic:isis', 'place:iq'], { language: 'ar', text: 'border closed' })
      await about('two', '2025-06-02', ['actor:isis', 'place:sy'], { source: 'demo', text: 'border opened' })
      await about('three', '2025-06-03', ['topic:isis', 'actor:isis', 'place:iq'], { text: 'a rally' })
    })
    const titles = async (query: Parameters<Store['latest']>[0]) => {
      const { stories, total } = await store.latest(query)
      expect(total).toBe(stories.length)
      return stories.map((story) => story.accounts[0]?.article.title.replace('Title of ', ''))
    }
    test('by any of several subjects, each story once', async () => {
      expect(await titles({ anyOf: ['topic:isis', 'actor:isis'], ...PAGE })).toEqual(['three', 'two', 'one'])
      expect(await titles({ anyOf: ['topic:unheard'], ...PAGE })).toEqual([])
    })
    test('by place, source, language and time together', async () => {
      expect(await titles({ place: 'iq', ...PAGE })).toEqual(['three', 'one'])
      expect(await titles({ anyOf: ['topic:isis'], place: 'iq', language: 'ar', ...PAGE })).toEqual(['one'])
      expect(await titles({ source: 'demo', ...PAGE })).toEqual(['two'])
      expect(await titles({ since: '2025-06-02T00:00:00Z', ...PAGE })).toEqual(['three', 'two'])
      expect(await titles({ until: '2025-06-02T23:00:00Z', ...PAGE })).toEqual(['two', 'one'])
      expect(await titles({ place: 'nowhere', ...PAGE })).toEqual([])
    })
    test('by words', async () => {
      expect(await titles({ text: 'border', ...PAGE })).toEqual(['two', 'one'])
      expect(await titles({ text: 'border', place: 'iq', ...PAGE })).toEqual(['one'])
      expect(await titles({ text: 'border closed', until: '2025-06-30T00:00:00Z', ...PAGE })).toEqual(['one'])
      expect(await titles({ text: '...', ...PAGE })).toEqual([])
    })
    test('page by page', async () => {
      const all = await store.latest({ anyOf: ['topic:isis', 'actor:isis'], limit: 2, offset: 2 })
      expect(all).toMatchObject({ total: 3, stories: [{ accounts: [{ article: { title: 'Title of one' } }] }] })
    })
  })

  describe('keeps a timeline', () => {
    test('in which tellings of one thing are one entry, the best attested first', async () => {
      const telling = { date: '2025-06-25' }
      await file({ name: 'a', events: [{ ...telling, status: 'anonymous' }], entryKeys: ['k'] })
      await file({ name: 'b', source: 'demo', events: [{ ...telling, status: 'official' }], entryKeys: ['k'] })
      await file({ name: 'copy', origin: idOf('b'), events: [{ ...telling, status: 'reported' }], entryKeys: ['k'] })
      const { entries, total } = await store.timeline({ order: 'date', ...PAGE })
      expect(total).toBe(1)
      expect(entries[0]).toMatchObject({ date: '2025-06-25', precision: 'day', origins: 2 })
      expect(entries[0]?.events.map((event) => event.status)).toEqual(['official', 'reported', 'anonymous'])
      expect(new Set(entries[0]?.articles.map((head) => head.id))).toEqual(new Set(['a', 'b', 'copy'].map(idOf)))
    })
    test('without what nothing dates', async () => {
      await file({ name: 'a', events: [{ date: null }, { date: '2025-06-24' }], entryKeys: [null, null] })
      expect((await store.timeline({ order: 'date', ...PAGE })).total).toBe(0)
    })
    test('by subject, place, kind, words and days', async () => {
      const day = (name: string, date: string, subjects: SubjectKey[], more: Partial<Given> = {}) =>
        file({ name, subjects, events: [{ date, kind: name === 'two' ? 'Arrests' : 'Attack' }], ...more })
      await day('one', '2014-06-10', ['actor:isis', 'place:iq'], { text: 'Mosul fell.' })
      await day('two', '2025-06-01', ['actor:isis', 'place:sy'], { text: 'Cell arrested near Hajin.' })
      await day('three', '2025-06-02', ['topic:border'], { text: 'Crossing opened.' })
      const dates = async (query: Partial<Parameters<Store['timeline']>[0]>) => {
        const { entries, total } = await store.timeline({ order: 'date', ...PAGE, ...query })
        expect(total).toBe(entries.length)
        return entries.map((entry) => entry.date)
      }
      expect(await dates({})).toEqual(['2014-06-10', '2025-06-01', '2025-06-02'])
      expect(await dates({ anyOf: ['actor:isis', 'topic:border'] })).toHaveLength(3)
      expect(await dates({ anyOf: ['actor:isis'], place: 'sy' })).toEqual(['2025-06-01'])
      expect(await dates({ kind: 'Arrests' })).toEqual(['2025-06-01'])
      expect(await dates({ text: 'crossing' })).toEqual(['2025-06-02'])
      expect(await dates({ from: '2025-06-01', to: '2025-06-01' })).toEqual(['2025-06-01'])
      expect(await dates({ from: '2025-01-01', text: 'mosul' })).toEqual([])
      expect(await dates({ anyOf: ['actor:unheard'] })).toEqual([])
    })
    test('where an entry of a whole year counts on each of its days', async () => {
      const days = { earliest: '2017-09-01', latest: '2017-12-31', precision: 'approx' } as const
      await file({ name: 'a', events: [{ date: '2017', precision: 'approx', days }] })
      for (const order of ['date', 'key'] as const) {
        expect((await store.timeline({ order, from: '2017-11-01', to: '2018-01-31', ...PAGE })).total).toBe(1)
        expect((await store.timeline({ order, from: '2018-01-01', ...PAGE })).total).toBe(0)
      }
    })
    test('whose first page is what most outlets report independently', async () => {
      await file({ name: 'a', events: [{ date: '2025-01-01' }] })
      for (const name of ['b', 'c', 'd']) await file({ name, source: name, events: [{ date: '2025-01-02' }] })
      for (const name of ['e', 'f', 'g', 'h']) await file({ name, origin: idOf('e'), events: [{ date: '2025-01-03' }] })
      const { entries } = await store.timeline({ order: 'key', limit: 2, offset: 0 })
      expect(entries.map((entry) => [entry.date, entry.origins])).toEqual([
        ['2025-01-02', 3],
        ['2025-01-01', 1],
      ])
    })
    test('whose pages together are all of it, without a doublet, and whose first page is of them', async () => {
      const tellings = fc.array(
        fc.record({ day: fc.integer({ min: 1, max: 20 }), topic: fc.integer({ max: 3, min: 0 }) }),
        {
          maxLength: 25,
        },
      )
      await fc.assert(
        fc.asyncProperty(tellings, fc.integer({ min: 1, max: 7 }), async (list, limit) => {
          const fresh = open()
          for (const [index, { day, topic }] of list.entries()) {
            const date = `2025-03-${String(day).padStart(2, '0')}`
            const given = { name: `n${index}`, subjects: [`topic:${topic}`] as const, events: [{ date }] }
            await fresh.fileArticle(filing({ ...given, entryKeys: [`${date}/${topic}`] }))
          }
          const ask = async (order: 'date' | 'key', offset: number) => {
            const page = await fresh.timeline({ anyOf: ['topic:0', 'topic:1', 'topic:2'], order, limit, offset })
            return page.entries.map((entry) => entry.id)
          }
          const seen: number[] = []
          for (let offset = 0; ; offset += limit) {
            const page = await ask('date', offset)
            seen.push(...page)
            if (page.length === 0) break
          }
          const wanted = new Set(list.filter(({ topic }) => topic < 3).map(({ day, topic }) => `${day}/${topic}`))
          expect(new Set(seen).size).toBe(seen.length)
          expect(seen).toHaveLength(wanted.size)
          const first = await ask('key', 0)
          expect(new Set(first).size).toBe(Math.min(limit, seen.length))
          expect(seen).toEqual(expect.arrayContaining(first))
          await fresh.close()
        }),
        { numRuns: 8 },
      )
    })
  })
}
