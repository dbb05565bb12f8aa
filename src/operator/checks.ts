// What doctor's checks have in common, and those of the machine itself.

import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Problem } from '../core/problem.ts'

export interface Check {
  readonly name: string
  readonly ok: boolean
  readonly says: string
  /** What to do; also where all is well and something is worth a hint. */
  readonly cure: string | null
}

export function passed(name: string, says: string, cure: string | null = null): Check {
  return { name, ok: true, says, cure }
}

/** A check that threw; what is no problem with a cure of its own gets `cure`. */
export function failed(name: string, error: unknown, cure: string): Check {
  if (error instanceof Problem) return { name, ok: false, says: error.message, cure: error.hint }
  return { name, ok: false, says: error instanceof Error ? error.message : String(error), cure }
}

/** Runs a check that either gives a value or throws. */
export function check<T>(
  name: string,
  run: () => T,
  say: (value: T) => string = () => 'valid',
): { check: Check; value: T | null } {
  try {
    const value = run()
    return { check: passed(name, say(value)), value }
  } catch (error) {
    return { check: failed(name, error, 'Reinstall the project.'), value: null }
  }
}

export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const ok = major > 20 || (major === 20 && minor >= 19)
  return { name: 'node', ok, says: version, cure: ok ? null : 'Install Node.js 20.19 or newer.' }
}

/** Below this timelines and searches miss what people ask for. */
export const FEW_DAYS = 30

export function keepingCheck(keepDays: number | null): Check {
  if (keepDays === null) return passed('keeping', 'all articles are kept')
  const says = `articles that nothing cites are kept for ${keepDays} days`
  if (keepDays >= FEW_DAYS) return passed('keeping', says)
  return passed(
    'keeping',
    says,
    `Timelines and searches lose what is older: take ${FEW_DAYS} or more in SITREP_KEEP_DAYS.`,
  )
}

/** Looking makes no file: it is enough to know that one could be made. */
export function absentDatabase(database: string): Check {
  let folder = dirname(resolve(database))
  while (!existsSync(folder)) folder = dirname(folder)
  try {
    accessSync(folder, constants.W_OK)
    return passed('database', `${database} is not there yet; the first import or start makes it`)
  } catch {
    return {
      name: 'database',
      ok: false,
      says: `${database} cannot be made.`,
      cure: `Make ${folder} writable, or name another file with --database.`,
    }
  }
}
