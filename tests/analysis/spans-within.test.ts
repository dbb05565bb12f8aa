import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { overlapping, spansTouching, spansWithin } from '../../src/analysis/spans-within.ts'

const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }))
const sorted = fc.array(span, { maxLength: 20 }).map((spans) => spans.toSorted((a, b) => a.start - b.start))
/** Those without overlap: each begins where the kept one before it has ended. */
const withoutOverlap = sorted.map((spans) => {
  let end = 0
  return spans.filter((each) => {
    const kept = each.start >= end
    if (kept) ({ end } = each)
    return kept
  })
})

describe('spans found by halving', () => {
  it('are those that a look at each of them finds', () => {
    fc.assert(
      fc.property(sorted, withoutOverlap, span, (many, few, within) => {
        const touches = (each: { start: number; end: number }) => each.start < within.end && within.start < each.end
        const inside = many.filter(({ start, end }) => start >= within.start && end <= within.end)
        expect(spansWithin(many, within)).toEqual(inside)
        expect(spansTouching(few, within)).toEqual(few.filter(touches))
        expect(overlapping(many)(within)).toBe(many.some(touches))
      }),
    )
  })
})
