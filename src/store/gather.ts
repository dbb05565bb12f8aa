// Filings committed together. Each is still all or nothing: within an open transaction it runs in a savepoint.

import type { Db } from './connection.ts'

/** Runs deeds in transactions of `size`; `finish` commits what is open. With 1 each deed has its own. */
export function gathering<A, R>(db: Db, size: number, deed: (given: A) => R) {
  let open = 0
  const finish = (): void => {
    open = 0
    if (db.inTransaction) db.exec('COMMIT')
  }
  return {
    run: (given: A): R => {
      if (size <= 1) return deed(given)
      if (!db.inTransaction) db.exec('BEGIN IMMEDIATE')
      const result = deed(given)
      open += 1
      if (open >= size) finish()
      return result
    },
    finish,
  }
}
