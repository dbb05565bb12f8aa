// A feed, saved or fetched: an article an item. What an item's language says is not trusted: outlets of the region publish English
// feeds marked Arabic. A feed's dates are no reason to refuse: an impossible or future one is unknown.

import { httpUrl } from '../core/identity.ts'
import { readLooseDate } from '../core/stated-date.ts'
import { type Feed, type FeedItem, readFeed } from './feed.ts'
import { plainLine } from './html-text.ts'
import { type ReadOptions, type Reading, refused } from './reading.ts'
import { articleFromText } from './record.ts'

/** Reads the items of a feed, given as XML text or as the object of a JSON Feed. */
export function* readFeedItems(file: string, content: string | object, options: ReadOptions): Generator<Reading> {
  const feed = readFeed(content)
  if ('problem' in feed) yield refused(file, feed.problem)
  else if (feed.items.length === 0) yield refused(file, 'no items in the feed')
  else yield* readItems(file, feed, options)
}

/** The articles of a feed. Links are absolute against the feed's own page, and that against the feed's `address`. */
export function* readItems(
  file: string,
  feed: Feed,
  options: ReadOptions,
  address: string | null = null,
): Generator<Reading> {
  const base = feed.link === null ? address : (absolute(feed.link, address) ?? address)
  for (const [index, item] of feed.items.entries()) yield readItem(file, { ...feed, link: base }, item, index, options)
}

function readItem(file: string, feed: Feed, item: FeedItem, index: number, options: ReadOptions): Reading {
  const title = plainLine(item.title ?? '') || null
  // A headline alone is still what the outlet says.
  const article = articleFromText(item.content || (title ?? ''), options, {
    title,
    published: readLooseDate(item.published, options.now),
    url: absolute(item.link, feed.link),
    source: options.source ?? (plainLine(feed.title ?? '') || null),
    language: null,
    retrieved: null,
    placeHints: [],
    fictional: false,
  })
  return typeof article === 'string' ? refused(file, `item ${index + 1}: ${article}`) : { ok: article, file }
}

function absolute(link: string | null, base: string | null): string | null {
  if (link === null) return null
  const url = base !== null && URL.canParse(link.trim(), base) ? new URL(link.trim(), base).href : link
  return httpUrl(url) === null ? null : url
}
