import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition } from '../../src/core/edition.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Told } from '../../src/core/ports/store.ts'
import type { Story } from '../../src/core/story.ts'
import { EVENT_KINDS, type Status } from '../../src/core/understanding.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { needsMark } from '../../src/editorial/certainty.ts'
import { composeEdition } from '../../src/editorial/compose.ts'
import { editionPost } from '../../src/editorial/edition-post.ts'
import { account, correcting, head, style, story } from './given.ts'
import { knowledge } from '../own-knowledge.ts'

const SLOT = { date: '2025-06-28', time: '20:00', timeZone: 'Asia/Baghdad', at: '2025-06-28T17:00:00.000Z' }
const WINDOW = { from: '2025-06-27T17:00:00.000Z', to: SLOT.at }
const compose = (
  stories: readonly Story[],
  given: { told?: readonly Told[]; recent?: readonly Edition[]; number?: number; settings?: object } = {},
) =>
  composeEdition({
    settings: { ...defaultSettings('preview:main'), ...given.settings },
    slot: SLOT,
    window: WINDOW,
    number: given.number ?? 3,
    late: false,
    stories,
    told: given.told ?? [],
    recent: given.recent ?? [],
    health: { followed: false, answered: 4, sources: 9, articles: 31, unreachable: [], silent: [], more: 0 },
    knowledge,
    style,
  })

const dayOf = (day: string) => ({ earliest: day, latest: day, precision: 'day' as const })

/** Stories of different places, kinds and topics, each with a sentence of about 140 characters. */
function richDay(count: number): Story[] {
  const places = knowledge.places.filter(({ kind }) => kind === 'city' || kind === 'town').slice(0, count)
  const topics = knowledge.topics.map(({ slug }) => slug)
  return Array.from({ length: count }, (_, at) => {
    const place = places[at % places.length]
    const topic = topics[at % topics.length] ?? 'isis'
    const report = `Security forces reported incident ${at} near ${place?.name ?? ''}`
    const sentenceText = `${report}, ${at % 3 === 0 ? 'before' : 'where units had searched farms and roads in the early hours before'} the market opened.`
    return story(
      `ST${String(at).padStart(4, '0')}`,
      [
        account(head(`a${at}`, { sourceName: `Sample Outlet ${at % 9}`, story: `ST${at}` }), {
          place: place?.id ?? null,
          sentenceText,
          topics: [topic],
          kind: EVENT_KINDS[at % 20] ?? 'Attack',
          status: (['official', 'reported', 'anonymous', 'claimed'] as const)[at % 4] ?? 'reported',
          speaker: at % 2 === 0 ? 'the provincial police command' : null,
        }),
      ],
      { topics: [topic] },
    )
  })
}

