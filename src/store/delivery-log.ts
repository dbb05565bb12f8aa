// What became of the parts of editions, for whoever looks after the bot. Those that were sent are most of all, so they are
// read along the slots; of the others there are few at any time, so they are read along their own index and sorted.

import type { LoggedPart } from '../core/delivery.ts'
import type { DeliveryState } from '../core/delivery-state.ts'
import type { Db } from './connection.ts'
import { asDeliveryState } from './deliveries.ts'

interface LogRow {
  edition: string
  part: number
  channel: string
  number: number
  alert: number
  slot_at: number
  state: string
  attempts: number
  sent_again: number
  since: number | null
  not_before: number | null
  reason: string | null
}

interface Range {
  state: string | null
  limit: number
  offset: number
}

const COLUMNS = `p.edition, p.part, p.channel, e.number, e.alert, e.slot_at, p.state, p.attempts, p.sent_again, p.since,
  p.not_before, p.reason`
const IN_ORDER = 'ORDER BY e.slot_at DESC, e.id, p.part LIMIT $limit OFFSET $offset'

export function openDeliveryLog(db: Db) {
  const along = db.prepare<[Range], LogRow>(
    `SELECT ${COLUMNS} FROM editions e INDEXED BY editions_slot CROSS JOIN parts p ON p.edition = e.id
     WHERE ($state IS NULL OR p.state = $state) ${IN_ORDER}`,
  )
  const open = db.prepare<[Range], LogRow>(
    `SELECT ${COLUMNS} FROM parts p INDEXED BY parts_open JOIN editions e ON e.id = p.edition
     WHERE p.state <> 'sent' AND p.state = $state ${IN_ORDER}`,
  )
  return ({ state, limit, offset }: { state: DeliveryState | null; limit: number; offset: number }): LoggedPart[] =>
    (state === null || state === 'sent' ? along : open).all({ state, limit, offset }).map(partOf)
}

function partOf(row: LogRow): LoggedPart {
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return {
    edition: row.edition,
    part: row.part,
    channel: row.channel,
    number: row.alert === 1 ? 0 : row.number,
    due: new Date(row.slot_at).toISOString(),
    state: asDeliveryState(row.state),
    attempts: row.attempts,
    sentAgain: row.sent_again,
    since: instant(row.since),
    notBefore: instant(row.not_before),
    reason: row.reason,
  }
}
