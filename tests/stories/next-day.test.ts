// What a later report still tells of an event: it follows within a day, names the day, was misread, or mends the first.

import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../src/core/filing.ts'
import { searchWords } from '../../src/core/fold.ts'
import { conceptsOf } from '../../src/stories/concepts.ts'
import { groupArticles } from '../../src/stories/group.ts'
import { storyLikeness } from '../../src/stories/likeness.ts'
import { placeArticle } from '../../src/stories/place.ts'
import { above, type GivenArticle, stored, told } from './told.ts'

const FIRST = { id: 'first', text: 'Gunmen shot at a checkpoint beside an orchard.', days: ['2025-06-25'] }

function storyOf(given: GivenArticle, ...candidates: Candidate[]): string | null {
  const article = told(given)
  return placeArticle(article, article.sketch, article.events, candidates, above).story
}

describe('a report of what came after', () => {
  const first = stored(FIRST, 'S1')
  const text = 'Police detained men suspected of the shooting at the checkpoint.'
  const events = [
    { date: '2025-06-26', kind: 'Arrests', killed: null, actors: [] },
    { date: '2025-06-25', killed: [2, 2] },
  ] as const
  test('belongs to the story on the next day', () => {
    expect(storyOf({ id: 'b', text, events, published: '2025-06-26T13:00:00Z' }, first)).toBe('S1')
  })
  test('is another story after three days', () => {
    const later = [{ ...events[0], date: '2025-06-28' }, events[1]]
    expect(storyOf({ id: 'b', text, events: later, published: '2025-06-28T13:00:00Z' }, first)).toBeNull()
  })
})

describe('a day that was misread', () => {
  const published = '2025-06-26T09:00:00Z'
  const text = 'Shots hit an orchard checkpoint, and gunmen fled.'
  const events = [{ date: '2025-06-26' }]
  const days = ['2025-06-26', '2025-06-25']
  test('is forgiven where each text names the other’s', () => {
    const first = stored({ ...FIRST, days, published: '2025-06-26T08:00:00Z' }, 'S1')
    expect(storyOf({ id: 'b', text, events, days, published }, first)).toBe('S1')
  })
  test('is another day where neither does', () => {
    expect(storyOf({ id: 'b', text, events, published }, stored({ ...FIRST, days: [] }, 'S1'))).toBeNull()
  })
})

describe('a text of which only old events were understood', () => {
  const given = { id: 'b', text: 'After the shooting beside the orchard, a checkpoint stands empty.' }
  const events = [{ date: '2025-05-02', place: 'iq-baqubah', actors: [], killed: null }]
  const published = '2025-06-26T09:00:00Z'
  test('is about the day and the place that it names', () => {
    const named = { ...given, events, published, days: ['2025-06-25'], names: ['iq-kirkuk'] }
    expect(storyOf(named, stored(FIRST, 'S1'))).toBe('S1')
  })
  test('is no report of a place that it does not name', () => {
    expect(storyOf({ ...given, events, published, days: ['2025-06-25'] }, stored(FIRST, 'S1'))).toBeNull()
  })
})

describe('a place that only a dateline names', () => {
  const deal = { kind: 'Agreement', killed: null, actors: ['krg'] } as const
  const text = 'A deal was signed.'
  const first = stored({ id: 'first', text, events: [{ ...deal, place: 'iq-kirkuk' }], dateline: 'iq-kirkuk' }, 'S1')
  const elsewhere = { id: 'b', language: 'ar', text: 'توقيع اتفاق' }
  test('says little against another', () => {
    const events = [{ ...deal, place: 'iq-baqubah' }]
    expect(storyOf({ ...elsewhere, events }, first)).toBe('S1')
    const there = stored({ id: 'first', text, events: [{ ...deal, place: 'iq-kirkuk' }] }, 'S2')
    expect(storyOf({ ...elsewhere, events }, there)).toBeNull()
  })
})

describe('two deeds of one day', () => {
  test('are two stories though the second report names the place of the first', () => {
    const seized = { kind: 'Other', killed: null, actors: [] } as const
    const first = stored({ id: 'first', events: [seized], days: ['2025-06-25'], text: 'Pills were seized.' }, 'S1')
    const bomb = { kind: 'Remote explosive/landmine/IED', place: 'iq-baqubah', killed: [2, 2] } as const
    const near = { ...bomb, place: 'iq-kirkuk', killed: null }
    const second = { id: 'b', events: [bomb, near], days: ['2025-06-25'], text: 'A bomb hit a patrol.' }
    expect(storyOf(second, first)).toBeNull()
  })
})

