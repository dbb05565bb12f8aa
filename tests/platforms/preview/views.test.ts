import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import type { Payload } from '../../../src/core/delivery.ts'
import { wordsOf } from '../../../src/core/words/catalogue.ts'
import { readMarkdown } from '../../../src/platforms/preview/discord-markdown.ts'
import { readDiscord } from '../../../src/platforms/preview/discord-view.ts'
import { textOfRuns, type Line, type TextBlock } from '../../../src/platforms/preview/formatted-text.ts'
import { textOf } from '../../../src/platforms/preview/html.ts'
import { showMessage, type Message } from '../../../src/platforms/preview/message.ts'
import { readTelegramHtml } from '../../../src/platforms/preview/telegram-text.ts'
import { readTelegram } from '../../../src/platforms/preview/telegram-view.ts'

const TAGS = [
  'a',
  'article',
  'b',
  'bdi',
  'blockquote',
  'button',
  'code',
  'div',
  'li',
  'ul',
  'em',
  'p',
  'pre',
  'rect',
  's',
  'span',
  'strong',
  'svg',
  'u',
]
const ATTRIBUTES =
  /^(class|dir|href|target|rel|title|type|tabindex|role|inert|disabled|fill|width|height|viewbox|preserveaspectratio|aria-[a-z]+|hidden|data-(press|ask|more|less|menu|most|least|value))$/

const plain = (href: string) => ({ href, stored: false })
const lines = (blocks: readonly TextBlock[]): readonly Line[] => blocks.flatMap((block) => block.lines)
const texts = (blocks: readonly TextBlock[]): string =>
  lines(blocks)
    .map((line) => textOfRuns(line.runs))
    .join('\n')
const shown = (message: Message | null): string =>
  message === null ? '' : textOf(showMessage(message, plain, wordsOf('en').page))
const discord = (body: Payload['body']): Message | null =>
  readDiscord({ method: 'POST', path: '/channels/1/messages', body })
const telegram = (body: Payload['body']): Message | null =>
  readTelegram({ method: 'sendMessage', path: '/sendMessage', body })

/** Everything live in markup: tags, attributes, addresses. */
function live(markup: string): {
  readonly tags: readonly string[]
  readonly attributes: readonly string[]
  readonly hrefs: readonly string[]
} {
  const found = { tags: new Set<string>(), attributes: new Set<string>(), hrefs: [] as string[] }
  const parser = new Parser({
    onopentag(name, given) {
      found.tags.add(name)
      for (const [key, value] of Object.entries(given)) {
        found.attributes.add(key)
        if (key === 'href') found.hrefs.push(value)
      }
    },
  })
  parser.end(markup)
  return { tags: [...found.tags], attributes: [...found.attributes], hrefs: found.hrefs }
}

function expectHarmless(markup: string): void {
  const { tags, attributes, hrefs } = live(markup)
  expect(tags.filter((tag) => !TAGS.includes(tag))).toEqual([])
  expect(attributes.filter((name) => !ATTRIBUTES.test(name))).toEqual([])
  expect(hrefs.filter((href) => !/^https?:\/\//.test(href))).toEqual([])
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[press](javascript:alert(1))',
  '[press](https://a.example/"onmouseover="alert(1))',
  '<https://a.example/"><script>x</script>>',
  '||<svg/onload=alert(1)>||',
  '`</code><script>x</script>`',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)" onclick="x">y</a>',
  '<a href="data:text/html,<script>x</script>">z</a>',
  '<a href="https://a.example/?q=&quot;onclick=&quot;x">q</a>',
  '<b onclick="x()">b</b><style>*{}</style><iframe src="https://a.example"></iframe>',
  '<tg-spoiler><script>x</script></tg-spoiler>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u0000<b>\ud800</b>\u202e',
  '<constructor>x</constructor><__proto__ a="b">',
]

describe('what is shown of a payload', () => {
  test.each(HOSTILE)('is never live markup: %s', (text) => {
    expectHarmless(shown(discord({ content: text, embeds: [{ title: text, description: text, footer: { text } }] })))
    expectHarmless(shown(telegram({ text, parse_mode: 'HTML' })))
    expectHarmless(shown(telegram({ text })))
    const key = {
      type: 1,
      components: [
        { type: 2, style: 2, label: text, custom_id: text },
        { type: 2, style: 5, label: text, url: text },
      ],
    }
    expectHarmless(shown(discord({ content: 'x', components: [key] })))
    expectHarmless(
      shown(
        telegram({
          text: 'x',
          reply_markup: {
            inline_keyboard: [
              [
                { text, callback_data: text },
                { text, url: text },
              ],
            ],
          },
        }),
      ),
    )
  })

  test('is harmless whatever the text holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '*',
        '**',
        '||',
        '`',
        '```',
        '[',
        ']',
        '(',
        ')',
        '\\',
        '\n',
        '> ',
        '-# ',
        '### ',
        '<a href="',
        'javascript:',
        'https://a.example',
        '<b>',
        '</b>',
        '<blockquote expandable>',
        '<script>',
        'الهول',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        expectHarmless(shown(discord({ embeds: [{ description: text }] })))
        expectHarmless(shown(telegram({ text, parse_mode: 'HTML' })))
      }),
      { numRuns: 500 },
    )
  })

  test('keeps every word of plain text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 .,;\n]{0,80}$/), (text) => {
        expect(texts(readTelegramHtml(text))).toBe(texts(readTelegramHtml(text.replaceAll('&', '&amp;'))))
        expect(texts(readMarkdown(text)).replaceAll(/^\s*\d+\. +/gm, '')).toContain(
          text
            .split('\n')
            .at(-1)
            ?.replace(/^\s*\d+\. +/, '') ?? '',
        )
      }),
    )
  })

  test('takes hostile lengths of markers in good time', () => {
    const started = performance.now()
    for (const mark of ['*', '**', '_', '||', '[', '`', '<', '[x](', '\\', '> ', '*a '])
      readMarkdown(mark.repeat(4_096 / mark.length))
    readTelegramHtml('<b>'.repeat(5_000))
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})

