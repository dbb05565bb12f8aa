// The pages that items of feeds lead to.

import type { DayOrInstant, LanguageCode } from '../article.ts'

/** The article of a page. */
export interface FetchedPage {
  readonly kind: 'read'
  /** Where it stood in the end, after all redirects. */
  readonly address: string
  /** The address that it calls its own, absolute; null where it names none. */
  readonly canonical: string | null
  readonly title: string | null
  readonly published: DayOrInstant | null
  readonly language: LanguageCode | null
  /** Plain, paragraphs parted by a blank line; never empty. */
  readonly text: string
}

export interface FailedPage {
  readonly kind: 'failed'
  /** "answered 404", "robots.txt does not allow it", "took longer than 10 s to read". */
  readonly problem: string
  /** Milliseconds that the server asked to wait; null where it did not. */
  readonly retryAfter: number | null
  /** The host that answered, a redirect's end; null where there was no answer. */
  readonly host: string | null
  /**
   * What fails: the page alone, which is missing, odd, or no article; the host, of which no other page can be had now; or
   * either, which other pages will tell.
   */
  readonly failing: 'page' | 'host' | 'either'
}

/** Fetches pages over http(s) as feeds are fetched, and only where robots.txt allows it. */
export interface Pages {
  /** The page at an address that an item of the feed at `feed` gives. Never rejects. */
  fetch(url: string, feed: string): Promise<FetchedPage | FailedPage>
}
