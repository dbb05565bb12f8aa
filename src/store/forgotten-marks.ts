// The marks of what publishers had taken out, for whoever stores something.

import type { ForgottenMark } from '../core/forgotten.ts'
import type { Db } from './connection.ts'

export function openMarks(db: Db) {
  const select = db.prepare<[string], { at: number }>('SELECT at FROM forgotten WHERE what = ?')
  const insert = db.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO forgotten (what, asked, at) VALUES (?, ?, ?)',
  )
  const asked = db.prepare<[string], ForgottenMark>('SELECT asked FROM forgotten WHERE what = ?').pluck()
  const when = db.prepare<[string], number>('SELECT at FROM forgotten WHERE what = ?').pluck()
  const remove = db.prepare<[string]>('DELETE FROM forgotten WHERE asked = ?')
  return {
    has: (mark: ForgottenMark): boolean => select.get(mark) !== undefined,
    set: (mark: ForgottenMark, asked: ForgottenMark, at: number): boolean => insert.run(mark, asked, at).changes > 0,
    /** What was asked for when this was marked; null where it is not. */
    askedFor: (mark: ForgottenMark): ForgottenMark | null => asked.get(mark) ?? null,
    /** When it was marked; null where it is not. */
    at: (mark: ForgottenMark): number | null => when.get(mark) ?? null,
    /** With all marks that were set with it. */
    lift: (mark: ForgottenMark): boolean => remove.run(mark).changes > 0,
  }
}
