// The answer to a fetch -> the articles of a feed.
//
// Rules
// 1. What is no feed is told in words: an error page sent with 200, an empty answer, bytes that are no text.
// 2. A feed without items is a feed: some publishers have quiet days.
// 3. The articles are the source's that the feed belongs to, wherever it was redirected and whatever it calls itself.
//    The feed's language is a hint; the text tells.
// 4. Of a feed that holds an archive the newest items are read, by their dates where it has any: a sitemap may have its
//    oldest first. What states no date stands where the one before it does. Without dates the first are read: feeds have
//    their newest first.

import type { FeedAnswer, FeedReading, FollowedFeed } from '../core/feed.ts'
import { charsetOfType, decode } from './charset.ts'
import { statedPause, statedSkips } from './cache-hints.ts'
import { readFeed } from './feed.ts'
import { dateOfItem, readItems } from './feed-file.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { kindOf } from './kind.ts'
import { languageCode } from './record.ts'

/** What is looked at to tell a page from a feed. */
const START = 4096
/** Items that are read of one answer: ten times what feeds of news hold. */
const MOST_ITEMS = 500

/** The feed that an answer belongs to. */
type Answering = Pick<FollowedFeed, 'url' | 'source' | 'language'>

/** What was read in an answer, with what it was read from. */
export type ReadAnswer =
  | { readonly reading: Extract<FeedReading, { readonly whole: boolean }>; readonly feed: Feed; readonly text: string }
  /** `page`: the text of the web page that came in the place of a feed; null where it is none. */
  | { readonly reading: Extract<FeedReading, { readonly problem: string }>; readonly page: string | null }

/** Reads what a feed's address answered. `now`: the clock in epoch milliseconds, when it was fetched. */
export function readFetchedFeed(answer: FeedAnswer, of: Answering, now: number): FeedReading {
  return readAnswer(answer, of, now).reading
}

/** The same, with the feed or page in the answer, for whoever wants to know more of it. */
export function readAnswer({ bytes, contentType }: FeedAnswer, of: Answering, now: number): ReadAnswer {
  const { url, source, language } = of
  const text = decode(bytes, charsetOfType(contentType))
  if (bytes.length === 0 || text?.trim() === '') return nothing('answered with nothing')
  if (text === null) return nothing('answered with something that is no text')
  const feed = readFeed(text)
  if ('problem' in feed) {
    return isPage(text)
      ? { reading: { problem: 'answered with a web page, not a feed' }, page: text }
      : nothing(feed.problem)
  }
  const readings = [...readItems(url, { ...feed, items: newestOf(feed.items, now) }, { source, now }, url)]
  const hint = language === null ? null : languageCode(language)
  const retrieved = new Date(now).toISOString()
  const reading = {
    articles: readings.flatMap((one) => ('ok' in one ? [{ ...one.ok, language: hint, retrieved }] : [])),
    refused: readings.filter((one) => 'refused' in one).length,
    whole: feed.whole,
    hint: statedPause(text),
    skips: statedSkips(text),
  }
  return { reading, feed, text }
}

function nothing(problem: string): ReadAnswer {
  return { reading: { problem }, page: null }
}

/** In the order of the feed. */
function newestOf(items: readonly FeedItem[], now: number): readonly FeedItem[] {
  if (items.length <= MOST_ITEMS) return items
  let last = Infinity
  const dated = items.map((item, at) => {
    const { published } = dateOfItem(item, now)
    if (published !== null) last = Date.parse(published)
    return { at, date: last }
  })
  const newest = dated.sort((a, b) => (a.date === b.date ? a.at - b.at : b.date - a.date)).slice(0, MOST_ITEMS)
  const places = new Set(newest.map(({ at }) => at))
  return items.filter((_, at) => places.has(at))
}

function isPage(text: string): boolean {
  return kindOf('', text.slice(0, START)) === 'html'
}
