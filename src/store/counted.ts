// How much of a large archive one answer reads. Counting everything that matches would take longer the more is stored.

import { setImmediate } from 'node:timers/promises'

/** Rows of one index are counted up to this. */
export const COUNTED = 10_000
/** Where each row has others to be looked up beside it, so many are read at least. */
export const READ = 3000
/** Read at a time; between two batches everybody else has their turn. */
export const BATCH = 1000

export interface Total {
  readonly total: number
  readonly more: boolean
}

/** A page that is not full says itself how many there are; only else is `count`, which counts one too many, asked. */
export function totalOf(
  shown: number,
  { limit, offset }: { readonly limit: number; readonly offset: number },
  count: () => number,
): Total {
  if (shown < limit && (shown > 0 || offset === 0)) return { total: offset + shown, more: false }
  const counted = count()
  return { total: Math.min(counted, COUNTED), more: counted > COUNTED }
}

/** A walk through rows of which not all belong to the answer. */
export interface Walk<R> {
  /** Up to one more than a batch: after `read` rows, beginning with `next`, the one too many of the batch before. */
  readonly batch: (read: number, next: R | undefined) => readonly R[]
  readonly take: (row: R) => void
  /** The page is full. */
  readonly full: () => boolean
}

/** Reads on until the page is full and enough was read to say of how many it is one; true where more rows are left. */
export async function readOn<R>({ batch, take, full }: Walk<R>): Promise<boolean> {
  let next: R | undefined
  for (let read = 0; read < READ || !full(); read += BATCH) {
    if (read > 0) await setImmediate()
    const rows = batch(read, next)
    rows.slice(0, BATCH).forEach(take)
    next = rows[BATCH]
    if (next === undefined) return false
  }
  return true
}

/** The same lists, the shortest first, so far as that is told by `count`, which counts one subject up to a limit. */
export function shortestFirst(
  lists: readonly (readonly number[])[],
  count: (subject: number, limit: number) => number,
): (readonly number[])[] {
  if (lists.length < 2) return [...lists]
  const length = (list: readonly number[]) => list.reduce((total, subject) => total + count(subject, COUNTED), 0)
  return lists
    .map((list) => ({ list, length: length(list) }))
    .sort((a, b) => a.length - b.length)
    .map(({ list }) => list)
}

/** So many places for values. */
export function places(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ')
}
