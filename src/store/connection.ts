// One connection: WAL, so that reading goes on beside a writer; NORMAL, so that a power cut may lose the last
// transactions but never the file; waiting a while for another program's lock.

import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { Problem } from '../core/problem.ts'
import { migrate } from './migrations.ts'
import { asProblem } from './problems.ts'
import { compiledOnUse } from './statements.ts'

export type Db = Database.Database

export interface StoreOptions {
  /** Nothing is written; the file must exist. */
  readonly readonly?: boolean
  /** How long to wait for another program's lock, in milliseconds. */
  readonly busyTimeout?: number
  /**
   * For imports into a file that nobody else writes: this many filings are committed together, the rest when the store
   * is closed. A crash loses those since the last commit, never part of one.
   */
  readonly gather?: number
}

const CACHE_KIBIBYTES = 65_536
export const BUSY_TIMEOUT = 5000
/** Each filing changes some dozens of pages: with SQLite's 1,000 every twentieth article would wait for the disk. */
const CHECKPOINT_PAGES = 8000

/** What a database is called in problems. */
export const nameOf = (database: string | Buffer): string => (typeof database === 'string' ? database : ':memory:')

/**
 * Opens (and where needed makes) a file and its folder, and brings its schema up to date. `:memory:` works, and so do the
 * bytes of a database, of which a copy is opened in memory.
 */
export function connect(database: string | Buffer, options: StoreOptions = {}): Db {
  const file = nameOf(database)
  const inMemory = file === ':memory:'
  const readonly = options.readonly ?? false
  if (!inMemory && !readonly) makeFolder(file)
  try {
    const timeout = options.busyTimeout ?? BUSY_TIMEOUT
    const db = new Database(database, { readonly, fileMustExist: readonly, timeout })
    try {
      keepStatements(db)
      if (!readonly && !inMemory) db.exec('PRAGMA journal_mode = WAL')
      db.exec('PRAGMA synchronous = NORMAL')
      db.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
      db.exec('PRAGMA foreign_keys = ON')
      db.exec('PRAGMA temp_store = MEMORY')
      db.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}`)
      migrate(db, file)
      // From here on whoever asks waits, not the process.
      db.exec('PRAGMA busy_timeout = 0')
    } catch (error) {
      db.close()
      throw error
    }
    return db
  } catch (error) {
    throw asProblem(error, file)
  }
}

/**
 * Connections of this process, with every statement they prepared. better-sqlite3 12 built against Node 24.19 or newer
 * aborts the process when one of its statements is collected as garbage (nodejs/node#65446), so none ever is: a process
 * opens few stores, and the texts of its statements are few.
 */
const kept: Db[] = []

/**
 * One statement for each text, for as long as the process lives; it is compiled when it is first used. A store has some
 * 600, of which a command on the command line uses a few.
 */
function keepStatements(db: Db): void {
  const prepare = db.prepare.bind(db)
  const statements = new Map<string, Database.Statement>()
  Object.defineProperty(db, 'prepare', {
    value: (text: string) => {
      const statement = statements.get(text) ?? compiledOnUse(() => prepare(text))
      statements.set(text, statement)
      return statement
    },
  })
  kept.push(db)
}

/** One by one from the top: a recursive mkdir never ends where a folder cannot be made, as below /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  makeFolders(dirname(folder))
  mkdirSync(folder)
}

function makeFolder(file: string): void {
  try {
    makeFolders(dirname(resolve(file)))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Problem('database', `The folder of ${file} cannot be made: ${reason}.`, 'Check the path and its rights.')
  }
}
