import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payload } from '../../src/core/delivery.ts'
import { button, choice, choiceButtons, link, plain, type Block, type Post } from '../../src/core/post.ts'
import { isLastOfSeveral, renderTelegram } from '../../src/platforms/telegram/render.ts'
import type { TelegramTarget } from '../../src/platforms/telegram/target.ts'
import { expectedLines, hostilePost, spaceless, visible } from './hostile-posts.ts'
import { judgePayloads } from './judge.ts'
import { readTelegram } from './telegram-reading.ts'

const CHAT: TelegramTarget = { to: 'channel', channel: 'telegram:-100123/5', silent: true }
const TARGETS: readonly TelegramTarget[] = [
  CHAT,
  { to: 'channel', channel: 'telegram:7', replyTo: 3 },
  { to: 'channel', channel: 'preview:main' },
  { to: 'messages', channel: 'telegram:7', messages: [3, 4] },
]

function texts(payloads: readonly Payload[]): string[] {
  return payloads.map(({ body }) => String(body.text))
}

/** Visible lines of all parts, without the closing line of each. */
function bodyLines(payloads: readonly Payload[]): string[] {
  return texts(payloads)
    .map((html) => readTelegram(html.replace(/\n\n[\u200e\u200f]?<i>[^\n]*<\/i>$/, '')).text)
    .flatMap((text) => text.split('\n').map(visible))
    .filter((line) => line !== '')
}

function post(blocks: readonly Block[], more: Partial<Post> = {}): Post {
  return { language: 'en', title: [plain('Latest')], blocks, buttons: [], tone: 'answer', ...more }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [plain(text)] }
}

