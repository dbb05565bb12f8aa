// The nations that stand beside a noun: "Turkish drones", "Türkiye's defence ministry", "Syrian and Israeli officials",
// "Erbil's police", "the ministry in Damascus", "قوات خاصة أميركية", "شرطة كركوك", "فڕۆکەکانی تورکیا".
//
// English nations stand before their noun, Arabic and Kurdish ones behind. Words that only describe the noun may stand
// between ("Turkish combat drones"); any other word ends the search, so that "Turkish-backed forces" are not Turkish.

import { elementAt } from '../element-at.ts'
import { isUnheard } from './evidence.ts'
import type { Named } from './tree.ts'
import { countryOfAdjective } from './nationalities.ts'
import type { NameMatch, Scan } from './scan.ts'
import type { Token } from './tokens.ts'

/** A nation and the adjective that names it; null where a place does, which stays a mention of its own. */
export interface BesideNation {
  readonly nation: string
  readonly word: Token | null
}

export interface Beside {
  /** The nearest first. */
  readonly nations: readonly BesideNation[]
  /** A word beside says that the noun is somebody's whom the tables do not know: "Egyptian army", "SDF soldiers". */
  readonly foreign: boolean
}

/** The Kurdistan Region of Iraq, as a nation of the tables. */
export const KURDISTAN = 'KURDISTAN'
/** The area of the Autonomous Administration in Syria. */
export const NORTHEAST = 'NORTHEAST'

/** An actor with a name of its own, which is the mention: "soldiers of the SDF". */
const SOMEBODY = 'SOMEBODY'

const MODIFIERS: ReadonlySet<string> = new Set(
  (
    's and or military air armed special ground attack combat surveillance reconnaissance occupation government federal ' +
    'interim transitional local central joint partner allied army armoured armored unmanned senior regional f 16 state ' +
    'defence defense security intelligence counter terrorism riot anti heavy suicide ' +
    'electricity health finance trade transport justice education agriculture culture planning energy water resources migration'
  ).split(' '),
)
const ARABIC_MODIFIERS: ReadonlySet<string> = new Set(
  (
    'مسيره مسير مسيرات المسيره حربيه الحربيه حربي عسكريه العسكريه عسكري خاصه الخاصه خاص امنيه الامنيه جويه الجويه بريه البريه ' +
    'مروحيه المروحيه مسلحه المسلحه مدرعه مدفعي المدفعي الصاروخيه انتحاريه استطلاع بلا طيار دون كبيره صغيره اضافيه الاتحاديه المحليه ' +
    'جهنكي جهنكييهكاني سهربازي سهربازييهكاني ييهمنييهكاني تايبهتي هوايي'
  ).split(' '),
)
/** Nations without bodies in the tables, for where a capital at the start of a sentence says nothing. */
const OTHERS =
  /^(british|french|german|egyptian|sudanese|libyan|yemeni|ukrainian|polish|danish|dutch|italian|spanish|canadian|australian|japanese|chinese|indian|pakistani|afghan|greek|armenian|azerbaijani|somali|qatari|emirati|bahraini|kuwaiti|omani|saudi|tunisian|algerian|moroccan|palestinian|european|swedish|norwegian|belgian|mexican)$/
/** Words with a capital that stand before a noun without owning it: "on Tuesday police said", "A policeman". */
const UNOWNED =
  /^(a|an|the|one|two|three|four|five|no|several|some|many|his|her|its|their|local)$|^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(january|february|march|april|may|june|july|august|september|october|november|december)$/
const ADJECTIVE = /^ال.+(ي|يه|يين|يون)$/
const FARTHEST = 4
const KURDISH_REGIONS: ReadonlySet<string> = new Set(['erbil', 'sulaymaniyah', 'dohuk', 'halabja', 'iq-kri'])

/** `construct`: a place right behind an Arabic noun owns it ("شرطة كركوك"), as it always does in Kurdish. */
export function nationsBeside(
  scan: Scan,
  index: number,
  manner: { readonly construct: boolean; readonly located: boolean },
): Beside {
  const match = scan.matches[index]
  const head = match && scan.tokens[match.first]
  if (match === undefined || head === undefined) return { nations: [], foreign: false }
  if (head.word.charCodeAt(0) >= 0x600) return behindNoun(scan, index, match, manner)
  const before = beforeNoun(scan, index, match, manner.located)
  if (before.nations.length > 0) return before
  const owner = ownerBehind(scan, index, match, manner.located)
  const said = owner === null ? saidBehind(scan, match) : null
  if (said !== null) return { nations: [said], foreign: false }
  if (owner === null) return before
  return owner === SOMEBODY
    ? { nations: [], foreign: true }
    : { nations: [{ nation: owner, word: null }], foreign: false }
}

function beforeNoun(scan: Scan, index: number, match: NameMatch, located: boolean): Beside {
  const nations: BesideNation[] = []
  const previous = elementAt(scan.matches, index - 1)
  let listed = false
  for (let at = match.first - 1; at >= 0 && match.first - at <= FARTHEST + nations.length * 2; at -= 1) {
    const token = scan.tokens[at]
    if (token === undefined || scan.tokens[at + 1]?.joined !== true) break
    if (previous !== undefined && previous.next > at) {
      const nation = listed || !owns(scan, previous, located) ? null : nationOfMatch(previous)
      if (nation !== null && nations.length === 0) nations.push({ nation, word: null })
      return { nations, foreign: nations.length === 0 && !listed }
    }
    const nation = nationOfWord(token)
    if (nation !== undefined) nations.push({ nation, word: token })
    else if (!MODIFIERS.has(token.word)) return { nations, foreign: nations.length === 0 && isForeign(token, listed) }
    else if (nations.length > 0 && token.word !== 'and') break
    if (token.word === 'and') listed = true
  }
  return { nations, foreign: false }
}

