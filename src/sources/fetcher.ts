// Fetches over http and https.
//
// Rules
// 1. Every connection goes through guarded-connect: a redirect leads nowhere that could not be asked at first hand.
// 2. Redirects are followed by hand, five at most. The validators go with each request: they belong to the last answer.
//    What permanent ones lead to (301, 308; RFC 9110, section 15.4) is told as far as they stand before any other.
// 3. Every stage has its time-out, and the whole has one.
// 4. Nothing is thrown: what goes wrong is told in words, without a header and without what an address keeps secret.
// 5. A name and password in an address are never sent: what is fetched is shown to everybody.

import { Agent, request as ask } from 'undici'
import { httpUrl } from '../core/identity.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Fetcher, FetchRequest } from '../core/ports/fetcher.ts'
import { ACCEPTED_ENCODINGS } from './answer-body.ts'
import { discard, type Fetched, headerOf, resultOf } from './feed-answer.ts'
import { type Patience, problemOf } from './fetch-problem.ts'
import { guardedConnect, Refused } from './guarded-connect.ts'

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
}

const PATIENCE: Patience = { connect: 10_000, headers: 15_000, silence: 10_000, whole: 20_000 }
const MOST_BYTES = 10_000_000
const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const PERMANENT = new Set([301, 308])
/** A longer address is followed, and not remembered. */
const LONGEST_ADDRESS = 2000
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'
/** A fetcher with its own connections, one a host. */
export function openFetcher(options: FetcherOptions): Fetcher {
  const { allowed, clock, most = MOST_BYTES } = options
  const patience = { ...PATIENCE, ...options.patience }
  const agent = new Agent({
    connect: guardedConnect(allowed, patience.connect),
    connections: 1,
    headersTimeout: patience.headers,
    bodyTimeout: patience.silence,
  })
  const agentName = userAgent(options)

  async function fetched(request: FetchRequest): Promise<Fetched> {
    const signal = AbortSignal.timeout(patience.whole)
    const headers = headersFor(request, agentName)
    const own = addressOf(request.url)
    let url = request.movedTo === null ? own : addressOf(request.movedTo)
    const moved: Moved = { to: url, ended: false }
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await ask(url, { dispatcher: agent, headers, signal })
      const next = REDIRECTS.has(answer.statusCode) ? headerOf(answer, 'location') : null
      if (next === null) {
        return await resultOf(answer, { request, movedTo: movedTo(own, moved), now: clock.now(), most })
      }
      await discard(answer)
      url = addressOf(next, url)
      if (!PERMANENT.has(answer.statusCode)) moved.ended = true
      if (!moved.ended) moved.to = url
    }
    throw new Refused(`redirected more than ${MOST_REDIRECTS} times`)
  }

  return {
    fetch: async (request) => {
      const from = clock.now()
      const result = await fetched(request).catch(
        (error: unknown): Fetched => ({
          kind: 'failed',
          problem: problemOf(error, patience),
          status: null,
          retryAfter: null,
        }),
      )
      return { ...result, took: Math.max(0, clock.now() - from) }
    },
    close: () => agent.destroy(),
  }
}

/** Where permanent redirects have led so far; `ended` once another one came. */
interface Moved {
  to: URL
  ended: boolean
}

function movedTo(own: URL, { to }: Moved): string | null {
  return to.href === own.href || to.href.length > LONGEST_ADDRESS ? null : to.href
}

/** An http(s) address, absolute against `base`, without what it keeps secret and without its fragment. */
function addressOf(text: string, base?: URL): URL {
  const absolute = base !== undefined && URL.canParse(text, base.href) ? new URL(text, base).href : text
  const url = httpUrl(absolute)
  if (url === null) throw new Refused(base === undefined ? 'is no http(s) address' : 'redirected to no http(s) address')
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}

function userAgent({ version, contact }: FetcherOptions): string {
  const told = contact?.replace(/[^\x20-\x7e]|[()]/g, '').trim() ?? ''
  return told === '' ? `Sitrep/${version}` : `Sitrep/${version} (+${told})`
}

function headersFor({ etag, modified }: FetchRequest, agentName: string): Record<string, string> {
  return {
    'user-agent': agentName,
    accept: ACCEPT,
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(modified === null ? {} : { 'if-modified-since': modified }),
  }
}
