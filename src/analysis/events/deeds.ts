// What a clause says was done, and whether it says so as a fact. A verb tells a deed by itself; a noun only names one.

import { elementAt } from '../element-at.ts'
import type { EventKind } from '../../core/understanding.ts'
import { type Doubt, doubtAt } from '../claims/doubt.ts'
import type { Hit } from '../claims/lexicon.ts'
import { hasLabel, hitsAt, hitsIn, isComma, type Range, type Reading } from '../claims/reading.ts'
import { tokenSet, wordSet } from '../claims/token-table.ts'
import type { Token } from '../claims/tokens.ts'

/** Deeds of arms. */
export const VIOLENT: ReadonlySet<EventKind> = new Set<EventKind>([
  'Armed clash',
  'Air/drone strike',
  'Suicide bomb',
  'Shelling/artillery/missile attack',
  'Remote explosive/landmine/IED',
  'Attack',
  'Grenade',
  'Chemical weapon',
  'Non-state actor overtakes territory',
  'Government regains territory',
])

/** True where a word of killing or wounding begins in the range. */
export function tellsCasualties(reading: Reading, range: Range): boolean {
  return hitsIn(reading, 'kill', range).length + hitsIn(reading, 'wound', range).length > 0
}

export interface Deed {
  readonly kind: EventKind
  /** Told by a verb, not merely named. */
  readonly told: boolean
  /** A verb that says little by itself ("left", "began"). */
  readonly faint: boolean
  readonly doubt: Doubt
  /** Token of the word that tells it; -1 where the clause names no deed. */
  readonly at: number
}

/** The more telling kind first: a clause with a suicide bomber and a bomb is a suicide bombing. */
const TELLING: readonly EventKind[] = [
  'Suicide bomb',
  'Chemical weapon',
  'Sexual violence',
  'Grenade',
  'Abduction/forced disappearance',
  'Excessive force against protesters',
  'Protest with intervention',
  'Peaceful protest',
  'Shelling/artillery/missile attack',
  'Air/drone strike',
  'Remote explosive/landmine/IED',
  'Armed clash',
  'Violent demonstration',
  'Mob violence',
  'Disrupted weapons use',
  'Government regains territory',
  'Non-state actor overtakes territory',
  'Headquarters or base established',
  'Non-violent transfer of territory',
  'Arrests',
  'Agreement',
  'Attack',
  'Looting/property destruction',
  'Change to group/activity',
  'Other',
] // prettier-ignore

/** How early a label stands there, by verb and noun. */
const RANKS: ReadonlyMap<string, number> = new Map(
  TELLING.flatMap((kind, rank) => [[`v:${kind}`, rank] as const, [`n:${kind}`, rank] as const]),
)

/** What tells all by itself where a clause begins with it: the means, whatever they hit, and two deeds. */
const FIRST: ReadonlyMap<string, EventKind> = new Map([
  ['n:Suicide bomb', 'Suicide bomb'],
  ['n:Air/drone strike', 'Air/drone strike'],
  ['n:Remote explosive/landmine/IED', 'Remote explosive/landmine/IED'],
  ['v:Arrests', 'Arrests'],
  ['v:Agreement', 'Agreement'],
])

const NO_DEED: Deed = { kind: 'statement', told: false, faint: true, doubt: 'none', at: -1 }

