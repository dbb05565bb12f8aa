// Where a deed happened: the narrowest place that its clause sets it in. A place that speaks ("Baghdad said"), owns a
// body ("the Kirkuk health directorate"), lies on the way, or stands in an aside about somebody ("who fled from Derik")
// is not it; several of one kind are none.

import { elementAt } from '../element-at.ts'
import type { PlaceMention, Span } from '../../core/understanding.ts'
import { firstWordEndingBehind, isComma, type Range, type Reading } from '../claims/reading.ts'
import { wordSet } from '../claims/token-table.ts'
import { spansWithin } from '../spans-within.ts'
import { isBound, isDestination, isSentTo } from './destination.ts'
import { isElsewhere } from './elsewhere.ts'
import { isMerelyNamed, isOfCourt, isOfThose, isTreatedAt } from './merely-named.ts'
import { isOnRoute } from './route.ts'
import { fineness } from './fineness.ts'
import { ASIDE, FROM, NEAR, SKIPPED, THROUGH, TOWARD } from './prepositions.ts'

const OBJECT_OF = wordSet(
  'took overran held captured seized entered stormed occupied retook recaptured shelled bombed besieged liberated guard guards guarded guarding protect secure secured patrol patrolled defend defended ' +
    'shook shakes rocked rocks rattled hit struck pounded evacuated sealed encircled',
)
const CROSSING = 'border_crossing'
/** Less than where a journey started, more than its country. */
const PASSED = 1
const RELATIVE = wordSet('who which that whose الذی التی الذین')
/** What somebody is held for happened elsewhere; also behind what لاتهام begins. */
const ACCUSED = wordSet('suspicion suspected accused charged convicted للاشتباه بتهمه')
const ACCUSATION = 'لاتهام'
/** Elects, passes, holds: what a state does to its own parliament or budget it does at home. */
const RULES_ITSELF = wordSet('elected elects votes voted passed adopted held holds')
const OF_ITSELF = wordSet('its election elections vote referendum parliament budget census polls')
const FINITE = wordSet('was were is are has had have will')

/** What is known of places beside the text. */
export interface World {
  readonly placeKind: (id: string) => string
  /** The town where the offices of a governorate stand; any other place itself. */
  readonly seatOf: (id: string) => string
  /** True where the first place holds the second. */
  readonly holds: (outer: string, inner: string) => boolean
}

/** A clause as this room reads it. */
export interface Setting {
  readonly reading: Reading
  readonly clause: Range
  readonly span: Span
  /** Token of the word that tells the deed; -1 for none. */
  readonly deed: number
  /** The deed moves people or things: where it started counts. */
  readonly moves: boolean
  /** Stretches that attribute. */
  readonly excluded: readonly Span[]
  /** The news was told before: the clause adds to it. */
  readonly told: boolean
}

interface Candidate {
  readonly id: string
  readonly score: number
  readonly start: number
  readonly end: number
  readonly fine: number
  /** Only where somebody goes. */
  readonly ahead: boolean
  /** Where somebody of the clause came or is, as an aside says. */
  readonly stay: boolean
}

/** What a place in the clause must score to be where the deed happened. */
const SET_IN = 1
/** What the preposition of a place says of it. */
const IN_PLACE = 3

/** The id of the place, or null for none or several. */
export function placeOf(setting: Setting, places: readonly PlaceMention[], world: World): string | null {
  const candidates = candidatesIn(setting, places, world).filter(({ ahead }) => !ahead)
  let best: Candidate | null = null
  for (const one of candidates) if (best === null || isBefore(one, best)) best = one
  if (best === null) return null
  if (best.score < SET_IN) return best.stay && candidates.length === 1 ? best.id : null
  return isListed(setting.reading, best, candidates) ? null : best.id
}

/** The higher score, and of equals the one that begins first. */
function isBefore(a: Candidate, b: Candidate): boolean {
  return a.score > b.score || (a.score === b.score && a.start < b.start)
}

