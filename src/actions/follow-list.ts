// Which feeds are followed: those of the known sources, and those that the operator names.
//
// Rules
// 1. One address is followed once, in whatever form it is written; the first form stands.
// 2. A feed that the operator names belongs to the known source of its host, else to a source named like the host.
// 3. A name and password in an address are left out: addresses are shown to everybody who asks for them.

import { httpUrl, normaliseUrl } from '../core/identity.ts'
import type { ListedFeed } from '../core/feed.ts'
import type { Knowledge, Source } from '../core/knowledge.ts'
import { buildSourceResolver } from './resolve-source.ts'

/**
 * The list for `Store.followFeeds`: all feeds of `sources`, then the operator's `own` addresses, whose sources are looked
 * up in `knowledge`. An address that is none of http(s) is left out.
 */
export function followList(
  sources: readonly Source[],
  own: readonly string[],
  knowledge: Pick<Knowledge, 'sources'>,
): ListedFeed[] {
  const sourceOf = buildSourceResolver(knowledge.sources)
  const known = new Map(feedsOf(knowledge.sources).map((feed) => [normaliseUrl(feed.url), feed]))
  const added = own.map((url): ListedFeed => {
    const feed = known.get(normaliseUrl(url))
    const origin = 'own'
    if (feed) return { ...feed, url, origin }
    return { url, source: sourceOf({ stated: null, url, dateline: null }).id, language: null, origin }
  })
  const list = new Map<string, ListedFeed>()
  for (const feed of [...feedsOf(sources), ...added]) {
    const key = normaliseUrl(feed.url)
    const url = publicForm(feed.url)
    if (key !== null && url !== null && !list.has(key)) list.set(key, { ...feed, url })
  }
  return [...list.values()]
}

function feedsOf(sources: readonly Source[]): ListedFeed[] {
  return sources.flatMap(({ id, feeds }) =>
    feeds.map(({ url, language }): ListedFeed => ({ url, source: id, language, origin: 'known' })),
  )
}

function publicForm(address: string): string | null {
  const url = httpUrl(address)
  if (url === null) return null
  url.username = ''
  url.password = ''
  url.hash = ''
  return url.href
}
