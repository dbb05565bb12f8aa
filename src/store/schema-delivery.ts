// The ninth migration: what comes after sending.
//
// 1. `errands`: what is to be done with parts that were sent.
// 2. `filed_corrections`: corrections in the order of filing, until they were told; numbers are never given again, so that
//    `composed_after` says of each edition which of them it was composed from.
// 3. `obstacles`: why a paused channel is paused, until somebody who can mend it was told.

export const DELIVERY_SCHEMA = `
CREATE TABLE errands (
  number INTEGER PRIMARY KEY AUTOINCREMENT, edition TEXT NOT NULL, part INTEGER NOT NULL, channel TEXT NOT NULL,
  kind TEXT NOT NULL, cause TEXT NOT NULL, payload TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'planned',
  attempts INTEGER NOT NULL DEFAULT 0, since INTEGER, not_before INTEGER, reason TEXT,
  UNIQUE (edition, part, kind, cause)
);
CREATE INDEX errands_open ON errands (channel, number) WHERE state = 'planned';
CREATE INDEX errands_ended ON errands (channel, kind, since) WHERE state <> 'planned';
CREATE TABLE filed_corrections (
  number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL, version INTEGER NOT NULL
);
CREATE TABLE composed_after (edition TEXT PRIMARY KEY, correction INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE obstacles (channel TEXT PRIMARY KEY, obstacle TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
`
