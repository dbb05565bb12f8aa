// An edition is what one channel was told at one slot.

import type { ChannelId } from './channel.ts'
import type { FailureState } from './feed-state.ts'
import type { MissedWhy } from './obstacle.ts'
import type { StoryId } from './story.ts'
import type { EventKind, Precision, Range, Status } from './understanding.ts'

/** A planned time of a channel. */
export interface Slot {
  /** Local date in the channel's zone. */
  readonly date: string
  /** HH:MM. */
  readonly time: string
  readonly timeZone: string
  /** ISO instant. */
  readonly at: string
}

/** No window is longer (design). */
export const LONGEST_WINDOW_MS = 72 * 3_600_000
/** An article counts in a window if it was published at most this long before its end (design). */
export const FRESH_MS = 72 * 3_600_000

/** (from, to]: an article counts in the window in which the bot first saw it. ISO instants. */
export interface Window {
  readonly from: string
  readonly to: string
}

/** A followed source of which nothing comes in. */
export interface Quiet {
  readonly name: string
  /** ISO instant since which nothing does. */
  readonly since: string
}

/** A source of which no feed answers. */
export interface Unreachable extends Quiet {
  readonly why: FailureState
}

/** Sources that an edition keeps the names of in each list: more than it shows, so that thousands do not fill the database. */
export const MOST_QUIET = 10

/** How complete what we saw was. */
export interface Health {
  /**
   * True where feeds are followed: then the sources are those of the feeds that the channel hears. False in an archive that
   * was imported, and in editions of before: then they are those that are known or have given articles.
   */
  readonly followed: boolean
  /** Of followed sources, those that answered, with or without news; else those that gave an article in the window. */
  readonly answered: number
  readonly sources: number
  /** Articles seen in the window. */
  readonly articles: number
  /** Followed sources that had not answered for hours when the window ended, the longest first, at most MOST_QUIET. */
  readonly unreachable: readonly Unreachable[]
  /** Followed sources that answer and have had nothing new for far longer than is usual for them; likewise. */
  readonly silent: readonly Quiet[]
  /** How many stand in neither of the two for want of room. */
  readonly more: number
}

/** Casualties as one or more articles give them; figures that differ stand side by side. */
export interface Figure {
  readonly killed: Range | null
  readonly wounded: Range | null
  readonly articles: readonly string[]
}

export interface ItemLink {
  readonly article: string
  readonly source: string
  readonly url: string | null
}

/** What a report of a story announces for a day to come. */
export interface Announcement {
  readonly lead: string
  readonly leadLanguage: string
  readonly quote: string | null
  readonly attribution: string
  readonly status: Status
  readonly dateLabel: string
}

/** What else a report of an item's story says, in the words and with the status of whoever says it. */
export interface Aside extends Announcement {
  /** Empty where it is that of the item, or nothing dates it. */
  readonly dateLabel: string
  /** Null where it is that of the item, or unknown. */
  readonly placeName: string | null
}

/** A slot that passed without a digest. */
export interface MissedSlot {
  readonly date: string
  readonly time: string
  readonly why: MissedWhy
}

/** That a report behind a posted item was corrected afterwards. */
export interface Mend {
  /** Which correction: its article and version. The same one is told once. */
  readonly cause: string
  /** ISO instant at which the posted item was marked. */
  readonly at: string
  /** "14:10", or with its day where that is not the edition's. */
  readonly when: string
  /** The day of the edition is that of the correction. */
  readonly sameDay: boolean
  readonly source: string
  readonly article: string
  /** Words of the report, as they stand; null where that is not told. */
  readonly before: string | null
  readonly after: string | null
  readonly language: string
}

export type Section = 'news' | 'disputed' | 'corrections' | 'ahead'

export interface Item {
  readonly number: number
  readonly id: StoryId
  readonly story: StoryId
  readonly section: Section
  /** Topic that it stands under; null where none fits. */
  readonly topic: string | null
  /** The source's words after allowed changes, without attribution, date and place set around it. */
  readonly lead: string
  readonly leadLanguage: string
  /** Where the sentence holds a loaded word, it stands as a quotation of at most 25 words; else null. */
  readonly quote: string | null
  /** "A security source told Shafaq News"; never empty. */
  readonly attribution: string
  readonly status: Status
  readonly event: { readonly date: string | null; readonly precision: Precision }
  /** Null in editions that were stored before kinds were. */
  readonly kind: EventKind | null
  readonly dateLabel: string
  readonly place: string | null
  readonly placeName: string | null
  readonly figures: readonly Figure[]
  /** What lies ahead in the same story, told beneath the item: one story takes one item. */
  readonly announced: Announcement | null
  /** What else its reports say, told beneath the item where there is room. */
  readonly beside: readonly Aside[]
  /** Told here before, and now with something that the earlier item lacks: a development or a correction. */
  readonly update: boolean
  /** Number of the edition that told it before. */
  readonly updateOf: number | null
  /** When an alert told it here before, as readers see it; null where none did. */
  readonly alerted: string | null
  readonly links: readonly ItemLink[]
  readonly reprints: number
  /** Independent origins. */
  readonly origins: number
  /** Corrections since it was posted, oldest first: they stand in the posted item too. */
  readonly mends: readonly Mend[]
  /** What it told was taken out since, at a publisher's request. */
  readonly takenOut?: true | undefined
}

/** How many events are alike in place and certainty. */
export interface MapRow {
  readonly place: string | null
  readonly status: Status
  readonly events: number
}

/** What the map of an edition shows: what was reported in its window, counted. */
export interface EditionMap {
  readonly rows: readonly MapRow[]
  /** Independent outlets that tell it. */
  readonly origins: number
  /** Stories of which something is counted. */
  readonly stories: readonly StoryId[]
  /** Something was held here when it was counted, and is not in it. */
  readonly holds: boolean
}

export interface Edition {
  /** `<channel> <date> <time>`: one a slot. */
  readonly id: string
  readonly channel: ChannelId
  /** Counts from 1 in its channel; 0 for one that was composed and not posted. */
  readonly number: number
  readonly slot: Slot
  readonly window: Window
  readonly health: Health
  readonly settingsVersion: number
  /** Slugs that its channel had chosen; empty = all topics. */
  readonly topics: readonly string[]
  readonly language: 'en' | 'ar' | 'ckb'
  readonly items: readonly Item[]
  /** Qualifying stories that found no room. */
  readonly leftOut: number
  /** Any article behind it is invented. */
  readonly fictional: boolean
  /** Posted well after its slot: the bot was down then. */
  readonly late: boolean
  /** Slots since the last edition that arrived whose digests never will, oldest first. */
  readonly missed: readonly MissedSlot[]
  /** Of a `full` edition, as it now stands; null where it has none, or nothing that a map shows is left. */
  readonly map: EditionMap | null
  /** SHA-256 over what its items said when it was composed. */
  readonly hash: string
  /** Short, in every part: number and date. */
  readonly mark: string
}
