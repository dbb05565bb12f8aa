import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSearch } from '../../src/editorial/search-query.ts'

describe('readSearch', () => {
  test.each([
    ['thermal cameras', { words: ['thermal', 'cameras'], phrases: [], without: [] }],
    ['"joint operations" -drone', { words: [], phrases: ['joint operations'], without: ['drone'] }],
    ['“joint operations” cameras', { words: ['cameras'], phrases: ['joint operations'], without: [] }],
    ['«مخيم الهول» -"سجن غويران"', { words: [], phrases: ['مخيم الهول'], without: ['سجن غويران'] }],
    ['الهول', { words: ['الهول'], phrases: [], without: [] }],
    ['mis-typed co-op', { words: ['mis-typed', 'co-op'], phrases: [], without: [] }],
  ])('%s', (query, expected) => {
    expect(readSearch(query)).toEqual(expected)
  })

  test.each(['', '   ', '-drone', '"', '*** !!! ""', '-'])('nothing to look for in %o', (query) => {
    expect(readSearch(query)).toBeNull()
  })

  test('takes any text, and never more than twelve terms of a kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        const terms = readSearch(query)
        if (terms === null) return
        expect(terms.words.length + terms.phrases.length).toBeGreaterThan(0)
        for (const list of [terms.words, terms.phrases, terms.without]) expect(list.length).toBeLessThanOrEqual(12)
      }),
    )
  })
})
