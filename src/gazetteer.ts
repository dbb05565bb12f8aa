// Reads data/gazetteer.json: the countries, capitals, American states and towns that stand beside the places set by hand
// in places.json. Rows are short, so that the file stays small; their columns are told in data/README.md.
//
// 1. A country has its ISO code as id; a place of GeoNames `gn:<its number>`, unless it had an id before.
// 2. Countries and capitals count wherever they are named. States and towns are faint: among thousands of short names
//    many are also words, persons or tribes, so they count only where the document points to them.

import { z } from 'zod'
import type { Names, Place } from './core/knowledge.ts'

const TOWN_COLUMNS =
  'a town has an id, a name, a country, a province, a point, its people, its kind and three lists of names'

type Words = readonly string[]
type CountryRow = readonly [string, string, number, number, Words, Words, Words, Words?]
type StateRow = readonly [string, string, number, number]
type Kind = 'city' | 'town' | 'district'
type TownRow = readonly [
  number | string,
  string,
  string,
  string,
  number,
  number,
  number,
  Kind,
  Words,
  Words,
  Words,
  Words?,
]

/** The shape of the file. Rows are looked at by hand: a schema for each of their columns takes longer than the reading. */
export const gazetteer = z.strictObject({
  countries: z.array(z.custom<CountryRow>(isCountry, 'a country has a code, a name, a point and three lists of names')),
  capitals: z.array(z.custom<TownRow>(isTown, TOWN_COLUMNS)),
  states: z.array(z.custom<StateRow>(isState, 'a state has an id, a name and a point')),
  places: z.array(z.custom<TownRow>(isTown, TOWN_COLUMNS)),
})

type Gazetteer = z.infer<typeof gazetteer>

function isRow(row: unknown, least: number, most: number): row is readonly unknown[] {
  return Array.isArray(row) && row.length >= least && row.length <= most
}

function isCountry(row: unknown): boolean {
  if (!isRow(row, 7, 8)) return false
  const [code, name, lat, lon, ...names] = row
  return isCode(code) && isWord(name) && isPoint(lat, lon) && names.every(areWords)
}

function isState(row: unknown): boolean {
  if (!isRow(row, 4, 4)) return false
  const [id, name, lat, lon] = row
  return isWord(id) && isWord(name) && isPoint(lat, lon)
}

function isTown(row: unknown): boolean {
  if (!isRow(row, 11, 12)) return false
  const [id, name, code, admin1, lat, lon, population, kind, ...names] = row
  const isId = typeof id === 'number' ? Number.isInteger(id) : typeof id === 'string' && /^[a-z]{2}-[a-z-]+$/.test(id)
  const isKind = kind === 'city' || kind === 'town' || kind === 'district'
  const isPlace = isWord(name) && isCode(code) && typeof admin1 === 'string' && isPoint(lat, lon)
  return isId && isKind && isPlace && Number.isInteger(population) && names.every(areWords)
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}

function areWords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isWord)
}

function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value)
}

function isPoint(lat: unknown, lon: unknown): boolean {
  return typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}

/** The rows as places, in the order of the file. */
export function placesOf({ countries, capitals, states, places }: Gazetteer): Place[] {
  return [
    ...countries.map(countryPlace),
    ...capitals.map((row) => townPlace(row)),
    ...states.map(([id, name, lat, lon]): Place => {
      const point = { lat, lon, coordConfidence: 'low' } as const
      return { id, name, country: 'US', kind: 'state', admin1: name, ...point, aliases: NO_NAMES, faint: true }
    }),
    ...places.map((row) => ({ ...townPlace(row), faint: true as const })),
  ]
}

const NO_NAMES: Names = { en: [], ar: [], ku: [] }

function countryPlace([iso, name, lat, lon, en, ar, ku, careful]: CountryRow): Place {
  return {
    id: iso.toLowerCase(),
    name,
    country: iso,
    kind: 'country',
    admin1: '',
    lat,
    lon,
    coordConfidence: 'low',
    aliases: { en, ar, ku },
    ...(careful === undefined ? {} : { careful }),
  }
}

function townPlace(row: TownRow): Place {
  const [id, name, iso, admin1, lat, lon, population, kind, en, ar, ku, careful] = row
  return {
    id: typeof id === 'number' ? `gn:${id}` : id,
    name,
    country: iso,
    kind,
    admin1,
    lat,
    lon,
    coordConfidence: 'high',
    aliases: { en, ar, ku },
    population,
    ...(careful === undefined ? {} : { careful }),
  }
}
