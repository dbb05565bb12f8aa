// The migration for sources that people add, and for what is remembered of feeds and articles besides.
//
// 1. `added_sources`: sources that the known ones lack. `feed_homes`: who added a feed where, or `*` for everywhere, and
//    its source, which is heard there alone.
// 2. `sources_off`: sources that the operator switched off. `forgotten`: what a publisher had taken out, so that nothing
//    brings it back: `source:ID`, `host:HOST`, `article:ID` (which its address gives), `content:HASH`; `asked` is the one of these that was
//    asked for. `taken_out`: editions whose posts
//    are still to lose what they quoted of it, how often that failed, and when it is tried again. `articles_copies` finds
//    what descends from an article.
// 3. `feed_items`: what a feed had before, a row a feed: its marks packed (`feed-items`), since when, and whether its
//    archive was ever read whole. `feeds.skip`: hours and days in which it asks to be left alone.
//    `article_addresses`: other addresses of an article, as normalised. `article_contents`: which article says the same,
//    by source, title and text, whatever its day and address; filled from what has an address, as feeds' articles have.
// 4. `feed_tellings`: of which trouble of a feed a server or chat was told, until that is over. `feed_words`: when it last
//    had such a word. `feeds_failing`, `feeds_quiet`: by which the minute's look finds what there is to tell.
// 5. `read_pages`: of which articles a page was asked, by a hash of what the feed gave, so that each is asked once.

import type { Database } from 'better-sqlite3'
import { contentMark } from '../core/identity.ts'

const BATCH = 1000

const SOURCES_SCHEMA = `
CREATE TABLE added_sources (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE feed_homes (
  feed TEXT NOT NULL,
  home TEXT NOT NULL,
  source TEXT NOT NULL,
  channel TEXT NOT NULL,
  person TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (feed, home)
) WITHOUT ROWID;
CREATE INDEX feed_homes_home ON feed_homes (home);
CREATE INDEX feed_homes_source ON feed_homes (source, home);
CREATE TABLE sources_off (
  source TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE forgotten (
  what TEXT PRIMARY KEY,
  asked TEXT NOT NULL,
  at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX forgotten_asked ON forgotten (asked);
CREATE TABLE taken_out (
  edition TEXT PRIMARY KEY,
  channel TEXT NOT NULL,
  at INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER
) WITHOUT ROWID;
CREATE INDEX articles_copies ON articles (origin) WHERE origin <> id;
ALTER TABLE feeds ADD COLUMN skip INTEGER NOT NULL DEFAULT 0;
CREATE TABLE feed_items (
  feed TEXT PRIMARY KEY REFERENCES feeds (url) ON DELETE CASCADE,
  since INTEGER NOT NULL,
  whole INTEGER NOT NULL,
  items BLOB NOT NULL
);
CREATE TABLE article_addresses (
  address TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX article_addresses_article ON article_addresses (article);
CREATE TABLE article_contents (
  mark BLOB PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX article_contents_article ON article_contents (article);
CREATE TABLE feed_tellings (
  home TEXT NOT NULL,
  feed TEXT NOT NULL,
  trouble TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (home, feed)
) WITHOUT ROWID;
CREATE TABLE read_pages (
  article TEXT NOT NULL,
  told BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (article, told)
) WITHOUT ROWID;
CREATE INDEX read_pages_at ON read_pages (at);
CREATE TABLE feed_words (
  home TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX feeds_failing ON feeds (failing_since) WHERE failing_since IS NOT NULL;
CREATE INDEX feeds_quiet ON feeds (new_at) WHERE failing_since IS NULL;
`

interface Row {
  key: number
  source: string
  title: string
  text: string
}

/** Makes the tables, and marks what is stored. */
export function addSourceTables(db: Database): void {
  db.exec(SOURCES_SCHEMA)
  const batch = db.prepare<[number], Row>(
    `SELECT a.key, a.source, a.title, t.text FROM articles a JOIN texts t ON t.article = a.key
     WHERE a.key > ? AND a.url IS NOT NULL ORDER BY a.key LIMIT ${BATCH}`,
  )
  const insert = db.prepare<[Buffer, number]>('INSERT OR REPLACE INTO article_contents (mark, article) VALUES (?, ?)')
  for (let last = Number.MIN_SAFE_INTEGER, full = true; full; ) {
    const rows = batch.all(last)
    for (const row of rows) insert.run(Buffer.from(contentMark(row), 'hex'), row.key)
    last = rows.at(-1)?.key ?? last
    full = rows.length === BATCH
  }
}
