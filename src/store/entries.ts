// Timeline entries are merged when articles are filed: tellings that share an entry key are one entry, whatever came
// first. An entry stands on a line of its own, or on one that gathers what is alike on its day; a page lists lines
// (schema-timeline.ts).

import type { EntryKey } from '../core/filing.ts'
import type { Event } from '../core/understanding.ts'
import type { Db } from './connection.ts'
import { ATTESTED } from './events.ts'
import { dayKeys, dayNumber } from './keys.ts'
import { packIds, type Subjects, unpackIds } from './subjects.ts'
import { standsAlone, type Weighed, weightOf } from './weight.ts'

interface EntryRow extends Weighed {
  readonly id: number
  readonly day: number
  readonly until: number
  readonly subjects: string
  readonly gathers: number | null
  readonly line: number
  readonly weight: number
}

/** The entry of one telling. */
export interface Telling {
  readonly key: EntryKey
  readonly event: Event
  /** The outlet of the report that it descends from. */
  readonly origin: string
  readonly subjects: readonly number[]
}

/** The rows behind entries: plain statements. */
function openEntryRows(db: Db) {
  const row = `SELECT id, day, until, origins, attested, killed, subjects, gathers, line, weight FROM entries`
  return {
    byKey: db.prepare<[string], EntryRow>(`${row} WHERE key = ?`),
    byId: db.prepare<[number], EntryRow>(`${row} WHERE id = ?`),
    lastId: db.prepare<[number, number], { id: number | null }>(
      'SELECT max(id) AS id FROM entries WHERE id BETWEEN ? AND ?',
    ),
    insert: db.prepare(
      `INSERT INTO entries (id, key, date, precision, earliest, latest, days_precision, day, until, place, gathers, line,
         origins, attested, subjects) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '')`,
    ),
    update: db.prepare<[number, number, number, number, number, string, number]>(
      'UPDATE entries SET origins = ?, attested = ?, killed = ?, line = ?, weight = ?, subjects = ? WHERE id = ?',
    ),
    remove: db.prepare<[number]>('DELETE FROM entries WHERE id = ?'),
    restate: db.prepare<[number, number]>(
      `UPDATE entries SET (date, precision, days_precision, place) = (
         SELECT date, precision, days_precision, place FROM events WHERE entry = ? ORDER BY article, rank LIMIT 1)
       WHERE id = ?`,
    ),
    addOrigin: db.prepare<[number, string]>('INSERT OR IGNORE INTO entry_origins (entry, origin) VALUES (?, ?)'),
    clearOrigins: db.prepare<[number]>('DELETE FROM entry_origins WHERE entry = ?'),
    addSubject: db.prepare<[number, number, number, number]>(
      'INSERT OR IGNORE INTO entry_subjects (subject, day, entry, until) VALUES (?, ?, ?, ?)',
    ),
    dropSubject: db.prepare<[number, number, number]>(
      'DELETE FROM entry_subjects WHERE subject = ? AND day = ? AND entry = ?',
    ),
    tellings: db.prepare<[number], { origin: string; attested: number; killed: number | null; subjects: string }>(
      `SELECT coalesce(o.source, a.source) AS origin, e.attested, e.killed_min AS killed, e.subjects
       FROM events e JOIN articles a ON a.key = e.article LEFT JOIN articles o ON o.id = a.origin WHERE e.entry = ?`,
    ),
  }
}
type EntryRows = ReturnType<typeof openEntryRows>

