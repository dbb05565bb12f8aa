import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Payload } from '../../src/core/delivery.ts'
import { button, link, plain, type Block, type Post } from '../../src/core/post.ts'
import { renderDiscord } from '../../src/platforms/discord/render.ts'
import type { DiscordTarget } from '../../src/platforms/discord/target.ts'
import { readDiscord } from './discord-reading.ts'
import { expectedLines, hostilePost, spaceless, visible } from './hostile-posts.ts'
import { judgePayloads } from './judge.ts'

const CHANNEL: DiscordTarget = { to: 'channel', channel: 'discord:42', silent: true }
const ANSWER: DiscordTarget = {
  to: 'interaction',
  application: '1',
  interaction: '2',
  token: 't',
  how: 'answer',
  public: true,
}
const TARGETS: readonly DiscordTarget[] = [
  CHANNEL,
  ANSWER,
  { ...ANSWER, public: false, deferred: 'message' },
  { ...ANSWER, how: 'edit' },
  { ...ANSWER, deferred: 'update' },
  { ...ANSWER, how: 'edit', deferred: 'update' },
  { to: 'messages', channel: 'preview:main', messages: ['7', '8'] },
  { to: 'channel', channel: 'discord:42', nonce: '0123456789ABCDEFGHJK' },
  { to: 'channel', channel: 'discord:42', nonce: '0123456789ABCDEFGHJK', forum: { name: ' ' } },
]

interface Body {
  readonly embeds: readonly { readonly description: string; readonly footer?: { readonly text: string } }[]
  readonly components?: readonly unknown[]
  readonly flags?: number
}

function bodies(payloads: readonly Payload[]): Body[] {
  return payloads.map(({ body }) => (body.data ?? body.message ?? body) as Body)
}

function descriptions(payloads: readonly Payload[]): string[] {
  return bodies(payloads).flatMap((body) => body.embeds.map((embed) => embed.description))
}

function post(blocks: readonly Block[], more: Partial<Post> = {}): Post {
  return { language: 'en', title: [plain('Latest')], blocks, buttons: [], tone: 'answer', ...more }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [plain(text)] }
}

