// A feed as the library read it -> its items. Modules that few feeds use are not asked here: where an item lacks something
// that one of them might hold, the feed is read again, loosely.

import { parseFeed } from 'feedsmith'
import { httpUrl } from '../core/identity.ts'
import { asMarkup, type Feed, type FeedItem, nameOfPerson } from './feed-item.ts'
import { isRecord } from './record.ts'

type Parsed = ReturnType<typeof parseFeed>
type WithoutEnd = Omit<Feed, 'whole'>

/** Reads a feed by its standard. @throws Error where it keeps to none */
export function readStandard(content: string | object): WithoutEnd {
  const parsed: Parsed = parseFeed(content)
  if (parsed.format === 'atom') return atomFeed(parsed.feed)
  if (parsed.format === 'json') return jsonFeed(parsed.feed)
  const { title, link } = parsed.feed
  const language = said('language' in parsed.feed ? parsed.feed.language : null, parsed.feed.dc?.languages?.[0])
  const items = parsed.format === 'rss' ? (parsed.feed.items ?? []) : (parsed.feed.items ?? [])
  return { title: said(title), link: said(link), base: null, language, items: items.map(rssItem) }
}

type RssItem =
  | NonNullable<Extract<Parsed, { format: 'rss' }>['feed']['items']>[number]
  | NonNullable<Extract<Parsed, { format: 'rdf' }>['feed']['items']>[number]

function rssItem(item: RssItem): FeedItem {
  const guid = 'guid' in item ? item.guid : null
  const authors = 'authors' in item ? item.authors : null
  const page =
    guid?.value !== undefined && guid.isPermaLink !== false && httpUrl(guid.value) !== null ? guid.value : null
  return {
    id: said(guid?.value, 'rdf' in item ? item.rdf.about : null),
    title: said(item.title),
    link: said(item.link, page),
    base: null,
    published: said('pubDate' in item ? item.pubDate : null, item.dc?.dates?.[0]),
    updated: said(item.atom?.updated, item.dc?.dates?.[0]),
    authors: namesOf(authors, item.dc?.creators),
    summary: said(item.description),
    content: said(item.content?.encoded),
    language: said(item.dc?.languages?.[0]),
  }
}

function atomFeed(feed: Extract<Parsed, { format: 'atom' }>['feed']): WithoutEnd {
  const language = feed.xml?.lang ?? null
  const items = (feed.entries ?? []).map((entry) => ({
    id: said(entry.id),
    title: construct(entry.title),
    link: alternate(entry.links),
    base: null,
    published: said(entry.published),
    updated: said(entry.updated),
    authors: namesOf(entry.authors, entry.dc?.creators),
    summary: construct(entry.summary),
    content: construct(entry.content),
    language: entry.xml?.lang ?? language,
  }))
  return { title: construct(feed.title), link: alternate(feed.links), base: null, language, items }
}

function jsonFeed(feed: Extract<Parsed, { format: 'json' }>['feed']): WithoutEnd {
  const items = (feed.items ?? []).map((item) => ({
    id: said(item.id),
    title: plain(item.title),
    link: said(item.url, item.external_url),
    base: null,
    published: said(item.date_published),
    updated: said(item.date_modified),
    authors: namesOf(item.authors, null),
    summary: plain(item.summary),
    content: said(item.content_html, plain(item.content_text)),
    language: said(item.language),
  }))
  const language = said(feed.language)
  return { title: plain(feed.title), link: said(feed.home_page_url), base: null, language, items }
}

/** The first of these that says something. */
function said(...values: readonly unknown[]): string | null {
  return values.filter((value) => typeof value === 'string').find((value) => value.trim() !== '') ?? null
}

function plain(value: unknown): string | null {
  const text = said(value)
  return text === null ? null : asMarkup(text, 'text')
}

/** A text construct comes as a string or as `{ value, type }`. */
function construct(value: unknown): string | null {
  const text = said(isRecord(value) ? value['value'] : value)
  return text === null ? null : asMarkup(text, said(isRecord(value) ? value['type'] : null))
}

/** Of the first list that names somebody. */
function namesOf(...lists: readonly (readonly unknown[] | null | undefined)[]): readonly string[] {
  const names = lists.map((list) =>
    (list ?? []).flatMap((person) => {
      const name = isRecord(person) ? said(person['name'], person['email']) : said(person)
      return name === null ? [] : [nameOfPerson(name)]
    }),
  )
  return names.find((list) => list.length > 0) ?? []
}

function alternate(
  links: readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[] | undefined,
) {
  const pages = links?.filter((link) => link.rel === undefined || link.rel === 'alternate')
  return said(
    (pages?.find(({ type }) => type === undefined || type.includes('html')) ?? pages?.[0] ?? links?.[0])?.href,
  )
}
