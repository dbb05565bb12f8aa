// The key of a timeline entry: tellings of one dated thing share it, other things do not.
//
// A day needs a kind and a place beside it, and so does a month. A year or a vaguer time is history ("2014", "late 2017"), told by many in
// other words: there the party to it stands for the place.

import type { Event } from '../core/understanding.ts'
import { type Ancestry, isWide } from './ancestry.ts'
import { familyOf } from './kinds.ts'

type Keyed = Pick<Event, 'date' | 'days' | 'dated' | 'place' | 'kind' | 'actors' | 'status' | 'ahead'>

/** Null for what belongs in no timeline: what is only said, expected, denied, announced, or without a date. */
export function entryKeyOf(event: Keyed, above: Ancestry): string | null {
  if (event.date === null || event.days === null || event.ahead) return null
  if (event.kind === 'statement' || event.status === 'assessment' || event.status === 'denied') return null
  const family = familyOf(event.kind)
  const when = `${event.days.earliest}/${event.days.latest}`
  const actors = [...event.actors].sort()
  const oneDay = event.days.earliest === event.days.latest
  if (oneDay || event.days.precision === 'month') {
    const where = event.place
    // What has no kind of its own is told apart by who did it.
    const who = family === 'other' || where === null ? actors.join('+') : ''
    return [when, family, where ?? '-', who].join(' ')
  }
  return [when, family, event.place === null ? '-' : governorateOf(event.place, above), actors[0] ?? '-'].join(' ')
}

function governorateOf(place: string | null, above: Ancestry): string | null {
  if (place === null) return null
  return above(place).find((id) => !isWide(id, above)) ?? place
}