function candidatesIn(setting: Setting, places: readonly PlaceMention[], world: World): readonly Candidate[] {
  const { reading, excluded, told } = setting
  const found: Candidate[] = []
  for (const place of spansWithin(places, setting.span)) {
    if (excluded.some((span) => place.start >= span.start && place.end <= span.end)) continue
    const at = firstWordEndingBehind(reading.tokens, place.start)
    if (at === reading.tokens.length) continue
    const own = isOwnElection(setting, at, place)
    if (isBound(reading, place) || isOnRoute(reading, at, place, places)) continue
    if (told && isTreatedAt({ reading, clause: setting.clause, at }, place)) continue
    const before = beforeName(reading, at)
    if (isElsewhere({ reading, clause: setting.clause, at, before, kind: world.placeKind(place.id) })) continue
    const merely = !own && isMerelyNamed({ reading, clause: setting.clause, at }, place)
    if (merely && !isOfCourt({ reading }, place)) continue
    const fine = fineness(world.placeKind(place.id))
    const stands = own ? IN_PLACE : position(setting, at, world.placeKind(place.id))
    const aside = isAside(setting, at)
    const score = merely ? SET_IN : stands + fine + (aside ? inAside(setting, at) : 0) + behindDeed(setting, at)
    const id = isHouse(reading, at) ? world.seatOf(place.id) : place.id
    const ahead = (setting.moves && isAhead(setting, at, found.at(-1))) || isSentTo(reading, before, setting.clause)
    const stay = aside && stands > 0 && staysThere(setting, at)
    found.push({ id, score, start: place.start, end: place.end, fine, ahead, stay })
  }
  return found.length < 2 ? found : innermost(reading.text, found, world)
}

/** "The Kurdistan Region elected its parliament": the subject, and what it does is its own. */
function isOwnElection({ reading, clause }: Setting, at: number, place: Span): boolean {
  const { tokens } = reading
  if (reading.order !== 'speaker-verb' || at > clause.from + 1) return false
  const verb = firstWordEndingBehind(tokens, place.end)
  return RULES_ITSELF.has(tokens[verb]) && tokens.slice(verb + 1, verb + 4).some((token) => OF_ITSELF.has(token))
}

/** "Daquq in Kirkuk province": the outer one says no more, and lends its place in the sentence to the inner one. */
function innermost(text: string, found: readonly Candidate[], world: World): readonly Candidate[] {
  const holds = (outer: Candidate, inner: Candidate): boolean =>
    outer !== inner && (world.holds(outer.id, inner.id) || isSetIn(text, inner, outer))
  const inner: Candidate[] = []
  for (const one of found) {
    if (found.some((other) => holds(one, other))) continue
    let { score } = one
    for (const other of found) if (holds(other, one)) score = Math.max(score, other.score)
    inner.push({ ...one, score })
  }
  return inner
}

/** "al-Sina'a prison in Hasakah": a site, and right behind it where it stands. */
function isSetIn(text: string, inner: Candidate, outer: Candidate): boolean {
  if (outer.start <= inner.end) return false
  const between = text.slice(inner.end, outer.start)
  return inner.fine > outer.fine ? SET.test(between) : inner.fine === outer.fine && IN.test(between)
}

const IN = /^ (?:in|في) (?:the )?$/

const SET =
  /^,? (?:in|at|near|outside|of|south of|north of|east of|west of|في|قرب|لە)(?: the)?(?: (?:city|town|province) of| مدينة| محافظة| قضاء| ناحية| بلدة| شاری)? $|^ ب(?:مدينة |محافظة )?$/

/** "for Hit", "to Hit and Ramadi". */
function isAhead({ reading, clause }: Setting, at: number, before: Candidate | undefined): boolean {
  if (isDestination(reading, beforeName(reading, at), clause)) return true
  return before?.ahead === true && JOINED.test(reading.text.slice(before.end, reading.tokens[at]?.start))
}

const JOINED = /^[\s,،]*(?:and|و)?\s*$/

const HOUSE = wordSet(
  'building headquarters courthouse directorate department office offices hall',
  'مبنی دیوان مقر بنایه مدیریه بینای بارەگای',
)
const BEFORE_HOUSE = wordSet('front outside before امام بەردەم')
const GOVERNORATE = wordSet('محافظه پاریزگای governorate province')

/** "مبنى محافظة البصرة", "in front of the education directorate in Basra governorate": the office, which stands in a town. */
function isHouse({ tokens }: Reading, at: number): boolean {
  for (const behind of [at + 1, at + 2])
    if (GOVERNORATE.has(tokens[behind]) && HOUSE.has(tokens[behind + 1])) return true
  const first = Math.max(0, at - FAR)
  let house = at
  while (house >= first && !HOUSE.has(tokens[house])) house--
  if (house < first) return false
  if (house === at || house === at - 1 || (house === at - 2 && GOVERNORATE.has(tokens[at - 1]))) return true
  return tokens.slice(first, house).some((token) => BEFORE_HOUSE.has(token))
}

const FAR = 9

