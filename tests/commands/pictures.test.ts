// /map and /chart: the picture as data, and the same in words.

import { describe, expect, test } from 'vitest'
import { suggestValues } from '../../src/actions/suggest-values.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Post } from '../../src/core/post.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { barSpans } from '../../src/editorial/chart-post.ts'
import { mapPost } from '../../src/editorial/map-post.ts'
import { plainTextOf as textOf } from '../actions/post-text.ts'
import { knowledge } from '../own-knowledge.ts'
import { NOW, openRoom, type Room, style } from './room.ts'

const article = (id: string, published: string, text: string) => ({
  url: `https://outlet-${id}.example/1`,
  title: null,
  text,
  source: `Outlet ${id}`,
  published,
  retrieved: published,
  language: 'en',
  fictional: false,
  placeHints: [],
})
const ARTICLES = [
  article('a', '2025-06-20T09:00:00Z', 'MOSUL - Gunmen killed two soldiers in Mosul on Thursday, the police said.'),
  article('b', '2025-06-20T10:00:00Z', 'Two soldiers were killed by gunmen in Mosul on Thursday, the army said.'),
  article('c', '2025-06-22T09:00:00Z', 'An air strike hit a depot in Sinjar on Saturday, Islamic State claimed.'),
  article('d', '2025-06-23T09:00:00Z', 'Police arrested four people in Kirkuk on Sunday, the interior ministry said.'),
]
const open = (): Promise<Room> => openRoom(ARTICLES, NOW)

const mapOf = ({ picture }: Post) => (picture?.kind === 'map' ? picture : null)
const chartOf = ({ picture }: Post) => (picture?.kind === 'chart' ? picture : null)

describe('/map', () => {
  test('counts an event once, where it happened, and says in words what it draws', async () => {
    const room = await open()
    const { post, error } = await room.ask('/map days:30')
    expect(error).toBeNull()
    const map = mapOf(post)
    const spots = map?.spots.map(({ name, events }) => [name, events]) ?? []
    expect(spots).toContainEqual(['Mosul', 1])
    expect(spots).toContainEqual(['Kirkuk', 1])
    expect(map?.areas).toContainEqual({ governorate: 'iq-nineveh', events: 2 })
    for (const [name] of spots) {
      expect(map?.alt).toContain(name)
      expect(textOf(post)).toContain(name)
    }
    expect(map?.subtitle).toContain('30 May 2025 to 28 June 2025')
  })

  test('says on the picture, as the chart does, that incidents are invented', async () => {
    const invented = wordsOf('en').edition.fictional
    const told = async (fictional: boolean) => {
      const room = await openRoom(
        ARTICLES.map((one) => ({ ...one, fictional })),
        NOW,
      )
      const [map, chart] = [(await room.ask('/map days:30')).post, (await room.ask('/chart isis days:30')).post]
      return [mapOf(map)?.credits, mapOf(map)?.alt, chartOf(chart)?.credits, chartOf(chart)?.alt, textOf(map)]
    }
    for (const text of await told(true)) expect(text).toContain(invented)
    for (const text of await told(false)) expect(text).not.toContain(invented)
  })

  test('says on the picture what is only claimed', async () => {
    const room = await open()
    const { post } = await room.ask('/map Sinjar days:30')
    expect(mapOf(post)?.subtitle).toMatch(/Of these Claimed: 1/i)
    expect(mapOf(post)?.alt).toMatch(/Claimed: 1/i)
  })

  test('does not count what is held, and says so', async () => {
    const room = await open()
    const [story] = (await room.store.latest({ text: 'arrested', limit: 1, offset: 0 })).stories
    const held = { scope: 'preview:main', story: story?.id ?? '' }
    const by = { by: 'preview:visitor', at: '2025-06-28T10:00:00Z' }
    expect(await room.store.holdStory(held, true, { channel: 'preview:main', home: null }, by)).toBe(true)
    const { post } = await room.ask('/map days:30')
    expect(mapOf(post)?.spots.map(({ name }) => name)).not.toContain('Kirkuk')
    expect(textOf(post)).toContain('What the moderators hold is not counted.')
    const deps = { store: room.store, knowledge, clock: { now: () => NOW }, style }
    const option = { name: 'story', kind: 'story', required: true } as const
    const offered = await suggestValues(deps, option, 'arrested', defaultSettings('preview:main'))
    expect(offered.map(({ value }) => value)).not.toContain(story?.id)
  })

  test('offers what comes near a slip, to be pressed', async () => {
    const room = await open()
    const { post, error } = await room.ask('/map Krkuk')
    expect(error?.code).toBe('unknown-subject')
    const near = post.buttons.flat().find(({ label }) => label === 'Kirkuk')
    expect(near?.request).toMatchObject({ command: 'map', options: { subject: 'Kirkuk' } })
    expect((await room.press(near?.id ?? '')).error).toBeNull()
  })

  test('draws a region as no place', async () => {
    const room = await open()
    const { post } = await room.ask('/map days:30')
    expect(mapOf(post)?.spots.map(({ name }) => name)).not.toContain('Baghdad Governorate')
    const region = knowledge.places.find(({ kind }) => kind === 'autonomous_region')
    const row = { day: '2025-06-20', place: region?.id ?? null, kind: 'Attack', status: 'reported', events: 2 } as const
    const given = { label: 'x', subject: null, from: '2025-06-01', to: '2025-06-28', days: 28, holds: false }
    const drawn = mapPost(given, { rows: [row], origins: 1, more: false, fictional: false }, knowledge, wordsOf('en'))
    expect(mapOf(drawn)?.spots).toEqual([])
    expect(textOf(drawn)).toContain('2 events have no place that this map shows.')
  })

  test('of days without any event is a sentence', async () => {
    const room = await open()
    const { post } = await room.ask('/map isis days:1')
    expect(post.picture).toBeUndefined()
    expect(textOf(post)).toContain('28 June 2025')
  })

  test('refuses what is no number of days, with what is one', async () => {
    const room = await open()
    for (const days of ['0', '3661', 'many']) {
      expect((await room.ask(`/map isis days:${days}`)).error).toMatchObject({ code: 'bad-value' })
    }
    expect(mapOf((await room.ask('/map Mosul days:٤w')).post)?.subtitle).toContain('1 June 2025')
  })
})

