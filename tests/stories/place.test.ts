import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../src/core/filing.ts'
import { placeArticle } from '../../src/stories/place.ts'
import { above, type GivenArticle, stored, told } from './told.ts'

const WIRE = `Iraqi police said that two members of the border guard were killed when gunmen opened fire on a checkpoint
west of the city on Wednesday evening. The attackers fled in a car that was later found burned out beside an empty farm.
A search of the orchards along the old road began at dawn, and the governor asked residents to stay at home until noon.`

function place(given: GivenArticle, ...candidates: Candidate[]) {
  const article = told(given)
  return placeArticle(article, article.sketch, article.events, candidates, above)
}

describe('the origin of an article', () => {
  const original = stored({ id: 'wire', source: 'Sample Wire', text: WIRE }, 'S1')
  test('is itself where nothing like it is stored', () => {
    expect(place({ id: 'a' })).toEqual({ origin: 'a', story: null, thread: null, merges: [], corrects: null })
  })
  test.each([
    ['word for word', WIRE],
    ['cut to its opening', WIRE.slice(0, 190)],
    ['under another byline, with interface lines', `By Sample Wire\n\n${WIRE}\n\nShare this article | Print`],
    ['lightly edited', WIRE.replace('gunmen', 'armed men').replace('residents', 'people')],
  ])('is the report that it copies %s', (_, text) => {
    expect(place({ id: 'copy', text }, original)).toMatchObject({ origin: 'wire', story: 'S1' })
  })
  test('is itself for a rewrite that tells the same', () => {
    const text = 'Gunmen in a car shot dead two border guards at a checkpoint near the city, the police announced.'
    expect(place({ id: 'b', text }, original)).toMatchObject({ origin: 'b', story: 'S1' })
  })
  test('is the outlet that it credits, where some of its sentences stand', () => {
    const own =
      'A third officer was treated at the general hospital, doctors added later in the day at a short briefing.'
    const text = `Kirkuk - according to Sample Wire, ${WIRE.slice(0, 110)}. ${own} ${own.replace('third', 'fourth')}`
    expect(place({ id: 'c', text }, original).origin).toBe('wire')
  })
  test('is itself for the same outlet’s standing sentences about another day', () => {
    const text = 'Near Kirkuk, one strike destroyed a fighting position and a vehicle, the daily statement said.'
    const before = stored({ id: 'old', source: 'Daily', text, events: [{ date: '2025-06-24' }] }, 'S1')
    expect(place({ id: 'new', source: 'Daily', text, events: [{ date: '2025-06-25' }] }, before)).toMatchObject({
      origin: 'new',
      story: null,
    })
  })
})

describe('the story of an article', () => {
  const first = stored({ id: 'first' }, 'S1')
  test('is that of another language’s report of the same day, place and party', () => {
    expect(place({ id: 'ar', language: 'ar', text: 'قتل اثنان في كركوك' }, first).story).toBe('S1')
  })
  test('is another for the same place and party on another day', () => {
    expect(
      place({ id: 'b', events: [{ date: '2025-06-27' }], published: '2025-06-27T12:00:00Z' }, first).story,
    ).toBeNull()
  })
  test('is another for another place on the same day', () => {
    expect(place({ id: 'b', events: [{ place: 'iq-baqubah' }] }, first).story).toBeNull()
  })
  test('is another for another kind of event in the same place', () => {
    const rally = [{ kind: 'Agreement', actors: [], killed: null } as const]
    expect(place({ id: 'b', events: rally, text: 'Hundreds asked for power and water.' }, first).story).toBeNull()
  })
  test('is the same where the governorate stands for the town and the toll was revised', () => {
    const events = [{ place: 'iq-kirkuk-gov', killed: [3, 3] } as const]
    const title = 'Three guards killed at checkpoint on the orchard road'
    const known = stored({ id: 'first', title: 'Two guards killed at checkpoint beside orchard' }, 'S1')
    expect(place({ id: 'b', events, title }, known).story).toBe('S1')
  })
  test('is a new one that continues the thread of what it tells as history', () => {
    const events = [
      { date: '2025-06-28', kind: 'Arrests', killed: null } as const,
      { date: '2025-06-25', status: 'background' } as const,
    ]
    const next = place({ id: 'b', events, published: '2025-06-28T12:00:00Z' }, first)
    expect(next).toMatchObject({ story: null, thread: 'S1' })
  })
  test('makes one of two stories that are clearly both its own; the older survives', () => {
    const title = 'Guards killed at checkpoint beside orchard'
    const older = stored({ id: 'older', title, published: '2025-06-25T08:00:00Z' }, 'S1')
    const newer = stored({ id: 'newer', title, published: '2025-06-25T10:00:00Z' }, 'S2')
    expect(place({ id: 'c', title }, newer, older)).toMatchObject({ story: 'S1', merges: ['S2'] })
  })
  test('is nobody’s for a text in which nothing was understood', () => {
    expect(place({ id: 'x', text: '', events: [] }, first)).toMatchObject({ origin: 'x', story: null })
  })
})
