// The full text of what feeds give in short: an item with little text whose page says more.
//
// Rules
// 1. Pages come only from items of followed feeds, and only from the feed's own site or that of its source: an outlet
//    without an open feed is not scraped by way of another one's.
// 2. Each page is asked once, before its article is filed, so that a summary and its full text are no two versions. What a
//    feed changed in such an item is news: its page is asked again.
// 3. Only what an edition can still tell is asked for, also of what a new feed comes with: not what is older than any
//    window, nor what its first answer does not date. The newest first, so many of one host in a round, one after the
//    other; a host that fails is left alone until the next one. One page that fails may be odd, two are a host's failure.
// 4. A page that leads elsewhere in the end, or to the front page, that says less than the feed, or something else (a wall
//    of consent, an error dressed up as a page), is not taken. Where there is none, what the feed gave is filed.
// 5. The feed wins where both say something: title, date, language. A date after the clock is none. Of the addresses that
//    a page calls its own none counts that is not of its site: it would take what stands there over.
// 6. A summary never takes the place of a full text that is stored.

import type { RawArticle } from '../core/article.ts'
import type { FollowedFeed } from '../core/feed.ts'
import { hostOf, identify, normaliseText } from '../core/identity.ts'
import { sha256 } from '../core/ids.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Log } from '../core/ports/log.ts'
import type { FailedPage, FetchedPage, Pages } from '../core/ports/pages.ts'
import type { ShortItem } from '../core/ports/read-pages.ts'
import type { Store } from '../core/ports/store.ts'
import { siteOf } from '../core/site.ts'
import { isAhead } from '../core/stated-date.ts'
import { addedWith } from './feed-news.ts'
import { storedHere } from './file-article.ts'
import { filingTables } from './filing-tables.ts'

/** Characters under which an item is short: a paragraph or two. */
const SHORT = 600
/** A window reaches back so far. */
const NEWS_MS = 72 * 3_600_000
/** Pages asked of one host in a round. */
const MOST_PAGES = 15
/** Pages that fail before their host counts as failing. */
const MOST_FAILURES = 2
/** Of the words of an item that its page must have, at least; and words shorter than this are in every text. */
const SHARED = 0.25
const SHORTEST_WORD = 4
const LONGEST_ADDRESS = 2000

export interface FullTextDeps {
  readonly store: Store
  readonly knowledge: Knowledge
  readonly clock: Clock
  readonly log: Log
  /** Null where no page is to be fetched. */
  readonly pages: Pages | null
  readonly stopping: () => boolean
}

/** One round's pages. */
export interface FullTextRound {
  /** The items of a feed whose pages are worth asking for, newest first. */
  wanted(articles: readonly RawArticle[], feed: FollowedFeed): Promise<readonly RawArticle[]>
  /** Fetches the pages of these items, as many as the round has left. Never rejects. */
  fetch(wanted: readonly RawArticle[], feed: FollowedFeed): Promise<FullTexts>
  /** What to file in the place of each item: itself where it says all there is, null where nothing is. */
  settle(articles: readonly RawArticle[], texts: FullTexts, feed: FollowedFeed): Promise<readonly (RawArticle | null)[]>
  /** Remembers, once its articles are filed, what was asked for; not of those that `failed`, and are filed another time. */
  note(texts: FullTexts, failed: ReadonlySet<RawArticle>, feed: FollowedFeed): Promise<void>
}

export interface FullTexts {
  /** Items of which a page was asked, with the article in full; null where it gave none. */
  readonly asked: ReadonlyMap<RawArticle, RawArticle | null>
  /** The answer of a host that asked to be left alone; null where none did. */
  readonly refusal: FailedPage | null
}

/** Nothing was asked for. */
export const NO_PAGES: FullTexts = { asked: new Map(), refusal: null }

/** `isOver`: true once no further page is to be asked for in this round. */
export function fullTextRound(deps: FullTextDeps, isOver: () => boolean): FullTextRound {
  const { store, clock, pages } = deps
  const askedOf = new Map<string, number>()
  const failuresOf = new Map<string, number>()

  /** True where one more page of the host may be asked for, which then counts. */
  function takes(host: string): boolean {
    const count = askedOf.get(host) ?? 0
    if (isOver() || deps.stopping() || count >= MOST_PAGES) return false
    if ((failuresOf.get(host) ?? 0) >= MOST_FAILURES) return false
    askedOf.set(host, count + 1)
    return true
  }

  return {
    wanted: async (articles, feed) => {
      if (pages === null) return []
      const isWorth = (raw: RawArticle) => isShort(raw) && isNews(raw, feed, clock.now()) && isOwn(raw.url, feed, deps)
      const worth = articles.filter(isWorth)
      const asked = await askedBefore(worth, feed, store)
      return newestFirst(oneOfEach(worth.filter((raw) => !asked.has(raw))))
    },
    fetch: async (wanted, feed) => {
      const asked = new Map<RawArticle, RawArticle | null>()
      const problems = new Set<string>()
      let refusal: FailedPage | null = null
      for (const raw of wanted) {
        const host = hostOf(raw.url ?? '')
        if (pages === null || raw.url === null || !takes(host)) continue
        const page = await pages.fetch(raw.url, feed.url)
        const problem = page.kind === 'failed' ? page.problem : misfitOf(page, raw, feed, deps)
        asked.set(raw, page.kind === 'read' && problem === null ? merged(raw, page, clock.now()) : null)
        if (problem !== null) problems.add(problem)
        if (page.kind !== 'failed') continue
        if (page.failing !== 'page') {
          failuresOf.set(host, page.failing === 'host' ? MOST_FAILURES : (failuresOf.get(host) ?? 0) + 1)
        }
        if (page.retryAfter !== null) refusal = page
      }
      if (asked.size > 0 && !deps.stopping()) logPages(feed, asked, problems, deps.log)
      return { asked, refusal }
    },
    settle: async (articles, { asked }, feed) => {
      const before = await askedBefore(articles.filter(isShort), feed, store)
      const inFull = new Set([...asked].flatMap(([raw, full]) => (full === null ? [] : [idOf(raw.url)])))
      const hasFull = async (raw: RawArticle) => inFull.has(idOf(raw.url)) || (await isStoredInFull(raw, feed, deps))
      const toFile: (RawArticle | null)[] = []
      for (const raw of articles) {
        const full = asked.get(raw)
        if (before.has(raw)) toFile.push(null)
        else if (full) toFile.push(full)
        else toFile.push(isShort(raw) && (await hasFull(raw)) ? null : raw)
      }
      return toFile
    },
    note: async ({ asked }, failed, feed) => {
      const items = [...asked.keys()].filter((raw) => !failed.has(raw)).map((raw) => shortItem(raw, feed))
      if (items.length > 0) await store.notePages(items, new Date(clock.now()).toISOString())
    },
  }
}

