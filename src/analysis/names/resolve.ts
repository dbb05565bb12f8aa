// Decides by the document what a name means.
//
// 1. A government: a capital or country that acts or speaks ("Baghdad said") is no place; one that strikes is its army.
// 2. Of several places, the one whose governorate or country the text names too; unasked, the one that is no careful name.
// 3. A careful name counts as a place where enough points to it: its governorate (2) or country (1) is named, a word
//    before or behind says that it is a place (1), the table row names it as its location (2). Two are needed.
// 4. A careful name counts as an actor where its country is named; of several, the one whose country is named nearest.
//    A person's bare surname needs the full name in the same text; so does any careful name of no country, and any short
//    name, which means nothing where it is short for two that are named.

import type { Actor, Place } from '../../core/knowledge.ts'
import { fold } from '../../core/fold.ts'
import { actingAt } from './acting.ts'
import { countryDistance, pointsTo, type Evidence } from './evidence.ts'
import type { Named, NameEntry } from './finder.ts'
import { standsAsPlace } from './place-words.ts'
import type { NameMatch, Scan } from './scan.ts'

const ENOUGH = 2

type NamedPlace = Extract<Named, { readonly kind: 'place' }>

/** What a match means; null = nothing that counts. */
export type Meaning = { readonly place: Place } | { readonly actor: Actor } | null

/** What the match at `index` means. */
export function meaningOf(index: number, scan: Scan, evidence: Evidence): Meaning {
  const match = scan.matches[index]
  if (match === undefined) return null
  const { entries } = match
  if (entries.some(({ named }) => named.kind === 'none')) return null
  const metonym = entries.find(({ named }) => named.kind === 'metonym')?.named
  const acting = metonym?.kind === 'metonym' ? actingAt(scan, index) : null
  if (metonym?.kind === 'metonym' && acting !== null) return { actor: acting === 'army' ? metonym.army : metonym.actor }
  const actor = actorOf(match, scan, evidence)
  if (actor !== null) return { actor }
  const place = placeOf(match, scan, evidence)
  return place === null ? null : { place }
}

function placeOf(match: NameMatch, scan: Scan, evidence: Evidence): Place | null {
  let best: Place | null = null
  let bestScore = 0
  for (const { named, careful } of match.entries) {
    if (named.kind !== 'place') continue
    const score = placeScore(named, careful, match, scan, evidence)
    if (score > bestScore) {
      best = named.place
      bestScore = score
    }
  }
  return best
}

/** 0 where it does not count. */
function placeScore(
  { place, regions }: NamedPlace,
  careful: boolean,
  match: NameMatch,
  scan: Scan,
  evidence: Evidence,
): number {
  const region = place.kind !== 'country' && regions.some((each) => evidence.regions.has(each)) ? 2 : 0
  const country = pointsTo(evidence, place.country) ? 1 : 0
  if (!careful) return 1 + region * 2 + country
  const hinted = evidence.hints.has(fold(scan.text.slice(match.start, match.end))) ? ENOUGH : 0
  const points = region + country + hinted + (standsAsPlace(scan, match) ? 1 : 0)
  return points >= ENOUGH ? points + region : 0
}

function actorOf(match: NameMatch, scan: Scan, evidence: Evidence): Actor | null {
  let best: Actor | null = null
  let nearest = Infinity
  const shorts = new Set<string>()
  for (const entry of match.entries) {
    if (entry.named.kind !== 'actor' || !counts(entry, entry.named.actor, match, scan, evidence)) continue
    const { actor } = entry.named
    if (entry.short) shorts.add(actor.id)
    const distance = entry.careful ? countryDistance(evidence, actor.country, match.first) : -1
    if (best === null || distance < nearest) {
      best = actor
      nearest = distance
    }
  }
  return shorts.size > 1 ? null : best
}

function counts(entry: NameEntry, actor: Actor, match: NameMatch, scan: Scan, evidence: Evidence): boolean {
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
function meansOther(actor: Actor, match: NameMatch, scan: Scan, evidence: Evidence): boolean {
  const word = scan.tokens[match.first]?.word ?? ''
  return evidence.redefined.has(word) && !evidence.named.has(actor.country)
}

/** The military one: where ISIS or American forces are named too, and no coalition of parties is meant. */
function isCoalition(scan: Scan, match: NameMatch, evidence: Evidence): boolean {
  const behind = scan.tokens[match.next]?.word ?? ''
  if (/^(government|parties|partners|talks|bloc|agreement|حكوم)/.test(behind)) return false
  const before = scan.tokens[match.first - 1]
  const head = scan.tokens[match.first]
  // "the Azm Coalition" has a name of its own.
  if (head?.word === 'coalition' && head.joined && before?.capital === true && before.joined) return false
  if (evidence.actors.has('coord-framework') || evidence.actors.has('state-support')) return false
  return ['isis', 'us-forces', 'centcom'].some((id) => evidence.actors.has(id))
}

const TITLES: ReadonlySet<string> = new Set(['الوزراء', 'الرييس', 'السيد', 'الشيخ', 'القايد', 'القيادي'])

function isPerson(actor: Actor, match: NameMatch, scan: Scan, evidence: Evidence): boolean {
  if (evidence.actors.has(actor.id)) return true
  const name = scan.tokens[match.first]?.word ?? ''
  // "الجيش السوداني": a noun with the article before it makes the word an adjective.
  const before = scan.tokens[match.first - 1]
  if (!name.startsWith('ال') || (before?.word.startsWith('ال') === true && !TITLES.has(before.word))) return false
  return pointsTo(evidence, actor.country) && !pointsTo(evidence, 'SD')
}
