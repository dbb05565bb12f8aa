// One clause as the rules of each language read it: its words of killing and wounding, and its counted people.

import { elementAt } from '../element-at.ts'
import type { Range as Count } from '../../core/understanding.ts'
import type { Range, Reading } from '../claims/reading.ts'
import type { Counted } from './counted.ts'

/** A word of killing or wounding. */
export interface Mark extends Range {
  readonly what: 'kill' | 'wound'
}

export interface Scene {
  readonly reading: Reading
  readonly range: Range
  readonly marks: readonly Mark[]
  readonly counted: readonly Counted[]
}

/** Whom a mark struck. `count` is null where the clause gives none, or several that would have to be added. */
export interface Victims {
  readonly count: Count | null
  /** The counted people themselves, for their sorts. */
  readonly groups: readonly Counted[]
}

/** Nothing is said of a number. */
export const NOBODY: Victims = { count: null, groups: [] }
export const ONE: Victims = { count: [1, 1], groups: [] }
/** It is said that there were none. */
export const NONE: Victims = { count: [0, 0], groups: [] }
/** The number of the other kind: "two dead and as many wounded". */
export const SAME: Victims = { count: null, groups: [] }

export function only(counted: Counted): Victims {
  return { count: [counted.min, counted.max], groups: [counted] }
}

/** The members of one phrase as its number; null where one of them is not counted. */
export function joint(members: readonly Counted[] | null): Victims {
  if (members === null) return NOBODY
  const total = members.reduce<[number, number]>(([min, max], one) => [min + one.min, max + one.max], [0, 0])
  return { count: total, groups: members }
}

export function word(reading: Reading, at: number): string {
  return elementAt(reading.tokens, at)?.text ?? ''
}

export function isMark(scene: Scene, at: number): boolean {
  return scene.marks.some((mark) => mark.from <= at && mark.to > at)
}

/** The end of the mark before, or where the clause begins. */
export function floorOf({ marks, range }: Scene, mark: Mark): number {
  return marks.findLast((other) => other.to <= mark.from)?.to ?? range.from
}
