// What every reader of files hands over, one by one, and how much it takes.

import type { RawArticle, Refusal } from '../core/article.ts'

/** One article read, or one refused; the rest of the file goes on. `line` counts from 1, where the format has lines. */
export type Reading =
  | { readonly ok: RawArticle; readonly file: string; readonly line?: number }
  | { readonly refused: Refusal }

export interface ReadOptions {
  /** The outlet, where a file does not state one itself; null = let the text tell. */
  readonly source: string | null
  /** The clock in epoch milliseconds: what lies after it is future. */
  readonly now: number
}

/** Bytes that one article may have. */
export const MAX_ARTICLE_BYTES = 20_000_000
/** Bytes that one line of a JSON Lines file may have. */
export const MAX_LINE_BYTES = 5_000_000
/** Bytes of a JSON or feed file, which is read as a whole; longer collections come as JSON Lines or CSV, which stream. */
export const MAX_WHOLE_FILE_BYTES = 200_000_000

export function refused(file: string, reason: string, line?: number): Reading {
  return { refused: line === undefined ? { file, reason } : { file, line, reason } }
}

/** A size for people, in MB. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
}

/** The message of anything thrown, on one line, short enough for a list of refusals. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return (message.split('\n')[0] ?? '').slice(0, 160)
}
