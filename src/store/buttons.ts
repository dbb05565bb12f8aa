// What buttons ask, and whose answers they stand under.

import type { CommandRequest } from '../core/request.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import { asRequest } from './shapes.ts'

/** Buttons live 30 days; one whose end lies this far before a new one's is surely over. */
const LONG_OVER_MS = 90 * 86_400_000

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

/** Who asked for a posted answer: a keyed hash, never an id. */
export function openAskers(db: Db) {
  const keep = db.prepare<[string, string, number]>(
    'INSERT OR REPLACE INTO askers (message, asker, expires) VALUES (?, ?, ?)',
  )
  const prune = db.prepare<[number]>('DELETE FROM askers WHERE expires < ?')
  const select = db.prepare<[string, number], { asker: string }>(
    'SELECT asker FROM askers WHERE message = ? AND expires > ?',
  )
  const keepSecret = db.prepare<[string, string]>('INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)')
  const secret = db.prepare<[string], { value: string }>('SELECT value FROM secrets WHERE name = ?')
  return {
    keep: (message: string, asker: string, expires: string): void => {
      keep.run(message, asker, instantNumber(expires))
      prune.run(instantNumber(expires) - LONG_OVER_MS)
    },
    of: (message: string, now: string): string | null => select.get(message, instantNumber(now))?.asker ?? null,
    secret: (name: string, fresh: string): string => {
      keepSecret.run(name, fresh)
      return secret.get(name)?.value ?? fresh
    },
  }
}
