// Full-text search over titles and texts, newest first. Rows stream from the full-text table in the order of its
// rowids, which is the order of publication, so that dates are a range of them.

import { setImmediate } from 'node:timers/promises'
import type { Matches, SearchHit, SearchPage, SearchQuery } from '../core/ports/store.ts'
import type { FiledTerm } from '../core/search.ts'
import type { Articles } from './articles.ts'
import type { Db } from './connection.ts'
import { BATCH, COUNTED, readOn, totalOf } from './counted.ts'
import { excerptOf, patternsOf } from './excerpt.ts'
import { boundUnheard, HEARD } from './heard.ts'
import { matchTerm } from './index-text.ts'
import { articleKeys, instantNumber, instantOfKey } from './keys.ts'
import type { Subjects } from './subjects.ts'

const EVERYTHING: FiledTerm = { kind: 'filed', keys: ['all:'] }
/** An integer column of the full-text table takes no number that may be a fraction. */
const MATCHING = `FROM article_words WHERE article_words MATCH ?
  AND rowid >= CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER)`

export function openSearch(
  db: Db,
  articles: Articles,
  { find }: Subjects,
): (query: SearchQuery) => Promise<SearchPage> {
  const page = db.prepare<[string, number, number, number, number], { rowid: number }>(
    `SELECT rowid ${MATCHING} ORDER BY rowid DESC LIMIT ? OFFSET ?`,
  )
  const count = db.prepare<[string, number, number], { n: number }>(
    `SELECT count(*) AS n FROM (SELECT rowid ${MATCHING} LIMIT ${COUNTED + 1})`,
  )
  const heard = openHeard(db)
  return async ({ all, since, until, unheard, limit, offset }) => {
    const match = matchOf(all, find)
    if (match === null) return { hits: [], total: 0, more: false }
    const { first, last } = keysOf({ since, until })
    const bound = boundUnheard(unheard)
    const patterns = patternsOf(all)
    const hitOf = (rowid: number): SearchHit[] => {
      const article = articles.headOfKey(rowid)
      return article === null ? [] : [{ article, ...excerptOf(articles.textOf(rowid), patterns) }]
    }
    if (bound !== null) {
      const { keys, ...total } = await heard({ match, first, last, unheard: bound }, { limit, offset })
      return { hits: keys.flatMap(hitOf), ...total }
    }
    const rows = page.all(match, first, last, limit, offset)
    const hits = rows.flatMap(({ rowid }) => hitOf(rowid))
    return { hits, ...totalOf(rows.length, { limit, offset }, () => count.get(match, first, last)?.n ?? 0) }
  }
}

/** Pages of what is heard, read batch by batch until one is full. */
function openHeard(db: Db) {
  const batch = db.prepare<[string, string, number, number], { key: number; heard: number }>(
    `SELECT w.rowid AS key, ${HEARD} AS heard FROM article_words w CROSS JOIN articles a ON a.key = w.rowid
     WHERE article_words MATCH ? AND w.rowid >= CAST(? AS INTEGER) AND w.rowid <= CAST(? AS INTEGER)
     ORDER BY w.rowid DESC LIMIT ${BATCH + 1}`,
  )
  return async (
    {
      match,
      first,
      last,
      unheard,
    }: { readonly match: string; readonly unheard: string } & Record<'first' | 'last', number>,
    { limit, offset }: Pick<SearchQuery, 'limit' | 'offset'>,
  ) => {
    const found: number[] = []
    const more = await readOn<{ key: number; heard: number }>({
      batch: (_, next) => batch.all(unheard, match, first, next?.key ?? last),
      take: ({ key, heard }) => {
        if (heard === 1) found.push(key)
      },
      // One more than the page, so that a page behind it shows in the total.
      full: () => found.length > offset + limit,
    })
    return { keys: found.slice(offset, offset + limit), total: found.length, more }
  }
}

/** All that answers, so far as anybody counts; read batch by batch. */
export function openMatches(db: Db, { find }: Subjects): (query: Asked) => Promise<Matches> {
  const batchOf = (heard: string) =>
    db.prepare<(string | number)[], { key: number; story: number }>(
      `SELECT w.rowid AS key, a.story AS story FROM article_words w CROSS JOIN articles a ${heard === '' ? 'INDEXED BY articles_told' : ''}
     ON a.key = w.rowid WHERE article_words MATCH ?${heard}
       AND w.rowid >= CAST(? AS INTEGER) AND w.rowid <= CAST(? AS INTEGER) ORDER BY w.rowid DESC LIMIT ${BATCH + 1}`,
    )
  const [everything, heard] = [batchOf(''), batchOf(` AND ${HEARD}`)]
  return async ({ all, since, until, unheard }) => {
    const bound = boundUnheard(unheard)
    const match = matchOf(all, find)
    const { first, last } = keysOf({ since, until })
    const articles: { at: number; story: number }[] = []
    let next: number | undefined = match === null ? undefined : last
    while (match !== null && next !== undefined && articles.length < COUNTED) {
      const rows: { key: number; story: number }[] =
        bound === null ? everything.all(match, first, next) : heard.all(match, bound, first, next)
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
