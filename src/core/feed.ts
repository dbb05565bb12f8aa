// What is known of a feed between two fetches, and what a fetch gives.

import type { RawArticle } from './article.ts'
import type { SkippedTimes } from './feed-schedule.ts'

/** Who brought a feed in: the known sources, the operator, somebody who added it (core/added-feed.ts). */
export type FeedOrigin = 'known' | 'own' | 'added'

/** A feed of the list that a start follows. */
export interface ListedFeed extends Pick<FollowedFeed, 'url' | 'source' | 'language'> {
  readonly origin: Exclude<FeedOrigin, 'added'>
}

/** A feed that is not followed any more. */
export type DroppedFeed = Pick<FollowedFeed, 'url' | 'source'>

/** A feed as the schedule sees it. All instants are ISO. */
export interface FollowedFeed {
  readonly url: string
  /** Id of its source. */
  readonly source: string
  /** What that source is called where it was added with the feed; missing for all others. */
  readonly sourceName?: string
  /** Of its articles, as the source states it; null = let the text tell. */
  readonly language: string | null
  /** Where its address redirects for good, asked in its place until that fails; null = nowhere. */
  readonly movedTo: string | null
  /** Validators of the last answer, for a conditional request. */
  readonly etag: string | null
  readonly modified: string | null
  readonly origin: FeedOrigin
  /** When it is due. */
  readonly nextAt: string
  /** When it was last asked; null = never. */
  readonly askedAt: string | null
  /** When it last answered, with or without news; null = never. */
  readonly answeredAt: string | null
  /** When it last had an article that was not known, else when it first answered; null = it never answered. */
  readonly newAt: string | null
  readonly failingSince: string | null
  /** Failures in a row. */
  readonly failures: number
  /** The last failure in words; null while it is fine. */
  readonly problem: string | null
  /** Usual time between two of its articles, in milliseconds; null = not known yet. */
  readonly gap: number | null
  /** The pause between two requests that it asks for itself, in milliseconds; null = none. */
  readonly hint: number | null
  /** When it asks to be left alone. */
  readonly skips: SkippedTimes
  /** How long the last request took, in milliseconds; null = never asked. */
  readonly took: number | null
  /** HTTP status of the last failure; null where there was none, or no answer at all. */
  readonly status: number | null
  /** Its source is switched off: it is kept, and not asked. */
  readonly off: boolean
}

/** What the state of a feed goes by, and who hears it. */
export type FeedCondition = Pick<
  FollowedFeed,
  | 'url'
  | 'source'
  | 'sourceName'
  | 'language'
  | 'failingSince'
  | 'status'
  | 'answeredAt'
  | 'newAt'
  | 'gap'
  | 'took'
  | 'off'
>

/** What one fetch came to. */
export type FeedOutcome =
  | {
      readonly answered: true
      readonly movedTo: string | null
      readonly etag: string | null
      readonly modified: string | null
      /** Articles that were not known. */
      readonly stored: number
      readonly nextAt: string
      readonly gap: number | null
      readonly hint: number | null
      readonly skips: SkippedTimes
      readonly took: number
    }
  | {
      readonly answered: false
      readonly problem: string
      readonly nextAt: string
      readonly status: number | null
      readonly took: number
    }

/** What a feed's address answered with. */
export interface FeedAnswer {
  readonly bytes: Uint8Array
  /** As the server stated it; null where it did not. */
  readonly contentType: string | null
}

/** What was read in an answer, or why it is no feed, in words. */
export type FeedReading =
  | {
      /** In the order of the feed. */
      readonly articles: readonly RawArticle[]
      /** Items without a text. */
      readonly refused: number
      /** False where the answer was cut off: what is missing must not be taken for known next time. */
      readonly whole: boolean
      /** The pause between two requests that the feed asks for, in milliseconds; null = none. */
      readonly hint: number | null
      /** When it asks to be left alone. */
      readonly skips: SkippedTimes
    }
  | { readonly problem: string }
