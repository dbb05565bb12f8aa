// Whose "the army" or "the police" are where no nation stands beside them: the country that the text points to there.
//
// 1. What is named nearby weighs most, places more than adjectives and actors; what the whole text is about, and what it
//    names first (its dateline), weigh a little; the outlet's country decides where the text is silent.
// 2. A country that is not clearly ahead of the next decides nothing.

import { elementAt } from '../element-at.ts'
import type { Evidence } from './evidence.ts'
import { KURDISTAN, nationOfMatch, nationOfPlace } from './beside.ts'
import { HOMES, type BodyClass } from './bodies.ts'
import type { Scan } from './scan.ts'
import type { Token } from './tokens.ts'

interface Sighting {
  readonly at: number
  readonly nation: string
  readonly weight: number
}

/** Finds the nation at home at a word, of those that have such a body; null where none is clearly meant. */
export type HomeFinder = (at: number, row: BodyClass) => string | null

const PLACE = 1
const HINT = 0.6
/** "the border with Syria", "from Syria": the other side, seen from home. */
const OTHER_SIDE = 0.2
const ACROSS: ReadonlySet<string> = new Set('with from into مع من الي لهگهل'.split(' '))
const BORDER = /^(borders?|frontier|side|territory|الحدود|حدود|الحدوديه|الاراضي|سنووري)$/
/** How many sightings on either side are weighed. */
const NEARBY = 24
/** Words at which a sighting has lost half its weight. */
const HALF = 8
const WHOLE_TEXT = 0.03
const FIRST_NAMED = 0.03
const CLEARLY = 1.25

/** Reads what the text points to when it is first asked. */
export function homeFinder(scan: Scan, evidence: Evidence): HomeFinder {
  let find: HomeFinder | null = null
  return (at, row) => (find ??= finderOf(scan, evidence))(at, row)
}

function finderOf(scan: Scan, evidence: Evidence): HomeFinder {
  const sightings = allSightings(scan, evidence)
  const total = sightings.reduce((sum, { weight }) => sum + weight, 0)
  const general = new Map<string, number>()
  for (const { nation, weight } of sightings) add(general, nation, (weight / total) * WHOLE_TEXT)
  const [first] = sightings
  if (first !== undefined) add(general, first.nation, FIRST_NAMED)
  if (evidence.sourceCountry !== null) add(general, evidence.sourceCountry, WHOLE_TEXT / 2)
  if (sightings.length === 0) for (const country of evidence.countries.keys()) add(general, country, WHOLE_TEXT)
  return (at, row) => {
    const scores = new Map(general)
    const middle = firstNotBefore(sightings, at)
    for (const { at: there, nation, weight } of sightings.slice(Math.max(0, middle - NEARBY), middle + NEARBY)) {
      add(scores, nation, weight / (HALF + Math.abs(there - at)))
    }
    return clearest(scores, row)
  }
}

function add(scores: Map<string, number>, nation: string, weight: number): void {
  scores.set(nation, (scores.get(nation) ?? 0) + weight)
}

/** In text order. */
function allSightings({ tokens, matches }: Scan, { adjectives }: Evidence): Sighting[] {
  const sightings: Sighting[] = []
  let after = 0
  let next = 0
  const sightAdjectives = (to: number): void => {
    for (let one = adjectives[next]; one !== undefined && one.at < to; one = adjectives[++next]) {
      const { at, country } = one
      if (at >= after && !atBorder(tokens, at)) sightings.push({ at, nation: country, weight: HINT })
    }
  }
  for (const match of matches) {
    sightAdjectives(match.first)
    after = Math.max(after, match.next)
    const careful = match.entries.some((entry) => entry.careful)
    const place = match.entries.find(({ named }) => named.kind === 'place')?.named
    const nation = careful ? null : nationOfMatch(match)
    if (nation !== null && place?.kind === 'place') {
      const across = ACROSS.has(elementAt(tokens, match.first - 1)?.word ?? '')
      sightings.push({ at: match.first, nation: nationOfPlace(place), weight: across ? OTHER_SIDE : PLACE })
    } else {
      const [entry] = match.entries
      if (match.entries.length !== 1 || entry?.careful !== false || entry.named.kind !== 'actor') continue
      const { actor } = entry.named
      const kurdish = actor.id === 'krg' || actor.parent === 'krg'
      sightings.push({ at: match.first, nation: kurdish ? KURDISTAN : actor.country, weight: HINT })
    }
  }
  sightAdjectives(tokens.length)
  return sightings
}

/** "the Iraqi-Syrian border", "الحدود العراقية السورية" */
function atBorder(tokens: readonly Token[], at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].some((near) => BORDER.test(elementAt(tokens, near)?.word ?? ''))
}

function firstNotBefore(sightings: readonly Sighting[], at: number): number {
  let low = 0
  let high = sightings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sightings[middle]?.at ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** The Kurdistan Region is part of Iraq: what points to it points there too, and it counts where it is most of that. */
function clearest(scores: ReadonlyMap<string, number>, row: BodyClass): string | null {
  const kurdistan = scores.get(KURDISTAN) ?? 0
  const iraq = (scores.get('IQ') ?? 0) + kurdistan
  let best: string | null = null
  let bestScore = 0
  let next = 0
  for (const home of HOMES) {
    if (row.of[home] === undefined) continue
    const score = home === 'IQ' ? iraq : (scores.get(home) ?? 0)
    if (score > bestScore) {
      next = bestScore
      best = home
      bestScore = score
    } else next = Math.max(next, score)
  }
  if (best === null || bestScore < next * CLEARLY) return null
  return best === 'IQ' && kurdistan * 2 > iraq ? KURDISTAN : best
}
