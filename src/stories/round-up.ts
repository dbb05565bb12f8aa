// Round-ups: texts that tell many events in many places. They belong to none of the stories that they recount.

import type { SketchedEvent } from '../core/filing.ts'
import { type Ancestry, isWide } from './ancestry.ts'

const GOVERNORATES = 3

/** True for a text whose own deeds, old ones and those at its dateline apart, lie in three governorates, or in two that share no day. */
export function isRoundUp(events: readonly SketchedEvent[], above: Ancestry): boolean {
  const daysOf = new Map<string, Set<string>>()
  for (const { place, status, kind, days, dated } of events) {
    if (place === null || isWide(place, above)) continue
    if (status === 'background' || status === 'assessment' || kind === 'statement') continue
    const governorate = above(place).length > 1 ? (above(place)[0] ?? place) : place
    const known = daysOf.get(governorate) ?? new Set()
    daysOf.set(governorate, known)
    if (dated && days !== null && days.earliest === days.latest) known.add(days.earliest)
  }
  const told = [...daysOf.values()]
  const strangers = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    a.size > 0 && b.size > 0 && [...a].every((day) => !b.has(day))
  return told.length >= GOVERNORATES || told.some((a, at) => told.slice(at + 1).some((b) => strangers(a, b)))
}
