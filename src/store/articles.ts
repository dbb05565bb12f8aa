// Articles: the rows themselves, their text, their earlier versions.

import type { Article } from '../core/article.ts'
import type { ArticleHead } from '../core/story.ts'
import type { Db } from './connection.ts'
import { HEARD } from './heard.ts'
import { articleKeys, instantNumber } from './keys.ts'
import { openContentMarks } from './sameness.ts'

/**
 * A head's columns in the order of HEAD. Rows of many columns come as tuples: an object for each takes the driver twice
 * as long.
 */
type HeadRow = readonly [
  key: number,
  id: string,
  url: string | null,
  source: string,
  sourceName: string,
  title: string,
  language: string,
  published: string | null,
  seen: string,
  origin: string,
  story: string,
  version: number,
  fictional: number,
]
interface BodyRow {
  readonly retrieved: string
  readonly content_hash: string
  readonly text: string
}
/** What filing needs to know of an article that is there. */
export interface FiledRow {
  readonly key: number
  readonly id: string
  readonly content_hash: string
  readonly version: number
  readonly story: number
  readonly source: string
}

const HEAD = `a.key, a.id, a.url, a.source, a.source_name, a.title, a.language, a.published, a.seen, a.origin,
  s.id AS story, a.version, a.fictional`
const FILED = 'SELECT key, id, content_hash, version, story, source FROM articles'
/** Of a long story, the first reports and the newest ones. */
const FIRST_ACCOUNTS = 20
const NEWEST_ACCOUNTS = 40

/** Reading articles. */
export function openArticles(db: Db) {
  const byId = db.prepare<[string], FiledRow>(`${FILED} WHERE id = ?`)
  const byContent = db.prepare<[string], FiledRow>(`${FILED} WHERE content_hash = ? ORDER BY key LIMIT 1`)
  const byVersion = db.prepare<[string], FiledRow>(
    `SELECT a.key, a.id, v.content_hash, a.version, a.story, a.source FROM versions v JOIN articles a ON a.key = v.article
     WHERE v.content_hash = ? LIMIT 1`,
  )
  const body = db.prepare<[number], BodyRow>(
    'SELECT a.retrieved, a.content_hash, t.text FROM articles a JOIN texts t ON t.article = a.key WHERE a.key = ?',
  )
  const heads = `SELECT ${HEAD} FROM articles a JOIN stories s ON s.key = a.story`
  const head = db.prepare<[string], HeadRow>(`${heads} WHERE a.id = ?`).raw()
  const headByKey = db.prepare<[number], HeadRow>(`${heads} WHERE a.key = ?`).raw()
  const ofStory = openAccounts(db, heads)
  const text = db.prepare<[number], { text: string }>('SELECT text FROM texts WHERE article = ?')
  return {
    /** The article with this content, now or in an earlier version, else with this identity. */
    known: (id: string, contentHash: string): FiledRow | null =>
      byContent.get(contentHash) ?? byVersion.get(contentHash) ?? byId.get(id) ?? null,
    article: (id: string): Article | null => {
      const row = head.get(id)
      const kept = row && body.get(row[0])
      return row === undefined || kept === undefined ? null : articleOf(headOf(row), kept)
    },
    heads: (ids: readonly string[]): ArticleHead[] =>
      ids.flatMap((id) => {
        const row = head.get(id)
        return row === undefined ? [] : [headOf(row)]
      }),
    headOfKey: (key: number): ArticleHead | null => {
      const row = headByKey.get(key)
      return row === undefined ? null : headOf(row)
    },
    /**
     * The heads of a story with their keys, oldest first; of a long one the first 20 and the newest 40. `unheard`: as it
     * is bound (heard.ts).
     */
    ofStory: (story: number, unheard: string | null): { key: number; head: ArticleHead }[] =>
      ofStory(story, unheard).map((row) => ({ key: row[0], head: headOf(row) })),
    textOf: (key: number): string => text.get(key)?.text ?? '',
  }
}
export type Articles = ReturnType<typeof openArticles>

