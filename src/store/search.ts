// Full-text search over titles and texts, newest first. Rows stream from the full-text table in the order of its
// rowids, which is the order of publication.

import type { SearchHit, SearchPage, SearchQuery } from '../core/ports/store.ts'
import type { Articles } from './articles.ts'
import type { Db } from './connection.ts'
import { excerptOf, patternsOf } from './excerpt.ts'
import { matchQuery } from './index-text.ts'

const COUNTED = 10_000

export function openSearch(db: Db, articles: Articles): (query: SearchQuery) => SearchPage {
  const page = db.prepare<[string, number, number], { rowid: number }>(
    'SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rowid DESC LIMIT ? OFFSET ?',
  )
  const count = db.prepare<[string], { n: number }>(
    `SELECT count(*) AS n FROM (SELECT rowid FROM article_words WHERE article_words MATCH ? LIMIT ${COUNTED})`,
  )
  return (query) => {
    const match = matchQuery(query)
    if (match === null) return { hits: [], total: 0 }
    const patterns = patternsOf(query)
    const hits = page.all(match, query.limit, query.offset).flatMap(({ rowid }): SearchHit[] => {
      const article = articles.headOfKey(rowid)
      return article === null ? [] : [{ article, ...excerptOf(articles.textOf(rowid), patterns) }]
    })
    return { hits, total: count.get(match)?.n ?? 0 }
  }
}
