// Migrations are an append-only list; each runs in one transaction that also records it, in SQLite's own user_version.
// A database that a newer version wrote is refused, and so is a file that belongs to another program.

import type { Database } from 'better-sqlite3'
import { Problem } from '../core/problem.ts'
import { reindexArticles } from './reindex.ts'
import { FIRST_SCHEMA } from './schema.ts'
import { AUDIT_SCHEMA } from './schema-audit.ts'
import { CORRECTIONS_SCHEMA } from './schema-corrections.ts'
import { DELIVERY_SCHEMA } from './schema-delivery.ts'
import { DELIVERY_LOG_SCHEMA } from './schema-delivery-log.ts'
import { addFeedColumns } from './schema-feeds.ts'
import { HOLDS_SCHEMA } from './schema-holds.ts'
import { LARGE_SCHEMA } from './schema-large.ts'
import { LIVE_SCHEMA } from './schema-live.ts'
import { PERSON_SCHEMA } from './schema-person.ts'
import { REPORTS_SCHEMA } from './schema-reports.ts'
import { addSourceTables } from './schema-sources.ts'
import { TIMELINE_SCHEMA } from './schema-timeline.ts'
import { addOwnTopics } from './schema-topics.ts'
import { WORKLOAD_SCHEMA } from './schema-workload.ts'

/** "SITR": SQLite's mark for whose database a file is. */
const APPLICATION_ID = 0x53495452

type Migration = string | ((db: Database) => void)

const MIGRATIONS: readonly Migration[] = [
  FIRST_SCHEMA,
  LIVE_SCHEMA,
  CORRECTIONS_SCHEMA,
  reindexArticles,
  LARGE_SCHEMA,
  TIMELINE_SCHEMA,
  AUDIT_SCHEMA,
  addOwnTopics,
  DELIVERY_SCHEMA,
  PERSON_SCHEMA,
  HOLDS_SCHEMA,
  addFeedColumns,
  addSourceTables,
  REPORTS_SCHEMA,
  WORKLOAD_SCHEMA,
  DELIVERY_LOG_SCHEMA,
]

/** Brings the schema up to date. Rejects a newer database, a foreign one, and an old one that may not be written. */
export function migrate(db: Database, file: string, migrations: readonly Migration[] = MIGRATIONS): void {
  refuseStrangers(db, file, migrations.length)
  if (db.readonly && numberOf(db, 'user_version') < migrations.length) {
    throw new Problem(
      'database',
      `The database ${file} needs an update and may not be written.`,
      'Open it once where it may be written, or check the rights of the file.',
    )
  }
  migrations.forEach((migration, index) => {
    const step = db.transaction(() => {
      // Read inside: another process may have been faster.
      if (numberOf(db, 'user_version') > index) return
      if (typeof migration === 'string') db.exec(migration)
      else migration(db)
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
    if (numberOf(db, 'user_version') <= index) step.immediate()
  })
}

/** How many migrations a database lacks. Rejects what `migrate` does. */
export function missingIn(db: Database, file: string): number {
  refuseStrangers(db, file)
  return MIGRATIONS.length - numberOf(db, 'user_version')
}

/** Rejects another program's database, and one that a newer version wrote. */
export function refuseStrangers(db: Database, file: string, known: number = MIGRATIONS.length): void {
  const version = numberOf(db, 'user_version')
  const tables = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM sqlite_master').get()?.n ?? 0
  if (tables > 0 && numberOf(db, 'application_id') !== APPLICATION_ID) {
    throw new Problem(
      'database',
      `The file ${file} is a database of another program.`,
      'Name another file with --database or SITREP_DATABASE.',
    )
  }
  if (version > known) {
    throw new Problem(
      'database',
      `The database ${file} was written by a newer version of Sitrep (schema ${version}; this one knows ${known}).`,
      'Update Sitrep, or name another file with --database or SITREP_DATABASE.',
    )
  }
}

function numberOf(db: Database, pragma: 'user_version' | 'application_id'): number {
  return db.prepare<[], { value: number }>(`SELECT ${pragma} AS value FROM pragma_${pragma}`).get()?.value ?? 0
}
