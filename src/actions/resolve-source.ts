// Which outlet an article is from.
//
// Rules
// 1. What the article states wins; then its address; then the outlet of its dateline, which may only be the agency that
//    the publisher took the text from.
// 2. A name or address of a known source gives that source; any other is kept as given.

import { fold } from '../core/fold.ts'
import { httpUrl } from '../core/identity.ts'
import type { Source } from '../core/knowledge.ts'

export interface ResolvedSource {
  /** Id of a known source, else the name as given. */
  readonly id: string
  readonly name: string
  /** IANA zone in which its "today" counts. */
  readonly timeZone: string
  /** ISO 3166 alpha-2 of a known source; null for any other, and for one of no country. */
  readonly country: string | null
}

interface SourceTraces {
  readonly stated: string | null
  readonly url: string | null
  readonly dateline: string | null
}

export type SourceResolver = (traces: SourceTraces) => ResolvedSource

/** Where a source has no known zone, its days are those of Baghdad. */
export const UNKNOWN_ZONE = 'Asia/Baghdad'

/** Prepares the look-up of sources by id, name and host of their feeds. */
export function buildSourceResolver(sources: readonly Source[]): SourceResolver {
  const byName = new Map<string, Source>()
  const byHost = new Map<string, Source>()
  for (const source of sources) {
    for (const name of [source.id, source.name]) byName.set(nameKey(name), source)
    for (const feed of source.feeds) {
      const host = hostOf(feed.url)
      if (host !== null && !byHost.has(host)) byHost.set(host, source)
    }
  }
  return ({ stated, url, dateline }) => {
    if (stated !== null) return resolved(byName.get(nameKey(stated)), stated)
    const host = url === null ? null : hostOf(url)
    if (host !== null) return resolved(knownHost(byHost, host), host)
    if (dateline !== null) return resolved(byName.get(nameKey(dateline)), dateline)
    return resolved(undefined, 'unknown')
  }
}

function resolved(source: Source | undefined, name: string): ResolvedSource {
  return source
    ? { id: source.id, name: source.name, timeZone: source.timeZone, country: homeOf(source) }
    : { id: name, name, timeZone: UNKNOWN_ZONE, country: null }
}

function homeOf({ country }: Source): string | null {
  return country === 'XX' ? null : country
}

function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function hostOf(url: string): string | null {
  return httpUrl(url)?.hostname.replace(/^(?:www|amp|m|feeds|rss)\.(?=.+\.)/, '') ?? null
}

/** `english.outlet.example` belongs to `outlet.example`. */
function knownHost(byHost: ReadonlyMap<string, Source>, host: string): Source | undefined {
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    const source = byHost.get(name)
    if (source) return source
  }
  return undefined
}
