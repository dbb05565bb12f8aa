// The third migration: what articles correct.
//
// One row for each version of an article that mends an earlier text: its own earlier version where the text was changed
// at its address, or another article that it says it corrects; none where that is not stored. Versions that were filed
// before are filled in from what is known of them.

export const CORRECTIONS_SCHEMA = `
CREATE TABLE corrections (
  article INTEGER NOT NULL REFERENCES articles, version INTEGER NOT NULL,
  corrected INTEGER REFERENCES articles, corrected_version INTEGER, note TEXT, before TEXT, after TEXT,
  PRIMARY KEY (article, version)
) WITHOUT ROWID;
CREATE INDEX corrections_corrected ON corrections (corrected) WHERE corrected IS NOT NULL;
INSERT INTO corrections (article, version, corrected, corrected_version)
  SELECT key, version, key, version - 1 FROM articles WHERE version > 1;
`
