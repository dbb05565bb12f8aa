import { describe, expect, test } from 'vitest'
import { renderText } from '../../src/core/plain-text.ts'
import type { StoredEvent, TimelineEntry } from '../../src/core/story.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { latestPost } from '../../src/editorial/latest.ts'
import { timelinePost } from '../../src/editorial/timeline.ts'
import { account, event, head, style, story } from './given.ts'
import { knowledge } from '../own-knowledge.ts'

const en = wordsOf('en')
const entry = (
  id: number,
  earliest: string,
  events: readonly Partial<StoredEvent>[],
  latest = earliest,
): TimelineEntry => ({
  id,
  date: earliest,
  precision: 'day',
  days: { earliest, latest, precision: 'day' },
  events: events.map((one, at) => event({ article: `a${id}${at}`, date: earliest, ...one })),
  articles: events.map((_, at) => head(`a${id}${at}`)),
  origins: events.length,
  gathered: null,
})
const timeline = (entries: readonly TimelineEntry[], given: { page?: number | null; total?: number } = {}) =>
  timelinePost(
    {
      label: 'ISIS',
      options: { subject: 'isis' },
      entries,
      total: given.total ?? entries.length,
      page: given.page ?? null,
      style,
    },
    knowledge,
    en,
  )
const linesOf = (post: ReturnType<typeof timeline>) =>
  renderText(post)
    .split('\n')
    .flatMap((line) => /^\d+\. (.*)$/u.exec(line)?.slice(1) ?? [])

describe('/timeline', () => {
  test('stands in order of days, a wider date before what lies within it', () => {
    const post = timeline([
      entry(1, '2025-06-25', [{}]),
      entry(2, '2014-01-01', [{}], '2014-12-31'),
      entry(3, '2014-01-01', [{}]),
    ])
    expect(linesOf(post).map((line) => line.slice(0, 14))).toEqual([
      '1 January 2014',
      '1 January 2014',
      '25 June 2025 ·',
    ])
  })

  test('tells the surest telling in the reader’s language, never surer than its own source', () => {
    const post = timeline([
      entry(1, '2025-06-25', [
        { status: 'claimed', sentenceText: 'The group killed ten.' },
        { status: 'official', sentenceText: 'Two people were killed.' },
      ]),
    ])
    expect(linesOf(post)[0]).toMatch(/Two people were killed\. — Sample a11/)
    const claimed = timeline([entry(1, '2025-06-25', [{ status: 'claimed', sentenceText: 'The group killed ten.' }])])
    expect(linesOf(claimed)[0]).toMatch(/Claimed/)
  })

  test('figures that differ stand side by side', () => {
    const text = renderText(timeline([entry(1, '2025-06-25', [{ killed: [2, 2] }, { killed: [5, 5] }])]))
    expect(text).toContain('2 killed (Sample a10); 5 killed (Sample a11)')
    expect(text).not.toMatch(/\b7\b/)
  })

  test('a date of publication says that it is one', () => {
    expect(linesOf(timeline([entry(1, '2025-06-25', [{ dated: false }])]))[0]).toMatch(/published 25 June 2025/i)
  })

  test('a long one offers all, and pages', () => {
    const entries = [entry(1, '2025-06-25', [{}])]
    expect(
      timeline(entries, { total: 30 })
        .buttons.at(-1)
        ?.map(({ request }) => request.options),
    ).toEqual([{ subject: 'isis', page: '0' }])
    expect(
      timeline(entries, { total: 30, page: 1 })
        .buttons.at(-1)
        ?.map(({ request }) => request.options['page']),
    ).toEqual(['0', '2'])
  })

  test('an entry opens its story by its number; entries of one story share a button', () => {
    const entries = [1, 2, 3].map((id) => entry(id, `2025-06-0${id}`, [{}]))
    const other = { ...entry(4, '2025-06-04', [{}]), articles: [head('a40', { story: 'DEF456' })] }
    expect(timeline([...entries, other]).buttons.flat()).toMatchObject([
      { label: '1, 2, 3', request: { command: 'story', options: { story: 'ABC123' } } },
      { label: '4', request: { command: 'story', options: { story: 'DEF456' } } },
      { label: 'As a picture' },
    ])
  })

  test('the first page of a long one takes one entry of a story’s day', () => {
    const entries = [entry(1, '2025-06-25', [{}]), entry(2, '2025-06-25', [{}]), entry(3, '2025-06-26', [{}])]
    expect(linesOf(timeline(entries, { total: 30 }))).toHaveLength(2)
    expect(linesOf(timeline(entries, { total: 30, page: 0 }))).toHaveLength(3)
  })
})

describe('/latest', () => {
  const page = (
    stories: Parameters<typeof latestPost>[0]['stories'],
    given: { page?: number; total?: number; today?: string } = {},
  ) =>
    latestPost(
      {
        label: 'Border',
        options: { subject: 'border' },
        stories,
        total: given.total ?? stories.length,
        page: given.page ?? 0,
        today: given.today ?? '2025-06-28',
        fictional: false,
        style,
        keys: [],
      },
      knowledge,
      en,
    )
  const one = story('ABC123', [account(head('a'), {})])

  test('says how old the newest is where that is over two days, on the first page only', () => {
    expect(renderText(page([one], { today: '2025-07-05' }))).toContain('The newest is 7 days old.')
    expect(renderText(page([one], { today: '2025-06-30' }))).not.toContain('days old')
    expect(renderText(page([one], { today: '2025-07-05', page: 1, total: 9 }))).not.toContain('days old')
  })

  test('each story has its absolute date, its source and its id', () => {
    expect(renderText(page([one]))).toMatch(
      /28 June 2025 · Kirkuk · Two people were killed in Kirkuk\. — Sample a reported[\s\S]*ABC123/,
    )
  })

  test('a story that tells no event has its title with date and source', () => {
    expect(renderText(page([story('ABC123', [account(head('a'))])]))).toMatch(
      /Title of a.*Published 28 June 2025 · Sample a · ABC123/,
    )
  })

  test('pages keep the subject', () => {
    const buttons = page([one], { total: 13, page: 1 })
      .buttons.flat()
      .filter(({ request }) => request.command === 'latest')
    expect(buttons.map(({ request }) => request.options)).toEqual([
      { subject: 'border', page: '0' },
      { subject: 'border', page: '2' },
    ])
  })
})
