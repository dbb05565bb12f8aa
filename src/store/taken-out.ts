// Editions whose posts are still to lose what was taken out, and sources that are switched off.

import type { PlannedPart } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import type { PlannedErrand } from '../core/errand.ts'
import type { TakenOutEdition } from '../core/ports/keeping.ts'
import type { Db } from './connection.ts'
import { openErrandPlans } from './errands.ts'
import { instantNumber } from './keys.ts'
import { asEdition } from './shapes.ts'

interface WaitingRow {
  readonly edition: string
  readonly channel: string
  readonly at: number
  readonly attempts: number
  readonly notBefore: number | null
}

export function openTakenOut(db: Db) {
  const list = db.prepare<[], WaitingRow>(
    `SELECT o.edition, o.channel, o.at, o.attempts, o.not_before AS notBefore FROM taken_out o
     JOIN editions e ON e.id = o.edition ORDER BY e.slot_at DESC`,
  )
  const byId = db.prepare<[string], { body: string; alert: number }>('SELECT body, alert FROM editions WHERE id = ?')
  const setPayload = db.prepare<[string, string, number]>('UPDATE parts SET payload = ? WHERE edition = ? AND part = ?')
  const keep = db.prepare<[string, string]>('UPDATE editions SET body = ? WHERE id = ?')
  const settle = db.prepare<[string]>('DELETE FROM taken_out WHERE edition = ?')
  const errandPlans = openErrandPlans(db)
  const putOff = db.prepare<[number, string]>(
    'UPDATE taken_out SET attempts = attempts + 1, not_before = ? WHERE edition = ?',
  )
  const editionOf = (id: string): { edition: Edition; alert: boolean } | null => {
    const row = byId.get(id)
    return row === undefined ? null : { edition: asEdition(row.body), alert: row.alert === 1 }
  }
  const retell = db.transaction(
    (read: Edition, told: Edition, parts: readonly PlannedPart[], errands: readonly PlannedErrand[]): boolean => {
      // Meanwhile more may have been taken out: what was read has it still.
      if (JSON.stringify(editionOf(read.id)?.edition) !== JSON.stringify(read)) return false
      keep.run(JSON.stringify(told), read.id)
      for (const { part, payload } of parts) setPayload.run(JSON.stringify(payload), read.id, part)
      errandPlans.add(errands)
      settle.run(read.id)
      return true
    },
  )
  return {
    list: (): TakenOutEdition[] =>
      list.all().map(({ at, notBefore, ...row }) => ({
        ...row,
        at: instantOf(at),
        notBefore: notBefore === null ? null : instantOf(notBefore),
      })),
    edition: editionOf,
    retell: (...given: Parameters<typeof retell>): boolean => retell.immediate(...given),
    putOff: (edition: string, notBefore: string): void => {
      putOff.run(instantNumber(notBefore), edition)
    },
  }
}

function instantOf(at: number): string {
  return new Date(at).toISOString()
}
