// Names of places that something else bears: a person (Jordan Peterson, Mr London), a street or hotel (Palestine Street,
// شارع فلسطين), an outlet (Tehran Times); and states that are meant as such, not as where something happens: members of a
// list ("nations that include Australia, Belgium and Canada"), those that are threatened ("a threat to Iraq").

import { elementAt } from '../element-at.ts'
import type { KnownPlace } from './known.ts'
import type { NameMatch, Scan } from './scan.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Names of countries and cities that are first names too. */
const GIVEN_NAMES = words(
  'jordan chad israel georgia kenya india paris sydney sofia austin virginia carolina dakota aden',
)
/** What stands behind the name of a state and is no surname. */
const OF_A_STATE = words(
  'armed army air forces force prime king queen crown foreign defense defence interior river times police border borders ' +
    'ministry minister ministers government president presidential parliament national week street war central bank ' +
    'embassy ambassador airlines airport military navy naval intelligence security hashemite and or islamic arab state ' +
    'summit conference agreement valley northern southern eastern western in on at to of for beach monday tuesday ' +
    'wednesday thursday friday saturday sunday january february march april may june july august september october ' +
    'november december senior deputy supreme general chief red crescent office project programme program media health ' +
    'oil energy finance electricity news today post',
)
const PERSONAL_TITLES = words('mr mrs ms miss sgt spc cpl pfc')
const STREETS = words('hotel street avenue square boulevard restaurant mall')
const STREETS_BEFORE = words('شارع فندق ساحه مطعم مقهي شهقامي هوتيلي شهقام')
const OUTLETS = words(
  'news times post daily herald tribune gazette observer journal press television tv radio channel chronicle monitor ' +
    'today watch brief standard bulletin mirror',
)
const OUTLETS_BEFORE = words('وكاله قناه صحيفه جريده اذاعه تلفزيون موقع شبكه مجله كهنالي روژنامهي')
/** Words in which the name of an outlet ends. */
const OUTLET_WORDS = 3
/** Persons of history; only with such a word near are they meant. */
const HISTORIC: ReadonlyMap<string, RegExp> = new Map([
  ['iq-saladin', /^(?:sultan|ayyubid|ayyubids|crusader|crusaders|hattin|ايوبي|ايوبيه|صليبيين|صليبيون|صليبيه)$/],
])
const NEAR = 12

/** True where the name at `match` means something that only bears it. */
export function isBorrowed(place: KnownPlace, match: NameMatch, scan: Scan): boolean {
  return (
    isPerson(match, scan) ||
    isStreet(match, scan) ||
    isOutlet(match, scan) ||
    isHistoric(place, match, scan) ||
    (place.kind === 'country' && (isParticipant(match, scan) || isThreatened(match, scan)))
  )
}

function isPerson(match: NameMatch, scan: Scan): boolean {
  if (match.next - match.first !== 1) return false
  const before = elementAt(scan.tokens, match.first - 1)
  const name = scan.tokens[match.first]
  const behind = scan.tokens[match.next]
  if (name?.joined === true && before !== undefined && PERSONAL_TITLES.has(before.word)) return true
  if (!GIVEN_NAMES.has(name?.word ?? '') || behind?.joined !== true || !behind.capital || behind.upper) return false
  return behind.word.length > 1 && !/\d/.test(behind.word) && !OF_A_STATE.has(behind.word)
}

function isStreet(match: NameMatch, scan: Scan): boolean {
  const before = elementAt(scan.tokens, match.first - 1)
  const behind = scan.tokens[match.next]
  if (behind?.joined === true && behind.capital && STREETS.has(behind.word)) return true
  if (before === undefined || scan.tokens[match.first]?.joined !== true) return false
  return STREETS_BEFORE.has(before.word.replace(/^[وبل]/, ''))
}

