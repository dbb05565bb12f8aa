// A small invented room for the tests: three editions, four articles, and the answers that the tests ask for. Posts go
// through the real renderers, so that the page is tested on payloads as they are sent.

import type { Article } from '../../../src/core/article.ts'
import { bold, button, link, plain, type Block, type Inline, type ListItem, type Post } from '../../../src/core/post.ts'
import { renderDiscord } from '../../../src/platforms/discord/render.ts'
import type { PreviewRoom, Rendered, RoomAnswer, Suggestion } from '../../../src/platforms/preview/room.ts'
import { renderTelegram } from '../../../src/platforms/telegram/render.ts'

const CHANNEL = 'preview:main'
const SAMPLE = 'Sample archive: incidents are invented. Nothing here is evidence that anything happened.'

export const ARTICLES: readonly Article[] = [
  article('AAAAAAAAAAA1', 'wire', 'Sample Wire', 'en', 'Crossing reopened after eleven years', [
    'Rabia – Sample Wire',
    'The crossing at Rabia was officially reopened on Saturday after eleven years, the sample border authority said. Lorries queued from the early morning.',
    'Forty lorries passed in the first six hours, according to the sample customs office.',
    'A second gate is to open within the month.',
  ]),
  article('AAAAAAAAAAA2', 'gazette', 'Sample Gazette', 'en', 'Security source: thermal cameras follow the frontier', [
    'Joint forces use thermal cameras to follow movements along the frontier, a security source told Sample Gazette on Saturday.',
    'The source named no number. Observers doubt that the plan covers the marshes.',
  ]),
  article('AAAAAAAAAAA3', 'sada', 'صدى العينة', 'ar', 'مصدر أمني: كاميرات حرارية على الحدود قرب الهول', [
    'الحسكة – صدى العينة',
    'قال مصدر أمني لصدى العينة يوم السبت إن القوات المشتركة نشرت 12 كاميرا حرارية قرب مخيم الهول. ولم يذكر المصدر موعداً.',
    'وأضاف أن المعبر أعيد فتحه في 14 حزيران 2025 بحضور ممثلين عن Sample Relief.',
  ]),
  article('AAAAAAAAAAA4', 'bulletin', 'Sample Bulletin', 'en', 'Two versions of a market fire', [
    'Two stalls burned in the sample market, the fire brigade said. A trader said that five had burned.',
  ]),
]

/** Texts of /timeline isis, one page each. */
const TIMELINE: readonly (readonly string[])[] = [
  ['2014', 'late 2017', 'March 2019'],
  ['14 June 2025', 'about 19 to 24 June 2025', '28 June 2025'],
]

/** What the tests steer and see. */
export interface SampleRoom extends PreviewRoom {
  readonly asked: string[]
  /** Answers wait until this settles. */
  pause: Promise<void>
}

/** `fictional: false` gives a room without banner. */
export function sampleRoom(changes: Partial<PreviewRoom> = {}): SampleRoom {
  const room: SampleRoom = {
    asked: [],
    pause: Promise.resolve(),
    facts: async () => ({
      channel: CHANNEL,
      language: 'en',
      timeZone: 'Asia/Baghdad',
      now: Date.parse('2025-06-28T17:00:00Z'),
      standing: true,
      fictional: true,
      dates: ['2025-06-28', '2025-06-27', '2025-06-25'],
      examples: ['/latest border', '/timeline isis', '/search الهول', '/story 4G7K2M'],
    }),
    edition: async (date) => {
      const day = date ?? '2025-06-28'
      if (!['2025-06-28', '2025-06-27', '2025-06-25'].includes(day)) return null
      return { date: day, postedAt: Date.parse(`${day}T17:00:00Z`), says: rendered(edition(day)) }
    },
    ask: async (text) => {
      room.asked.push(text)
      await room.pause
      return answer(text)
    },
    press: async (id) => {
      room.asked.push(id)
      await room.pause
      return pressed(id)
    },
    language: async () => (await room.facts()).language,
    suggest: async (text) => suggestions(text),
    article: async (id) => ARTICLES.find((each) => each.id === id) ?? null,
    articleByUrl: async (url) => ARTICLES.find((each) => each.url === url) ?? null,
    ...changes,
  }
  return room
}

