// Why the bot stopped in a channel, until somebody who can mend it was told.

import type { ChannelId } from '../core/channel.ts'
import type { Obstacle } from '../core/obstacle.ts'
import type { Stopped } from '../core/ports/outbox.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

export function openObstacles(db: Db) {
  const pause = db.prepare<[string, string, number]>(
    'INSERT OR IGNORE INTO pauses (channel, reason, at) VALUES (?, ?, ?)',
  )
  const note = db.prepare<[string, Obstacle, number]>(
    'INSERT OR REPLACE INTO obstacles (channel, obstacle, at) VALUES (?, ?, ?)',
  )
  const list = db.prepare<[], { channel: string; obstacle: Obstacle; at: number }>(
    `SELECT o.channel, o.obstacle, o.at FROM obstacles o
     WHERE EXISTS (SELECT 1 FROM pauses WHERE pauses.channel = o.channel) ORDER BY o.channel`,
  )
  const remove = db.prepare<[string]>('DELETE FROM obstacles WHERE channel = ?')
  const stop = db.transaction((channel: ChannelId, reason: string, at: string, obstacle: Obstacle | null): boolean => {
    if (pause.run(channel, reason, instantNumber(at)).changes === 0) return false
    if (obstacle !== null) note.run(channel, obstacle, instantNumber(at))
    return true
  })
  return {
    pause: (channel: ChannelId, reason: string, at: string, obstacle: Obstacle | null = null): boolean =>
      stop.immediate(channel, reason, at, obstacle),
    untold: (): Stopped[] => list.all().map(({ at, ...row }) => ({ ...row, at: new Date(at).toISOString() })),
    told: (channel: ChannelId): void => {
      remove.run(channel)
    },
  }
}