/** "Tehran Times", "Euphrates Daily News", "قناة بغداد". */
function isOutlet(match: NameMatch, scan: Scan): boolean {
  const before = elementAt(scan.tokens, match.first - 1)
  if (before !== undefined && OUTLETS_BEFORE.has(before.word) && scan.tokens[match.first]?.joined === true) return true
  const behind = scan.tokens[match.next]
  if (before?.word === 'told' && behind?.joined === true && behind.capital) return true
  for (let at = match.next; at < match.next + OUTLET_WORDS; at += 1) {
    const token = scan.tokens[at]
    if (token?.joined !== true || !token.capital) return false
    if (OUTLETS.has(token.word)) return true
  }
  return false
}

function isHistoric(place: KnownPlace, match: NameMatch, scan: Scan): boolean {
  const signs = HISTORIC.get(place.id)
  if (signs === undefined) return false
  return scan.tokens
    .slice(Math.max(0, match.first - NEAR), match.next + NEAR)
    .some(({ word }) => signs.test(word.replace(/^ال/, '')))
}

const HEADS = words('nations countries states members partners allies دول الدول بلدان البلدان ولاتان ولاتاني')
const INCLUDE = words('include includes including included comprise comprises تضم تشمل منها بينها وهي لهوانه')
/** Words in which the states are named before the verb, and in which their list ends. */
const BEFORE_VERB = 10
const LONGEST_LIST = 60
const LEAST_STATES = 3

/** A state in a list of three or more that the sentence introduces as members or partners. */
function isParticipant(match: NameMatch, scan: Scan): boolean {
  const back = statesBefore(match.first, scan)
  if (back === null) return false
  if (back.count + 1 + statesBehind(match.next, scan) < LEAST_STATES) return false
  return scan.tokens.slice(Math.max(0, back.verb - BEFORE_VERB), back.verb).some(({ word }) => HEADS.has(word))
}

const TO_WHOM = words('pose poses posed posing threat threats danger تهديد تهديدا خطر خطرا')

/** A state to which something is a threat: "the threat they pose to Iraq, Syria and the world". */
function isThreatened(match: NameMatch, scan: Scan): boolean {
  const head = scan.tokens[match.first]
  const before = elementAt(scan.tokens, match.first - 1)?.word ?? ''
  if (head !== undefined && match.start > head.start) return /^ل/.test(head.word) && TO_WHOM.has(before)
  for (let at = match.first - 1; at >= Math.max(0, match.first - LONGEST_LIST); at -= 1) {
    const word = scan.tokens[at]?.word ?? ''
    if (word === 'to') return TO_WHOM.has(scan.tokens[at - 1]?.word ?? '')
    if (LIST_WORDS.test(word)) continue
    const state = scan.endingAt.get(at + 1)?.find(isState)
    if (state === undefined) return false
    at = state.first
  }
  return false
}

/** The verb that opens the list, with the states between; null where other words stand between. */
function statesBefore(first: number, scan: Scan): { verb: number; count: number } | null {
  let count = 0
  for (let at = first - 1; at >= Math.max(0, first - LONGEST_LIST); at -= 1) {
    const word = scan.tokens[at]?.word ?? ''
    if (INCLUDE.has(word)) return { verb: at, count }
    if (LIST_WORDS.test(word)) continue
    const state = scan.endingAt.get(at + 1)?.find(isState)
    if (state === undefined) return null
    count += 1
    at = state.first
  }
  return null
}

function statesBehind(next: number, scan: Scan): number {
  let count = 0
  for (let at = next; at < next + LONGEST_LIST; at += 1) {
    if (LIST_WORDS.test(scan.tokens[at]?.word ?? '')) continue
    const state = scan.startingAt.get(at)
    if (state === undefined || !isState(state)) return count
    count += 1
    at = state.next - 1
  }
  return count
}

const LIST_WORDS = /^(?:and|the|و)$/

function isState({ entries }: NameMatch): boolean {
  return entries.some(({ named }) => named.kind === 'place' && named.place.kind === 'country')
}
