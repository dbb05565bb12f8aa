// The fifth migration: what keeps answers quick in large archives.
//
// 1. A timeline from a day on holds what begins on or after it, which is a stretch of the index, and what began before and
//    still goes on. Without `entry_subjects_spans` all that ever began before would be read for the latter.
// 2. Thousands of matches of a common word lead to their entries and stories by `events_told` and `articles_told`, of
//    which many rows share a page; the tables' own rows are wide.

export const LARGE_SCHEMA = `
CREATE INDEX entry_subjects_spans ON entry_subjects (subject, until, day, entry, weight) WHERE until > day;
CREATE INDEX events_told ON events (key, entry);
CREATE INDEX articles_told ON articles (key, story);
`
