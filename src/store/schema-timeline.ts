// The sixth migration: what a page of /timeline walks.
//
// 1. `entries.line` is what an entry is listed under: its own id, or, where it may be gathered with others of its day,
//    the negated id of the subject `gathers:FAMILY`. `weight` says how much it counts on a first page.
// 2. `timeline_lines` has one row for each line of a subject, with how many entries stand on it, in the order of its
//    pages; `timeline_lines_weight` is the order of first pages. What weighs the same is met in the order of `turn`, in
//    which any first rows lie spread over the whole time.
// 3. `entry_origins` counts outlets: one is one, however often it reports.
// 4. `entry_subjects_spans` and `timeline_lines_spans` hold what goes on after the day on which it began.
// 5. `events_entry` gives tellings that are attested alike in the order of their articles, not of their filing.

import { turnSql } from './first-page.ts'
import { weightSql } from './weight.ts'

/** The second word of an entry's key is its family. */
const FAMILY = `substr(entries.key, instr(entries.key, ' ') + 1, instr(substr(entries.key, instr(entries.key, ' ') + 1), ' ') - 1)`

export const TIMELINE_SCHEMA = `
ALTER TABLE entries ADD COLUMN place TEXT;
ALTER TABLE entries ADD COLUMN killed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN gathers INTEGER;
ALTER TABLE entries ADD COLUMN line INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entries ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
DROP INDEX entry_subjects_weight;
DROP INDEX entry_subjects_spans;
ALTER TABLE entry_subjects DROP COLUMN weight;
CREATE TABLE timeline_lines (
  subject INTEGER NOT NULL, day INTEGER NOT NULL, until INTEGER NOT NULL, line INTEGER NOT NULL,
  entries INTEGER NOT NULL, weight INTEGER NOT NULL, turn INTEGER GENERATED ALWAYS AS (${turnSql}) VIRTUAL,
  PRIMARY KEY (subject, day, until DESC, line)
) WITHOUT ROWID;

DELETE FROM entry_origins;
INSERT OR IGNORE INTO entry_origins (entry, origin)
  SELECT e.entry, coalesce(o.source, a.source) FROM events e JOIN articles a ON a.key = e.article
  LEFT JOIN articles o ON o.id = a.origin WHERE e.entry IS NOT NULL;
INSERT OR IGNORE INTO subjects (key)
  VALUES ('gathers:air'), ('gathers:shelling'), ('gathers:explosive'), ('gathers:fight'), ('gathers:arrest');
UPDATE entries SET
  place = (SELECT place FROM events WHERE entry = entries.id LIMIT 1),
  killed = (SELECT coalesce(max(killed_min), 0) FROM events WHERE entry = entries.id),
  origins = (SELECT count(*) FROM entry_origins WHERE entry = entries.id),
  gathers = CASE WHEN day = until THEN (SELECT id FROM subjects WHERE subjects.key = 'gathers:' || ${FAMILY}) END;
UPDATE entries SET
  weight = ${weightSql},
  line = CASE WHEN gathers IS NOT NULL AND origins = 1 AND killed < 5 THEN -gathers ELSE id END;
INSERT INTO timeline_lines (subject, day, until, line, entries, weight)
  SELECT s.subject, s.day, s.until, n.line, count(*), max(n.weight) FROM entry_subjects s JOIN entries n ON n.id = s.entry
  GROUP BY s.subject, s.day, s.until, n.line;
CREATE INDEX entry_subjects_spans ON entry_subjects (subject, until, day) WHERE until > day;
CREATE INDEX timeline_lines_spans ON timeline_lines (subject, until, day, line, entries, weight) WHERE until > day;
DROP INDEX events_entry;
CREATE INDEX events_entry ON events (entry, attested DESC, article, rank) WHERE entry IS NOT NULL;
CREATE INDEX timeline_lines_weight ON timeline_lines (subject, weight DESC, turn, day, until DESC, line, entries);
`