const IN_ASIDE = -4
/** Where somebody of an aside is from. */
const ORIGIN = -9
const OF_ORIGIN = wordSet('born raised educated')
const BEHIND_DEED = 1

/** In English what follows the deed sets its scene; what stands before it belongs to its subject. */
function behindDeed({ reading, deed }: Setting, at: number): number {
  return reading.order === 'speaker-verb' && deed >= 0 && at > deed ? BEHIND_DEED : 0
}

/** "detainees who broke out of Derik prison were caught near Tal Tamr": inside a relative clause about somebody. */
function isAside({ reading, clause }: Setting, at: number): boolean {
  const { tokens } = reading
  for (let i = at - 1; i > clause.from + 1; i--) {
    const token = tokens[i]
    if (FINITE.has(token) && !RELATIVE.has(tokens[i - 1])) return false
    if (isComma(token) || token?.text === ':') return false
    if (ACCUSED.has(token) || token?.text.startsWith(ACCUSATION)) return true
    if (RELATIVE.has(token))
      return !isSaid(reading, i) && !isOfDeed(reading, i) && !isOfThose({ reading, clause, at: i })
  }
  return false
}

/** "القصف المدفعي الإسرائيلي الذي طال أطراف نوى", "the shelling that hit Nawa": the relative tells the deed itself. */
function isOfDeed(reading: Reading, at: number): boolean {
  return reading.hits.some(({ label, from, to }) => to <= at && from >= at - 3 && label.startsWith('n:'))
}

/** "soldiers who had driven into the hills west of Nawa shot two farmers": they did it where they came. */
function staysThere({ reading: { tokens }, clause }: Setting, at: number): boolean {
  for (let i = at - 1; i > clause.from; i--) {
    if (STAYS.has(tokens[i])) return true
    if (RELATIVE.has(tokens[i])) return STAYS.has(tokens[i + 1])
  }
  return false
}

function inAside({ reading: { tokens } }: Setting, at: number): number {
  return tokens.slice(Math.max(0, at - 3), at).some((token) => OF_ORIGIN.has(token)) ? ORIGIN : IN_ASIDE
}

const STAYS = wordSet(
  'came come driven drove entered crossed moved pushed advanced walked landed arrived gathered stood stayed sheltered ' +
    'camped hid hiding waited waiting live lives lived work works worked working depend depends depended need needs ' +
    'grazed grazing queued queuing slept',
  'دخل دخلت دخلوا توغل توغلت توغلوا تسلل تسللت تسللوا تقدمت تقدموا وصل وصلت وصلوا تجمع تجمعوا یعمل یعملون یعیش یعیشون تعیش کانوا',
)

/** "said that": no relative. */
function isSaid(reading: Reading, at: number): boolean {
  return reading.hits.some((hit) => hit.to === at && /^(say|deny|claim|judge|react)$/.test(hit.label))
}

/** The word before "the city of" or whatever else stands with the name. */
function beforeName({ tokens }: Reading, at: number): number {
  let index = at - 1
  if (elementAt(tokens, index)?.text === 'of' && CALLED.has(tokens[index - 1])) {
    const article = tokens.slice(0, index - 1).findLastIndex(({ text }) => /^(the|a)$/.test(text))
    if (article >= index - FAR_ARTICLE) index = article - 1
  }
  for (let skipped = 0; skipped < 2 && SKIPPED.has(elementAt(tokens, index)); skipped++) index--
  return index
}

/** Words from "the" to the "of" of "the mostly Kurdish border town of". */
const FAR_ARTICLE = 5
/** "the town of": what the name is called by. */
const CALLED = wordSet('town city village district subdistrict sub-district suburb neighborhood neighbourhood hamlet')

/** "a bus from Damascus to Homs overturned": on the way between them. */
function isRoute(tokens: Reading['tokens'], at: number): boolean {
  const to = [at + 1, at + 2].find((index) => tokens[index]?.text === 'to')
  return to !== undefined && tokens[to + 1]?.capital === true
}

/** "close to", "been to": no way there. */
const BESIDE = wordSet('been close closer adjacent next')

