// Articles that grew too old are deleted, unless something cites them.

import type { Removed } from '../core/ports/keeping.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { articleKeys, instantNumber } from './keys.ts'
import { type Doomed, openRemoval } from './removal.ts'
import type { Subjects } from './subjects.ts'

/** Stories that somebody may look up again: told in an edition or alert, or held. */
const IS_TOLD = (story: string) => `EXISTS (SELECT 1 FROM (
    SELECT s.id FROM stories s WHERE s.key = ${story} UNION ALL SELECT m.id FROM merged_stories m WHERE m.story = ${story}
  ) n WHERE EXISTS (SELECT 1 FROM told t WHERE t.story = n.id) OR EXISTS (SELECT 1 FROM holds h WHERE h.story = n.id))`

export function openPruning(db: Db, subjects: Subjects, facts: Facts) {
  const remove = openRemoval(db, subjects, facts)
  const looked = db.prepare<[number, number, number, number], Doomed & { readonly cited: number }>(
    `SELECT a.key, a.id, a.source, a.story,
       a.seen_at >= ? OR ${IS_TOLD('a.story')}
       OR EXISTS (SELECT 1 FROM corrections c JOIN articles o ON o.key = c.article
         WHERE c.corrected = a.key AND ${IS_TOLD('o.story')})
       OR EXISTS (SELECT 1 FROM corrections c JOIN articles o ON o.key = c.corrected
         WHERE c.article = a.key AND ${IS_TOLD('o.story')})
       OR EXISTS (SELECT 1 FROM articles o WHERE o.origin = a.id AND o.origin <> o.id AND ${IS_TOLD('o.story')}) AS cited
     FROM articles a WHERE a.key > ? AND a.key < ? ORDER BY a.key LIMIT ?`,
  )
  const prune = db.transaction((before: string, after: number | null, limit: number): Removed => {
    const at = instantNumber(before)
    const rows = looked.all(at, after ?? Number.MIN_SAFE_INTEGER, articleKeys(at).from, limit)
    const doomed = rows.filter(({ cited }) => cited === 0)
    if (doomed.length > 0) remove(doomed)
    return { removed: doomed.length, next: rows.length < limit ? null : (rows.at(-1)?.key ?? null) }
  })
  return {
    prune: (before: string, after: number | null, limit: number): Removed => prune.immediate(before, after, limit),
  }
}
