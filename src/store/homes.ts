// The servers and chats that the bot is in, and which process runs it.

import { type HomeId, REMOVED } from '../core/channel.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

export function openHomes(db: Db) {
  const select = db.prepare<[string], { gone: number | null }>('SELECT gone FROM homes WHERE id = ?')
  const enter = db.prepare<[string, string, number]>(
    `INSERT INTO homes (id, name, welcomed) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, gone = NULL`,
  )
  const leave = db.prepare<[number, string]>('UPDATE homes SET gone = ? WHERE id = ? AND gone IS NULL')
  const pauseAll = db.prepare<[string, number, string]>(
    `INSERT OR IGNORE INTO pauses (channel, reason, at)
     SELECT channel, ?, ? FROM settings WHERE json_extract(body, '$.home') = ?`,
  )
  const resumeAll = db.prepare<[string, string]>(
    `DELETE FROM pauses WHERE reason = ? AND channel IN
       (SELECT channel FROM settings WHERE json_extract(body, '$.home') = ?)`,
  )
  const all = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM homes WHERE gone IS NULL ORDER BY id')
  const entering = db.transaction((home: HomeId, name: string, at: string): boolean => {
    const known = select.get(home)
    enter.run(home, name, instantNumber(at))
    if (known?.gone !== null) resumeAll.run(REMOVED, home)
    return known === undefined || known.gone !== null
  })
  const leaving = db.transaction((home: HomeId, at: string): void => {
    leave.run(instantNumber(at), home)
    pauseAll.run(REMOVED, instantNumber(at), home)
  })
  return {
    enter: (home: HomeId, name: string, at: string): boolean => entering.immediate(home, name, at),
    leave: (home: HomeId, at: string): void => {
      leaving.immediate(home, at)
    },
    all: (): { id: HomeId; name: string }[] => all.all(),
  }
}

export function openLease(db: Db) {
  const select = db.prepare<[], { holder: string; beat: number }>('SELECT holder, beat FROM lease')
  const take = db.prepare<[string, number]>(
    `INSERT INTO lease (one, holder, beat) VALUES (1, ?, ?)
     ON CONFLICT (one) DO UPDATE SET holder = excluded.holder, beat = excluded.beat`,
  )
  const release = db.prepare<[string]>('DELETE FROM lease WHERE holder = ?')
  const hold = db.transaction((holder: string, now: number, life: number): boolean => {
    const held = select.get()
    // A beat from the future was written by a clock that has since been set back: it counts as old.
    if (held !== undefined && held.holder !== holder && Math.abs(now - held.beat) < life) return false
    take.run(holder, now)
    return true
  })
  return {
    hold: (holder: string, now: number, life: number): boolean => hold.immediate(holder, now, life),
    release: (holder: string): void => {
      release.run(holder)
    },
  }
}
