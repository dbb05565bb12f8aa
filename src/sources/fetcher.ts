// Fetches over http and https.
//
// Rules
// 1. Every connection goes through guarded-connect: a redirect leads nowhere that could not be asked at first hand.
// 2. Redirects are followed by hand, five at most. The validators go with each request: they belong to the last answer.
// 3. Every stage has its time-out, and the whole has one.
// 4. Nothing is thrown: what goes wrong is told in words, without a header and without what an address keeps secret.
// 5. A name and password in an address are never sent: what is fetched is shown to everybody.

import type { IncomingHttpHeaders } from 'node:http'
import { Agent, request as ask, type Dispatcher } from 'undici'
import { httpUrl } from '../core/identity.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { Fetcher, FetchRequest, FetchResult } from '../core/ports/fetcher.ts'
import { ACCEPTED_ENCODINGS, readBody } from './answer-body.ts'
import { freshFor } from './cache-hints.ts'
import { type Patience, problemOf } from './fetch-problem.ts'
import { guardedConnect, Refused } from './guarded-connect.ts'
import { readRetryAfter } from './retry-after.ts'

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
/** An answer whose body is not wanted is read to its end where that is short, so that the connection can be kept. */
const SHORT_BODY = 65_536
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'
/** A validator that can be sent back as it came. */
const VALIDATOR = /^[\x20-\x7e]{1,500}$/

/** A result before its time is taken. */
type Fetched = FetchResult extends infer One ? (One extends unknown ? Omit<One, 'took'> : never) : never

interface Answer {
  readonly statusCode: number
  readonly headers: IncomingHttpHeaders
  readonly body: Dispatcher.ResponseData['body']
}

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
    let url = addressOf(request.url)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await ask(url, { dispatcher: agent, headers, signal })
      const next = REDIRECTS.has(answer.statusCode) ? headerOf(answer, 'location') : null
      if (next === null) return await resultOf(answer, request)
      await discard(answer)
      url = addressOf(next, url)
    }
    throw new Refused(`redirected more than ${MOST_REDIRECTS} times`)
  }

  async function resultOf(answer: Answer, request: FetchRequest): Promise<Fetched> {
    const { statusCode, body } = answer
    const fresh = freshFor(answer.headers, clock.now())
    if (statusCode === 200 || statusCode === 203) {
      return {
        kind: 'fresh',
        bytes: await readBody(body, headerOf(answer, 'content-encoding'), most),
        contentType: headerOf(answer, 'content-type'),
        etag: validatorOf(answer, 'etag'),
        modified: validatorOf(answer, 'last-modified'),
        freshFor: fresh,
      }
    }
    await discard(answer)
    const conditional = request.etag !== null || request.modified !== null
    if (statusCode === 304 && conditional) return { kind: 'unchanged', freshFor: fresh }
    const wait = statusCode === 429 || statusCode === 503 ? headerOf(answer, 'retry-after') : null
    const retryAfter = readRetryAfter(wait, clock.now())
    return { kind: 'failed', problem: `answered ${statusCode}`, status: statusCode, retryAfter }
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

function headerOf({ headers }: Answer, name: string): string | null {
  const value = headers[name]
  const text = Array.isArray(value) ? value[0] : value
  return text === undefined || text === '' ? null : text
}

function validatorOf(answer: Answer, name: string): string | null {
  const value = headerOf(answer, name)
  return value !== null && VALIDATOR.test(value) ? value : null
}

async function discard({ body }: Answer): Promise<void> {
  await body.dump({ limit: SHORT_BODY })
}
