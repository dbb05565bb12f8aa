// The marks of what publishers had taken out, for whoever stores something.

import type { ForgottenMark } from '../core/forgotten.ts'
import type { Db } from './connection.ts'

export function openMarks(db: Db) {
  const select = db.prepare<[string], { at: number }>('SELECT at FROM forgotten WHERE what = ?')
  const insert = db.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO forgotten (what, asked, at) VALUES (?, ?, ?)',
  )
  const remove = db.prepare<[string]>('DELETE FROM forgotten WHERE asked = ?')
  return {
    has: (mark: ForgottenMark): boolean => select.get(mark) !== undefined,
    set: (mark: ForgottenMark, asked: ForgottenMark, at: number): boolean => insert.run(mark, asked, at).changes > 0,
    /** With all marks that were set with it. */
    lift: (mark: ForgottenMark): boolean => remove.run(mark).changes > 0,
  }
}
