// The page's own files: style, script, icon. They lie beside this file's source; the compiler does not copy them, so from
// `dist/` they are found in the source folder of the same project.

import { readFileSync } from 'node:fs'
import { Problem } from '../../core/problem.ts'

/** The text of one. @throws Problem('unreadable-file') where it is missing */
export function readOwnFile(name: string): string {
  for (const place of [`./page/${name}`, `../../../../src/platforms/preview/page/${name}`]) {
    const text = readIfThere(new URL(place, import.meta.url))
    if (text !== null) return text
  }
  throw new Problem(
    'unreadable-file',
    `The preview's file ${name} is missing.`,
    'Run the program from its whole project folder.',
  )
}

function readIfThere(file: URL): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
