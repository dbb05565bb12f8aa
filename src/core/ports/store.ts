// The port to what is stored. Methods are whole deeds, each one transaction inside; asynchronous by signature, so that
// another engine can follow. All reject with Problem('database') where the file cannot be read or written.

import type { Article, LanguageCode } from '../article.ts'
import type { ChannelId, ChannelSettings } from '../channel.ts'
import type { CommandRequest } from '../request.ts'
import type { Delivery, DeliveryState, PlannedPart } from '../delivery.ts'
import type { Edition } from '../edition.ts'
import type { Candidate, Filed, Filing, Sketch } from '../filing.ts'
import type { ArticleHead, Story, StoryId, SubjectKey, TimelineEntry } from '../story.ts'
import type { EventKind } from '../understanding.ts'

/** Every given field must hold. Keys inside one list are alternatives. */
export interface StoryQuery {
  readonly anyOf?: readonly SubjectKey[]
  /** Words, all of which must occur in one article of the story. Folded by the store. */
  readonly text?: string
  readonly place?: string
  readonly source?: string
  readonly language?: LanguageCode
  /** Only stories with an article published at or after this (ISO instant), and up to `until`. */
  readonly since?: string
  readonly until?: string
  readonly limit: number
  readonly offset: number
}

export interface StoryPage {
  /** Newest development first. */
  readonly stories: readonly Story[]
  /** How many match in all; counted up to 10,000. */
  readonly total: number
}

export interface TimelineQuery {
  readonly anyOf?: readonly SubjectKey[]
  readonly text?: string
  /** ISO days, both included. */
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly kind?: EventKind
  /** `key`: those that most independent origins tell, for a first page; `date`: all, oldest first. */
  readonly order: 'key' | 'date'
  readonly limit: number
  readonly offset: number
}

export interface TimelinePage {
  readonly entries: readonly TimelineEntry[]
  readonly total: number
}

/** Parsed, never raw: the store quotes every word itself. */
export interface SearchQuery {
  readonly words: readonly string[]
  readonly phrases: readonly string[]
  readonly without: readonly string[]
  readonly limit: number
  readonly offset: number
}

export interface SearchHit {
  readonly article: ArticleHead
  /** A stretch of the stored text around the first match, whole words; what matched is in `marks` (offsets in `excerpt`). */
  readonly excerpt: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

export interface SearchPage {
  /** Newest first. */
  readonly hits: readonly SearchHit[]
  readonly total: number
}

export interface StoreCounts {
  readonly articles: number
  readonly stories: number
  readonly events: number
  readonly editions: number
  /** ISO; null where nothing is stored. */
  readonly oldest: string | null
  readonly newest: string | null
  readonly sources: readonly SourceCount[]
  readonly bytes: number
}

export interface SourceCount {
  readonly source: string
  readonly name: string
  readonly articles: number
  readonly newest: string
}

/** Stories with an article that was seen in the window and published at most 72 h before its end. */
export interface WindowQuery {
  readonly from: string
  readonly to: string
  /** Empty = all topics. */
  readonly topics: readonly string[]
}

/** What a channel was told of a story, newest edition first. */
export interface Told {
  readonly story: StoryId
  readonly edition: number
  readonly slotAt: string
  /** The article ids behind the item. */
  readonly articles: readonly string[]
}

export interface Store {
  /** The stored article with this identity or this content, if any. */
  findKnown(
    id: string,
    contentHash: string,
  ): Promise<{ readonly article: string; readonly contentHash: string; readonly version: number } | null>
  /** Stored articles that share a band or a story key with the sketch, published within 30 days of `at` (epoch ms); at most 200. */
  candidates(sketch: Sketch, at: number): Promise<readonly Candidate[]>
  /** Stores the article, its events, its place among origins and stories, and its search text. Known content changes nothing. */
  fileArticle(filing: Filing): Promise<Filed>

  article(id: string): Promise<Article | null>
  heads(ids: readonly string[]): Promise<readonly ArticleHead[]>
  /** Follows merges: the id of a merged story gives the survivor. At most 60 accounts each, oldest first. */
  story(id: StoryId): Promise<Story | null>
  stories(ids: readonly StoryId[]): Promise<readonly Story[]>
  latest(query: StoryQuery): Promise<StoryPage>
  timeline(query: TimelineQuery): Promise<TimelinePage>
  search(query: SearchQuery): Promise<SearchPage>
  /** Words of the archive that come near a word, best first: for "did you mean". */
  wordsLike(word: string, limit: number): Promise<readonly string[]>
  counts(): Promise<StoreCounts>

  settings(channel: ChannelId): Promise<ChannelSettings | null>
  saveSettings(settings: ChannelSettings): Promise<void>

  storiesInWindow(query: WindowQuery): Promise<readonly Story[]>
  /** Articles and distinct sources seen in (from, to]. */
  coverage(
    from: string,
    to: string,
  ): Promise<{ readonly articles: number; readonly sources: number; readonly known: number }>
  told(channel: ChannelId, stories: readonly StoryId[]): Promise<readonly Told[]>
  /** Stores the edition and its plan, once for a slot: false where that slot already has one. */
  planEdition(edition: Edition, parts: readonly PlannedPart[]): Promise<boolean>
  /** The newest edition of a channel whose slot is at or before `at` (ISO instant). */
  newestEdition(channel: ChannelId, at: string): Promise<Edition | null>
  /** Editions of a local date, last slot first. */
  editionsOn(channel: ChannelId, date: string): Promise<readonly Edition[]>
  /** Local dates that have editions, newest first. */
  editionDates(channel: ChannelId, limit: number): Promise<readonly string[]>
  deliveries(edition: string): Promise<readonly Delivery[]>
  markDelivery(edition: string, part: number, state: DeliveryState, messageId: string | null): Promise<void>

  /** Keeps what buttons ask, until `expires` (ISO instant; null = for ever). Keeping one again extends it. */
  keepButtons(
    buttons: readonly { readonly id: string; readonly request: CommandRequest }[],
    expires: string | null,
  ): Promise<void>
  /** Null where it is unknown or expired. */
  button(id: string, now: string): Promise<CommandRequest | null>

  close(): Promise<void>
}
