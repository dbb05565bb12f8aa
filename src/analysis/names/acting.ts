// A capital or country that acts, speaks or is spoken to is its government ("Baghdad said", "قالت بغداد", "urged Ankara");
// one that strikes is its army ("Israel bombed", "قصفت تركيا").
//
// A preposition before the name keeps it a place: the officials who "in Baghdad said" are there.

import { elementAt } from '../element-at.ts'
import type { NameMatch, Scan } from './scan.ts'

/** As what a country acts; null where its name is that of a place. */
export type Acting = 'government' | 'army' | null

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const VERBS_BEHIND = set(
  'said says announced announces denied denies accused accuses warned warns rejected rejects condemned condemns ' +
    'accepted accepts insisted insists urged urges told hopes wants wanted vowed vows claims claimed considers demanded demands signed approved ' +
    'agreed refuses refused believes argues maintains reiterated expressed summoned confirmed asked responded blamed blames ' +
    'sent sends listed lists paid pays ordered orders needs seeks sought offered offers invited protested opposes supports ' +
    'freed frees released releases returned handed evacuated deployed withdrew fears admits acknowledged dismissed promised promises pledged welcomed praised suspended resumed proposed plans intends ' +
    'let lets received receives gave gives executed executes reopened closed ' +
    'revises revised corrects corrected amends shuns snubs hails slams decries mourns probes halts resumes opens shuts ' +
    'negotiated concluded ratified recognised recognized designated imposed lifted swapped exchanged regards sees',
)
const MODALS = set('would will must should could may might can has had have')
const STRIKES = set(
  'struck strikes bombed bombs shelled shells attacked attacks raided raids killed kills fired invaded invades',
)
const STARTS = set('launched launches conducted conducts carried')
const OPERATIONS = set(
  'strike strikes airstrike airstrikes raid raids operation operations offensive attack attacks campaign incursion missiles',
)
const PREPOSITIONS = set(
  'in from near at to of outside inside around into via across for on through over towards toward within with',
)
const ADDRESSED = set(
  'urged urges urging ordered orders ordering accused accuses accusing told asked asks blamed blames blaming pressed pressured warned',
)
const CLAUSE_STARTS_KURDISH = set('گوتي وتي رايگهياند كه دهليت دهلي')

const VERBS_BEFORE = set(
  'قالت اعلنت نفت اتهمت رفضت دعت طالبت حذرت وقعت اتفقت ادانت تقول تنفي تتهم ترفض تعتبر اعتبرت ابدت ابلغت هددت اكدت ' +
    'شددت ردت تعهدت وافقت ارسلت سحبت استدعت قررت رحبت نددت استنكرت احتجت تسعي تريد طلبت منحت فرضت ادرجت صنفت',
)
/** What only two can do: "توصلت بغداد وأربيل"; of one alone it may be told as of a place. */
const TOGETHER_BEFORE = set(
  'توصلت تتوصل تعود عادت تبحث بحثت ستبحث تستانف استانفت تناقش ناقشت تتفق تتفاوض تفاوضت تتبادل تبادلت تقترب اقتربت تختلف ' +
    'اختلفت تنسق نسقت ابرمت تبرم وقعتا اتفقتا جددت تجدد',
)
const GOVERNMENTS_BEFORE = set('حكومتا حكومتي')
const STRIKES_BEFORE = set('قصفت استهدفت شنت هاجمت اغتالت ضربت اطلقت تقصف تستهدف تشن')
const LINKED_BEFORE = set('مرتبطه مرتبط مرتبطين المرتبطه')

export function actingAt(scan: Scan, index: number): Acting {
  const match = scan.matches[index]
  const head = match && scan.tokens[match.first]
  if (match === undefined || head === undefined) return null
  if (head.word.charCodeAt(0) >= 0x600) return actingInArabic(scan, index, match)
  const before = head.joined ? (scan.tokens[match.first - 1]?.word ?? '') : ''
  if (isAddressed(scan, match, before) || isSeatOfGovernments(scan, match, before)) return 'government'
  // "northeast Syria reopened" is a region.
  if (COMPASS.test(before)) return null
  if (
    PREPOSITIONS.has(before) ||
    (before === 'the' && PREPOSITIONS.has(elementAt(scan.tokens, match.first - 2)?.word ?? ''))
  )
    return null
  const verb = verbBehind(scan, match)
  if (verb !== null) return verb
  return besideActor(scan, index, match) ? 'government' : null
}

function verbBehind(scan: Scan, match: NameMatch): Acting {
  let at = behindList(scan, match)
  const word = (): string => scan.tokens[at]?.word ?? ''
  if (word() === 'which') at += 1
  else if (scan.tokens[at]?.joined !== true) return null
  const modal = MODALS.has(word())
  if (modal) at += 1
  if (STRIKES.has(word())) return 'army'
  const objects = scan.tokens.slice(at + 1, at + 6)
  if (STARTS.has(word()) && objects.some((each) => OPERATIONS.has(each.word))) return 'army'
  if (VERBS_BEHIND.has(word())) return 'government'
  return modal &&
    startsClause(scan, match) &&
    /^(would|will|must|should)$/.test(scan.tokens[at - 1]?.word ?? '') &&
    word() !== 'be'
    ? 'government'
    : null
}

