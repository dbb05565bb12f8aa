// Casualties stand side by side with their sources where they differ. Nothing is added up across outlets.

import type { Figure } from '../core/edition.ts'
import type { ArticleHead, StoredEvent } from '../core/story.ts'
import type { Range } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'

interface Counted {
  readonly article: Pick<ArticleHead, 'id' | 'origin'>
  readonly event: Pick<StoredEvent, 'killed' | 'wounded'>
}

/**
 * One figure for each distinct pair of killed and wounded, with the articles that give it. Each report gives its first
 * figure only, and its copies give none of their own: a copy counts nobody again. `tellings` stand best first.
 */
export function figuresOf(tellings: readonly Counted[]): Figure[] {
  const figures = new Map<string, Figure>()
  const origins = new Set<string>()
  for (const { article, event } of tellings) {
    if ((event.killed === null && event.wounded === null) || origins.has(article.origin)) continue
    origins.add(article.origin)
    const key = JSON.stringify([event.killed, event.wounded])
    const known = figures.get(key)
    figures.set(key, {
      killed: event.killed,
      wounded: event.wounded,
      articles: [...(known?.articles ?? []), article.id],
    })
  }
  return [...figures.values()]
}

/** True where two figures speak of the same thing (killed, or wounded) and differ. */
export function figuresDiffer(figures: readonly Figure[]): boolean {
  const distinct = (of: (figure: Figure) => Range | null) =>
    new Set(
      figures
        .map(of)
        .filter((range) => range !== null)
        .map((range) => range.join('-')),
    ).size
  return distinct((figure) => figure.killed) > 1 || distinct((figure) => figure.wounded) > 1
}

/** "5", "2 to 5". */
export function rangeText([min, max]: Range, words: Words): string {
  return min === max ? words.number(min) : words.figures.range(words.number(min), words.number(max))
}

/** "2 to 5 killed, 3 wounded". */
export function figureText(figure: Pick<Figure, 'killed' | 'wounded'>, words: Words): string {
  const parts = []
  if (figure.killed) parts.push(words.figures.killed(rangeText(figure.killed, words)))
  if (figure.wounded) parts.push(words.figures.wounded(rangeText(figure.wounded, words)))
  return parts.join(words.language === 'en' ? ', ' : '، ')
}
