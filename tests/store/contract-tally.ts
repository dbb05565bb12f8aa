// Counting events for maps and charts. Part of the contract that every store keeps.

import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import type { Tally } from '../../src/core/ports/tally.ts'
import { filing, type Given } from './filings.ts'

const DAYS = { from: '2025-06-01', to: '2025-06-30' }
const rowsOf = ({ rows }: Tally) =>
  rows.map(({ day, place, kind, status, events }) => [day, place, kind, status, events]).sort()
const strike = { kind: 'Air/drone strike', place: 'iq-mosul', date: '2025-06-10' } as const
const told = (name: string, events: Given['events'], more: Partial<Given> = {}) =>
  filing({
    name,
    source: name,
    published: '2025-06-10T10:00:00Z',
    subjects: ['topic:isis'],
    events: events ?? [],
    entryKeys: (events ?? []).map((event) => `${event.date} ${event.kind} ${event.place}`),
    ...more,
  })

export function tallyContract(open: () => Store): void {
  describe('counts events', () => {
    test('once each, however many outlets tell them', async () => {
      const store = open()
      for (const name of ['a', 'b', 'c']) await store.fileArticle(told(name, [strike]))
      const tally = await store.tally({ anyOf: ['topic:isis'], ...DAYS })
      expect(rowsOf(tally)).toEqual([['2025-06-10', 'iq-mosul', 'Air/drone strike', expect.anything(), 1]])
      expect(tally).toMatchObject({ origins: 3, more: false })
      await store.close()
    })

    test('by day, place and kind, of the days and the subject that are asked for', async () => {
      const store = open()
      await store.fileArticle(told('a', [strike, { ...strike, place: 'iq-hit' }, { ...strike, date: '2025-07-01' }]))
      await store.fileArticle(told('b', [{ ...strike, kind: 'Arrests', date: '2025-06-11' }]))
      await store.fileArticle(told('c', [{ ...strike, date: '2025-06-12' }], { subjects: ['topic:border'] }))
      const tally = await store.tally({ anyOf: ['topic:isis'], ...DAYS })
      expect(rowsOf(tally).map((row) => row.slice(0, 3))).toEqual([
        ['2025-06-10', 'iq-hit', 'Air/drone strike'],
        ['2025-06-10', 'iq-mosul', 'Air/drone strike'],
        ['2025-06-11', 'iq-mosul', 'Arrests'],
      ])
      expect((await store.tally(DAYS)).rows).toHaveLength(4)
      const hit = { ...strike, place: 'iq-hit', date: '2025-06-20' }
      await store.fileArticle(told('d', [hit], { subjects: ['topic:isis', 'place:iq-hit'] }))
      const narrowed = await store.tally({ ...DAYS, anyOf: ['topic:isis'], place: 'iq-hit' })
      expect(narrowed.rows).toMatchObject([{ day: '2025-06-20', place: 'iq-hit', events: 1 }])
      await store.close()
    })

    test('and says whether an invented article tells one of them', async () => {
      const store = open()
      const { article, ...genuine } = told('a', [strike])
      await store.fileArticle({ ...genuine, article: { ...article, fictional: false } })
      expect(await store.tally(DAYS)).toMatchObject({ fictional: false })
      await store.fileArticle(told('b', [strike]))
      expect(await store.tally(DAYS)).toMatchObject({ fictional: true })
      await store.close()
    })

    test('but nothing that held stories alone tell', async () => {
      const store = open()
      const { story } = await store.fileArticle(told('a', [strike]))
      await store.fileArticle(told('b', [strike, { ...strike, place: 'iq-hit' }]))
      const tally = await store.tally({ ...DAYS, held: [story] })
      expect(tally.origins).toBe(1)
      expect(tally.rows.map(({ place }) => place).sort()).toEqual(['iq-hit', 'iq-mosul'])
      const both = (await store.latest({ limit: 9, offset: 0 })).stories.map(({ id }) => id)
      expect(await store.tally({ ...DAYS, held: both })).toMatchObject({ origins: 0, rows: [] })
      await store.close()
    })

    test('in whose sentence a word stands', async () => {
      const store = open()
      await store.fileArticle(told('a', [strike], { text: 'Jets struck a depot in Mosul.' }))
      await store.fileArticle(told('b', [{ ...strike, place: 'iq-hit' }], { text: 'Two were arrested in Hit.' }))
      expect((await store.tally({ text: 'depot', ...DAYS })).rows).toMatchObject([{ place: 'iq-mosul', events: 1 }])
      expect((await store.tally({ text: 'nothing', ...DAYS })).rows).toEqual([])
      await store.close()
    })

    test('as those tell them that are heard', async () => {
      const store = open()
      await store.fileArticle(told('a', [strike]))
      await store.fileArticle(told('b', [strike, { ...strike, place: 'iq-hit' }]))
      const tally = await store.tally({ ...DAYS, anyOf: ['topic:isis'], unheard: ['b'] })
      expect(tally).toMatchObject({ origins: 1, rows: [{ place: 'iq-mosul', events: 1 }] })
      const span = { from: '2025-06-10T00:00:00Z', to: '2025-06-11T00:00:00Z' }
      expect(await store.covered([span], ['b'])).toEqual([true])
      expect(await store.covered([span], ['a', 'b'])).toEqual([false])
      await store.close()
    })

    test('and says of which days an article is stored', async () => {
      const store = open()
      await store.fileArticle(told('a', [strike]))
      const day = (date: string, next: string) => ({ from: `${date}T00:00:00Z`, to: `${next}T00:00:00Z` })
      expect(await store.covered([day('2025-06-09', '2025-06-10'), day('2025-06-10', '2025-06-11')])).toEqual([
        false,
        true,
      ])
      await store.close()
    })
  })
}