/** `kind`: that of the place. */
function position({ reading, clause, moves }: Setting, at: number, kind: string): number {
  const { tokens, hits } = reading
  const index = beforeName(reading, at)
  const word = elementAt(tokens, index)
  const before = elementAt(tokens, index - 1)?.text ?? ''
  if (word?.text === 'of') {
    if (before === 'out') return moves ? 2 : 0
    if (hits.some(({ label, to }) => to >= index && to <= at && label.startsWith('n:'))) return 3
  }
  if (word?.text === 'to' && BESIDE.has(tokens[index - 1])) return IN_PLACE
  if (FROM.has(word) && !/^(اکثر|اقل)$/.test(before)) return moves ? 2 : isRoute(tokens, at) ? -2 : -1
  // "along the Hawija canal"; along a river is anywhere.
  if (NEAR.has(word) || (word?.text === 'along' && kind !== 'area')) return IN_PLACE
  if (THROUGH.has(word) && kind === CROSSING) return moves ? PASSED : IN_PLACE
  if (TOWARD.has(word)) return -2
  if (isInByPrefix(tokens[at]?.text ?? '')) return IN_PLACE
  if (ASIDE.has(word)) return isBeside(tokens, index) ? IN_PLACE : 1
  // "hit Erbil airport", "raided Hawija": the object of the deed.
  if (hits.some(({ label, to }) => to === index + 1 && label.startsWith('v:'))) return 3
  if (reading.order === 'speaker-verb' && OBJECT_OF.has(word)) return 2
  if (isSubjectOfDeed(reading, clause, at, index)) return IN_PLACE
  return reading.order === 'speaker-verb' ? -2 : 0
}

/** "Sharqat was recaptured", "The town of Hit came under fire": what befell the place that the clause begins with. */
function isSubjectOfDeed({ tokens, hits, order }: Reading, clause: Range, at: number, before: number): boolean {
  if (order !== 'speaker-verb' || before >= clause.from + 1) return false
  let verb = at + 1
  while (verb < at + LONGEST_NAME && tokens[verb]?.capital === true) verb++
  if (!BEFALLS.has(tokens[verb])) return false
  return (
    UNDERGOES.has(tokens[verb]) ||
    hits.some(({ label, from }) => from > verb && from <= verb + 2 && label.startsWith('v:'))
  )
}

const LONGEST_NAME = 4
const BEFALLS = wordSet('was were is has had came comes saw witnessed suffered fell')
const UNDERGOES = wordSet('came saw witnessed suffered fell')

/** "into the hills west of", "near the fields east of". */
function isBeside(tokens: Reading['tokens'], of: number): boolean {
  if (tokens[of]?.text !== 'of' || !/^(north|south|east|west|outskirts|edge)/.test(tokens[of - 1]?.text ?? ''))
    return false
  return tokens.slice(Math.max(0, of - 4), of - 1).some((token) => NEAR.has(token))
}

/** "بكركوك". */
function isInByPrefix(word: string): boolean {
  return word.startsWith('ب') && /^ب\p{L}{3}/u.test(word)
}

/** One of several places in a list: "Diyala, Kirkuk and Saladin", "between Kirkuk and Baghdad". */
function isListed(reading: Reading, best: Candidate, all: readonly Candidate[]): boolean {
  return all.some((other) => {
    if (other.id === best.id) return false
    const [from, to] = other.start < best.start ? [other.start, best.start] : [best.start, other.start]
    const between = reading.tokens.filter((token) => token.start > from && token.start < to)
    if (between.length > 9) return false
    const joint = between.some((token) => token.text === 'and' || token.text === 'و') || startsWithAnd(reading, to)
    const names = between.filter((token) => !token.mark && token.text !== 'and' && token.text !== 'و')
    return (
      joint &&
      names.every((token) => isNamed(token.start, all) || /^\p{Lu}|^[^a-z]/u.test(reading.text.charAt(token.start)))
    )
  })
}

function startsWithAnd(reading: Reading, at: number): boolean {
  const token = reading.tokens[firstWordEndingBehind(reading.tokens, at)]
  return token !== undefined && token.start < at && /^و\p{L}{3}/u.test(token.text)
}

function isNamed(at: number, all: readonly Candidate[]): boolean {
  return all.some(({ start }) => start === at)
}

/** "arrested on suspicion of planting the device used near Hit": where the deed was that somebody is held for. */
export function accusedPlace({ tokens, sentence }: Reading, places: readonly PlaceMention[]): string | null {
  const from = tokens.findIndex((token) => ACCUSED.has(token) || token.text === ACCUSED_KU)
  const start = elementAt(tokens, from)?.start
  if (start === undefined) return null
  for (const place of spansWithin(places, { start, end: sentence.end })) {
    const at = firstWordEndingBehind(tokens, place.start)
    if (at - from <= ACCUSED_REACH && (NEAR.has(tokens[at - 1]) || isInByPrefix(tokens[at]?.text ?? '')))
      return place.id
  }
  return null
}

const ACCUSED_KU = 'تومەتی'
const ACCUSED_REACH = 9
