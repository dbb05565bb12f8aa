// The eleventh migration: what moderators hold, what readers report, and which change takes which one back. The home
// `*` stands for every one.

export const HOLDS_SCHEMA = `
ALTER TABLE audit ADD COLUMN undoes INTEGER;
CREATE TABLE holds (
  home TEXT NOT NULL, story TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (home, story)
) WITHOUT ROWID;
CREATE TABLE held_changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT, home TEXT NOT NULL, story TEXT NOT NULL, held INTEGER NOT NULL,
  at INTEGER NOT NULL
);
CREATE TABLE reports (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, channel TEXT NOT NULL, home TEXT, story TEXT NOT NULL,
  edition TEXT, text TEXT NOT NULL, seen INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX reports_channel ON reports (channel, number);
CREATE INDEX reports_home ON reports (home, number) WHERE home IS NOT NULL;
CREATE INDEX reports_at ON reports (at);
`
