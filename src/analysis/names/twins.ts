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

const SITES: ReadonlySet<string> = new Set(['border_crossing', 'base', 'prison'])
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
  if (site.kind === 'prison') return isPrison(words, first) ? site : place
  if (place.faint) return site
  if (site.kind !== 'border_crossing') return place
  const passes = PASSING.has(elementAt(words, first - 1)?.word ?? '')
  return passes && words.some(({ word }) => CROSSINGS.has(word)) ? site : place
}

/** "its prison in Nasiriyah", "السجن في الناصرية", "inmates broke out of Abu Ghraib": the prison of that name. */
function isPrison(words: readonly Token[], first: number): boolean {
  const at = elementAt(words, first - 1)?.word ?? ''
  if (!IN.has(at)) return false
  if (PRISONS.has(elementAt(words, first - 2)?.word ?? '')) return elementAt(words, first - 3)?.word !== 'police'
  if (!words.slice(Math.max(0, first - ESCAPE_REACH), first).some(({ word }) => BREAKS.has(word))) return false
  return words.slice(Math.max(0, first - INMATES_REACH), first).some(({ word }) => INMATES.has(word))
}

const IN = new Set('in at of from في من له'.split(' '))
const PRISONS = new Set('prison jail penitentiary سجن السجن سجنها سجنه زيندان زيندانيك بهنديخانهيهك'.split(' '))
const ESCAPE_REACH = 4
const BREAKS = new Set('broke broken break breaking escaped escape fled فر فروا هرب هربوا فرار هروب'.split(' '))
const INMATES_REACH = 20
const INMATES = new Set(
  'inmate inmates prisoner prisoners convicts detainees jail prison سجين سجناء السجناء نزيل نزلاء النزلاء'.split(' '),
)

function keyOf(name: string): string {
  return tokenize(name)
    .map(({ word }) => spellingKey(word))
    .filter((key) => key !== 'al')
    .join(' ')
}

function isBeside(one: Place, other: Place): boolean {
  return Math.abs(one.lat - other.lat) < BESIDE && Math.abs(one.lon - other.lon) < BESIDE
}
