// What the next edition of a channel would be under settings that are not saved yet: composed from the reports of as much
// time as that edition will cover, up to now, as if nothing of it had been told here. Nothing is stored.

import type { ChannelSettings } from '../core/channel.ts'
import type { Slot } from '../core/edition.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import { composeEdition } from '../editorial/compose.ts'
import type { NextEdition } from '../editorial/settings-draft.ts'
import { lastSlot, nextSlot } from '../editorial/slots.ts'
import { type ComposeDeps, inputFor } from './compose-edition.ts'
import { withMap } from './edition-map.ts'

const HOUR_MS = 3_600_000
/** No window is longer (design). */
const LONGEST_MS = 72 * HOUR_MS
const USUAL_MS = 24 * HOUR_MS

/** `live`: posting is on and no platform refused the bot; a pause is looked at here. */
export async function previewEdition(
  deps: ComposeDeps,
  settings: ChannelSettings,
  { now, live }: { readonly now: number; readonly live: boolean },
): Promise<NextEdition> {
  const next = live ? nextSlot(settings, now) : null
  const from = new Date(now - coveredBy(next, settings)).toISOString()
  const { timeZone } = settings
  const at = new Date(now).toISOString()
  const slot: Slot = { date: dayIn(timeZone, now), time: clockTimeIn(timeZone, now), timeZone, at }
  const input = await inputFor(deps, settings, { slot, window: { from, to: at }, number: 0, late: false })
  const edition = composeEdition({ ...input, told: [], recent: [] })
  return { slot: next, edition: withMap(edition, input, deps.sharing) }
}

/** The time between the next slot and the one before it. */
function coveredBy(next: Slot | null, settings: ChannelSettings): number {
  if (next === null) return USUAL_MS
  const at = Date.parse(next.at)
  const before = lastSlot(settings, at - 1)
  return before === null ? LONGEST_MS : Math.min(at - Date.parse(before.at), LONGEST_MS)
}
