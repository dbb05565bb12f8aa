// Fetches feeds over http and https.
//
// Rules
// 1. The validators of the last answer go with each request, also with those that a redirect leads to.
// 2. What the operator allows of private networks is reached by feeds whose own address is one of those, also where they
//    redirect; no other feed may lead there.
// 3. Nothing is thrown: what goes wrong is told in words, without a header and without what an address keeps secret.

import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../core/ports/clock.ts'
import type { Fetcher, FetchRequest } from '../core/ports/fetcher.ts'
import { type Fetched, resultOf } from './feed-answer.ts'
import { type Patience, problemOf } from './fetch-problem.ts'
import { hostAndPort, INTERNET, type Network } from './guarded-connect.ts'
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
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1'

/** A fetcher with its own connections, one request at a time to each host. */
export function openFetcher(options: FetcherOptions): Fetcher {
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
      return resultOf(answer, { request, movedTo, host: end.hostname, now: clock.now(), most })
    })
  }

  return {
    fetch: async (request) => {
      let took = 0
      try {
        const own = addressOf(request.url)
        const start = request.movedTo === null ? own : addressOf(request.movedTo)
        const visit = { start, headers: headersFor(request), took }
        const result = await fetched(request, visit, own).finally(() => {
          took = visit.took
        })
        return { ...result, took }
      } catch (error) {
        return { kind: 'failed', problem: problemOf(error, patience), status: null, retryAfter: null, host: null, took }
      }
    },
    close: async () => {
      closing.abort()
      await Promise.all([visits.close(), freeVisits.close()])
    },
  }
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
