// A clause that may tell an event, with who says it and the deed that it tells.

import type { Part } from '../claims/claims.ts'
import { type Reading, hasLabel } from '../claims/reading.ts'
import type { Clause } from '../clauses.ts'
import type { Deed } from './deeds.ts'
import { tellsToll } from './retelling.ts'

export interface Telling {
  readonly reading: Reading
  readonly part: Part
  readonly clause: Clause
  readonly deed: Deed
  readonly index: number
  /** First clause of its part: the attribution's date may date it. */
  readonly leads: boolean
}

/** What a clause is taken for. */
export type Verdict = 'event' | 'statement' | 'ahead' | 'none'

/**
 * What the outlet itself tells beside its news without saying when: in the perfect ("has been rebuilt in stages", "it had
 * first reported four"), or with a word of history ("in the fighting with ISIS"). The publication day is not its day.
 */
export function isUndatedHistory({ reading, part, clause, deed, index }: Telling): boolean {
  if (hasLabel(reading, 'history', { from: 0, to: reading.tokens.length })) return true
  if (part.act !== null || index === 0 || reading.order !== 'speaker-verb') return false
  if (/^(raised|revised|lowered|corrected)$/.test(reading.tokens[deed.at]?.text ?? '')) return false
  const before = reading.tokens.slice(Math.max(clause.from, deed.at - 4), deed.at).map(({ text }) => text)
  return before.some((word) => /^(has|have|had)$/.test(word)) && !hasLabel(reading, 'recent', clause)
}

/** History, or a toll told again. */
export function isPast(telling: Telling): boolean {
  return isUndatedHistory(telling) || tellsToll(telling.reading, telling.clause)
}
