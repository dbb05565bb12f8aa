// How clearly a document points to one of the places that a name may mean.
//
// 1. A careful name counts where enough points to it: its governorate (2) or country (1) is named, it opens the dateline (2), a word beside it says
//    that it is a place (1), its governorate or country stands right behind it (1), the table row names it as its
//    location (2). Two are needed; for the name of a country one.
// 2. A faint name needs three, and one sign beside it: it is called a town (2), it stands in a list of places (1) or right
//    before its governorate or country (2), or its name is distinct (1) and a preposition of place stands before it (1).
//    A distinct name of several words is a sign by itself. A large city has one point more.

import { elementAt } from '../element-at.ts'
import type { KnownPlace } from './known.ts'
import { fold } from '../../core/fold.ts'
import { firstFrom, KNOWN_TOWN, pointsTo, type Evidence } from './evidence.ts'
import type { NameEntry, Named } from './tree.ts'
import { placeSigns } from './place-words.ts'
import type { NameMatch, Scan } from './scan.ts'

export type NamedPlace = Extract<Named, { readonly kind: 'place' }>

const ENOUGH = 2
const ENOUGH_FOR_FAINT = 3
const HINT = 2
const LARGE = 500_000
/** Words between a name and the governorate or country that explains it. */
const REACH = 4

/** 0 where the place does not count; more where more points to it. */
export function placeScore(
  entry: NameEntry,
  named: NamedPlace,
  match: NameMatch,
  scan: Scan,
  evidence: Evidence,
): number {
  const { place, regions } = named
  const region = place.kind !== 'country' && regions.some((each) => evidence.regions.has(each)) ? 2 : 0
  const country = pointsTo(evidence, place.country) ? 1 : 0
  if (!entry.careful && !entry.faint) return ENOUGH + region * 2 + country
  const hinted = evidence.hints.has(fold(scan.text.slice(match.start, match.end))) ? HINT : 0
  const explained = isExplained(entry, named, match, scan, evidence)
  const known = region + country + hinted
  if (entry.faint) return faintScore(entry, place, match, scan, { known, region, hinted, explained })
  const { locative, kind, loose } = placeSigns(scan, match)
  const points =
    known + (locative || kind || loose ? 1 : 0) + (explained ? 1 : 0) + (opensDateline(match, scan) ? 2 : 0)
  const enough = place.kind === 'country' && (locative || explained) ? 1 : ENOUGH
  return points >= enough ? points + region : 0
}

/** "RANYA - ", "HIT, Iraq (Wire) -": the first words of the text, in capitals, and a dash. */
function opensDateline({ first, next, end }: NameMatch, { tokens, text }: Scan): boolean {
  if (first !== 0 || tokens[0]?.upper !== true || tokens[next - 1]?.upper !== true) return false
  return DATELINE.test(text.slice(end, end + DATELINE_LENGTH))
}

const DATELINE = /^(?:,[^.\n-]*|\s\([^)\n]*\))*\s?[-–—]\s/
const DATELINE_LENGTH = 80

interface About {
  /** What the rest of the document says: region, country, hint. */
  readonly known: number
  readonly region: number
  readonly hinted: number
  readonly explained: boolean
}

function faintScore(entry: NameEntry, place: KnownPlace, match: NameMatch, scan: Scan, about: About): number {
  const { locative, kind, loose } = placeSigns(scan, match)
  const { known, region, hinted, explained } = about
  const listed = isListed(place, match, scan)
  const town = place.kind === 'state' && isBehindTown(scan, match)
  const inPlace = locative || (entry.distinct && loose)
  const distinct = entry.distinct && (inPlace || entry.several)
  const sign = kind || listed || explained || hinted > 0 || town || distinct
  const pointed = known > 0 || explained || town || isLarge(place)
  if (!sign || !pointed) return 0
  const points =
    known +
    weight(inPlace, 1) +
    weight(listed, 1) +
    weight(kind, 2) +
    weight(explained, 2) +
    weight(town, ENOUGH_FOR_FAINT) +
    weight(entry.distinct, 1) +
    weight(isLarge(place), 1)
  return points >= ENOUGH_FOR_FAINT ? points - 1 + region : 0
}

function weight(holds: boolean, points: number): number {
  return holds ? points : 0
}

function isLarge(place: KnownPlace): boolean {
  return place.population >= LARGE
}

/**
 * "Suran, Hama", "Suran in Hama province", "المنصورة بريف الرقة": what it lies in stands right behind it. A country alone
 * explains only a distinct or careful name, a large town, or a name before a comma: "in prison in Syria" is no town.
 */
function isExplained(
  entry: NameEntry,
  { place, regions }: NamedPlace,
  match: NameMatch,
  scan: Scan,
  evidence: Evidence,
): boolean {
  const behind = (sightings: readonly number[] = []): boolean => {
    const at = firstFrom(sightings, match.next)
    return at < match.next + REACH && isNear(scan, match.next, at)
  }
  if (regions.some((region) => behind(evidence.regionsAt.get(region)))) return true
  const comma = /^\s?[,،(]/.test(scan.text.slice(match.end, match.end + 2))
  return (
    (!entry.faint || entry.distinct || comma || place.population >= KNOWN_TOWN) &&
    behind(evidence.countries.get(place.country))
  )
}

const SMALL = new Set(
  (
    'in of the at al and s northern southern eastern western north south east west central rural nearby province ' +
    'governorate district countryside region area also city town village near ' +
    'في من محافظه بمحافظه ريف بريف شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط التابعه قضاء بقضاء قرب ب الشمالي الجنوبي الشرقي ' +
    'الغربي مدينه بمدينه سر به پاريزگاي قهزاي باكووري باشووري له'
  ).split(' '),
)

/** No sentence ends between the two words, and only small ones stand there. */
function isNear(scan: Scan, from: number, to: number): boolean {
  const start = scan.tokens[from - 1]?.end ?? 0
  const end = scan.tokens[to]?.start ?? start
  if (/[.;:!?؟\n]/.test(scan.text.slice(start, end))) return false
  return scan.tokens.slice(from, to).every(({ word }) => SMALL.has(word))
}

/** It stands in a list with another place of its country: "Taftanaz, Binnish and Saraqib". */
function isListed(place: KnownPlace, match: NameMatch, scan: Scan): boolean {
  const before = elementAt(scan.tokens, match.first - 1)
  const head = scan.tokens[match.first]
  if (before === undefined || head === undefined) return false
  const gap = scan.text.slice(before.end, scan.tokens[match.first]?.start ?? before.end)
  const and = /^(?:and|or|و)$/.test(before.word) ? 1 : 0
  const joined =
    and > 0 || /^\s?[,،]\s?$/.test(gap) || (/^\s$/.test(gap) && match.start > head.start && /^و/.test(head.word))
  if (!joined) return false
  return (scan.endingAt.get(match.first - and) ?? []).some(({ entries }) =>
    entries.some(({ named }) => named.kind === 'place' && named.place.country === place.country),
  )
}

/** "Cibolo, Texas": a capitalised word and a comma stand before the name of the state. */
export function isBehindTown(scan: Scan, match: NameMatch): boolean {
  const before = elementAt(scan.tokens, match.first - 1)
  return before?.capital === true && scan.text.slice(before.end, match.start) === ', '
}
