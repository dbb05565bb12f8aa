import { describe, expect, test, vi } from 'vitest'
import { BATCH, COUNTED, READ, readOn, shortestFirst, totalOf } from '../../src/store/counted.ts'

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

describe('a walk through rows of which not all belong', () => {
  const walk = async (length: number, every: number, wanted: number) => {
    const found: number[] = []
    const rows = Array.from({ length }, (_, at) => at)
    const more = await readOn<number>({
      batch: (read, next) => {
        expect(next ?? 0).toBe(read)
        return rows.slice(read, read + BATCH + 1)
      },
      take: (row) => {
        if (row % every === 0) found.push(row)
      },
      full: () => found.length >= wanted,
    })
    return { found: found.length, more }
  }
  test('ends with the rows, each taken once', async () => {
    expect(await walk(0, 1, 5)).toEqual({ found: 0, more: false })
    expect(await walk(BATCH, 1, 5)).toEqual({ found: BATCH, more: false })
    expect(await walk(2 * BATCH + 1, 1, 5)).toEqual({ found: 2 * BATCH + 1, more: false })
    expect(await walk(READ, 1, 5)).toEqual({ found: READ, more: false })
  })
  test('stops where the page is full and enough was read', async () => {
    expect(await walk(READ + 1, 1, 5)).toEqual({ found: READ, more: true })
    expect(await walk(10 * READ, 2, 5)).toEqual({ found: READ / 2, more: true })
  })
  test('goes on to the end for a page that is not full', async () => {
    expect(await walk(3 * READ, 3 * READ - 1, 5)).toEqual({ found: 2, more: false })
  })
  test('is led by the shortest list', () => {
    const lengths = new Map([
      [1, 90],
      [2, 5],
      [3, 40],
      [4, 60],
    ])
    const count = (subject: number) => lengths.get(subject) ?? 0
    expect(shortestFirst([[1], [3, 4], [2]], count)).toEqual([[2], [1], [3, 4]])
  })
})