/** "Iraq and Iran signed": what two capitals or countries do together, each does. */
function behindList(scan: Scan, { next }: NameMatch): number {
  if (scan.tokens[next]?.word !== 'and') return next
  const other = scan.startingAt.get(next + 1)
  return other?.entries.some(({ named }) => named.kind === 'metonym') === true ? other.next : next
}

/** A name that is the whole subject: "said Baghdad would", not "the road between Iraq and Syria will". */
function startsClause(scan: Scan, match: NameMatch): boolean {
  const before = elementAt(scan.tokens, match.first - 1)
  return scan.tokens[match.first]?.joined !== true || /^(that|said|says|but|while|if|whether)$/.test(before?.word ?? '')
}

const COMPASS = /^(?:north|south|east|west|central)(?:east|west)?(?:ern)?$/

/** "The governments in Baghdad and Erbil signed". */
function isSeatOfGovernments({ tokens, startingAt }: Scan, { first, next }: NameMatch, before: string): boolean {
  if (!/^(in|of)$/.test(before) || elementAt(tokens, first - 2)?.word !== 'governments') return false
  return tokens[next]?.word === 'and' && startingAt.has(next + 1)
}

/** "ordered Baghdad to pay", "called on Ankara to stop", "a cell linked to Iran". */
function isAddressed(scan: Scan, match: NameMatch, before: string): boolean {
  if (ADDRESSED.has(before)) return true
  const link = elementAt(scan.tokens, match.first - 2)?.word ?? ''
  if (before === 'on') return /^call(s|ed|ing)?$/.test(link) && scan.tokens[match.next]?.word === 'to'
  return before === 'to' && (link === 'linked' || isGivenOver(scan, match))
}

/** "had given up the post to Damascus", "ceded the field to Baghdad": a capital that takes something over; not those who are sent there. */
function isGivenOver({ tokens }: Scan, { first }: NameMatch): boolean {
  if (!CAPITALS.has(tokens[first]?.word ?? '')) return false
  const words = tokens.slice(Math.max(0, first - GIVEN_REACH), first).map(({ word }) => word)
  const gives = words.findLastIndex((word) => GIVES.has(word))
  return gives >= 0 && words.slice(gives).some((word) => HOLDINGS.has(word))
}

const GIVEN_REACH = 9
const CAPITALS = set('damascus baghdad erbil ankara tehran')
const GIVES = set(
  'cede ceded ceding give gives given gave giving surrender surrendered hand handed handing transfer transferred turned',
)
const HOLDINGS = set(
  'post posts crossing crossings gate gates border field fields city town towns control dam dams airport airports station stations area areas province prison prisons camp camps base bases',
)

/** Named side by side with a party: "Damascus and the SDF", "دمشق وقسد". */
function besideActor(scan: Scan, index: number, match: NameMatch): boolean {
  const next = scan.matches[index + 1]
  if (next === undefined || !next.entries.every(({ named, careful }) => named.kind === 'actor' && !careful))
    return false
  const between = scan.tokens.slice(match.next, next.first).map(({ word }) => word)
  if (between.length > 0) return /^and( the)?$/.test(between.join(' '))
  const head = scan.tokens[next.first]
  return head?.joined === true && head.word.startsWith('و') && next.start > head.start
}

function actingInArabic(scan: Scan, index: number, match: NameMatch): Acting {
  const head = scan.tokens[match.first]
  const before = elementAt(scan.tokens, match.first - 1)?.word ?? ''
  if (head?.joined !== true) return null
  if (head.start !== match.start) {
    if (LINKED_BEFORE.has(before)) return 'government'
    return isSecondOfTwo(scan, index, match) ? 'government' : null
  }
  const verb = before.replace(/^و/, '')
  if (TOGETHER_BEFORE.has(verb) && isSecondOfTwo(scan, index + 1, scan.matches[index + 1])) return 'government'
  if (VERBS_BEFORE.has(verb) || GOVERNMENTS_BEFORE.has(verb)) return 'government'
  if (STRIKES_BEFORE.has(verb)) return 'army'
  // "رأى أن إسرائيل ستواصل ضرباتها"
  if (before === 'ان' && /^(?:ست\p{L}{2,}|لن|سوف)$/u.test(scan.tokens[match.next]?.word ?? '')) return 'government'
  if (before === 'بين' || before === 'ان') return besideActor(scan, index, match) ? 'government' : null
  return CLAUSE_STARTS_KURDISH.has(before) ? 'government' : null
}

/** "اتفقت بغداد وأربيل": the second of two capitals or countries that do something together. */
function isSecondOfTwo(scan: Scan, index: number, match: NameMatch | undefined): boolean {
  const first = scan.matches[index - 1]
  const head = match && scan.tokens[match.first]
  if (first === undefined || match === undefined || head?.word.startsWith('و') !== true) return false
  if (first.next !== match.first || !isMetonym(first) || !isMetonym(match)) return false
  const verb = (elementAt(scan.tokens, first.first - 1)?.word ?? '').replace(/^و/, '')
  return VERBS_BEFORE.has(verb) || TOGETHER_BEFORE.has(verb) || GOVERNMENTS_BEFORE.has(verb)
}

function isMetonym({ entries }: NameMatch): boolean {
  return entries.some(({ named }) => named.kind === 'metonym')
}
