// Decides by the document what a name means.
//
// 1. A government: a capital or country that acts or speaks ("Baghdad said") is no place; one that strikes is its army.
// 2. Of several places, the one to which more points (pointing.ts), above all the one whose country is named nearest.
// 3. A name that something else bears (borrowed.ts) is no place: a street, a hotel, a person.
// 4. A careful name counts as an actor where its country is named; of several, the one whose country is named nearest.
//    A person's bare surname needs the full name in the same text; so does any careful name of no country, and any short
//    name, which means nothing where it is short for two that are named.

import { elementAt } from '../element-at.ts'
import type { KnownActor, KnownPlace } from './known.ts'
import { actingAt } from './acting.ts'
import { isBorrowed } from './borrowed.ts'
import { countryDistance, pointsTo, type Evidence } from './evidence.ts'
import type { NameEntry } from './tree.ts'
import { placeScore } from './pointing.ts'
import type { NameMatch, Scan } from './scan.ts'

/** What a match means; null = nothing that counts. */
export type Meaning = { readonly place: KnownPlace } | { readonly actor: KnownActor } | null

/** What the match at `index` means. */
export function meaningOf(index: number, scan: Scan, evidence: Evidence): Meaning {
  const match = scan.matches[index]
  if (match === undefined) return null
  const { entries } = match
  const metonym = entries.find(({ named }) => named.kind === 'metonym')?.named
  const acting = metonym?.kind === 'metonym' ? actingAt(scan, index) : null
  if (metonym?.kind === 'metonym' && acting !== null) return { actor: acting === 'army' ? metonym.army : metonym.actor }
  const actor = actorOf(match, scan, evidence)
  if (actor !== null) return { actor }
  if (entries.some(({ named }) => named.kind === 'none')) return null
  const place = placeMeant(match, scan, evidence)
  return place && { place }
}

/** The place that a match means, whatever else it may be; a faint name can be nothing else. */
export function placeMeant(match: NameMatch, scan: Scan, evidence: Evidence): KnownPlace | null {
  const place = placeOf(match, scan, evidence)
  return place === null || isBorrowed(place, match, scan) ? null : place
}

/** Of several places, one whose country is named nearer has this much more. */
const NEARER = 3

function placeOf(match: NameMatch, scan: Scan, evidence: Evidence): KnownPlace | null {
  const counted: { place: KnownPlace; score: number; distance: number }[] = []
  for (const entry of match.entries) {
    const { named } = entry
    if (named.kind !== 'place') continue
    const score = placeScore(entry, named, match, scan, evidence)
    if (score > 0) counted.push({ place: named.place, score, distance: 0 })
  }
  if (counted.length < 2) return counted[0]?.place ?? null
  let nearest = Infinity
  for (const one of counted) {
    one.distance = countryDistance(evidence, one.place.country, match.first, match.next)
    nearest = Math.min(nearest, one.distance)
  }
  let best: KnownPlace | null = null
  let most = 0
  for (const { place, score, distance } of counted) {
    const worth = score + (distance === nearest && distance < Infinity ? NEARER : 0)
    if (worth > most) {
      best = place
      most = worth
    }
  }
  return best
}

function actorOf(match: NameMatch, scan: Scan, evidence: Evidence): KnownActor | null {
  let best: KnownActor | null = null
  let nearest = Infinity
  const shorts = new Set<string>()
  for (const entry of match.entries) {
    if (entry.named.kind !== 'actor' || !counts(entry, entry.named.actor, match, scan, evidence)) continue
    const { actor } = entry.named
    if (entry.short) shorts.add(actor.id)
    const distance = entry.careful ? countryDistance(evidence, actor.country, match.first, match.first) : -1
    if (best === null || distance < nearest) {
      best = actor
      nearest = distance
    }
  }
  return shorts.size > 1 ? null : best
}

function counts(entry: NameEntry, actor: KnownActor, match: NameMatch, scan: Scan, evidence: Evidence): boolean {
  if (shouted(scan, match) || meansOther(actor, match, scan, evidence)) return false
  if (!entry.careful) return true
  if (entry.short) return evidence.actors.has(actor.id)
  if (actor.country === 'XX')
    return evidence.actors.has(actor.id) || (actor.type === 'coalition' && isCoalition(scan, match, evidence))
  if (actor.type === 'person') return isPerson(actor, match, scan, evidence)
  return pointsTo(evidence, actor.country)
}

/** In a headline all in capitals, "IS" is a verb. */
function shouted(scan: Scan, match: NameMatch): boolean {
  const only = scan.tokens[match.first]
  if (match.next - match.first !== 1 || only?.word !== 'is') return false
  const before = scan.tokens[match.first - 1]
  const behind = scan.tokens[match.next]
  return [before, behind].some((word) => word?.upper === true && word.word.length > 3)
}

/** "SDF" where it is Japan's, and nothing but the abbreviation points to Syria. */
function meansOther(actor: KnownActor, match: NameMatch, scan: Scan, evidence: Evidence): boolean {
  const word = scan.tokens[match.first]?.word ?? ''
  return evidence.redefined.has(word) && !evidence.named.has(actor.country)
}

/** What only an alliance of armies has. */
const MILITARY: ReadonlySet<string> = new Set(
  (
    'forces aircraft warplanes helicopters strike strikes airstrike airstrikes raid jets planes drone drones troops ' +
    'soldiers convoy قوات طايرات مروحيات'
  ).split(' '),
)

/**
 * The military one: where ISIS or American forces are named too, and no coalition of parties is meant. Its aircraft and
 * troops are anybody's only outside of Iraq and Syria.
 */
function isCoalition(scan: Scan, match: NameMatch, evidence: Evidence): boolean {
  const behind = scan.tokens[match.next]?.word ?? ''
  if (/^(government|parties|partners|talks|bloc|agreement|حكوم)/.test(behind)) return false
  const before = elementAt(scan.tokens, match.first - 1)
  const head = scan.tokens[match.first]
  // "the Azm Coalition" has a name of its own.
  if (head?.word === 'coalition' && head.joined && before?.capital === true && before.joined) return false
  const isArmed = scan.tokens.slice(match.first, match.next).some(({ word }) => MILITARY.has(word))
  if (
    (isArmed || isOfArmies(scan, match)) &&
    (pointsTo(evidence, 'IQ') || pointsTo(evidence, 'SY')) &&
    !pointsTo(evidence, 'YE')
  )
    return true
  if (evidence.actors.has('coord-framework') || evidence.actors.has('state-support')) return false
  return ['isis', 'us-forces', 'centcom'].some((id) => evidence.actors.has(id))
}

/** "A spokesman for the coalition denied that its troops had left". */
function isOfArmies({ tokens }: Scan, { next }: NameMatch): boolean {
  const words = tokens.slice(next, next + OWN_REACH)
  return words.some(({ word }, i) => word === 'its' && MILITARY.has(words[i + 1]?.word ?? ''))
}

const OWN_REACH = 8

const TITLES: ReadonlySet<string> = new Set(['الوزراء', 'الرييس', 'السيد', 'الشيخ', 'القايد', 'القيادي'])

function isPerson(actor: KnownActor, match: NameMatch, scan: Scan, evidence: Evidence): boolean {
  if (evidence.actors.has(actor.id)) return true
  const name = scan.tokens[match.first]?.word ?? ''
  // "الجيش السوداني": a noun with the article before it makes the word an adjective.
  const before = scan.tokens[match.first - 1]
  if (!name.startsWith('ال') || (before?.word.startsWith('ال') === true && !TITLES.has(before.word))) return false
  return pointsTo(evidence, actor.country) && !pointsTo(evidence, 'SD')
}
