// Time zones by the city that people type: IANA's own names and, for the region, places in three languages.
//
// 1. Names are compared as subjects are: folded, without the article.
// 2. What is called exactly so comes first, then what begins so, then what holds it, then what is a slip away.
// 3. A zone stands once, under the first name that led to it; the places of the region come before the rest.

import { bareKnowledge, type Knowledge } from './knowledge.ts'
import { editDistance } from './likeness.ts'
import { nameKey, prefixKeys } from './subject-index.ts'

export interface FoundZone {
  /** IANA. */
  readonly zone: string
  /** "Erbil · Asia/Baghdad" */
  readonly label: string
  /** It is called exactly so. */
  readonly exact: boolean
  /** Nothing is called so: it is only spelt much like it. */
  readonly near: boolean
}

interface ZoneName {
  readonly key: string
  readonly zone: string
  readonly label: string
}

const UTC = 'UTC'
/** One letter in four may be wrong. */
const LETTERS_A_SLIP = 4
const LONGEST_NAME = 60

/** One list a Knowledge, which never changes. */
const NAMES = new WeakMap<Knowledge, readonly ZoneName[]>()

/** Zones for a city, country or IANA name, or a part of one, best first. Nothing typed gives none. */
export function findTimeZones(typed: string, knowledge: Knowledge, limit: number): FoundZone[] {
  const wanted = nameKey(typed.slice(0, LONGEST_NAME))
  if (wanted === '') return []
  const names = zoneNames(knowledge)
  const found = new Map<string, FoundZone>()
  const take = (matching: readonly ZoneName[], how: 'exact' | 'part' | 'near' = 'part') => {
    for (const { zone, label } of matching) {
      if (found.size >= limit || found.has(zone)) continue
      found.set(zone, { zone, label, exact: how === 'exact', near: how === 'near' })
    }
  }
  const exact = names.filter(({ key }) => key === wanted)
  take(exact, 'exact')
  const starts = prefixKeys(wanted)
  take(names.filter(({ key }) => starts.some((start) => key.startsWith(start))))
  take(names.filter(({ key }) => key.split(' ').some((word) => word.startsWith(wanted))))
  if (wanted.length > 2) take(names.filter(({ key }) => key.includes(wanted)))
  if (found.size === 0) take(slips(wanted, names), 'near')
  return [...found.values()]
}

/** The last part of a zone's name as people say it: "New York". */
export function cityOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

function slips(wanted: string, names: readonly ZoneName[]): ZoneName[] {
  return names
    .filter(({ key }) => Math.abs(key.length - wanted.length) <= wanted.length / LETTERS_A_SLIP)
    .map((name) => ({ name, apart: editDistance(name.key, wanted) }))
    .filter(({ apart }) => apart <= Math.max(1, Math.floor(wanted.length / LETTERS_A_SLIP)))
    .sort((a, b) => a.apart - b.apart)
    .map(({ name }) => name)
}

function zoneNames(given: Knowledge): readonly ZoneName[] {
  const knowledge = bareKnowledge(given)
  const known = NAMES.get(knowledge)
  if (known !== undefined) return known
  const names = buildNames(knowledge)
  NAMES.set(knowledge, names)
  return names
}

function buildNames({ places, timeZones }: Knowledge): ZoneName[] {
  const names: ZoneName[] = []
  const add = (name: string, zone: string, label: string) => {
    const key = nameKey(name)
    if (key !== '') names.push({ key, zone, label })
  }
  const zones = [UTC, ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== UTC)]
  // A town of the gazetteer says little about which of its country's zones is meant.
  const known = places.filter(({ faint }) => faint !== true)
  const cities = known.filter(({ kind }) => kind === 'city')
  for (const { name, aliases, country, kind } of [...cities, ...known]) {
    const [first, ...others] = timeZones.countries[country] ?? []
    if (first === undefined) continue
    for (const zone of kind === 'country' ? [first, ...others] : [first]) {
      for (const each of [name, ...aliases.en, ...aliases.ar, ...aliases.ku]) add(each, zone, `${name} · ${zone}`)
    }
  }
  for (const [zone, others] of Object.entries(timeZones.names)) {
    for (const each of others) add(each, zone, each.includes('/') || zone === UTC ? zone : `${each} · ${zone}`)
  }
  for (const zone of zones) add(cityOf(zone), zone, zone)
  for (const zone of zones) add(zone, zone, zone)
  return names
}