describe('a Discord message', () => {
  test('shows embeds with their colour, buttons, and that only the asker sees it', () => {
    const markup = shown(
      discord({
        flags: 64,
        embeds: [{ title: 'T', description: 'D', color: 0x2f6f8f, footer: { text: '#16 *plain*' } }],
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: 'b1' }] }],
      }),
    )
    expect(markup).toContain('fill="#2f6f8f"')
    expect(markup).toContain('data-press="b1"')
    expect(markup).toContain('#16 *plain*')
    expect(markup).toContain('Only the asker sees this')
  })

  test('shows a menu closed, with what it is for and what is chosen, and nothing in it is live', () => {
    const options = [
      { value: 'a', label: '<b>Border</b>', default: true },
      { value: 'b', label: 'ISIS' },
      { value: 'c', label: 'مياه', default: true },
    ]
    const menu = (placeholder: string, more: object = {}) => [
      { type: 1, components: [{ type: 3, custom_id: 'b1:topics:all', placeholder, options, ...more }] },
    ]
    const markup = shown(discord({ embeds: [{ description: 'D' }], components: menu('Topics') }))
    expect(markup).toContain(
      'aria-haspopup="listbox" aria-expanded="false" dir="auto">Topics: \u2068&lt;b&gt;Border&lt;/b&gt;\u2069 · \u2068مياه\u2069 ▾</button><div class="unrolled" hidden>',
    )
    expect(markup).toContain('<li role="option" aria-selected="false" data-value="b" dir="auto">ISIS</li>')
    expectHarmless(markup)
    const arabic = menu('المواضيع \u202e', { options: [{ value: 'a', label: 'ISIS \u2066', default: true }] })
    expect(shown(discord({ components: arabic }))).toContain('dir="auto">المواضيع: \u2068ISIS\u2069 ▾<')
    expect(shown(discord({ components: menu('Topics', { options: [] }) }))).toContain('>Topics ▾<')
  })

  test('is read through an interaction callback', () => {
    expect(shown(discord({ type: 4, data: { content: 'hello' } }))).toContain('hello')
  })

  test('of components V2 shows its texts', () => {
    const parts = [
      {
        type: 17,
        accent_color: 255,
        components: [
          { type: 10, content: '**bold**' },
          { type: 14 },
          { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'b2' }] },
        ],
      },
    ]
    const markup = shown(discord({ flags: 1 << 15, components: parts }))
    expect(markup).toContain('<strong>bold</strong>')
    expect(markup).toContain('data-press="b2"')
  })

  test('that is none reads as null', () => {
    expect(discord({ embeds: 'x' })).toBeNull()
    expect(discord({})).toBeNull()
  })
})

describe('a Telegram message', () => {
  test('shows bold, italic, links, spoilers and both kinds of quotation', () => {
    const text =
      '<b>a</b> <i>b</i> <a href="https://wire.example/?a=1&amp;b=2">c</a> <tg-spoiler>d</tg-spoiler>\n<blockquote>q</blockquote>\n<blockquote expandable>r\ns</blockquote>\nend &lt;x&gt;'
    const blocks = readTelegramHtml(text)
    expect(blocks.map((block) => (block.kind === 'quote' ? block.expandable : 'lines'))).toEqual([
      'lines',
      false,
      true,
      'lines',
    ])
    expect(blocks[0]?.lines[0]?.runs).toEqual([
      { text: 'a', bold: true },
      { text: ' ' },
      { text: 'b', italic: true },
      { text: ' ' },
      { text: 'c', href: 'https://wire.example/?a=1&b=2' },
      { text: ' ' },
      { text: 'd', spoiler: true },
    ])
    expect(texts(blocks).endsWith('end <x>')).toBe(true)
  })

  test('makes commands in a text pressable, and nothing that only looks like one', () => {
    const markup = shown(
      telegram({ text: 'See /help or https://a.example/story, 5/6, \u2060/\u2060no', parse_mode: 'HTML' }),
    )
    expect(markup.match(/data-ask="[^"]*"/g)).toEqual(['data-ask="/help"'])
    // A button stands by itself: in a line from right to left its slash would go to the other end.
    expect(markup).toContain('class="command" dir="ltr"')
  })

  test('shows its keyboard; a deep link to the private chat asks here', () => {
    const keyboard = [
      [{ text: 'Next', callback_data: 'b1' }],
      [
        { text: 'Story', url: 'https://t.me/sample_bot?start=b2' },
        { text: 'Site', url: 'https://wire.example/' },
      ],
    ]
    const markup = shown(telegram({ text: 'x', parse_mode: 'HTML', reply_markup: { inline_keyboard: keyboard } }))
    expect(markup.match(/data-press="[^"]*"/g)).toEqual(['data-press="b1"', 'data-press="b2"'])
    expect(markup).toContain('href="https://wire.example/"')
  })

  test('without parse mode shows its tags as text', () => {
    expect(shown(telegram({ text: '<b>a</b>' }))).toContain('&lt;b&gt;a&lt;/b&gt;')
  })

  test('finds the direction of each line by itself', () => {
    expect(shown(telegram({ text: 'قال مصدر\nsaid', parse_mode: 'HTML' })).match(/<p dir="auto">/g)).toHaveLength(2)
  })
})