const NEXT = button('Next', { command: 'timeline', options: { subject: 'isis', page: '2' } })
const PREVIOUS = button('Previous', { command: 'timeline', options: { subject: 'isis', page: '1' } })
const STORY = button('Timeline', { command: 'timeline', options: { subject: 'border' } })
const SINCE = button('Since then', { command: 'latest', options: { since: '2025-06-28' } })

function pressed(id: string): RoomAnswer {
  if (id === NEXT.id) return { asked: '/timeline isis page:2', says: rendered(timeline(1)), refused: false, edit: true }
  if (id === PREVIOUS.id)
    return { asked: '/timeline isis page:1', says: rendered(timeline(0)), refused: false, edit: true }
  return { ...answer('/latest border'), asked: id === SINCE.id ? '/latest since:2025-06-28' : '/timeline border' }
}

function answer(text: string): RoomAnswer {
  const said = (post: Post): RoomAnswer => ({
    asked: text,
    says: rendered(post),
    refused: post.tone === 'refusal',
    edit: false,
  })
  if (text === '/fail') throw new Error('secret detail')
  if (text === '/timeline isis') return said(timeline(0))
  if (text === '/search الهول') return said(arabic())
  if (text === '/latest border' || text === '/story 4G7K2M') return said(latest(text))
  return said(post('refusal', `There is no command “${text}”.`, [para([plain('See /help for what may be typed.')])]))
}

function suggestions(text: string): readonly Suggestion[] {
  const all: readonly Suggestion[] = [
    { value: '/latest ', label: '/latest', detail: 'Newest developments on a subject' },
    { value: '/timeline ', label: '/timeline', detail: 'Dated events of a subject, in order' },
    { value: '/latest border', label: 'border', detail: 'topic' },
    { value: '/latest الهول', label: 'الهول', detail: 'place' },
    { value: '/timeline isis', label: 'isis', detail: 'topic' },
  ]
  return all.filter(({ value }) => value.startsWith(text) && (text.includes(' ') || value.endsWith(' ')))
}

function rendered(said: Post): Rendered {
  return {
    discord: renderDiscord(said, { to: 'channel', channel: CHANNEL }),
    telegram: renderTelegram(said, { to: 'channel', channel: CHANNEL }),
  }
}

function edition(day: string): Post {
  const date = `${Number(day.slice(8))} June 2025`
  return {
    ...post('edition', `Sitrep no. ${Number(day.slice(8)) - 12} · ${date}`, [
      para([plain('27 June 2025, 20:00 to 28 June 2025, 20:00 (Baghdad) · 41 articles from 9 of 14 sources')]),
      { kind: 'heading', text: [plain('Border')] },
      {
        kind: 'list',
        items: [
          item(
            1,
            'The crossing at Rabia was officially reopened on Saturday after eleven years.',
            '14 June 2025 · Rabia · reported · the sample border authority',
            0,
          ),
          item(
            2,
            'Joint forces use thermal cameras to follow movements along the frontier.',
            '28 June 2025 · unnamed source · a security source told Sample Gazette',
            1,
          ),
        ],
      },
      { kind: 'heading', text: [plain('Disputed or unconfirmed')] },
      {
        kind: 'list',
        items: [
          {
            number: 3,
            lines: [
              [bold('Two stalls burned in the sample market'), plain('; a trader said five.')],
              [
                { text: 'Details of the injuries', spoiler: true },
                plain(' · 27 June 2025 · claimed · '),
                link('Sample Bulletin', ARTICLES[3]?.url ?? null),
              ],
            ],
          },
          {
            number: 4,
            lines: [
              [
                {
                  text: 'قال مصدر أمني إن القوات المشتركة نشرت 12 كاميرا حرارية قرب مخيم الهول.',
                  style: 'bold',
                  lang: 'ar',
                },
              ],
              [
                plain('28 June 2025 · unnamed source · '),
                { ...link('صدى العينة', ARTICLES[2]?.url ?? null), lang: 'ar' },
              ],
            ],
          },
        ],
      },
      {
        kind: 'more',
        blocks: [
          'Two roads closed for repair near the sample bridge.',
          'The sample council meets on 2 July 2025, it said.',
          'A convoy of the sample relief agency arrived.',
          'Water tankers were sent to the camp.',
          'Markets opened an hour late.',
        ].map((text) => para([plain(text)])),
      },
      { kind: 'note', text: [plain(SAMPLE)] },
    ]),
    buttons: [[SINCE]],
    mark: `#${Number(day.slice(8)) - 12} ${day}`,
  }
}

