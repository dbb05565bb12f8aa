// The bundle that the build makes of the modules (bundle.js): whether it is what they are now, and how it is run. It is
// one script, with what the engine compiled of it beside it, so that nothing that a start needs is compiled again.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { constants, Script } from 'node:vm'

/** What the compiler writes last, for the program and for the bench. */
const COMPILED = ['build.tsbuildinfo', 'bench.tsbuildinfo']

/** Its name says what is in it, so that what was compiled of another is never taken for it. */
const BUNDLE = /^program-\w+\.cjs$/

export interface RunBundle {
  /** What its entry exports. */
  readonly exports: unknown
  /** What the engine has compiled of it so far. */
  readonly compiled: () => Buffer
}

/** The bundle in `dist`; null where there is none, or modules were compiled after it. */
export function newestBundle(dist: string): string | null {
  const folder = join(dist, 'bundle')
  const name = existsSync(folder) ? readdirSync(folder).find((file) => BUNDLE.test(file)) : undefined
  if (name === undefined) return null
  const bundle = join(folder, name)
  const written = writtenAt(bundle)
  return COMPILED.some((file) => writtenAt(join(dist, file)) > written) ? null : bundle
}

/** Where the build keeps what was compiled of a bundle. */
export function compiledFile(bundle: string): string {
  return bundle.replace(/\.cjs$/, '.compiled')
}

/**
 * Runs a bundle. What was compiled of it is taken where it is there and the engine accepts it, which asks for its own
 * version and settings; else the bundle is compiled as any script.
 */
export function runBundle(bundle: string): RunBundle {
  const compiled = compiledFile(bundle)
  // The build writes it in ASCII, of which the engine keeps a byte a letter, and as one function of what a module is given.
  const script = new Script(readFileSync(bundle, 'latin1'), {
    filename: bundle,
    ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = { exports: {} }
  const run: unknown = script.runInThisContext()
  if (typeof run === 'function') {
    Reflect.apply(run, undefined, [module.exports, createRequire(bundle), module, bundle, dirname(bundle)])
  }
  return { exports: module.exports, compiled: () => script.createCachedData() }
}

function writtenAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