describe('any post on Telegram', { timeout: 60_000 }, () => {
  test('is taken by the platform in every part, wherever it goes', () => {
    fc.assert(
      fc.property(hostilePost, fc.constantFrom(...TARGETS), (any, target) => {
        expect(judgePayloads('telegram', renderTelegram(any, target))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('loses no visible character and keeps the space within its lines', () => {
    fc.assert(
      fc.property(hostilePost, (hostile) => {
        // A mark of its own makes sure that every part has a closing line to take off.
        const any = { ...hostile, mark: 'E7' }
        const expected = expectedLines(any)
        const lines = bodyLines(renderTelegram(any, CHAT))
        if (expected.length === 0) {
          expect(lines).toEqual(['–'])
          return
        }
        expect(spaceless(lines.join(''))).toBe(spaceless(expected.join('')))
        for (const line of lines)
          expect(
            expected.some((whole) => whole.includes(line)),
            line,
          ).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('has nothing to press but its own links', () => {
    fc.assert(
      fc.property(hostilePost, (any) => {
        for (const html of texts(renderTelegram(any, CHAT))) {
          const reading = readTelegram(html)
          expect(reading.found).toEqual([])
          for (const { href } of reading.links) expect(href).toMatch(/^https:\/\/[abc]\.example\/[^\s<>"]+$/)
        }
      }),
    )
  })
})

describe('what Telegram would interpret', () => {
  test.each([
    '<b>x</b> &amp; "y" <script>',
    '@somebody @all',
    '#tag and $USD',
    '/forget now',
    'me@evil.org or evil.com',
    'https://evil.example/x tg://resolve?domain=x',
  ])('stays as written: %s', (text) => {
    const [html = ''] = texts(renderTelegram(post([paragraph(text)], { title: [] }), CHAT))
    const reading = readTelegram(html)
    expect(reading).toMatchObject({ links: [], found: [], problems: [], entities: 0 })
    expect(visible(reading.text)).toBe(text)
  })

  test("one of the bot's own commands stays to be tapped", () => {
    const [html = ''] = texts(
      renderTelegram(post([{ kind: 'paragraph', text: [{ text: '/latest border', command: true }] }]), CHAT),
    )
    expect(readTelegram(html).found).toEqual(['/latest'])
  })

  test('a link keeps its address and its text', () => {
    const href = 'https://a.example/x?a=1&b="2"'
    const [html = ''] = texts(renderTelegram(post([{ kind: 'paragraph', text: [link('Report [1]', href)] }]), CHAT))
    expect(readTelegram(html).links).toEqual([{ text: 'Report [1]', href: 'https://a.example/x?a=1&b=%222%22' }])
  })
})

describe('parts on Telegram', () => {
  test('more than 100 formatted stretches go into several parts', () => {
    const text = Array.from({ length: 250 }, (_, n): { text: string; style?: 'bold' } =>
      n % 2 ? { text: `bold ${n} `, style: 'bold' } : { text: `plain ${n} ` },
    )
    const payloads = renderTelegram(post([{ kind: 'paragraph', text }]), CHAT)
    expect(payloads.length).toBe(2)
    expect(judgePayloads('telegram', payloads)).toEqual([])
  })

  test('the mark and the number stand in every part, the buttons under the last', () => {
    const buttons = [[button('More', { command: 'timeline', options: { page: '2' } })]]
    const payloads = renderTelegram(post([paragraph('Word. '.repeat(1500))], { mark: 'E7 2025-06-28', buttons }), CHAT)
    expect(texts(payloads).map((text) => text.split('\n').at(-1))).toEqual(
      [1, 2, 3].map((n) => `<i>E7 2025-06-28 · ${n}/3</i>`),
    )
    expect(payloads.map(({ body }) => 'reply_markup' in body)).toEqual([false, false, true])
  })

  test('a quotation is one, and what overflows can be expanded', () => {
    const [html] = texts(
      renderTelegram(
        post([
          { kind: 'quote', text: [plain('a\nb')] },
          {
            kind: 'more',
            blocks: [
              { kind: 'heading', text: [plain('H')] },
              { kind: 'quote', text: [plain('q')] },
            ],
          },
        ]),
        CHAT,
      ),
    )
    expect(html).toBe(
      '<b>Latest</b>\n\n<blockquote>a\nb</blockquote>\n\n<blockquote expandable><b>H</b>\n<i>q</i></blockquote>',
    )
  })

  test('hidden detail stays hidden on both sides of a cut', () => {
    const payloads = renderTelegram(
      post([{ kind: 'paragraph', text: [{ text: 'grim '.repeat(1500), spoiler: true }] }], { title: [] }),
      CHAT,
    )
    expect(texts(payloads).map((html) => readTelegram(html).styles[0]?.style)).toEqual(['tg-spoiler', 'tg-spoiler'])
  })
})

describe('where a post goes on Telegram', () => {
  const small = post([paragraph('text')])

  test('into the chat and its topic, silent where asked, previews of links off', () => {
    const [payload] = renderTelegram(small, CHAT)
    expect(payload).toMatchObject({ method: 'sendMessage', path: '/sendMessage' })
    expect(payload?.body).toMatchObject({
      chat_id: -100123,
      message_thread_id: 5,
      disable_notification: true,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    })
  })

  test('as a reply to the asker, in the first part only', () => {
    const payloads = renderTelegram(post([paragraph('z '.repeat(3000))]), {
      to: 'channel',
      channel: 'telegram:7',
      replyTo: 3,
    })
    expect(payloads.map(({ body }) => body.reply_parameters)).toEqual([
      { message_id: 3, allow_sending_without_reply: true },
      undefined,
    ])
  })

  test('in place of the message that stands, unless it is a refusal', () => {
    const target: TelegramTarget = { to: 'messages', channel: 'telegram:7', messages: [3] }
    expect(renderTelegram(small, target)[0]).toMatchObject({
      method: 'editMessageText',
      body: { chat_id: 7, message_id: 3 },
    })
    expect(renderTelegram({ ...small, tone: 'refusal' }, target)[0]?.method).toBe('sendMessage')
  })

  test('into a room of the preview by its name', () => {
    expect(renderTelegram(small, { to: 'channel', channel: 'preview:main' })[0]?.body.chat_id).toBe('preview:main')
  })
})

describe('buttons on Telegram', () => {
  const story = button('Story', { command: 'story', options: { id: 'ABC123' } })
  const days = choice({
    label: 'Days',
    request: { command: 'settings', options: {} },
    option: 'days',
    values: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((value) => ({ value, label: value, chosen: value === 'Mon' })),
    several: true,
    none: 'all',
  })
  const asked = post([paragraph('text')], { buttons: [[story]], choices: [days] })
  const rows = (any: Post, target: TelegramTarget) =>
    (renderTelegram(any, target).at(-1)?.body.reply_markup as { inline_keyboard: { text: string }[][] }).inline_keyboard

  test('a list to choose from stands above them, a button a value, four short ones in a row', () => {
    const keyboard = rows(asked, { to: 'channel', channel: 'telegram:7' })
    expect(keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ['✓ Mon', 'Tue', 'Wed', 'Thu'],
      ['Fri'],
      ['Story'],
    ])
    const ids = choiceButtons(days).map(({ id }) => id)
    expect(keyboard.flat().slice(0, 5)).toMatchObject(ids.map((id) => ({ callback_data: id })))
  })

  test('of a row of more than three those with long labels stand two in a row', () => {
    const row = (labels: readonly string[]) => labels.map((label) => button(label, { command: label, options: {} }))
    const wide = { ...asked, choices: [], buttons: [row(['Languages of reports…', 'Days…', 'Times…', 'Quiet hours…'])] }
    const lengths = (any: Post) => rows(any, { to: 'channel', channel: 'telegram:7' }).map(({ length }) => length)
    expect(lengths(wide)).toEqual([2, 2])
    expect(lengths({ ...wide, buttons: [row(['1', '2', '3', '4', '5'])] })).toEqual([5])
    expect(lengths({ ...wide, buttons: [row(['Languages of reports…', 'Days…', 'Times…'])] })).toEqual([3])
  })

  test('long values stand two in a row', () => {
    const long = { ...days, values: days.values.map((one) => ({ ...one, label: `${one.label}, once a week` })) }
    const keyboard = rows({ ...asked, choices: [long] }, { to: 'channel', channel: 'telegram:7' })
    expect(keyboard.map((row) => row.length)).toEqual([2, 2, 1, 1])
  })

  test('a hundred stand under a message, and no more', () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      button(`b${at}`, { command: 'story', options: { id: `${at}` } }),
    )
    const keyboard = rows(post([], { buttons: [many] }), { to: 'channel', channel: 'telegram:7' })
    expect(keyboard.flat()).toHaveLength(100)
    expect(Math.max(...keyboard.map((row) => row.length))).toBe(8)
  })

  test.each(['telegram:-100123', 'telegram:-100123/5', 'telegram:-4'])(
    'under an edition in %s they lead into the private chat',
    (channel) => {
      expect(rows({ ...asked, choices: [] }, { to: 'channel', channel, deepLink: 'sitrep_bot' })).toEqual([
        [{ text: 'Story', url: `https://t.me/sitrep_bot?start=${story.id}` }],
      ])
    },
  )

  test('under an edition in a private chat they are pressed there', () => {
    const target: TelegramTarget = { to: 'channel', channel: 'telegram:7', deepLink: 'sitrep_bot' }
    expect(rows({ ...asked, choices: [] }, target)).toEqual([[{ text: 'Story', callback_data: story.id }]])
  })

  test('what cannot travel in a deep link is left out', () => {
    const odd = { ...story, id: 'a b' }
    const [payload] = renderTelegram(post([paragraph('x')], { buttons: [[odd]] }), {
      to: 'channel',
      channel: 'telegram:-4',
      deepLink: 'sitrep_bot',
    })
    expect(payload?.body).not.toHaveProperty('reply_markup')
  })
})

describe('the last of several parts', () => {
  const shown = (given: Post) => texts(renderTelegram(given, CHAT)).map((html) => readTelegram(html).text)
  const long = (count: number) => Array.from({ length: count }, () => paragraph('word '.repeat(250).trim()))

  test.each([
    ['en', 'Sitrep 28 Jun'],
    ['ar', 'Sitrep 28 حزيران'],
    ['ckb', 'پوختە 3/3'],
    ['ar', undefined],
    ['en', undefined],
  ] as const)('is known by its closing line, in %s, marked %j', (language, mark) => {
    const marked = { language, ...(mark === undefined ? {} : { mark }) }
    const parts = shown(post(long(8), marked))
    expect(parts).toHaveLength(3)
    expect(parts.map(isLastOfSeveral)).toEqual([false, false, true])
    expect(
      shown(post([paragraph('short')], { ...marked, ...(mark === undefined ? {} : { mark: 'Sitrep' }) })).map(
        isLastOfSeveral,
      ),
    ).toEqual([false])
  })

  test.each(['', '2/2', 'a\n\n1/1', 'a\n\n1/2', 'a\n\nin 2/2', 'a\n2/2', 'a\n\n2/2 b'])(
    'is no text like %j',
    (text) => {
      expect(isLastOfSeveral(text)).toBe(false)
    },
  )
})
