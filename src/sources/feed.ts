// A feed's text -> its items as records.
//
// Rules, in order
// 1. A DOCTYPE is taken off.
// 2. feedsmith reads what keeps to a standard: nearly every feed, in one pass.
// 3. Where it throws, where the text holds something that it drops or has no end, where an item came out without a title,
//    text, address or date, or the feed without a title or page, that another element may hold, it is read loosely instead.
// 4. A sitemap is a feed of headlines.
// 5. A feed that was cut off gives its whole items.

import { withoutDoctype } from './doctype.ts'
import { feedOf } from './feed-fields.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { readLoosely } from './feed-loose.ts'
import { readStandard } from './feed-standard.ts'
import { closedAfterLastItem } from './json-end.ts'
import { messageOf } from './reading.ts'
import { isSitemap, readSitemap } from './sitemap.ts'

/** What feedsmith drops: elements and attributes by which feeds say where their text is and how it is written. */
const DROPPED = [
  'xml:base',
  'base64',
  'octet-stream',
  'origLink',
  'fullitem',
  'body>',
  'type="text/plain"',
  "type='text/plain'",
]

/** Where a feed's end tag is looked for: caches sign behind it. */
const TAIL = 2000

/** Reads a feed given as XML or JSON text, or as the object of a JSON Feed, or says why it cannot. Never throws. */
export function readFeed(content: string | object): Feed | { readonly problem: string } {
  if (typeof content !== 'string') return readJson(content, true)
  return /^[\s\uFEFF]*[{[]/.test(content) ? readJsonText(content) : readXml(withoutDoctype(content))
}

function readXml(xml: string): Feed | { readonly problem: string } {
  if (isSitemap(xml)) return readSitemap(xml)
  let standard: Omit<Feed, 'whole'> | null = null
  let problem = ''
  try {
    standard = readStandard(xml)
  } catch (error) {
    problem = `no feed: ${messageOf(error)}`
  }
  if (
    standard !== null &&
    hasEnd(xml) &&
    !DROPPED.some((word) => xml.includes(word)) &&
    standard.title !== null &&
    standard.link !== null &&
    !standard.items.some(lacks)
  )
    return { ...standard, whole: true }
  const loose = readLoosely(xml)
  if (loose !== null && loose.items.length >= leastItems(loose.whole, standard)) return feedOf(loose)
  return standard === null ? { problem } : { ...standard, whole: hasEnd(xml) }
}

/** Whether a feed ends: feedsmith closes what was cut off after a whole tag. */
function hasEnd(xml: string): boolean {
  return /<\/(?:[\w.-]+:)?(?:rss|rdf|feed|channel)\b/i.test(xml.slice(-TAIL))
}

/** A feed without items is one, unless that is all that is left of it. */
function leastItems(whole: boolean, standard: Omit<Feed, 'whole'> | null): number {
  const read = standard?.items.length ?? 0
  // The last item of one that was cut off may be missing.
  return whole ? read : Math.max(1, read - 1)
}

function lacks(item: FeedItem): boolean {
  const dated = item.published ?? item.updated
  return item.title === null || item.link === null || dated === null || (item.content ?? item.summary) === null
}

function readJsonText(text: string): Feed | { readonly problem: string } {
  try {
    return readJson(JSON.parse(text), true)
  } catch (error) {
    const mended = closedAfterLastItem(text)
    const hasItems = typeof mended === 'object' && mended !== null && 'items' in mended
    return hasItems ? readJson(mended, false) : { problem: `broken JSON: ${messageOf(error)}` }
  }
}

/** Many a JSON Feed states its version as "1.0", by which feedsmith would not know it. */
function readJson(content: unknown, whole: boolean): Feed | { readonly problem: string } {
  if (typeof content !== 'object' || content === null || !('items' in content)) return { problem: 'no feed' }
  try {
    return { ...readStandard({ ...content, version: 'https://jsonfeed.org/version/1.1' }), whole }
  } catch (error) {
    return { problem: `no feed: ${messageOf(error)}` }
  }
}
