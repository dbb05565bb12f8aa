// What articles correct: written with the article, read with each account of a story.

import type { Correction, MadeCorrection } from '../core/story.ts'
import type { Articles } from './articles.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

interface CorrectionRow {
  article: string | null
  version: number | null
  note: string | null
  before: string | null
  after: string | null
}
interface MadeRow extends Omit<CorrectionRow, 'article'> {
  maker: number
  corrected: number | null
  at: string
}

/** Of one story. */
const MOST_CORRECTIONS = 60

/** Reading corrections. */
export function openCorrections(db: Db, articles: Articles) {
  const newest = db.prepare<[number], CorrectionRow>(
    `SELECT a.id AS article, c.corrected_version AS version, c.note, c.before, c.after
     FROM corrections c LEFT JOIN articles a ON a.key = c.corrected WHERE c.article = ?
     ORDER BY c.version DESC LIMIT 1`,
  )
  // A first version is as old as its publication; a changed text was published nobody knows when, but seen changed.
  const columns = `SELECT c.article AS maker, c.corrected, c.corrected_version AS version, c.note, c.before, c.after,
       CASE WHEN c.version = 1 THEN coalesce(a.published, a.seen) ELSE coalesce(v.retrieved, a.retrieved) END AS at
     FROM articles a JOIN corrections c ON c.article = a.key
     LEFT JOIN versions v ON v.article = c.article AND v.version = c.version`
  const ofVersion = db.prepare<[number, number], MadeRow>(`${columns} WHERE c.article = ? AND c.version = ?`)
  const ofStory = db.prepare<[number], MadeRow>(
    `${columns} WHERE a.story = ? ORDER BY a.key, c.version LIMIT ${MOST_CORRECTIONS}`,
  )
  const made = ({ maker, corrected, ...told }: MadeRow): MadeCorrection[] => {
    const by = articles.headOfKey(maker)
    const mended = corrected === null ? null : articles.headOfKey(corrected)
    return by === null ? [] : [{ ...told, by, article: mended?.id ?? null, corrected: mended }]
  }
  return {
    /** What the newest version of an article corrects, or the last one that did; null where none does. */
    by: (article: number): Correction | null => newest.get(article) ?? null,
    /** That of one version of an article; null where there is none. */
    made: (article: number, version: number): MadeCorrection | null =>
      ofVersion.all(article, version).flatMap(made)[0] ?? null,
    /** In order of time. */
    ofStory: (story: number): MadeCorrection[] =>
      ofStory
        .all(story)
        .flatMap(made)
        .sort((a, b) => instantNumber(a.at) - instantNumber(b.at)),
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
  const queue = db.prepare<[number, number]>('INSERT INTO filed_corrections (article, version) VALUES (?, ?)')
  return {
    /** Keeps what this version of an article corrects. */
    save: (
      article: number,
      version: number,
      { article: corrected, version: of, note, before, after }: Correction,
    ): void => {
      insert.run(article, version, corrected, of, note, before, after)
      queue.run(article, version)
    },
  }
}
