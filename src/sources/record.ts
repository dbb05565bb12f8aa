// A record with named fields (a JSON object, a CSV row, a feed's item) -> an article, or why not.
//
// Rules
// 1. Fields are found by their usual names, whatever the case and separators; earlier names win over later ones.
// 2. A publication date that is stated and impossible refuses the record: it would stand in the wrong place for ever.
//    One that is missing does not; a timestamp on the text's first line then counts.
// 3. A text with markup is read as HTML. Without a single letter there is no text.

import type { RawArticle } from '../core/article.ts'
import { cleanScraped } from '../core/clean-text.ts'
import { httpUrl } from '../core/identity.ts'
import { readStatedDate } from '../core/stated-date.ts'
import { htmlToText, looksLikeHtml, plainLine, tidyText } from './html-text.ts'
import { MAX_ARTICLE_BYTES, megabytes, type ReadOptions } from './reading.ts'

const NAMES = {
  title: ['title', 'headline', 'heading', 'subject'],
  text: [
    'text',
    'line',
    'body',
    'content',
    'articlebody',
    'contenttext',
    'contenthtml',
    'fulltext',
    'article',
    'maintext',
    'description',
    'summary',
    'abstract',
  ],
  published: [
    'published',
    'date',
    'publishedat',
    'publisheddate',
    'datepublished',
    'publicationdate',
    'publishdate',
    'pubdate',
    'publishedon',
    'datetime',
    'timestamp',
    'time',
    'createdat',
    'created',
  ],
  url: ['url', 'link', 'permalink', 'canonicalurl', 'articleurl', 'uri', 'href', 'id', 'guid'],
  source: ['source', 'sourcename', 'outlet', 'publisher', 'publication', 'site', 'sitename', 'newspaper', 'provider'],
  language: ['language', 'lang', 'locale', 'inlanguage'],
  retrieved: ['retrieved', 'retrievedat', 'fetched', 'fetchedat', 'crawled', 'crawledat', 'scrapedat', 'savedat'],
  places: ['location', 'place', 'city', 'province', 'governorate', 'region', 'country'],
  fictional: ['fictional'],
} as const

type Role = keyof typeof NAMES
/** For each role the record's own keys that fill it, best first. */
export type Columns = Readonly<Record<Role, readonly string[]>>

/** Which keys of a record mean what. Made once for a CSV header; cheap enough for each JSON object. */
export function columnsOf(keys: readonly string[]): Columns {
  const byName = new Map<string, string>()
  for (const key of keys) {
    const name = key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
    if (!byName.has(name)) byName.set(name, key)
  }
  const pick = (role: Role) => NAMES[role].flatMap((name) => byName.get(name) ?? [])
  return {
    title: pick('title'),
    text: pick('text'),
    published: pick('published'),
    url: pick('url'),
    source: pick('source'),
    language: pick('language'),
    retrieved: pick('retrieved'),
    places: pick('places'),
    fictional: pick('fictional'),
  }
}

/** True for a plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The article of a record, or the reason for refusing it. */
export function articleOf(
  record: Readonly<Record<string, unknown>>,
  columns: Columns,
  options: ReadOptions,
): RawArticle | string {
  const given = first(record, columns.text)
  if (given.length > MAX_ARTICLE_BYTES)
    return `the text has ${megabytes(given.length)}; an article may have ${megabytes(MAX_ARTICLE_BYTES)}`
  return articleFromText(given, options, {
    title: plainLine(first(record, columns.title)) || null,
    published: firstValue(record, columns.published),
    url: columns.url.map((key) => text(record[key])).find((value) => httpUrl(value) !== null) ?? null,
    source: plainLine(first(record, columns.source)) || null,
    language: languageCode(first(record, columns.language)),
    retrieved: readStatedDate(firstValue(record, columns.retrieved), options.now).published,
    placeHints: columns.places
      .map((key) => text(record[key]))
      .filter((place) => place !== '' && !/^unknown$/i.test(place)),
    fictional: columns.fictional.some((key) => record[key] === true || record[key] === 'true'),
  })
}

export interface GivenFields extends Omit<RawArticle, 'text' | 'published'> {
  /** As stated; unchecked. */
  readonly published: unknown
}

/** Puts an article together from its text as given and what was stated beside it, or says why there is none. */
export function articleFromText(given: string, options: ReadOptions, fields: GivenFields): RawArticle | string {
  return articleFromPlain(tidyText(looksLikeHtml(given) ? htmlToText(given) : given), options, fields)
}

/** The same of a text that was plain already: what looks like a tag in it is what it says. */
export function articleFromPlain(plain: string, options: ReadOptions, fields: GivenFields): RawArticle | string {
  const clean = cleanScraped(plain)
  const stated = readStatedDate(fields.published, options.now)
  if (stated.problem !== null) return `published "${shorten(fields.published)}" ${stated.problem}`
  const onFirstLine = stated.published === null ? readStatedDate(clean.published, options.now) : stated
  if (onFirstLine.problem !== null) return `the first line's date "${shorten(clean.published)}" ${onFirstLine.problem}`
  const body = clean.text.trim()
  if (!/\p{L}/u.test(body)) return 'no text'
  const retrieved = fields.retrieved !== null && fields.retrieved.length > 10 ? fields.retrieved : null
  return { ...fields, source: fields.source ?? options.source, text: body, published: onFirstLine.published, retrieved }
}

/** The primary language of a tag such as `ar-IQ` or `en_US`; null where it is none. */
export function languageCode(tag: string): string | null {
  return /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/i.exec(tag.trim())?.[1]?.toLowerCase() ?? null
}

function firstValue(record: Readonly<Record<string, unknown>>, keys: readonly string[]): unknown {
  return keys.map((key) => record[key]).find((value) => value !== null && value !== undefined && value !== '') ?? null
}

function first(record: Readonly<Record<string, unknown>>, keys: readonly string[]): string {
  for (const key of keys) {
    const value = text(record[key])
    if (value !== '') return value
  }
  return ''
}

/** A field as text: strings, numbers, lists of paragraphs, and objects with a name (`publisher: { name }`). */
function text(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value
      .map(text)
      .filter((part) => part !== '')
      .join('\n\n')
  return isRecord(value) ? text(value['name'] ?? value['title'] ?? value['value'] ?? '') : ''
}

function shorten(value: unknown): string {
  const shown = typeof value === 'string' ? value.trim() : JSON.stringify(value)
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}
