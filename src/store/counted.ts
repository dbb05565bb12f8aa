// How much of a large archive one answer reads. Counting everything that matches would take longer the more is stored.

/** Rows of one index are counted up to this. */
export const COUNTED = 10_000
/** Of what words match, each with rows of its own to read, so many are read at least. */
export const READ = 5000
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
