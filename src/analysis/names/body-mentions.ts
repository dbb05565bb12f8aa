// The actors that a common noun means by its nation: the one beside it, or the one at home in the text.

import { elementAt } from '../element-at.ts'
import type { ActorMention } from '../../core/understanding.ts'
import { KURDISTAN, NORTHEAST, nationsBeside, type BesideNation } from './beside.ts'
import { ARMIES, nationOfArmy, type BodyClass } from './bodies.ts'
import { firstFrom, type Evidence } from './evidence.ts'
import type { NameFinder } from './finder.ts'
import type { Named } from './tree.ts'
import type { HomeFinder } from './home.ts'
import type { NameMatch, Scan } from './scan.ts'

/** The army that the text named last with its nation, and the word at which it did. */
export interface ArmySeen {
  readonly nation: string
  readonly at: number
}

type Body = Extract<Named, { readonly kind: 'body' }>

interface Found {
  /** With the nation beside the noun. */
  readonly national: readonly ActorMention[]
  /** With the nation at home; only where none stands beside. */
  readonly alone: ActorMention | null
  /** The noun names people, not vehicles or strikes. */
  readonly people: boolean
}

const NOTHING: Found = { national: [], alone: null, people: false }

/** "Army Lt. Gen." is an officer. */
const RANK = /^(lt|gen|maj|col|capt|sgt|spc|cpl|pfc|lieutenant|general|major|colonel|captain|sergeant|specialist)$/

/** "the last foreign soldier", "أي جندي أجنبي", "سەربازی بیانی": of whatever nation, so of none. */
function isForeign({ tokens }: Scan, { first, next }: NameMatch): boolean {
  if (elementAt(tokens, first - 1)?.word === 'foreign') return tokens[first]?.joined === true
  const behind = tokens[next]
  return behind?.joined === true && FOREIGN.has(behind.word)
}

const FOREIGN = new Set(
  'اجنبي اجنبيه الاجنبي الاجنبيه اجانب الاجانب الاجنبيين اجنبيين بياني بيانييهكان بيانييهكاني'.split(' '),
)

/** What the noun at `index` of the scan's matches means. */
export function bodiesAt(
  index: number,
  scan: Scan,
  evidence: Evidence,
  finder: NameFinder,
  home: HomeFinder,
  army: ArmySeen | null,
): Found {
  const match = scan.matches[index]
  const body = match?.entries.find((entry) => entry.named.kind === 'body')
  if (match === undefined || body?.named.kind !== 'body') return NOTHING
  const { named } = body
  if (isForeign(scan, match)) return NOTHING
  const construct = body.kurdish || named.row.alone !== null
  const beside = nationsBeside(scan, index, { construct, located: named.alone })
  const rank = scan.tokens[match.next]
  if (rank?.capital === true && RANK.test(rank.word)) return NOTHING
  const person = scan.matches[index + 1]
  if (person?.first === match.next && isPerson(person)) return NOTHING
  if (beside.nations.length > 0) {
    const national: ActorMention[] = []
    for (const [i, nation] of beside.nations.entries()) {
      const actor = actorFor(named.row, nation.nation, finder)
      const { start, end } = spanOf(match, nation, i === 0)
      if (actor !== null) national.push({ start, end, id: actor.id, name: actor.name })
    }
    return { national: national.sort((a, b) => a.start - b.start), alone: null, people: named.row.of !== ARMIES }
  }
  if (isOfAnother(named, match, scan, evidence)) return NOTHING
  if (beside.foreign || !(named.alone || isTroops(scan, match))) return NOTHING
  const nation =
    armyAgain(named, match, scan, evidence, army) ?? (named.alone ? nationAtHome(named, match, evidence, home) : null)
  const actor = nation === null ? null : actorFor(named.row, nation, finder)
  return {
    national: [],
    alone: actor && { start: match.start, end: match.end, id: actor.id, name: actor.name },
    people: true,
  }
}

/** "Israeli troops entered. In March troops shot a man there": whose they are only an army named before says. */
function isTroops({ tokens }: Scan, { first, next }: NameMatch): boolean {
  return next - first === 1 && tokens[first]?.word === 'troops'
}

