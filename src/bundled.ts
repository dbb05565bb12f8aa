// Whether the bundle that the build makes of the modules (bundle.js) is what they are now.

import { statSync } from 'node:fs'
import { join } from 'node:path'

/** What the compiler writes last, for the program and for the bench. */
const COMPILED = ['build.tsbuildinfo', 'bench.tsbuildinfo']

/** The bundle's first file in `dist`; null where there is none, or modules were compiled after it. */
export function newestBundle(dist: string): string | null {
  const bundle = join(dist, 'bundle', 'program.js')
  const written = writtenAt(bundle)
  return written === 0 || COMPILED.some((name) => writtenAt(join(dist, name)) > written) ? null : bundle
}

function writtenAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
