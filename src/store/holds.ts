// What moderators hold. A hold and its line in the trail are one transaction.

import type { Signature } from '../core/audit.ts'
import type { ChannelId, HomeId } from '../core/channel.ts'
import type { HeldChange, Hold, HoldScope } from '../core/hold.ts'
import type { Audit } from './audit.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import type { Stories } from './stories.ts'

interface HoldRow {
  home: string
  story: string
  at: number
}

export function openHolds(db: Db, audit: Audit, stories: Pick<Stories, 'idOf'>) {
  const list = db.prepare<[string], HoldRow>('SELECT home, story, at FROM holds WHERE home = ?')
  const insert = db.prepare<[string, string, number]>('INSERT OR IGNORE INTO holds (home, story, at) VALUES (?, ?, ?)')
  const remove = db.prepare<[string, string]>('DELETE FROM holds WHERE home = ? AND story = ?')
  const change = db.prepare<[string, string, number, number]>(
    'INSERT INTO held_changes (home, story, held, at) VALUES (?, ?, ?, ?)',
  )
  const changes = db.prepare<[number], { number: number; home: string; story: string; held: number; at: number }>(
    'SELECT number, home, story, held, at FROM held_changes ORDER BY number LIMIT ?',
  )
  const settle = db.prepare<[number]>('DELETE FROM held_changes WHERE number = ?')
  const inScope = (scope: HoldScope): Hold[] =>
    list.all(scope).map(({ story, at }) => ({ scope, story: stories.idOf(story), at: new Date(at).toISOString() }))
  const decide = db.transaction(
    (
      { scope, story }: Pick<Hold, 'scope' | 'story'>,
      held: boolean,
      where: { readonly channel: ChannelId; readonly home: HomeId | null },
      signature: Signature,
    ): boolean => {
      const now = instantNumber(signature.at)
      const name = stories.idOf(story)
      // One that was held under the id that it had before a merge is released under that.
      const stored = list.all(scope).filter((row) => stories.idOf(row.story) === name)
      if (stored.length > 0 === held) return false
      if (held) insert.run(scope, name, now)
      else for (const row of stored) remove.run(scope, row.story)
      change.run(scope, name, held ? 1 : 0, now)
      const body = JSON.stringify({ scope })
      audit.write({ ...where, what: 'hold', name, before: held ? null : body, after: held ? body : null }, signature)
      return true
    },
  )
  return {
    decide: (...given: Parameters<typeof decide>): boolean => decide.immediate(...given),
    in: (scopes: readonly HoldScope[]): Hold[] => scopes.flatMap(inScope),
    changes: (limit: number): HeldChange[] =>
      changes.all(limit).map(({ home, story, at, held, number }) => ({
        number,
        scope: home,
        story: stories.idOf(story),
        held: held === 1,
        at: new Date(at).toISOString(),
      })),
    changeTold: (number: number): void => {
      settle.run(number)
    },
  }
}