/** The rows of a story's articles, as `heads` selects them. */
function openAccounts(db: Db, heads: string): (story: number, unheard: string | null) => HeadRow[] {
  const listed = (condition: string) => {
    const ofStory = (order: string, limit: number) =>
      db
        .prepare<[number, ...string[]], HeadRow>(
          `${heads} WHERE a.story = ?${condition} ORDER BY a.key ${order} LIMIT ${limit}`,
        )
        .raw()
    return { oldest: ofStory('ASC', FIRST_ACCOUNTS), newest: ofStory('DESC', NEWEST_ACCOUNTS) }
  }
  const [all, heard] = [listed(''), listed(` AND ${HEARD}`)]
  return (story, unheard) => {
    const { oldest, newest } = unheard === null ? all : heard
    const given: [number, ...string[]] = unheard === null ? [story] : [story, unheard]
    const rows = new Map<number, HeadRow>()
    const last = newest.all(...given).reverse()
    const first = last.length < NEWEST_ACCOUNTS ? [] : oldest.all(...given)
    for (const row of [...first, ...last]) rows.set(row[0], row)
    return [...rows.values()]
  }
}

/** Writing articles; always inside the transaction of a filing. */
export function openArticleWriter(db: Db) {
  const lastKey = db.prepare<[number, number], { key: number | null }>(
    'SELECT max(key) AS key FROM articles WHERE key BETWEEN ? AND ?',
  )
  const insert = db.prepare(
    `INSERT INTO articles (key, id, url, source, source_name, title, language, published, published_at, seen, seen_at,
       retrieved, content_hash, version, fictional, origin, story, subjects)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertText = db.prepare<[number, string]>('INSERT INTO texts (article, text) VALUES (?, ?)')
  const keep = db.prepare<[number]>(
    `INSERT INTO versions (article, version, title, text, published, retrieved, content_hash)
     SELECT a.key, a.version, a.title, t.text, a.published, a.retrieved, a.content_hash
     FROM articles a JOIN texts t ON t.article = a.key WHERE a.key = ?`,
  )
  const update = db.prepare(
    `UPDATE articles SET title = ?, language = ?, retrieved = ?, content_hash = ?, origin = ?, story = ?, subjects = ?
     WHERE key = ?`,
  )
  const count = db.prepare<[number]>('UPDATE articles SET version = version + 1 WHERE key = ?')
  const contents = openContentMarks(db)
  const updateText = db.prepare<[string, number]>('UPDATE texts SET text = ? WHERE article = ?')
  /** The place in time and the day it was first seen stay. */
  const fill = (key: number, article: Article, origin: string, story: number, subjects: string): void => {
    const { title, language, retrieved, contentHash } = article
    update.run(title, language, retrieved, contentHash, origin, story, subjects, key)
    updateText.run(article.text, key)
    contents.save(key, article)
  }
  return {
    insert: (article: Article, publishedAt: number, origin: string, story: number, subjects: string): number => {
      const { from, to } = articleKeys(publishedAt)
      const key = (lastKey.get(from, to)?.key ?? from - 1) + 1
      const { id, url, source, sourceName, title, language, published, seen, retrieved, contentHash } = article
      const dates = [published, publishedAt, seen, instantNumber(seen), retrieved]
      const flags = [1, article.fictional ? 1 : 0]
      const outlet = [source, sourceName, title, language]
      insert.run(key, id, url, ...outlet, ...dates, contentHash, ...flags, origin, story, subjects)
      insertText.run(key, article.text)
      contents.save(key, article)
      return key
    },
    fill,
    /** The same, with the old text kept beside the new one. */
    replace: (key: number, article: Article, origin: string, story: number, subjects: string): void => {
      keep.run(key)
      fill(key, article, origin, story, subjects)
      count.run(key)
    },
  }
}

function headOf(row: HeadRow): ArticleHead {
  const [, id, url, source, sourceName, title, language, published, seen, origin, story, version, fictional] = row
  return {
    id,
    url,
    source,
    sourceName,
    title,
    language,
    published,
    seen,
    origin,
    story,
    version,
    fictional: fictional === 1,
  }
}

function articleOf(of: ArticleHead, row: BodyRow): Article {
  const { id, url, source, sourceName, title, language, published, seen, version, fictional } = of
  const head = { id, url, source, sourceName, title, language, published, seen, version, fictional }
  return { ...head, text: row.text, retrieved: row.retrieved, contentHash: row.content_hash }
}
