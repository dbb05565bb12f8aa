// Which of a home's own topics a story has, and the words that made it theirs.

import { setImmediate } from 'node:timers/promises'
import type { SoughtTopic } from '../core/own-topic.ts'
import type { SearchHit, Store } from '../core/ports/store.ts'
import type { ArticleTopics } from '../core/reasons.ts'
import type { Story } from '../core/story.ts'

/** Articles of the outlets and days of a story that are looked through for its own. */
const LOOKED_THROUGH = 100

/** One search a topic. */
export async function ownTopicsOf(
  story: Story,
  sought: readonly SoughtTopic[],
  store: Store,
): Promise<{ readonly slugs: readonly string[]; readonly topics: readonly ArticleTopics[] }> {
  const sources = new Set(story.accounts.map(({ article }) => `source:${article.source}` as const))
  const found: { slug: string; hit: SearchHit }[] = []
  for (const { slug, all } of sought) {
    await setImmediate()
    const { hits } = await store.search({
      all: { kind: 'all', of: [all, { kind: 'filed', keys: [...sources] }], without: [] },
      since: story.first,
      until: story.newest,
      limit: LOOKED_THROUGH,
      offset: 0,
    })
    found.push(...hits.filter(({ article }) => article.story === story.id).map((hit) => ({ slug, hit })))
  }
  return {
    slugs: [...new Set(found.map(({ slug }) => slug))],
    topics: found.map(({ slug, hit: { article, excerpt, marks } }) => {
      const words = new Set(marks.map(({ start, end }) => excerpt.slice(start, end)))
      const reason = { topic: slug, words: [...words], parties: [], place: null }
      return { article: article.id, language: article.language, topics: [reason] }
    }),
  }
}
