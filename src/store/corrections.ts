// What articles correct: written with the article, read with each account of a story.

import type { Correction } from '../core/story.ts'
import type { Db } from './connection.ts'

interface CorrectionRow {
  article: string | null
  version: number | null
  note: string | null
  before: string | null
  after: string | null
}

/** Reading corrections. */
export function openCorrections(db: Db) {
  const newest = db.prepare<[number], CorrectionRow>(
    `SELECT a.id AS article, c.corrected_version AS version, c.note, c.before, c.after
     FROM corrections c LEFT JOIN articles a ON a.key = c.corrected WHERE c.article = ?
     ORDER BY c.version DESC LIMIT 1`,
  )
  return {
    /** What the newest version of an article corrects, or the last one that did; null where none does. */
    by: (article: number): Correction | null => newest.get(article) ?? null,
  }
}

/** Writing corrections; always inside the transaction of a filing. */
export function openCorrectionWriter(db: Db) {
  const insert = db.prepare<
    [number, number, string | null, number | null, string | null, string | null, string | null]
  >(
    `INSERT OR REPLACE INTO corrections (article, version, corrected, corrected_version, note, before, after)
     VALUES (?, ?, (SELECT key FROM articles WHERE id = ?), ?, ?, ?, ?)`,
  )
  return {
    /** Keeps what this version of an article corrects. */
    save: (
      article: number,
      version: number,
      { article: corrected, version: of, note, before, after }: Correction,
    ): void => {
      insert.run(article, version, corrected, of, note, before, after)
    },
  }
}
