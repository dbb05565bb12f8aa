// Everything that is kept about a person, row by row. Rows are found as those that are erased are: by the names of columns,
// so that a table which is added later is not left out.

import type { ChannelId } from '../core/channel.ts'
import type { KeptRows } from '../core/ports/persons.ts'
import type { Db } from './connection.ts'
import { type Named, namedBy } from './erasing.ts'

type Row = Record<string, unknown>
interface Whose {
  readonly person: string
  readonly chat: ChannelId | null
}

const COLUMNS: readonly Named[] = ['channel', 'home', 'person']

export function openKeptRows(db: Db): (person: string, hash: string, chat: ChannelId | null) => KeptRows {
  let made: ReturnType<typeof openTheirs> | null = null
  const theirs = () => (made ??= openTheirs(db))
  // Kept by the id of the edition alone.
  const composedAfter = db.prepare<[string | null], Row>(
    'SELECT * FROM composed_after WHERE edition IN (SELECT id FROM editions WHERE channel = ?)',
  )
  const homes = db.prepare<[string | null], Row>('SELECT * FROM homes WHERE id = ?')
  const askers = db.prepare<[string], Row>('SELECT * FROM askers WHERE asker = ?')
  // A chat's id stands whole between quotation marks, or before a space where it begins the id of an edition.
  const buttons = db.prepare<[string, string], Row>(
    'SELECT * FROM buttons WHERE instr(request, ?) > 0 OR instr(request, ?) > 0',
  )
  return (person, hash, chat) => {
    const rows: [string, Row[]][] = [
      ...theirs().map(([table, select]): [string, Row[]] => [table, select.all({ person, chat })]),
      ['composed_after', composedAfter.all(chat)],
      ['homes', homes.all(chat)],
      ['askers', askers.all(hash)],
      ['buttons', chat === null ? [] : buttons.all(`"${chat}"`, `"${chat} `)],
    ]
    return Object.fromEntries(
      rows.filter(([, found]) => found.length > 0).map(([table, found]) => [table, found.map(read)]),
    )
  }
}

function openTheirs(db: Db) {
  const columnsOf = new Map<string, Named[]>()
  for (const column of COLUMNS)
    for (const table of namedBy(db, column)) columnsOf.set(table, [...(columnsOf.get(table) ?? []), column])
  return [...columnsOf].map(([table, columns]) => {
    const holds = columns.map((column) => `${column} = ${column === 'person' ? '$person' : '$chat'}`)
    return [table, db.prepare<[Whose], Row>(`SELECT * FROM "${table}" WHERE ${holds.join(' OR ')}`)] as const
  })
}

/** Columns that hold JSON are read, so that it need not be read twice. */
function read(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, parsed(value)]))
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}
