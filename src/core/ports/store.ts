// The port to what is stored. Methods are whole deeds, each one transaction inside; asynchronous by signature, so that
// another engine can follow. All reject with Problem('database') where the file cannot be read or written.

import type { Article, LanguageCode } from '../article.ts'
import type { Signature } from '../audit.ts'
import type { ChannelId, ChannelSettings, ChannelState, HomeId } from '../channel.ts'
import type { CommandRequest } from '../request.ts'
import type { Decisions } from './decisions.ts'
import type { DeliveryLog } from './delivery-log.ts'
import type { Delivery, DeliveryOutcome, PlannedPart } from '../delivery.ts'
import type { Edition } from '../edition.ts'
import type { Obstacle } from '../obstacle.ts'
import type { Candidate, Filed, Filing, Sketch } from '../filing.ts'
import type { SoughtTopic } from '../own-topic.ts'
import type { AllTerm, FiledTerm, Term } from '../search.ts'
import type {
  ArticleHead,
  GatheredFamily,
  MadeCorrection,
  Story,
  StoryId,
  SubjectKey,
  ThreadAround,
  TimelineEntry,
} from '../story.ts'
import type { EventKind } from '../understanding.ts'
import type { FeedItems } from './feed-items.ts'
import type { FeedTellings } from './feed-tellings.ts'
import type { AddedFeeds } from './added-feeds.ts'
import type { Feeds } from './feeds.ts'
import type { Keeping } from './keeping.ts'
import type { ReadPages } from './read-pages.ts'
import type { Outbox } from './outbox.ts'
import type { Persons } from './persons.ts'
import type { Tallies } from './tally.ts'
import type { Workloads } from './workload.ts'
import type { Sameness } from './sameness.ts'

/** Ids of sources of which nothing is heard: their articles tell, confirm and find nothing. */
export type Unheard = readonly string[]

/** Every given field must hold. Keys inside one list are alternatives. */
export interface StoryQuery {
  readonly anyOf?: readonly SubjectKey[]
  /** Words, all of which must occur in one article of the story. Folded by the store. */
  readonly text?: string
  /** In the place of words: what one article of the story has to answer. */
  readonly match?: Term<FiledTerm>
  readonly place?: string
  readonly source?: string
  readonly language?: LanguageCode
  /** Only stories with an article published at or after this (ISO instant), and up to `until`. */
  readonly since?: string
  readonly until?: string
  readonly unheard?: Unheard
  readonly limit: number
  readonly offset: number
}

export interface StoryPage {
  /** Newest development first. */
  readonly stories: readonly Story[]
  /** How many match in all; of very many, those that were counted. */
  readonly total: number
  /** There are more than `total`. */
  readonly more: boolean
}

export interface TimelineQuery {
  readonly anyOf?: readonly SubjectKey[]
  readonly text?: string
  /**
   * In the place of words: events of articles that answer this, in whose sentence one of its words stands; where it has
   * no words, events that are filed as it says.
   */
  readonly match?: Term<FiledTerm>
  /** ISO days, both included. */
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly kind?: EventKind
  /** Only what one day's entry of a family gathers, each by itself. */
  readonly gathered?: { readonly family: GatheredFamily; readonly day: string }
  /**
   * `date`: all, oldest first; `key`: the `limit` that tell the story, for a first page (`offset` counts for nothing):
   * what most outlets report independently, what is grave, spread over the time.
   */
  readonly order: 'key' | 'date'
  readonly unheard?: Unheard
  readonly limit: number
  readonly offset: number
}

export interface TimelinePage {
  readonly entries: readonly TimelineEntry[]
  /** As of stories. */
  readonly total: number
  readonly more: boolean
}

/** Parsed, never raw: the store quotes every word itself. */
export interface SearchQuery {
  /** With nothing in it, every article. */
  readonly all: AllTerm<FiledTerm>
  /** Only articles published at or after this (ISO instant), and up to `until`. */
  readonly since?: string
  readonly until?: string
  readonly unheard?: Unheard
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
  /** As of stories. */
  readonly total: number
  readonly more: boolean
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
  /** What the file takes, and how much of that is free for what comes. */
  readonly bytes: number
  readonly free: number
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
  /** Topics by what they look for: a story that has one has its slug among its topics. */
  readonly sought?: readonly SoughtTopic[]
  readonly unheard?: Unheard
  /** What else is told, beside the topics; where something is followed, no topics are none. */
  readonly followed?: {
    readonly keys: readonly SubjectKey[]
    /** Whatever their subjects. */
    readonly stories: readonly StoryId[]
  }
}

