// Fetches feeds, and pages that their items lead to, over http and https.
//
// Rules
// 1. The validators of the last answer go with each request, also with those that a redirect leads to.
// 2. What the operator allows of private networks is reached by feeds whose own address is one of those, also where they
//    redirect; no other feed may lead there.
//    A page is as free as the feed whose item leads there: else any outlet could have private pages read out.
// 3. Nothing is thrown: what goes wrong is told in words, without a header and without what an address keeps secret.

import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../core/ports/clock.ts'
import type { Fetcher, FetchRequest, FetchResult } from '../core/ports/fetcher.ts'
import { type Answer, discard, type Fetched, headerOf, resultOf } from './feed-answer.ts'
import { type Patience, problemOf } from './fetch-problem.ts'
import { hostAndPort, INTERNET, type Network, Refused } from './guarded-connect.ts'
import { hostTurns } from './host-turns.ts'
import { addressOf, openVisits, type Visit } from './visits.ts'

export interface FetcherOptions {
  /** An address or page in the User-Agent, by which a publisher reaches the operator; null = none. */
  readonly contact: string | null
  readonly version: string
  /** `host:port`, as in the feed's address, of what may be asked although it stands in a private network. */
  readonly allowed: readonly string[]
  readonly clock: Clock
  readonly patience?: Partial<Patience>
  /** Bytes that an answer may have, packed and unpacked. */
  readonly most?: number
  /** Where names are looked up and what is public; the internet unless a test has another. */
  readonly network?: Network
  /** Resolves after so many milliseconds, on the clock's time. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

const PATIENCE: Patience = { connect: 10_000, headers: 15_000, silence: 10_000, whole: 20_000 }
const MOST_BYTES = 10_000_000
/** A longer address is followed, and not remembered. */
const LONGEST_ADDRESS = 2000
/** News pages have a tenth of it, the largest of them half. */
const MOST_PAGE_BYTES = 3_000_000
const ACCEPT_PAGE = 'text/html, application/xhtml+xml;q=0.9'
const PAGE_TYPE = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i
const NO_VALIDATORS = { movedTo: null, etag: null, modified: null }
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

/** A page as it was sent. */
export type PageResult = FetchResult & {
  /** Where it stood in the end, after all redirects; null where there was no answer. */
  readonly address: string | null
  /** What the address leads to is not taken, although it may be had. */
  readonly refused: boolean
}

export interface PageFetcher {
  /** The page at an address that an item of the feed at `feed` gives. Never rejects. */
  page(url: string, feed: string): Promise<PageResult>
}

/** A fetcher with its own connections, one request at a time to each host. */
export function openFetcher(options: FetcherOptions): Fetcher & PageFetcher {
  const { allowed, clock, most = MOST_BYTES, network = INTERNET } = options
  const patience = { ...PATIENCE, ...options.patience }
  const closing = new AbortController()
  const pause = (milliseconds: number) =>
    setTimeout(milliseconds, undefined, { signal: closing.signal }).catch(() => undefined)
  const turns = hostTurns(clock, options.wait ?? pause)
  const common = { network, patience, clock, turns, agentName: userAgent(options) }
  const visits = openVisits({ ...common, allowed: [] })
  const freeVisits = openVisits({ ...common, allowed })
  const free = new Set(allowed.map(hostAndPort))
  const visitsOf = ({ protocol, hostname, port }: URL) =>
    free.has(`${hostname}:${port || (protocol === 'https:' ? '443' : '80')}`) ? freeVisits : visits

  async function fetched(request: FetchRequest, visit: Visit, own: URL): Promise<Fetched> {
    return await visitsOf(own).follow(visit, (answer, { movedTo: { href }, end }) => {
      const movedTo = href === own.href || href.length > LONGEST_ADDRESS ? null : href
      return resultOf(answer, { request, movedTo, end, now: clock.now(), most })
    })
  }

  return {
    fetch: (request) => {
      const visitFor = () => ({
        start: addressOf(request.movedTo ?? request.url),
        obeys: false,
        headers: headersFor(request),
        took: 0,
      })
      return outcome(visitFor, (visit) => fetched(request, visit, addressOf(request.url)), patience)
    },
    page: async (url, feed) => {
      let address: string | null = null
      let refused = false
      const visitFor = () => ({ start: addressOf(url), obeys: true, headers: { accept: ACCEPT_PAGE }, took: 0 })
      const work = (visit: Visit) =>
        visitsOf(addressOf(feed))
          .follow(visit, (answer, { end }) => {
            address = end.href
            return pageOf(answer, end, clock.now())
          })
          .catch((error: unknown) => {
            refused = error instanceof Refused
            throw error
          })
      return { ...(await outcome(visitFor, work, patience)), address, refused }
    },
    close: async () => {
      closing.abort()
      await Promise.all([visits.close(), freeVisits.close()])
    },
  }
}

/** What a visit comes to; a failure is told in words. */
async function outcome(
  visitFor: () => Visit,
  work: (visit: Visit) => Promise<Fetched>,
  patience: Patience,
): Promise<FetchResult> {
  let took = 0
  try {
    const visit = visitFor()
    const result = await work(visit).finally(() => {
      took = visit.took
    })
    return { ...result, took }
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error, patience), status: null, retryAfter: null, host: null, took }
  }
}

/** @throws Refused where the answer is no web page, besides what resultOf throws */
async function pageOf(answer: Answer, end: URL, now: number): Promise<Fetched> {
  if (answer.statusCode === 200 && !PAGE_TYPE.test(headerOf(answer, 'content-type') ?? '')) {
    await discard(answer)
    throw new Refused('is no web page')
  }
  return await resultOf(answer, {
    request: { url: end.href, ...NO_VALIDATORS },
    movedTo: null,
    end,
    now,
    most: MOST_PAGE_BYTES,
  })
}

function userAgent({ version, contact }: FetcherOptions): string {
  const told = contact?.replace(/[^\x20-\x7e]|[()]/g, '').trim() ?? ''
  return told === '' ? `Sitrep/${version}` : `Sitrep/${version} (+${told})`
}

function headersFor({ etag, modified }: FetchRequest): Record<string, string> {
  return {
    accept: ACCEPT,
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  }
}
