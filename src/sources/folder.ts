// The files of a folder and the folders in it, in the order of their names. Hidden ones are skipped, and so is what speaks
// of the folder instead of being an article: a README, notes in Markdown. Links are not followed: one that stays inside
// leads to what is read anyway, one that leads out might lead anywhere.

import { readdir, realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { messageOf } from './reading.ts'

export type Found = { readonly path: string } | { readonly path: string; readonly problem: string }

/** A file named on the command line is read, or refused with its reason, whatever its name. */
const NEVER_AN_ARTICLE = /^readme(?:\.\w+)?$|\.(?:md|markdown)$/i

/** Every file under a folder, and what could not be looked into. */
export async function* filesIn(folder: string, root?: string): AsyncGenerator<Found> {
  let entries
  let top = root
  try {
    top ??= await realpath(folder)
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield { path: folder, problem: `cannot be read: ${messageOf(error)}` }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    if (!entry.isDirectory() && NEVER_AN_ARTICLE.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path, top)
    else if (entry.isFile()) yield { path }
    else if (entry.isSymbolicLink()) {
      if (!(await leadsInside(path, top))) yield { path, problem: 'a link out of the folder is not followed' }
    } else yield { path, problem: 'no regular file' }
  }
}

async function leadsInside(link: string, root: string): Promise<boolean> {
  try {
    const target = await realpath(link)
    return target === root || target.startsWith(root + sep)
  } catch {
    return false
  }
}
