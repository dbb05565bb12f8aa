// Timeline entries are merged when articles are filed: tellings that share an entry key are one entry. What orders a
// first page is `weight`: independent origins first, then how well the best telling is attested.

import type { Event } from '../core/understanding.ts'
import type { Db } from './connection.ts'
import { ATTESTED } from './events.ts'
import { dayKeys, dayNumber } from './keys.ts'
import { packIds, unpackIds } from './subjects.ts'

interface EntryRow {
  id: number
  day: number
  until: number
  origins: number
  attested: number
  subjects: string
}

/** The entry of one telling. */
export interface Telling {
  readonly key: string
  readonly event: Event
  readonly origin: string
  readonly subjects: readonly number[]
}

/** Above every value of ATTESTED. */
const ORIGIN_WEIGHT = 8

/** The rows behind entries: plain statements. */
function openEntryRows(db: Db) {
  const row = 'SELECT id, day, until, origins, attested, subjects FROM entries'
  return {
    byKey: db.prepare<[string], EntryRow>(`${row} WHERE key = ?`),
    byId: db.prepare<[number], EntryRow>(`${row} WHERE id = ?`),
    lastId: db.prepare<[number, number], { id: number | null }>(
      'SELECT max(id) AS id FROM entries WHERE id BETWEEN ? AND ?',
    ),
    insert: db.prepare(
      `INSERT INTO entries (id, key, date, precision, earliest, latest, days_precision, day, until, origins, attested,
         subjects) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '')`,
    ),
    update: db.prepare<[number, number, string, number]>(
      'UPDATE entries SET origins = ?, attested = ?, subjects = ? WHERE id = ?',
    ),
    remove: db.prepare<[number]>('DELETE FROM entries WHERE id = ?'),
    addOrigin: db.prepare<[number, string]>('INSERT OR IGNORE INTO entry_origins (entry, origin) VALUES (?, ?)'),
    clearOrigins: db.prepare<[number]>('DELETE FROM entry_origins WHERE entry = ?'),
    addSubject: db.prepare<[number, number, number, number, number]>(
      `INSERT INTO entry_subjects (subject, day, entry, until, weight) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET weight = excluded.weight`,
    ),
    dropSubject: db.prepare<[number, number, number]>(
      'DELETE FROM entry_subjects WHERE subject = ? AND day = ? AND entry = ?',
    ),
    tellings: db.prepare<[number], { origin: string; attested: number; subjects: string }>(
      'SELECT a.origin, e.attested, e.subjects FROM events e JOIN articles a ON a.key = e.article WHERE e.entry = ?',
    ),
  }
}
type EntryRows = ReturnType<typeof openEntryRows>

/** Writing entries; always inside the transaction of a filing. */
export function openEntryWriter(db: Db) {
  const rows = openEntryRows(db)
  return {
    /** Adds a telling; gives the id of its entry. Null where nothing dates the event. */
    add: (telling: Telling): number | null => {
      const entry = rows.byKey.get(telling.key) ?? create(rows, telling)
      if (entry === null) return null
      const origins = entry.origins + rows.addOrigin.run(entry.id, telling.origin).changes
      const attested = Math.max(entry.attested, ATTESTED[telling.event.status])
      save(rows, entry, origins, attested, new Set([...unpackIds(entry.subjects), ...telling.subjects]))
      return entry.id
    },
    /** After tellings went: counts what is left; an entry that nobody tells goes. */
    refresh: (id: number): void => {
      const entry = rows.byId.get(id)
      if (entry === undefined) return
      const left = rows.tellings.all(id)
      rows.clearOrigins.run(id)
      const origins = new Set(left.map((telling) => telling.origin))
      for (const origin of origins) rows.addOrigin.run(id, origin)
      const attested = Math.max(0, ...left.map((telling) => telling.attested))
      save(rows, entry, origins.size, attested, new Set(left.flatMap((telling) => unpackIds(telling.subjects))))
      if (left.length === 0) rows.remove.run(id)
    },
  }
}

function create(rows: EntryRows, { key, event }: Telling): EntryRow | null {
  const day = event.days === null ? null : dayNumber(event.days.earliest)
  const until = event.days === null ? null : dayNumber(event.days.latest)
  if (event.days === null || event.date === null || day === null || until === null) return null
  const { from, to } = dayKeys(day)
  const id = (rows.lastId.get(from, to)?.id ?? from - 1) + 1
  const { earliest, latest, precision } = event.days
  rows.insert.run(id, key, event.date, event.precision, earliest, latest, precision, day, until)
  return { id, day, until, origins: 0, attested: 0, subjects: '' }
}

function save(rows: EntryRows, entry: EntryRow, origins: number, attested: number, ids: ReadonlySet<number>): void {
  const before = unpackIds(entry.subjects)
  const weight = origins * ORIGIN_WEIGHT + attested
  const same = weight === entry.origins * ORIGIN_WEIGHT + entry.attested
  for (const id of before) if (!ids.has(id)) rows.dropSubject.run(id, entry.day, entry.id)
  for (const id of ids) {
    if (!same || !before.includes(id)) rows.addSubject.run(id, entry.day, entry.id, entry.until, weight)
  }
  rows.update.run(origins, attested, packIds(ids), entry.id)
}