describe('a correction whose day was misread', () => {
  const text = 'The ministry counted detainees flown from the prison under heavy guard by army helicopters.'
  const first = stored({ id: 'first', source: 'Sample Wire', text, events: [{ killed: null }] }, 'S1')
  const given = {
    id: 'c',
    source: 'Sample Wire',
    title: 'Correction: detainees flown from the prison',
    text: 'The ministry now says that it counted fewer detainees flown from the prison by army helicopters.',
    published: '2025-06-27T09:00:00Z',
    events: [{ date: '2025-06-27', killed: null, place: null }],
  }
  test('mends the report whose day it names', () => {
    const article = told({ ...given, days: ['2025-06-25'] })
    const placed = placeArticle(article, article.sketch, article.events, [first], above)
    expect(placed).toMatchObject({ story: 'S1', corrects: 'first' })
  })
  test('mends nothing where it names none', () => {
    expect(storyOf(given, first)).toBeNull()
  })
})

describe('a report between two places', () => {
  const two = (second: string) => [
    { killed: [1, 1] } as const,
    { date: second, place: 'iq-baqubah', killed: null, actors: [] },
  ]
  test('is a round-up where both are of this week, and none where one is longer past', () => {
    expect(storyOf({ id: 'b', events: two('2025-06-23') }, stored(FIRST, 'S1'))).toBeNull()
    expect(storyOf({ id: 'b', events: two('2025-06-12') }, stored(FIRST, 'S1'))).toBe('S1')
  })
})

describe('one deed elsewhere', () => {
  const elsewhere = { date: '2025-06-23', place: 'iq-baqubah', killed: null, actors: [] }
  const here = [{ killed: [1, 1] } as const, { killed: null }]
  test('is a detail beside several at the place of the news', () => {
    expect(storyOf({ id: 'b', events: [...here, elsewhere] }, stored(FIRST, 'S1'))).toBe('S1')
  })
  test('is none beside a meeting', () => {
    const met = { killed: null, kind: 'Agreement' as const }
    const events = [met, { ...met, kind: 'Other' as const }, { ...elsewhere, kind: 'Arrests' as const }]
    const meeting = stored({ ...FIRST, events: [met] }, 'S1')
    expect(storyOf({ id: 'b', events }, meeting)).toBeNull()
    expect(storyOf({ id: 'b', events: events.slice(0, 2) }, meeting)).toBe('S1')
  })
  test('is none where there are several of them too', () => {
    const events = [...here, elsewhere, { ...elsewhere, kind: 'Arrests' as const }]
    expect(storyOf({ id: 'b', events }, stored(FIRST, 'S1'))).toBeNull()
  })
})

describe('a text that explains an event days later', () => {
  const given = { id: 'b', text: 'Who the gunmen were, and who mourns.', published: '2025-06-29T09:00:00Z' }
  const news = { date: '2025-06-25', killed: [2, 2] as const }
  const opening = { date: '2025-06-29', dated: false, killed: null }
  const likeness = (...events: NonNullable<GivenArticle['events']>) =>
    storyLikeness(told({ ...given, events, days: ['2025-06-25'] }), stored(FIRST, 'S1'), above)
  test.each([
    ['opens with an arrest', likeness({ ...opening, kind: 'Arrests' }, news)],
    ['opens with news that has a day', likeness({ ...opening, dated: true }, news)],
    ['tells another day', likeness(opening, { ...news, date: '2025-06-20' })],
  ])('is nearer to it than one that %s', (_, other) => {
    expect(likeness(opening, news)).toBeGreaterThan(other + 3)
  })
})

describe('what finds a report', () => {
  test('is a place with a day, where the text names both and no event has them', () => {
    const { storyKeys } = told({ ...FIRST, published: '2025-06-28T09:00:00Z', names: ['iq-baqubah'] }).sketch
    expect(storyKeys).toContain('2025-06-25 iq-baqubah')
  })
  test('does not depend on the order in which the reports are handed over', () => {
    const later = told({ ...FIRST, id: 'later', published: '2025-06-26T09:00:00Z' })
    const groups = groupArticles([later, told(FIRST)], above)
    expect(groups[0]?.story).toBe(groups[1]?.story)
  })
})

describe('what a text is about', () => {
  test.each([
    ['grenade', 'A stun grenade hit a candidate', 'رمانة', 'نارنجۆک'],
    ['disease', 'cholera spreads', 'الكوليرا', 'کۆلێرا'],
    ['leak', 'a leak in a pipe', 'تسرب', 'دزەکردن'],
    ['airport', 'the airfield', 'مطار', 'فڕۆکەخانە'],
  ])('is %s in any language', (id, ...texts) => {
    for (const text of texts) expect(conceptsOf([], searchWords(text), 8)).toContain(id)
  })
})
