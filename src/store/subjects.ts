// What stories and timeline entries are found by, as small numbers. Kept for ever, so they may be remembered; only
// after a transaction that failed must they be forgotten, since their rows went with it.

import type { FiledKey } from '../core/search.ts'
import type { Db } from './connection.ts'
import { damaged } from './problems.ts'

/** What is filed under, and what gathers. */
export type IndexKey = FiledKey | `gathers:${string}`

export interface Subjects {
  /** Makes it where it is new. */
  readonly idOf: (key: IndexKey) => number
  /** Null where nothing stored has it. */
  readonly find: (key: IndexKey) => number | null
  readonly keyOf: (id: number) => string
  /** After a rollback. */
  readonly forget: () => void
}

export function openSubjects(db: Db): Subjects {
  const select = db.prepare<[string], { id: number }>('SELECT id FROM subjects WHERE key = ?')
  const selectKey = db.prepare<[number], { key: string }>('SELECT key FROM subjects WHERE id = ?')
  const insert = db.prepare<[string]>('INSERT INTO subjects (key) VALUES (?)')
  const ids = new Map<string, number>()
  const keys = new Map<number, string>()
  const find = (key: IndexKey): number | null => {
    const known = ids.get(key) ?? select.get(key)?.id
    if (known === undefined) return null
    ids.set(key, known)
    return known
  }
  return {
    find,
    idOf: (key) => {
      const known = find(key)
      if (known !== null) return known
      const id = Number(insert.run(key).lastInsertRowid)
      ids.set(key, id)
      return id
    },
    keyOf: (id) => {
      const key = keys.get(id) ?? selectKey.get(id)?.key
      if (key === undefined) throw damaged('a subject')
      keys.set(id, key)
      return key
    },
    forget: () => {
      ids.clear()
      keys.clear()
    },
  }
}

/** A list of ids as it is stored: `3,17,40`. */
export function packIds(ids: Iterable<number>): string {
  return [...new Set(ids)].sort((a, b) => a - b).join(',')
}

export function unpackIds(packed: string): number[] {
  return packed === '' ? [] : packed.split(',').map(Number)
}
