// Round-ups: texts that tell many events in many places. They belong to none of the stories that they recount.

import type { SketchedEvent } from '../core/filing.ts'
import { type Ancestry, isWide } from './ancestry.ts'
import { isViolent } from './kinds.ts'

const GOVERNORATES = 3

/**
 * True for a text whose own deeds, old ones and those at its dateline apart, lie in three governorates, or in two that share
 * no day. One deed elsewhere, beside several at the place of an attack, is a detail of it: where the lorry had been stolen,
 * where the attackers were struck next day. A meeting has none: what it names beside is news of another day. The news is
 * what `events` begin with.
 */
export function isRoundUp(events: readonly SketchedEvent[], above: Ancestry): boolean {
  const told = new Map<string, Told>()
  for (const { place, status, kind, days, dated } of events) {
    if (place === null || isWide(place, above)) continue
    if (status === 'background' || status === 'assessment' || kind === 'statement') continue
    const governorate = above(place).length > 1 ? (above(place)[0] ?? place) : place
    const known = told.get(governorate) ?? { deeds: 0, violent: false, days: new Set() }
    told.set(governorate, { ...known, deeds: known.deeds + 1, violent: known.violent || isViolent(kind) })
    if (dated && days !== null && days.earliest === days.latest) known.days.add(days.earliest)
  }
  const all = [...told.values()]
  return all.length >= GOVERNORATES || all.some((a, at) => all.slice(at + 1).some((b) => areStrangers(a, b)))
}

/** What a text tells of one governorate. */
interface Told {
  readonly deeds: number
  readonly violent: boolean
  /** Those that a deed is dated by. */
  readonly days: Set<string>
}

/** `a` is told before `b`. */
function areStrangers(a: Told, b: Told): boolean {
  if (a.violent && a.deeds > 1 && b.deeds === 1) return false
  return a.days.size > 0 && b.days.size > 0 && [...a.days].every((day) => !b.days.has(day))
}
