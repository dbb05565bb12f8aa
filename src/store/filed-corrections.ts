// Corrections in the order of filing, until they were told to the channels that they concern.

import type { Edition } from '../core/edition.ts'
import type { FiledCorrection } from '../core/ports/outbox.ts'
import type { Articles } from './articles.ts'
import { openCorrections } from './corrections.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import { asEdition } from './shapes.ts'

export function openFiledCorrections(db: Db, articles: Articles) {
  const corrections = openCorrections(db, articles)
  // The sequence outlives the rows: what was told is deleted.
  const newest = db.prepare<[], { seq: number }>(`SELECT seq FROM sqlite_sequence WHERE name = 'filed_corrections'`)
  const waiting = db.prepare<[number], { number: number; article: number; version: number }>(
    'SELECT number, article, version FROM filed_corrections ORDER BY number LIMIT ?',
  )
  const remove = db.prepare<[number]>('DELETE FROM filed_corrections WHERE number = ?')
  const editions = db.prepare<[string, number, number], { body: string }>(
    `SELECT e.body FROM editions e LEFT JOIN composed_after c ON c.edition = e.id WHERE e.id IN (
       SELECT e.id FROM articles a JOIN stories s ON s.key = a.story JOIN told t ON t.story = s.id
       JOIN editions e ON e.channel = t.channel AND e.slot_at = t.slot_at WHERE a.id = ? AND t.slot_at >= ?)
     AND coalesce(c.correction, 0) < ? ORDER BY e.slot_at, e.id`,
  )
  return {
    newest: (): number => newest.get()?.seq ?? 0,
    waiting: (limit: number): FiledCorrection[] =>
      waiting.all(limit).flatMap(({ number, article, version }) => {
        const made = corrections.made(article, version)
        // Whatever cannot be read any more has nothing to tell.
        if (made === null) remove.run(number)
        return made === null ? [] : [{ ...made, number, ofVersion: version }]
      }),
    told: (number: number): void => {
      remove.run(number)
    },
    editions: (correction: number, article: string, from: string): Edition[] =>
      editions.all(article, instantNumber(from), correction).map(({ body }) => asEdition(body)),
  }
}
