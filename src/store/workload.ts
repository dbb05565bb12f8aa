// How much there is to do and was done, by figures that are kept and by ends of indexes.

import type { Workload } from '../core/ports/workload.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { IS_ASKED } from './feeds.ts'
import { instantOfKey } from './keys.ts'

export function openWorkload(db: Db, facts: Facts): () => Workload {
  const newest = db.prepare<[], { key: number }>('SELECT key FROM articles ORDER BY key DESC LIMIT 1')
  const bytes = db.prepare<[], { bytes: number; free: number }>(
    `SELECT page_count * page_size AS bytes, freelist_count * page_size AS free
     FROM pragma_page_count(), pragma_page_size(), pragma_freelist_count()`,
  )
  const nextFeed = db.prepare<[], { next_at: number }>(
    `SELECT next_at FROM feeds f INDEXED BY feeds_due WHERE ${IS_ASKED} ORDER BY next_at LIMIT 1`,
  )
  return () => {
    const last = newest.get()
    const next = nextFeed.get()
    return {
      articles: facts.get('articles'),
      stories: facts.get('stories'),
      events: facts.get('events'),
      editions: facts.get('editions'),
      newest: last === undefined ? null : instantOfKey(last.key),
      ...(bytes.get() ?? { bytes: 0, free: 0 }),
      parts: {
        planned: facts.get('parts-planned'),
        sending: facts.get('parts-sending'),
        sent: facts.get('parts-sent'),
        failed: facts.get('parts-failed'),
        uncertain: facts.get('parts-uncertain'),
      },
      nextFeed: next === undefined ? null : new Date(next.next_at).toISOString(),
    }
  }
}
