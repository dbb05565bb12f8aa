// Pages that were asked for the full text of what feeds give in short.

import type { ShortItem } from '../core/ports/read-pages.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

/** A feed that shows an item for longer has it stored by then. */
const KEPT_MS = 30 * 24 * 3_600_000

export function openReadPages(db: Db) {
  const find = db.prepare<[string, Buffer], { found: 1 }>(
    'SELECT 1 AS found FROM read_pages WHERE article = ? AND told = ?',
  )
  const add = db.prepare<[string, Buffer, number]>(
    'INSERT INTO read_pages (article, told, at) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET at = excluded.at',
  )
  const prune = db.prepare<[number]>('DELETE FROM read_pages WHERE at < ?')
  const note = db.transaction((items: readonly ShortItem[], at: number): void => {
    for (const item of items) add.run(item.article, hashOf(item), at)
    prune.run(at - KEPT_MS)
  })
  return {
    asked: (items: readonly ShortItem[]): boolean[] =>
      items.map((item) => find.get(item.article, hashOf(item)) !== undefined),
    note: (items: readonly ShortItem[], at: string): void => {
      note.immediate(items, instantNumber(at))
    },
  }
}

/** Half of the hash tells the few titles apart that one article has had. */
function hashOf({ told }: ShortItem): Buffer {
  return Buffer.from(told.slice(0, 32), 'hex')
}
