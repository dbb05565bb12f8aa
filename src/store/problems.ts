// What can go wrong with a file, in a sentence and with its cure. Faults of the program itself are passed on as they are.

import Database from 'better-sqlite3'
import { Problem } from '../core/problem.ts'

const CASES: readonly (readonly [RegExp, string, string])[] = [
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'is locked by another program',
    'Wait until the other program is done, or stop it, and try again.',
  ],
  [/^SQLITE_READONLY/, 'may not be written', 'Check the rights of the file and of its folder.'],
  [/^SQLITE_FULL/, 'cannot grow: the disk is full', 'Make room on the disk and try again; nothing stored was lost.'],
  [/^SQLITE_NOTADB/, 'is no SQLite database', 'Name another file with --database or SITREP_DATABASE.'],
  [/^SQLITE_CORRUPT/, 'is damaged', 'Put a backup back with: sitrep restore FILE'],
  [/^SQLITE_CANTOPEN/, 'cannot be opened', 'Check the path and the rights of its folder.'],
  [/^SQLITE_(IOERR|PROTOCOL)/, 'cannot be read or written', 'Check the disk and the rights of the file.'],
  [/^SQLITE_NOMEM/, 'needs more memory than there is', 'Stop other programs and try again.'],
]

/** The problem behind an error that the database threw; any other error comes back unchanged. */
export function asProblem(error: unknown, file: string): unknown {
  if (error instanceof Database.SqliteError) {
    const found = CASES.find(([code]) => code.test(error.code))
    if (found) return withCause(new Problem('database', `The database ${file} ${found[1]}.`, found[2]), error)
    return withCause(
      new Problem('database', `The database ${file} refused: ${error.message}.`, 'Run: sitrep doctor'),
      error,
    )
  }
  if (error instanceof TypeError && error.message.includes('connection is not open')) {
    return withCause(new Problem('database', `The database ${file} was closed.`, 'Start the program again.'), error)
  }
  return error
}

/** True where another program holds the file: nothing was done, and it may be tried again. */
export function isLocked(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_BUSY/.test(error.code)
}

/** What a row holds and cannot be: the file was changed by other hands. */
export function damaged(what: string): Problem {
  return new Problem(
    'database',
    `The database holds ${what} that cannot be read.`,
    'Put a backup back with: sitrep restore FILE',
  )
}

function withCause(problem: Problem, cause: unknown): Problem {
  problem.cause = cause
  return problem
}
