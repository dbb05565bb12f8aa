// When two texts are one article.
//
// Rules
// 1. An article with an address is its normalised url: new content there is a new version.
// 2. Without one it is source + published day + normalised title and text. The title counts as given: one that the bot
//    made from the lead may come out better tomorrow, and must not make a new article.
// 3. Content is the same where source, day, title and text are. The day belongs to it: an outlet that writes the same
//    sentence on two days (a daily statement) says two things; two outlets with one text are two articles of one origin.
// 4. What a feed brings that people added is its source's own, whatever its address: it neither changes nor replaces an
//    article of anybody else.
// 5. These normal forms are stored in every database. They must not follow the search folding, which may be improved, nor
//    may they take in more: what else is one address is known by `addresses` and what the store keeps of it.

import { contentId, sha256 } from './ids.ts'

export interface IdentityParts {
  readonly url: string | null
  /** Id of the source, or its name. */
  readonly source: string
  /** Local ISO day of publication; null = unknown. */
  readonly published: string | null
  /** ISO day that stands in where `published` is unknown. */
  readonly retrieved: string
  /** As given; null where none was. */
  readonly title: string | null
  readonly text: string
  /** The source was added (rule 4). */
  readonly apart?: boolean
}

export interface Identity {
  /** 12 characters of Crockford base32. */
  readonly id: string
  /** SHA-256 in hex. */
  readonly contentHash: string
}

/** The article's id and the hash of its content. */
export function identify(parts: IdentityParts): Identity {
  const address = parts.url === null ? null : articleAddress(parts.url)
  const words = wordsOf(parts)
  const source = normaliseText(parts.source)
  const at = address !== null && parts.apart === true ? addressApart(address, parts.source) : address
  return {
    id: contentId(at ?? `${source}\n${parts.published ?? parts.retrieved}\n${words}`),
    contentHash: sha256(`${source}\n${parts.published ?? ''}\n${words}`),
  }
}

/** An address as that of an added source alone (rule 4). */
export function addressApart(address: string, source: string): string {
  return `${normaliseText(source)}\n${address}`
}

/** Characters beyond which the same text is the same article; less may be a statement that is made every day. */
export const LONG_TEXT = 300

/** 12 bytes in hex: equal where source, title and text of two articles are, whatever their days and addresses. */
export function contentMark(parts: Pick<IdentityParts, 'source' | 'title' | 'text'>): string {
  return sha256(`${normaliseText(parts.source)}\n${wordsOf(parts)}`).slice(0, 24)
}

function wordsOf({ title, text }: Pick<IdentityParts, 'title' | 'text'>): string {
  return `${normaliseText(title ?? '')}\n${normaliseText(text)}`
}

/** Letters and digits of a text, lower case, without marks, single spaces between words. */
export function normaliseText(text: string): string {
  const plain = /^[\p{ASCII}]*$/u.test(text) ? text : text.normalize('NFKC').replace(/[\p{M}\p{Cf}]+/gu, '')
  return plain
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Query keys that say where a reader came from, or that the page is its AMP form, never which article it is. */
const TRACKING =
  /^(?:utm_.*|mc_[ce]id|at_(?:medium|campaign|link.*|format|ptr_name|bbc_team)|(?:fb|g|dc|ms|y|tw|t)clid|gclsrc|gbraid|wbraid|igshid|igsh|_ga|_gl|cmpid|cmp|ocid|ncid|smid|sr_share|s_cid|ref_src|ref_url|amp|outputtype)$/i

/**
 * One form for all addresses of one page: no scheme, `www.`, default port, fragment, tracking keys, AMP form or trailing
 * slash; keys in order. Null where the text is no http(s) address.
 */
export function normaliseUrl(url: string): string | null {
  const parsed = httpUrl(url)
  if (!parsed) return null
  const page = fromAmpCache(parsed) ?? parsed
  const host = page.hostname.replace(/\.$/, '').replace(/^(?:www\.|amp\.)+(?=.+\.)/, '')
  const port = page.port === '' || page.port === '80' || page.port === '443' ? '' : `:${page.port}`
  const path = page.pathname
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/\/{2,}/g, '/')
    .replace(/^\/amp\/(?=.)/i, '/')
    .replace(/\/amp\/?$/i, '')
    .replace(/\.amp(\.html?)?$/i, '$1')
    .replace(/\/$/, '')
  const query = [...page.searchParams].filter(([key, value]) => !TRACKING.test(key) && !(key === '' && value === ''))
  query.sort(([a, x], [b, y]) => (a === b ? Number(x > y) - Number(x < y) : a < b ? -1 : 1))
  return `${host}${port}${path}${query.length > 0 ? `?${new URLSearchParams(query).toString()}` : ''}`
}

/** A page that a script shows by what stands behind `#`: `#/news/7`, `#!news/7`. */
const ROUTE = /^#!?\/?(?<=[!/])[^#]*[^#/]/

/** The address by which an article is known: its normalised url, and the page behind `#` where a script shows it. */
export function articleAddress(url: string): string | null {
  const address = normaliseUrl(url)
  const route = address === null ? undefined : ROUTE.exec(httpUrl(url)?.hash ?? '')?.[0]
  return route === undefined ? address : `${address ?? ''}${route}`
}

/** The address as a URL where it is one of http or https; null otherwise. */
export function httpUrl(url: string): URL | null {
  const text = url.trim()
  if (text.length > 4096 || !URL.canParse(text)) return null
  const parsed = new URL(text)
  return (parsed.protocol === 'http:' || parsed.protocol === 'https:') && parsed.hostname !== '' ? parsed : null
}

/** The host of an http(s) address, without its port; empty where the text is none. */
export function hostOf(url: string): string {
  return httpUrl(url)?.hostname ?? ''
}

/** `x-y.cdn.ampproject.org/c/s/x.y/path` and `google.com/amp/s/x.y/path` are the page `x.y/path`. */
function fromAmpCache(url: URL): URL | null {
  const path = url.hostname.endsWith('.cdn.ampproject.org')
    ? /^\/[cv]\/(?:s\/)?(.+)$/.exec(url.pathname)?.[1]
    : /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
      ? /^\/amp\/(?:s\/)?(.+)$/.exec(url.pathname)?.[1]
      : undefined
  return path === undefined ? null : httpUrl(`https://${path}${url.search}`)
}
