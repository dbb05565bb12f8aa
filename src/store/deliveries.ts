// The parts of editions on their way: which is next, and how each attempt ended. Parts of an edition go in order; one that
// failed for good is passed over, so that the rest of the edition still arrives.

import type { ChannelId } from '../core/channel.ts'
import { type Delivery, type DeliveryOutcome, opensThread } from '../core/delivery.ts'
import { DELIVERY_STATES, type DeliveryState } from '../core/delivery-state.ts'
import { oneOf } from './checks.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import { asPayload } from './shapes.ts'

interface PartRow {
  edition: string
  part: number
  channel: string
  payload: string
  state: string
  message_id: string | null
  attempts: number
  sent_again: number
  since: number | null
  not_before: number | null
  reason: string | null
}

const COLUMNS = `p.edition, p.part, p.channel, p.payload, p.state, p.message_id, p.attempts, p.sent_again, p.since,
  p.not_before, p.reason`
/** Not over: neither sent nor failed for good. */
export const OPEN_PART = `p.state <> 'sent' AND NOT (p.state = 'failed' AND p.not_before IS NULL)`
/** It lost its words to what was taken out, and waits for others (edition-cleaning.ts). */
const HAS_WORDS = 'NOT EXISTS (SELECT 1 FROM taken_out o WHERE o.edition = p.edition)'
const TOO_OLD = 'its slot is too long ago'
/** A stored state. */
export const asDeliveryState = oneOf<DeliveryState>(DELIVERY_STATES, 'a delivery state')

export function openDeliveries(db: Db) {
  const ofEdition = db.prepare<[string], PartRow>(`SELECT ${COLUMNS} FROM parts p WHERE p.edition = ? ORDER BY p.part`)
  const waiting = db.prepare<[{ now: number }], { channel: string }>(
    `SELECT p.channel FROM parts p INDEXED BY parts_open JOIN editions e ON e.id = p.edition
     WHERE ${OPEN_PART} AND p.state <> 'sending' AND (coalesce(p.not_before, 0) <= $now OR p.since > $now)
       AND NOT EXISTS (SELECT 1 FROM pauses WHERE pauses.channel = p.channel) AND ${HAS_WORDS}
     ORDER BY e.slot_at`,
  )
  const again = db.prepare<[number, string, number]>(
    `UPDATE parts SET state = 'sending', not_before = NULL, attempts = attempts + 1, sent_again = sent_again + ?
     WHERE edition = ? AND part = ?`,
  )
  const settle = db.prepare<[string, string | null, number | null, string | null, number | null, string, number]>(
    `UPDATE parts SET state = ?, message_id = coalesce(?, message_id), not_before = ?, reason = ?,
       since = coalesce(?, since) WHERE edition = ? AND part = ?`,
  )
  const expire = db.prepare<[string, number, number]>(
    `UPDATE parts SET state = 'failed', not_before = NULL, reason = coalesce(reason, ?), since = ? WHERE rowid IN (
       SELECT p.rowid FROM parts p INDEXED BY parts_open JOIN editions e ON e.id = p.edition
       WHERE ${OPEN_PART} AND p.state <> 'sending' AND e.slot_at <= ?)`,
  )
  const recover = db.prepare(`UPDATE parts SET state = 'uncertain' WHERE state = 'sending'`)

  return {
    ofEdition: (edition: string): Delivery[] => ofEdition.all(edition).map(deliveryOf),
    recover: (): number => recover.run().changes,
    expire: (oldest: string, at: string): number =>
      expire.run(TOO_OLD, instantNumber(at), instantNumber(oldest)).changes,
    channels: (now: string): ChannelId[] => [
      ...new Set(waiting.all({ now: instantNumber(now) }).map(({ channel }) => channel)),
    ],
    claim: openClaims(db),
    resend: (edition: string, part: number, blind: boolean): void => {
      again.run(blind ? 1 : 0, edition, part)
    },
    settle: (edition: string, part: number, outcome: DeliveryOutcome, at: string): void => {
      const messageId = outcome.state === 'sent' ? outcome.messageId : null
      const reason = outcome.state === 'sent' ? null : outcome.reason
      const notBefore = outcome.state === 'sent' || outcome.notBefore === null ? null : instantNumber(outcome.notBefore)
      // An uncertain part stays as old as the attempt that left it so: what it may be found by depends on that.
      const since = outcome.state === 'uncertain' ? null : instantNumber(at)
      settle.run(outcome.state, messageId, notBefore, reason, since, edition, part)
    },
  }
}

/** Takes the next part of a channel, with the message id that it goes by. */
function openClaims(db: Db) {
  const next = db.prepare<[string], PartRow>(
    `SELECT ${COLUMNS} FROM parts p INDEXED BY parts_open JOIN editions e ON e.id = p.edition
     WHERE p.channel = ? AND ${OPEN_PART} AND ${HAS_WORDS} ORDER BY e.slot_at, p.part LIMIT 1`,
  )
  const first = db.prepare<[string], { message_id: string | null }>(
    'SELECT message_id FROM parts WHERE edition = ? AND part = 0',
  )
  // Of the day's editions the last whose thread is there: the parts of the next go into it too.
  const dayFirsts = db.prepare<[string, string, string], { payload: string; message_id: string }>(
    `SELECT p.payload, p.message_id FROM editions e JOIN parts p ON p.edition = e.id AND p.part = 0
     WHERE e.channel = ? AND e.date = (SELECT date FROM editions WHERE id = ?) AND e.id <> ? AND p.state = 'sent'
     ORDER BY e.slot_at DESC`,
  )
  const threadOf = ({ channel, edition }: PartRow): string | null =>
    dayFirsts.all(channel, edition, edition).find(({ payload }) => opensThread(asPayload(payload)))?.message_id ?? null
  const start = db.prepare<[number, string, number]>(
    `UPDATE parts SET state = 'sending', since = ?, not_before = NULL, attempts = attempts + 1
     WHERE edition = ? AND part = ?`,
  )
  const claim = db.transaction((channel: ChannelId, now: number) => {
    const row = next.get(channel)
    if (row === undefined || row.state === 'sending') return null
    // What began in the future was noted by a clock that has since been set back: its pause counts for nothing.
    if ((row.not_before ?? 0) > now && (row.since ?? 0) <= now) return null
    if (row.state !== 'uncertain') start.run(now, row.edition, row.part)
    const delivery = deliveryOf(row)
    if (row.part > 0) return { delivery, first: first.get(row.edition)?.message_id ?? null }
    return { delivery, first: opensThread(delivery.payload) ? threadOf(row) : null }
  })
  return (channel: ChannelId, now: string) => claim.immediate(channel, instantNumber(now))
}

function deliveryOf(row: PartRow): Delivery {
  const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString())
  return {
    edition: row.edition,
    part: row.part,
    channel: row.channel,
    payload: asPayload(row.payload),
    state: asDeliveryState(row.state),
    messageId: row.message_id,
    attempts: row.attempts,
    sentAgain: row.sent_again,
    since: instant(row.since),
    notBefore: instant(row.not_before),
    reason: row.reason,
  }
}
