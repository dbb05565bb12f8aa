// Filings made by hand, so that the store is tested without the analysis.

import type { Article } from '../../src/core/article.ts'
import type { Filing } from '../../src/core/filing.ts'
import { contentId, sha256 } from '../../src/core/ids.ts'
import type { Correction, GatheredFamily, SubjectKey } from '../../src/core/story.ts'
import type { Event } from '../../src/core/understanding.ts'

export interface Given {
  readonly name: string
  readonly text?: string
  readonly title?: string
  readonly published?: string
  readonly seen?: string
  readonly source?: string
  readonly language?: string
  readonly subjects?: readonly SubjectKey[]
  readonly story?: string | null
  readonly thread?: string | null
  readonly merges?: readonly string[]
  readonly correction?: Correction
  readonly origin?: string
  readonly events?: readonly Partial<Event>[]
  readonly entryKeys?: readonly (string | null)[]
  /** Of every event. */
  readonly gathers?: GatheredFamily
  readonly bands?: readonly string[]
  readonly storyKeys?: readonly string[]
}

/** The id that the article of a name gets. */
export function idOf(name: string): string {
  return contentId(`https://sample.example/${name}`)
}

/** A filing; what is not given is filled with something harmless. */
export function filing(given: Given): Filing {
  const article = articleOf(given)
  const events = (given.events ?? []).map((event) => eventOf(event, article.text))
  const subjects = given.subjects ?? []
  return {
    article,
    publishedAt: Date.parse(article.published ?? article.retrieved),
    understanding: {
      language: article.language,
      topics: [],
      dates: [],
      places: [],
      actors: [],
      events,
      dateline: null,
    },
    sketch: {
      signature: [1, 2, 4_294_967_295],
      bands: given.bands ?? [given.name],
      storyKeys: given.storyKeys ?? [],
      terms: ['term'],
      credits: null,
      whollyCredited: false,
      corrects: false,
    },
    placement: {
      origin: given.origin ?? article.id,
      story: given.story ?? null,
      thread: given.thread ?? null,
      merges: given.merges ?? [],
      corrects: null,
    },
    correction: given.correction ?? null,
    entryKeys: (given.entryKeys ?? events.map((event) => event.date)).map((key) =>
      key === null ? null : { key, gathers: given.gathers ?? null },
    ),
    subjects,
    eventSubjects: events.map(() => subjects),
  }
}

function articleOf(given: Given): Article {
  const published = given.published ?? '2025-06-25T09:00:00Z'
  const title = given.title ?? `Title of ${given.name}`
  const text = given.text ?? `Text of ${given.name}. A second sentence stands here.`
  return {
    id: idOf(given.name),
    url: `https://sample.example/${given.name}`,
    source: given.source ?? 'sample-wire',
    sourceName: given.source ?? 'Sample Wire',
    title,
    text,
    language: given.language ?? 'en',
    published,
    seen: given.seen ?? published,
    retrieved: given.seen ?? published,
    contentHash: sha256(`${title}\n${text}`),
    version: 1,
    fictional: true,
  }
}

/** An event that spans the whole text. */
export function eventOf(event: Partial<Event>, text: string): Event {
  const date = event.date === undefined ? '2025-06-25' : event.date
  return {
    start: 0,
    end: text.length,
    date,
    precision: 'day',
    days: date === null ? null : { earliest: date, latest: date, precision: 'day' },
    dated: true,
    place: 'iq-kirkuk',
    actors: ['isis'],
    kind: 'Attack',
    killed: [2, 2],
    casualties: [],
    wounded: null,
    sentence: { start: 0, end: text.length },
    attribution: null,
    topics: ['isis'],
    ahead: false,
    status: 'official',
    speaker: 'the police',
    speakerKind: 'authority',
    toldTo: null,
    ...event,
  }
}
