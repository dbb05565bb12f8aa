// Where an incident was that a clause only calls "the bombing" or "التفجير", while the text is about something else: where it
// was named with its place ("تفجير كنيسة مار إلياس في دمشق"), or where it was told.

import type { EventKind } from '../../core/understanding.ts'
import { elementAt } from '../element-at.ts'
import type { Hit } from '../claims/lexicon.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { tokenSet } from '../claims/token-table.ts'
import { spansWithin } from '../spans-within.ts'
import { VIOLENT } from './deeds.ts'
import { fineness } from './fineness.ts'
import type { Material, Thread } from './material.ts'
import type { Telling } from './telling.ts'

const BOMBS: readonly EventKind[] = ['Suicide bomb', 'Remote explosive/landmine/IED']
/** The kinds that one noun of an incident can mean; of an attack only nouns that say which sort it was. */
const KINDS: ReadonlyMap<string, readonly EventKind[]> = new Map([
  ...BOMBS.map((kind) => [`n:${kind}`, BOMBS] as const),
  ...(['Air/drone strike', 'Shelling/artillery/missile attack', 'Armed clash'] as const).map(
    (kind) => [`n:${kind}`, [kind]] as const,
  ),
])
const ATTACK = 'n:Attack'
const SORTS = tokenSet(
  'raid ambush assassination shooting massacre killing الغاره المداهمه الکمین الاغتیال کمین اغتیال مداهمه'.split(' '),
)
/** Things that also open fresh news. */
const THINGS = tokenSet(
  (
    'bomb ied mine device explosives drone drones jets warplane warplanes aircraft helicopter uav missile missiles rocket ' +
    'rockets shells mortar artillery الطائره الطایره الطائرات الصاروخ الصواریخ القذائف القذایف العبوه اللغم المسیره المسیرات ' +
    'بومبەکە مینەکە درونەکە'
  ).split(' '),
)
/** Sentences back in which it is looked for: longer texts stay linear. */
const NEARBY = 60
/** Words from the noun to its place: "the bombing of the Mar Elias church in Damascus". */
const PLACE_REACH = 6

/** The place of the incident that a clause means, where the news is of another kind; null where none was named. */
export function incidentPlace(
  { reading, clause, index }: Telling,
  material: Material,
  { main, sentences, incidents }: Thread,
): string | null {
  if (main === null) return null
  const noun = definiteIncident(reading, clause)
  if (noun === null) return null
  const { word, kinds } = noun
  if (kinds?.includes(main.kind) === true) return null
  const first = Math.max(0, index - NEARBY)
  const near = incidents.slice(incidents.findLastIndex((incident) => incident.index < first) + 1)
  for (let at = index - 1; at >= first; at--) {
    const before = sentences[at]?.reading
    const named = before && placeOfNoun(before, word, kinds, material)
    if (typeof named === 'string') return named
    if (kinds === null) continue
    const same = near.findLast((incident) => incident.index === at && kinds.includes(incident.kind))
    if (same !== undefined) return same.place
  }
  return null
}

/** What an armed group claims, where the news itself is no attack: the incident that was told last. */
export function claimedIncident({ part }: Telling, { main, incidents }: Thread): string | null {
  if (part.claim.status !== 'claimed' || part.claim.speakerKind !== 'armed-group') return null
  return main === null || VIOLENT.has(main.kind) ? null : (incidents.at(-1)?.place ?? null)
}

/** What a noun of an incident says: the word itself, and the kinds of incident it can mean; null for the word alone. */
interface Incident {
  readonly word: string
  readonly kinds: readonly EventKind[] | null
}

/** "The bombing killed 25", "بلغت حصيلة التفجير". */
function definiteIncident(reading: Reading, { from, to }: Range): Incident | null {
  for (const hit of reading.hits) {
    if (hit.from < from || hit.to > to) continue
    const incident = incidentOf(reading, hit)
    if (incident !== null && isDefinite(reading, hit, from)) return incident
  }
  return null
}

function incidentOf({ tokens }: Reading, { label, to }: Hit): Incident | null {
  const last = elementAt(tokens, to - 1)
  if (last === undefined || THINGS.has(last)) return null
  const kinds = KINDS.get(label)
  if (kinds !== undefined) return { word: stem(last.text), kinds }
  return label === ATTACK && SORTS.has(last) ? { word: stem(last.text), kinds: null } : null
}

function isDefinite({ tokens, order }: Reading, { from, to }: Hit, first: number): boolean {
  const last = tokens[to - 1]?.text ?? ''
  if (order === 'verb-speaker') return /^[وفبک]?(?:ال|لل)/.test(last)
  if (order === 'speaker-end') return /ەکە(?:ی|دا)?$/.test(last)
  for (let i = from; i >= Math.max(first, from - 2); i--) if (DEFINITE.has(tokens[i])) return true
  return false
}

const DEFINITE = tokenSet('the this that'.split(' '))

function stem(word: string): string {
  return word.replace(/^[وفبک]?(?:ال|لل)|ەکە(?:ی|دا)?$/g, '')
}

/** The narrowest place that stands right behind the noun. */
function placeOfNoun(
  reading: Reading,
  word: string,
  kinds: readonly EventKind[] | null,
  { places, placeKind }: Material,
): string | null {
  const { hits, tokens } = reading
  let found: string | null = null
  for (const hit of hits) {
    const other = incidentOf(reading, hit)
    if (other === null || (kinds === null ? other.word !== word : other.kinds !== kinds)) continue
    const [start, end] = [tokens[hit.to]?.start, reachEnd(reading, hit.to)]
    if (start === undefined || end <= start) continue
    for (const { id } of spansWithin(places, { start, end }))
      if (found === null || fineness(placeKind(id)) > fineness(placeKind(found))) found = id
  }
  return found
}

/** Where the words behind the noun end: at a mark, or after as many. */
function reachEnd({ tokens }: Reading, from: number): number {
  let at = from
  while (at < from + PLACE_REACH && tokens[at] !== undefined && tokens[at]?.mark !== true) at++
  return elementAt(tokens, at - 1)?.end ?? 0
}
