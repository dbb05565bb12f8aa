import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Range } from '../../src/core/understanding.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { figureText, figuresDiffer, figuresOf } from '../../src/editorial/figures.ts'
import { figuresLine } from '../../src/editorial/lines.ts'
import { event, head } from './given.ts'

const en = wordsOf('en')
const telling = (id: string, killed: Range | null, wounded: Range | null = null, given = {}) => ({
  article: head(id, given),
  event: event({ article: id, killed, wounded }),
})
const lineOf = (figures: ReturnType<typeof figuresOf>) =>
  figuresLine(figures, (id) => `Sample ${id}`, en)
    ?.map(({ text }) => text)
    .join('') ?? null

describe('figures', () => {
  test('that differ stand side by side, each with its outlets', () => {
    const figures = figuresOf([telling('a', [2, 2]), telling('b', [5, 5], [3, 3]), telling('c', [2, 2])])
    expect(lineOf(figures)).toBe('2 killed (Sample a and Sample c); 5 killed, 3 wounded (Sample b)')
  })

  test('that differ are told apart by the language’s own semicolon', () => {
    const figures = figuresOf([telling('a', [2, 2]), telling('b', [5, 5])])
    for (const language of ['ar', 'ckb'] as const) {
      const line = figuresLine(figures, (id) => id, wordsOf(language))
      expect(line?.map(({ text }) => text).join('')).toMatch(/؛ /)
      expect(line?.map(({ text }) => text).join('')).not.toContain(';')
    }
  })

  test('that agree, or speak of different things, need no line', () => {
    expect(lineOf(figuresOf([telling('a', [2, 2]), telling('b', [2, 2])]))).toBeNull()
    expect(lineOf(figuresOf([telling('a', [2, 2]), telling('b', [2, 2], [4, 4])]))).toBeNull()
    expect(figuresDiffer(figuresOf([telling('a', [2, 2]), telling('b', null, [3, 3])]))).toBe(false)
  })

  test('a range is told as one', () => {
    expect(figureText({ killed: [2, 5], wounded: [3, 3] }, en)).toBe('2 to 5 killed, 3 wounded')
    expect(figureText({ killed: [2, 5], wounded: null }, wordsOf('ar'))).toBe('القتلى: ٢ إلى ٥')
    expect(figureText({ killed: [2, 5], wounded: null }, wordsOf('ckb'))).toBe('٢ بۆ ٥ کوژراو')
  })

  test('of a copy are its original’s, not another report’s', () => {
    const figures = figuresOf([telling('a', [2, 2]), telling('b', [2, 2], null, { origin: 'a' })])
    expect(figures).toEqual([{ killed: [2, 2], wounded: null, articles: ['a'] }])
  })

  test('of two incidents in one report do not contradict each other', () => {
    expect(figuresDiffer(figuresOf([telling('a', [2, 2]), telling('a', [5, 5])]))).toBe(false)
  })

  test('are never summed: each shown number stands in some report', () => {
    const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)])
    fc.assert(
      fc.property(
        fc.array(fc.record({ killed: fc.option(range), wounded: fc.option(range) }), { maxLength: 8 }),
        (given) => {
          const tellings = given.map(({ killed, wounded }, index) => telling(`n${index}`, killed, wounded))
          const told = new Set(
            given.flatMap(({ killed, wounded }) => [...(killed ?? []), ...(wounded ?? [])]).map(String),
          )
          const line = lineOf(figuresOf(tellings))?.replaceAll(/Sample n\d+/g, '') ?? ''
          for (const shown of line.match(/\d+/g) ?? []) expect(told).toContain(shown)
        },
      ),
    )
  })
})