/** The deed of a clause: the first told as fact, else the first told in doubt, else the first named. */
export function readDeed(reading: Reading, clause: Range, within: Range): Deed {
  const hits = deedsIn(reading, clause)
  const first = hits[0]
  if (!first) {
    const [off] = hitsIn(reading, 'called-off', clause)
    return off === undefined ? plainPast(reading, clause, within) : calledOff(off)
  }
  const reach = { from: Math.min(within.from, clause.from), to: clause.to }
  const doubts: { readonly hit: Hit; readonly doubt: Doubt }[] = []
  for (const hit of hits) if (hit.label.startsWith('v:')) doubts.push({ hit, doubt: doubtAt(reading, hit.from, reach) })
  const certain = doubts.filter(({ doubt }) => doubt === 'none')
  // "officially reopened after the two governments agreed": the main clause tells, not the one that hangs on it.
  const main = subordinateAfter(reading, certain[0]?.hit.to ?? clause.from, clause.to)
  const strong = certain.find(({ hit }) => hit.label !== 'v:Other' && hit.from < main)
  const off = hitsIn(reading, 'called-off', clause)[0]
  if (off !== undefined && isAllTold(off, strong?.hit, hits, reading)) return calledOff(off)
  const chosen = strong ?? certain[0] ?? doubts[0]
  const end = subordinateAfter(reading, chosen ? chosen.hit.to : first.to, clause.to)
  const isDenied = (hit: Hit): boolean =>
    chosen?.doubt === 'none' && doubts.some((other) => other.hit === hit && other.doubt === 'negated')
  const kind = kindOf(
    hits.filter((hit) => hit.from < end && (!chosen || hit.from >= chosen.hit.from - 14) && !isDenied(hit)),
  )
  const plain = chosen ? NO_DEED : plainPast(reading, clause, within)
  if (plain.told) return { ...plain, kind, faint: false }
  if (!chosen) return { kind, told: false, faint: false, doubt: worstDoubt(reading, hits, reach), at: first.from }
  return { kind, told: true, faint: chosen.hit.label === 'v:Other', doubt: chosen.doubt, at: chosen.hit.from }
}

/** "The signing was put off", "ألغي نقل المحتجزين": what did not come about, nor anything else. */
function calledOff({ from }: Hit): Deed {
  return { kind: 'Other', told: false, faint: true, doubt: 'negated', at: from }
}

/** Nothing is told but what was called off; "cancelled leave after two soldiers were killed" tells of both. */
function isAllTold(off: Hit, told: Hit | undefined, hits: readonly Hit[], reading: Reading): boolean {
  if (told !== undefined && (told.from < off.from || told.from - off.to > CALLED_OFF_REACH)) return false
  const behind = hits.find(({ from }) => from > off.to)
  return behind === undefined || !reading.tokens.slice(off.to, behind.from).some((token) => CAUSES.has(token))
}

/** Words from "cancelled" to what was: "the planned signing", "الحكومة العراقية توقيع". */
const CALLED_OFF_REACH = 3
const CAUSES = tokenSet('after because since when over following بعد اثر عقب بسبب'.split(' '))

/** The words of a clause that tell or name a deed. */
function deedsIn(reading: Reading, clause: Range): readonly Hit[] {
  const found: Hit[] = []
  for (const hit of reading.hits) {
    if (hit.from < clause.from) continue
    if (hit.from >= clause.to) break
    if (hit.to <= clause.to && isDeed(hit) && !isNounUse(reading, hit) && !isReduced(reading, hit)) found.push(hit)
  }
  return found
}

const SUBORDINATORS = tokenSet('after before since because when while although though'.split(' '))

/** Where a subordinate clause begins after a verb; `to` where none does. */
function subordinateAfter(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    if (SUBORDINATORS.has(reading.tokens[i])) return i
  }
  return to
}

/** Nouns alone tell nothing where any of them stands in doubt. */
function worstDoubt(reading: Reading, hits: readonly Hit[], reach: Range): Doubt {
  const own = hits.map((hit) => doubtAt(reading, hit.from, reach)).find((doubt) => doubt !== 'none')
  return own ?? (hasLabel(reading, 'forecast', reach) ? 'future' : 'none')
}

const IRREGULAR = tokenSet(
  'cost held kept took made got put met fell ran drove stood spent built bought sold wore threw drew hid laid cut spread sank broke spoke stole lay grew wrote woke went let set'.split(
    ' ',
  ),
)

