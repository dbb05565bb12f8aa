// How many were killed or wounded, by whom it was said and when: what a story's reports agree on, and what they do not.
//
// 1. Each report gives one figure for each speaker that it names, and each figure once; copies give none. Nothing is
//    added up.
// 2. An outlet that reports another figure later has revised its own: the later one counts, and keeps the first beside it.
//    A party's claim revises nothing that was told without one.

import type { Range } from '../core/understanding.ts'
import { needsMark } from './certainty.ts'
import type { Telling } from './telling.ts'

export type Measure = 'killed' | 'wounded'

/** One who says it. */
export interface TollSide extends Telling {
  readonly range: Range
  /** What this outlet reported at first, where it was another figure. */
  readonly first: (Telling & { readonly range: Range }) | null
}

/** Everybody who gives the same figure, in order of time. */
export interface TollFigure {
  readonly range: Range
  readonly sides: readonly TollSide[]
}

/** The figures of a measure in order of time. `tellings` are those of one event: reports oldest first. */
export function tollOf(tellings: readonly Telling[], measure: Measure): TollFigure[] {
  const sides = revised(saidIn(tellings, measure))
  const figures = new Map<string, TollSide[]>()
  for (const side of sides) {
    const key = side.range.join('-')
    figures.set(key, [...(figures.get(key) ?? []), side])
  }
  return [...figures.values()].flatMap((same) => (same[0] ? [{ range: same[0].range, sides: same }] : []))
}

/** True where figures differ, or one was revised. */
export function isOpen(figures: readonly TollFigure[]): boolean {
  return figures.length > 1 || figures.some(({ sides }) => sides.some(({ first }) => first !== null))
}

/** What each report gives, a speaker once. */
function saidIn(tellings: readonly Telling[], measure: Measure): TollSide[] {
  const taken = new Set<string>()
  return tellings.flatMap(({ article, event }) => {
    const range = event[measure]
    const keys = [event.speaker?.toLowerCase() ?? null, range].map((key) => JSON.stringify([article.id, key]))
    if (range === null || keys.some((key) => taken.has(key))) return []
    for (const key of keys) taken.add(key)
    return [{ article, event, range, first: null }]
  })
}

function revised(sides: readonly TollSide[]): TollSide[] {
  // Of each report, the figure that leads it: that is what its outlet says.
  const leading = sides.filter((side, at) => sides.findIndex(({ article }) => article.id === side.article.id) === at)
  const gone = new Set<TollSide>()
  const now = new Map<TollSide, TollSide>()
  for (const side of leading) {
    const own = leading.filter((other) => isOfOutlet(other, side))
    const [first, last] = [own[0], own.at(-1)]
    if (own.length < 2 || first === undefined || last === undefined || side !== last) continue
    const { range, event, article } = first
    const kept = sameRange(first, last) ? first : last
    for (const other of own) if (other !== kept) gone.add(other)
    if (kept === last) now.set(last, { ...last, first: { range, event, article } })
  }
  return sides.filter((side) => !gone.has(side)).map((side) => now.get(side) ?? side)
}

function isOfOutlet(a: TollSide, b: TollSide): boolean {
  return a.article.source === b.article.source && needsMark(a.event.status) === needsMark(b.event.status)
}

function sameRange(a: TollSide, b: TollSide): boolean {
  return a.range.join('-') === b.range.join('-')
}
