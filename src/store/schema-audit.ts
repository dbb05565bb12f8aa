// The seventh migration: the trail of what moderators decide. Persons' ids stand here for 90 days.

export const AUDIT_SCHEMA = `
CREATE TABLE audit (
  number INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, person TEXT NOT NULL, channel TEXT NOT NULL, home TEXT,
  what TEXT NOT NULL, name TEXT NOT NULL, before TEXT, after TEXT, settled INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX audit_channel ON audit (channel, number);
CREATE INDEX audit_home ON audit (home, number) WHERE home IS NOT NULL;
CREATE INDEX audit_at ON audit (at);
`