function isForeign(token: Token, listed: boolean): boolean {
  if (OTHERS.test(token.word)) return true
  return token.capital && token.joined && !listed && !UNOWNED.test(token.word) && /^[a-z]/.test(token.word)
}

/** "Kirkuk police", "Iraq's military"; but "Idlib strikes" only happened there. */
function owns(scan: Scan, place: NameMatch, located: boolean): boolean {
  return located || (isCountry(place) && scan.tokens[place.next]?.word === 's')
}

/** "of Iraq", "in Damascus"; a country's "in" is where they are, not whose. */
function ownerBehind(scan: Scan, index: number, match: NameMatch, located: boolean): string | null {
  const link = scan.tokens[match.next]
  if (link?.joined !== true || (link.word !== 'of' && !(link.word === 'in' && located))) return null
  const article = scan.tokens[match.next + 1]
  const from = article?.word === 'the' ? match.next + 2 : match.next + 1
  const region = scan.tokens[from]
  if (article?.word === 'the' && region?.word === 'region' && region.capital) return KURDISTAN
  const next = scan.matches[index + 1]
  if (next === undefined || next.first !== from) return null
  if (link.word === 'in') return isCountry(next) ? null : nationOfMatch(next)
  return nationOfMatch(next) ?? (next.entries.some(({ named }) => named.kind === 'actor') ? SOMEBODY : null)
}

/** "the aircraft was Turkish", "the drones had been Israeli": told of the noun, and of nothing behind it. */
function saidBehind({ tokens }: Scan, match: NameMatch): BesideNation | null {
  let at = match.next
  while (at < match.next + 3 && tokens[at]?.joined === true && BE.has(tokens[at]?.word ?? '')) at += 1
  const word = tokens[at]
  if (at === match.next || word?.joined !== true) return null
  const nation = nationOfWord(word)
  const next = tokens[at + 1]
  const ends = next?.joined !== true || AFTER_NATION.has(next.word)
  return nation !== undefined && ends ? { nation, word } : null
}

/** "الطائرة كانت تركية". */
const KANA = new Set(['كانت', 'كان', 'هي', 'هو'])
const BE = new Set(['was', 'were', 'is', 'are', 'had', 'been'])
const AFTER_NATION = new Set('and but or not that which who as without according he she they it on in over'.split(' '))

function behindNoun(
  scan: Scan,
  index: number,
  match: NameMatch,
  { construct, located }: { readonly construct: boolean; readonly located: boolean },
): Beside {
  const nations: BesideNation[] = []
  const next = scan.matches[index + 1]
  const definite = /^(و|ف)?(ال|لل|بال|وزار)/.test(scan.tokens[match.first]?.word ?? '')
  for (let at = match.next; at < match.next + FARTHEST; at += 1) {
    const token = scan.tokens[at]
    if (token?.joined !== true) break
    if (next?.first === at) {
      const nation = construct && nations.length === 0 ? nationOfMatch(next) : null
      if (nation !== null) nations.push({ nation, word: null })
      break
    }
    const nation =
      nationOfWord(token) ?? (nations.length > 0 ? countryOfAdjective(token.word.replace(/^و/, '')) : undefined)
    if (nation !== undefined) nations.push({ nation, word: token })
    else if (nations.length === 0 && KANA.has(token.word)) continue
    else if (token.word === 'في' && located && nations.length === 0 && next?.first === at + 1 && !isCountry(next))
      continue
    else if (nations.length > 0 || !ARABIC_MODIFIERS.has(token.word))
      return { nations, foreign: nations.length === 0 && definite && ADJECTIVE.test(token.word) }
  }
  return { nations, foreign: false }
}

function nationOfWord(token: Token): string | undefined {
  if (token.word === 'us') return token.upper ? 'US' : undefined
  if (token.word === 'kurdistan' || token.word === 'ههريم' || token.word === 'ههريمي') return KURDISTAN
  if (/^(sudan|khartoum|muscat)$|^(السودان|الخرطوم|مسقط)$/.test(token.word)) return undefined
  return token.known.country
}

/** The nation of a place, or of the government, that the match can only mean; null for anything else. */
export function nationOfMatch(match: NameMatch): string | null {
  let only: string | null | undefined
  for (const entry of match.entries) {
    if (entry.named.kind === 'place' ? isUnheard(entry) : entry.careful) continue
    const nation = nationOf(entry.named)
    if (nation === undefined || nation === only) continue
    if (only !== undefined) return null
    only = nation
  }
  return only ?? null
}

/** Undefined for what has no say beside a place of the same name. */
function nationOf(named: Named): string | null | undefined {
  if (named.kind === 'metonym') return undefined
  if (named.kind === 'place') return nationOfPlace(named)
  if (named.kind === 'actor' && named.actor.id === 'aanes') return NORTHEAST
  if (named.kind === 'actor' && named.actor.id === 'krg') return KURDISTAN
  return named.kind === 'actor' ? null : undefined
}

export function nationOfPlace({ place, regions }: Extract<Named, { readonly kind: 'place' }>): string {
  const kurdish =
    place.country === 'IQ' && (KURDISH_REGIONS.has(place.id) || regions.some((region) => KURDISH_REGIONS.has(region)))
  return kurdish ? KURDISTAN : place.country
}

function isCountry({ entries }: NameMatch): boolean {
  return entries.some(({ named }) => named.kind === 'place' && /^(country|autonomous_region)$/.test(named.place.kind))
}
