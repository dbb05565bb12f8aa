// Errands: what is to be done with parts that were sent, and how each attempt ended.

import type { ChannelId } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import {
  type Errand,
  type ErrandKind,
  type ErrandOutcome,
  MOST_CROSSPOSTS_AN_HOUR,
  TAKEN_OUT,
  type PlannedErrand,
} from '../core/errand.ts'
import type { ForgottenMark } from '../core/forgotten.ts'
import type { Db } from './connection.ts'
import { OPEN_PART } from './deliveries.ts'
import { openMarks } from './forgotten-marks.ts'
import { instantNumber } from './keys.ts'
import { asPayload } from './shapes.ts'

const HOUR_MS = 3_600_000
/** What a publisher had taken out is taken out of posts of any age; so often, which is some days. */
const MOST_ATTEMPTS = 100
const TOO_OLD = 'its slot is too long ago'
/** Due: planned, its part stands there, and nothing says to wait; a clock that was set back does not make it wait. */
const DUE = `r.state = 'planned' AND p.state = 'sent' AND (coalesce(r.not_before, 0) <= $now OR r.since > $now)
  AND (r.kind <> 'crosspost' OR (
    NOT EXISTS (SELECT 1 FROM parts p WHERE p.edition = r.edition AND ${OPEN_PART})
    AND (SELECT count(*) FROM errands d WHERE d.channel = r.channel AND d.kind = 'crosspost' AND d.state = 'done'
         AND d.since > $now - ${HOUR_MS}) < ${MOST_CROSSPOSTS_AN_HOUR}))`
const FROM = 'errands r JOIN parts p ON p.edition = r.edition AND p.part = r.part'

interface ErrandRow {
  number: number
  edition: string
  part: number
  channel: string
  kind: ErrandKind
  cause: string
  payload: string
  message_id: string
  attempts: number
}

/** Planning errands. */
export function openErrandPlans(db: Db) {
  const keep = db.prepare<[string, string]>('UPDATE editions SET body = ? WHERE id = ?')
  const drop = db.prepare<[string, number, string]>(
    `DELETE FROM errands WHERE edition = ? AND part = ? AND kind = 'edit' AND state = 'planned' AND cause <> ?`,
  )
  const insert = db.prepare<[string, number, string, string, string, string]>(
    'INSERT OR IGNORE INTO errands (edition, part, channel, kind, cause, payload) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const add = (errands: readonly PlannedErrand[]): number => {
    let planned = 0
    for (const { edition, part, channel, kind, cause, payload } of errands) {
      if (kind === 'edit') drop.run(edition, part, cause)
      planned += insert.run(edition, part, channel, kind, cause, JSON.stringify(payload)).changes
    }
    return planned
  }
  const waits = db.prepare<[string], { at: number }>('SELECT at FROM taken_out WHERE edition = ?')
  const marks = openMarks(db)
  const plan = db.transaction((edition: Edition, errands: readonly PlannedErrand[]): number | null => {
    // It was read before something was taken out: what it says must not come back.
    if (waits.get(edition.id) !== undefined || citedIn(edition).some(marks.has)) return null
    keep.run(JSON.stringify(edition), edition.id)
    return add(errands)
  })
  return {
    /** Inside the transaction of something else. */
    add,
    plan: (...given: Parameters<typeof plan>): number | null => plan.immediate(...given),
  }
}

/** The marks of every article that an edition names. */
function citedIn({ items }: Edition): ForgottenMark[] {
  return items
    .flatMap(({ links, figures, mends }) => [
      ...links.map(({ article }) => article),
      ...figures.flatMap(({ articles }) => articles),
      ...mends.flatMap(({ article, cause }) => [article, cause.split('@')[0] ?? '']),
    ])
    .map((id) => `article:${id}` as const)
}

/** Doing errands. */
export function openErrands(db: Db) {
  const waiting = db.prepare<[{ now: number }], { channel: string }>(
    `SELECT DISTINCT r.channel FROM ${FROM} WHERE ${DUE}
       AND NOT EXISTS (SELECT 1 FROM pauses WHERE pauses.channel = r.channel)`,
  )
  const next = db.prepare<[{ now: number; channel: string }], ErrandRow>(
    `SELECT r.number, r.edition, r.part, r.channel, r.kind, r.cause, r.payload, p.message_id, r.attempts
     FROM ${FROM} WHERE r.channel = $channel AND ${DUE} ORDER BY r.kind, r.number LIMIT 1`,
  )
  const first = db.prepare<[string], { message_id: string | null }>(
    'SELECT message_id FROM parts WHERE edition = ? AND part = 0',
  )
  const settle = db.prepare<[string, string | null, number | null, number, number]>(
    'UPDATE errands SET state = ?, reason = ?, not_before = ?, since = ?, attempts = attempts + 1 WHERE number = ?',
  )
  const expire = db.prepare<[string, number, number]>(
    `UPDATE errands SET state = 'failed', reason = coalesce(reason, ?), since = ? WHERE state = 'planned'
       AND NOT (cause LIKE '${TAKEN_OUT}%' AND attempts < ${MOST_ATTEMPTS})
       AND EXISTS (SELECT 1 FROM editions WHERE editions.id = errands.edition AND slot_at <= ?)`,
  )
  const ended = db.prepare<[string, string, number], { state: string }>(
    `SELECT state FROM errands WHERE channel = ? AND kind = ? AND state <> 'planned' AND number < ?
     ORDER BY number DESC LIMIT 1`,
  )
  return {
    channels: (now: string): ChannelId[] => waiting.all({ now: instantNumber(now) }).map(({ channel }) => channel),
    next: (channel: ChannelId, now: string): Errand | null => {
      const row = next.get({ channel, now: instantNumber(now) })
      if (row === undefined) return null
      const { payload, message_id: messageId, ...rest } = row
      const opening = row.part === 0 ? null : (first.get(row.edition)?.message_id ?? null)
      return { ...rest, messageId, payload: asPayload(payload), first: opening }
    },
    settle: (number: number, outcome: ErrandOutcome, at: string): void => {
      const { reason, notBefore } = outcome.state === 'done' ? { reason: null, notBefore: null } : outcome
      const state = notBefore === null ? outcome.state : 'planned'
      settle.run(state, reason, notBefore === null ? null : instantNumber(notBefore), instantNumber(at), number)
    },
    expire: (oldest: string, at: string): number =>
      expire.run(TOO_OLD, instantNumber(at), instantNumber(oldest)).changes,
    failedBefore: ({ channel, kind, number }: Errand): boolean => ended.get(channel, kind, number)?.state === 'failed',
  }
}
