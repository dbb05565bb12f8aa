// The part of the store that knows one article by its other addresses and by what it says.

export interface Sameness {
  /** The id of the stored article that is known at one of these addresses (`articleAddress`, `widerAddress`), the first of them that any is. */
  articleAt(addresses: readonly string[]): Promise<string | null>
  /** The article that was filed last of those that say this now or said it before (`contentMark`). */
  articleSaying(mark: string): Promise<KnownContent | null>
  /** Other addresses of an article. One that is another article's stays that one's. */
  keepAddresses(article: string, addresses: readonly string[]): Promise<void>
  /** The article is also found by this (`contentMark`). */
  keepContent(article: string, mark: string): Promise<void>
}

export interface KnownContent {
  readonly article: string
  /** Epoch milliseconds; of the day it was retrieved where its date is unknown. */
  readonly publishedAt: number
}
