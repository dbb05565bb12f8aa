// The place of an event, the surest first: the one that its clause names; the one that it means again ("the dam", "there");
// the scene that its sentence opens with; the town for which its speaker speaks; that of the incident which it tells again;
// and last the place of the event that it details.

import type { EventKind, Span, Status } from '../../core/understanding.ts'
import { elementAt } from '../element-at.ts'
import type { Hit } from '../claims/lexicon.ts'
import { firstWordEndingBehind, hasLabel, type Reading, spanOf } from '../claims/reading.ts'
import { tokenSet, wordSet } from '../claims/token-table.ts'
import { spansWithin } from '../spans-within.ts'
import type { Draft, Material, Thread } from './material.ts'
import { officeTown, witnessTown } from './office-town.ts'
import {
  meansPlaceAgain,
  meansSpotAgain,
  leavesSiteAgain,
  meansThere,
  meansTownAgain,
  placeAgain,
  reachesAgain,
} from './place-again.ts'
import { claimedIncident, incidentPlace } from './incident-place.ts'
import { retoldPlace } from './retold-place.ts'
import { tellsOfIncident } from './retelling.ts'
import type { Telling } from './telling.ts'
import type { When } from './when.ts'
import { fineness, isSite, TOWN } from './fineness.ts'
import { NEAR } from './prepositions.ts'
import { placeOf } from './where.ts'

/** Deeds that move people or things: they happen where they start. */
const MOVES: ReadonlySet<EventKind> = new Set<EventKind>([
  'Change to group/activity',
  'Other',
  'Non-violent transfer of territory',
])
/** "the border, which reopened": another place than that of the news, and not named. */
const PLACE_WORD = tokenSet(
  'border frontier crossing gate road highway town city village camp region area province base'.split(' '),
)

/** "took them from the crossing to Derik", "من المخيم إلى العراق": where what moves people starts. */
function startsAgain({ reading, clause, deed }: Telling): boolean {
  return MOVES.has(deed.kind) && leavesSiteAgain(reading, clause)
}

type Placed = Pick<Draft, 'place' | 'placed'>

/** An event of which all but the place is known. */
export interface Unplaced {
  readonly telling: Telling
  readonly status: Status
  readonly when: When
  /** Stretches that attribute. */
  readonly excluded: readonly Span[]
}

export function placeFor(unplaced: Unplaced, material: Material, thread: Thread): Placed {
  const denied = withoutAdded(unplaced)
  const placed = denied === null ? null : placedBy(denied, material, thread)
  return placed !== null && placed.place !== null ? placed : placedBy(unplaced, material, thread)
}

function placedBy(unplaced: Unplaced, material: Material, thread: Thread): Placed {
  const { telling, status, when } = unplaced
  const reached =
    reachesAgain(telling.reading, telling.clause) || startsAgain(telling)
      ? againPlace(unplaced, material, thread)
      : null
  if (reached !== null) return { place: reached, placed: 'sentence' }
  const named = namedPlace(unplaced, material, thread) ?? claimedPlace(unplaced, material, thread)
  if (named !== null) return { place: siteAgain(named, unplaced, material, thread) ?? named, placed: 'sentence' }
  const office = officeTown(telling.reading, telling.part, material)
  if (office !== null && pointsAtTown(telling)) return { place: office, placed: 'office' }
  const again = againPlace(unplaced, material, thread)
  if (again !== null) return { place: again, placed: 'sentence' }
  const incident = incidentPlace(telling, material, thread) ?? claimedIncident(telling, thread)
  if (incident !== null) return { place: incident, placed: 'before' }
  if (office !== null && isOfOwnTown(office, telling, material, thread)) return { place: office, placed: 'office' }
  const home = witnessTown(telling.part, telling.reading, material, thread) ?? witnessAgain(telling, material, thread)
  // What somebody expects is of the news, wherever he lives.
  if (home !== null && (status !== 'assessment' || thread.place === null)) return { place: home, placed: 'sentence' }
  const credited = creditedPlace(telling, material)
  if (credited !== null) return { place: credited, placed: 'sentence' }
  const retold = retoldPlace(telling, when, material, thread)
  return { place: retold ?? carriedPlace(telling, status, material, thread), placed: 'before' }
}

