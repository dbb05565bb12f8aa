// What channels keep: their settings, and what their buttons ask.

import type { ChannelId, ChannelSettings } from '../core/channel.ts'
import type { CommandRequest } from '../core/request.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import { asRequest, asSettings } from './shapes.ts'

/** Buttons live 30 days; one whose end lies this far before a new one's is surely over. */
const LONG_OVER_MS = 90 * 86_400_000

export function openSettings(db: Db) {
  const select = db.prepare<[string], { body: string }>('SELECT body FROM settings WHERE channel = ?')
  const upsert = db.prepare<[string, number, string]>(
    `INSERT INTO settings (channel, version, body) VALUES (?, ?, ?)
     ON CONFLICT (channel) DO UPDATE SET version = excluded.version, body = excluded.body`,
  )
  return {
    of: (channel: ChannelId): ChannelSettings | null => {
      const row = select.get(channel)
      return row === undefined ? null : asSettings(row.body)
    },
    save: (settings: ChannelSettings): void => {
      upsert.run(settings.channel, settings.version, JSON.stringify(settings))
    },
  }
}

export function openButtons(db: Db) {
  const keep = db.prepare<[string, string, number | null]>(
    `INSERT INTO buttons (id, request, expires) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET
       request = excluded.request,
       expires = CASE WHEN expires IS NULL OR excluded.expires IS NULL THEN NULL ELSE max(expires, excluded.expires) END`,
  )
  const prune = db.prepare<[number]>('DELETE FROM buttons WHERE expires < ?')
  const select = db.prepare<[string, number], { request: string }>(
    'SELECT request FROM buttons WHERE id = ? AND (expires IS NULL OR expires > ?)',
  )
  const keepAll = db.transaction(
    (buttons: readonly { readonly id: string; readonly request: CommandRequest }[], expires: string | null): void => {
      const end = expires === null ? null : instantNumber(expires)
      for (const { id, request } of buttons) keep.run(id, JSON.stringify(request), end)
      if (end !== null) prune.run(end - LONG_OVER_MS)
    },
  )
  return {
    keep: (...given: Parameters<typeof keepAll>): void => {
      keepAll.immediate(...given)
    },
    find: (id: string, now: string): CommandRequest | null => {
      const row = select.get(id, instantNumber(now))
      return row === undefined ? null : asRequest(row.request)
    },
  }
}
