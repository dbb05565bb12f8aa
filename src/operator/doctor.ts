// sitrep doctor: configuration and database, with a cure for each problem.

import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Config, readConfig } from '../config.ts'
import { Problem } from '../core/problem.ts'
import { loadKnowledge } from '../knowledge.ts'
import { openStore } from '../store/open.ts'
import type { CommonOptions, Surroundings } from './workbench.ts'

interface Check {
  readonly name: string
  readonly ok: boolean
  readonly says: string
  readonly cure: string | null
}

/** Prints every check; resolves to 1 where one failed. */
export async function doctor(options: CommonOptions, { environment, terminal }: Surroundings): Promise<number> {
  const checks: Check[] = [nodeCheck(process.versions.node)]
  const config = check('configuration', () =>
    readConfig({ ...environment, ...(options.database ? { SITREP_DATABASE: options.database } : {}) }),
  )
  checks.push(config.check)
  checks.push(
    check(
      'knowledge',
      () => loadKnowledge(),
      (known) =>
        `${known.topics.length} topics, ${known.actors.length} actors, ${known.places.length} places, ${known.sources.length} sources`,
    ).check,
  )
  if (config.value) checks.push(await databaseCheck(config.value))
  if (options.json) terminal.out(JSON.stringify({ ok: checks.every(({ ok }) => ok), checks }))
  else
    for (const { name, ok, says, cure } of checks)
      terminal.out(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${says}${cure ? ` ${cure}` : ''}`)
  return checks.every(({ ok }) => ok) ? 0 : 1
}

function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { name: 'node', ok, says: version, cure: ok ? null : 'Install Node.js 20.19 or newer.' }
}

function check<T>(
  name: string,
  run: () => T,
  say: (value: T) => string = () => 'valid',
): { check: Check; value: T | null } {
  try {
    const value = run()
    return { check: { name, ok: true, says: say(value), cure: null }, value }
  } catch (error) {
    const problem =
      error instanceof Problem ? error : new Problem('bad-configuration', String(error), 'Reinstall the project.')
    return { check: { name, ok: false, says: problem.message, cure: problem.hint }, value: null }
  }
}

async function databaseCheck({ database }: Config): Promise<Check> {
  const name = 'database'
  try {
    if (database !== ':memory:' && !existsSync(database)) return absentDatabase(database)
    const store = openStore(database)
    const counts = await store.counts()
    await store.close()
    return { name, ok: true, says: `${database}: ${counts.articles} articles, ${counts.editions} editions`, cure: null }
  } catch (error) {
    const problem =
      error instanceof Problem ? error : new Problem('database', String(error), 'Name another file with --database.')
    return { name, ok: false, says: problem.message, cure: problem.hint }
  }
}

/** Looking makes no file: it is enough to know that one could be made. */
function absentDatabase(database: string): Check {
  let folder = dirname(resolve(database))
  while (!existsSync(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK)
    return {
      name: 'database',
      ok: true,
      says: `${database} is not there yet; the first import or start makes it`,
      cure: null,
    }
  } catch {
    return {
      name: 'database',
      ok: false,
      says: `${database} cannot be made.`,
      cure: `Make ${folder} writable, or name another file with --database.`,
    }
  }
}
