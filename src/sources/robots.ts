// The pause that a host's robots.txt asks for between two requests (Crawl-delay; RFC 9309 leaves it to each crawler).
//
// Rules
// 1. Feeds are asked whatever it allows: outlets publish them for readers. Its pause is kept.
// 2. What could be read is kept for a day (RFC 9309, section 2.4), in memory; so is that nothing could: no file (4xx), a
//    server that fails, one larger than 500 kB. Then no pause is known.

import robotsParser from 'robots-parser'
import type { Clock } from '../core/ports/clock.ts'

/** As robots.txt names this program. */
const AGENT = 'Sitrep'
const KEPT_MS = 24 * 3_600_000
/** RFC 9309, section 2.5: at least 500 KiB are to be read. */
export const MOST_ROBOTS_BYTES = 512_000
/** Hosts that are remembered before the oldest is forgotten. */
const MANY = 1000

interface Known {
  readonly pause: Promise<number>
  readonly until: number
}

/**
 * Tells the pause of an origin, in milliseconds, 0 where none is known. `read` gives the text at an address, or null, and
 * never rejects.
 */
export function crawlDelays(
  clock: Clock,
  read: (url: URL) => Promise<string | null>,
): (origin: URL) => Promise<number> {
  const known = new Map<string, Known>()
  return (page) => {
    const kept = known.get(page.origin)
    if (kept !== undefined && clock.now() < kept.until) return kept.pause
    const address = new URL('/robots.txt', page.origin)
    const pause = read(address).then((text) => (text === null ? 0 : crawlDelay(address.href, text)))
    known.delete(page.origin)
    const [oldest] = known.keys()
    if (oldest !== undefined && known.size >= MANY) known.delete(oldest)
    known.set(page.origin, { pause, until: clock.now() + KEPT_MS })
    return pause
  }
}

function crawlDelay(address: string, text: string): number {
  const seconds = robotsParser(address, delaysIn(text)).getCrawlDelay(AGENT)
  return seconds !== undefined && seconds > 0 ? seconds * 1000 : 0
}

/**
 * Its groups with the first delay of each and one empty rule for all others: the library keeps an object for every pair of
 * a name and a rule, of which 40 kB can hold four million.
 */
function delaysIn(text: string): string {
  const lines: string[] = []
  const said = new Set<string>()
  for (const line of text.split(/\r\n|\r|\n/)) {
    const key = /^\s*([a-z-]+)\s*:/i.exec(line)?.[1]?.toLowerCase()
    if (key === 'user-agent') {
      said.clear()
      lines.push(line)
    } else if (key !== undefined && !said.has(key)) {
      said.add(key)
      lines.push(key === 'crawl-delay' ? line : 'Disallow:')
    }
  }
  return lines.join('\n')
}
