// A site that shares its name with the town beside it ("Rabia", "Al-Qaim", "Harir"): which of the two a bare name means.
//
// 1. A town that is one of thousands (faint) is not what the news means: the site is.
// 2. A crossing is meant where the text speaks of crossings and something passes, opens or happens at that name: "crossed at
//    Rabia", "عبر القائم".

import { elementAt } from '../element-at.ts'
import type { Place } from '../../core/knowledge.ts'
import { stemsOfKind } from './kind-nouns.ts'
import { knownPlace, type KnownPlace } from './known.ts'
import { spellingKey } from './spelling.ts'
import { tokenize, type Token } from './tokens.ts'

/** Town (id) -> the site of its name. */
export type Twins = ReadonlyMap<string, KnownPlace>

const SITES: ReadonlySet<string> = new Set(['border_crossing', 'base'])
const TOWNS: ReadonlySet<string> = new Set(['city', 'town', 'district', 'village'])
/** Degrees of latitude or longitude between a town and a site of its name: some 20 km. */
const BESIDE = 0.2

const CROSSINGS = new Set(
  'crossing crossings معبر المعبر منفذ المنفذ معابر المعابر منافذ المنافذ بالمنفذ بالمعبر دهروازهي دهروازه دهروازهكه'.split(
    ' ',
  ),
)
const PASSING = new Set('at through via عبر'.split(' '))

export function findTwins(places: readonly Place[]): Twins {
  const towns = places.filter(({ kind }) => TOWNS.has(kind))
  const twins = new Map<string, KnownPlace>()
  for (const site of places) {
    if (!SITES.has(site.kind)) continue
    const near = towns.filter((town) => isBeside(town, site))
    if (near.length === 0) continue
    const stems = new Set([site.name, ...site.aliases.en].flatMap((name) => stemsOfKind(name, 'en')).map(keyOf))
    for (const town of near)
      if ([town.name, ...town.aliases.en].some((name) => stems.has(keyOf(name)))) twins.set(town.id, knownPlace(site))
  }
  return twins
}

/** The site where the name at word `first` means it rather than the town; the place itself otherwise. */
export function siteMeant(place: KnownPlace, first: number, words: readonly Token[], twins: Twins): KnownPlace {
  const site = twins.get(place.id)
  if (site === undefined) return place
  if (place.faint) return site
  if (site.kind !== 'border_crossing') return place
  const passes = PASSING.has(elementAt(words, first - 1)?.word ?? '')
  return passes && words.some(({ word }) => CROSSINGS.has(word)) ? site : place
}

function keyOf(name: string): string {
  return tokenize(name)
    .map(({ word }) => spellingKey(word))
    .filter((key) => key !== 'al')
    .join(' ')
}

function isBeside(one: Place, other: Place): boolean {
  return Math.abs(one.lat - other.lat) < BESIDE && Math.abs(one.lon - other.lon) < BESIDE
}
