// Clearing deleted words out of the index. Deleted rows of a full-text table leave their words in its segments until these
// are merged into one; that is done in steps (SQLite's FTS5: "merge" with a negative number once, then positive ones until
// nothing changes).

import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'

const TABLES: readonly string[] = ['article_words', 'event_words']
/** Pages of an index that one step merges. */
const STEP_PAGES = 500

export function openIndexClearing(db: Db, facts: Facts) {
  const changed = db.prepare<[], number>('SELECT total_changes()').pluck()
  const step = (table: string, pages: number): boolean => {
    const before = changed.get() ?? 0
    db.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(pages)
    return (changed.get() ?? 0) - before >= 2
  }
  let left = TABLES
  let begun = false
  /** What was deleted before the walk through the tables began: what is deleted during it needs another one. */
  let deleted = 0
  return {
    clearIndex: (): boolean => {
      // What the index leaves is written over too.
      db.exec('PRAGMA secure_delete = ON')
      if (left === TABLES && !begun) deleted = facts.get('words-deleted')
      const [table = ''] = left
      begun = step(table, begun ? STEP_PAGES : -STEP_PAGES)
      if (!begun) left = left.slice(1)
      if (left.length > 0) return true
      left = TABLES
      db.exec('PRAGMA secure_delete = OFF')
      facts.raise('words-cleared', deleted)
      return false
    },
    hasWordsToClear: (): boolean => facts.get('words-deleted') > facts.get('words-cleared'),
  }
}
