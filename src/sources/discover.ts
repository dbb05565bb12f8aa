// The feeds that a web page offers.
//
// Rules
// 1. Its link elements with rel=alternate and the type of a feed, in their order; feeds of comments come last.
// 2. Where there are none, links in its text whose address looks like a feed's: many outlets have a page of their feeds.
// 3. Addresses are absolute against the first `base` that the page states, else its own.
// 4. Usual paths are guesses: the page's own folder first, then those that the makers of sites use.

import type { OfferedFeed } from '../core/ports/feed-finder.ts'
import { httpUrl } from '../core/identity.ts'
import { plainLine } from './html-text.ts'
import { readMarkup } from './markup-events.ts'

const TYPES = /^application\/(?:rss|atom|rdf|feed)\+(?:xml|json)\b|^(?:application|text)\/xml\b/i
const LIKE_FEED = /(?:^|[/._=-])(?:rss\d?|feeds?|atom|rdf)(?:$|[/._?=&-])/i
const OF_COMMENTS = /comments?\b/i
/** A page with more of them lists sections, of which somebody has to choose by hand. */
const MOST = 20
/** Before those that stand twice, and those of comments, are sorted out. */
const MOST_READ = 60
const USUAL = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml']

/** The feeds of a page, at most 20. `address`: where it was found. Time grows with the text and nothing else. */
export function feedsOffered(html: string, address: string): OfferedFeed[] {
  const declared: OfferedFeed[] = []
  const linked: OfferedFeed[] = []
  let base = address
  let based = false
  let anchor: { readonly url: string; text: string } | null = null
  readMarkup(html, 'html', {
    open: (name, attributes) => {
      if (name === 'base' && !based) {
        base = absolute(attributes.get('href'), base) ?? address
        based = true
      }
      if (name === 'link' && declared.length < MOST_READ && isFeed(attributes)) {
        const url = absolute(attributes.get('href'), base)
        if (url !== null) declared.push({ url, title: plainLine(attributes.get('title') ?? '') || null })
      }
      if (name !== 'a') return
      const likely = linked.length < MOST_READ && LIKE_FEED.test(attributes.get('href') ?? '')
      const url = likely ? absolute(attributes.get('href'), base) : null
      anchor = url === null ? null : { url, text: '' }
    },
    text: (text) => {
      if (anchor !== null && anchor.text.length < 200) anchor.text += text
    },
    close: (name) => {
      if (name !== 'a' || anchor === null) return
      linked.push({ url: anchor.url, title: plainLine(anchor.text) || null })
      anchor = null
    },
  })
  const offered = declared.length > 0 ? declared : linked
  const ofComments = ({ url, title }: OfferedFeed) => OF_COMMENTS.test(`${url} ${title ?? ''}`)
  const inOrder = [...offered.filter((one) => !ofComments(one)), ...offered.filter(ofComments)]
  const known = new Set<string>()
  return inOrder.filter(({ url }) => !known.has(url) && known.add(url)).slice(0, MOST)
}

/** Where the feed of a page usually is, best guesses first; all at the page's own host. */
export function usualAddresses(page: string): string[] {
  const { pathname } = new URL(page)
  const folder = pathname.replace(/\/+$/, '')
  const own = folder === '' || /\.\w{1,5}$/.test(folder) ? [] : [`${folder}/feed`]
  return [...own, ...USUAL].map((path) => new URL(path, page).href)
}

function isFeed(attributes: ReadonlyMap<string, string>): boolean {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/)
  return (rel.includes('alternate') || rel.includes('feed')) && TYPES.test((attributes.get('type') ?? '').trim())
}

function absolute(href: string | undefined, base: string): string | null {
  if (href === undefined || !URL.canParse(href.trim(), base)) return null
  return httpUrl(new URL(href.trim(), base).href)?.href ?? null
}
