// What a host's robots.txt asks for (RFC 9309): the pause between two requests (Crawl-delay, which the RFC leaves to each
// crawler), and which pages may be fetched.
//
// Rules
// 1. Feeds are asked whatever it allows: outlets publish them for readers. Its pause is kept. Pages are fetched only where
//    it allows them.
// 2. The groups that name this program count, else those for everybody (section 2.2.1).
// 3. No file (4xx) allows everything; a server that fails, or is too busy, allows no page (sections 2.3.1.3 and 2.3.1.4).
// 4. What could be read is kept for a day (section 2.4), in memory; that nothing could, for an hour.
// 5. A file of which more counts than any host needs allows no page: each of its rules is held against each address.

import robotsParser from 'robots-parser'
import type { Clock } from '../core/ports/clock.ts'

/** As robots.txt names this program. */
const AGENT = 'sitrep'
const KEPT_MS = 24 * 3_600_000
const UNKNOWN_KEPT_MS = 3_600_000
/** RFC 9309, section 2.5: at least 500 KiB are to be read. */
export const MOST_ROBOTS_BYTES = 512_000
/** Characters of the rules that count; the longest in use have half as many. */
const MOST_RULES = 32_000
/** Hosts that are remembered before the oldest is forgotten. */
const MANY = 1000

/** The text of a robots.txt; that there is none; that it cannot be known at the moment. */
export type RobotsText = { readonly text: string } | 'none' | 'unknown'

export interface HostRules {
  /** Milliseconds between two requests; 0 where none are asked for. */
  readonly pause: number
  /** True where a page of the host may be fetched. */
  readonly allows: (page: URL) => boolean
}

interface Known {
  readonly rules: Promise<HostRules>
  until: number
}

/** Tells the rules of an address' origin. `read` gives the text at an address, and never rejects. */
export function robotsRules(clock: Clock, read: (url: URL) => Promise<RobotsText>): (page: URL) => Promise<HostRules> {
  const known = new Map<string, Known>()
  return (page) => {
    const kept = known.get(page.origin)
    if (kept !== undefined && clock.now() < kept.until) return kept.rules
    const address = new URL('/robots.txt', page.origin)
    const rules = read(address).then((text) => {
      if (text === 'unknown') next.until = clock.now() + UNKNOWN_KEPT_MS
      return rulesOf(address.href, text)
    })
    const next: Known = { rules, until: clock.now() + KEPT_MS }
    known.delete(page.origin)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= MANY) known.delete(oldest)
    known.set(page.origin, next)
    return rules
  }
}

function rulesOf(address: string, text: RobotsText): HostRules {
  if (text === 'none') return { pause: 0, allows: () => true }
  if (text === 'unknown') return { pause: 0, allows: () => false }
  const { delay, rules } = groupIn(text.text)
  const pause = Number.isFinite(delay) && delay > 0 ? delay * 1000 : 0
  if (rules.length > MOST_RULES) return { pause, allows: () => false }
  return {
    pause,
    allows: (page) => robotsParser(address, `User-agent: *\n${rules}`).isAllowed(page.href, AGENT) ?? true,
  }
}

interface Group {
  /** Seconds; NaN where none are stated. */
  readonly delay: number
  /** Lines of Allow and Disallow. */
  readonly rules: string
}

/**
 * What counts here, of all groups that name this program, else of those for everybody. The library that holds rules
 * against addresses is given no more: it keeps an object for every pair of a name and a rule, of which 40 kB can hold four
 * million.
 */
function groupIn(text: string): Group {
  const own = { named: false, delay: Number.NaN, rules: [] as string[] }
  const everybody = { named: false, delay: Number.NaN, rules: [] as string[] }
  let counting: (typeof own)[] = []
  let naming = false
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = '', value = ''] = /^\s*\uFEFF?([a-z-]+)\s*:([^#]*)/i.exec(line) ?? []
    switch (key.toLowerCase()) {
      case 'user-agent': {
        if (!naming) counting = []
        naming = true
        const group = groupNamed(value, own, everybody)
        if (group !== null && !counting.includes(group)) counting.push(group)
        for (const one of counting) one.named = true
        break
      }
      case 'allow':
      case 'disallow':
        naming = false
        for (const { rules } of counting) rules.push(`${key}:${value}`)
        break
      case 'crawl-delay':
        naming = false
        for (const one of counting) if (Number.isNaN(one.delay)) one.delay = Number(value)
    }
  }
  const { delay, rules } = own.named ? own : everybody
  return { delay, rules: rules.join('\n') }
}

function groupNamed<T>(agent: string, own: T, everybody: T): T | null {
  const name = agent.trim().toLowerCase()
  if (name === '*') return everybody
  return /^[a-z_-]+/.exec(name)?.[0] === AGENT ? own : null
}
