// sitrep backup, sitrep restore: an online copy of the database, and back.

import { randomUUID } from 'node:crypto'
import { existsSync, renameSync } from 'node:fs'
import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { Problem } from '../core/problem.ts'
import { holdLease } from '../live/lease.ts'
import { copyDatabase, makeReady, moveDatabase, removeDatabase } from '../store/copy.ts'
import { openStore } from '../store/open.ts'
import { progressOf } from './terminal.ts'
import type { CommonOptions, Surroundings } from './workbench.ts'

export interface BackupOptions extends CommonOptions {
  readonly force?: boolean
}

/** Copies the database to `file`, beside a running bot too. @throws Problem where there is something in the way */
export async function backup(file: string, options: BackupOptions, surroundings: Surroundings): Promise<number> {
  const database = databaseOf(options, surroundings)
  if (!existsSync(database)) throw noFile(database, 'Name the database with --database or SITREP_DATABASE.')
  if (resolve(file) === resolve(database))
    throw new Problem('bad-usage', `${file} is the database itself.`, 'Name another file: sitrep backup FILE')
  if (existsSync(file) && options.force !== true)
    throw new Problem('bad-usage', `${file} is there already.`, 'Name another file, or write over it with --force.')
  // Made beside and renamed, so that a backup is there whole or not at all.
  const making = `${file}.${randomUUID().slice(0, 8)}.part`
  await copied(database, making, 'Copying pages', options, surroundings)
  renameSync(making, file)
  said({ file, database }, `${database} was copied to ${file} and checked.`, options, surroundings)
  return 0
}

/** Puts a backup in the place of the database, which is kept aside. @throws Problem, and then nothing was changed */
export async function restore(file: string, options: CommonOptions, surroundings: Surroundings): Promise<number> {
  const database = databaseOf(options, surroundings)
  if (!existsSync(file)) throw noFile(file, 'Name the backup: sitrep restore FILE')
  if (resolve(file) === resolve(database))
    throw new Problem('bad-usage', `${file} is the database itself.`, 'Name a backup: sitrep restore FILE')
  const now = new Date(surroundings.systemClock.now()).toISOString()
  const making = `${database}.${randomUUID().slice(0, 8)}.part`
  await copied(file, making, 'Copying pages', options, surroundings)
  let aside: string | null = null
  try {
    makeReady(making, now)
    aside = await putAside(database, now, surroundings)
    moveDatabase(making, database)
  } catch (error) {
    removeDatabase(making)
    throw error
  }
  const old = aside === null ? '' : ` What was there before is kept as ${aside}.`
  said({ file, database, aside }, `${file} is now ${database}.${old}`, options, surroundings)
  return 0
}

/** @throws Problem already-running, and whatever else but damage keeps the old database from being opened */
async function putAside(database: string, now: string, { systemClock }: Surroundings): Promise<string | null> {
  if (!existsSync(database)) return null
  try {
    const store = openStore(database)
    try {
      // Held for a moment: refused where a bot runs.
      const lease = await holdLease(store, systemClock, () => undefined)
      await lease.release()
    } finally {
      await store.close()
    }
  } catch (error) {
    // On a damaged file no bot runs, and this is its cure.
    if (!(error instanceof Problem) || !isDamaged(error)) throw error
  }
  const aside = `${database}.before-${now.slice(0, 19).replaceAll(':', '')}`
  moveDatabase(database, aside)
  return aside
}

function isDamaged({ code, cause }: Problem): boolean {
  const of = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return code === 'database' && /^SQLITE_(CORRUPT|NOTADB)/.test(of)
}

async function copied(
  from: string,
  to: string,
  label: string,
  options: CommonOptions,
  { terminal }: Surroundings,
): Promise<void> {
  const progress = progressOf(label, terminal, options.json === true)
  try {
    await copyDatabase(from, to, (done, total) => {
      progress.show(done, total)
    })
  } finally {
    progress.end()
  }
}

function databaseOf(options: CommonOptions, { environment }: Surroundings): string {
  const { database } = readConfig({
    ...environment,
    ...(options.database ? { SITREP_DATABASE: options.database } : {}),
  })
  if (database === ':memory:')
    throw new Problem('bad-usage', 'A database in memory cannot be copied.', 'Name its file with --database.')
  return database
}

function noFile(file: string, hint: string): Problem {
  return new Problem('unreadable-file', `There is no file ${file}.`, hint)
}

function said(json: object, text: string, options: CommonOptions, { terminal }: Surroundings): void {
  terminal.out(options.json === true ? JSON.stringify(json) : text)
}
