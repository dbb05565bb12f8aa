// Deleting articles with everything that was worked out from them, so that what is left reads as if they had never been
// stored; always inside a transaction.
//
// 1. What descends from a deleted article descends from the earliest of those that did.
// 2. A story or timeline entry that nothing tells any more is gone; the others are counted anew.
// 3. What another article says it corrects in a deleted one stays said, without the deleted words.

import { openEventFiling, openSearchText } from './filing.ts'
import type { Db } from './connection.ts'
import { openEntryWriter } from './entries.ts'
import type { Facts } from './facts.ts'
import { openSketchWriter } from './sketches.ts'
import { openStoryWriter } from './story-writer.ts'
import type { Subjects } from './subjects.ts'
import { openWordWriter } from './words.ts'

/** An article that is to be deleted. */
export interface Doomed {
  readonly key: number
  readonly id: string
  readonly source: string
  /** Key of its story. */
  readonly story: number
}

/** What everything about an article is deleted by, beside what has a writer of its own. */
const ROWS = [
  'DELETE FROM filed_corrections WHERE article = ?',
  'DELETE FROM corrections WHERE article = ?',
  'UPDATE corrections SET corrected = NULL, corrected_version = NULL, before = NULL WHERE corrected = ?',
  'DELETE FROM versions WHERE article = ?',
  'DELETE FROM texts WHERE article = ?',
  'DELETE FROM articles WHERE key = ?',
]

/** Deletes articles; gives the keys of the stories that are gone with them. */
export function openRemoval(db: Db, subjects: Subjects, facts: Facts): (doomed: readonly Doomed[]) => Set<number> {
  const events = openEventFiling(db, subjects, facts)
  const entries = openEntryWriter(db, subjects)
  const stories = openStoryWriter(db, facts)
  const search = openSearchText(db)
  const sketches = openSketchWriter(db)
  const words = openWordWriter(db)
  const settleOrigin = openOrigins(db)
  const settleSource = openSourceCounts(db)
  const rows = ROWS.map((sql) => db.prepare<[number]>(sql))
  const named = ['article_addresses', 'read_pages'].map((table) =>
    db.prepare<[string]>(`DELETE FROM ${table} WHERE article = ?`),
  )
  const firstTitle = db
    .prepare<[number, number], string>(
      `SELECT title FROM versions WHERE article = ? AND version = 1 UNION ALL
       SELECT title FROM articles WHERE key = ? LIMIT 1`,
    )
    .pluck()
  return (doomed) => {
    const told = new Set<number>()
    for (const { key, id } of doomed) {
      for (const entry of events.take(key)) told.add(entry)
      search.remove(key)
      sketches.remove(key)
      words.remove(firstTitle.get(key, key) ?? '')
      for (const row of named) row.run(id)
      for (const row of rows) row.run(key)
    }
    for (const { id } of doomed) for (const entry of settleOrigin(id)) told.add(entry)
    for (const entry of told) entries.refresh(entry)
    for (const [source, articles] of bySource(doomed)) settleSource(source, articles)
    facts.add('articles', -doomed.length)
    return new Set([...new Set(doomed.map(({ story }) => story))].filter(stories.settle))
  }
}

/** After an article was deleted: gives its copies another origin, and back the timeline entries that they tell. */
function openOrigins(db: Db): (id: string) => number[] {
  const heir = db.prepare<[string], { id: string }>(
    'SELECT id FROM articles WHERE origin = ? AND origin <> id ORDER BY key LIMIT 1',
  )
  const told = db
    .prepare<[string], number>(
      `SELECT DISTINCT e.entry FROM articles a JOIN events e ON e.article = a.key
       WHERE a.origin = ? AND a.origin <> a.id AND e.entry IS NOT NULL`,
    )
    .pluck()
  const inherit = db.prepare<[string, string]>('UPDATE articles SET origin = ? WHERE origin = ? AND origin <> id')
  return (id) => {
    const first = heir.get(id)
    if (first === undefined) return []
    const touched = told.all(id)
    inherit.run(first.id, id)
    return touched
  }
}

/** After articles of a source were deleted: how many are left, and which is the newest. */
function openSourceCounts(db: Db): (source: string, removed: readonly number[]) => void {
  const row = db.prepare<[string], { articles: number; newest: number }>(
    'SELECT articles, newest FROM sources WHERE id = ?',
  )
  const newest = db.prepare<[number, string], { key: number }>(
    'SELECT key FROM articles WHERE key <= ? AND source = ? ORDER BY key DESC LIMIT 1',
  )
  const update = db.prepare<[number, number, string]>('UPDATE sources SET articles = ?, newest = ? WHERE id = ?')
  const remove = db.prepare<[string]>('DELETE FROM sources WHERE id = ?')
  return (source, removed) => {
    const known = row.get(source)
    if (known === undefined) return
    const articles = known.articles - removed.length
    const last = removed.includes(known.newest) && articles > 0 ? newest.get(known.newest, source)?.key : known.newest
    if (articles > 0) update.run(articles, last ?? known.newest, source)
    else remove.run(source)
  }
}

function bySource(doomed: readonly Doomed[]): Map<string, number[]> {
  const keys = new Map<string, number[]>()
  for (const { source, key } of doomed) keys.set(source, [...(keys.get(source) ?? []), key])
  return keys
}
