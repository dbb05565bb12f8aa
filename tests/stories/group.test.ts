import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { groupArticles } from '../../src/stories/group.ts'
import { above, type GivenArticle, told } from './told.ts'

const GIVEN: readonly GivenArticle[] = [
  { id: 'a', title: 'Guards killed at checkpoint beside orchard', published: '2025-06-25T08:00:00Z' },
  { id: 'b', title: 'Two guards killed near orchard checkpoint', published: '2025-06-25T09:00:00Z' },
  { id: 'c', language: 'ar', published: '2025-06-26T07:00:00Z' },
  { id: 'd', events: [{ date: '2025-06-27' }], published: '2025-06-27T12:00:00Z' },
  { id: 'e', events: [{ place: 'iq-baqubah' }], published: '2025-06-25T12:00:00Z' },
]

describe('grouping within one run', () => {
  test('puts the reports of one event together, in any language, and others apart', () => {
    const [a, b, c, d, e] = groupArticles(GIVEN.map(told), above)
    expect([b?.story, c?.story]).toEqual([a?.story, a?.story])
    expect(new Set([a?.story, d?.story, e?.story]).size).toBe(3)
    expect(new Set([a, b, c, d, e].map((one) => one?.origin)).size).toBe(5)
  })
  test('answers in the order of the input, whatever that is, and the same', () => {
    const wanted = new Map(groupArticles(GIVEN.map(told), above).map((group, at) => [GIVEN[at]?.id, group]))
    fc.assert(
      fc.property(fc.shuffledSubarray([...GIVEN], { minLength: GIVEN.length }), (order) => {
        expect(groupArticles(order.map(told), above)).toEqual(order.map(({ id }) => wanted.get(id)))
      }),
      { numRuns: 20 },
    )
  })
})
