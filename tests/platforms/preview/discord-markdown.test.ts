import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../../src/platforms/preview/discord-markdown.ts'
import { textOfRuns, type Line, type TextBlock } from '../../../src/platforms/preview/formatted-text.ts'

const lines = (blocks: readonly TextBlock[]): readonly Line[] => blocks.flatMap((block) => block.lines)
const texts = (blocks: readonly TextBlock[]): string =>
  lines(blocks)
    .map((line) => textOfRuns(line.runs))
    .join('\n')

describe('Discord markdown', () => {
  const runs = (text: string) => lines(readMarkdown(text))[0]?.runs

  test('reads bold, italic, underline, strike, spoiler and code', () => {
    expect(runs('**a** *b* __c__ ~~d~~ ||e|| `f` _g_')).toEqual([
      { text: 'a', bold: true },
      { text: ' ' },
      { text: 'b', italic: true },
      { text: ' ' },
      { text: 'c', underline: true },
      { text: ' ' },
      { text: 'd', strike: true },
      { text: ' ' },
      { text: 'e', spoiler: true },
      { text: ' ' },
      { text: 'f', code: true },
      { text: ' ' },
      { text: 'g', italic: true },
    ])
  })

  test('reads styles within styles', () => {
    expect(runs('***both*** ||**hidden** too||')).toEqual([
      { text: 'both', bold: true, italic: true },
      { text: ' ' },
      { text: 'hidden', bold: true, spoiler: true },
      { text: ' too', spoiler: true },
    ])
  })

  test('takes a backslash before punctuation as an escape', () => {
    expect(runs(String.raw`\*a\* \[b\]\(c\) \|\| \\ \d`)).toEqual([{ text: String.raw`*a* [b](c) || \ \d` }])
  })

  test('leaves markers without partner as text', () => {
    expect(texts(readMarkdown('2 * 3 ** 4 || snake_case_name `x'))).toBe('2 * 3 ** 4 || snake_case_name `x')
  })

  test('reads links with http addresses only, with escapes and brackets', () => {
    expect(runs('[Sample \\[Wire\\]](https://wire.example/a_(b))')).toEqual([
      { text: 'Sample [Wire]', href: 'https://wire.example/a_(b)' },
    ])
    expect(runs('[x](<https://wire.example/a>)')).toEqual([{ text: 'x', href: 'https://wire.example/a' }])
    expect(texts(readMarkdown('[x](ftp://wire.example)'))).toBe('[x](ftp://wire.example)')
    expect(runs('see https://wire.example/a.')).toEqual([
      { text: 'see ' },
      { text: 'https://wire.example/a', href: 'https://wire.example/a' },
      { text: '.' },
    ])
  })

  test('reads headings, small print, lists and quotations by line', () => {
    const blocks = readMarkdown('### Border\n-# note\n- one\n  - two\n3. three\n> quoted\n> again\nlast')
    expect(blocks.map((block) => block.kind)).toEqual(['lines', 'quote', 'lines'])
    expect(lines(blocks).map(({ kind, level, marker }) => [kind, level, marker])).toEqual([
      ['heading', 3, undefined],
      ['small', undefined, undefined],
      ['item', 0, '•'],
      ['item', 1, '•'],
      ['item', 0, '3.'],
      ['text', undefined, undefined],
      ['text', undefined, undefined],
      ['text', undefined, undefined],
    ])
  })

  test('reads a spoiler that spans lines', () => {
    expect(lines(readMarkdown('||a\nb||')).map((line) => line.runs)).toEqual([
      [{ text: 'a', spoiler: true }],
      [{ text: 'b', spoiler: true }],
    ])
  })
})
