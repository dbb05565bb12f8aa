// What an attribution is: who is credited, with which stretch of a sentence, and in what manner.

import type { Range } from './reading.ts'

/** `react`: what somebody thinks or asks of a deed ("condemned", "urged"), which is said and changes nothing. */
export type Act = 'say' | 'deny' | 'claim' | 'judge' | 'react'

export const ACTS: readonly Act[] = ['say', 'deny', 'claim', 'judge', 'react']

export interface Attribution {
  readonly act: Act
  /** Null where the verb stands without one ("saying", "الذي قال"). */
  readonly speaker: Range | null
  /** The attributing stretch. */
  readonly credit: Range
  readonly content: Range
  readonly told: string | null
}
