// The keys under which an article's main events are looked up: a day with a place, and with the governorate around it,
// so that a report that says "Hamrin" meets one that says "Diyala". Kinds stay out: reporters choose them differently,
// and what is found is compared in full anyway.

import { addDays } from '../core/time.ts'
import type { Event, PlaceMention } from '../core/understanding.ts'
import { type Ancestry, isWide } from './ancestry.ts'

/** How many of an article's events may find it. */
const MAIN_EVENTS = 3
const MAIN_PLACES = 2
const HISTORY = 2
const KEPT = 24

export interface Keyed {
  readonly events: readonly Event[]
  readonly places: readonly PlaceMention[]
  /** Local ISO day. */
  readonly publishedDay: string
  readonly terms: readonly string[]
}

/** At most 24 keys. */
export function storyKeysOf({ events, places, publishedDay, terms }: Keyed, above: Ancestry): string[] {
  const keys = new Set<string>()
  for (const event of mainEvents(events)) {
    if (event.days?.precision !== 'day') continue
    const days = event.dated ? [event.days.earliest] : [event.days.earliest, addDays(event.days.earliest, -1)]
    for (const day of days) {
      for (const place of around(event.place, above)) keys.add(`${day} ${place}`)
      if (event.place === null) for (const actor of event.actors) keys.add(`${day} ${actor}`)
    }
  }
  // What is told as history leads to the story that this one continues.
  for (const event of events.filter(isHistory).slice(0, HISTORY)) {
    for (const place of around(event.place, above)) keys.add(`${event.days?.earliest ?? ''} ${place}`)
  }
  // Where the events were not understood, the places and the strongest words of the day find neighbours.
  const days = [publishedDay, addDays(publishedDay, -1)]
  for (const place of firstPlaces(places)) for (const day of days) keys.add(`p${day} ${place}`)
  for (const number of terms.filter((term) => term.startsWith('#')).slice(0, 2)) {
    for (const day of days) keys.add(`p${day} ${number}`)
  }
  for (const term of terms.slice(0, 2)) keys.add(`p${publishedDay} ${term}`)
  return [...keys].slice(0, KEPT)
}

/** The events that a text is about: no history, nothing that is only said or expected, where it has others. */
export function mainEvents<T extends Pick<Event, 'kind' | 'status'>>(events: readonly T[]): readonly T[] {
  const deeds = events.filter((event) => event.status !== 'background' && event.kind !== 'statement')
  const happened = deeds.filter((event) => event.status !== 'assessment')
  return (happened.length > 0 ? happened : deeds.length > 0 ? deeds : events).slice(0, MAIN_EVENTS)
}

function isHistory(event: Event): boolean {
  return event.status === 'background' && event.days?.precision === 'day'
}

/** A place and its governorates; a country alone finds too much. */
function around(place: string | null, above: Ancestry): string[] {
  if (place === null) return []
  const held = above(place)
  return held.length === 0 ? [place] : [place, ...held.filter((id) => !isWide(id, above))]
}

function firstPlaces(places: readonly PlaceMention[]): string[] {
  return [...new Set(places.map((place) => place.id))].slice(0, MAIN_PLACES)
}
