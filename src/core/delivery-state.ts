// Where a part is on its way: planned -> sending -> sent | failed | uncertain (delivery.ts has the rules).

export type DeliveryState = 'planned' | 'sending' | 'sent' | 'failed' | 'uncertain'

/** In the order in which people ask for them. */
export const DELIVERY_STATES: readonly DeliveryState[] = ['failed', 'uncertain', 'sending', 'planned', 'sent']
