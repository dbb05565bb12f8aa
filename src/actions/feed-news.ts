// What of an answer is to be filed, and when it counts as seen.
//
// Rules
// 1. What the feed had before is skipped before anything is understood. It was filed then, or is a form of what was.
// 2. In an answer that is a feed's archive (`core/feed-items`) articles count as seen when they were published, so that a
//    new feed floods no edition; one without a date as seen before anything that an edition can still reach.
// 3. In any other answer they count as seen now, late ones too. Where more is new than can be news, what is dated before
//    the feed last answered counts as in an archive, and what claims to be newer, or does not say, as seen before anything
//    that an edition reaches: stored, and posted nowhere. So does what comes back under old titles in numbers.
// 4. A date after the clock is no date: an outlet's clock or zone is wrong. What has one is most likely new.

import { setImmediate } from 'node:timers/promises'
import type { RawArticle } from '../core/article.ts'
import type { FollowedFeed } from '../core/feed.ts'
import {
  type AnswerNature,
  FEWEST_COUNTED,
  type FeedMemory,
  isArchive,
  type ItemMarks,
  JUST_NEWS,
  marksOf,
  natureOf,
} from '../core/feed-items.ts'
import { type FileDeps, lookUpArticle } from './file-article.ts'
import { LONGEST_DELAY_MS } from './publish-editions.ts'

/** An edition may be this late, and its window reaches back three days. */
const OUT_OF_REACH_MS = LONGEST_DELAY_MS + 72 * 3_600_000
/** A day counts at its noon, wherever it is. */
const NOON_MS = 12 * 3_600_000
/** Articles that are looked up before others get their turn. */
const TURN = 50

export interface NewsItem {
  readonly raw: RawArticle
  readonly marks: ItemMarks
  /** How it is filed. */
  readonly filing: Pick<FileDeps, 'seen' | 'clock' | 'served' | 'added'>
}

export interface FeedNews {
  /** What is to be filed, in the order of the feed. */
  readonly items: readonly NewsItem[]
  /** Marks of what the feed had before. */
  readonly remembered: readonly string[]
  readonly nature: AnswerNature
  /** It counts as the feed's archive. */
  readonly first: boolean
}

export const NO_NEWS: FeedNews = { items: [], remembered: [], nature: JUST_NEWS, first: false }

/** Parts what a feed has into what it had before and what is to be filed. `at`: when it answered, epoch milliseconds. */
export async function newsOf(
  articles: readonly RawArticle[],
  feed: FollowedFeed,
  at: number,
  deps: FileDeps,
): Promise<FeedNews> {
  const memory = await deps.store.feedMemory(feed.url)
  const items: Omit<NewsItem, 'filing'>[] = []
  const remembered: string[] = []
  const here = new Set<string>()
  for (const raw of articles) {
    const marks = marksOf(raw)
    if (memory?.marks.has(marks.item)) remembered.push(...listed(marks))
    else if (!here.has(marks.item)) items.push({ raw, marks })
    here.add(marks.item)
  }
  const nature =
    items.length < FEWEST_COUNTED
      ? JUST_NEWS
      : await weigh(items, { memory, feed, at, deps, stayed: remembered.length })
  const first = isArchive(memory, feed.answeredAt, at)
  const tooManyAhead = items.filter(({ raw }) => raw.undated === 'future').length >= FEWEST_COUNTED
  const filing = (item: Omit<NewsItem, 'filing'>) => {
    const seen = first
      ? seenInArchive(item.raw, feed, at, nature.flood || tooManyAhead)
      : seenAsNews(item, feed, nature, memory)
    return { ...seenBy(seen, deps.clock, at), served: nature.servedAnew, ...addedWith(feed) }
  }
  return { items: items.map((item) => ({ ...item, filing: filing(item) })), remembered, nature, first }
}

/** Both marks of an item. */
export function listed({ item, title }: ItemMarks): string[] {
  return title === null ? [item] : [item, title]
}

interface Weighed {
  readonly memory: FeedMemory | null
  readonly feed: FollowedFeed
  readonly at: number
  readonly deps: FileDeps
  readonly stayed: number
}

/** Looks up what an answer's items are known by, and tells what the answer is. */
async function weigh(items: readonly Omit<NewsItem, 'filing'>[], { memory, feed, at, deps, stayed }: Weighed) {
  const counts = { unknown: 0, recent: 0, undated: 0, back: 0, moved: 0, stayed }
  const back = new Set<string>()
  for (const [index, { raw, marks }] of items.entries()) {
    if (index % TURN === TURN - 1) await setImmediate()
    const known = await lookUpArticle(raw, { ...deps, ...addedWith(feed) })
    if (known === 'address') counts.stayed += 1
    else if (known === 'content') counts.moved += 1
    else {
      counts.unknown += 1
      if (isRecent(raw, feed)) counts.recent += 1
      if (raw.published === null) counts.undated += 1
      if (marks.title !== null && memory?.marks.has(marks.title)) back.add(marks.title)
    }
  }
  const elapsed = feed.answeredAt === null ? null : at - Date.parse(feed.answeredAt)
  return natureOf({ ...counts, back: back.size }, { gap: feed.gap, elapsed })
}

/** The source that was added with a feed, where one was. */
export function addedWith({ source: id, sourceName: name }: FollowedFeed): Pick<FileDeps, 'added'> {
  return name === undefined ? {} : { added: { id, name } }
}

type Seen = 'now' | 'published' | 'before'

function seenInArchive(raw: RawArticle, feed: FollowedFeed, at: number, many: boolean): Seen {
  const { published, undated } = raw
  if (published === null) return undated === 'future' && !many ? 'now' : 'before'
  // An empty or broken first answer left this one the archive; what is dated since is news all the same.
  if (feed.answeredAt !== null && isRecent(raw, feed) && !many) return 'now'
  // No article is seen before its time.
  const instant = Date.parse(published) + (published.length === 10 ? NOON_MS : 0)
  return instant > at ? 'now' : 'published'
}

function seenAsNews(
  { raw, marks }: Omit<NewsItem, 'filing'>,
  feed: FollowedFeed,
  nature: AnswerNature,
  memory: FeedMemory | null,
): Seen {
  if (nature.titlesBack && marks.title !== null && memory?.marks.has(marks.title)) return 'before'
  if (isRecent(raw, feed)) return nature.flood ? 'before' : 'now'
  return nature.archive ? 'published' : 'now'
}

/** It may have come up since the feed last answered. */
function isRecent({ published }: RawArticle, { answeredAt }: FollowedFeed): boolean {
  if (published === null || answeredAt === null) return true
  return published.length === 10 ? published >= answeredAt.slice(0, 10) : published > answeredAt
}

function seenBy(seen: Seen, clock: FileDeps['clock'], at: number): Pick<FileDeps, 'seen' | 'clock'> {
  return seen === 'before' ? { seen: 'now', clock: { now: () => at - OUT_OF_REACH_MS } } : { seen, clock }
}
