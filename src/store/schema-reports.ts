// The migration for words about reports of mistakes: of which moderators were told, and when a channel's last were. Reports
// from before wait in `/audit reports`, as they did.

export const REPORTS_SCHEMA = `
ALTER TABLE reports ADD COLUMN told INTEGER NOT NULL DEFAULT 1;
CREATE INDEX reports_untold ON reports (channel, number) WHERE told = 0 AND seen = 0;
CREATE TABLE report_words (channel TEXT PRIMARY KEY, at INTEGER NOT NULL) WITHOUT ROWID;
`
