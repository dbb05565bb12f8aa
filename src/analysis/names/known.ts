// Places and actors as their names are read: what is asked of them word for word, in objects of one shape each. Those of
// data/ leave out what they do not have, and what is read from objects of many shapes is read slowly.

import type { Actor, Place } from '../../core/knowledge.ts'

export interface KnownPlace extends Pick<Place, 'id' | 'name' | 'country' | 'kind' | 'lat' | 'lon'> {
  /** Every name of it counts only where the document clearly points to it. */
  readonly faint: boolean
  /** 0 where it is not known. */
  readonly population: number
}

export interface KnownActor extends Pick<Actor, 'id' | 'name' | 'type' | 'country'> {
  /** The body that it belongs to (id); null for none. */
  readonly parent: string | null
}

export function knownPlace({ id, name, country, kind, lat, lon, faint, population }: Place): KnownPlace {
  return { id, name, country, kind, lat, lon, faint: faint ?? false, population: population ?? 0 }
}

export function knownActor({ id, name, type, country, parent }: Actor): KnownActor {
  return { id, name, type, country, parent: parent ?? null }
}
