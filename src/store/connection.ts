// One connection: WAL, so that reading goes on beside a writer; NORMAL, so that a power cut may lose the last
// transactions but never the file; waiting a while for another program's lock.

import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { Problem } from '../core/problem.ts'
import { migrate } from './migrations.ts'
import { asProblem } from './problems.ts'

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
const BUSY_TIMEOUT = 5000
/** Each filing changes some dozens of pages: with SQLite's 1,000 every twentieth article would wait for the disk. */
const CHECKPOINT_PAGES = 8000

/** Opens (and where needed makes) the file and its folder, and brings its schema up to date. `:memory:` works. */
export function connect(file: string, options: StoreOptions = {}): Db {
  const inMemory = file === ':memory:'
  const readonly = options.readonly ?? false
  if (!inMemory && !readonly) makeFolder(file)
  try {
    const db = new Database(file, { readonly, fileMustExist: readonly, timeout: options.busyTimeout ?? BUSY_TIMEOUT })
    try {
      if (!readonly && !inMemory) db.pragma('journal_mode = WAL')
      db.pragma('synchronous = NORMAL')
      db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
      db.pragma('foreign_keys = ON')
      db.pragma('temp_store = MEMORY')
      db.pragma(`cache_size = -${CACHE_KIBIBYTES}`)
      migrate(db, file)
    } catch (error) {
      db.close()
      throw error
    }
    return db
  } catch (error) {
    throw asProblem(error, file)
  }
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
