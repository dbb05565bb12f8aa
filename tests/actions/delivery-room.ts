import type { DeliverDeps } from '../../src/actions/deliver-parts.ts'
import type { OutgoingPart } from '../../src/core/ports/messenger.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { edition } from '../store/editions.ts'
import { emptyStore } from '../store/empty-store.ts'

export const SLOT = '2025-06-28T17:00:00Z'
export const HOME = 'telegram:-100'

/** A store in memory, a clock that stands, and a messenger that takes every part: where deliveries are tried. */
export interface DeliveryRoom {
  readonly store: Store
  /** The parts that the messenger took, in order. */
  readonly sent: OutgoingPart[]
  /** The events that were logged, in order. */
  readonly logged: string[]
  /** The time that the clock shows, as milliseconds since 1970; a test sets it. */
  readonly time: { now: number }
  readonly deps: (given?: Partial<DeliverDeps>) => DeliverDeps
  readonly takes: (part: OutgoingPart) => Promise<{ messageId: string }>
  /** Plans an edition of so many parts, and gives its id. */
  readonly plan: (channel: string, parts: number, slot?: string) => Promise<string>
  readonly states: (edition: string) => Promise<string[]>
}

export function deliveryRoom(): DeliveryRoom {
  const store = emptyStore()
  const sent: OutgoingPart[] = []
  const logged: string[] = []
  const time = { now: Date.parse(SLOT) }
  const logs = (event: string) => logged.push(event)
  const takes = (part: OutgoingPart) => {
    sent.push(part)
    return Promise.resolve({ messageId: `m${sent.length}` })
  }
  const payload = (part: number) => ({ method: 'sendMessage', path: '/sendMessage', body: { chat_id: -100, part } })
  return {
    store,
    sent,
    logged,
    time,
    takes,
    deps: (given = {}) => ({
      store,
      clock: { now: () => time.now },
      log: { info: logs, warn: logs, error: logs },
      messenger: { send: takes, find: () => Promise.resolve('unknowable') },
      reachable: () => true,
      stopping: () => false,
      ...given,
    }),
    plan: async (channel, parts, slot = SLOT) => {
      const planned = { ...edition({ slot }), id: `${channel} ${slot}`, channel }
      await store.planEdition(
        planned,
        Array.from({ length: parts }, (_, part) => ({ part, payload: payload(part) })),
      )
      return planned.id
    },
    states: async (id) => (await store.deliveries(id)).map(({ state }) => state),
  }
}
