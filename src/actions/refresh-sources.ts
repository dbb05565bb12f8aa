// Asks the feeds that are due, and files what they have.
//
// Rules
// 1. 32 hosts at once, one feed of a host after the other. Articles are filed one by one over all of them, so that two
//    reports of one event never miss each other.
// 2. What of an answer is news, and when it counts as seen, is told by `feed-news`.
// 3. An article that cannot be filed does not stop the others, a feed that fails does not stop the other feeds; a database
//    that fails stops everything.
// 4. A stop ends it between feeds. What it cut off is not noted, and asked again at the next start.
// 5. A feed that was cut off in the middle gives what it has, but its validators are not kept: what is missing would count
//    as unchanged. Nor are those of one with items that wait for their pages.
// 6. A round takes no feed up any more after a minute: what is left is due in the next, before what came due since. So a
//    host that is slow, or asks for pauses, holds up nobody else for long.
// 7. A host that says how long to wait is left alone as a whole, with all its feeds; one that another host's feed was sent
//    to is not, or any outlet could silence it.
// 8. Pages of what a feed gives in short (fetch-full-text) are asked while other feeds are filed; none of what is served anew.

import { setImmediate } from 'node:timers/promises'
import type { RawArticle } from '../core/article.ts'
import type { FeedAnswer, FeedOutcome, FeedReading, FollowedFeed } from '../core/feed.ts'
import { afterAnswer, afterFailure, learnedGap, type Learned } from '../core/feed-schedule.ts'
import { hostOf } from '../core/identity.ts'
import type { Fetcher, FetchResult } from '../core/ports/fetcher.ts'
import type { Log } from '../core/ports/log.ts'
import { Problem } from '../core/problem.ts'
import { type FullTextDeps, type FullTextRound, type FullTexts, fullTextRound, NO_PAGES } from './fetch-full-text.ts'
import { type FeedNews, listed, newsOf, type NewsItem, NO_NEWS } from './feed-news.ts'
import { type FileDeps, fileArticle, keepGiven } from './file-article.ts'

/** Hosts asked at the same time. */
const SIDE_BY_SIDE = 32
/** Feeds that a round takes up at the most, and of one host: more than a minute is enough for. */
const MOST_FEEDS = 2000
const MOST_OF_HOST = 60
const ROUND_MS = 60_000
/** A server that asks for longer is asked after a day. */
const LONGEST_REST_MS = 24 * 3_600_000

export interface RefreshDeps extends Omit<FileDeps, 'seen' | 'served'>, Pick<FullTextDeps, 'pages'> {
  readonly fetcher: Fetcher
  /** Reads an answer as the articles of a feed; `now` is when it was fetched. */
  readonly readFeed: (answer: FeedAnswer, feed: FollowedFeed, now: number) => FeedReading
  readonly log: Log
  /** True once the process is about to end. */
  readonly stopping: () => boolean
}

interface Tally {
  stored: number
  known: number
  refused: number
}

export interface RefreshReport extends Readonly<Tally> {
  /** Feeds that answered, and that failed. */
  readonly answered: number
  readonly failed: number
}

/**
 * Asks the feeds that are due at `now` (epoch milliseconds) and files their articles. Resolves to what came of it.
 * Rejects only with what the store throws when its file cannot be read or written.
 */
