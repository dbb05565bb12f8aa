import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/core/time.ts'
import { filing } from './filings.ts'
import { emptyStore } from './empty-store.ts'

const FIRST = '2017-01-01'
const dayOf = (at: number): string => addDays(FIRST, at)

const told = fc.record({
  day: fc.nat(60),
  length: fc.oneof(fc.constant(0), fc.nat(40)),
  word: fc.constantFrom('alpha', 'beta'),
  kind: fc.constantFrom('Attack' as const, 'Arrests' as const),
  topic: fc.constantFrom('topic:a' as const, 'topic:b' as const),
})
const asked = fc.record({
  from: fc.option(fc.nat(90)),
  to: fc.option(fc.nat(90)),
  word: fc.option(fc.constantFrom('alpha', 'beta')),
  kind: fc.option(fc.constantFrom('Attack' as const, 'Arrests' as const)),
  topic: fc.option(fc.constantFrom('topic:a' as const, 'topic:b' as const)),
  order: fc.constantFrom('date' as const, 'key' as const),
})

test('a timeline of days, words, kinds and subjects is exactly the entries that have what is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(told, { maxLength: 12 }),
      fc.array(asked, { maxLength: 6 }),
      async (entries, questions) => {
        const store = emptyStore()
        for (const [at, { day, length, word, kind, topic }] of entries.entries()) {
          const days = { earliest: dayOf(day), latest: dayOf(day + length), precision: 'approx' } as const
          const event = { date: dayOf(day), precision: 'approx', days, kind } as const
          await store.fileArticle(
            filing({
              name: `n${at}`,
              text: `${word} happened.`,
              events: [event],
              entryKeys: [`k${at}`],
              subjects: [topic],
            }),
          )
        }
        for (const { from, to, word, kind, topic, order } of questions) {
          const page = await store.timeline({
            ...(from === null ? {} : { from: dayOf(from) }),
            ...(to === null ? {} : { to: dayOf(to) }),
            ...(word === null ? {} : { text: word }),
            ...(kind === null ? {} : { kind }),
            ...(topic === null ? {} : { anyOf: [topic] }),
            order,
            limit: 50,
            offset: 0,
          })
          const meets = entries
            .filter((one) => (word === null || one.word === word) && (to === null || one.day <= to))
            .filter((one) => (kind === null || one.kind === kind) && (topic === null || one.topic === topic))
            .filter((one) => from === null || one.day + one.length >= from)
            .map((one) => `${dayOf(one.day)} ${dayOf(one.day + one.length)}`)
          const found = page.entries.map(({ days }) => `${days.earliest} ${days.latest}`)
          expect(found.toSorted()).toEqual(meets.toSorted())
          expect(page).toMatchObject({ total: meets.length, more: false })
          const starts = page.entries.map(({ days }) => days.earliest)
          if (order === 'date') expect(starts).toEqual(starts.toSorted())
        }
        await store.close()
      },
    ),
    { numRuns: 60 },
  )
})

test('a timeline of more lines than are read at a time loses none of those that fit and repeats none, in either order', async () => {
  const store = emptyStore()
  // Many share a day and a weight, so that a batch ends between two of them.
  const kindOf = (at: number) => (at % 3 === 0 ? 'Arrests' : 'Attack')
  for (let at = 0; at < 2400; at += 1) {
    const day = dayOf(Math.floor(at / 600))
    const events = [{ date: day, kind: kindOf(at) } as const]
    await store.fileArticle(filing({ name: `n${at}`, events, entryKeys: [`k${at}`], subjects: ['topic:a'] }))
  }
  const wanted = Array.from({ length: 2400 }, (_, at) => at).filter((at) => kindOf(at) === 'Arrests')
  const days = wanted.map((at) => dayOf(Math.floor(at / 600)))
  const query = { anyOf: ['topic:a'], kind: 'Arrests', limit: 800, offset: 0 } as const
  const byDate = await store.timeline({ ...query, order: 'date' })
  expect(byDate).toMatchObject({ total: 800, more: false })
  expect(byDate.entries.map((entry) => entry.days.earliest)).toEqual(days)
  expect(new Set(byDate.entries.map((entry) => entry.id)).size).toBe(800)
  const second = await store.timeline({ ...query, order: 'date', limit: 10, offset: 300 })
  expect(second.entries.map((entry) => entry.id)).toEqual(byDate.entries.slice(300, 310).map((entry) => entry.id))
  const first = await store.timeline({ ...query, order: 'key', limit: 12 })
  expect(first.entries).toHaveLength(12)
  await store.close()
})
