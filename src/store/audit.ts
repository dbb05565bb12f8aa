// The trail of what moderators decide: written in the transaction of the change itself, so that none is without the other.

import type { AddedFeed } from '../core/added-feed.ts'
import { AUDIT_DAYS, type AuditEntry, type Changed, type Signature } from '../core/audit.ts'
import type { ChannelId, HomeId } from '../core/channel.ts'
import type { OwnTopic } from '../core/own-topic.ts'
import { asAddedFeed } from './added-feed-shape.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import { asSettings } from './shapes.ts'
import { asTopic } from './topic-shape.ts'

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
  undoes: number | null
}

export function openAudit(db: Db) {
  const insert = db.prepare<
    [number, string, string, string | null, Changed, string, string | null, string | null, number, number | null]
  >(
    `INSERT INTO audit (at, person, channel, home, what, name, before, after, settled, undoes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const settle = db.prepare<[number]>('UPDATE audit SET settled = 1 WHERE number = ?')
  const prune = db.prepare<[number]>('DELETE FROM audit WHERE at < ?')
  const list = db.prepare<[string, string | null, number, number, number], AuditRow>(
    `SELECT * FROM audit WHERE (channel = ? OR home = ?) AND at >= ? ORDER BY number DESC LIMIT ? OFFSET ?`,
  )
  const lastSet = db.prepare<[string, number], AuditRow>(
    `SELECT * FROM audit WHERE channel = ? AND what = 'settings' AND at >= ? AND settled = 0 ORDER BY number DESC LIMIT 1`,
  )
  const last = db.prepare<[string, string | null, number], AuditRow>(
    `SELECT * FROM audit WHERE (channel = ? OR (home = ? AND what <> 'settings')) AND at >= ? AND settled = 0
     ORDER BY number DESC LIMIT 1`,
  )
  return {
    /** Inside the transaction of the change. What is older than 90 days goes with it. */
    write: (decided: Decided, { by, at, undoes }: Signature): void => {
      const { channel, home, what, name, before, after } = decided
      const now = instantNumber(at)
      insert.run(now, by, channel, home, what, name, before, after, undoes === undefined ? 0 : 1, undoes ?? null)
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
      list.all(channel, home, instantNumber(now) - AUDIT_DAYS * DAY_MS, page.limit, page.offset).map(entryOf),
    /** The newest change that was not taken back: of the channel's own settings, or of what its server or chat shares. */
    last: (channel: ChannelId, home: HomeId | null, now: string, only?: 'settings'): AuditEntry | null => {
      const from = instantNumber(now) - AUDIT_DAYS * DAY_MS
      const row = only === 'settings' ? lastSet.get(channel, from) : last.get(channel, home, from)
      return row === undefined ? null : entryOf(row)
    },
  }
}

function entryOf({ person, at, settled, ...row }: AuditRow): AuditEntry {
  const { what, before, after } = row
  return {
    ...row,
    by: person,
    at: new Date(at).toISOString(),
    settings:
      what === 'settings' && after !== null
        ? { before: before === null ? null : asSettings(before), after: asSettings(after) }
        : null,
    topic: what === 'topic' ? { before: topicOf(row.home, before), after: topicOf(row.home, after) } : null,
    source: what === 'source' ? { before: feedOf(before), after: feedOf(after) } : null,
    settled: settled !== 0,
  }
}

function topicOf(home: HomeId | null, json: string | null): OwnTopic | null {
  return json === null || home === null ? null : { ...asTopic(json), home }
}

function feedOf(json: string | null): AddedFeed | null {
  return json === null ? null : asAddedFeed(json)
}

export type Audit = ReturnType<typeof openAudit>
