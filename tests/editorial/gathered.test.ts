import { describe, expect, test } from 'vitest'
import { renderText } from '../../src/core/plain-text.ts'
import type { StoredEvent, TimelineEntry } from '../../src/core/story.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { statedStrikes } from '../../src/editorial/stated-strikes.ts'
import { timelinePost } from '../../src/editorial/timeline.ts'
import { event, head, style } from './given.ts'
import { knowledge } from '../own-knowledge.ts'

const strikeAt = (id: number, place: string, more: Partial<StoredEvent> = {}): TimelineEntry => ({
  id,
  date: '2016-06-20',
  precision: 'day',
  days: { earliest: '2016-06-20', latest: '2016-06-20', precision: 'day' },
  events: [
    event({
      article: `a${id}`,
      date: '2016-06-20',
      place,
      kind: 'Air/drone strike',
      sentenceText: `Near ${place}, ${id} strikes destroyed a vehicle.`,
      clauseText: `Near ${place}, ${id} strikes destroyed a vehicle`,
      ...more,
    }),
  ],
  articles: [head(`a${id}`)],
  origins: 1,
  gathered: null,
})
const gather = (entries: readonly TimelineEntry[], reports = entries.length): TimelineEntry => ({
  ...strikeAt(1, 'iq-mosul'),
  events: [],
  articles: [],
  gathered: {
    family: 'air',
    entries: entries.length > 3 ? [] : entries,
    tellings: entries.flatMap(({ events, articles: [article] }) =>
      events.flatMap((one) => (article === undefined ? [] : [{ ...one, article }])),
    ),
    count: entries.length,
    reports,
    places: entries.map((entry) => ({ place: entry.events[0]?.place ?? null, reports: 1 })),
  },
})
const PLACES = ['iq-mosul', 'iq-kirkuk', 'iq-rutba', 'iq-sinjar']
const post = (entries: readonly TimelineEntry[], language: 'en' | 'ar' | 'ckb' = 'en') =>
  timelinePost(
    { label: 'ISIS', options: { subject: 'isis' }, entries, total: entries.length, page: null, style },
    knowledge,
    wordsOf(language),
  )

describe('what was alike on one day', () => {
  const many = gather(PLACES.map((place, at) => strikeAt(at + 1, place)))
  test('is one entry with its places and what each report counts, nothing added up', () => {
    const text = renderText(post([many]))
    expect(text).toContain('1. 20 June 2016 · Air/drone strikes · 4 reports: Sinjar (4 strikes)')
    expect(text).toContain('Mosul (1 strike)')
    expect(text).not.toContain('10 strikes')
  })
  test('opens each by itself', () => {
    expect(post([many]).buttons.flat()[0]?.request).toEqual({
      command: 'timeline',
      options: { subject: 'isis', gathered: 'air 2016-06-20', page: '0' },
    })
  })
  test('says who says so, each as sure as they are', () => {
    const mixed = gather(
      PLACES.map((place, at) => strikeAt(at + 1, place, at === 2 ? { status: 'claimed', speaker: 'ISIS' } : {})),
    )
    expect(renderText(post([mixed]))).toMatch(/Sample a1.*; .*Claimed by ISIS, as reported by Sample a3/)
  })
  test('names only some of many who say so, and says that there are others', () => {
    const outlets = gather(PLACES.map((place, at) => strikeAt(at + 1, place)))
    expect(renderText(post([outlets]))).toContain('; others')
  })
  test('is told in full where there are few', () => {
    const text = renderText(post([gather(PLACES.slice(0, 2).map((place, at) => strikeAt(at + 1, place)))]))
    expect(text).toContain('Near iq-mosul, 1 strikes destroyed a vehicle.')
    expect(text).toContain('Near iq-kirkuk, 2 strikes destroyed a vehicle.')
  })
  test('has no surer date than each of its tellings', () => {
    const published = gather(PLACES.map((place, at) => strikeAt(at + 1, place, { dated: false })))
    expect(renderText(post([published]))).toContain('Published 20 June 2016')
    const mixed = gather(PLACES.map((place, at) => strikeAt(at + 1, place, { dated: at > 0 })))
    expect(renderText(post([mixed]))).toContain('about 20 June 2016')
  })
  test.each(['ar', 'ckb'] as const)('stands in the words of %s', (language) => {
    expect(renderText(post([many], language))).not.toMatch(/reports|strikes:|Air\/drone/)
  })
})

describe('how many strikes a clause counts', () => {
  test.each([
    ['Near Mosul, four strikes struck an ISIL tactical unit', 4],
    ['Near Manbij, 18 strikes destroyed a vehicle', 18],
    ['One airstrike in Mosul destroyed four vehicles', 1],
    ['نفذت الطائرات ٣ غارات قرب الموصل', 3],
    ['نفذ الطيران غارتين قرب سنجار', 2],
    ['At least four strikes hit the town', null],
    ['Two strikes hit a bridge and three strikes a depot', null],
    ['A strike hit a bridge', null],
    ['The workers went on strike', null],
    ['1,200 strikes were flown', null],
  ])('%s: %s', (clause, count) => {
    expect(statedStrikes(clause)).toBe(count)
  })
})
