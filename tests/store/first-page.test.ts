import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Candidate, firstPage } from '../../src/store/first-page.ts'

const line = (day: number, weight = 13, entries = 1): Candidate => ({ day, until: day, entries, weight })
const daysOf = (lines: readonly Candidate[]) => lines.map(({ day }) => day).sort((a, b) => a - b)

describe('a first page', () => {
  test('is spread over the time where all weigh the same', () => {
    const days = daysOf(
      firstPage(
        Array.from({ length: 100 }, (_, day) => line(day)),
        10,
      ),
    )
    expect(days).toHaveLength(10)
    const gaps = days.slice(1).map((day, at) => day - (days[at] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(20)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5)
  })
  test('has what weighs far more, however near to each other', () => {
    const heavy = [50, 51, 52].map((day) => line(day, 90))
    const chosen = firstPage([...heavy, ...Array.from({ length: 40 }, (_, day) => line(day))], 5)
    expect(chosen).toEqual(expect.arrayContaining(heavy))
  })
  test('prefers the day of many events to the day of one', () => {
    expect(firstPage([line(1), line(2, 13, 12)], 1)).toEqual([line(2, 13, 12)])
  })
  test('gives so many as asked for where there are so many, none twice, the best first', () => {
    const lines = fc.array(
      fc.record({ day: fc.nat(5000), weight: fc.integer({ min: 8, max: 99 }), entries: fc.constant(1) }),
    )
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 14 }), (given, size) => {
        const all = given.map((one) => ({ ...one, until: one.day }))
        const chosen = firstPage(all, size)
        expect(new Set(chosen).size).toBe(Math.min(size, all.length))
        expect(all).toEqual(expect.arrayContaining(chosen))
        if (all.length > 0) expect(chosen[0]?.weight).toBe(Math.max(...all.map(({ weight }) => weight)))
      }),
    )
  })
})
