import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, trigrams } from '../../src/core/likeness.ts'

describe('editDistance', () => {
  it('counts letters added, left out, changed and swapped', () => {
    expect(editDistance('border', 'bordr')).toBe(1)
    expect(editDistance('border', 'bordeer')).toBe(1)
    expect(editDistance('border', 'bordir')).toBe(1)
    expect(editDistance('border', 'broder')).toBe(1)
    expect(editDistance('', 'abc')).toBe(3)
  })

  it('is symmetric, and zero for equal texts only', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})

describe('trigrams', () => {
  it('marks the ends of the text', () => {
    expect([...trigrams('iq')]).toEqual([' iq', 'iq '])
  })
})
