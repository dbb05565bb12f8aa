// Articles made by hand for placing: a sketch and events, without the analysis.

import type { Candidate, SketchedEvent } from '../../src/core/filing.ts'
import type { Place } from '../../src/core/knowledge.ts'
import type { Event } from '../../src/core/understanding.ts'
import { buildAncestry } from '../../src/stories/ancestry.ts'
import type { Groupable } from '../../src/stories/group.ts'
import { sketchOf } from '../../src/stories/sketch.ts'

function place(id: string, kind: string, admin1: string): Place {
  const aliases = { en: [], ar: [], ku: [] }
  return { id, name: id, country: 'IQ', kind, admin1, lat: 33, lon: 44, coordConfidence: 'high', aliases }
}

export const PLACES: readonly Place[] = [
  place('iq', 'country', ''),
  place('iq-kirkuk-gov', 'governorate', 'Kirkuk Governorate'),
  place('iq-diyala', 'governorate', 'Diyala'),
  place('iq-kirkuk', 'city', 'Kirkuk'),
  place('iq-hawija', 'town', 'Kirkuk'),
  place('iq-baqubah', 'city', 'Diyala'),
]
export const above = buildAncestry({ places: PLACES })

export function eventOf(given: Partial<Event>): Event {
  const date = given.date === undefined ? '2025-06-25' : given.date
  return {
    start: 0,
    end: 1,
    date,
    precision: 'day',
    days: date === null ? null : { earliest: date, latest: date, precision: 'day' },
    dated: true,
    place: 'iq-kirkuk',
    actors: ['isis'],
    kind: 'Attack',
    killed: [2, 2],
    wounded: null,
    casualties: [],
    sentence: { start: 0, end: 1 },
    attribution: null,
    topics: [],
    ahead: false,
    status: 'official',
    speaker: null,
    speakerKind: 'authority',
    toldTo: null,
    ...given,
  }
}

export interface GivenArticle {
  readonly id: string
  readonly source?: string
  readonly language?: string
  readonly published?: string
  readonly title?: string
  readonly text?: string
  readonly events?: readonly Partial<Event>[]
  /** Days that the text names. */
  readonly days?: readonly string[]
  /** Ids of places and actors that it names besides those of its events. */
  readonly names?: readonly string[]
  /** The only place of its dateline; what events are there is named nowhere else. */
  readonly dateline?: string
}

/** Where a text is taken to go on after its dateline. */
const HEAD = 2

/** An article ready to be placed. */
export function told(given: GivenArticle): Groupable {
  const published = given.published ?? '2025-06-25T12:00:00Z'
  const source = given.source ?? `Outlet ${given.id}`
  const events = (given.events ?? [{}]).map(eventOf)
  const ids = [...events.flatMap(({ place: id }) => id ?? []), ...(given.names ?? [])]
  const places = ids.map((id) => {
    const start = id === given.dateline ? 0 : HEAD
    return { id, name: id, country: 'IQ', lat: 33, lon: 44, start, end: start + 1 }
  })
  const dates = (given.days ?? []).map(
    (value) => ({ type: 'DATE', value, days: null, start: HEAD, end: HEAD }) as const,
  )
  const dateline = given.dateline === undefined ? null : { start: 0, end: 1, outlet: null, places: [given.dateline] }
  const sketch = sketchOf(
    {
      title: given.title ?? '',
      text: given.text ?? `Text of ${given.id} alone.`,
      source,
      sourceName: source,
      publishedDay: published.slice(0, 10),
      understanding: { events, places, actors: [], dates, dateline },
    },
    above,
  )
  return { id: given.id, source, language: given.language ?? 'en', publishedAt: Date.parse(published), sketch, events }
}

/** The same as it is stored. */
export function stored(given: GivenArticle, story: string, thread = story): Candidate {
  const { id, source, language, publishedAt, sketch, events } = told(given)
  const sketched: readonly SketchedEvent[] = events
  return { article: id, source, origin: id, story, thread, language, publishedAt, sketch, events: sketched }
}
