// The tables, as the first migration makes them. Never edit a migration that was released: append another.
//
// How they serve a large archive:
// 1. `articles.key` counts seconds of publication x 2^20 + a counter, `events.key` days x 2^30 + a counter. They are the
//    rowids of the full-text tables too, so "newest first" and "oldest first" are the order in which rows lie.
// 2. `story_subjects` and `entry_subjects` hold what a page of /latest or /timeline walks: one row for each subject of a
//    story or entry, in the order of the page. Source, language and kind are subjects there like any other, and `all:`
//    is one that everything has, so that every question walks an index range and the rest are EXISTS.
// 3. Bodies stand apart from what is listed, so that lists read few pages.

export const FIRST_SCHEMA = `
CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE subjects (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);

CREATE TABLE stories (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, thread TEXT NOT NULL,
  first INTEGER NOT NULL, newest INTEGER NOT NULL, subjects TEXT NOT NULL
);
CREATE INDEX stories_thread ON stories (thread);
CREATE TABLE merged_stories (id TEXT PRIMARY KEY, story INTEGER NOT NULL REFERENCES stories) WITHOUT ROWID;
CREATE INDEX merged_stories_story ON merged_stories (story);
CREATE TABLE story_subjects (
  subject INTEGER NOT NULL, newest INTEGER NOT NULL, story INTEGER NOT NULL,
  PRIMARY KEY (subject, newest DESC, story)
) WITHOUT ROWID;

CREATE TABLE articles (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT, source TEXT NOT NULL, source_name TEXT NOT NULL,
  title TEXT NOT NULL, language TEXT NOT NULL, published TEXT, published_at INTEGER NOT NULL,
  seen TEXT NOT NULL, seen_at INTEGER NOT NULL, retrieved TEXT NOT NULL, content_hash TEXT NOT NULL,
  version INTEGER NOT NULL, fictional INTEGER NOT NULL, origin TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES stories, subjects TEXT NOT NULL
);
CREATE INDEX articles_content ON articles (content_hash);
CREATE INDEX articles_story ON articles (story, key);
CREATE INDEX articles_seen ON articles (seen_at, published_at, story, source);
CREATE TABLE texts (article INTEGER PRIMARY KEY REFERENCES articles, text TEXT NOT NULL);
CREATE TABLE versions (
  article INTEGER NOT NULL REFERENCES articles, version INTEGER NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
  published TEXT, retrieved TEXT NOT NULL, content_hash TEXT NOT NULL, PRIMARY KEY (article, version)
);
CREATE TABLE sources (id TEXT PRIMARY KEY, name TEXT NOT NULL, articles INTEGER NOT NULL, newest INTEGER NOT NULL);
CREATE VIRTUAL TABLE article_words USING fts5(
  words, forms, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE sketches (article INTEGER PRIMARY KEY REFERENCES articles, signature BLOB NOT NULL, body TEXT NOT NULL);
CREATE TABLE sketch_keys (
  key TEXT NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (key, article)
) WITHOUT ROWID;

CREATE TABLE entries (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, date TEXT NOT NULL, precision TEXT NOT NULL,
  earliest TEXT NOT NULL, latest TEXT NOT NULL, days_precision TEXT NOT NULL, day INTEGER NOT NULL,
  until INTEGER NOT NULL, origins INTEGER NOT NULL, attested INTEGER NOT NULL, subjects TEXT NOT NULL
);
CREATE TABLE entry_origins (
  entry INTEGER NOT NULL REFERENCES entries, origin TEXT NOT NULL, PRIMARY KEY (entry, origin)
) WITHOUT ROWID;
CREATE TABLE entry_subjects (
  subject INTEGER NOT NULL, day INTEGER NOT NULL, entry INTEGER NOT NULL, until INTEGER NOT NULL,
  weight INTEGER NOT NULL, PRIMARY KEY (subject, day, entry)
) WITHOUT ROWID;
CREATE INDEX entry_subjects_weight ON entry_subjects (subject, weight DESC, day, entry, until);

CREATE TABLE events (
  key INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles, rank INTEGER NOT NULL,
  entry INTEGER REFERENCES entries, attested INTEGER NOT NULL, subjects TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL, date TEXT, precision TEXT NOT NULL,
  earliest TEXT, latest TEXT, days_precision TEXT, dated INTEGER NOT NULL, place TEXT, actors TEXT NOT NULL,
  kind TEXT NOT NULL, killed_min INTEGER, killed_max INTEGER, wounded_min INTEGER, wounded_max INTEGER,
  status TEXT NOT NULL, speaker TEXT, speaker_kind TEXT NOT NULL, told_to TEXT, topics TEXT NOT NULL,
  ahead INTEGER NOT NULL, sentence_start INTEGER NOT NULL, sentence TEXT NOT NULL, clause TEXT NOT NULL,
  attribution TEXT, relative_dates TEXT NOT NULL
);
CREATE INDEX events_article ON events (article, rank);
CREATE INDEX events_entry ON events (entry, attested DESC, key) WHERE entry IS NOT NULL;
CREATE VIRTUAL TABLE event_words USING fts5(
  words, forms, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);

CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, articles INTEGER NOT NULL);
CREATE TABLE word_grams (gram TEXT NOT NULL, word INTEGER NOT NULL, PRIMARY KEY (gram, word)) WITHOUT ROWID;

CREATE TABLE settings (channel TEXT PRIMARY KEY, version INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE editions (
  id TEXT PRIMARY KEY, channel TEXT NOT NULL, number INTEGER NOT NULL, slot_at INTEGER NOT NULL, date TEXT NOT NULL,
  settings_version INTEGER NOT NULL, hash TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (channel, slot_at)
);
CREATE INDEX editions_date ON editions (channel, date, slot_at);
CREATE TABLE parts (
  edition TEXT NOT NULL REFERENCES editions, part INTEGER NOT NULL, channel TEXT NOT NULL, payload TEXT NOT NULL,
  state TEXT NOT NULL, message_id TEXT, PRIMARY KEY (edition, part)
);
CREATE TABLE told (
  channel TEXT NOT NULL, story TEXT NOT NULL, slot_at INTEGER NOT NULL, item INTEGER NOT NULL, edition INTEGER NOT NULL,
  slot TEXT NOT NULL, articles TEXT NOT NULL, PRIMARY KEY (channel, story, slot_at DESC, item)
) WITHOUT ROWID;
CREATE INDEX told_story ON told (story);
CREATE TABLE buttons (id TEXT PRIMARY KEY, request TEXT NOT NULL, expires INTEGER) WITHOUT ROWID;
CREATE INDEX buttons_expires ON buttons (expires) WHERE expires IS NOT NULL;
`
