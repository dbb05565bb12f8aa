import { describe, expect, test, vi } from 'vitest'
import { COUNTED, totalOf } from '../../src/store/counted.ts'

describe('the total beside a page', () => {
  test('is told by a page that is not full, without counting', () => {
    const count = vi.fn(() => 99)
    expect(totalOf(3, { limit: 8, offset: 16 }, count)).toEqual({ total: 19, more: false })
    expect(totalOf(0, { limit: 8, offset: 0 }, count)).toEqual({ total: 0, more: false })
    expect(count).not.toHaveBeenCalled()
  })
  test('is counted where the page is full or lies behind the end', () => {
    expect(totalOf(8, { limit: 8, offset: 0 }, () => 8)).toEqual({ total: 8, more: false })
    expect(totalOf(0, { limit: 8, offset: 16 }, () => 3)).toEqual({ total: 3, more: false })
  })
  test('stops at what is counted, and says that there are more', () => {
    expect(totalOf(8, { limit: 8, offset: 0 }, () => COUNTED)).toEqual({ total: COUNTED, more: false })
    expect(totalOf(8, { limit: 8, offset: 0 }, () => COUNTED + 1)).toEqual({ total: COUNTED, more: true })
  })
})
