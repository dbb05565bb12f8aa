// The answer to a fetch -> the articles of a feed.
//
// Rules
// 1. What is no feed is told in words: an error page sent with 200, an empty answer, bytes that are no text.
// 2. A feed without items is a feed: some publishers have quiet days.
// 3. The articles are the source's that the feed belongs to, wherever it was redirected and whatever it calls itself.
//    The feed's language is a hint; the text tells.
// 4. Of a feed that holds an archive the first items are read: feeds have their newest first.

import type { FeedAnswer, FeedReading } from '../core/feed.ts'
import { charsetOfType, decode } from './charset.ts'
import { statedPause, statedSkips } from './cache-hints.ts'
import { readFeed } from './feed.ts'
import { readItems } from './feed-file.ts'
import { kindOf } from './kind.ts'
import { languageCode } from './record.ts'

/** What is looked at to tell a page from a feed. */
const START = 4096
/** Items that are read of one answer: ten times what feeds of news hold. */
const MOST_ITEMS = 500

/** Reads what a feed's address answered. `now`: the clock in epoch milliseconds, when it was fetched. */
export function readFetchedFeed(
  { bytes, contentType }: FeedAnswer,
  { url, source, language }: { readonly url: string; readonly source: string; readonly language: string | null },
  now: number,
): FeedReading {
  const text = decode(bytes, charsetOfType(contentType))
  if (bytes.length === 0 || text?.trim() === '') return { problem: 'answered with nothing' }
  if (text === null) return { problem: 'answered with something that is no text' }
  const feed = readFeed(text)
  if ('problem' in feed) return { problem: isPage(text) ? 'answered with a web page, not a feed' : feed.problem }
  const newest = { ...feed, items: feed.items.slice(0, MOST_ITEMS) }
  const readings = [...readItems(url, newest, { source, now }, url)]
  const hint = language === null ? null : languageCode(language)
  const retrieved = new Date(now).toISOString()
  return {
    articles: readings.flatMap((one) => ('ok' in one ? [{ ...one.ok, language: hint, retrieved }] : [])),
    refused: readings.filter((one) => 'refused' in one).length,
    whole: feed.whole,
    hint: statedPause(text),
    skips: statedSkips(text),
  }
}

function isPage(text: string): boolean {
  return kindOf('', text.slice(0, START)) === 'html'
}
