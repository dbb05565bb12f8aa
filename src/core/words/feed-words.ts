// What the bot says of the feeds that are followed: their states, what failed last, how complete an edition is, and what
// is told in private of feeds in trouble. A moment is one of `Words.moment`, a span one of `span`.

import type { FailureState, FeedState, FeedTrouble, FeedTroubleState } from '../feed-state.ts'

/**
 * What the fetcher and the reader of feeds say where a feed fails, with `#` for each number. The store keeps them in
 * English; where one is missing here, that is shown as it is.
 */
export type FeedProblem =
  | 'answered #'
  | 'answered in a way that is not understood'
  | 'answered with a web page, not a feed'
  | 'answered with nothing'
  | 'answered with something that is no text'
  | 'broke the connection off'
  | 'broken JSON'
  | 'cannot be fetched'
  | 'cannot be reached'
  | 'cannot be read'
  | 'is no http(s) address'
  | 'leads to a host of which too much else is asked'
  | 'no feed'
  | 'no secure connection can be made'
  | 'points into a private network'
  | 'redirected more than # times'
  | 'redirected to no http(s) address'
  | 'refused the connection'
  | 'sent a body packed in a way that was not asked for'
  | 'sent a body that cannot be unpacked'
  | 'sent a large body too slowly'
  | 'sent more than # MB'
  | 'sent nothing for # s'
  | 'stands on port #; only # and # are asked'
  | 'the certificate is not valid'
  | 'the name cannot be found'
  | 'the name cannot be looked up at the moment'
  | 'took longer than # s'
  | 'took longer than # s to answer'
  | 'took longer than # s to connect'
  | 'was stopped'

export interface FeedWords {
  /** "28 feeds" */
  readonly count: (count: number) => string
  /** Of all feeds of a source together: "fine". */
  readonly state: Readonly<Record<FeedState, string>>
  /** "25 fine" */
  readonly tally: Readonly<Record<FeedState, (count: number) => string>>
  /** When it last answered. */
  readonly fine: (moment: string) => string
  /** Seconds that the last answer took, and when that was. */
  readonly slow: (seconds: number, moment: string) => string
  /** How long it has had nothing new, and when it last answered. */
  readonly silent: (span: string, moment: string) => string
  readonly since: Readonly<Record<FailureState, (moment: string) => string>>
  readonly next: (moment: string) => string
  /** "9 h"; "3 days" from two days on. */
  readonly span: (hours: number) => string
  readonly problems: Readonly<Record<FeedProblem, string>>
  /** Of a known outlet whose feeds are not followed, where those of others are. */
  readonly notFollowed: string
  readonly health: {
    /** Sources of which nothing comes in, each as `named`. */
    readonly trouble: Readonly<Record<FeedTroubleState, (sources: string) => string>>
    readonly named: (source: string, span: string) => string
    /** Behind some that are named. */
    readonly more: (sources: string, count: number) => string
  }
  /** To moderators in private. */
  readonly telling: {
    /** `where`: the name of their server or chat, as `why.quoted`; null = unknown. */
    readonly title: (where: string | null) => string
    readonly trouble: Readonly<Record<FeedTrouble, string>>
    /** What ended. */
    readonly over: string
    readonly well: Readonly<Record<FeedTrouble, string>>
    readonly goesOn: string
    /** Stands before the command that leaves an outlet out. */
    readonly leaveOut: string
  }
}
