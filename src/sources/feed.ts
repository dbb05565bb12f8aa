// A feed's text -> its items as records. feedsmith reads RSS, RDF, Atom and JSON Feed and throws on two common faults,
// which are mended first: a DOCTYPE (taken off) and a feed that was cut off in the
// middle (ended after its last whole item).

import { parseFeed } from 'feedsmith'
import { withoutDoctype } from './doctype.ts'
import { isRecord } from './record.ts'
import { messageOf } from './reading.ts'

export interface FeedItem {
  readonly title: string | null
  readonly link: string | null
  /** As stated, unchecked: the publication date, else the last change. */
  readonly published: string | null
  /** Markup or plain text. */
  readonly content: string
  readonly language: string | null
}

export interface Feed {
  readonly title: string | null
  readonly link: string | null
  readonly items: readonly FeedItem[]
  /** False where the feed was cut off, and what came after the last whole item is missing. */
  readonly whole: boolean
}

/** Reads a feed given as XML text or as the object of a JSON Feed, or says why it cannot. */
export function readFeed(content: string | object): Feed | { readonly problem: string } {
  try {
    if (typeof content !== 'string') return { ...normalise(parseFeed(content)), whole: true }
    const { parsed, whole } = parseXml(content)
    return { ...normalise(parsed), whole }
  } catch (error) {
    return { problem: `no feed: ${messageOf(error)}` }
  }
}

type Parsed = ReturnType<typeof parseFeed>

function parseXml(xml: string): { readonly parsed: Parsed; readonly whole: boolean } {
  const plain = withoutDoctype(xml)
  try {
    return { parsed: parseFeed(plain), whole: true }
  } catch (error) {
    const mended = closedAfterLastItem(plain)
    if (mended === null) throw error
    return { parsed: parseFeed(mended), whole: false }
  }
}

function closedAfterLastItem(xml: string): string | null {
  const last = /^[\s\S]*<\/(?:\w+:)?(?:item|entry)\s*>/i.exec(xml)?.[0]
  const root = /<((?:\w+:)?(?:rss|RDF|feed))\b/i.exec(xml)?.[1]
  if (last === undefined || root === undefined) return null
  const channel = /<channel\b/i.test(last) && !/<\/channel\s*>/i.test(last) ? '</channel>' : ''
  return `${last}${channel}</${root}>`
}

function normalise(parsed: Parsed): Omit<Feed, 'whole'> {
  if (parsed.format === 'atom') return atomFeed(parsed.feed)
  if (parsed.format === 'json') return jsonFeed(parsed.feed)
  const { title, link } = parsed.feed
  const items = parsed.format === 'rss' ? (parsed.feed.items ?? []) : (parsed.feed.items ?? [])
  return { title: title ?? null, link: link ?? null, items: items.map(rssItem) }
}

type RssItem =
  | NonNullable<Extract<Parsed, { format: 'rss' }>['feed']['items']>[number]
  | NonNullable<Extract<Parsed, { format: 'rdf' }>['feed']['items']>[number]

function rssItem(item: RssItem): FeedItem {
  const guid = 'guid' in item && item.guid.isPermaLink !== false ? (item.guid.value ?? null) : null
  return {
    title: textOf(item.title),
    link: item.link ?? guid,
    published: stated('pubDate' in item ? item.pubDate : null, item.dc?.dates?.[0]),
    content: longest(item.content?.encoded, item.description),
    language: null,
  }
}

function atomFeed(feed: Extract<Parsed, { format: 'atom' }>['feed']): Omit<Feed, 'whole'> {
  const items = (feed.entries ?? []).map((entry) => ({
    title: textOf(entry.title),
    link: alternate(entry.links),
    published: stated(entry.published, entry.updated),
    content: longest(textOf(entry.content), textOf(entry.summary)),
    language: entry.xml?.lang ?? null,
  }))
  return { title: textOf(feed.title), link: alternate(feed.links), items }
}

function jsonFeed(feed: Extract<Parsed, { format: 'json' }>['feed']): Omit<Feed, 'whole'> {
  const items = (feed.items ?? []).map((item) => ({
    title: item.title ?? null,
    link: item.url ?? item.external_url ?? null,
    published: stated(item.date_published, item.date_modified),
    content: longest(item.content_html, item.content_text) || (item.summary ?? ''),
    language: item.language ?? null,
  }))
  return { title: feed.title ?? null, link: feed.home_page_url ?? null, items }
}

function stated(...dates: readonly unknown[]): string | null {
  return dates.filter((date) => typeof date === 'string').find((date) => date.trim() !== '') ?? null
}

/** Text constructs come as a string or as `{ value }`. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isRecord(value) && typeof value['value'] === 'string' ? value['value'] : null
}

function longest(...texts: readonly (string | null | undefined)[]): string {
  return texts.reduce<string>((best, text) => (text && text.length > best.length ? text : best), '')
}

function alternate(links: readonly { readonly href?: string; readonly rel?: string }[] | undefined): string | null {
  return (links?.find((link) => link.rel === undefined || link.rel === 'alternate') ?? links?.[0])?.href ?? null
}