describe('composeEdition', () => {
  test('is pure: the same input gives the same edition, whatever the order of the stories is worth', () => {
    const day = richDay(12)
    expect(compose(day)).toEqual(compose(day))
    expect(compose(day).hash).not.toBe(compose(day.slice(1)).hash)
  })

  test('numbers items from 1 in the order in which they are printed', () => {
    const items = compose(richDay(20)).items
    expect(items.map(({ number }) => number)).toEqual(items.map((_, at) => at + 1))
    const order = ['news', 'disputed', 'corrections', 'ahead']
    const sections = items.map(({ section }) => order.indexOf(section))
    expect(sections).toEqual([...sections].sort())
    const post = renderText(editionPost(compose(richDay(20)), knowledge, (id) => id))
    const printed = [...post.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number))
    expect(printed).toEqual(items.map(({ number }) => number))
  })

  test('has 5 to 8 items on a rich day, what found no room counted', () => {
    const edition = compose(richDay(30))
    expect(edition.items.length).toBeGreaterThanOrEqual(5)
    expect(edition.items.length).toBeLessThanOrEqual(8)
    expect(edition.items.length + edition.leftOut).toBe(30)
  })

  test.each(['compact', 'normal', 'full'] as const)('a %s edition keeps to its length', (length) => {
    const bounds = { compact: [800, 1_200], normal: [1_200, 1_800], full: [1_800, 3_200] } as const
    const edition = compose(richDay(30), { settings: { length } })
    const shown = visible(editionPost(edition, knowledge, (id) => id))
    expect(shown).toBeGreaterThanOrEqual(bounds[length][0])
    expect(shown).toBeLessThanOrEqual(bounds[length][1])
  })

  test('a thin day has what there is', () => {
    expect(compose(richDay(2)).items).toHaveLength(2)
  })

  test('silence is said, with the hours and the sources', () => {
    const text = renderText(editionPost(compose([]), knowledge, (id) => id))
    expect(text).toContain('No qualifying reports in 24 h; 4 of 9 sources')
  })

  test('silence of minutes is said in minutes', () => {
    const from = new Date(Date.parse(WINDOW.to) - 12 * 60_000).toISOString()
    const edition = { ...compose([]), window: { ...WINDOW, from } }
    expect(renderText(editionPost(edition, knowledge, (id) => id))).toContain('No qualifying reports in 12 minutes;')
  })

  test.each([
    [[], 'all'],
    [['border', 'isis'], 'border,isis'],
  ])('"since then" asks for the topics of its channel, wherever it is pressed: %j', (topics, asked) => {
    const edition = compose([], { settings: { topics } })
    expect(edition.topics).toEqual(topics)
    const [since] = editionPost(edition, knowledge, (id) => id).buttons.flat()
    expect(since?.request).toEqual({ command: 'latest', options: { since: edition.slot.at, topics: asked } })
  })

  test('an event that two stories tell takes one item', () => {
    const same = { actors: ['isis'], kind: 'Attack' as const }
    const edition = compose([
      story('AAAAAA', [account(head('a'), same)]),
      story('BBBBBB', [account(head('b'), { ...same, sentenceText: 'In Kirkuk, two were killed.' })]),
    ])
    expect(edition.items).toHaveLength(1)
  })

  test('an event that was told here is not told again by a round-up days later, which has another to tell', () => {
    const bombing = { kind: 'Suicide bomb' as const, date: '2025-06-25', days: dayOf('2025-06-25') }
    const before = compose([story('AAAAAA', [account(head('a'), bombing)])])
    const roundUp = account(head('b'), bombing, { place: 'iq-mosul', sentenceText: 'In Mosul a market was hit.' })
    const leads = (stories: Story[], recent: Edition[]) => compose(stories, { recent }).items.map(({ lead }) => lead)
    expect(leads([story('BBBBBB', [roundUp])], [])).toEqual(['Two people were killed in Kirkuk.'])
    expect(leads([story('BBBBBB', [roundUp])], [before])).toEqual(['In Mosul a market was hit.'])
    expect(leads([story('BBBBBB', [account(head('b'), bombing)])], [before])).toEqual([])
    const sameDay = account(head('b', { published: '2025-06-26T09:00:00Z' }), bombing)
    expect(leads([story('BBBBBB', [sameDay])], [before])).toHaveLength(1)
  })

  test('what has neither day nor place is told last of all', () => {
    const vague = { date: null, place: null, sentenceText: 'It was a week of violence in many places.' }
    const edition = compose([story('AAAAAA', [account(head('a'), vague, { kind: 'Arrests' })])])
    expect(edition.items[0]?.lead).toBe('Two people were killed in Kirkuk.')
  })

  test('background makes no item', () => {
    expect(compose([story('AAAAAA', [account(head('a'), { status: 'background' })])]).items).toEqual([])
  })

  test('what is doubtful or differs stands under disputed, a correction under corrections', () => {
    const edition = compose(
      [
        story('AAAAAA', [account(head('a'), { status: 'claimed', place: 'iq-mosul' })]),
        story('BBBBBB', [account(head('b'), { killed: [2, 2] }), account(head('c'), { killed: [5, 5] })]),
        story('CCCCCC', [correcting(account(head('d', { story: 'CCCCCC' }), { place: 'sy-damascus' }), 'x')]),
        story('DDDDDD', [account(head('e'), { place: 'iq-baghdad' })]),
      ],
      { told: [{ story: 'CCCCCC', edition: 2, slotAt: WINDOW.from, articles: ['x'] }] },
    )
    const sections = Object.fromEntries(edition.items.map(({ story: id, section }) => [id, section]))
    expect(sections).toEqual({ AAAAAA: 'disputed', BBBBBB: 'disputed', CCCCCC: 'corrections', DDDDDD: 'news' })
  })

  test('an update says so, and to which edition', () => {
    const edition = compose(
      [
        story('AAAAAA', [
          account(head('a', { seen: WINDOW.from }), { killed: [2, 2] }),
          account(head('b'), { killed: [5, 5] }),
        ]),
      ],
      { told: [{ story: 'AAAAAA', edition: 2, slotAt: WINDOW.from, articles: ['a'] }] },
    )
    expect(edition.items[0]).toMatchObject({ update: true, updateOf: 2 })
    expect(renderText(editionPost(edition, knowledge, (id) => id))).toMatch(/1\. Update to no\. 2 · 28 June 2025/)
  })

  test('what is announced stands ahead with its date and speaker, never as news', () => {
    const ahead = {
      ahead: true,
      date: '2025-07-01',
      days: { earliest: '2025-07-01', latest: '2025-07-01', precision: 'day' as const },
      sentenceText: 'The crossing will reopen on 1 July.',
      speaker: 'the ports authority',
    }
    const edition = compose([story('AAAAAA', [account(head('a'), ahead)])])
    expect(edition.items).toHaveLength(1)
    expect(edition.items[0]).toMatchObject({
      section: 'ahead',
      dateLabel: '1 July 2025',
      attribution: 'The ports authority, as reported by Sample a',
    })
  })

  describe('what is announced in a story', () => {
    const plan = (day: string) => ({
      ahead: true,
      date: day,
      days: { earliest: day, latest: day, precision: 'day' as const },
      sentenceText: `The crossing will reopen on ${day}.`,
    })

    test('that has an item stands beneath it: one story takes one item', () => {
      const edition = compose([story('AAAAAA', [account(head('a'), {}, plan('2025-07-01'))])])
      expect(edition.items).toHaveLength(1)
      expect(edition.items[0]).toMatchObject({ section: 'news', announced: { dateLabel: '1 July 2025' } })
      const post = renderText(editionPost(edition, knowledge, (id) => id))
      expect(post).toContain('Ahead: 1 July 2025 · The crossing will reopen on 2025-07-01. — Sample a reported')
    })

    test('is cited: the report that announces it is among the links', () => {
      const source = { source: 'one', sourceName: 'Sample One' }
      const edition = compose([
        story('AAAAAA', [account(head('a', source), {}), account(head('b', source), plan('2025-07-01'))]),
      ])
      expect(edition.items[0]?.links.map(({ article }) => article)).toEqual(['a', 'b'])
    })

    const told = [{ story: 'AAAAAA', edition: 2, slotAt: WINDOW.from, articles: ['a'] }]
    const before = account(head('a', { seen: WINDOW.from }), {})

    test('that was told before is an update', () => {
      const edition = compose([story('AAAAAA', [before, account(head('b'), plan('2025-07-01'))])], { told })
      expect(edition.items).toMatchObject([{ section: 'ahead', update: true, updateOf: 2 }])
    })

    test('and was known when it was told is nothing new', () => {
      const known = { ...before, events: [...before.events, ...account(head('a'), plan('2025-07-01')).events] }
      const edition = compose([story('AAAAAA', [known, account(head('b'), plan('2025-07-01'))])], { told })
      expect(edition.items).toEqual([])
    })
  })

  test('a correction says so, and to which edition', () => {
    const edition = compose([story('CCCCCC', [correcting(account(head('d', { story: 'CCCCCC' }), {}), 'x')])], {
      told: [{ story: 'CCCCCC', edition: 2, slotAt: WINDOW.from, articles: ['x'] }],
    })
    expect(edition.items[0]).toMatchObject({ section: 'corrections', update: true, updateOf: 2 })
    expect(renderText(editionPost(edition, knowledge, (id) => id))).toMatch(/1\. Correction to no\. 2 · 28 June 2025/)
  })

  test('a channel’s topics decide what an item stands under', () => {
    const one = story('AAAAAA', [account(head('a'), { topics: ['border', 'isis'] })], { topics: ['border', 'isis'] })
    expect(compose([one], { settings: { topics: ['isis', 'border'] } }).items[0]?.topic).toBe('isis')
    expect(compose([one], { settings: { topics: ['border'] } }).items[0]?.topic).toBe('border')
  })

  test('an edition with an invented article says so in every language', () => {
    for (const language of LANGUAGES) {
      const edition = compose([story('AAAAAA', [account(head('a', { fictional: true }), {})])], {
        settings: { language },
      })
      expect(renderText(editionPost(edition, knowledge, (id) => id))).toContain(
        wordsOf(language).edition.fictional.slice(0, 12),
      )
    }
  })

  test('a doubtful item is marked as such in every line that shows it, top line included', () => {
    const statuses = fc.array(fc.constantFrom<Status>('anonymous', 'claimed', 'denied', 'assessment', 'official'), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(statuses, fc.constantFrom(...LANGUAGES), (given, language) => {
        const words = wordsOf(language)
        const day = given.map((status, at) =>
          story(`ST000${at}`, [
            account(head(`a${at}`), { status, place: null, sentenceText: `Incident number ${at} happened there.` }),
          ]),
        )
        const edition = compose(day, { settings: { language } })
        const text = renderText(editionPost(edition, knowledge, (id) => id)).toLowerCase()
        for (const item of edition.items.filter(({ status }) => needsMark(status))) {
          // What stands from one showing of the sentence to the next (the top line, then the items) names the status.
          const [, ...showings] = text.split(item.lead.slice(0, -1).toLowerCase())
          expect(showings.length).toBeGreaterThan(0)
          for (const showing of showings) {
            const line = showing
              .split('\n')
              .slice(0, language === 'en' ? 1 : 2)
              .join(' ')
            expect(line).toContain(words.status[item.status])
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('loaded words never stand unquoted', () => {
    const edition = compose([
      story('AAAAAA', [account(head('a'), { sentenceText: 'Troops killed three terrorists in Kirkuk.' })]),
    ])
    expect(edition.items[0]).toMatchObject({ quote: 'Troops killed three terrorists in Kirkuk' })
    const neutral = compose([
      story('AAAAAA', [
        account(head('a'), { sentenceText: 'Troops killed three terrorists in Kirkuk.' }),
        account(head('b'), { sentenceText: 'Troops killed three men in Kirkuk.' }),
      ]),
    ])
    expect(neutral.items[0]).toMatchObject({ quote: null, lead: 'Troops killed three men in Kirkuk.' })
  })
})

/** Characters that a reader sees, addresses and markup not counted. */
function visible(post: ReturnType<typeof editionPost>): number {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + count(one), 0)
    if (typeof value !== 'object' || value === null) return 0
    return Object.entries(value).reduce(
      (sum, [key, inner]) =>
        sum + (key === 'text' && typeof inner === 'string' ? inner.length : key === 'buttons' ? 0 : count(inner)),
      0,
    )
  }
  return count([post.title, post.blocks])
}

test('a slot of the past is composed from what had been seen by then', () => {
  const later = account(head('b', { seen: '2025-06-30T09:00:00.000Z' }), { killed: [9, 9] })
  const one = story('AAAAAA', [account(head('a'), { killed: [2, 2] }), later])
  expect(compose([one])).toEqual(compose([story('AAAAAA', [account(head('a'), { killed: [2, 2] })])]))
})
