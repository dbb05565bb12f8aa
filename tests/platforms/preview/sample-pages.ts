// Pages beside the invented room: small, and with hostile text where a test asks for it.

import { bold, button, link, plain, type Post } from '../../../src/core/post.ts'
import type { PreviewPages } from '../../../src/platforms/preview/pages.ts'
import { ARTICLES } from './sample-room.ts'

/** Nobody is asked for a password. */
export const OPEN = { password: null, url: null, clock: { now: () => 0 } } as const

/** The token that a page carries. */
export function tokenIn(page: string): string {
  return /<meta name="sitrep-token" content="([^"]+)">/.exec(page)?.[1] ?? ''
}

const SOURCE = ARTICLES[0]

/** `text` stands wherever an article or a platform is quoted. */
export function samplePages(text = 'A second gate is to open within the month.'): PreviewPages {
  const line = [bold('14 June 2025 · Rabia'), plain(` · ${text} · `), link('Sample Wire', SOURCE?.url ?? null)]
  const post: Post = {
    language: 'en',
    title: [plain(`Timeline · ${text}`)],
    blocks: [
      { kind: 'heading', text: [plain(text)] },
      { kind: 'list', items: [{ number: 1, lines: [line, [{ text: 'قال مصدر أمني', lang: 'ar' }]] }] },
      { kind: 'quote', text: [{ text, spoiler: true }] },
      { kind: 'more', blocks: [{ kind: 'paragraph', text: [{ text: '/latest border', command: true }] }] },
      { kind: 'note', text: [{ text, style: 'italic', href: 'https://wire.example/' }] },
    ],
    buttons: [
      [
        button('1', { command: 'story', options: { story: '4G7K2M' } }),
        button(text, { command: 'timeline', options: { subject: text, page: '1' } }),
        button('Report', { command: 'report', options: {} }),
      ],
    ],
    tone: 'answer',
  }
  return {
    read: ({ command, options }) =>
      Promise.resolve({ post, typed: `/${command} ${Object.values(options).join(' ')}`, refused: text === 'refused' }),
    day: (date) =>
      Promise.resolve({
        date: date ?? '2025-06-28',
        previous: '2025-06-27',
        next: null,
        editions: [{ id: 'preview:main 2025-06-28 20:00', post, stories: [{ number: 1, story: '4G7K2M' }] }],
        stories: [{ id: '4G7K2M', item: { lines: [line] } }],
        page: 0,
        pages: 3,
        map: { days: 7, alt: text },
      }),
    dayMap: () => Promise.resolve(Buffer.from([0x89, 0x50, 0x4e, 0x47])),
    desk: () =>
      Promise.resolve({
        post,
        refused: false,
        fields: [
          {
            name: 'topics',
            label: text,
            several: true,
            none: 'all',
            values: [{ value: text, label: text, chosen: true }],
          },
          {
            name: 'length',
            label: text,
            several: false,
            none: '',
            values: [{ value: text, label: text, chosen: false }],
          },
        ],
        next: { slot: { date: '2025-06-29', time: '20:00' }, post },
        undo: null,
      }),
    channel: () => {
      const here = { id: 'preview:main', platform: 'preview', place: null } as const
      return Promise.resolve({ here, all: [here, { id: 'discord:1', platform: 'discord', place: text }], own: true })
    },
    tryTopic: () => Promise.resolve({ post, typed: text, refused: false }),
    feeds: () =>
      Promise.resolve({
        summary: '1 feed: failing',
        feeds: [{ name: text, url: 'https://wire.example/rss', state: 'failing', said: [{ text, lang: 'en' }] }],
        page: 0,
        pages: 1,
      }),
    deliveries: (state) =>
      Promise.resolve({
        parts: [
          {
            edition: 'discord:1 2025-06-28 20:00',
            number: 16,
            channel: 'discord:1',
            place: text,
            part: 0,
            due: '2025-06-28T17:00:00.000Z',
            state: state ?? 'failed',
            attempts: 2,
            sentAgain: 0,
            since: '2025-06-28T17:00:01.000Z',
            notBefore: null,
            reason: text,
          },
        ],
        page: 0,
        more: true,
      }),
  }
}
