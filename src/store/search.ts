// Full-text search over titles and texts, newest first. Rows stream from the full-text table in the order of its
// rowids, which is the order of publication, so that dates are a range of them.

import { setImmediate } from 'node:timers/promises'
import type { Matches, SearchHit, SearchPage, SearchQuery } from '../core/ports/store.ts'
import type { FiledTerm } from '../core/search.ts'
import type { Articles } from './articles.ts'
import type { Db } from './connection.ts'
import { BATCH, COUNTED, totalOf } from './counted.ts'
import { excerptOf, patternsOf } from './excerpt.ts'
import { matchTerm } from './index-text.ts'
import { articleKeys, instantNumber, instantOfKey } from './keys.ts'
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
    const match = matchOf(all, find)
    if (match === null) return { hits: [], total: 0, more: false }
    const { first, last } = keysOf({ since, until })
    const rows = page.all(match, first, last, limit, offset)
    const patterns = patternsOf(all)
    const hits = rows.flatMap(({ rowid }): SearchHit[] => {
      const article = articles.headOfKey(rowid)
      return article === null ? [] : [{ article, ...excerptOf(articles.textOf(rowid), patterns) }]
    })
    return { hits, ...totalOf(rows.length, { limit, offset }, () => count.get(match, first, last)?.n ?? 0) }
  }
}

/** All that answers, so far as anybody counts; read batch by batch. */
export function openMatches(db: Db, { find }: Subjects): (query: Asked) => Promise<Matches> {
  const batch = db.prepare<[string, number, number], { key: number; story: number }>(
    `SELECT w.rowid AS key, a.story AS story FROM article_words w CROSS JOIN articles a INDEXED BY articles_told
     ON a.key = w.rowid WHERE article_words MATCH ?
       AND w.rowid >= CAST(? AS INTEGER) AND w.rowid <= CAST(? AS INTEGER) ORDER BY w.rowid DESC LIMIT ${BATCH + 1}`,
  )
  return async ({ all, since, until }) => {
    const match = matchOf(all, find)
    const { first, last } = keysOf({ since, until })
    const articles: { at: number; story: number }[] = []
    let next: number | undefined = match === null ? undefined : last
    while (match !== null && next !== undefined && articles.length < COUNTED) {
      const rows: { key: number; story: number }[] = batch.all(match, first, next)
      articles.push(...rows.slice(0, BATCH).map(({ key, story }) => ({ at: Date.parse(instantOfKey(key)), story })))
      next = rows[BATCH]?.key
      if (next !== undefined) await setImmediate()
    }
    return { articles, more: next !== undefined }
  }
}

type Asked = Omit<SearchQuery, 'limit' | 'offset'>

function matchOf(all: SearchQuery['all'], find: Subjects['find']): string | null {
  return matchTerm(all.of.length === 0 ? { ...all, of: [EVERYTHING] } : all, find)
}

function keysOf({ since, until }: { readonly since: string | undefined; readonly until: string | undefined }) {
  return {
    first: since === undefined ? Number.MIN_SAFE_INTEGER : articleKeys(instantNumber(since)).from,
    last: until === undefined ? Number.MAX_SAFE_INTEGER : articleKeys(instantNumber(until)).to,
  }
}
