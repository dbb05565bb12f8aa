// Adding a feed for a server or chat, or for everybody: found, looked at, then saved. Whoever asks decides between the two.
//
// Rules
// 1. A feed of a source that the bot knows belongs to it, if its address is one of those that the bot knows of it. Any
//    other gets a source of its own, also at the host of a known one: nobody can speak in a known outlet's name.
// 2. What whoever runs the bot adds for everybody belongs to the known source of its host.
// 3. A source is called as its feed calls itself; where something else is called so, with its host.

import { detectLanguage } from '../analysis/language.ts'
import { type AddedFeed, addedSourceId, LONGEST_NAME } from '../core/added-feed.ts'
import type { RawArticle } from '../core/article.ts'
import type { FeedPreview } from '../core/feed-check.ts'
import { learnedGap } from '../core/feed-schedule.ts'
import { fold } from '../core/fold.ts'
import { EVERYWHERE, type HoldScope } from '../core/hold.ts'
import { hostOf, normaliseUrl } from '../core/identity.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { oneLine } from '../core/label.ts'
import type { Clock } from '../core/ports/clock.ts'
import type { FeedFinder, Finding, Look, OfferedFeed, SeenFeed } from '../core/ports/feed-finder.ts'
import type { Store } from '../core/ports/store.ts'
import { filingTables } from './filing-tables.ts'

const NEWEST = 3

export interface AddDeps {
  readonly finder: FeedFinder
  readonly store: Store
  readonly knowledge: Knowledge
  readonly clock: Clock
}

/** What stands at an address that somebody gave. */
export type FoundSource =
  | { readonly kind: 'feed'; readonly preview: FeedPreview }
  | { readonly kind: 'several'; readonly feeds: readonly OfferedFeed[] }
  | { readonly kind: 'none'; readonly problem: string }

/** Looks for the feed of an address, for a server or chat or `EVERYWHERE`. Stores nothing. */
export async function findSource(address: string, scope: HoldScope, deps: AddDeps): Promise<FoundSource> {
  const finding: Finding = await deps.finder.find(address)
  if (finding.kind !== 'feed') return finding
  return { kind: 'feed', preview: await previewOf(finding.look, scope, deps) }
}

async function previewOf(
  { url: asked, movedTo, seen }: Look & { readonly seen: SeenFeed },
  scope: HoldScope,
  { store, knowledge, clock }: AddDeps,
): Promise<FeedPreview> {
  const url = movedTo ?? asked
  const { articles, language } = seen
  const dates = articles.map(({ published }) => published)
  const lengths = articles.map(({ text }) => text.length).sort((a, b) => a - b)
  const inOrder = articles.toSorted((a, b) => timeOf(b) - timeOf(a))
  const name = await nameFor(seen.title, url, scope, store, knowledge)
  return {
    feed: addedFeed({ url, name, language }, scope, knowledge),
    language: languagesOf(articles)[0]?.[0] ?? 'und',
    gap: learnedGap({ gap: null, newAt: null }, 1, dates, clock.now()),
    newest: inOrder.slice(0, NEWEST).map(({ title, text, published }) => ({ title: title ?? text, published })),
    length: lengths[Math.floor(lengths.length / 2)] ?? null,
  }
}

/** A feed with the source that it belongs to: rules 1 and 2. */
export function addedFeed(
  { url, name, language }: Pick<AddedFeed, 'url' | 'name' | 'language'>,
  scope: HoldScope,
  knowledge: Knowledge,
): AddedFeed {
  const address = normaliseUrl(url)
  const known =
    knowledge.sources.find(({ feeds }) => feeds.some((feed) => normaliseUrl(feed.url) === address)) ??
    (scope === EVERYWHERE ? sourceOfHost(url, knowledge) : undefined)
  if (known !== undefined) return { url, source: known.id, name: known.name, language, known: true }
  return { url, source: addedSourceId(url), name, language, known: false }
}

function sourceOfHost(url: string, knowledge: Knowledge) {
  const { id } = filingTables(knowledge).resolveSource({ stated: null, url, dateline: null })
  return knowledge.sources.find((source) => source.id === id)
}

/** Rule 3. */
async function nameFor(
  title: string | null,
  url: string,
  scope: HoldScope,
  store: Store,
  knowledge: Knowledge,
): Promise<string> {
  const host = hostOf(url).replace(/^www\./, '')
  const short = oneLine(title ?? '', LONGEST_NAME) || host
  const { sources } = await store.counts()
  const others = (await store.addedFeeds(scope)).filter(({ source }) => source !== addedSourceId(url))
  const taken = new Set(
    [...knowledge.sources.flatMap(({ id, name }) => [id, name]), ...others.map(({ name }) => name)]
      .concat(sources.filter(({ source }) => source !== addedSourceId(url)).map(({ name }) => name))
      .map(fold),
  )
  const names = [short, `${oneLine(title ?? '', LONGEST_NAME - 20)} (${oneLine(host, 40)})`]
  return names.find((name) => !taken.has(fold(name))) ?? addedSourceId(url)
}

/** Languages of articles with how many are in each, most first. */
export function languagesOf(articles: readonly RawArticle[]): (readonly [code: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const { title, text } of articles) {
    const code = detectLanguage(`${title ?? ''}\n${text}`)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

function timeOf({ published }: RawArticle): number {
  return published === null ? Number.NEGATIVE_INFINITY : Date.parse(published)
}
