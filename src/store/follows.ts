// What a person follows in a private chat, and up to when a channel's alerts were looked for.

import type { ChannelId } from '../core/channel.ts'
import type { Edition } from '../core/edition.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import { asEdition } from './shapes.ts'

export function openFollows(db: Db) {
  const list = db.prepare<[string], { subject: string }>(
    'SELECT subject FROM follows WHERE channel = ? ORDER BY at, rowid',
  )
  const count = db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM follows WHERE channel = ?')
  const insert = db.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO follows (channel, subject, at) VALUES (?, ?, ?)',
  )
  const remove = db.prepare<[string, string]>('DELETE FROM follows WHERE channel = ? AND subject = ?')
  const add = db.transaction((channel: ChannelId, subject: string, at: string, most: number): boolean => {
    if ((count.get(channel)?.n ?? 0) >= most) return false
    return insert.run(channel, subject, instantNumber(at)).changes > 0
  })
  return {
    of: (channel: ChannelId): string[] => list.all(channel).map(({ subject }) => subject),
    add: (...given: Parameters<typeof add>): boolean => add.immediate(...given),
    remove: (channel: ChannelId, subject: string): boolean => remove.run(channel, subject).changes > 0,
  }
}

export function openWatches(db: Db) {
  const select = db.prepare<[string], { until: number }>('SELECT until FROM watches WHERE channel = ?')
  const keep = db.prepare<[string, number]>('INSERT OR REPLACE INTO watches (channel, until) VALUES (?, ?)')
  const end = db.prepare<[string]>('DELETE FROM watches WHERE channel = ?')
  const alerts = db.prepare<[string, string], { body: string }>(
    'SELECT body FROM editions WHERE channel = ? AND date = ? AND alert = 1 ORDER BY slot_at',
  )
  return {
    of: (channel: ChannelId): string | null => {
      const row = select.get(channel)
      return row === undefined ? null : new Date(row.until).toISOString()
    },
    keep: (channel: ChannelId, until: string | null): void => {
      if (until === null) end.run(channel)
      else keep.run(channel, instantNumber(until))
    },
    alertsOn: (channel: ChannelId, date: string): Edition[] =>
      alerts.all(channel, date).map(({ body }) => asEdition(body)),
  }
}
