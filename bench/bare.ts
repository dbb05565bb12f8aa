// What SQLite alone does on the same rows: the reference beside every figure, not a limit. The bench speaks SQL here
// and nowhere else.

import Database from 'better-sqlite3'

const PAGE = 20
const SELDOM = 150
/** What the store gives its own connection. */
const CACHE_KIBIBYTES = 65_536

export interface BareQuery {
  /** Reads the newest 20 rows that match, with title and text; gives how many rows came. */
  readonly newest: (match: string) => number
  /** How many articles match in all. */
  readonly count: (match: string) => number
  /** Words of the archive that stand in few articles. */
  readonly seldomWords: () => readonly string[]
  readonly close: () => void
}

/**
 * `MATCH ? ORDER BY rowid DESC LIMIT 20` on the store's own full-text table. That table holds no copy of the text, so
 * the text columns are read where they lie, by rowid.
 */
export function openBareQuery(file: string): BareQuery {
  const db = new Database(file, { readonly: true })
  db.pragma(`cache_size = -${CACHE_KIBIBYTES}`)
  const newest = db.prepare<[string], { title: string; text: string }>(
    `SELECT a.title, t.text FROM (
       SELECT rowid FROM article_words WHERE article_words MATCH ? ORDER BY rowid DESC LIMIT ${PAGE}
     ) w JOIN articles a ON a.key = w.rowid JOIN texts t ON t.article = w.rowid`,
  )
  const count = db.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM article_words WHERE article_words MATCH ?',
  )
  return {
    newest: (match) => newest.all(match).length,
    count: (match) => count.get(match)?.n ?? 0,
    seldomWords: () =>
      db
        .prepare<[], { word: string }>(`SELECT word FROM words WHERE articles <= ${SELDOM} ORDER BY id`)
        .all()
        .map(({ word }) => word),
    close: () => {
      db.close()
    },
  }
}

/** Words as typed -> a question for texts that hold all of them. */
export function matchOf(words: string): string {
  return words
    .split(' ')
    .map((word) => `"${word.toLowerCase()}"`)
    .join(' AND ')
}

/** The least that storing takes: each text one row and one full-text row, one transaction each, the store's settings. */
export function bareInsert(file: string, texts: readonly string[]): void {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(`CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
    CREATE VIRTUAL TABLE text_words USING fts5(words, content='', tokenize="unicode61 remove_diacritics 2");`)
  const insert = db.prepare('INSERT INTO texts (text) VALUES (?)')
  const index = db.prepare('INSERT INTO text_words (rowid, words) VALUES (?, ?)')
  const deed = db.transaction((text: string) => {
    index.run(insert.run(text).lastInsertRowid, text)
  })
  for (const text of texts) deed(text)
  db.close()
}
