// The part of the store about how much there is to do and was done. As there: whole deeds, asynchronous by signature.

import type { DeliveryState } from '../delivery-state.ts'

/** Running figures: to read them costs the same, however much is stored. */
export interface Workload {
  readonly articles: number
  readonly stories: number
  readonly events: number
  readonly editions: number
  /** When the newest article was published (ISO); null where nothing is stored. */
  readonly newest: string | null
  /** What the file takes, and how much of that is free for what comes. */
  readonly bytes: number
  readonly free: number
  /** Parts of editions in each state. */
  readonly parts: Readonly<Record<DeliveryState, number>>
  /** When the feed that waits longest is due (ISO), which may be to come; null where none is asked. */
  readonly nextFeed: string | null
}

export interface Workloads {
  workload(): Promise<Workload>
}
