// What an article is filed under stands in the full-text table too: the fourth migration, and the eighth, from which on
// the kinds of its events are among it.
//
// That table keeps no texts, so its rows are made again from the articles: a minute or two for 500,000 short ones.

import type { Database } from 'better-sqlite3'
import { indexText, searchedText } from './index-text.ts'

const BATCH = 1000

interface Row {
  key: number
  title: string
  text: string
  subjects: string
}

/** Makes the full-text table of articles anew; inside the transaction of the migration. */
export function reindexArticles(db: Database): void {
  db.exec("INSERT INTO article_words (article_words) VALUES ('delete-all')")
  const batch = db.prepare<[number], Row>(
    `SELECT a.key, a.title, t.text, concat_ws(',', nullif(a.subjects, ''), (SELECT group_concat(s.id) FROM subjects s
       WHERE s.key IN (SELECT 'kind:' || e.kind FROM events e WHERE e.article = a.key))) AS subjects
     FROM articles a JOIN texts t ON t.article = a.key WHERE a.key > ? ORDER BY a.key LIMIT ${BATCH}`,
  )
  const insert = db.prepare<[number, string, string]>(
    'INSERT INTO article_words (rowid, words, forms) VALUES (CAST(? AS INTEGER), ?, ?)',
  )
  for (let last = Number.MIN_SAFE_INTEGER, full = true; full; ) {
    const rows = batch.all(last)
    for (const { key, title, text, subjects } of rows) {
      const { words, forms } = indexText(searchedText(title, text), subjects)
      insert.run(key, words, forms)
    }
    last = rows.at(-1)?.key ?? last
    full = rows.length === BATCH
  }
}