describe('any post on Discord', { timeout: 60_000 }, () => {
  test('is taken by the platform in every part, wherever it goes', () => {
    fc.assert(
      fc.property(hostilePost, fc.constantFrom(...TARGETS), (any, target) => {
        const payloads = renderDiscord(any, target)
        expect(judgePayloads('discord', payloads)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('loses no visible character and keeps the space within its lines', () => {
    fc.assert(
      fc.property(hostilePost, (any) => {
        const expected = expectedLines(any)
        const lines = descriptions(renderDiscord(any, CHANNEL))
          .flatMap((text) => readDiscord(text).text.split('\n').map(visible))
          .filter((line) => line !== '')
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

  test('links only where the post does', () => {
    fc.assert(
      fc.property(hostilePost, (any) => {
        for (const text of descriptions(renderDiscord(any, CHANNEL))) {
          for (const { href } of readDiscord(text).links)
            expect(href).toMatch(/^https:\/\/[abc]\.example\/[^\s()*|~<>"[\]]+$/)
        }
      }),
    )
  })
})

describe('what Discord would interpret', () => {
  test.each([
    '@everyone and @here',
    '<@123> <@&5> <#7> <t:1700000000:R> </forget:12> <:x:99> <a:x:99>',
    ':smile: at 20:00:30',
    'see https://evil.example/a now',
    '<https://evil.example>',
    '# not a heading',
    '### no',
    '-# no',
    '- no list',
    '* no list',
    '+ no',
    '1. no list',
    '12. no',
    '> no quote',
    '>>> no',
    '**b** __u__ ~~s~~ ||x|| `c` ```d``` *i* _i_',
    '[click](https://evil.example)',
    String.raw`C:\temp\*x* \\ \ `,
    String.raw`¯\_(ツ)_/¯`,
  ])('stays as written: %s', (text) => {
    for (const kind of ['paragraph', 'quote', 'heading', 'note'] as const) {
      const [description = ''] = descriptions(
        renderDiscord(post([{ kind, text: [plain(text)] }], { title: [] }), CHANNEL),
      )
      const reading = readDiscord(description)
      expect(reading).toMatchObject({ links: [], styles: [], foreign: [] })
      expect(visible(reading.text)).toBe(text.trim())
    }
  })

  test('a text behind a link cannot give it another address', () => {
    const text = [link('Report', 'https://a.example/1'), plain('](https://evil.example)')]
    const [description = ''] = descriptions(renderDiscord(post([{ kind: 'paragraph', text }]), CHANNEL))
    expect(readDiscord(description).links).toEqual([{ text: 'Report', href: 'https://a.example/1' }])
  })

  test('brackets in a linked text stand beside the link', () => {
    const [description = ''] = descriptions(
      renderDiscord(post([{ kind: 'paragraph', text: [link('Report [update', 'https://a.example/1')] }]), CHANNEL),
    )
    const reading = readDiscord(description)
    expect(reading.text).toContain('Report [update')
    expect(reading.links).toEqual(
      [
        { text: 'Report ', href: 'https://a.example/1' },
        { text: 'update', href: 'https://a.example/1' },
      ].map((l) => ({ ...l, text: l.text.trim() })),
    )
  })

  test('neighbouring styles are told apart', () => {
    const text = [
      { text: 'bold', style: 'bold' as const },
      { text: 'italic', style: 'italic' as const },
      { text: 'hidden|', spoiler: true },
      { text: ' both ', spoiler: true, style: 'bold' as const },
    ]
    const [description = ''] = descriptions(renderDiscord(post([{ kind: 'paragraph', text }]), CHANNEL))
    expect(readDiscord(description).styles.map(({ style, text: inner }) => [style, visible(inner)])).toEqual([
      ['strong', 'bold'],
      ['em', 'italic'],
      ['strong', 'both'],
      ['spoiler', 'hidden| both'],
    ])
  })
})

describe('parts on Discord', () => {
  test('two embeds share a message while both fit, and the mark is in every message', () => {
    const items = Array.from({ length: 60 }, (_, n) => paragraph(`Item ${n} ${'word '.repeat(30)}`))
    const payloads = renderDiscord(post(items, { mark: 'E7 2025-06-28' }), CHANNEL)
    expect(payloads.length).toBe(2)
    expect(bodies(payloads).map((body) => body.embeds.at(-1)?.footer?.text)).toEqual([
      'E7 2025-06-28 · 1/2',
      'E7 2025-06-28 · 2/2',
    ])
    expect(judgePayloads('discord', payloads)).toEqual([])
  })

  test('what overflows opens a message of its own', () => {
    const payloads = renderDiscord(post([paragraph('first'), { kind: 'more', blocks: [paragraph('second')] }]), CHANNEL)
    expect(descriptions(payloads)).toEqual(['## Latest\n\nfirst', 'second'])
  })

  test('a heading never ends a part that its text does not begin in', () => {
    const payloads = renderDiscord(
      post([paragraph('x'.repeat(4000)), { kind: 'heading', text: [plain('Border')] }, paragraph('y'.repeat(200))]),
      CHANNEL,
    )
    expect(descriptions(payloads)[1]).toMatch(/^### Border\ny+$/)
  })

  test('buttons stand under the last message, five to a row, each id once', () => {
    const row = Array.from({ length: 7 }, (_, n) =>
      button(`Page ${n}`, { command: 'timeline', options: { page: String(n) } }),
    )
    const payloads = renderDiscord(post([paragraph('z '.repeat(4500))], { buttons: [row, row] }), CHANNEL)
    expect(bodies(payloads).map((body) => body.components?.length ?? 0)).toEqual([0, 2])
    expect(judgePayloads('discord', payloads)).toEqual([])
  })
})

describe('where a post goes on Discord', () => {
  const small = post([paragraph('text')])
  const route = (target: DiscordTarget, what: Post = small) =>
    renderDiscord(what, target).map(({ method, path, body }) => [method, path, body.type ?? body.flags])

  test('an edition is a message in the channel, silent where asked', () => {
    expect(route(CHANNEL)).toEqual([['POST', '/channels/42/messages', 4096]])
    expect(route({ to: 'channel', channel: 'preview:main' })).toEqual([
      ['POST', '/channels/preview:main/messages', undefined],
    ])
  })

  test('an answer is the callback, its further parts follow-ups with the same visibility', () => {
    const long = post([paragraph('z '.repeat(4500))])
    expect(route({ ...ANSWER, public: false }, long)).toEqual([
      ['POST', '/interactions/2/t/callback', 4],
      ['POST', '/webhooks/1/t', 64],
    ])
    expect(bodies(renderDiscord(long, ANSWER)).map((body) => body.flags)).toEqual([undefined, undefined])
  })

  test('a refusal is seen by the asker alone and never overwrites a message', () => {
    const [refusal] = renderDiscord({ ...small, tone: 'refusal' }, { ...ANSWER, how: 'edit' })
    expect(refusal?.body).toMatchObject({ type: 4, data: { flags: 64 } })
  })

  test('a deferred answer replaces the waiting message', () => {
    expect(route({ ...ANSWER, deferred: 'message' })).toEqual([
      ['PATCH', '/webhooks/1/t/messages/@original', undefined],
    ])
  })

  test('an edit in place takes old buttons away', () => {
    expect(renderDiscord(small, { ...ANSWER, how: 'edit' })[0]?.body).toMatchObject({
      type: 7,
      data: { components: [] },
    })
    expect(route({ to: 'messages', channel: 'discord:42', messages: ['9'] })).toEqual([
      ['PATCH', '/channels/42/messages/9', undefined],
    ])
  })
})
