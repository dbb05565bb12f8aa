// /search: articles that hold the words, newest first, with what matched in bold.

import { type Inline, type ListItem, type Post, bold, link, plain } from '../core/post.ts'
import type { SearchHit, SearchPage } from '../core/ports/store.ts'
import { publishedDay } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'
import { pagingButtons, rangeOf } from './paging.ts'

export const HITS_A_PAGE = 6

export interface SearchInput {
  /** As it was understood; typed again, it asks the same. */
  readonly query: string
  readonly page: number
  readonly timeZone: string
  readonly found: SearchPage
  /** What stands in the place of articles of a held story. */
  readonly held?: ReadonlyMap<string, string>
}

/** One page of hits. */
export function searchPost({ query, page, timeZone, found, held }: SearchInput, words: Words): Post {
  const { hits, total, more } = found
  const first = page * HITS_A_PAGE + 1
  const shown = rangeOf(first, hits.length, words)
  return {
    language: words.language,
    title: [plain(words.search.title(query))],
    blocks: [
      { kind: 'note', text: [plain(words.search.page(shown, total, more))] },
      { kind: 'list', items: hits.map((hit) => heldLines(hit, held) ?? hitLines(hit, timeZone, words)) },
      ...(hits.some(({ article }) => article.fictional)
        ? [{ kind: 'note' as const, text: [plain(words.edition.fictional)] }]
        : []),
    ],
    buttons: [pagingButtons('search', { query }, page, Math.ceil(total / HITS_A_PAGE), words)].filter(
      (row) => row.length > 0,
    ),
    tone: 'answer',
  }
}

/** Null where it may be told. */
function heldLines({ article: { story } }: SearchHit, held: SearchInput['held']): ListItem | null {
  const said = held?.get(story)
  return said === undefined ? null : { lines: [[{ text: said, style: 'italic' }, plain(` · ${story}`)]] }
}

function hitLines({ article, excerpt, marks }: SearchHit, timeZone: string, words: Words): ListItem {
  const day = article.published === null ? article.seen.slice(0, 10) : publishedDay(article.published, timeZone)
  return {
    lines: [
      [{ ...link(article.title, article.url), lang: article.language }],
      highlighted(excerpt, marks, article.language),
      [plain(`${article.sourceName} · ${words.story.published(words.date(day, 'day'))} · ${article.story}`)],
    ],
  }
}

function highlighted(excerpt: string, marks: SearchHit['marks'], lang: string): Inline[] {
  const runs: Inline[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    if (start > at) runs.push({ text: excerpt.slice(at, start), lang })
    runs.push({ ...bold(excerpt.slice(start, end)), lang })
    at = end
  }
  if (at < excerpt.length) runs.push({ text: excerpt.slice(at), lang })
  return runs.length > 0 ? runs : [plain(' ')]
}
