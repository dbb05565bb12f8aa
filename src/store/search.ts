// Full-text search over titles and texts, newest first. Rows stream from the full-text table in the order of its
// rowids, which is the order of publication, so that dates are a range of them.

import type { SearchHit, SearchPage, SearchQuery } from '../core/ports/store.ts'
import type { FiledTerm } from '../core/search.ts'
import type { Articles } from './articles.ts'
import type { Db } from './connection.ts'
import { COUNTED, totalOf } from './counted.ts'
import { excerptOf, patternsOf } from './excerpt.ts'
import { matchTerm } from './index-text.ts'
import { articleKeys, instantNumber } from './keys.ts'
import type { Subjects } from './subjects.ts'

const EVERYTHING: FiledTerm = { kind: 'filed', keys: ['all:'] }
/** An integer column of the full-text table takes no number that may be a fraction. */
const MATCHING = `FROM article_words WHERE article_words MATCH ?
  AND rowid >= CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER)`

export function openSearch(db: Db, articles: Articles, { find }: Subjects): (query: SearchQuery) => SearchPage {
  const page = db.prepare<[string, number, number, number, number], { rowid: number }>(
    `SELECT rowid ${MATCHING} ORDER BY rowid DESC LIMIT ? OFFSET ?`,
  )
  const count = db.prepare<[string, number, number], { n: number }>(
    `SELECT count(*) AS n FROM (SELECT rowid ${MATCHING} LIMIT ${COUNTED + 1})`,
  )
  return ({ all, since, until, limit, offset }) => {
    const match = matchTerm(all.of.length === 0 ? { ...all, of: [EVERYTHING] } : all, find)
    if (match === null) return { hits: [], total: 0, more: false }
    const first = since === undefined ? Number.MIN_SAFE_INTEGER : articleKeys(instantNumber(since)).from
    const last = until === undefined ? Number.MAX_SAFE_INTEGER : articleKeys(instantNumber(until)).to
    const rows = page.all(match, first, last, limit, offset)
    const patterns = patternsOf(all)
    const hits = rows.flatMap(({ rowid }): SearchHit[] => {
      const article = articles.headOfKey(rowid)
      return article === null ? [] : [{ article, ...excerptOf(articles.textOf(rowid), patterns) }]
    })
    return { hits, ...totalOf(rows.length, { limit, offset }, () => count.get(match, first, last)?.n ?? 0) }
  }
}