/** "landed outside the base in Anbar": the site told of before, where only what it lies in is named. */
function siteAgain(named: string, unplaced: Unplaced, material: Material, thread: Thread): string | null {
  const { reading, clause } = unplaced.telling
  if (fineness(material.placeKind(named)) >= TOWN || !meansPlaceAgain(reading, clause)) return null
  const site = againPlace(unplaced, material, thread)
  return site !== null && isSite(material.placeKind(site)) && material.holds(named, site) ? site : null
}

/** "denied that the camp was attacked, adding that its men hold Hit": what is added is another matter. */
function withoutAdded(unplaced: Unplaced): Unplaced | null {
  const { telling } = unplaced
  if (telling.part.act !== 'deny') return null
  const at = telling.reading.tokens.findIndex((token) => ADDING.has(token))
  if (at < 2 || telling.reading.tokens[at - 1]?.mark !== true) return null
  return { ...unplaced, telling: { ...telling, clause: { ...telling.clause, from: 0, to: at - 1 } } }
}

const ADDING = tokenSet(
  (
    'adding saying stressing insisting noting مؤکدا مؤکده موکدا موکده مشیرا مشیره موضحا موضحه مبینا مبینه لافتا لافته مضیفا ' +
    'مضیفه قایلا قایله معتبرا معتبره'
  ).split(' '),
)

function namedPlace({ telling, excluded }: Unplaced, material: Material, { main }: Thread): string | null {
  const { reading, clause, deed } = telling
  const setting = {
    reading,
    clause,
    span: spanOf(reading, clause),
    deed: deed.at,
    moves: MOVES.has(deed.kind),
    excluded,
    told: main !== null,
  }
  return placeOf(setting, material.places, material)
}

/** "The group, in a message, claimed the ambush near Hit": what follows a claim is the deed, however it reads. */
function claimedPlace(unplaced: Unplaced, material: Material, thread: Thread): string | null {
  const { telling } = unplaced
  if (telling.part.act !== 'claim') return null
  const { reading } = telling
  const clause = {
    ...telling.clause,
    from: reading.hits.find(({ label }) => label === 'claim')?.to ?? 0,
    to: reading.tokens.length,
  }
  return namedPlace({ ...unplaced, telling: { ...telling, clause }, excluded: [] }, material, thread)
}

/** "corrected its account of the ambush near Jableh, saying three had died": where what is spoken of was. */
function creditedPlace({ reading, clause, part }: Telling, { places }: Material): string | null {
  if (part.act === null) return null
  const { tokens, sentence } = reading
  for (const { start, id } of spansWithin(places, { start: sentence.start, end: spanOf(reading, clause).start })) {
    const at = firstWordEndingBehind(tokens, start)
    if (at >= clause.from || !NEAR.has(elementAt(tokens, at - 1))) continue
    const incident = ({ label, to }: Hit): boolean => label.startsWith('n:') && to <= at && to >= at - INCIDENT_REACH
    if (reading.hits.some(incident)) return id
  }
  return null
}

/** Words from the noun of an incident to its place. */
const INCIDENT_REACH = 3

/** "Residents of a village near the town", "گوندێکی نزیک شارەکە": there, not at the site in it. */
function witnessAgain(
  { reading, part }: Telling,
  { places, placeKind, holds, governorateOf }: Material,
  thread: Thread,
): string | null {
  if (part.speaker === null) return null
  if (!reading.tokens.slice(part.speaker.from, part.speaker.to).some((token) => VILLAGES.has(token))) return null
  if (!meansTownAgain(reading, part.speaker)) return null
  const { place: news, town } = thread
  return placeAgain(reading, part.speaker, {
    places,
    excluded: [],
    kindOf: placeKind,
    holds,
    governorateOf,
    news,
    town,
  })
}

const VILLAGES = tokenSet('village villages farm farms hamlet قریه القریه قری مزرعه گوندیکی گوندی گوندەکانی'.split(' '))

function pointsAtTown({ reading, clause }: Telling): boolean {
  return meansTownAgain(reading, clause) || meansThere(reading, clause)
}

/** "the dam", "there"; the scene that the sentence opens with. */
function againPlace({ telling, status, excluded }: Unplaced, material: Material, thread: Thread): string | null {
  const { reading, clause } = telling
  const { place: news, town, told } = thread
  return (
    placeAgain(reading, clause, {
      places: material.places,
      excluded,
      kindOf: material.placeKind,
      holds: material.holds,
      governorateOf: material.governorateOf,
      news,
      town,
    }) ??
    (meansThere(reading, clause) ? (told ?? lastTown(reading, material)) : null) ??
    openingPlace(telling, status, material, news)
  )
}

