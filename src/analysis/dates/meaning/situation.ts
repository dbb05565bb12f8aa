// What a resolver may look at: the fields read, what relative dates count from, and the tense of the clause.

import type { Fields } from '../matching/fields.ts'
import type { Period } from '../calendar/periods.ts'
import type { Direction, Reckoning } from './reckoning.ts'

/** All that a resolver may look at. */
export interface Situation {
  readonly fields: Fields
  readonly reckoning: Reckoning
  readonly direction: Direction
  readonly paragraph: number
  /** A date stands right before it ("27 June, two days after the invasion"): both mean the same day. */
  readonly apposed: boolean
  /** For the second half of a pair ("10/25 to 1/25") what the first half means; it is not before that. */
  readonly opening: Period | null
}