export async function refreshSources(deps: RefreshDeps, now: number = deps.clock.now()): Promise<RefreshReport> {
  const due = await deps.store.dueFeeds(new Date(now).toISOString(), MOST_FEEDS, MOST_OF_HOST)
  if (due.length === 0) return { answered: 0, failed: 0, stored: 0, known: 0, refused: 0 }
  const report = { answered: 0, failed: 0, stored: 0, known: 0, refused: 0 }
  let broken = false
  const inTurn = oneAtATime()
  const resting = new Map<string, number>()
  const from = deps.clock.now()
  const isOver = () => deps.clock.now() - from >= ROUND_MS
  const stopping = () => broken || deps.stopping()
  const run = { ...deps, inTurn, resting, stopping, pagesOf: fullTextRound({ ...deps, stopping }, isOver) }
  const queue = byHost(due)
  // One feed of a host, which then goes to the end: hosts that are slow must not keep all others out.
  const serve = async (): Promise<void> => {
    for (let feeds = queue.shift(); feeds !== undefined && !isOver(); feeds = queue.shift()) {
      const [feed, ...others] = feeds
      if (feed !== undefined) await refreshFeed(feed, run, report)
      if (others.length > 0) queue.push(others)
    }
  }
  const serving = Array.from({ length: Math.min(SIDE_BY_SIDE, queue.length) }, () =>
    serve().catch((error: unknown) => {
      broken = true
      throw error
    }),
  )
  // Nothing is under way any more when this rejects.
  await Promise.allSettled(serving)
  await Promise.all(serving)
  deps.log.info('feeds-refreshed', report)
  return report
}

interface Run extends RefreshDeps {
  readonly inTurn: InTurn
  /** Hosts that asked to be left alone, and until when (epoch milliseconds). */
  readonly resting: Map<string, number>
  readonly pagesOf: FullTextRound
}

type Report = Tally & { answered: number; failed: number }

async function refreshFeed(feed: FollowedFeed, run: Run, report: Report): Promise<void> {
  if (run.stopping() || (run.resting.get(hostAsked(feed)) ?? 0) > run.clock.now()) return
  const { url, movedTo, etag, modified } = feed
  const answer = await run.fetcher.fetch({ url, movedTo, etag, modified })
  let reading = null as FeedReading | null
  let news = NO_NEWS
  let wanted: readonly RawArticle[] = []
  await run.inTurn(async () => {
    if (run.stopping()) return
    reading = readingOf(answer, feed, run)
    if (reading !== null && 'articles' in reading) {
      const read = await newsOf(reading.articles, feed, run.clock.now(), run).catch((error: unknown) =>
        withoutSense(error, feed, run.log),
      )
      if ('problem' in read) reading = read
      else {
        news = read
        wanted = await run.pagesOf.wanted(tellable(news), feed)
      }
    }
    if (wanted.length === 0) await note({ answer, reading, news, wanted, texts: NO_PAGES }, feed, run, report)
  })
  if (wanted.length === 0) return
  const texts = await run.pagesOf.fetch(wanted, feed)
  await run.inTurn(async () => {
    if (run.stopping()) return
    await note({ answer, reading, news, wanted, texts }, feed, run, report)
    if (texts.refusal !== null) await restHost(texts.refusal, feed, run.clock.now(), run)
  })
}

/** What came of asking a feed. */
interface Heard {
  readonly answer: FetchResult
  /** What was read in the answer; null where it has nothing to read. */
  readonly reading: FeedReading | null
  readonly news: FeedNews
  /** Items whose pages are worth asking for. */
  readonly wanted: readonly RawArticle[]
  readonly texts: FullTexts
}

function readingOf(answer: FetchResult, feed: FollowedFeed, { readFeed, clock, log }: Run): FeedReading | null {
  if (answer.kind !== 'fresh') return null
  try {
    return readFeed(answer, feed, clock.now())
  } catch (error) {
    // A feed that nobody thought of stops no other one.
    return withoutSense(error, feed, log)
  }
}

/** @throws Problem where the database is what failed */
function withoutSense(error: unknown, { source, url }: FollowedFeed, log: Log): { readonly problem: string } {
  if (error instanceof Problem && error.code === 'database') throw error
  log.error('feed-unreadable', { source, url, reason: String(error) })
  return { problem: 'cannot be read' }
}

async function note(heard: Heard, feed: FollowedFeed, run: Run, report: Report): Promise<void> {
  const at = run.clock.now()
  const { outcome, tally } = await taken(heard, feed, at, run).catch((error: unknown) =>
    unreadable(error, heard.answer, feed, at, run),
  )
  await run.store.noteFeed(feed.url, outcome, new Date(at).toISOString())
  if (heard.answer.kind === 'failed') await restHost(heard.answer, feed, at, run)
  logChange(feed, outcome, run.log)
  report[outcome.answered ? 'answered' : 'failed'] += 1
  for (const key of ['stored', 'known', 'refused'] as const) report[key] += tally[key]
}

