// Grouping within one run, without a store: the same placing as for stored articles, in the order of publication, so
// that the answer does not depend on the order of the input.

import type { Candidate, Sketch, SketchedEvent } from '../core/filing.ts'
import type { Ancestry } from './ancestry.ts'
import { type Placed, placeArticle } from './place.ts'

export interface Groupable extends Placed {
  readonly sketch: Sketch
  readonly events: readonly SketchedEvent[]
}

export interface Grouped {
  /** Equal = same story, within this run. */
  readonly story: string
  /** Equal = same origin. */
  readonly origin: string
}

const WINDOW_MS = 30 * 86_400_000
const LIMIT = 200

/** Groups articles; the answers stand in the order of the input. */
export function groupArticles(articles: readonly Groupable[], above: Ancestry): Grouped[] {
  const stored: Candidate[] = []
  const byKey = new Map<string, number[]>()
  const survivors = new Map<string, string>()
  const storyOf = (story: string): string => {
    let id = story
    for (let next = survivors.get(id); next !== undefined; next = survivors.get(id)) id = next
    return id
  }
  const candidates = (article: Groupable): Candidate[] => {
    const shared = new Map<number, number>()
    for (const key of keysOf(article.sketch)) {
      for (const at of byKey.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    return [...shared]
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])
      .flatMap(([at]) => stored[at] ?? [])
      .filter((candidate) => Math.abs(candidate.publishedAt - article.publishedAt) <= WINDOW_MS)
      .slice(0, LIMIT)
      .map((candidate) => ({ ...candidate, story: storyOf(candidate.story) }))
  }

  const inOrder = [...articles].sort((a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1))
  for (const article of inOrder) {
    const placed = placeArticle(article, article.sketch, article.events, candidates(article), above)
    const story = placed.story ?? article.id
    for (const merged of placed.merges) survivors.set(merged, story)
    for (const key of keysOf(article.sketch)) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, [stored.length])
      else known.push(stored.length)
    }
    const { id, source, language, publishedAt, sketch, events } = article
    const thread = placed.thread ?? story
    stored.push({ article: id, source, origin: placed.origin, story, thread, language, publishedAt, sketch, events })
  }
  const placed = new Map(stored.map((candidate) => [candidate.article, candidate]))
  return articles.map(({ id }) => {
    const candidate = placed.get(id)
    return candidate === undefined
      ? { story: id, origin: id }
      : { story: storyOf(candidate.story), origin: candidate.origin }
  })
}

function keysOf(sketch: Sketch): string[] {
  return [...sketch.bands.map((band) => `b${band}`), ...sketch.storyKeys.map((key) => `s${key}`)]
}
