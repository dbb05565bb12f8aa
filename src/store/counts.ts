// What is stored, counted without reading it.

import type { SourceCount, StoreCounts, Unheard } from '../core/ports/store.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { HEARD } from './heard.ts'
import { instantNumber, instantOfKey } from './keys.ts'

export function openCounts(db: Db, facts: Facts) {
  const oldest = db.prepare<[], { key: number }>('SELECT key FROM articles ORDER BY key LIMIT 1')
  const newest = db.prepare<[], { key: number }>('SELECT key FROM articles ORDER BY key DESC LIMIT 1')
  const sources = db.prepare<[], { id: string; name: string; articles: number; newest: number }>(
    'SELECT id, name, articles, newest FROM sources ORDER BY articles DESC, id',
  )
  const known = db.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM sources WHERE id NOT IN (SELECT value FROM json_each(?))',
  )
  const seen = db.prepare<[number, number, string], { articles: number; sources: number }>(
    `SELECT count(*) AS articles, count(DISTINCT source) AS sources FROM articles a INDEXED BY articles_seen
     WHERE seen_at > ? AND seen_at <= ? AND ${HEARD}`,
  )
  const bytes = db.prepare<[], { bytes: number; free: number }>(
    `SELECT page_count * page_size AS bytes, freelist_count * page_size AS free
     FROM pragma_page_count(), pragma_page_size(), pragma_freelist_count()`,
  )
  const instant = (row: { key: number } | undefined): string | null =>
    row === undefined ? null : instantOfKey(row.key)
  return {
    counts: (): StoreCounts => ({
      articles: facts.get('articles'),
      stories: facts.get('stories'),
      events: facts.get('events'),
      editions: facts.get('editions'),
      oldest: instant(oldest.get()),
      newest: instant(newest.get()),
      sources: sources.all().map(
        (row): SourceCount => ({
          source: row.id,
          name: row.name,
          articles: row.articles,
          newest: instantOfKey(row.newest),
        }),
      ),
      ...(bytes.get() ?? { bytes: 0, free: 0 }),
    }),
    coverage: (from: string, to: string, unheard: Unheard = []) => {
      const left = JSON.stringify(unheard)
      const row = seen.get(instantNumber(from), instantNumber(to), left)
      return { articles: row?.articles ?? 0, sources: row?.sources ?? 0, known: known.get(left)?.n ?? 0 }
    },
  }
}
