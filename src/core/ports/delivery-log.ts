// The part of the store that tells what became of the parts of editions. As there: asynchronous by signature.

import type { LoggedPart } from '../delivery.ts'
import type { DeliveryState } from '../delivery-state.ts'

export interface DeliveryLog {
  /** Parts of every channel, the newest slot first and of one edition in order. `state` null = whatever their state. */
  deliveryLog(query: {
    readonly state: DeliveryState | null
    readonly limit: number
    readonly offset: number
  }): Promise<readonly LoggedPart[]>
}