function isShort({ url, text }: RawArticle): boolean {
  return url !== null && url.length <= LONGEST_ADDRESS && text.length < SHORT
}

/** What is undated counts as seen now, but for the first answer of a feed, whose items then count as old. */
function isNews({ published }: RawArticle, { answeredAt }: FollowedFeed, now: number): boolean {
  return published === null ? answeredAt !== null : Date.parse(published) >= now - NEWS_MS
}

function isOwn(url: string | null, { url: own, movedTo, source }: FollowedFeed, { knowledge }: FullTextDeps): boolean {
  if (url === null) return false
  const site = siteOf(hostOf(url))
  if (site === siteOf(hostOf(own)) || (movedTo !== null && site === siteOf(hostOf(movedTo)))) return true
  return filingTables(knowledge).resolveSource({ stated: null, url, dateline: null }).id === source
}

function newestFirst(articles: readonly RawArticle[]): readonly RawArticle[] {
  // Undated ones are new as far as can be told.
  const at = ({ published }: RawArticle) => (published === null ? Infinity : Date.parse(published))
  return articles.toSorted((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a)))
}

/** A feed may have one article twice. */
function oneOfEach(articles: readonly RawArticle[]): readonly RawArticle[] {
  return [...new Map(articles.map((raw) => [idOf(raw.url), raw])).values()]
}

async function askedBefore(
  articles: readonly RawArticle[],
  feed: FollowedFeed,
  store: Store,
): Promise<ReadonlySet<RawArticle>> {
  if (articles.length === 0) return new Set()
  const asked = await store.askedPages(articles.map((raw) => shortItem(raw, feed)))
  return new Set(articles.filter((_, at) => asked[at] === true))
}

/** What an added feed gives is an article of its own: its page tells nothing of whether everybody has the same item. */
function shortItem({ url, title, text }: RawArticle, { source, sourceName }: FollowedFeed): ShortItem {
  const words = `${normaliseText(title ?? '')}\n${normaliseText(text)}`
  return { article: idOf(url, sourceName === undefined ? null : source), told: sha256(words) }
}

/** The id that the address alone makes; that of an added source's own article where it is given. */
function idOf(url: string | null, added: string | null = null): string {
  const nothing = { published: null, retrieved: '', title: null, text: '' }
  return identify({ url, source: added ?? '', ...nothing, apart: added !== null }).id
}

async function isStoredInFull(raw: RawArticle, feed: FollowedFeed, deps: FullTextDeps): Promise<boolean> {
  const stored = await storedHere(raw, { ...deps, ...addedWith(feed) })
  return stored !== null && stored.text.length >= SHORT
}

/** Why a page is not the article of an item; null where it is. */
function misfitOf(page: FetchedPage, raw: RawArticle, feed: FollowedFeed, deps: FullTextDeps): string | null {
  if (!isOwn(page.address, feed, deps)) return 'leads to another site'
  if (/^https?:\/\/[^/]+\/?$/.test(page.address)) return 'leads to the front page'
  if (page.text.length <= raw.text.length) return 'says no more than the feed'
  return isAbout(page.text, raw) ? null : 'says something else than the feed'
}

function isAbout(text: string, { title, text: summary }: RawArticle): boolean {
  const wordsOf = (words: string) =>
    new Set(
      normaliseText(words)
        .split(' ')
        .filter((word) => word.length >= SHORTEST_WORD),
    )
  const has = wordsOf(text)
  const sought = [...wordsOf(`${title ?? ''} ${summary}`)]
  const found = sought.filter((word) => has.has(word)).length
  return found > 0 && found >= sought.length * SHARED
}

function merged(raw: RawArticle, page: FetchedPage, now: number): RawArticle {
  const { title, text, language, address, canonical } = page
  const published = page.published !== null && isAhead(page.published, now) ? null : page.published
  return {
    ...raw,
    title: raw.title ?? title,
    text,
    published: raw.published ?? published,
    language: raw.language ?? language,
    addresses: canonical !== null && isOfSite(canonical, address) ? [address, canonical] : [address],
  }
}

function isOfSite(url: string, page: string): boolean {
  return siteOf(hostOf(url)) === siteOf(hostOf(page))
}

function logPages(
  { source, url }: FollowedFeed,
  asked: ReadonlyMap<RawArticle, RawArticle | null>,
  problems: ReadonlySet<string>,
  log: Log,
): void {
  const read = [...asked.values()].filter((full) => full !== null).length
  log.info('pages-read', { source, url, asked: asked.size, read, problems: [...problems] })
}