/** A feed that nobody thought of stops no other one. @throws Problem where the database is what failed */
function unreadable(error: unknown, { took }: FetchResult, feed: FollowedFeed, at: number, { log }: Run): Taken {
  const { problem } = withoutSense(error, feed, log)
  const nextAt = afterFailure(feed.url, at, feed.failures, null, feed.skips)
  const outcome = { answered: false, problem, status: null, took, nextAt } as const
  return { outcome, tally: { stored: 0, known: 0, refused: 0 } }
}

async function restHost(
  { retryAfter, host }: { readonly retryAfter: number | null; readonly host: string | null },
  feed: FollowedFeed,
  at: number,
  { resting, store }: Run,
): Promise<void> {
  if (retryAfter === null || host === null || host !== hostAsked(feed)) return
  const until = at + Math.min(retryAfter, LONGEST_REST_MS)
  resting.set(host, until)
  await store.restHost(host, new Date(until).toISOString())
}

interface Taken {
  readonly outcome: FeedOutcome
  readonly tally: Tally
}

/** Files what an answer holds. */
async function taken(heard: Heard, feed: FollowedFeed, at: number, run: Run): Promise<Taken> {
  const { answer, reading } = heard
  const tally = { stored: 0, known: 0, refused: 0 }
  const { took } = answer
  const failed = (problem: string, status: number | null, wait: number | null): FeedOutcome => {
    const nextAt = afterFailure(feed.url, at, feed.failures, wait, feed.skips)
    return { answered: false, problem, status, took, nextAt }
  }
  if (answer.kind === 'failed') return { outcome: failed(answer.problem, answer.status, answer.retryAfter), tally }
  if (answer.kind === 'unchanged') {
    const { etag, modified, gap, hint, skips } = feed
    const nextAt = nextAfter(feed, feed, answer.freshFor, at)
    const { movedTo } = answer
    return { outcome: { answered: true, movedTo, etag, modified, stored: 0, nextAt, gap, hint, skips, took }, tally }
  }
  if (reading === null || 'problem' in reading)
    return { outcome: failed(reading?.problem ?? 'cannot be read', null, null), tally }
  tally.refused += reading.refused
  const { waits } = await fileAll(heard, reading, { feed, at, tally }, run)
  const [etag, modified] = reading.whole && !waits ? [answer.etag, answer.modified] : [null, null]
  const { hint, skips } = reading
  const { stored } = tally
  const dates = reading.articles.map(({ published }) => published)
  const gap = heard.news.nature.archive ? feed.gap : learnedGap(feed, stored, dates, at)
  const newAt = stored > 0 ? new Date(at).toISOString() : feed.newAt
  const nextAt = nextAfter(feed, { gap, hint, skips, newAt }, answer.freshFor, at)
  const { movedTo } = answer
  return { outcome: { answered: true, movedTo, etag, modified, stored, nextAt, gap, hint, skips, took }, tally }
}

interface Filing {
  readonly feed: FollowedFeed
  readonly at: number
  readonly tally: Tally
}