/** What an office tells of its own town: neither a judgement, nor the incident of the news, nor what lies in the town. */
function isOfOwnTown(town: string, { reading, part, clause }: Telling, material: Material, { place }: Thread): boolean {
  if (part.act === 'react' || tellsOfIncident(reading, clause)) return false
  return place === null || !material.holds(town, place)
}

/** "The bus lies by the road beyond Sukhnah. Ten soldiers died here": the place that was named last, if nothing happened. */
function lastTown({ sentence }: Reading, { places, placeKind }: Material): string | null {
  const last = places.findLast(({ start, id }) => start < sentence.start && fineness(placeKind(id)) >= TOWN)
  return last?.id ?? null
}

/** "In Iraq, officers said patrols had been increased": the scene, where the place of the news lies elsewhere. */
function openingPlace(
  { reading: { tokens, sentence }, part }: Telling,
  status: Status,
  material: Material,
  news: string | null,
): string | null {
  if (status === 'denied' || (status === 'assessment' && part.act !== null)) return null
  const [first, second] = tokens
  if (first === undefined || second === undefined || !/^(in|فی|لە)$/.test(first.text)) return null
  const place = spansWithin(material.places, sentence).find(({ start }) => start === second.start)
  return place === undefined || (news !== null && (news === place.id || material.holds(place.id, news)))
    ? null
    : place.id
}

/** Before any event is told: where a first statement set its incident, within what title and dateline say. */
function firstPlace(
  { likelyPlace, holds, placeKind, governorateOf }: Material,
  { brief, place }: Thread,
): string | null {
  if (brief !== null) return brief.place
  if (place === null || likelyPlace === null || fineness(placeKind(place)) < TOWN) return likelyPlace
  const near = governorateOf(place) !== null && governorateOf(place) === governorateOf(likelyPlace)
  return near || holds(likelyPlace, place) || isSite(placeKind(place)) ? place : likelyPlace
}

const POINTS_BACK = wordSet('the it at a an that this those these', 'کان کانت وکان وکانت')

/** The place of the event that this one details; none for history that names no place of its own. */
function carriedPlace({ reading, clause }: Telling, status: Status, material: Material, thread: Thread): string | null {
  if (clause.aside && tellsOfPlace(reading, clause)) return null
  if (!thread.main) return firstPlace(material, thread)
  const anaphoric =
    POINTS_BACK.has(reading.tokens[clause.from]) ||
    hasLabel(reading, 'earlier', clause) ||
    meansPlaceAgain(reading, clause) ||
    meansSpotAgain(reading, clause) ||
    tellsOfOneMore(reading, clause.from) ||
    tellsOfIncident(reading, { from: 0, to: reading.tokens.length })
  if (status === 'background' && !anaphoric) return null
  const here = thread.last?.paragraph === reading.sentence.paragraph ? thread.last.place : null
  if (status === 'denied' && thread.last !== null && answersReport(reading)) return thread.last.place
  // What was before belongs to the news, not to its latest detail.
  const near = hasLabel(reading, 'earlier', clause) ? null : here
  return near ?? thread.place ?? thread.brief?.place ?? null
}

/** "rejected that report", "نفت هذه الرواية", "ئەو هەواڵەی ڕەت کردەوە": what was told last. */
function answersReport({ tokens }: Reading): boolean {
  return tokens.some((token, i) => REPORTS.has(token) && POINTS_AT.has(tokens[i - 1]))
}

const REPORTS = tokenSet(
  'report account version story الروایه الانباء الخبر الادعاء هەوالەی هەوالە زانیارییە زانیارییانەی'.split(' '),
)
const POINTS_AT = tokenSet('the that this these هذه هذا تلک ئەو ئەم'.split(' '))

/** "One raid, in August 2021, struck a clinic": one of those that the text is about. */
function tellsOfOneMore({ tokens, hits }: Reading, at: number): boolean {
  if (!/^(one|another|such|similar)$/.test(tokens[at]?.text ?? '')) return false
  return hits.some(({ label, from }) => label.startsWith('n:') && from > at && from <= at + 2)
}

function tellsOfPlace(reading: Reading, clause: Telling['clause']): boolean {
  return reading.tokens.slice(clause.from, clause.from + 4).some((token) => PLACE_WORD.has(token))
}