/** "Kazakhstan flew them home, its foreign ministry said": that of the country that the sentence begins with. */
function isOfAnother({ row }: Body, { first }: NameMatch, scan: Scan, { countries }: Evidence): boolean {
  if (!OWNERS.has(elementAt(scan.tokens, first - 1)?.word ?? '')) return false
  const from = sentenceStart(scan, first)
  for (const [country, sighted] of countries)
    if (row.of[country] === undefined && firstFrom(sighted, from) <= from + 1) return true
  return false
}

const OWNERS = new Set(['its', 'his', 'her'])

/** Characters. */
const LONGEST_SENTENCE = 600
/** Words back to the army that "the soldiers" are of. */
const ARMY_REACH = 120

/** "Israeli troops entered the town. The soldiers led a man away": the army that was named last. */
function armyAgain(
  { row }: Body,
  match: NameMatch,
  scan: Scan,
  evidence: Evidence,
  army: ArmySeen | null,
): string | null {
  if (army === null || match.first - army.at > ARMY_REACH) return null
  const id = row.of[army.nation]
  if (id === undefined || nationOfArmy(id) !== army.nation) return null
  const institution = INSTITUTION.test(scan.tokens[match.first]?.word ?? '')
  if (institution && GUESTS.has(army.nation)) return null
  // "ISIS overran Rutba and was driven out by the army": what the sentence itself names says whose.
  const from = Math.max(army.at + 1, sentenceStart(scan, match.first))
  const to = institution ? sentenceEnd(scan, match.next) : match.first
  for (const [country, sighted] of evidence.countries) {
    if (country !== army.nation && firstFrom(sighted, from) < to) return null
  }
  return army.nation
}

/** "The army took back the town in Iraq": the institution is at home where it acts; soldiers may be anywhere. */
const INSTITUTION = /^(?:army|border|[وبل]?الجيش|للجيش|حرس|سوپا\p{L}*|پاسهوان\p{L}*|پاسەوان\p{L}*)$/u
/** Whose soldiers are guests: "the army" there is that of the country. */
const GUESTS: ReadonlySet<string> = new Set(['US', 'RU'])

function sentenceEnd(scan: Scan, from: number): number {
  for (let i = from; i < scan.tokens.length; i += 1) {
    const [token, before] = [scan.tokens[i], scan.tokens[i - 1]]
    if (token === undefined || before === undefined) continue
    if (/[.!?؟\n]/.test(scan.text.slice(before.end, token.start))) return i
  }
  return scan.tokens.length
}

function sentenceStart(scan: Scan, at: number): number {
  const start = scan.tokens[at]?.start ?? 0
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = scan.tokens[i]
    if (token === undefined || start - token.end > LONGEST_SENTENCE) return i + 1
    if (/[.!?؟\n]/.test(scan.text.slice(token.end, scan.tokens[i + 1]?.start ?? token.end))) return i + 1
  }
  return 0
}

function nationAtHome({ row }: Body, match: NameMatch, evidence: Evidence, home: HomeFinder): string | null {
  const nation = home(match.first, row)
  if (nation !== 'SY' || row.of[NORTHEAST] === undefined) return nation
  const northEast = evidence.actors.has('aanes') || evidence.asayish
  return northEast && !evidence.actors.has('syria-moi') ? NORTHEAST : nation
}

function actorFor(row: BodyClass, nation: string, finder: NameFinder): { id: string; name: string } | null {
  const id = row.of[nation] ?? (nation === KURDISTAN ? row.of.IQ : undefined)
  return (id === undefined ? undefined : finder.actors.get(id)) ?? null
}

/** The nearest nation is marked with its noun, any other alone: "Syrian", "Israeli officials". */
function spanOf(match: NameMatch, { word }: BesideNation, nearest: boolean): { start: number; end: number } {
  if (word === null) return { start: match.start, end: match.end }
  if (!nearest) return { start: word.start, end: word.end }
  return { start: Math.min(word.start, match.start), end: Math.max(word.end, match.end) }
}

function isPerson({ entries }: NameMatch): boolean {
  return entries.some(({ named }) => named.kind === 'actor' && named.actor.type === 'person')
}