/** Files what is to be filed, and remembers what the feed had. `waits`: not every page was asked for. */
async function fileAll(
  { news, wanted, texts }: Heard,
  { articles, whole }: Extract<FeedReading, { readonly whole: boolean }>,
  { feed, at, tally }: Filing,
  run: Run,
): Promise<{ readonly waits: boolean }> {
  tally.known += articles.length - news.items.length
  const shown = [...news.remembered]
  // What a round had no time to ask for is looked at again in the next.
  const waiting = new Set(wanted.filter((raw) => !texts.asked.has(raw)))
  const toFile = await run.pagesOf.settle(
    news.items.map(({ raw }) => raw),
    texts,
    feed,
  )
  const failed = new Set<RawArticle>()
  // Feeds have their newest first; what came first is filed first.
  for (const [index, item] of [...news.items.entries()].toReversed()) {
    const raw = toFile[index] ?? null
    const came = raw === null ? 'known' : await fileOne(raw, item, feed, run)
    tally[came === 'failed' ? 'refused' : came] += 1
    if (came === 'failed') failed.add(item.raw)
    if (came !== 'failed' && came !== 'refused' && !waiting.has(item.raw)) shown.push(...listed(item.marks))
  }
  await run.pagesOf.note(texts, failed, feed)
  // An empty answer is no archive, nor is one that broke off.
  const done = !news.first || (whole && articles.length > 0)
  await run.store.rememberItems(feed.url, shown, done, new Date(at).toISOString())
  logFlood(feed, news, run.log)
  return { waits: waiting.size > 0 }
}

/** When a feed that answered at `at` is due, by what is known of it after that. */
function nextAfter(
  { url }: FollowedFeed,
  { gap, hint, skips, newAt }: Learned & Pick<FollowedFeed, 'hint' | 'skips'>,
  fresh: number | null,
  at: number,
): string {
  const silence = newAt === null ? null : at - Date.parse(newAt)
  return afterAnswer(url, at, { gap, silence, allowed: Math.max(hint ?? 0, fresh ?? 0) }, skips)
}

/** Files an item as `raw`; where that is its page's full text, and cannot be understood, as the feed gave it. */
async function fileOne(raw: RawArticle, item: NewsItem, feed: FollowedFeed, run: Run): Promise<keyof Tally | 'failed'> {
  // Others get their turn: understanding an article takes milliseconds.
  await setImmediate()
  try {
    const full = raw === item.raw ? {} : { given: item.raw }
    const deps = { ...run, ...item.filing, ...full }
    const filed = await fileArticle(raw, deps)
    if ('refused' in filed) return 'refused'
    if (raw !== item.raw) await keepGiven(item.raw, filed.article, deps)
    return filed.outcome === 'known' ? 'known' : 'stored'
  } catch (error) {
    if (error instanceof Problem && error.code === 'database') throw error
    run.log.error('article-failed', { source: feed.source, url: raw.url, reason: String(error) })
    // It was taken out at this moment.
    if (error instanceof Problem && error.code === 'conflict') return 'refused'
    return raw === item.raw ? 'failed' : await fileOne(item.raw, item, feed, run)
  }
}

/** Of what nobody will be told no page is asked for. */
function tellable({ items, nature }: FeedNews): readonly RawArticle[] {
  return nature.servedAnew ? [] : items.map(({ raw }) => raw)
}

/** A new feed's archive is no flood. */
function logFlood({ url, source }: FollowedFeed, { first, items, nature }: FeedNews, log: Log): void {
  if (!first && Object.values(nature).includes(true)) log.warn('feed-flood', { source, url, items: items.length })
}

function logChange({ url, source, failures, failingSince }: FollowedFeed, outcome: FeedOutcome, log: Log): void {
  if (!outcome.answered && failures === 0) log.warn('feed-failing', { source, url, problem: outcome.problem })
  if (outcome.answered && failures > 0) log.info('feed-recovered', { source, url, failures, since: failingSince })
}

function hostAsked({ url, movedTo }: FollowedFeed): string {
  return hostOf(movedTo ?? url)
}

/** The feeds of each host, those that waited longest first. */
function byHost(feeds: readonly FollowedFeed[]): FollowedFeed[][] {
  const hosts = new Map<string, FollowedFeed[]>()
  for (const feed of feeds) {
    const host = hostAsked(feed)
    const others = hosts.get(host)
    if (others === undefined) hosts.set(host, [feed])
    else others.push(feed)
  }
  return [...hosts.values()]
}

type InTurn = (work: () => Promise<void>) => Promise<void>

/** Runs each piece of work once the one before it has ended, however that ended. */
function oneAtATime(): InTurn {
  let last = Promise.resolve()
  return (work) => {
    last = last.then(work, work)
    return last
  }
}
