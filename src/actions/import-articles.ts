// Stores articles that a reader hands over, one by one. One that fails is refused with its reason; the rest goes on, and
// what is stored stays stored.

import { setImmediate } from 'node:timers/promises'
import type { RawArticle, Refusal } from '../core/article.ts'
import { type FileDeps, fileArticle } from './file-article.ts'

/** What a reader of files yields. */
export type Read =
  | { readonly ok: RawArticle; readonly file: string; readonly line?: number }
  | { readonly refused: Refusal }

export interface ImportReport {
  /** Articles and new versions of articles. */
  readonly stored: number
  readonly known: number
  readonly refused: readonly Refusal[]
}

/** How many articles are filed before others get their turn. */
const TURN = 20
/** How many articles lie between two reports of progress. */
const REPORT_EVERY = 100

/**
 * Files every article read. `onProgress` hears how many were read so far, every hundred and at the end.
 * Rejects only with what the store throws when its file cannot be written: nothing after it could be stored either.
 */
export async function importArticles(
  items: AsyncIterable<Read>,
  deps: FileDeps,
  onProgress: (read: number) => void = () => undefined,
): Promise<ImportReport> {
  let stored = 0
  let known = 0
  let read = 0
  const refused: Refusal[] = []
  for await (const item of items) {
    const outcome = 'ok' in item ? await fileArticle(item.ok, deps) : item
    if ('outcome' in outcome && outcome.outcome === 'known') known += 1
    else if ('outcome' in outcome) stored += 1
    else refused.push(typeof outcome.refused === 'string' ? refusalOf(item, outcome.refused) : outcome.refused)
    read += 1
    if (read % TURN === 0) await setImmediate()
    if (read % REPORT_EVERY === 0) onProgress(read)
  }
  onProgress(read)
  return { stored, known, refused }
}

function refusalOf(item: Read, reason: string): Refusal {
  if (!('ok' in item)) return { ...item.refused, reason }
  return item.line === undefined ? { file: item.file, reason } : { file: item.file, line: item.line, reason }
}
