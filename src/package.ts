// The package that this program is: where it stands, and its version. It loads nothing else.

import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Problem } from './core/problem.ts'

/** The folder of the package.json above this module: the same from src/ and from dist/src/. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder)
    if (above === folder) {
      throw new Problem('bad-configuration', 'No package.json stands above the program.', 'Run it from its own folder.')
    }
    folder = above
  }
  return folder
}

/** The version in package.json. */
export function packageVersion(): string {
  const stated: unknown = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'))
  return typeof stated === 'object' && stated !== null && 'version' in stated ? String(stated.version) : ''
}
