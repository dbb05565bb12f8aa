// A saved or fetched HTML page -> its article: readability for the text, the page's own statements for the rest. An
// impossible, future or missing date is no refusal here: pages are full of them.

import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { DayOrInstant, LanguageCode } from '../core/article.ts'
import { partGlued } from '../core/glued-words.ts'
import { readLooseDate } from '../core/stated-date.ts'
import { htmlToText, plainLine } from './html-text.ts'
import { withoutCruft } from './page-cruft.ts'
import { MAX_DEPTH, type PageFacts, pageFacts } from './page-facts.ts'
import { isRecord, languageCode } from './record.ts'

export interface Page {
  readonly title: string | null
  readonly author: string | null
  readonly published: DayOrInstant | null
  readonly language: LanguageCode | null
  readonly site: string | null
  readonly url: string | null
  readonly text: string
}

/** Elements beyond which no tree is built and readability not tried: it compares every pair of some of them. */
const MAX_ELEMENTS = 200_000

/** Words of a site's name at the most, and of a title before it at least, as readability counts them for a hyphen. */
const MOST_SITE_WORDS = 4
const FEWEST_TITLE_WORDS = 4

/** Reads a page, or says why it cannot. `now` is the clock in epoch milliseconds. */
export function readPage(html: string, now: number): Page | { readonly problem: string } {
  const facts = pageFacts(html)
  if (facts.depth > MAX_DEPTH) return { problem: `elements are nested deeper than ${MAX_DEPTH}` }
  const readable = facts.elements > MAX_ELEMENTS ? UNREADABLE : readability(html)
  const whole = readable.text || (facts.body === null ? '' : htmlToText(facts.body)) || htmlToText(html)
  const text = withoutCruft(partGlued(whole))
  if (!/\p{L}/u.test(text)) return { problem: 'no text' }
  return {
    title: partGlued(plainLine(titleOf(readable.title, facts, text))) || null,
    author: plainLine(readable.author ?? facts.author ?? '') || null,
    published: firstDate([...facts.dates, ...(readable.published === null ? [] : [readable.published])], now),
    language: languageCode(facts.language ?? readable.language ?? ''),
    site: plainLine(facts.site ?? readable.site ?? '') || null,
    url: facts.url,
    text,
  }
}

interface Readable {
  readonly text: string
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly language: string | null
  readonly site: string | null
}

const UNREADABLE: Readable = { text: '', title: null, author: null, published: null, language: null, site: null }

function readability(html: string): Readable {
  try {
    const dom: unknown = parseHTML(html)
    if (!isRecord(dom)) return UNREADABLE
    const result = new Readability(dom['document']).parse()
    if (!result) return UNREADABLE
    return {
      text: htmlToText(result.content ?? ''),
      title: result.title ?? null,
      author: result.byline ?? null,
      published: result.publishedTime ?? null,
      language: result.lang ?? null,
      site: result.siteName ?? null,
    }
  } catch {
    // Odd documents make either library throw; the page's own statements and plain text remain.
    return UNREADABLE
  }
}

/** What readability found, without the site's name behind the title that the page states. */
function titleOf(found: string | null, { title: stated, label }: PageFacts, text: string): string {
  if (stated === null) return withoutSite(found || label || '', text)
  if (!found) return stated
  return found.startsWith(stated) && /^\s+[|–—·-]\s/.test(found.slice(stated.length)) ? stated : found
}

/**
 * A window's title without the site's name, which readability takes off only behind a hyphen or bar. What the article
 * names itself is no site: "Three killed in strike – Interior Ministry" keeps who said it.
 */
function withoutSite(title: string, text: string): string {
  const [, headline = '', site = ''] = /^(.+)\s[–—·]\s([^–—·]+)$/u.exec(title.trim()) ?? []
  const count = (words: string) => words.trim().split(/\s+/).length
  const isSite = count(site) <= MOST_SITE_WORDS && count(headline) >= FEWEST_TITLE_WORDS && /^\P{Ll}/u.test(site)
  return isSite && !text.includes(site.trim()) ? headline : title
}

function firstDate(dates: readonly string[], now: number): DayOrInstant | null {
  return dates.map((date) => readLooseDate(date, now)).find((date) => date !== null) ?? null
}
