// The mentions inside a stretch, found by halving, so that a long text costs time by its length only.

import type { Span } from '../core/understanding.ts'

/** Those of `sorted` (by start, without overlap) that lie wholly within `span`. */
export function spansWithin<S extends Span>(sorted: readonly S[], span: Span): readonly S[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < span.start) low = middle + 1
    else high = middle
  }
  const found: S[] = []
  for (let i = low; i < sorted.length; i++) {
    const each = sorted[i]
    if (!each || each.start >= span.end) break
    if (each.end <= span.end) found.push(each)
  }
  return found
}
