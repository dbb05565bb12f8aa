// The key of a timeline entry: tellings of one dated thing share it, other things do not.
//
// 1. A day needs a kind and a place beside it, and so does a month.
// 2. A year or a vaguer time is history ("2014", "late 2017"), told by many in other words: there the party to it stands
//    for the place.
// 3. What has no kind of its own is told apart by who did it; but where its report tells something else of that day and
//    place first, and no other party does it, it is a detail of that ("dozens were wounded"). So are those whom an
//    attack of whatever kind killed ("two were killed on Wednesday"), behind the bomb, the strike or the clash itself.

import type { EntryKey } from '../core/filing.ts'
import { GATHERED_FAMILIES } from '../core/story.ts'
import type { Event } from '../core/understanding.ts'
import { type Ancestry, isWide } from './ancestry.ts'
import { familyOf, isViolent } from './kinds.ts'

type Keyed = Pick<Event, 'date' | 'days' | 'dated' | 'place' | 'kind' | 'actors' | 'status' | 'ahead'>

/** The keys of one report's events, most important first; null for what belongs in no timeline. */
export function entryKeysOf(events: readonly Keyed[], above: Ancestry): (EntryKey | null)[] {
  const main: { readonly event: Keyed; readonly key: EntryKey }[] = []
  return events.map((event) => {
    const own = entryKeyOf(event, above)
    if (own === null) return null
    const whole = main.find((other) => isDetailOf(event, other.event))
    if (whole !== undefined) return whole.key
    const key = { key: own, gathers: gathersOf(event) }
    main.push({ event, key })
    return key
  })
}

function isDetailOf(event: Keyed, main: Keyed): boolean {
  const vague = familyOf(event.kind) === 'other' || (event.kind === 'Attack' && isViolent(main.kind))
  if (!vague || event.place === null || event.place !== main.place || !isOneDay(event)) return false
  if (event.days?.earliest !== main.days?.earliest || event.days?.latest !== main.days?.latest) return false
  return event.actors.every((actor) => main.actors.includes(actor))
}

function gathersOf(event: Keyed): EntryKey['gathers'] {
  const family = familyOf(event.kind)
  return isOneDay(event) ? (GATHERED_FAMILIES.find((one) => one === family) ?? null) : null
}

function isOneDay({ days }: Keyed): boolean {
  return days !== null && days.earliest === days.latest
}

/** Null for what is only said, expected, denied, announced, or without a date. */
function entryKeyOf(event: Keyed, above: Ancestry): string | null {
  if (event.date === null || event.days === null || event.ahead) return null
  if (event.kind === 'statement' || event.status === 'assessment' || event.status === 'denied') return null
  const family = familyOf(event.kind)
  const when = `${event.days.earliest}/${event.days.latest}`
  const actors = [...event.actors].sort()
  if (isOneDay(event) || event.days.precision === 'month') {
    const where = event.place
    const who = family === 'other' || where === null ? actors.join('+') : ''
    return [when, family, where ?? '-', who].join(' ')
  }
  return [when, family, event.place === null ? '-' : governorateOf(event.place, above), actors[0] ?? '-'].join(' ')
}

function governorateOf(place: string | null, above: Ancestry): string | null {
  if (place === null) return null
  return above(place).find((id) => !isWide(id, above)) ?? place
}
