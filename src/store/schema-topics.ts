// The eighth migration: topics of a server's own, and the kinds of an article's events among the words that it is found
// by, so that a search narrows by them as by a place.

import type { Database } from 'better-sqlite3'
import { reindexArticles } from './reindex.ts'

const TOPICS_SCHEMA = `
CREATE TABLE own_topics (
  home TEXT NOT NULL, slug TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (home, slug)
) WITHOUT ROWID;
`

export function addOwnTopics(db: Database): void {
  db.exec(TOPICS_SCHEMA)
  reindexArticles(db)
}
