// A feed, saved or fetched: an article an item. What an item's language says is not trusted: outlets of the region publish English
// feeds marked Arabic. A feed's dates are no reason to refuse: an impossible or future one is unknown, and it is kept why.

import { isFeedProxy } from '../core/addresses.ts'
import type { RawArticle } from '../core/article.ts'
import { partGlued } from '../core/glued-words.ts'
import { httpUrl } from '../core/identity.ts'
import { isAhead } from '../core/stated-date.ts'
import { readFeed } from './feed.ts'
import { readFeedDate } from './feed-dates.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { markupToText, plainLine } from './html-text.ts'
import { withoutCruft } from './page-cruft.ts'
import { type ReadOptions, type Reading, refused } from './reading.ts'
import { articleFromPlain } from './record.ts'

/** Reads the items of a feed, given as XML text or as the object of a JSON Feed. */
export function* readFeedItems(file: string, content: string | object, options: ReadOptions): Generator<Reading> {
  const feed = readFeed(content)
  if ('problem' in feed) yield refused(file, feed.problem)
  else if (feed.items.length === 0) yield refused(file, 'no items in the feed')
  else yield* readItems(file, feed, options)
}

/**
 * The articles of a feed. Links are absolute against what the feed says they are relative to, else its own page, and that
 * against the feed's `address`.
 */
export function* readItems(
  file: string,
  feed: Feed,
  options: ReadOptions,
  address: string | null = null,
): Generator<Reading> {
  for (const [index, item] of feed.items.entries()) yield readItem(file, feed, item, index, { ...options, address })
}

interface ItemOptions extends ReadOptions {
  readonly address: string | null
}

function readItem(file: string, feed: Feed, item: FeedItem, index: number, options: ItemOptions): Reading {
  const title = partGlued(plainLine(item.title ?? '')) || null
  const longest = (item.content ?? '').length >= (item.summary ?? '').length ? item.content : item.summary
  const date = dateOfItem(item, options.now)
  const link = linkOfItem(item, feed, options.address)
  // A headline alone is still what the outlet says.
  const article = articleFromPlain(withoutCruft(partGlued(markupToText(longest ?? ''))) || (title ?? ''), options, {
    title,
    published: date.published,
    url: link !== null && httpUrl(link) !== null ? link : null,
    source: options.source ?? (plainLine(feed.title ?? '') || null),
    language: null,
    retrieved: null,
    placeHints: [],
    fictional: false,
  })
  if (typeof article === 'string') return refused(file, `item ${index + 1}: ${article}`)
  // A text may be dated by its first line.
  const ahead = article.published !== null && isAhead(article.published, options.now)
  if (article.published !== null && !ahead) return { ok: article, file }
  return { ok: { ...article, published: null, undated: ahead ? 'future' : (date.undated ?? 'missing') }, file }
}

/** An item's date, which is not after the clock; else why there is none. */
export function dateOfItem(item: FeedItem, now: number): Pick<RawArticle, 'published' | 'undated'> {
  const dates = [item.published, item.updated].map((stated) => readFeedDate(stated, now))
  const published = dates.find((date) => date !== null && !isAhead(date, now))
  if (published !== undefined) return { published }
  if (dates.some((date) => date !== null)) return { published: null, undated: 'future' }
  return { published: null, undated: item.published === null && item.updated === null ? 'missing' : 'impossible' }
}

/** The feed's own page, absolute; null where it states none. */
export function linkOfFeed(feed: Feed, address: string | null): string | null {
  return feed.link === null ? null : absolute(feed.link, absolute(feed.base, address) ?? address)
}

/**
 * An item's address, absolute where anything is known that it is relative to. One that only counts readers gives way to the
 * outlet's own, where the item is known by it.
 */
export function linkOfItem(item: FeedItem, feed: Feed, address: string | null): string | null {
  const link = resolvedLink(item, feed, address)
  const own = link !== null && isFeedProxy(link) && item.id !== null && httpUrl(item.id) !== null ? item.id : null
  return own !== null && !isFeedProxy(own) ? own : link
}

function resolvedLink(item: FeedItem, feed: Feed, address: string | null): string | null {
  const page = feed.link === null ? address : (linkOfFeed(feed, address) ?? address)
  const base = item.base === null ? page : (absolute(item.base, address) ?? page)
  return absolute(item.link, base)
}

function absolute(link: string | null, base: string | null): string | null {
  if (link === null) return null
  return base !== null && URL.canParse(link.trim(), base) ? new URL(link.trim(), base).href : link.trim()
}
