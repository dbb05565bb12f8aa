// How sure a telling is, for choosing between tellings. Never used to state one more strongly than it was.

import type { Status } from '../core/understanding.ts'

/** Denied is least sure; background is history and stands beside `reported`. */
const CERTAINTY: Readonly<Record<Status, number>> = {
  denied: 0,
  assessment: 1,
  anonymous: 2,
  claimed: 2,
  background: 3,
  reported: 3,
  official: 4,
  confirmed: 5,
}

/** 0 (denied) to 5 (confirmed). */
export function certaintyOf(status: Status): number {
  return CERTAINTY[status]
}

/** True for what must never appear without saying so: in lead, top line, button or picture. */
export function needsMark(status: Status): boolean {
  return status === 'anonymous' || status === 'claimed' || status === 'denied' || status === 'assessment'
}
