// The laws of timeline entries. Part of the contract that every store keeps.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Store, TimelineQuery } from '../../src/core/ports/store.ts'
import type { TimelineEntry } from '../../src/core/story.ts'
import { filing, type Given } from './filings.ts'

const PLACES = ['iq-kirkuk', 'iq-mosul', 'iq-hit', 'iq-rutba', 'iq-sinjar']

interface Report {
  readonly day: number
  readonly place: number
  readonly source: number
  readonly killed: number
  readonly topic: number
}
const reports = (maxLength: number) =>
  fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 4 }),
      place: fc.integer({ min: 0, max: PLACES.length - 1 }),
      source: fc.integer({ min: 0, max: 3 }),
      killed: fc.integer({ min: 0, max: 6 }),
      topic: fc.integer({ min: 0, max: 1 }),
    }),
    { maxLength },
  )

const dateOf = ({ day }: Report): string => `2025-03-0${day}`
const placeOf = ({ place }: Report): string => PLACES[place] ?? ''

function strike(report: Report, index: number): Given {
  const { source, killed, topic } = report
  const [date, place] = [dateOf(report), placeOf(report)]
  return {
    name: `n${index}`,
    source: `outlet-${source}`,
    published: `${date}T10:${String(index).padStart(2, '0')}:00Z`,
    text: `Report number ${index}.`,
    subjects: [`topic:${topic}`, `place:${place}`],
    events: [{ date, place, kind: 'Air/drone strike', killed: [killed, killed] }],
    entryKeys: [`${date} air ${place}`],
    gathers: 'air',
  }
}

/** What a reader could see of an entry, without the ids that filing gave. */
function seen({ date, precision, days, events, articles, origins, gathered }: TimelineEntry): unknown {
  return {
    ...{ date, precision, days, origins },
    tellings: events.map((event) => [event.article, event.place, event.status]),
    articles: articles.map((article) => article.id).sort(),
    gathered: gathered && { ...gathered, entries: gathered.entries.map(seen) },
  }
}

async function pages(store: Store, query: Partial<TimelineQuery> = {}): Promise<TimelineEntry[]> {
  const all: TimelineEntry[] = []
  for (let offset = 0; ; offset += 5) {
    const { entries, total } = await store.timeline({ order: 'date', limit: 5, offset, ...query })
    all.push(...entries)
    if (entries.length === 0) {
      expect(all).toHaveLength(total)
      return all
    }
  }
}

/** The single entries, those that are gathered opened as a reader would. */
async function opened(store: Store, query: Partial<TimelineQuery> = {}): Promise<TimelineEntry[]> {
  const single: TimelineEntry[] = []
  for (const entry of await pages(store, query)) {
    if (entry.gathered === null) single.push(entry)
    else {
      const { family } = entry.gathered
      single.push(...(await pages(store, { ...query, gathered: { family, day: entry.days.earliest } })))
    }
  }
  return single
}

const nameOf = (entry: TimelineEntry): string => `${entry.days.earliest} ${entry.events[0]?.place ?? ''}`
const holds = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: 8 })

export function timelineContract(open: () => Store): void {
  const filled = async (filings: readonly Given[]) => {
    const store = open()
    for (const given of filings) await store.fileArticle(filing(given))
    return store
  }

  describe('keeps the laws of timelines:', () => {
    test('the same entries in whatever order articles were filed', async () => {
      const orders = reports(12).chain((list) => {
        const filings = list.map(strike)
        return fc.tuple(fc.constant(filings), fc.shuffledSubarray(filings, { minLength: filings.length }))
      })
      await holds(
        fc.asyncProperty(orders, async ([one, other]) => {
          const stores = await Promise.all([filled(one), filled(other)])
          const [first, second] = await Promise.all(
            stores.map(async (store) => (await pages(store)).map((entry) => JSON.stringify(seen(entry))).sort()),
          )
          expect(second).toEqual(first)
          await Promise.all(stores.map((store) => store.close()))
        }),
      )
    })

    test('one event is one entry, another place or day another, for every subject and filter', async () => {
      await holds(
        fc.asyncProperty(reports(20), async (list) => {
          const store = await filled(list.map(strike))
          const queries: [Partial<TimelineQuery>, (report: Report) => boolean][] = [
            [{}, () => true],
            [{ anyOf: ['topic:0'] }, ({ topic }) => topic === 0],
            [{ anyOf: ['topic:0', 'topic:1'] }, () => true],
            [{ place: 'iq-hit', kind: 'Air/drone strike' }, (report) => placeOf(report) === 'iq-hit'],
            [{ from: '2025-03-02', to: '2025-03-03' }, ({ day }) => day === 2 || day === 3],
            [{ text: 'report' }, () => true],
          ]
          for (const [query, matches] of queries) {
            const entries = await opened(store, query)
            const wanted = new Set(list.filter(matches).map((report) => `${dateOf(report)} ${placeOf(report)}`))
            expect(entries.map(nameOf).sort()).toEqual([...wanted].sort())
          }
          await store.close()
        }),
      )
    })

    test('what is gathered is of one day, told by one outlet, not grave; it is counted, never summed', async () => {
      await holds(
        fc.asyncProperty(reports(20), async (list) => {
          const store = await filled(list.map(strike))
          for (const entry of await pages(store)) {
            if (entry.gathered === null) continue
            const { entries, tellings, count, reports: told, places } = entry.gathered
            const day = list.filter((report) => dateOf(report) === entry.days.earliest)
            expect(entries).toHaveLength(count > 3 ? 0 : count)
            expect(tellings).toHaveLength(count)
            expect(count).toBe(places.length)
            expect(told).toBe(places.reduce((sum, { reports: some }) => sum + some, 0))
            for (const { place, reports: some } of places) {
              const here = day.filter((report) => placeOf(report) === place)
              expect(some).toBe(here.length)
              expect(new Set(here.map(({ source }) => source)).size).toBe(1)
              expect(Math.max(...here.map(({ killed }) => killed))).toBeLessThan(5)
            }
          }
          await store.close()
        }),
      )
    })

    test('a new version of an article leaves nothing of the old one behind', async () => {
      const changed = fc.tuple(reports(10), reports(10))
      await holds(
        fc.asyncProperty(changed, async ([before, after]) => {
          const length = Math.min(before.length, after.length)
          const old = before.slice(0, length).map(strike)
          const text = { text: 'Report, changed.' }
          const renewed = after.slice(0, length).map((report, index) => ({
            ...strike(report, index),
            ...text,
            source: old[index]?.source ?? '',
            title: `Changed ${index}`,
          }))
          const stores = await Promise.all([filled([...old, ...renewed]), filled(renewed)])
          const [replaced, fresh] = await Promise.all(
            stores.map(async (store) =>
              (await opened(store)).map((entry) => `${nameOf(entry)} ${entry.origins}`).sort(),
            ),
          )
          expect(replaced).toEqual(fresh)
          await Promise.all(stores.map((store) => store.close()))
        }),
      )
    })
  })
}
