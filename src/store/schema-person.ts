// The tenth migration: what a person follows in a private chat, and alerts.
//
// 1. An alert is an edition of one item, so that it takes the same way to its channel; `alert` keeps it out of what is
//    listed, numbered and counted as editions.
// 2. `watches` says up to which instant a channel's alerts were looked for.

export const PERSON_SCHEMA = `
CREATE TABLE follows (
  channel TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (channel, subject)
);
CREATE TABLE watches (channel TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
ALTER TABLE editions ADD COLUMN alert INTEGER NOT NULL DEFAULT 0;
`
