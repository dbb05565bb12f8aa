// Erasing what is kept of a channel, a server or chat, or a person. Rows are found by the names of columns, so that a
// table which is added later is not forgotten:
//
//   channel  a channel's own                      home    a server's or chat's own
//   person   who decided: the row stays, and names nobody any more
//
// Buttons and askers name channels within a text, and are looked through.

import { BLOCKED, type ChannelId, type HomeId, REMOVED } from '../core/channel.ts'
import type { Forsaken, Kept } from '../core/ports/persons.ts'
import { openOrphans } from './added-feeds.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { instantNumber } from './keys.ts'

export type Named = 'channel' | 'home' | 'person'

export function openErasing(db: Db, facts: Facts) {
  let made: ReturnType<typeof erasers> | null = null
  const erase = () => (made ??= erasers(db, facts))
  const channelsOf = db.prepare<[string], { channel: string }>(
    `SELECT channel FROM settings WHERE json_extract(body, '$.home') = ?`,
  )
  const forsaken = db.prepare<[number, string, string, number], { id: string; private: number }>(
    `SELECT id, 0 AS private FROM homes WHERE gone <= ?
     UNION SELECT p.channel, 1 FROM pauses p JOIN settings s ON s.channel = p.channel
       WHERE p.reason IN (?, ?) AND p.at <= ? AND NOT EXISTS (
         SELECT 1 FROM homes h WHERE h.id = json_extract(s.body, '$.home'))`,
  )
  const leaveNoHome = db.prepare<[string]>('DELETE FROM homes WHERE id = ? AND gone IS NOT NULL')
  const leaveNoPerson = db.prepare<[string]>('DELETE FROM homes WHERE id = ?')
  const dropOrphans = openOrphans(db)
  const forgetAsker = db.prepare<[string]>('DELETE FROM askers WHERE asker = ?')

  const eraseHome = db.transaction((id: HomeId): void => {
    db.exec('PRAGMA defer_foreign_keys = ON')
    for (const channel of new Set([id, ...channelsOf.all(id).map((row) => row.channel)])) erase().channel(channel)
    erase().home(id)
    dropOrphans()
    leaveNoHome.run(id)
  })
  const erasePerson = db.transaction((person: string, hash: string, chat: ChannelId | null): void => {
    db.exec('PRAGMA defer_foreign_keys = ON')
    forgetAsker.run(hash)
    erase().person(person)
    if (chat === null) return
    erase().channel(chat)
    erase().home(chat)
    dropOrphans()
    leaveNoPerson.run(chat)
  })
  return {
    home: (id: HomeId): void => {
      eraseHome.immediate(id)
    },
    person: (person: string, hash: string, chat: ChannelId | null): void => {
      erasePerson.immediate(person, hash, chat)
    },
    forsaken: (before: string): Forsaken[] => {
      const at = instantNumber(before)
      return forsaken.all(at, BLOCKED, REMOVED, at).map((row) => ({ id: row.id, private: row.private === 1 }))
    },
    kept: keptOf(db),
  }
}

function erasers(db: Db, facts: Facts) {
  const channelRows = namedBy(db, 'channel').map((table) =>
    db.prepare<[string]>(`DELETE FROM "${table}" WHERE channel = ?`),
  )
  const homeRows = namedBy(db, 'home').map((table) => db.prepare<[string]>(`DELETE FROM "${table}" WHERE home = ?`))
  const personRows = namedBy(db, 'person').map((table) =>
    db.prepare<[string]>(`UPDATE "${table}" SET person = '' WHERE person = ?`),
  )
  // Kept by the id of the edition alone.
  const composedAfter = db.prepare<[string]>(
    'DELETE FROM composed_after WHERE edition IN (SELECT id FROM editions WHERE channel = ?)',
  )
  const editions = db.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM editions WHERE channel = ? AND alert = 0',
  )
  // A channel's id stands whole between quotation marks, or before a space where it begins the id of an edition.
  const buttons = db.prepare<[string, string]>(
    'DELETE FROM buttons WHERE instr(request, ?) > 0 OR instr(request, ?) > 0',
  )
  const askers = db.prepare<[string, string]>('DELETE FROM askers WHERE message >= ? AND message < ?')
  return {
    channel: (channel: ChannelId): void => {
      facts.add('editions', -(editions.get(channel)?.n ?? 0))
      composedAfter.run(channel)
      for (const rows of channelRows) rows.run(channel)
      buttons.run(`"${channel}"`, `"${channel} `)
      // "0" follows "/".
      askers.run(`${channel}/`, `${channel}0`)
    },
    home: (home: HomeId): void => {
      for (const rows of homeRows) rows.run(home)
    },
    person: (person: string): void => {
      for (const rows of personRows) rows.run(person)
    },
  }
}

/** The tables that have a column of this name. */
export function namedBy(db: Db, column: Named): string[] {
  return db
    .prepare<[string], { name: string }>(
      `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
       WHERE m.type = 'table' AND c.name = ? ORDER BY m.name`,
    )
    .all(column)
    .map(({ name }) => name)
}

function keptOf(db: Db): (person: string, hash: string, chat: ChannelId | null) => Kept {
  const count = (sql: string) => db.prepare<[string | null], { n: number }>(`SELECT count(*) AS n FROM ${sql} = ?`)
  const changes = count('audit WHERE person')
  const answers = count('askers WHERE asker')
  const editions = count('editions WHERE channel')
  return (person, hash, chat) => ({
    changes: changes.get(person)?.n ?? 0,
    answers: answers.get(hash)?.n ?? 0,
    editions: editions.get(chat)?.n ?? 0,
  })
}
