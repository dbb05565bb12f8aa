import { describe, expect, test } from 'vitest'
import type { Told } from '../../src/core/ports/store.ts'
import { freshIn } from '../../src/editorial/news.ts'
import { account, correcting, head, story } from './given.ts'

const WINDOW = { from: '2025-06-27T17:00:00.000Z', to: '2025-06-28T17:00:00.000Z' }
const EARLIER = '2025-06-27T10:00:00.000Z'
const told = (...articles: string[]): Told[] => [{ story: 'ABC123', edition: 4, slotAt: WINDOW.from, articles }]
const first = account(head('a', { seen: EARLIER }), { killed: [2, 2] })
const fresh = (later: ReturnType<typeof account>, before = told('a')) =>
  freshIn(story('ABC123', [first, later]), before, WINDOW)

describe('freshIn', () => {
  test('a story that was never told here is new where an article of it was seen in the window', () => {
    const one = story('ABC123', [account(head('a'), {})])
    expect(freshIn(one, [], WINDOW)).toMatchObject({ novelty: 'new', toldIn: null })
    expect(freshIn(story('ABC123', [first]), [], WINDOW).novelty).toBeNull()
  })

  test('the window takes its end and leaves its beginning', () => {
    const at = (seen: string) => freshIn(story('ABC123', [account(head('a', { seen }), {})]), [], WINDOW).novelty
    expect([at(WINDOW.from), at(WINDOW.to), at('2025-06-28T17:00:00.001Z')]).toEqual([null, 'new', null])
  })

  test('another story’s edition tells nothing of this one', () => {
    const other: Told[] = [{ story: 'ZZZ999', edition: 4, slotAt: WINDOW.from, articles: ['a'] }]
    expect(freshIn(story('ABC123', [account(head('a'), {})]), other, WINDOW).novelty).toBe('new')
  })

  test('a told story with another figure is an update, by the article that brings it', () => {
    const update = fresh(account(head('b'), { killed: [5, 5] }))
    expect(update).toMatchObject({ novelty: 'update', toldIn: 4 })
    expect([...update.articles]).toEqual(['b'])
  })

  test('a told story with a denial, a confirmation or a later event is an update', () => {
    expect(fresh(account(head('b'), { killed: [2, 2], status: 'denied' })).novelty).toBe('update')
    expect(fresh(account(head('b'), { killed: [2, 2], status: 'confirmed' })).novelty).toBe('update')
    expect(
      fresh(
        account(head('b'), {
          killed: [2, 2],
          date: '2025-06-29',
          days: { earliest: '2025-06-29', latest: '2025-06-29', precision: 'day' },
        }),
      ).novelty,
    ).toBe('update')
  })

  test('a rewording, a reprint, a statement or background is no update', () => {
    expect(fresh(account(head('b'), { killed: [2, 2], sentenceText: 'In Kirkuk two were killed.' })).novelty).toBeNull()
    expect(fresh(account(head('b', { origin: 'a' }), { killed: [5, 5] })).novelty).toBeNull()
    expect(fresh(account(head('b'), { killed: [5, 5], kind: 'statement' })).novelty).toBeNull()
    expect(fresh(account(head('b'), { killed: [5, 5], status: 'background' })).novelty).toBeNull()
  })

  test('an update is told once', () => {
    const later = account(head('b'), { killed: [5, 5] })
    expect(fresh(later, told('a', 'b')).novelty).toBeNull()
  })

  test('a correction is one, whatever it corrects', () => {
    const later = account(head('b'), { killed: [2, 2] })
    expect(fresh(correcting(later, 'a')).novelty).toBe('correction')
    expect(fresh(correcting(later, null)).novelty).toBe('correction')
    expect(fresh(later).novelty).toBeNull()
  })
})
