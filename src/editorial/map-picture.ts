// Where events were reported, as a picture and in words: what /map and the editions have in common.
//
// 1. An event counts where it happened. A place that is known only to its governorate or country shades that, or is told
//    beside the map; one that is known within some kilometres is drawn as an area.
// 2. What is less than reported (claimed, denied, unnamed, assessed) is told under the title and in the words beside.

import type { MapRow } from '../core/edition.ts'
import type { Knowledge, Place } from '../core/knowledge.ts'
import { nameIn } from '../core/names.ts'
import { type MapPicture, type MapSpot, MOST_SPOTS } from '../core/picture.ts'
import type { Words } from '../core/words/words.ts'
import { altOf, lessSureOf } from './pictured.ts'

/** Places that are named beside the map. */
const PLACES_TOLD = 12
/** Kilometres, by how surely a point is known (data/README.md). */
const WITHIN: Readonly<Record<Place['coordConfidence'], number>> = { high: 0, medium: 5, low: 25 }
/** What the map can show: Iraq, Syria and the frontier. */
const SHOWN = { west: 34.5, east: 50, south: 28.5, north: 38.6 }
/** Countries that are written on it. */
const COUNTRIES = ['iq', 'sy', 'tr', 'ir', 'jo', 'sa', 'kw', 'lb'] as const
/** What is no point on a map, however sure its middle is. */
const REGIONS = new Set(['governorate', 'country', 'autonomous_region', 'area', 'state'])
/** Halabja was parted from Sulaymaniyah in 2014; the borders that are drawn are older. */
const DRAWN_IN: Readonly<Record<string, string>> = { 'iq-halabja-gov': 'iq-sulaymaniyah-gov' }

/** What is to be told of a map. */
export interface Mapped {
  readonly title: string
  /** Dates, events, sources. */
  readonly covers: string
  readonly rows: readonly MapRow[]
  /** Something is held and not counted. */
  readonly holds: boolean
  /** Incidents of it are invented: the picture says so itself, since it travels alone. */
  readonly fictional?: boolean
}

export interface ToldMap {
  readonly picture: MapPicture
  /** The places with the most events, with their numbers; empty where none has a mark. */
  readonly places: string
  /** What is less sure, has no place here, or is held. */
  readonly notes: readonly string[]
}

/** A map of these events, and what stands beside it in words. */
export function tellMap(
  { title, covers, rows, holds, fictional = false }: Mapped,
  knowledge: Knowledge,
  words: Words,
): ToldMap {
  const { spots, areas, elsewhere } = located(rows, knowledge, words)
  const shown = spots.slice(0, MOST_SPOTS)
  const lessSure = lessSureOf(rows, words)
  const entries = spots.map(({ name, events, within }) =>
    words.picture.entry(within > 0 ? words.picture.about(name) : name, events),
  )
  const told = entries.slice(0, PLACES_TOLD)
  const notes = [
    ...(lessSure === null ? [] : [lessSure]),
    ...(spots.length > shown.length ? [words.picture.morePlaces(spots.length - shown.length)] : []),
    ...(elsewhere > 0 ? [words.picture.elsewhere(elsewhere)] : []),
    ...(holds ? [words.picture.held] : []),
    ...(fictional ? [words.edition.fictional] : []),
  ]
  const picture: MapPicture = {
    kind: 'map',
    language: words.language,
    title,
    subtitle: [covers, ...(lessSure === null ? [] : [lessSure])].join(' · '),
    credits: fictional ? `${words.edition.fictional} · ${words.picture.credits}` : words.picture.credits,
    alt: altOf([title, covers, told.join(', '), ...notes]),
    areas,
    spots: shown,
    key: { shades: words.picture.shades, area: words.picture.area },
    countries: Object.fromEntries(COUNTRIES.map((code) => [code, words.countryName(code.toUpperCase())])),
  }
  return { picture, places: told.join(' · '), notes }
}

/** Whether a map shows any of these events. */
export function isOnMap({ picture: { spots, areas } }: ToldMap): boolean {
  return spots.length + areas.length > 0
}

interface Located {
  /** Most events first. */
  readonly spots: readonly MapSpot[]
  readonly areas: MapPicture['areas']
  /** Events that no point and no governorate shows. */
  readonly elsewhere: number
}

function located(rows: readonly MapRow[], { places }: Knowledge, words: Words): Located {
  const byId = new Map(places.map((place) => [place.id, place]))
  const governorates = new Map(
    places.flatMap((place) => (place.kind === 'governorate' ? [[nameKey(place.country, place.name), place.id]] : [])),
  )
  const spots = new Map<string, number>()
  const areas = new Map<string, number>()
  let elsewhere = 0
  for (const { place: id, events } of rows) {
    const place = id === null ? undefined : byId.get(id)
    const governorate = place === undefined ? undefined : governorateOf(place, governorates)
    const point = place !== undefined && isPoint(place)
    if (governorate !== undefined) areas.set(governorate, (areas.get(governorate) ?? 0) + events)
    if (point) spots.set(place.id, (spots.get(place.id) ?? 0) + events)
    if (!point && governorate === undefined) elsewhere += events
  }
  return {
    spots: [...spots]
      .flatMap(([id, events]) => {
        const place = byId.get(id)
        return place === undefined ? [] : [spotOf(place, events, words)]
      })
      .sort((a, b) => b.events - a.events || a.name.localeCompare(b.name)),
    areas: [...areas].map(([governorate, events]) => ({ governorate, events })),
    elsewhere,
  }
}

function governorateOf(place: Place, governorates: ReadonlyMap<string, string>): string | undefined {
  const id = place.kind === 'governorate' ? place.id : governorates.get(nameKey(place.country, place.admin1))
  return id === undefined ? undefined : (DRAWN_IN[id] ?? id)
}

/** "Aleppo" of a town is "Aleppo Governorate"; a crossing names its own side first. */
function nameKey(country: string, name: string): string {
  const [own = name] = name.split(' / ')
  return `${country} ${own.replace(/ Governorate$/u, '')}`
}

function isPoint({ kind, lat, lon }: Place): boolean {
  const { west, east, south, north } = SHOWN
  return !REGIONS.has(kind) && lon > west && lon < east && lat > south && lat < north
}

function spotOf(place: Place, events: number, { language }: Words): MapSpot {
  const { lat, lon, coordConfidence } = place
  return { name: nameIn(place, language), lat, lon, events, within: WITHIN[coordConfidence] }
}
