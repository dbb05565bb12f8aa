// The second migration: what a live bot keeps beside its archive.
//
// 1. `parts` remembers each attempt, so that a part resumes where a crash left it.
// 2. `feeds` holds what the next fetch needs; the list itself is what the operator and data/sources.json name.
// 3. `askers` ties an answer to its asker by a keyed hash alone; the key stands in `secrets`.
// 4. `versions_content` finds content that an address had before: two feeds with two texts of one address make no new
//    version at each fetch.
// 5. `lease` has one row: which process runs the bot on this file.

export const LIVE_SCHEMA = `
ALTER TABLE parts ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE parts ADD COLUMN sent_again INTEGER NOT NULL DEFAULT 0;
ALTER TABLE parts ADD COLUMN since INTEGER;
ALTER TABLE parts ADD COLUMN not_before INTEGER;
ALTER TABLE parts ADD COLUMN reason TEXT;
CREATE INDEX parts_open ON parts (channel, edition, part) WHERE state <> 'sent';

CREATE TABLE pauses (channel TEXT PRIMARY KEY, reason TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE homes (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, welcomed INTEGER, gone INTEGER
) WITHOUT ROWID;
CREATE TABLE askers (message TEXT PRIMARY KEY, asker TEXT NOT NULL, expires INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX askers_expires ON askers (expires);
CREATE TABLE secrets (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE lease (one INTEGER PRIMARY KEY CHECK (one = 1), holder TEXT NOT NULL, beat INTEGER NOT NULL);

CREATE INDEX versions_content ON versions (content_hash);

CREATE TABLE feeds (
  url TEXT PRIMARY KEY, source TEXT NOT NULL, language TEXT, etag TEXT, modified TEXT, next_at INTEGER NOT NULL,
  asked_at INTEGER, answered_at INTEGER, new_at INTEGER, failing_since INTEGER, failures INTEGER NOT NULL DEFAULT 0,
  problem TEXT
) WITHOUT ROWID;
`
