// What a place lies in: its governorates, then its countries. A border place lies in both sides.

import type { Knowledge } from '../core/knowledge.ts'
import { placeAncestors } from '../core/subjects.ts'

/** The ids that hold a place, narrowest first, without itself; empty for a country and for an unknown id. */
export type Ancestry = (place: string) => readonly string[]

/** Looks each place up once. */
export function buildAncestry(knowledge: Pick<Knowledge, 'places'>): Ancestry {
  const known = new Map<string, readonly string[]>()
  return (place) => {
    const found = known.get(place) ?? placeAncestors(place, knowledge)
    known.set(place, found)
    return found
  }
}

/** True for a country or a place that lies nowhere known: too wide to tell one story from another. */
export function isWide(place: string, above: Ancestry): boolean {
  return above(place).length === 0
}