/** Writing entries; always inside the transaction of a filing. */
export function openEntryWriter(db: Db, subjects: Subjects) {
  const rows = openEntryRows(db)
  const lines = openLineRows(db)
  const save = (entry: EntryRow, weighed: Weighed, ids: ReadonlySet<number>): void => {
    const line = entry.gathers === null || standsAlone(weighed) ? entry.id : -entry.gathers
    const weight = weightOf(weighed)
    const { origins, attested, killed } = weighed
    const before = unpackIds(entry.subjects)
    for (const id of before) if (!ids.has(id)) rows.dropSubject.run(id, entry.day, entry.id)
    for (const id of ids) if (!before.includes(id)) rows.addSubject.run(id, entry.day, entry.id, entry.until)
    rows.update.run(origins, attested, killed, line, weight, packIds(ids), entry.id)
    const lighter = weight < entry.weight
    for (const id of before) if (line !== entry.line || lighter || !ids.has(id)) lines.recount(id, entry, entry.line)
    for (const id of ids) {
      const joins = line !== entry.line || !before.includes(id)
      if (joins || weight > entry.weight) lines.join(id, entry, line, joins ? 1 : 0, weight)
    }
  }
  return {
    /** Adds a telling; gives the id of its entry. Null where nothing dates the event. */
    add: ({ key, event, origin, subjects: found }: Telling): number | null => {
      const gathers = key.gathers === null ? null : subjects.idOf(`gathers:${key.gathers}`)
      const entry = rows.byKey.get(key.key) ?? create(rows, key.key, event, gathers)
      if (entry === null) return null
      const weighed = {
        origins: entry.origins + rows.addOrigin.run(entry.id, origin).changes,
        attested: Math.max(entry.attested, ATTESTED[event.status]),
        killed: Math.max(entry.killed, event.killed?.[0] ?? 0),
      }
      save(entry, weighed, new Set([...unpackIds(entry.subjects), ...found]))
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
      const weighed = {
        origins: origins.size,
        attested: Math.max(0, ...left.map((telling) => telling.attested)),
        killed: Math.max(0, ...left.map((telling) => telling.killed ?? 0)),
      }
      save(entry, weighed, new Set(left.flatMap((telling) => unpackIds(telling.subjects))))
      if (left.length === 0) rows.remove.run(id)
      else rows.restate.run(id, id)
    },
  }
}

function create(rows: EntryRows, key: string, event: Event, gathers: number | null): EntryRow | null {
  const day = event.days === null ? null : dayNumber(event.days.earliest)
  const until = event.days === null ? null : dayNumber(event.days.latest)
  if (event.days === null || event.date === null || day === null || until === null) return null
  const { from, to } = dayKeys(day)
  const id = (rows.lastId.get(from, to)?.id ?? from - 1) + 1
  const { earliest, latest, precision } = event.days
  const when = [event.date, event.precision, earliest, latest, precision, day, until]
  rows.insert.run(id, key, ...when, event.place, gathers, id)
  return { id, day, until, origins: 0, attested: 0, killed: 0, subjects: '', gathers, line: id, weight: 0 }
}

type Days = Pick<EntryRow, 'day' | 'until'>

/** The lines of the subjects, of which an entry is one or is gathered in one. */
function openLineRows(db: Db) {
  const join = db.prepare<[number, number, number, number, number, number]>(
    `INSERT INTO timeline_lines (subject, day, until, line, entries, weight) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET entries = entries + excluded.entries, weight = max(weight, excluded.weight)`,
  )
  const left = db.prepare<[number, number, number, number], { entries: number; weight: number | null }>(
    `SELECT count(*) AS entries, max(n.weight) AS weight FROM entry_subjects s JOIN entries n ON n.id = s.entry
     WHERE s.subject = ? AND s.day = ? AND s.until = ? AND n.line = ?`,
  )
  const remove = db.prepare<[number, number, number, number]>(
    'DELETE FROM timeline_lines WHERE subject = ? AND day = ? AND until = ? AND line = ?',
  )
  return {
    /** `entries` join it: 1, or 0 where one on it weighs more now. */
    join: (subject: number, { day, until }: Days, line: number, entries: number, weight: number): void =>
      void join.run(subject, day, until, line, entries, weight),
    /** After an entry went or weighs less: from what is left. */
    recount: (subject: number, { day, until }: Days, line: number): void => {
      remove.run(subject, day, until, line)
      const { entries = 0, weight = null } = left.get(subject, day, until, line) ?? {}
      if (weight !== null) join.run(subject, day, until, line, entries, weight)
    },
  }
}
