// Feeds that people add. One is heard only in the servers and chats that added it: elsewhere its articles tell nothing,
// confirm nothing and are not found.

import type { HomeId } from './channel.ts'
import { contentId } from './ids.ts'
import { hostOf, normaliseUrl } from './identity.ts'

/** A feed, with the source under which its articles are filed. */
export interface AddedFeed {
  /** As it is followed. */
  readonly url: string
  /** Id of the source: one of its own, unless the address is a known source's. */
  readonly source: string
  /** What the source is called. */
  readonly name: string
  /** Of its articles, as the feed states it; null = let the text tell. */
  readonly language: string | null
  /** The source is one that the bot knows by itself: it is heard everywhere. */
  readonly known: boolean
}

/** A feed that was added in a server or chat. */
export interface FeedOfHome extends AddedFeed {
  readonly home: HomeId
  /** Who added it; empty where they had themselves forgotten. */
  readonly by: string
  /** ISO instant. */
  readonly at: string
}

/** What adding a feed came to. */
export type Adding =
  | 'added'
  /** This server or chat had it already. */
  | 'there'
  /** It is followed for everybody. */
  | 'followed'
  /** The server or chat has as many as it may have. */
  | 'full'
  /** Whoever runs the bot switched its source off, or its publisher asked not to be stored. */
  | 'unwanted'

/** Feeds that one server or chat may add. */
export const MOST_ADDED_FEEDS = 50
/** Characters of a source's name. */
export const LONGEST_NAME = 60

/** The id of the source of an added feed: the same address, in whatever form, gives the same. */
export function addedSourceId(url: string): string {
  return `${hostOf(url)}-${contentId(normaliseUrl(url) ?? url, 8).toLowerCase()}`
}
