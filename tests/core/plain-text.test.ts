import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../src/core/bidi.ts'
import { renderText } from '../../src/core/plain-text.ts'
import { button, link, plain, type Post } from '../../src/core/post.ts'
import { hostilePost, spaceless, visible } from '../platforms/hostile-posts.ts'

const POST: Post = {
  language: 'en',
  title: [plain('Timeline: isis')],
  blocks: [
    { kind: 'heading', text: [plain('2025')] },
    {
      kind: 'list',
      items: [
        {
          number: 3,
          lines: [
            [{ text: 'Two killed', style: 'bold' }, plain(' in Kirkuk')],
            [link('Sample Wire', 'https://a.example/1')],
          ],
        },
      ],
    },
    { kind: 'paragraph', text: [plain('Hidden: '), { text: 'detail', spoiler: true }] },
    { kind: 'quote', text: [plain('so they said')] },
    { kind: 'note', text: [plain('of 12')] },
  ],
  buttons: [[button('Next page', { command: 'timeline', options: { subject: 'islamic state', page: '2' } })]],
  tone: 'answer',
  mark: 'E7',
}

test('a post reads as plain text, links as text and address, buttons as commands', () => {
  expect(renderText(POST).split('\n')).toEqual([
    'Timeline: isis',
    '',
    '## 2025',
    '3. Two killed in Kirkuk',
    '   Sample Wire <https://a.example/1>',
    '',
    'Hidden: [[detail]]',
    '',
    '> so they said',
    '',
    'of 12',
    '',
    '[Next page] /timeline subject:"islamic state" page:2',
    'E7',
  ])
})

test('no control sequence reaches the terminal and no visible character is lost, in any post', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(hostilePost, (any) => {
      const text = renderText(any)
      expect(text).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/)
      const headings = any.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))
      for (const run of headings.flatMap((heading) => heading.text)) {
        // Links and hidden runs write something of their own around them; a run's longest word must be there.
        const stretch = cleanText(run.text)
          .split(/[^\p{L}]+/u)
          .reduce((longest, word) => (word.length > longest.length ? word : longest), '')
        expect(spaceless(visible(text))).toContain(stretch)
      }
    }),
    { numRuns: 50 },
  )
})
