// Asks an address and follows where it redirects.
//
// Rules
// 1. Every connection goes through guarded-connect: a redirect leads nowhere that could not be asked at first hand.
// 2. Redirects are followed by hand, five at most. What permanent ones lead to (301, 308; RFC 9110, section 15.4) is told
//    as far as they stand before any other.
// 3. Each request waits for the turn of its host, and keeps the pause of its robots.txt, which is read only where that
//    could matter: another request to the host was a moment ago, or a page is asked for. A redirect on one host goes on
//    without a pause. A page is asked for only where robots.txt allows it, also after each redirect.
// 4. Every stage has its time-out, and the whole has one; waiting for a turn counts in none.
// 5. A name and password in an address are never sent: what is fetched is shown to everybody.

import { Agent, request as ask } from 'undici'
import { httpUrl } from '../core/identity.ts'
import type { Clock } from '../core/ports/clock.ts'
import { ACCEPTED_ENCODINGS, readBody } from './answer-body.ts'
import { type Answer, discard, headerOf } from './feed-answer.ts'
import type { Patience } from './fetch-problem.ts'
import { guardedConnect, type Network, Refused } from './guarded-connect.ts'
import type { HostTurns } from './host-turns.ts'
import { type HostRules, MOST_ROBOTS_BYTES, type RobotsText, robotsRules } from './robots.ts'

const MOST_REDIRECTS = 5
const REDIRECTS = new Set([301, 302, 303, 307, 308])
const PERMANENT = new Set([301, 308])
/** So long a visit may wait for turns: one pause and a robots.txt. The round of feeds waits for it. */
const LONGEST_WAIT_MS = 90_000

export interface VisitOptions {
  /** `host:port` of what may be asked although it stands in a private network. */
  readonly allowed: readonly string[]
  readonly network: Network
  readonly patience: Patience
  readonly clock: Clock
  readonly turns: HostTurns
  readonly agentName: string
}

/** One address and all that it redirects to. */
export interface Visit {
  readonly start: URL
  /** What robots.txt does not allow is not asked for. */
  readonly obeys: boolean
  /** Sent with each request. */
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds that its requests took so far. */
  took: number
}

/** The way to an answer. */
export interface Way {
  /** Where permanent redirects led. */
  readonly movedTo: URL
  /** What answered. */
  readonly end: URL
}

export interface Visits {
  /**
   * Resolves to what `use` makes of the answer that is no redirect.
   * @throws Refused where a connection may not be made, robots.txt does not allow it or it is redirected too often, and
   * what undici and `use` throw
   */
  follow<T>(visit: Visit, use: (answer: Answer, way: Way) => Promise<T>): Promise<T>
  close(): Promise<void>
}

type Hop<T> = { readonly used: T } | { readonly next: string; readonly permanent: boolean }

/** Visits with connections of their own, one an origin. */
export function openVisits({ allowed, network, patience, clock, turns, agentName }: VisitOptions): Visits {
  const dispatcher = new Agent({
    connect: guardedConnect(allowed, patience.connect, network),
    connections: 1,
    headersTimeout: patience.headers,
    bodyTimeout: patience.silence,
  })
  const common = { 'user-agent': agentName, 'accept-encoding': ACCEPTED_ENCODINGS }
  const rulesOf = robotsRules(clock, (start) =>
    follow({ start, obeys: false, headers: { accept: 'text/plain, */*;q=0.1' }, took: 0 }, robotsText, () =>
      Promise.resolve(NO_RULES),
    ).catch(() => 'unknown' as const),
  )

  async function hop<T>(url: URL, visit: Visit, use: (answer: Answer) => Promise<T>): Promise<Hop<T>> {
    const from = clock.now()
    try {
      const signal = AbortSignal.timeout(Math.max(1, patience.whole - visit.took))
      const answer = await ask(url, { dispatcher, headers: { ...common, ...visit.headers }, signal })
      const next = REDIRECTS.has(answer.statusCode) ? headerOf(answer, 'location') : null
      if (next === null) return { used: await use(answer) }
      await discard(answer)
      return { next, permanent: PERMANENT.has(answer.statusCode) }
    } finally {
      visit.took += Math.max(0, clock.now() - from)
    }
  }

  async function follow<T>(
    visit: Visit,
    use: (answer: Answer, way: Way) => Promise<T>,
    rulesFor: (url: URL) => Promise<HostRules>,
  ): Promise<T> {
    const pauseBefore = pausing(visit, turns, rulesFor)
    let url = visit.start
    let movedTo = url
    let lasting = true
    const until = clock.now() + LONGEST_WAIT_MS
    let pause = pauseBefore(url, null)
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const at = url
      if (typeof pause !== 'number') pause = await pause
      const done = await turns.take(at.hostname, pause, until, () =>
        hop(at, visit, (answer) => use(answer, { movedTo, end: at })),
      )
      if ('used' in done) return done.used
      url = addressOf(done.next, at)
      lasting &&= done.permanent
      if (lasting) movedTo = url
      pause = pauseBefore(url, at)
    }
    throw new Refused(`redirected more than ${MOST_REDIRECTS} times`)
  }

  return {
    follow: (visit, use) => follow(visit, use, rulesOf),
    close: () => dispatcher.destroy(),
  }
}

/**
 * Tells the pause before a visit's request to `next`, whose last one was to `last`; throws Refused where it may not be
 * made. At once where no rules are needed, so that the turn is taken before others look whether the host is busy.
 */
function pausing(
  { obeys }: Visit,
  turns: HostTurns,
  rulesFor: (url: URL) => Promise<HostRules>,
): (next: URL, last: URL | null) => number | Promise<number> {
  return (next, last) => {
    const sameHost = next.hostname === last?.hostname
    if (!obeys && (sameHost || !turns.isBusy(next.hostname))) return 0
    return rulesFor(next).then(({ pause, allows }) => {
      if (obeys && !allows(next)) throw new Refused('is not allowed by robots.txt')
      return sameHost ? 0 : pause
    })
  }
}

/** While a robots.txt itself is asked for. */
const NO_RULES: HostRules = { pause: 0, allows: () => true }

async function robotsText(answer: Answer): Promise<RobotsText> {
  const { statusCode, body } = answer
  if (statusCode === 200) {
    const bytes = await readBody(body, headerOf(answer, 'content-encoding'), MOST_ROBOTS_BYTES)
    return { text: new TextDecoder().decode(bytes) }
  }
  await discard(answer)
  return statusCode >= 400 && statusCode < 500 && statusCode !== 429 ? 'none' : 'unknown'
}

/**
 * An http(s) address, absolute against `base`, without what it keeps secret and without its fragment.
 * @throws Refused where it is none
 */
export function addressOf(text: string, base?: URL): URL {
  const absolute = base !== undefined && URL.canParse(text, base.href) ? new URL(text, base).href : text
  const url = httpUrl(absolute)
  if (url === null) throw new Refused(base === undefined ? 'is no http(s) address' : 'redirected to no http(s) address')
  url.username = ''
  url.password = ''
  url.hash = ''
  return url
}