function latest(title: string): Post {
  return {
    ...post('answer', title === '/latest border' ? 'Latest · Border' : 'Story 4G7K2M', [
      {
        kind: 'list',
        items: [
          item(
            1,
            'The crossing at Rabia was officially reopened on Saturday after eleven years.',
            '14 June 2025 · Rabia · reported',
            0,
          ),
          item(2, 'Forty lorries passed in the first six hours.', '14 June 2025 · Rabia · official', 0),
        ],
      },
      { kind: 'quote', text: [plain('A second gate is to open within the month.')] },
    ]),
    buttons: [[STORY, NEXT]],
  }
}

function timeline(page: number): Post {
  return {
    ...post('answer', 'Timeline · ISIS', [
      {
        kind: 'list',
        items: (TIMELINE[page] ?? []).map((date) => ({
          lines: [
            [
              bold(date),
              plain(' · an invented event at a sample place, as Sample Wire reported · '),
              link('Sample Wire', ARTICLES[0]?.url ?? null),
            ],
          ],
        })),
      },
      { kind: 'note', text: [plain(`Page ${page + 1} of 2`)] },
    ]),
    buttons: [page === 0 ? [NEXT] : [PREVIOUS]],
  }
}

function arabic(): Post {
  return {
    ...post('answer', 'بحث · الهول', [
      {
        kind: 'list',
        items: [
          {
            number: 1,
            lines: [
              [bold('مصدر أمني: كاميرات حرارية على الحدود قرب الهول')],
              [plain('قال مصدر أمني لصدى العينة يوم السبت إن القوات المشتركة نشرت 12 كاميرا حرارية قرب مخيم الهول.')],
              [
                plain('28 حزيران 2025 · '),
                link('صدى العينة', ARTICLES[2]?.url ?? null),
                plain(' · '),
                { ...link('Sample Wire', ARTICLES[0]?.url ?? null), lang: 'en' },
              ],
            ],
          },
        ],
      },
      { kind: 'note', text: [plain('1 من 1')] },
    ]),
    language: 'ar',
    buttons: [[button('الخط الزمني', { command: 'timeline', options: { subject: 'الهول' } })]],
  }
}

function item(number: number, lead: string, told: string, from: number): ListItem {
  const source = ARTICLES[from]
  return { number, lines: [[bold(lead)], [plain(`${told} · `), link(source?.sourceName ?? '', source?.url ?? null)]] }
}

function para(text: readonly Inline[]): Block {
  return { kind: 'paragraph', text }
}

function post(tone: Post['tone'], title: string, blocks: readonly Block[]): Post {
  return { language: 'en', title: [plain(title)], blocks, buttons: [], tone }
}

function article(
  id: string,
  source: string,
  sourceName: string,
  language: string,
  title: string,
  lines: readonly string[],
): Article {
  return {
    id,
    url: `https://${source}.example/2025/${id.toLowerCase()}`,
    source,
    sourceName,
    title,
    text: lines.join('\n'),
    language,
    published: '2025-06-28T14:05:00+03:00',
    seen: '2025-06-28T11:20:00Z',
    retrieved: '2025-06-28T11:20:00Z',
    contentHash: '0'.repeat(64),
    version: 1,
    fictional: true,
  }
}
