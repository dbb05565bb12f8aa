// What publishers had taken out, and the marks that keep it out.

import { addressesOf } from './addresses.ts'
import { contentId } from './ids.ts'
import { contentMark, hostOf, LONG_TEXT } from './identity.ts'
import { isOfMany } from './site.ts'

/** What is taken out at a publisher's request: a source or an article by its id, or the article at a normalised address. */
export type Forgettable = { readonly source: string } | { readonly article: string } | { readonly address: string }

/** A mark that keeps something out: `source:ID`, `host:HOST` of its feeds, `article:ID`, `content:HASH`. */
export type ForgottenMark = `${'source' | 'host' | 'article' | 'content'}:${string}`

/** The mark of an address's host; null where it has none, or where many publish: others there are not to be shut out. */
export function hostMark(url: string): ForgottenMark | null {
  const host = hostOf(url).replace(/^www\./, '')
  return host === '' || isOfMany(host) ? null : `host:${host}`
}

/**
 * The marks of which one is enough to refuse an article, in whatever form its address comes; what people added is told by
 * its address too, and a long text by its words on whatever day.
 */
export function marksAgainst(article: {
  readonly id: string
  readonly url: string | null
  readonly source: string
  readonly title: string | null
  readonly text: string
  readonly contentHash: string
}): ForgottenMark[] {
  const { id, url, source, title, text, contentHash } = article
  const told: ForgottenMark[] = [`article:${id}`, `source:${source}`, `content:${contentHash}`]
  if (text.length > LONG_TEXT) told.push(`content:${contentMark({ source, title, text })}`)
  const addresses = url === null ? [] : addressesOf(url, null)
  if (url === null || addresses.length === 0) return told
  const host = hostMark(url)
  return [...told, ...addresses.map((one) => `article:${contentId(one)}` as const), ...(host === null ? [] : [host])]
}
