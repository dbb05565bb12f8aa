// What an HTML page says about itself, gathered in one pass that never builds a tree: metadata for what readability does
// not give, and the depth of nesting, which must be known before a tree is built (2,000 nested elements block
// readability for seconds, 20,000 exhaust the stack).

import { Parser } from 'htmlparser2'
import { httpUrl } from '../core/identity.ts'
import { isRecord } from './record.ts'

/** Elements inside each other beyond which a page is refused; real pages stay under 60. */
export const MAX_DEPTH = 300

export interface PageFacts {
  readonly depth: number
  readonly elements: number
  /** As the page states it for others. */
  readonly title: string | null
  /** The title of its window, often with the site's name. */
  readonly label: string | null
  readonly author: string | null
  /** As stated, unchecked, best first. */
  readonly dates: readonly string[]
  readonly language: string | null
  readonly site: string | null
  readonly url: string | null
  /** `articleBody` of the page's JSON-LD. */
  readonly body: string | null
}

interface Gathered {
  depth: number
  elements: number
  title: string
  readonly meta: Map<string, string>
  readonly times: string[]
  readonly scripts: string[]
  language: string | null
  canonical: string | null
}

const DATE_KEYS = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dc.terms.created',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'date',
]
const SLICE = 65_536

/** Reads a page's own statements. Stops as soon as the page is nested too deeply: only `depth` counts then. */
export function pageFacts(html: string): PageFacts {
  const gathered = gather(html)
  const { meta } = gathered
  const data = gathered.depth > MAX_DEPTH ? {} : structuredArticle(gathered.scripts)
  const from = (...keys: string[]) => keys.map((key) => meta.get(key)).find((value) => value !== undefined) ?? null
  return {
    depth: gathered.depth,
    elements: gathered.elements,
    title: from('og:title', 'twitter:title') ?? textOf(data['headline']),
    label: gathered.title.replace(/\s+/g, ' ').trim() || null,
    author: textOf(data['author']) ?? from('author', 'article:author', 'dc.creator', 'parsely-author'),
    dates: [textOf(data['datePublished']), ...DATE_KEYS.map((key) => meta.get(key) ?? null), ...gathered.times].filter(
      (date) => date !== null,
    ),
    language: gathered.language ?? textOf(data['inLanguage']) ?? from('og:locale', 'content-language', 'language'),
    site: from('og:site_name') ?? textOf(data['publisher']) ?? from('application-name'),
    url:
      [gathered.canonical, from('og:url'), textOf(data['url'])].find((url) => url !== null && httpUrl(url) !== null) ??
      null,
    body: textOf(data['articleBody']),
  }
}

function gather(html: string): Gathered {
  const found: Gathered = {
    depth: 0,
    elements: 0,
    title: '',
    meta: new Map(),
    times: [],
    scripts: [],
    language: null,
    canonical: null,
  }
  let depth = 0
  let into: 'title' | 'script' | null = null
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      found.elements += 1
      found.depth = Math.max(found.depth, depth)
      note(found, name, attributes)
      if (name === 'title' && found.title === '') into = 'title'
      if (name === 'script' && /ld\+json/i.test(attributes['type'] ?? '')) {
        into = 'script'
        found.scripts.push('')
      }
    },
    ontext(text) {
      if (into === 'title') found.title += text
      else if (into === 'script') found.scripts.push((found.scripts.pop() ?? '') + text)
    },
    onclosetag(name) {
      depth -= 1
      if (name === into) into = null
    },
  })
  for (let at = 0; at < html.length && found.depth <= MAX_DEPTH; at += SLICE) parser.write(html.slice(at, at + SLICE))
  if (found.depth <= MAX_DEPTH) parser.end()
  return found
}

function note(found: Gathered, name: string, attributes: Readonly<Record<string, string>>): void {
  if (name === 'html') found.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null
  const key = (
    attributes['property'] ??
    attributes['name'] ??
    attributes['itemprop'] ??
    attributes['http-equiv'] ??
    ''
  ).toLowerCase()
  if (name === 'meta') {
    const content = attributes['content']?.trim() ?? ''
    if (key !== '' && content !== '' && !found.meta.has(key)) found.meta.set(key, content)
  } else if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical')
    found.canonical ??= attributes['href'] ?? null
  else if (name === 'time' || key === 'datepublished') {
    const stated = attributes['datetime'] ?? attributes['content']
    if (stated === undefined) return
    if (key === 'datepublished') found.times.unshift(stated)
    else found.times.push(stated)
  }
}

/** The first object of a page's JSON-LD that is an article; broken JSON-LD says nothing. */
function structuredArticle(scripts: readonly string[]): Readonly<Record<string, unknown>> {
  for (const script of scripts) {
    const article = findArticle(parseLoosely(script), 0)
    if (article) return article
  }
  return {}
}

function parseLoosely(json: string): unknown {
  try {
    return JSON.parse(
      json
        .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '')
        .replace(/[\0-\x1F]+/g, ' '),
    )
  } catch {
    return null
  }
}

function findArticle(value: unknown, depth: number): Readonly<Record<string, unknown>> | null {
  if (depth > 6) return null
  if (Array.isArray(value)) {
    for (const entry of value.slice(0, 50)) {
      const article = findArticle(entry, depth + 1)
      if (article) return article
    }
    return null
  }
  if (!isRecord(value)) return null
  const types = [value['@type']].flat().map(String)
  if (types.some((type) => /(?:Article|Posting|Report)$/.test(type))) return value
  return findArticle(value['@graph'] ?? value['mainEntity'] ?? null, depth + 1)
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value))
    return (
      value
        .map(textOf)
        .filter((part) => part !== null)
        .join(', ') || null
    )
  return isRecord(value) ? textOf(value['name'] ?? null) : null
}