/** A past tense that no table lists, in English: something was done, and the word says little. */
function plainPast(reading: Reading, clause: Range, within: Range): Deed {
  if (reading.order !== 'speaker-verb') return NO_DEED
  for (let i = clause.from + 1; i < clause.to; i++) {
    if (!isPast(reading.tokens[i]) || hitsAt(reading, i).length > 0) continue
    if (BEFORE_NO_VERB.has(reading.tokens[i - 1])) continue
    return {
      kind: 'Other',
      told: true,
      faint: true,
      doubt: doubtAt(reading, i, { from: Math.min(within.from, clause.from), to: clause.to }),
      at: i,
    }
  }
  return NO_DEED
}

const BEFORE_NO_VERB = tokenSet('the a an of to by in with and more most'.split(' '))

function isPast(token: Token | undefined): boolean {
  if (token?.text.endsWith('ed') !== true) return IRREGULAR.has(token)
  return /^[a-z]{3,}ed$/.test(token.text) && !/(eed|hundred)$/.test(token.text)
}

/** The labels of deeds, `v:` and `n:`, alone have their second letter. */
function isDeed({ label }: Hit): boolean {
  return label.charAt(1) === ':'
}

const DETERMINERS = tokenSet('the a an this any of to by its his her their'.split(' '))

/** "the shot", "a captured man": after an article a verb form is no finite verb. */
function isNounUse(reading: Reading, hit: Hit): boolean {
  if (!hit.label.startsWith('v:')) return false
  if (hit.label === 'v:Arrests') {
    const [next, word] = [reading.tokens[hit.to]?.text ?? '', reading.tokens[hit.to - 1]?.text ?? '']
    if (/^(taken|held)$/.test(word) && /^(to|from|by|over|up|out|back)$/.test(next)) return true
    if (word === 'caught' && /^(fire|on|up)$/.test(next)) return true
  }
  return hit.to - hit.from === 1 && DETERMINERS.has(elementAt(reading.tokens, hit.from - 1))
}

/** "The crossing, closed since May, will reopen": between commas and before the finite verb, no deed of its own. */
function isReduced(reading: Reading, hit: Hit): boolean {
  if (!hit.label.startsWith('v:')) return false
  if (!isComma(elementAt(reading.tokens, hit.from - 1))) return isBareReduced(reading, hit)
  for (let i = hit.to; i < Math.min(reading.tokens.length, hit.to + 10); i++) {
    if (isComma(reading.tokens[i])) return FINITE.has(reading.tokens[i + 1])
  }
  return false
}

/** "Six men arrested on Sunday were let out on Monday": a participle behind its noun, and the finite verb follows. */
function isBareReduced(reading: Reading, hit: Hit): boolean {
  const { tokens, order } = reading
  if (order !== 'speaker-verb' || hit.to - hit.from > 1 || !REDUCED.test(tokens[hit.from]?.text ?? '')) return false
  for (let i = hit.to; i < Math.min(tokens.length, hit.to + REDUCED_REACH); i++) {
    const token = tokens[i]
    if (WAS.has(token)) {
      const next = [1, 2].some((step) => isPast(tokens[i + step]) || hitsAt(reading, i + step).some(isDeed))
      return next && hit.from > 0 && !BEFORE_FINITE.has(tokens[hit.from - 1])
    }
    if (OPENS_ANOTHER.has(token) || token?.mark) return false
  }
  return false
}

/** "men convicted of terrorism" says what they are, and that is told too. */
const REDUCED = /^(?!convicted|sentenced|jailed)[a-z]+(ed|en|ght|held)$/
const REDUCED_REACH = 8
const FINITE = wordSet('will would has have had is are was were')
const WAS = wordSet('was were')
const BEFORE_FINITE = wordSet('was were been be being is are has have had and who which that ,')
const OPENS_ANOTHER = wordSet('and but who which that when while after before because as where whose')

function kindOf(hits: readonly Hit[]): EventKind {
  const first = FIRST.get(hits[0]?.label ?? '')
  if (first !== undefined) return first
  let rank = TELLING.length
  for (const { label } of hits) rank = Math.min(rank, RANKS.get(label) ?? rank)
  return TELLING[rank] ?? 'Other'
}
