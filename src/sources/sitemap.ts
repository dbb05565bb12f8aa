// A news sitemap (Google's extension of sitemaps.org) as a feed: where outlets without RSS name their new articles.
//
// Rules
// 1. An address with a headline (`news:title`) is an item. One without is any page of the site, and is passed over.
// 2. It has no text: the headline is what the outlet says.
// 3. An index of sitemaps is a feed of sitemaps: its items are addresses with the date of their last change, and no more.

import type { Feed, FeedItem } from './feed-item.ts'
import { readMarkup } from './markup-events.ts'

/** Elements that are read, by the name without its prefix. */
const READ = new Set(['loc', 'lastmod', 'title', 'publication_date', 'language', 'name'])

/** True where a document is a sitemap or an index of sitemaps. */
export function isSitemap(xml: string): boolean {
  return /^(?:[^<]|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!(?!--)[^>]*>)*<(?:\w+:)?(?:urlset|sitemapindex)\b/i.test(
    xml.slice(0, START),
  )
}

/** What is looked at to tell the kind of a document. */
const START = 4096

/** The articles that a sitemap names. Never throws: one that is cut off gives its whole entries. */
export function readSitemap(xml: string): Feed {
  const items: FeedItem[] = []
  let entry: Map<string, string> | null = null
  let name: string | null = null
  let outlet: string | null = null
  let whole = false
  readMarkup(xml, 'xml', {
    open(element) {
      const local = localName(element)
      if (local === 'url' || local === 'sitemap') entry = new Map()
      // A picture or a film has a title and an address of its own.
      name = READ.has(local) && !/^(?:image|video|xhtml):/i.test(element) ? local : null
    },
    close(element) {
      const local = localName(element)
      name = null
      if (local === 'urlset' || local === 'sitemapindex') whole = true
      if ((local !== 'url' && local !== 'sitemap') || entry === null) return
      outlet ??= entry.get('name')?.trim() ?? null
      const item = itemOf(entry)
      if (local === 'sitemap' || item.title !== null) items.push(item)
      entry = null
    },
    text(text) {
      if (name !== null && entry !== null) entry.set(name, (entry.get(name) ?? '') + text)
    },
  })
  return { title: outlet, link: null, base: null, language: items[0]?.language ?? null, items, whole }
}

function itemOf(entry: ReadonlyMap<string, string>): FeedItem {
  const said = (key: string) => entry.get(key)?.trim() || null
  return {
    id: said('loc'),
    title: said('title'),
    link: said('loc'),
    base: null,
    published: said('publication_date'),
    updated: said('lastmod'),
    authors: [],
    summary: null,
    content: null,
    language: said('language'),
  }
}

function localName(element: string): string {
  return element.slice(element.indexOf(':') + 1).toLowerCase()
}
