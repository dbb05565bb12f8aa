// The keys under which an article's main events are looked up: a day with a place, and with the governorate around it,
// so that a report that says "Hamrin" meets one that says "Diyala". Kinds stay out: reporters choose them differently,
// and what is found is compared in full anyway.

import { addDays } from '../core/time.ts'
import type { Event, PlaceMention } from '../core/understanding.ts'
import { type Ancestry, isWide } from './ancestry.ts'

/** How many of an article's events may find it. */
const MAIN_EVENTS = 3
const MAIN_PLACES = 3
const HISTORY = 2
const PARTIES = 3
const NAMED_DAYS = 2
/** Of what a text is about, this much is looked up, two by two. */
const PAIRED = 3
const KEPT = 32

export interface Keyed {
  readonly events: readonly Event[]
  readonly places: readonly PlaceMention[]
  /** Local ISO day. */
  readonly publishedDay: string
  readonly terms: readonly string[]
}

/** At most 32 keys. */
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
  // Where an event's place was not understood or is another's: the days that the text names, with places and parties.
  const held = new Set(places.map(({ id }) => `@${id}`))
  const named = firstPlaces(places, above)
  const parties = terms.filter((term) => term.startsWith('@') && !held.has(term)).slice(0, PARTIES)
  for (const day of terms.filter((term) => term.startsWith('!')).slice(0, NAMED_DAYS)) {
    for (const id of [...named, ...parties.map((party) => party.slice(1))]) keys.add(`${day.slice(1)} ${id}`)
  }
  // What is told as history leads to the story that this one continues.
  for (const event of events.filter(isHistory).slice(0, HISTORY)) {
    for (const place of around(event.place, above)) keys.add(`${event.days?.earliest ?? ''} ${place}`)
  }
  // Where the events were not understood, the places and the strongest words of the day find neighbours.
  const days = [publishedDay, addDays(publishedDay, -1)]
  for (const place of named) for (const day of days) keys.add(`p${day} ${place}`)
  for (const number of terms.filter((term) => term.startsWith('#')).slice(0, 2)) {
    for (const day of days) keys.add(`p${day} ${number}`)
  }
  for (const pair of pairsOf(terms.filter((term) => term.startsWith('~')).slice(0, PAIRED))) {
    for (const day of days) keys.add(`p${day} ${pair}`)
  }
  for (const term of terms.slice(0, 2)) keys.add(`p${publishedDay} ${term}`)
  return [...keys].slice(0, KEPT)
}

/** The events that a text is about: no history, nothing that is only said or expected, where it has others. */
export function mainEvents<T extends Pick<Event, 'kind' | 'status' | 'killed' | 'wounded'>>(
  events: readonly T[],
): readonly T[] {
  const deeds = events.filter((event) => event.status !== 'background' && (event.kind !== 'statement' || hurts(event)))
  const happened = deeds.filter((event) => event.status !== 'assessment')
  return (happened.length > 0 ? happened : deeds.length > 0 ? deeds : events).slice(0, MAIN_EVENTS)
}

/** A toll is of something that happened, also where only what is said about it was understood. */
function hurts({ killed, wounded, status }: Pick<Event, 'killed' | 'wounded' | 'status'>): boolean {
  return status !== 'denied' && [killed, wounded].some((range) => range !== null && range[1] > 0)
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

/** Those that are named most often, towns before governorates; a country alone finds too much. */
function firstPlaces(places: readonly PlaceMention[], above: Ancestry): string[] {
  const counts = new Map<string, number>()
  for (const { id } of places) if (!isWide(id, above)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .sort(([a, x], [b, y]) => Math.min(2, above(b).length) - Math.min(2, above(a).length) || y - x)
    .slice(0, MAIN_PLACES)
    .map(([id]) => id)
}

function pairsOf(terms: readonly string[]): string[] {
  const sorted = [...terms].sort()
  return sorted.flatMap((first, at) => sorted.slice(at + 1).map((second) => `${first} ${second}`))
}
