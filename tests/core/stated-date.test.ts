import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { looksLikeTimestamp, readLooseDate, readStatedDate } from '../../src/core/stated-date.ts'

const NOW = Date.parse('2026-11-23T04:00:00Z')

describe('readStatedDate', () => {
  test.each([
    ['2025-06-28T16:36:08+00:00', '2025-06-28T16:36:08.000Z'],
    ['2025-06-28T19:36:08+03:00', '2025-06-28T16:36:08.000Z'],
    ['2025-06-28 16:36', '2025-06-28T16:36:00.000Z'],
    ['20250628T163608Z', '2025-06-28T16:36:08.000Z'],
    ['Sat, 28 Jun 2025 19:36:08 +0300', '2025-06-28T16:36:08.000Z'],
    ['Sat, 28 Jun 2025 16:36:08 GMT', '2025-06-28T16:36:08.000Z'],
    ['Sat Jun 28 16:36:08 2025', '2025-06-28T16:36:08.000Z'],
    ['June 28, 2025 4:36 PM', '2025-06-28T16:36:00.000Z'],
    ['6/28/2025 12:05 AM', '2025-06-28T00:05:00.000Z'],
    ['1751128568', '2025-06-28T16:36:08.000Z'],
    [1751128568000, '2025-06-28T16:36:08.000Z'],
  ])('reads %s as an instant', (stated, published) => {
    expect(readStatedDate(stated, NOW)).toEqual({ published, problem: null })
  })

  test.each([
    ['10/17/2016', '2016-10-17'],
    ['2025-06-28', '2025-06-28'],
    ['28 June 2025', '2025-06-28'],
    ['28.06.2025', '2025-06-28'],
    ['2025/6/8', '2025-06-08'],
    ['٢٠٢٥-٠٦-٢٨', '2025-06-28'],
  ])('reads %s, which has no time, as a day and not as midnight', (stated, published) => {
    expect(readStatedDate(stated, NOW)).toEqual({ published, problem: null })
  })

  test.each([
    ['20255-06-28T16:36:08+00:00', /year 20255/],
    ['0001-01-01T00:00:00Z', /year 1\b/],
    ['2025-02-30', /does not exist/],
    ['28/06/2025', /month\/day\/year/],
    ['2025-06-28T25:00:00Z', /time that does not exist/],
    ['2026-11-26', /future/],
    [1e15, /future/],
    ['last Saturday', /no date/],
    [{}, /no date/],
    [Number.NaN, /no date/],
  ])('says what is wrong with %s', (stated, problem) => {
    expect(readStatedDate(stated, NOW).published).toBeNull()
    expect(readStatedDate(stated, NOW).problem).toMatch(problem)
    expect(readLooseDate(stated, NOW)).toBeNull()
  })

  test.each([null, undefined, '', '  ', 'N/A', 'unknown'])('%s states nothing, which is no problem', (stated) => {
    expect(readStatedDate(stated, NOW)).toEqual({ published: null, problem: null })
  })

  test('a day that has begun east of the clock is not future', () => {
    expect(readStatedDate('2026-11-24', NOW).published).toBe('2026-11-24')
  })

  test('reads back every instant that it writes, and never throws', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1800-01-01'), max: new Date(NOW), noInvalidDate: true }), (date) => {
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString()
        expect(readStatedDate(seconds, NOW).published).toBe(seconds)
      }),
    )
    fc.assert(fc.property(fc.anything(), (value) => void readStatedDate(value, NOW)))
    fc.assert(fc.property(fc.string(), (value) => void readStatedDate(value, NOW)))
  })

  test('only a line that is nothing but an ISO date looks like a timestamp', () => {
    expect(['2025-06-28', '2025-06-28T16:36:08+00:00', ' 2025-06-28 16:36 '].every(looksLikeTimestamp)).toBe(true)
    expect(['2025-06-28: a day', 'June 28', '10/17/2016', ''].some(looksLikeTimestamp)).toBe(false)
  })
})
