// Checks a feed for a channel: asks it now, reads what it answers, and looks where each of its items is. Stores nothing.

import { setImmediate } from 'node:timers/promises'
import { detectLanguage } from '../analysis/language.ts'
import { addedSourceId } from '../core/added-feed.ts'
import type { RawArticle } from '../core/article.ts'
import type { ChannelSettings } from '../core/channel.ts'
import type { FollowedFeed } from '../core/feed.ts'
import type { CheckedFeed, CheckedItem } from '../core/feed-check.ts'
import { normaliseUrl } from '../core/identity.ts'
import { soughtTopics } from '../core/own-topic.ts'
import type { StoryId } from '../core/story.ts'
import { heardOf } from '../editorial/heard.ts'
import { type AddDeps, languagesOf } from './add-source.ts'
import { ownTopicsOf } from './explain-own-topics.ts'
import { findFiled } from './file-article.ts'

/** Items that are told one by one. */
const TOLD = 6
/** Read at a time; between two everybody else has their turn. */
const AT_ONCE = 20

/**
 * Asks a feed, as it is followed where this channel hears it; else only as an address. `deps.knowledge` has the topics of
 * the channel's home.
 */
export async function checkFeed(
  url: string,
  name: string,
  settings: ChannelSettings,
  deps: AddDeps,
): Promise<CheckedFeed> {
  const address = normaliseUrl(url)
  const followed = (await deps.store.feeds()).find((feed) => normaliseUrl(feed.url) === address) ?? null
  const unfollowed = { url, movedTo: null, source: addedSourceId(url), language: null }
  const look = await deps.finder.look(followed ?? unfollowed)
  const { seen } = look
  const nothing = { name, look, followed, known: 0, fresh: 0, refused: 0, languages: [], newest: [] }
  if ('problem' in seen) return { ...nothing, read: null }
  const { articles } = seen
  const items = await whereAll(articles, followed, deps)
  const count = (where: Where['kind']) => items.filter(({ kind }) => kind === where).length
  const newest = []
  for (const item of items.slice(0, TOLD)) newest.push(await checkedItem(item, settings, deps))
  const dated = articles.filter(({ published }) => published !== null).length
  return {
    ...nothing,
    read: { ...seen, items: articles.length + seen.refused, dated },
    known: count('known'),
    fresh: count('new'),
    refused: count('refused') + seen.refused,
    languages: languagesOf(articles),
    newest,
  }
}

type Where = { readonly raw: RawArticle } & (
  | { readonly kind: 'new' | 'refused' }
  | { readonly kind: 'known'; readonly story: StoryId }
)

async function whereAll(
  articles: readonly RawArticle[],
  followed: FollowedFeed | null,
  deps: AddDeps,
): Promise<readonly Where[]> {
  const found: Where[] = []
  const { sourceName: name } = followed ?? {}
  const added = followed === null || name === undefined ? {} : { added: { id: followed.source, name } }
  for (const [at, raw] of articles.entries()) {
    if (at % AT_ONCE === 0) await setImmediate()
    const filed = followed === null ? null : await findFiled(raw, { ...deps, ...added })
    if (filed === null) found.push({ raw, kind: 'new' })
    else if ('refused' in filed) found.push({ raw, kind: 'refused' })
    else found.push({ raw, kind: 'known', story: filed.story })
  }
  return found
}

async function checkedItem(item: Where, settings: ChannelSettings, deps: AddDeps): Promise<CheckedItem> {
  const { title, text, published } = item.raw
  const told = { title: title ?? text, published, language: detectLanguage(`${title ?? ''}\n${text}`) }
  if (item.kind !== 'known') return { ...told, fate: item.kind, story: null, topics: [] }
  const { store, knowledge } = deps
  const story = await store.story(item.story)
  if (story === null) return { ...told, fate: 'untold', story: null, topics: [] }
  const own = await ownTopicsOf(story, soughtTopics(knowledge.topics), store)
  const wanted = settings.topics.length === 0 ? knowledge.topics.map(({ slug }) => slug) : settings.topics
  const topics = [...story.topics, ...own.slugs].filter((slug) => wanted.includes(slug))
  const heard = heardOf(story, settings)
  const inDigest = (await store.told(settings.channel, [story.id])).length > 0
  const fate = inDigest
    ? 'told'
    : typeof heard === 'string'
      ? heard
      : topics.length === 0 && settings.topics.length > 0
        ? 'other-topics'
        : 'untold'
  return { ...told, fate, story: story.id, topics }
}
