// What the bot says of digests on their way: missed ones, corrected ones, and what stands in the way of posting.

import type { MissedWhy, Obstacle } from '../obstacle.ts'

export interface DeliveryWords {
  /** Slots whose digest was not posted: their moments as a list, and how many there are. */
  readonly missed: Readonly<Record<MissedWhy, (slots: string, count: number) => string>>
  /** Behind some that are named. */
  readonly earlier: (count: number) => string
  /** Name of the thread in which the digests of a day stand. */
  readonly dayThread: (date: string) => string

  /** Before what a corrected report says now; `time`: of the day of the digest. */
  readonly correctedAt: (time: string) => string
  readonly correctedOn: (moment: string) => string
  readonly nowSays: (outlet: string) => string
  readonly noLongerSays: (outlet: string) => string
  readonly changedText: (outlet: string) => string
  /** Before what it said earlier. */
  readonly before: string
  /** All that a part says which an edited digest needs no more. */
  readonly sparePart: string

  /** To whoever set up a channel that the bot cannot post to any more; `where`: its name. */
  readonly stopped: (where: string) => string
  readonly why: Readonly<Record<Obstacle, string>>
  readonly cure: Readonly<Record<Obstacle, string>>
  readonly goesOn: string
  /** Of a channel whose name is not known. */
  readonly aChannel: string
  readonly openChannel: string
  /** To whoever asked that digests are handed on to following channels. */
  readonly notHandedOn: (where: string) => string
  readonly handOnCure: string
}
