// What publishers had taken out, and the marks that keep it out.

import { contentId } from './ids.ts'
import { hostOf, normaliseUrl } from './identity.ts'

/** What is taken out at a publisher's request: a source or an article by its id, or the article at a normalised address. */
export type Forgettable = { readonly source: string } | { readonly article: string } | { readonly address: string }

/** A mark that keeps something out: `source:ID`, `host:HOST` of its feeds, `article:ID`, `content:HASH`. */
export type ForgottenMark = `${'source' | 'host' | 'article' | 'content'}:${string}`

/** The host of an address as marks have it; empty where it has none. */
export function markedHost(url: string): string {
  return hostOf(url).replace(/^www\./, '')
}

/** The marks of which one is enough to refuse an article; what people added is told by its address too. */
export function marksAgainst(article: {
  readonly id: string
  readonly url: string | null
  readonly source: string
  readonly contentHash: string
}): ForgottenMark[] {
  const { id, url, source, contentHash } = article
  const address = url === null ? null : normaliseUrl(url)
  const told: ForgottenMark[] = [`article:${id}`, `source:${source}`, `content:${contentHash}`]
  if (url === null || address === null) return told
  return [...told, `article:${contentId(address)}`, `host:${markedHost(url)}`]
}