describe('a page of /timeline as a picture', () => {
  const drawn = async (room: Room, text: string) => {
    const { post } = await room.ask(text)
    const [picture] = post.buttons.flat().filter(({ label }) => label === wordsOf(post.language).picture.show.timeline)
    return (await room.press(picture?.id ?? '')).post
  }
  const entriesOf = ({ picture }: Post) => (picture?.kind === 'timeline' ? picture.entries : [])

  test('shows what stands on the page under the same numbers, in time, and says the same in words', async () => {
    const room = await open()
    const post = await drawn(room, '/timeline iraq')
    const entries = entriesOf(post)
    expect(entries.map(({ number }) => number)).toEqual(['1', '2', '3'])
    expect(entries.map(({ date, exact }) => [date, exact])).toEqual([
      ['19 June 2025', true],
      ['21 June 2025', true],
      ['22 June 2025', true],
    ])
    expect(entries[0]?.what).toMatch(/Mosul$/)
    for (const { date, what } of entries) {
      expect(post.picture?.alt).toContain(`${date} · ${what}`)
      expect(textOf(post)).toContain(`${date} · ${what}`)
    }
    const { post: back } = await room.press(post.buttons[0]?.[0]?.id ?? '')
    expect(textOf(back)).toBe(textOf((await room.ask('/timeline iraq')).post))
  })

  test('says of what is only claimed that it is, and of nothing else', async () => {
    const room = await open()
    const post = await drawn(room, '/timeline iraq')
    expect(entriesOf(post).map(({ doubt }) => doubt)).toEqual([null, 'claimed', null])
    expect(post.picture?.alt).toMatch(/21 June 2025 · .*Sinjar · claimed/)
  })

  test('tells of what is held only that it is', async () => {
    const room = await open()
    const [story] = (await room.store.latest({ text: 'arrested', limit: 1, offset: 0 })).stories
    const held = { scope: 'preview:main', story: story?.id ?? '' }
    const by = { by: 'preview:visitor', at: '2025-06-28T10:00:00Z' }
    expect(await room.store.holdStory(held, true, { channel: 'preview:main', home: null }, by)).toBe(true)
    const post = await drawn(room, '/timeline iraq')
    expect(entriesOf(post).map(({ held: one }) => one)).toEqual([false, false, true])
    expect(JSON.stringify(post)).not.toContain('Kirkuk')
  })

  test('draws what is known to its month over the whole of it, and says no day', async () => {
    const room = await openRoom(
      [
        article('e', '2025-06-20T09:00:00Z', 'Gunmen killed two soldiers in Mosul in March 2019, the police said.'),
        ...ARTICLES,
      ],
      NOW,
    )
    const [first] = entriesOf(await drawn(room, '/timeline iraq'))
    expect(first).toMatchObject({ exact: false, date: 'March 2019' })
    expect(first?.days).toMatchObject({ earliest: '2019-03-01', latest: '2019-03-31' })
  })

  test('is not offered for one entry alone', async () => {
    const room = await open()
    const { post } = await room.ask('/timeline Kirkuk')
    expect(post.buttons.flat().map(({ label }) => label)).not.toContain('As a picture')
  })
})

describe('/chart', () => {
  test('has a bar a day, each event in that of its day, and marks days without an article', async () => {
    const room = await open()
    const { post } = await room.ask('/chart days:10')
    const chart = chartOf(post)
    expect(chart?.bars).toHaveLength(10)
    const sums = chart?.bars.map(({ label, events }) => [label, events.reduce((sum, one) => sum + one, 0)])
    expect(sums).toContainEqual(['19 Jun', 1])
    expect(sums).toContainEqual(['22 Jun', 1])
    const gaps = chart?.bars.flatMap(({ label, gap }) => (gap ? [label] : []))
    expect(gaps).toEqual(['19 Jun', '21 Jun', '24 Jun', '25 Jun', '26 Jun', '27 Jun', '28 Jun'])
    expect(textOf(post)).toContain('No article is stored of 7 days')
  })

  test.each([
    [30, 30, 1],
    [62, 62, 1],
    [63, 9, 7],
    [434, 62, 7],
    [3660, 131, 28],
  ])('of %i days has %i bars of %i days, the last one ending today', (days, bars, length) => {
    const to = '2025-06-28'
    const from = new Date(Date.parse(to) - (days - 1) * 86_400_000).toISOString().slice(0, 10)
    const spans = barSpans({ from, to })
    expect(spans).toHaveLength(bars)
    expect(spans[0]?.from).toBe(from)
    expect(spans.at(-1)?.to).toBe(to)
    const last = spans.at(-1)
    expect((Date.parse(last?.to ?? '') - Date.parse(last?.from ?? '')) / 86_400_000 + 1).toBe(length)
  })
})

test('pictures are spoken of in the language of the channel', async () => {
  const room = await open()
  await room.store.saveSettings({
    ...defaultSettings('preview:main'),
    language: 'ar',
    version: 1,
  })
  const { post } = await room.ask('/map days:30')
  expect(post.picture?.title).toContain('الأحداث المبلَّغ عنها')
  expect(mapOf(post)?.spots.map(({ name }) => name)).toContain('الموصل')
})
