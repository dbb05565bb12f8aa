// What an attribution is: who is credited, with which stretch of a sentence, and in what manner.

import type { Range } from './reading.ts'

export type Act = 'say' | 'deny' | 'claim' | 'judge'

export interface Attribution {
  readonly act: Act
  /** Null where the verb stands without one ("saying", "الذي قال"). */
  readonly speaker: Range | null
  /** The attributing stretch. */
  readonly credit: Range
  readonly content: Range
  readonly told: string | null
}
