import { describe, expect, test } from 'vitest'
import { isolatedText, leadingMark, textOf, unitsOf } from '../../src/core/lines.ts'
import { plain, type Block, type Inline, type Post } from '../../src/core/post.ts'

function lines(blocks: readonly Block[], language: Post['language'] = 'en') {
  return unitsOf({ language, title: [], blocks, buttons: [], tone: 'answer' }).flat()
}

function runsOf(...text: Inline[]): readonly Inline[] {
  return lines([{ kind: 'paragraph', text }])[0]?.runs ?? []
}

describe('a post as lines', () => {
  test('has one line each line of text, of the same kind, and none without a visible character', () => {
    expect(
      lines([{ kind: 'quote', text: [plain('a\n \u200b\n'), plain(' b ')] }]).map((line) => [line.kind, textOf(line)]),
    ).toEqual([
      ['quote', 'a'],
      ['quote', 'b'],
    ])
  })

  test('joins neighbours that look the same', () => {
    expect(runsOf(plain('a'), plain('b'), { text: 'c', style: 'bold' })).toEqual([
      { text: 'ab' },
      { text: 'c', style: 'bold' },
    ])
  })

  test('has a blank line between blocks, but none under a heading', () => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: [plain('a')] },
      { kind: 'heading', text: [plain('H')] },
      { kind: 'note', text: [plain('n')] },
    ]
    expect(lines(blocks).map((line) => line.gap)).toEqual([true, true, false])
  })

  test('gives each item its number as printed', () => {
    const items = [{ number: 7, lines: [[plain('a')], [plain('b')]] }, { lines: [[plain('c')]] }]
    expect(lines([{ kind: 'list', items }]).map((line) => line.marker)).toEqual(['7.', null, '•'])
    expect(lines([{ kind: 'list', items }], 'ar').map((line) => line.marker)).toEqual(['٧.', null, '•'])
  })
})

describe('an address', () => {
  test.each([
    'javascript:alert(1)',
    'tg://user?id=1',
    'https://',
    'https://a b',
    `https://a.example/${'x'.repeat(3000)}`,
    'https://a.example/\ud800',
  ])('that is no usable http one leaves its text bare: %s', (href) => {
    expect(runsOf({ text: 'x', href })[0]?.href).toBeUndefined()
  })

  test('cannot end early in any markup', () => {
    expect(runsOf({ text: 'x', href: ' https://a.example/"<b> \u202e' })[0]?.href).toBe(
      'https://a.example/%22%3Cb%3E%20%E2%80%AE',
    )
  })
})

describe('direction', () => {
  test('an English sentence in an Arabic post is isolated whole, and the line is marked', () => {
    const [line] = lines([{ kind: 'paragraph', text: [{ text: 'Two killed.', lang: 'en' }, plain(' قال')] }], 'ar')
    expect(line && leadingMark(line)).toBe('\u200f')
    expect(line?.runs.map((run) => isolatedText(run, 'rtl'))).toEqual(['\u2068Two killed.\u2069', ' قال'])
  })
})
