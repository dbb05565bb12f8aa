// Whole databases: copied beside a bot that goes on writing, examined, and made ready to take another one's place.

import { existsSync, renameSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Problem } from '../core/problem.ts'
import { instantNumber } from './keys.ts'
import { migrate, missingIn, refuseStrangers } from './migrations.ts'
import { asProblem } from './problems.ts'

/** 16 MB; between two steps others have their turn. */
const PAGES_A_STEP = 4096
/** Files that SQLite keeps beside a database. */
const BESIDE = ['-wal', '-shm', '-journal']
/** What the operator reads of a part that was on its way when the backup was made. */
const PUT_BACK = 'a backup was put back'

/**
 * Copies a database of Sitrep to a file that does not exist, as it is at this moment, whatever is written meanwhile; the
 * copy is examined whole and stands alone. `progress`: pages done, of how many.
 * @throws Problem('database') where one of the files is none, is another program's, or is damaged; nothing is left then
 */
export async function copyDatabase(
  from: string,
  to: string,
  progress: (done: number, total: number) => void,
): Promise<void> {
  try {
    await copyPages(from, to, progress)
    examine(to)
  } catch (error) {
    removeDatabase(to)
    throw error
  }
}

async function copyPages(from: string, to: string, progress: (done: number, total: number) => void): Promise<void> {
  const source = opened(from, { readonly: true, fileMustExist: true })
  try {
    refuseStrangers(source, from)
    // What is read once stays as it was until the end; without it every write of the bot would begin the copy anew.
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_master').get()
    await source.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages - remainingPages, totalPages)
        return PAGES_A_STEP
      },
    })
  } catch (error) {
    throw asProblem(error, from)
  } finally {
    source.close()
  }
}

/** @throws Problem('database') where the copy is damaged */
function examine(file: string): void {
  const db = opened(file, {})
  try {
    // One file, without a log beside it.
    db.exec('PRAGMA journal_mode = DELETE')
    const [found] = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check(1)').all()
    if (found?.integrity_check !== 'ok') {
      throw new Problem(
        'database',
        `The copy is damaged: ${found?.integrity_check ?? 'nothing is known of it'}.`,
        'Take another backup, and check the disk.',
      )
    }
  } catch (error) {
    throw asProblem(error, file)
  } finally {
    db.close()
  }
}

/**
 * Makes a backup ready to be what a bot runs on from `at` (ISO instant) on: brought up to date, nobody's yet, and so that
 * nothing that was posted since it was made is posted again. Slots before `at` are over. Parts that were on their way are
 * looked for on Discord; Telegram cannot be asked, and they are given up there.
 */
export function makeReady(file: string, at: string): void {
  const db = opened(file, {})
  try {
    migrate(db, file)
    db.transaction(() => {
      db.exec('DELETE FROM lease')
      // Where posting was never on, it stays so: nothing is past there.
      db.prepare<[string]>(
        `UPDATE settings SET body = json_set(body, '$.since', ?) WHERE json_extract(body, '$.on')`,
      ).run(at)
      const open = `state <> 'sent' AND NOT (state = 'failed' AND not_before IS NULL)`
      db.exec(
        `UPDATE parts SET state = 'uncertain', not_before = NULL,
           since = (SELECT slot_at FROM editions WHERE editions.id = parts.edition)
         WHERE ${open} AND channel LIKE 'discord:%'`,
      )
      db.prepare<[string, number]>(
        `UPDATE parts SET state = 'failed', not_before = NULL, reason = ?, since = ?
         WHERE ${open} AND channel LIKE 'telegram:%'`,
      ).run(PUT_BACK, instantNumber(at))
    })()
  } catch (error) {
    throw asProblem(error, file)
  } finally {
    db.close()
  }
}

/**
 * How many steps a database is behind this version; nothing is changed.
 * @throws Problem('database') where it is none, is another program's, or of a newer version
 */
export function stepsBehind(file: string): number {
  const db = opened(file, { readonly: true, fileMustExist: true })
  try {
    return missingIn(db, file)
  } catch (error) {
    throw asProblem(error, file)
  } finally {
    db.close()
  }
}

/** Gives a database another name, with what lies beside it. Neither is in use. */
export function moveDatabase(from: string, to: string): void {
  for (const suffix of ['', ...BESIDE]) if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix)
}

export function removeDatabase(file: string): void {
  for (const suffix of ['', ...BESIDE]) rmSync(file + suffix, { force: true })
}

function opened(file: string, options: Database.Options): Database.Database {
  try {
    return new Database(file, options)
  } catch (error) {
    throw asProblem(error, file)
  }
}
