import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buttonLabel, oneLine } from '../../src/core/label.ts'
import { textOf, unitsOf, type Line } from '../../src/core/lines.ts'
import { plain, type Block, type Post } from '../../src/core/post.ts'
import { breakBefore, paginate, type Sheet } from '../../src/core/split.ts'

function post(blocks: readonly Block[]): Post {
  return { language: 'en', title: [], blocks, buttons: [], tone: 'answer' }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [plain(text)] }
}

/** A sheet that holds so many characters, a line break counting one. */
function sheet(length: number, entities = 1000): Sheet {
  return {
    limit: { length, entities },
    measure: (line, previous) => ({ length: textOf(line).length + (previous ? 1 : 0), entities: line.runs.length }),
  }
}

function texts(pages: readonly (readonly Line[])[]): string[] {
  return pages.map((lines) => lines.map(textOf).join('\n'))
}

describe('splitting', () => {
  test('keeps a block whole where a part can hold it', () => {
    expect(texts(paginate(unitsOf(post([paragraph('aaaa'), paragraph('bbbbbbb')])), sheet(10)))).toEqual([
      'aaaa',
      'bbbbbbb',
    ])
  })

  test('keeps the lines of an item together, and its number with them', () => {
    const items = [1, 2].map((number) => ({ number, lines: [[plain(`lead ${number}`)], [plain('links')]] }))
    const pages = paginate(unitsOf(post([{ kind: 'list', items }])), sheet(20))
    expect(texts(pages)).toEqual(['lead 1\nlinks', 'lead 2\nlinks'])
    expect(pages[1]?.[0]?.marker).toBe('2.')
  })

  test('keeps a heading with what follows it', () => {
    const blocks: Block[] = [paragraph('aaaaaaaaaa'), { kind: 'heading', text: [plain('Head')] }, paragraph('bbbbbb')]
    expect(texts(paginate(unitsOf(post(blocks)), sheet(16)))).toEqual(['aaaaaaaaaa', 'Head\nbbbbbb'])
  })

  test('cuts after a sentence, else at a space, else between graphemes', () => {
    expect(texts(paginate(unitsOf(post([paragraph('One two. Three four five')])), sheet(14)))).toEqual([
      'One two.',
      'Three four',
      'five',
    ])
    expect(texts(paginate(unitsOf(post([paragraph('abcdefghij')])), sheet(4)))).toEqual(['abcd', 'efgh', 'ij'])
    expect(texts(paginate(unitsOf(post([paragraph('a👨‍👩‍👧b')])), sheet(8)))).toEqual(['a', '👨‍👩‍👧', 'b'])
  })

  test('cuts a grapheme that no part can hold, but no code point', () => {
    const pages = texts(paginate(unitsOf(post([paragraph(`😀${'\u{1f3fb}'.repeat(10)}`)])), sheet(5)))
    expect(pages.every((text) => !/\p{Surrogate}/u.test(text))).toBe(true)
    expect(pages.join('')).toBe(`😀${'\u{1f3fb}'.repeat(10)}`)
  })

  test('opens a new part where the stretches that a platform counts are used up', () => {
    const text = Array.from({ length: 9 }, (_, n) => ({
      text: String(n),
      ...(n % 2 ? { style: 'bold' as const } : {}),
    }))
    expect(texts(paginate(unitsOf(post([{ kind: 'paragraph', text }])), sheet(100, 4)))).toEqual(['0123', '4567', '8'])
  })

  test('keeps every part within its limit and every character, in any text', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 300 }))
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 4, max: 60 }), (paragraphs, length) => {
        const units = unitsOf(post(paragraphs.map(paragraph)))
        const pages = texts(paginate(units, sheet(length)))
        expect(Math.max(0, ...pages.map((page) => page.length))).toBeLessThanOrEqual(length)
        expect(pages.join('').replaceAll(/\s/g, '')).toBe(units.flat().map(textOf).join('').replaceAll(/\s/g, ''))
      }),
    )
  })

  test('takes a megabyte of one word in its stride', () => {
    const started = performance.now()
    expect(paginate(unitsOf(post([paragraph('x'.repeat(1_000_000))])), sheet(4096)).length).toBe(245)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('a place to break', () => {
  test('is never far before the limit for the sake of a space', () => {
    expect(breakBefore('ab cdefghijklmnop', 12)).toBe(12)
    expect(breakBefore('abcdefg hijklmnop', 12)).toBe(7)
  })

  test('is the whole text where it fits', () => {
    expect(breakBefore('abc', 5)).toBe(3)
  })
})

describe('a text on one line', () => {
  test('is cut at a word, without half characters', () => {
    expect(oneLine('Border\ncrossing reopened', 16)).toBe('Border crossing')
    expect(oneLine('😀😀😀', 3)).toBe('😀')
  })

  test('is never an empty label', () => {
    expect(buttonLabel(' \u200b\u202e', 80)).toBe('–')
  })
})
