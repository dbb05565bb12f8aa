// Posts for property tests: of ordinary shape, with texts as hostile as they come; and what of a post must be readable.

import fc from 'fast-check'
import type { Block, Inline, Post } from '../../src/core/post.ts'

const PIECES = [
  '@everyone',
  '@here',
  '@somebody',
  '<@123456789012345678>',
  '<@&1>',
  '<#42>',
  '<t:1700000000:R>',
  '</forget:1>',
  '<:a:12345>',
  ':smile:',
  '**',
  '*',
  '__',
  '_',
  '~~',
  '`',
  '```',
  '||',
  '|',
  '\\',
  '\\\\',
  '# ',
  '### ',
  '-# ',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '12) ',
  '> ',
  '>>> ',
  '---',
  '[a](https://evil.example)',
  '[',
  ']',
  '](',
  '(',
  ')',
  'https://evil.example/x_(y)',
  'evil.com',
  'me@evil.org',
  'tg://user?id=1',
  '#tag',
  '$USD',
  '/forget',
  '<b>',
  '</b>',
  '<script>',
  '&amp;',
  '&',
  '<',
  '>',
  '"',
  "'",
  '<a href="',
  '<tg-spoiler>',
  '\u202e',
  '\u202a',
  '\u2066',
  '\u2068',
  '\u2069',
  '\u200f',
  '\u200e',
  '\u061c',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\0',
  '\x1b[31m',
  '\x07',
  '\ud800',
  '\udfff',
  '\u2028',
  '\r\n',
  '\n',
  '\n\n',
  '\t',
  ' ',
  '  ',
  '👨‍👩‍👧‍👦',
  '🇮🇶',
  'e\u0301\u0302',
  'می\u200cخواهم',
  'الموصل',
  'داعش',
  'سلێمانی',
  '،',
  '؟',
  'Kirkuk',
  'U.S. Central Command',
  '25/06/2025',
  '2–5',
  '٢٠٢٥',
  '20:00',
  '5%',
  '-3',
  '.',
  '. ',
  '! ',
  'word ',
  'ab',
]
const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES, 'x'), fc.constantFrom(2, 20, 200, 2000))
      .map(([piece, count]) => piece.repeat(count)),
  },
)

const inline: fc.Arbitrary<Inline> = fc
  .record({
    text: hostile,
    style: fc.constantFrom('bold' as const, 'italic' as const, undefined),
    href: fc.constantFrom(
      undefined,
      undefined,
      'https://a.example/x_(y)?q="a b"&r=*|~',
      'https://b.example/الموصل',
      'javascript:alert(1)',
      'https://',
      `https://c.example/${'z'.repeat(1900)}`,
      `https://c.example/${'&('.repeat(900)}`,
    ),
    spoiler: fc.constantFrom(true, false, undefined),
    lang: fc.constantFrom('en', 'ar', 'ckb', undefined),
  })
  .map((run) => Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined)) as unknown as Inline)
const runs = fc.array(inline, { maxLength: 4 })
const item = fc.record({ number: fc.integer({ min: 1, max: 99 }), lines: fc.array(runs, { maxLength: 3 }) })
const leaf: fc.Arbitrary<Block> = fc.oneof(
  ...(['heading', 'paragraph', 'quote', 'note'] as const).map((kind) =>
    fc.record({ kind: fc.constant(kind), text: runs }),
  ),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(item, { maxLength: 4 }) }),
)
const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('more' as const), blocks: fc.array(leaf, { maxLength: 3 }) }) },
)
const buttons = fc.array(
  fc.array(
    fc.record({ id: fc.string({ minLength: 1, maxLength: 30 }), label: hostile }).map(({ id, label }) => ({
      id: `b${id.replaceAll(/[^\w]/g, '')}`,
      label,
      request: { command: 'latest', options: {} },
    })),
    { maxLength: 7 },
  ),
  { maxLength: 4 },
)

export const hostilePost: fc.Arbitrary<Post> = fc.record({
  language: fc.constantFrom('en' as const, 'ar' as const, 'ckb' as const),
  title: runs,
  blocks: fc.array(block, { maxLength: 6 }),
  buttons,
  tone: fc.constantFrom('answer' as const, 'refusal' as const, 'edition' as const),
  mark: hostile,
})

/** The lines of a post as a reader must find them, markers included; worked out apart from the program's own way. */
export function expectedLines(post: Post): string[] {
  return [...readable(post.title), ...post.blocks.flatMap((each) => blockLines(each, post.language))]
}

function blockLines(block: Block, language: Post['language']): string[] {
  if (block.kind === 'more') return block.blocks.flatMap((each) => blockLines(each, language))
  if (block.kind !== 'list') return readable(block.text)
  return block.items.flatMap((entry) => {
    const marker = entry.number === undefined ? '•' : `${digits(entry.number, language)}.`
    return entry.lines.flatMap(readable).map((line, index) => (index === 0 ? `${marker} ${line}` : line))
  })
}

function digits(number: number, language: Post['language']): string {
  const arabicIndic = (digit: string) => String.fromCodePoint(0x660 + Number(digit))
  return language === 'en' ? String(number) : String(number).replaceAll(/\d/g, arabicIndic)
}

function readable(inlines: readonly Inline[]): string[] {
  // Halves of a character that meet at the border of two runs make none: each run is mended for itself.
  return inlines
    .map((run) => run.text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll(/\p{Surrogate}/gu, '\ufffd'))
    .join('')
    .split('\n')
    .map(visible)
    .filter((line) => /[^\s\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/u.test(line))
}

/** Text without what a reader cannot see and without space at its ends. */
export function visible(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replaceAll(/[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb]/g, '')
    .trim()
}

/** Text without any space: what must be equal over all parts, since space at a cut may go. */
export function spaceless(text: string): string {
  return text.replaceAll(/\s/g, '')
}
