// What channels keep: their settings, and whether the bot stopped posting there by itself.

import type { Signature } from '../core/audit.ts'
import { BLOCKED, type ChannelId, type ChannelSettings, type ChannelState, REMOVED } from '../core/channel.ts'
import type { Audit } from './audit.ts'
import type { Db } from './connection.ts'
import { asSettings } from './shapes.ts'

/** Tables that name a channel in a column of their own; settings and editions name it in their body too. */
const BESIDE = [
  'parts',
  'errands',
  'taken_out',
  'told',
  'pauses',
  'obstacles',
  'audit',
  'follows',
  'watches',
  'reports',
  'report_words',
  'feed_homes',
]
/** Tables that name the chat around a channel. */
const IN_HOME = ['audit', 'own_topics', 'reports', 'holds', 'held_changes', 'feed_tellings', 'feed_words', 'feed_homes']

export function openSettings(db: Db, audit: Audit) {
  const select = db.prepare<[string], { body: string }>('SELECT body FROM settings WHERE channel = ?')
  const all = db.prepare<[], { body: string; reason: string | null; at: number | null }>(
    `SELECT s.body, p.reason, p.at FROM settings s LEFT JOIN pauses p ON p.channel = s.channel ORDER BY s.channel`,
  )
  const upsert = db.prepare<[string, number, string]>(
    `INSERT INTO settings (channel, version, body) VALUES (?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET version = excluded.version, body = excluded.body`,
  )
  const paused = db.prepare<[string], { reason: string; at: number }>('SELECT reason, at FROM pauses WHERE channel = ?')
  const resume = db.prepare<[string]>('DELETE FROM pauses WHERE channel = ?')
  const lift = db.prepare<[string, string, string]>('DELETE FROM pauses WHERE channel = ? AND reason IN (?, ?)')
  const back = db.prepare<[string]>('UPDATE homes SET gone = NULL WHERE id = ?')
  const save = db.transaction((settings: ChannelSettings, signature: Signature | null): boolean => {
    const { channel, home, version } = settings
    const before = select.get(channel)?.body ?? null
    if ((before === null ? 0 : asSettings(before).version) !== version - 1) return false
    const after = JSON.stringify(settings)
    upsert.run(channel, version, after)
    resume.run(channel)
    if (signature !== null) audit.write({ channel, home, what: 'settings', name: '', before, after }, signature)
    return true
  })
  const unblock = db.transaction((chat: ChannelId): void => {
    lift.run(chat, BLOCKED, REMOVED)
    back.run(chat)
  })
  return {
    of: (channel: ChannelId): ChannelSettings | null => {
      const row = select.get(channel)
      return row === undefined ? null : asSettings(row.body)
    },
    all: (): ChannelState[] =>
      all.all().map(({ body, reason, at }) => ({
        settings: asSettings(body),
        pause: reason === null ? null : { reason, at: new Date(at ?? 0).toISOString() },
      })),
    save: (settings: ChannelSettings, signature: Signature | null = null): boolean =>
      save.immediate(settings, signature),
    pauseOf: (channel: ChannelId): ChannelState['pause'] => {
      const row = paused.get(channel)
      return row === undefined ? null : { reason: row.reason, at: new Date(row.at).toISOString() }
    },
    heardFrom: (chat: ChannelId): void => {
      // Asked with every private answer: writes only where there is something to lift.
      const reason = paused.get(chat)?.reason
      if (reason === BLOCKED || reason === REMOVED) unblock.immediate(chat)
    },
    move: mover(db),
  }
}

/** Gives all of a channel another id; what waits to be sent goes to the new chat. */
function mover(db: Db): (from: ChannelId, to: ChannelId) => void {
  const steps = [
    `UPDATE OR IGNORE settings SET channel = $to, body = json_set(body, '$.channel', $to, '$.home', $home)
     WHERE channel = $from`,
    `UPDATE OR IGNORE editions SET channel = $to, body = json_set(body, '$.channel', $to) WHERE channel = $from`,
    `UPDATE parts SET payload = json_set(payload, '$.body.chat_id', $chat)
     WHERE channel = $from AND state <> 'sent' AND $chat IS NOT NULL`,
    ...BESIDE.map((table) => `UPDATE OR IGNORE ${table} SET channel = $to WHERE channel = $from`),
    ...IN_HOME.map((table) => `UPDATE OR IGNORE ${table} SET home = $to WHERE home = $from`),
    // What stood in the way at the old id does not at the new one.
    'DELETE FROM pauses WHERE channel = $to',
    `INSERT OR IGNORE INTO homes (id, name, welcomed) SELECT $to, name, welcomed FROM homes WHERE id = $from`,
    'DELETE FROM homes WHERE id = $from',
  ].map((sql) => db.prepare<[Record<string, string | number | null>]>(sql))
  const move = db.transaction((from: ChannelId, to: ChannelId): void => {
    const chat = /^telegram:(-?\d+)/.exec(to)?.[1]
    const given = { from, to, home: to, chat: chat === undefined ? null : Number(chat) }
    for (const step of steps) step.run(given)
  })
  return (from, to) => {
    move.immediate(from, to)
  }
}
