// The trail of what moderators decide: written in the transaction of the change itself, so that none is without the other.

import { AUDIT_DAYS, type AuditEntry, type Changed, type Signature } from '../core/audit.ts'
import type { ChannelId, HomeId } from '../core/channel.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

const DAY_MS = 86_400_000

/** What is written; the number is given here. */
export interface Decided {
  readonly channel: ChannelId
  readonly home: HomeId | null
  readonly what: Changed
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

interface AuditRow {
  number: number
  at: number
  person: string
  channel: string
  home: string | null
  what: Changed
  name: string
  before: string | null
  after: string | null
  settled: number
}

export function openAudit(db: Db) {
  const insert = db.prepare<
    [number, string, string, string | null, Changed, string, string | null, string | null, number]
  >(
    `INSERT INTO audit (at, person, channel, home, what, name, before, after, settled)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const settle = db.prepare<[number]>('UPDATE audit SET settled = 1 WHERE number = ?')
  const prune = db.prepare<[number]>('DELETE FROM audit WHERE at < ?')
  const list = db.prepare<[string, string | null, number, number, number], AuditRow>(
    `SELECT * FROM audit WHERE (channel = ? OR home = ?) AND at >= ? ORDER BY number DESC LIMIT ? OFFSET ?`,
  )
  return {
    /** Inside the transaction of the change. What is older than 90 days goes with it. */
    write: (decided: Decided, { by, at, undoes }: Signature): void => {
      const { channel, home, what, name, before, after } = decided
      const now = instantNumber(at)
      insert.run(now, by, channel, home, what, name, before, after, undoes === undefined ? 0 : 1)
      if (undoes !== undefined) settle.run(undoes)
      prune.run(now - AUDIT_DAYS * DAY_MS)
    },
    /** Changes of a channel and of the server or chat around it, newest first, none older than 90 days. */
    list: (
      channel: ChannelId,
      home: HomeId | null,
      now: string,
      page: { readonly limit: number; readonly offset: number },
    ): AuditEntry[] =>
      list
        .all(channel, home, instantNumber(now) - AUDIT_DAYS * DAY_MS, page.limit, page.offset)
        .map(({ person, at, settled, ...row }) => ({
          ...row,
          by: person,
          at: new Date(at).toISOString(),
          settled: settled !== 0,
        })),
  }
}

export type Audit = ReturnType<typeof openAudit>
