import type { RawArticle } from '../article.ts'
import type { FollowedFeed } from '../feed.ts'

/** What an address answered. */
export interface Look {
  /** As it was asked. */
  readonly url: string
  /** What answered, a redirect's end; null where nothing did. */
  readonly end: string | null
  /** Where it leads for good; null = it stays. */
  readonly movedTo: string | null
  /** HTTP status; null where there was no answer. */
  readonly status: number | null
  /** Milliseconds from the request to the end of the answer. */
  readonly took: number
  /** Of the answer, unpacked. */
  readonly bytes: number
  /** The feed in it, or why there is none, in words. */
  readonly seen: SeenFeed | { readonly problem: string }
}

/** A feed as it stands at its address. */
export interface SeenFeed {
  /** "RSS 2.0", "Atom". */
  readonly format: string
  /** As it calls itself, on one line; null where it does not. */
  readonly title: string | null
  /** As it states it; the text tells better. */
  readonly language: string | null
  /** In the order of the feed. */
  readonly articles: readonly RawArticle[]
  /** Items without a text. */
  readonly refused: number
  /** False where the answer was cut off. */
  readonly whole: boolean
}

/** A feed that a page offers; nobody looked at it yet. */
export interface OfferedFeed {
  readonly url: string
  readonly title: string | null
}

/** What was found at an address that somebody gave: a feed, or several that its page offers, or none, and why. */
export type Finding =
  | { readonly kind: 'feed'; readonly look: Look & { readonly seen: SeenFeed } }
  | { readonly kind: 'several'; readonly feeds: readonly OfferedFeed[] }
  | { readonly kind: 'none'; readonly problem: string }

/** Looks at feeds for somebody who waits. Stores nothing, and never rejects. */
export interface FeedFinder {
  /** At most seven requests, all of what is guessed at one host. */
  find(address: string): Promise<Finding>
  /** Asks a feed as the next round would, without its validators. */
  look(feed: Pick<FollowedFeed, 'url' | 'movedTo' | 'source' | 'language'>): Promise<Look>
}

/** Seconds until a server or chat may have another address looked at; 0 where this one is taken, which counts. */
export type FindLimit = (home: string) => number