/** Articles that answer a search, as far as they were read. */
export interface Matches {
  /** Newest first: when it was published (epoch milliseconds), and which story it is of. */
  readonly articles: readonly { readonly at: number; readonly story: number }[]
  /** There are more. */
  readonly more: boolean
}

/** What a channel was told of a story, newest edition first. */
export interface Told {
  readonly story: StoryId
  readonly edition: number
  readonly slotAt: string
  /** The article ids behind the item. */
  readonly articles: readonly string[]
}

/** What is planned with an edition beside its parts. */
export interface PlanMore {
  /** Number of the newest correction that it was composed from. */
  readonly corrections: number
  /** Its parts are handed on to the channels that follow this one. */
  readonly crosspost: boolean
}

export interface Store
  extends Outbox,
    DeliveryLog,
    Persons,
    Decisions,
    Feeds,
    AddedFeeds,
    FeedItems,
    FeedTellings,
    Keeping,
    ReadPages,
    Sameness,
    Tallies,
    Workloads {
  /** The stored article with this identity or this content, if any. */
  findKnown(
    id: string,
    contentHash: string,
  ): Promise<{ readonly article: string; readonly contentHash: string; readonly version: number } | null>
  /**
   * Stored articles that share a band or a story key with the sketch, published within 30 days of `at` (epoch ms); at most
   * 200. `apart`: those of added sources, which are left out otherwise.
   */
  candidates(sketch: Sketch, at: number, apart?: boolean): Promise<readonly Candidate[]>
  /** Stores the article, its events, its place among origins and stories, and its search text. Known content changes nothing. */
  fileArticle(filing: Filing): Promise<Filed>

  article(id: string): Promise<Article | null>
  heads(ids: readonly string[]): Promise<readonly ArticleHead[]>
  /**
   * Follows merges: the id of a merged story gives the survivor. At most 60 accounts each, oldest first. Without those of
   * `unheard`; a story that has no other is none.
   */
  story(id: StoryId, unheard?: Unheard): Promise<Story | null>
  stories(ids: readonly StoryId[], unheard?: Unheard): Promise<readonly Story[]>
  /** Of the thread of a story, the `most` stories that began before it and the `most` after it. */
  thread(id: StoryId, most: number, unheard?: Unheard): Promise<ThreadAround>
  /** What the articles of a story correct, each version that does, in order of time; at most 60. */
  corrections(id: StoryId): Promise<readonly MadeCorrection[]>
  latest(query: StoryQuery): Promise<StoryPage>
  timeline(query: TimelineQuery): Promise<TimelinePage>
  search(query: SearchQuery): Promise<SearchPage>
  /** All that answers a search, up to 10,000; read in turns. */
  matches(query: Omit<SearchQuery, 'limit' | 'offset'>): Promise<Matches>
  /** Words of the archive that come near a word, best first: for "did you mean". */
  wordsLike(word: string, limit: number): Promise<readonly string[]>
  counts(): Promise<StoreCounts>

  settings(channel: ChannelId): Promise<ChannelSettings | null>
  /**
   * Saves settings whose version is one more than the stored one, and lifts a pause; false, changing nothing, where
   * another was faster. `signature`: whose decision stands in the trail; null for none.
   */
  saveSettings(settings: ChannelSettings, signature?: Signature | null): Promise<boolean>
  /** Every channel that was set up. */
  channels(): Promise<readonly ChannelState[]>
  /** Why the bot stopped posting to a channel by itself; null where it did not. */
  pauseOf(channel: ChannelId): Promise<ChannelState['pause']>
  /**
   * Stops posting to a channel that the platform refuses; saving its settings lifts it. False where it was paused already.
   * `obstacle`: somebody who can mend it is to be told.
   */
  pauseChannel(channel: ChannelId, reason: string, at: string, obstacle?: Obstacle | null): Promise<boolean>
  /** The person of a private chat wrote to the bot: that they had blocked it counts no more. */
  heardFrom(chat: ChannelId): Promise<void>
  /** A chat has another id now: its settings, editions and parts move with it. */
  moveChannel(from: ChannelId, to: ChannelId): Promise<void>
  /** Notes that the bot is in a server or chat; true the first time since it was added: it is to be greeted. */
  enterHome(home: HomeId, name: string, at: string): Promise<boolean>
  /** The bot was removed: its channels there are paused. */
  leaveHome(home: HomeId, at: string): Promise<void>
  /** Servers and chats that the bot is in. */
  homes(): Promise<readonly { readonly id: HomeId; readonly name: string }[]>

  /** Up to when a channel's alerts were looked for; null where they never were. */
  watchedUntil(channel: ChannelId): Promise<string | null>
  /** Null where the channel has no alerts any more. */
  keepWatch(channel: ChannelId, until: string | null): Promise<void>
  /** Stores an alert, an edition of one item, and its plan, once for a story: false where that was alerted here before. */
  planAlert(alert: Edition, parts: readonly PlannedPart[]): Promise<boolean>
  /** Alerts of a local date, first one first. */
  alertsOn(channel: ChannelId, date: string): Promise<readonly Edition[]>
  /** What alerts told of these stories, newest first; those that were never sent count for nothing. */
  alerted(channel: ChannelId, stories: readonly StoryId[]): Promise<readonly Told[]>

  storiesInWindow(query: WindowQuery): Promise<readonly Story[]>
  /** Articles and distinct sources seen in (from, to]. */
  coverage(
    from: string,
    to: string,
    unheard?: Unheard,
  ): Promise<{ readonly articles: number; readonly sources: number; readonly known: number }>
  /** What editions told of these stories; those that were never sent count for nothing. */
  told(channel: ChannelId, stories: readonly StoryId[]): Promise<readonly Told[]>
  /**
   * Stores the edition and its plan; false where its slot has one, one that it was composed without lies in its window, or
   * a report that it tells was taken out meanwhile.
   */
  planEdition(edition: Edition, parts: readonly PlannedPart[], more?: PlanMore): Promise<boolean>
  /** The newest edition of a channel whose slot is at or before `at` (ISO instant). */
  newestEdition(channel: ChannelId, at: string): Promise<Edition | null>
  /** The same, leaving out those of which nothing was sent and nothing can be any more: the channel was not told. */
  newestTold(channel: ChannelId, at: string): Promise<Edition | null>
  /** The slots in [from, to] (ISO instants) that have an edition of this channel. */
  plannedSlots(channel: ChannelId, from: string, to: string): Promise<readonly string[]>
  /** Editions of a local date, last slot first. */
  editionsOn(channel: ChannelId, date: string): Promise<readonly Edition[]>
  /** Local dates that have editions, newest first. */
  editionDates(channel: ChannelId, limit: number): Promise<readonly string[]>
  deliveries(edition: string): Promise<readonly Delivery[]>
  /** Parts that a process left in `sending` become `uncertain`; resolves to how many. Asked once, at the start. */
  recoverDeliveries(): Promise<number>
  /** Parts of slots at or before `oldest` that were not sent have failed for good; resolves to how many. */
  expireDeliveries(oldest: string, at: string): Promise<number>
  /** Channels with a part that may be sent at `now`, oldest slot first; none that is paused. */
  channelsToDeliver(now: string): Promise<readonly ChannelId[]>
  /**
   * The next part of a channel, oldest edition first, parts in order, as it was before; it is `sending` from now on,
   * unless it is `uncertain`, which only `settleDelivery` ends. Null where nothing is due.
   */
  claimDelivery(
    channel: ChannelId,
    now: string,
  ): Promise<{ readonly delivery: Delivery; readonly first: string | null } | null>
  /** An uncertain part is handed over again: `sending`, as old as before; `blind`: counted as sent again. */
  resendDelivery(edition: string, part: number, blind: boolean): Promise<void>
  settleDelivery(edition: string, part: number, outcome: DeliveryOutcome, at: string): Promise<void>

  /** Keeps what buttons ask, until `expires` (ISO instant; null = for ever). Keeping one again extends it. */
  keepButtons(
    buttons: readonly { readonly id: string; readonly request: CommandRequest }[],
    expires: string | null,
  ): Promise<void>
  /** Null where it is unknown or expired. */
  button(id: string, now: string): Promise<CommandRequest | null>
  /** Ties a posted answer (`telegram:<chat>/<message>`) to the keyed hash of its asker until `expires`. */
  keepAsker(message: string, asker: string, expires: string): Promise<void>
  /** The hash; null where it is unknown or expired. */
  askerOf(message: string, now: string): Promise<string | null>
  /** A secret of this database, `fresh` where there was none yet. */
  secret(name: string, fresh: string): Promise<string>

  /**
   * Takes the right to run the bot on this database, or keeps it; false where another holder's last beat is younger than
   * `life` (milliseconds). Instants are epoch milliseconds of the machine's own clock.
   */
  holdLease(holder: string, now: number, life: number): Promise<boolean>
  releaseLease(holder: string): Promise<void>

  close(): Promise<void>
}
