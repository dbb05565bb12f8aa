// Looks at addresses for somebody who waits for it: is it a feed, does its page offer one, what does a feed say now.
//
// Rules
// 1. The address itself, then what its page offers (discover.ts), then usual paths at the host that answered: six further
//    requests at the most, and none after half a minute.
// 2. All go through the fetcher: what may not be asked is not asked here either, and each host has its turn and pause.
// 3. One that a page offers alone is looked at; of several, people choose.
// 4. Two addresses without any answer: the host is left alone.

import { httpUrl } from '../core/identity.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FeedFinder, Finding, Look } from '../core/ports/feed-finder.ts'
import type { Fetcher } from '../core/ports/fetcher.ts'
import { feedsOffered, usualAddresses } from './discover.ts'
import type { Feed } from './feed-item.ts'
import { readAnswer } from './fetched-feed.ts'
import { plainLine } from './html-text.ts'
import { addressOf } from './visits.ts'

const FURTHER = 6
const LONGEST_MS = 30_000
/** Of an answer that nobody thought of. */
const UNREADABLE = { reading: { problem: 'cannot be read' }, page: null }

export interface FinderOptions {
  readonly fetcher: Fetcher
  readonly clock: Clock
  /** Milliseconds for all that looking for a feed takes. */
  readonly longest?: number
  /** Reads an answer; `readAnswer` unless a test has another. */
  readonly read?: typeof readAnswer
}

/** A look, and the text of the page where it is one. */
interface Seeing {
  readonly look: Look
  readonly page: string | null
}

type See = (feed: Parameters<FeedFinder['look']>[0]) => Promise<Seeing>

export function openFeedFinder(options: FinderOptions): FeedFinder {
  const { longest = LONGEST_MS } = options
  const see = seeing(options)
  return {
    find: async (typed) => {
      const address = asAddress(typed)
      if (address === null) return { kind: 'none', problem: 'is no http(s) address' }
      const over = AbortSignal.timeout(longest)
      const late = new Promise<Finding>((resolve) => {
        over.addEventListener('abort', () => {
          resolve({ kind: 'none', problem: `took longer than ${longest / 1000} s` })
        })
      })
      const found = search(address, see, over).catch((): Finding => ({ kind: 'none', ...UNREADABLE.reading }))
      return await Promise.race([found, late])
    },
    look: async (feed) => (await see(feed)).look,
  }
}

function seeing({ fetcher, clock, read = readAnswer }: FinderOptions): See {
  const readOrNot: typeof readAnswer = (...given) => {
    try {
      return read(...given)
    } catch {
      return UNREADABLE
    }
  }
  return async ({ url, movedTo, source, language }) => {
    const result = await fetcher.fetch({ url, movedTo, etag: null, modified: null })
    const nothing = { url, end: null, movedTo: null, took: result.took, bytes: 0 }
    if (result.kind !== 'fresh') {
      const failure = result.kind === 'failed' ? result : { status: 304, problem: 'answered 304' }
      return { look: { ...nothing, status: failure.status, seen: { problem: failure.problem } }, page: null }
    }
    const { bytes, end, movedTo: moved, status } = result
    const look = { ...nothing, end, movedTo: moved, status, bytes: bytes.length }
    const answer = readOrNot(result, { url: end, source, language }, clock.now())
    if (!('feed' in answer)) return { look: { ...look, seen: answer.reading }, page: answer.page }
    const { articles, refused, whole } = answer.reading
    return { look: { ...look, seen: { ...described(answer), articles, refused, whole } }, page: null }
  }
}

async function search(address: string, see: See, over: AbortSignal): Promise<Finding> {
  const { look, page } = await see(unfollowed(address))
  const found = feedIn(look)
  if (found !== null) return found
  if (look.end === null) return none(look)
  const offered = page === null ? [] : feedsOffered(page, look.end)
  if (offered.length > 1) return { kind: 'several', feeds: offered }
  const guesses = [...offered.map(({ url }) => url), ...usualAddresses(look.end)]
  let silent = 0
  for (const url of [...new Set(guesses)].slice(0, FURTHER)) {
    if (over.aborted || silent > 1) break
    const guess = (await see(unfollowed(url))).look
    const feed = feedIn(guess)
    if (feed !== null) return feed
    if (guess.status === null) silent += 1
  }
  return none(look)
}

/** "outlet.example/rss" as people type it; without what it keeps secret. Null where it is no http(s) address. */
function asAddress(typed: string): string | null {
  const text = typed.trim().replace(/^<(.*)>$/s, '$1')
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  const url = /\s/.test(whole) ? null : httpUrl(whole)
  // Letters of other scripts are sent three times as long.
  return url === null || !url.hostname.includes('.') || httpUrl(url.href) === null ? null : addressOf(url.href).href
}

function unfollowed(url: string) {
  return { url, movedTo: null, source: 'unknown', language: null }
}

function feedIn(look: Look): Finding | null {
  const { seen } = look
  return 'problem' in seen ? null : { kind: 'feed', look: { ...look, seen } }
}

function none({ seen }: Look): Finding {
  return { kind: 'none', problem: 'problem' in seen ? seen.problem : '' }
}

/** What a feed says of itself. */
function described({ feed, text }: { readonly feed: Feed; readonly text: string }) {
  const { title, language } = feed
  return { format: formatOf(text), title: plainLine(title ?? '') || null, language }
}

/** By its first element. */
function formatOf(text: string): string {
  if (/^[\s\uFEFF]*[{[]/.test(text)) return 'JSON Feed'
  const [, root = '', attributes = ''] =
    /<(?:\w+:)?(rss|rdf|feed|urlset|sitemapindex)\b([^>]{0,1000})/i.exec(text) ?? []
  switch (root.toLowerCase()) {
    case 'feed':
      return 'Atom'
    case 'rdf':
      return 'RSS (RDF)'
    case 'rss':
      return `RSS ${/\bversion\s*=\s*["']([\d.]{1,8})["']/i.exec(attributes)?.[1] ?? ''}`.trim()
    case 'urlset':
    case 'sitemapindex':
      return 'sitemap'
    default:
      return 'XML'
  }
}
