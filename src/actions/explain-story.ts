// Why articles stand under their topics and in one story. Their texts are read again as they are stored, which takes
// milliseconds an article; nothing of it is kept.

import { setImmediate } from 'node:timers/promises'
import type { Explainer } from '../analysis/analyse.ts'
import type { Article } from '../core/article.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Store } from '../core/ports/store.ts'
import type { ArticleTopics, StoryReasons } from '../core/reasons.ts'
import type { Account, Story } from '../core/story.ts'
import { publishedDay, publishedInstant } from '../core/time.ts'
import { type Report, bondsOf } from '../stories/bond.ts'
import { sketchOf } from '../stories/sketch.ts'
import { headOf } from './file-article.ts'
import { filingTables } from './filing-tables.ts'
import { UNKNOWN_ZONE } from './resolve-source.ts'

/** As many of a story's articles are read again, reports of their own first. */
const MOST_READ = 12

/** Why the articles of a story stand where they do; `first` is the id of the one that tells it. */
export async function explainStory(
  { store, knowledge }: { readonly store: Store; readonly knowledge: Knowledge },
  story: Story,
  first: string | null,
): Promise<StoryReasons> {
  // The whole analysis, which answers else do without: a start does not wait for it.
  const { buildExplainer } = await import('../analysis/analyse.ts')
  const explain = buildExplainer(knowledge)
  const read: { readonly report: Report; readonly topics: ArticleTopics }[] = []
  for (const { article: head } of ordered(story.accounts, first).slice(0, MOST_READ)) {
    const article = await store.article(head.id)
    if (article === null) continue
    read.push(readAgain(article, head.origin, knowledge, explain))
    // Whoever asks meanwhile gets their turn.
    await setImmediate()
  }
  const { above } = filingTables(knowledge)
  return {
    topics: read.map(({ topics }) => topics),
    bonds: bondsOf(
      read.map(({ report }) => report),
      above,
    ),
  }
}

/** The one that tells the story, other reports of their own, then copies. */
function ordered(accounts: readonly Account[], first: string | null): readonly Account[] {
  const place = ({ article }: Account) => (article.id === first ? 0 : article.origin === article.id ? 1 : 2)
  return accounts.toSorted((a, b) => place(a) - place(b))
}

function readAgain(article: Article, origin: string, knowledge: Knowledge, explain: Explainer) {
  const { id, title, published, language, source, sourceName } = article
  const text = headOf(article.text)
  const known = knowledge.sources.find((one) => one.id === source)
  const timeZone = known?.timeZone ?? UNKNOWN_ZONE
  const sourceCountry = known?.country ?? null
  const about = { title, text, published, language, timeZone, placeHints: [], sourceCountry }
  const { understanding, topics } = explain(about)
  const day = publishedDay(published ?? article.seen, timeZone)
  const sketch = sketchOf(
    { text, title, source, sourceName, publishedDay: day, understanding },
    filingTables(knowledge).above,
  )
  const publishedAt = publishedInstant(published ?? article.seen, timeZone)
  const report: Report = { article: id, origin, source, language, publishedAt, sketch, events: understanding.events }
  return { report, topics: { article: id, language, topics } }
}
