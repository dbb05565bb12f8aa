// The mentions inside a stretch, found by halving, so that a long text costs time by its length only.

import { elementAt } from './element-at.ts'
import type { Span } from '../core/understanding.ts'

/** Those of `sorted` (by start) that lie wholly within `span`. */
export function spansWithin<S extends Span>(sorted: readonly S[], { start, end }: Span): readonly S[] {
  let i = firstFrom(sorted, start)
  // Most stretches hold none.
  if ((sorted[i]?.start ?? end) >= end) return NONE
  let found: S[] | null = null
  for (; i < sorted.length; i++) {
    const each = sorted[i]
    if (!each || each.start >= end) break
    if (each.end > end) continue
    // Most that hold any hold one, and what is pushed to an empty list makes room for many.
    if (found === null) found = [each]
    else found.push(each)
  }
  return found ?? NONE
}

const NONE: readonly never[] = []

/** Those of `sorted` (by start, without overlap) that share a character with `span`. */
export function spansTouching<S extends Span>(sorted: readonly S[], span: Span): readonly S[] {
  const from = firstFrom(sorted, span.start)
  const before = elementAt(sorted, from - 1)
  const first = before !== undefined && before.end > span.start ? from - 1 : from
  return sorted.slice(first, firstFrom(sorted, span.end))
}

/** Tells of a span whether any of `sorted` (by start, overlapping or not) shares a character with it. */
export function overlapping(sorted: readonly Span[]): (span: Span) => boolean {
  let farthest = 0
  const reached = sorted.map(({ end }) => (farthest = Math.max(farthest, end)))
  return ({ start, end }) => (elementAt(reached, firstFrom(sorted, end) - 1) ?? start) > start
}

/** The index of the first of `sorted` (by start, without overlap) that ends behind `offset`; their number where none does. */
export function firstEndingBehind(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of the first of `sorted` (by start) that starts at `offset` or behind it; their number where none does. */
export function firstFrom(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
