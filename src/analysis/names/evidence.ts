// What a document points to: the countries and governorates that it names without doubt. Ambiguous names are decided by
// these, the nearest first.

import { elementAt } from '../element-at.ts'
import { fold } from '../../core/fold.ts'
import { adjectivesIn, type Adjective } from './adjectives-in.ts'
import { redefinedIn } from './redefined.ts'
import { scanNames, type NameMatch, type Scan } from './scan.ts'
import type { NameFinder } from './finder.ts'
import type { Named, NameEntry } from './tree.ts'

/** What is known beside the text. */
export interface NameContext {
  /** Names of places given beside the text (`country`, `location` columns of a table). */
  readonly hints: readonly string[]
  /** ISO 3166 alpha-2 of the outlet; null where unknown. */
  readonly sourceCountry: string | null
}

export interface Evidence {
  /** For each country, the words at which it is pointed to, rising; -1 for what stands beside the text. */
  readonly countries: ReadonlyMap<string, readonly number[]>
  /** The adjectives of countries, in text order. */
  readonly adjectives: readonly Adjective[]
  /** Governorates that are named, or that hold a place that is. */
  readonly regions: ReadonlySet<string>
  /** The words at which governorates are named. */
  readonly regionsAt: ReadonlyMap<string, readonly number[]>
  /** Actors that are named without doubt. */
  readonly actors: ReadonlySet<string>
  /** The word Asayish stands somewhere, whichever is meant. */
  readonly asayish: boolean
  /** Countries that places and adjectives point to; an actor's name alone does not. */
  readonly named: ReadonlySet<string>
  /** Abbreviations that mean something else here. */
  readonly redefined: ReadonlySet<string>
  /** Folded hints. */
  readonly hints: ReadonlySet<string>
  readonly sourceCountry: string | null
}

export function gatherEvidence(scan: Scan, finder: NameFinder, context: NameContext): Evidence {
  const countries = new Map<string, number[]>()
  const regions = new Set<string>()
  const actors = new Set<string>()
  const named = new Set<string>()
  let asayish = false
  const regionsAt = new Map<string, number[]>()
  const sightIn = (where: Map<string, number[]>, name: string, at: number): void => {
    const places = where.get(name)
    if (places === undefined) where.set(name, [at])
    else places.push(at)
  }
  const sight = (country: string, at: number): void => {
    sightIn(countries, country, at)
  }
  const sightPlace = (match: NameMatch, at: number): void => {
    const found = undoubted(match)
    if (found?.kind !== 'place') return
    sight(found.place.country, at)
    named.add(found.place.country)
    for (const region of found.regions) {
      regions.add(region)
      if (at >= 0) sightIn(regionsAt, region, at)
    }
  }
  for (const hint of context.hints) for (const match of scanNames(hint, finder).matches) sightPlace(match, -1)
  for (const match of scan.matches) {
    sightPlace(match, match.first)
    for (const { named: meant, careful } of match.entries) {
      if (meant.kind !== 'actor') continue
      asayish ||= meant.actor.id === 'asayish-nes'
      if (careful) continue
      actors.add(meant.actor.id)
      if (match.entries.length === 1) sight(meant.actor.country, match.first)
    }
  }
  const adjectives = adjectivesIn(scan.tokens)
  for (const { country, at } of adjectives) {
    sight(country, at)
    named.add(country)
  }
  for (const sighted of countries.values()) sighted.sort((a, b) => a - b)
  const hints = new Set(context.hints.map((hint) => fold(hint.trim())))
  return {
    countries,
    adjectives,
    regions,
    regionsAt,
    actors,
    asayish,
    named,
    redefined: redefinedIn(scan),
    hints,
    sourceCountry: context.sourceCountry,
  }
}

/** A town of this size is thought of where its name is heard, however many others bear it. */
export const KNOWN_TOWN = 100_000

/** Only a name that can mean one place, and is no ordinary word, is evidence. */
function undoubted(match: NameMatch): Named | null {
  let only: Named | null = null
  for (const entry of match.entries) {
    const { named, careful, faint } = entry
    if (named.kind !== 'place' || isUnheard(entry)) continue
    if (careful || faint || (only?.kind === 'place' && only.place.id !== named.place.id)) return null
    only = named
  }
  return only
}

/** A faint town that is not thought of where another thing bears its name. */
export function isUnheard({ named, faint }: NameEntry): boolean {
  return faint && named.kind === 'place' && named.place.population < KNOWN_TOWN
}

/** True where anything points to the country; the outlet's own does. */
export function pointsTo(evidence: Evidence, country: string): boolean {
  return evidence.countries.has(country) || evidence.sourceCountry === country
}

const BESIDE = 1000
const OUTLET = 100_000
/** "AL-HOL, Syria - ...": where a text is sent from counts throughout as if it stood so many words away. */
const DATELINE = 8
const DATELINE_WORDS = 3

/**
 * Words between a name (its first word, the one behind it) and the nearest thing that points to the country; Infinity
 * where nothing does. The name itself is no such thing.
 */
export function countryDistance(evidence: Evidence, country: string, first: number, next: number): number {
  const sighted = evidence.countries.get(country) ?? []
  const before = elementAt(sighted, indexFrom(sighted, first) - 1) ?? -1
  return Math.min(
    evidence.sourceCountry === country ? OUTLET : Infinity,
    (sighted[0] ?? 0) < 0 ? BESIDE : Infinity,
    inDateline(sighted, first) ? DATELINE : Infinity,
    before < 0 ? Infinity : first - before,
    firstFrom(sighted, next) - next + 1,
  )
}

/** Whether the text begins with what points to the country, before the name at `first`. */
function inDateline(sighted: readonly number[], first: number): boolean {
  return firstFrom(sighted, 0) < Math.min(DATELINE_WORDS, first)
}

/** The first of rising numbers that is at least `least`; Infinity for none. */
export function firstFrom(rising: readonly number[], least: number): number {
  return rising[indexFrom(rising, least)] ?? Infinity
}

function indexFrom(rising: readonly number[], least: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
