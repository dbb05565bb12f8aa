// A story is the articles that tell the same event, whatever the outlet, wording or language.

import type { DayOrInstant, LanguageCode } from './article.ts'
import type { Claim, DayRange, Event, Precision } from './understanding.ts'

/** 6 characters of Crockford base32, given when first filed, never reused. */
export type StoryId = string

/** `topic:isis`, `actor:sdf`, `place:iq-kirkuk`: what an event or article can be found by. */
export type SubjectKey = `${'topic' | 'actor' | 'place'}:${string}`

/** What a person asked about, after it was resolved. Free text has no keys. */
export interface Subject {
  /** As the person reads it back. */
  readonly label: string
  /** Any of these matches. */
  readonly keys: readonly SubjectKey[]
  /** Words to search where no key is known; null otherwise. */
  readonly text: string | null
}

/** An article without its body. */
export interface ArticleHead {
  readonly id: string
  readonly url: string | null
  readonly source: string
  readonly sourceName: string
  readonly title: string
  readonly language: LanguageCode
  readonly published: DayOrInstant | null
  readonly seen: string
  /** Copies of one report share it. */
  readonly origin: string
  readonly story: StoryId
  readonly version: number
  readonly fictional: boolean
}

/** An event as stored: its sentence and clause as text, its article by id. */
export interface StoredEvent extends Omit<Event, 'start' | 'end' | 'sentence' | 'attribution' | 'casualties'> {
  readonly article: string
  /** 0 for the article's most important. */
  readonly rank: number
  readonly start: number
  readonly end: number
  readonly sentenceStart: number
  readonly sentenceText: string
  /** The clause alone. */
  readonly clauseText: string
  /** The attributing stretch of the sentence; null = none. */
  readonly attributionText: string | null
  /** TIMEX stretches inside the sentence that are no absolute date, with the day they mean: wording writes them out. */
  readonly relativeDates: readonly RelativeDate[]
}

/** "last Wednesday" in a sentence, offsets counted in `sentenceText`. */
export interface RelativeDate {
  readonly start: number
  readonly end: number
  readonly days: DayRange
}

/** That an article mends an earlier text, and which. */
export interface Correction {
  /** The article that it mends: itself where its text was changed at its address; null where that is not stored. */
  readonly article: string | null
  /** The version of that article which it mends; null with `article`. */
  readonly version: number | null
  /** The words that say so, as they stand; null where only the text was changed. */
  readonly note: string | null
  /** What was said before and what is said now, as they stand; null where that is not told. */
  readonly before: string | null
  readonly after: string | null
}

/** One article's telling of a story. */
export interface Account {
  readonly article: ArticleHead
  readonly events: readonly StoredEvent[]
  /** What this article corrects; null for nearly all. */
  readonly corrects: Correction | null
}

export interface Story {
  readonly id: StoryId
  /** Follow-ups are other stories of one thread. */
  readonly thread: string
  /** ISO instants: of the first and the newest article. */
  readonly first: string
  readonly newest: string
  readonly topics: readonly string[]
  /** Oldest first. */
  readonly accounts: readonly Account[]
}

/** A correction with who made it, and when. */
export interface MadeCorrection extends Correction {
  /** The article that makes it, as it stands now. */
  readonly by: ArticleHead
  /** When: its publication; of a text that was changed at its address, when the bot saw the change (ISO instant). */
  readonly at: DayOrInstant
  /** The article that it mends; null where that is not stored. */
  readonly corrected: ArticleHead | null
}

/** The stories of a thread around one of them, nearest in time; both lists oldest first. */
export interface ThreadAround {
  readonly before: readonly Story[]
  readonly after: readonly Story[]
}

/** So much of an event as telling it needs: not by what it is found. */
export type ToldEvent = Omit<StoredEvent, 'end' | 'actors' | 'topics'>
/** So much of an article as what it tells is attributed by. */
export type Teller = Omit<ArticleHead, 'title' | 'published' | 'seen' | 'version'>

/** One entry of a timeline: the tellings of one dated thing, merged when filed, or similar things of one day together. */
export interface TimelineEntry {
  readonly id: number
  readonly date: string
  readonly precision: Precision
  readonly days: DayRange
  /** Tellings, best attested first; at most 12 are read. */
  readonly events: readonly ToldEvent[]
  /** The articles of `events`. */
  readonly articles: readonly Teller[]
  /** Outlets that report it independently, all of them. */
  readonly origins: number
  /** Null for a thing of its own; else `events` and `articles` are empty. */
  readonly gathered: Gathered | null
}

/** What is gathered into one entry where a day has several: attacks that are alike, each told by one outlet alone. */
export const GATHERED_FAMILIES = ['air', 'shelling', 'explosive', 'fight', 'arrest'] as const
export type GatheredFamily = (typeof GATHERED_FAMILIES)[number]

/** So much of a telling as a line for several needs. */
export interface GatheredTelling extends Claim {
  readonly place: string | null
  readonly precision: Precision
  readonly dated: boolean
  readonly clauseText: string
  readonly article: Pick<ArticleHead, 'id' | 'source' | 'sourceName' | 'url' | 'fictional'>
}

export interface Gathered {
  readonly family: GatheredFamily
  /** Each by itself where there are at most three; of more, none is read whole. */
  readonly entries: readonly TimelineEntry[]
  /** The best telling of each, gravest first; at most 40 are read. */
  readonly tellings: readonly GatheredTelling[]
  /** How many there are, and how many reports tell them. */
  readonly count: number
  readonly reports: number
  /** Where, the places with the most reports first; null = nowhere known. */
  readonly places: readonly { readonly place: string | null; readonly reports: number }[]
}
