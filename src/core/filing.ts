// What is worked out before an article is stored: which report it descends from, which story it tells.

import type { Article } from './article.ts'
import type { Correction, GatheredFamily, StoryId, SubjectKey } from './story.ts'
import type { DayRange, Event, EventKind, Range, Understanding } from './understanding.ts'

/** What two texts are compared by. */
export interface Sketch {
  /** MinHash signature of the folded words, unsigned 32-bit. */
  readonly signature: readonly number[]
  /** Band keys of the signature: texts that share one are candidates for one origin. */
  readonly bands: readonly string[]
  /** Keys of its main events (day, place, kind): articles that share one are candidates for one story. */
  readonly storyKeys: readonly string[]
  /** Weighted terms: the folded words that say most, telling numbers, named ids and days, and what the text is about; at most 60. */
  readonly terms: readonly string[]
  /** The outlet that the text credits ("according to Shafaq News"); null = none. */
  readonly credits: string | null
  /** The whole text is credited, not perhaps a detail. */
  readonly whollyCredited: boolean
  /** The text says that it corrects an earlier one. */
  readonly corrects: boolean
}

/** An event reduced to what stories are compared by. */
export interface SketchedEvent {
  readonly days: DayRange | null
  readonly dated: boolean
  readonly place: string | null
  readonly kind: EventKind
  readonly actors: readonly string[]
  readonly killed: Range | null
  readonly wounded: Range | null
  readonly status: Event['status']
}

/** A stored article that may be the same report or tell the same story. */
export interface Candidate {
  readonly article: string
  readonly source: string
  readonly origin: string
  readonly story: StoryId
  readonly thread: string
  readonly language: string
  /** Epoch milliseconds. */
  readonly publishedAt: number
  readonly sketch: Sketch
  /** The article's events, most important first. */
  readonly events: readonly SketchedEvent[]
  /** Its story has reports of added sources alone; told only of theirs. */
  readonly apart?: boolean
}

/** Where an article belongs. */
export interface Placement {
  /** Id of the article that the copies descend from: its own id for a report of its own. */
  readonly origin: string
  /** The story it joins; null = a new one. */
  readonly story: StoryId | null
  /** The thread that a new story continues; null = its own. */
  readonly thread: string | null
  /** Stories that turn out to be `story`: their ids lead to it from now on. */
  readonly merges: readonly StoryId[]
  /** The article of the same outlet that a text which says so corrects; null where none is stored. */
  readonly corrects: string | null
}

/** Which timeline entry an event tells. */
export interface EntryKey {
  /** Tellings of one dated thing share it. */
  readonly key: string
  /** What it may be gathered with on a day that has several; null = it always stands alone. */
  readonly gathers: GatheredFamily | null
}

/** An article with everything that is stored beside it, in one deed. */
export interface Filing {
  readonly article: Article
  /** Epoch milliseconds; of the retrieved day where the date is unknown. Orders everything. */
  readonly publishedAt: number
  readonly understanding: Understanding
  readonly sketch: Sketch
  readonly placement: Placement
  /** Its source was added: nobody else's article is placed by it. */
  readonly apart?: boolean
  /** It is the full text of what is stored in short. */
  readonly fills?: boolean
  /** What it corrects; null for nearly all. */
  readonly correction: Correction | null
  /** One an event, in the order of `understanding.events`; null = in no timeline. */
  readonly entryKeys: readonly (EntryKey | null)[]
  /** What the article can be found by. */
  readonly subjects: readonly SubjectKey[]
  /** The same for each event, in the order of `understanding.events`. */
  readonly eventSubjects: readonly (readonly SubjectKey[])[]
}

export interface Filed {
  /** `known` also where a full text took the place of what was stored in short. */
  readonly outcome: 'stored' | 'known' | 'version'
  readonly article: string
  readonly story: StoryId
}
