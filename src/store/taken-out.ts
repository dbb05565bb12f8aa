// Editions whose posts are still to lose what was taken out, and sources that are switched off.

import type { PlannedPart } from '../core/delivery.ts'
import type { Edition } from '../core/edition.ts'
import type { PlannedErrand } from '../core/errand.ts'
import type { TakenOutEdition } from '../core/ports/keeping.ts'
import type { Db } from './connection.ts'
import { openErrandPlans } from './errands.ts'
import { asEdition } from './shapes.ts'

export function openTakenOut(db: Db) {
  const list = db.prepare<[], { edition: string; channel: string; at: number }>(
    'SELECT o.edition, o.channel, o.at FROM taken_out o JOIN editions e ON e.id = o.edition ORDER BY e.slot_at DESC',
  )
  const byId = db.prepare<[string], { body: string; alert: number }>('SELECT body, alert FROM editions WHERE id = ?')
  const setPayload = db.prepare<[string, string, number]>('UPDATE parts SET payload = ? WHERE edition = ? AND part = ?')
  const settle = db.prepare<[string]>('DELETE FROM taken_out WHERE edition = ?')
  const errandPlans = openErrandPlans(db)
  const retell = db.transaction(
    (edition: string, parts: readonly PlannedPart[], errands: readonly PlannedErrand[]): void => {
      for (const { part, payload } of parts) setPayload.run(JSON.stringify(payload), edition, part)
      errandPlans.add(errands)
      settle.run(edition)
    },
  )
  return {
    list: (): TakenOutEdition[] => list.all().map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() })),
    edition: (id: string): { edition: Edition; alert: boolean } | null => {
      const row = byId.get(id)
      return row === undefined ? null : { edition: asEdition(row.body), alert: row.alert === 1 }
    },
    retell: (...given: Parameters<typeof retell>): void => {
      retell.immediate(...given)
    },
  }
}
