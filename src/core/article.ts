// An article is one stored text. Its identity is the normalised url, else source + published day + normalised title
// and text; the same content twice is one article, new content at the same url is a new version.

/** `2025-06-25` (a day, where no time is known) or an ISO instant with offset or `Z`. Never a day dressed as midnight. */
export type DayOrInstant = string

/** BCP 47: `en`, `ar`, `ckb`, `kmr`, `tr`, `fa` ...; `und` where it cannot be told. */
export type LanguageCode = string

/** A text on its way in, as a reader of files or feeds hands it over. Nothing in it is trusted. */
export interface RawArticle {
  readonly url: string | null
  /** Name or id of the outlet as given; null where the text must tell (a dateline). */
  readonly source: string | null
  readonly title: string | null
  readonly text: string
  readonly language: LanguageCode | null
  readonly published: DayOrInstant | null
  /**
   * Why a feed's item has no date: none is stated; the one stated lies after the clock, by two days at the most, as clocks
   * and zones are wrong; it cannot be. Left out where there is a date, and for what comes from elsewhere.
   */
  readonly undated?: 'missing' | 'future' | 'impossible'
  /** Other addresses of its page, absolute: where redirects ended, the one that it calls canonical. */
  readonly addresses?: readonly string[]
  /** ISO instant: when this copy was fetched or saved. */
  readonly retrieved: string | null
  /** Names of places given beside the text (`country`, `location` columns); they help where the text is silent. */
  readonly placeHints: readonly string[]
  /** An invented article of the sample archive: every message that shows it says so. */
  readonly fictional: boolean
}

/** An article as it is stored. */
export interface Article {
  /** 12 characters of Crockford base32, from the identity: the same article gets the same id in every database. */
  readonly id: string
  readonly url: string | null
  /** Id of a known source, else the name as given. */
  readonly source: string
  readonly sourceName: string
  readonly title: string
  readonly text: string
  readonly language: LanguageCode
  readonly published: DayOrInstant | null
  /** ISO instant: when the bot first saw it. An imported article counts as seen when it was published. */
  readonly seen: string
  /** ISO instant. */
  readonly retrieved: string
  readonly contentHash: string
  /** 1 for the first text stored at this identity, then 2, 3 ... */
  readonly version: number
  readonly fictional: boolean
}

/** Why a text was not taken, in a sentence for the operator. `line` counts from 1. */
export interface Refusal {
  readonly file: string
  readonly line?: number
  readonly reason: string
}
