// A place that the text means again without its name: "the dam", "the same prison", "the district", "المنطقة ذاتها". It is
// the one of that sort that was named last.

import { elementAt } from '../element-at.ts'
import type { PlaceMention, Span } from '../../core/understanding.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { TokenTable, tokenSet } from '../claims/token-table.ts'
import { inside } from './material.ts'

const TOWNS = ['city', 'town', 'district', 'village']
const WORKS = ['energy', 'infrastructure', 'site']
const FENCED = ['base', 'prison', 'camp', 'border_crossing']

const GOVERNORATES = ['governorate', 'province']
const ANYWHERE = [...TOWNS, 'area', 'governorate', 'base', 'border_crossing', 'camp', 'prison', ...WORKS]

/** Nouns of a sort of place, and the kinds of place that they can mean. */
const NOUNS: readonly (readonly [string, readonly string[]])[] = [
  ['dam السد سدّ بەنداوەکە بەنداو', ['infrastructure', 'energy']],
  ['prison jail السجن زیندانەکە بەندیخانەکە زیندان بەندیخانە', ['prison']],
  ['camp المخیم کەمپەکە کەمپ', ['camp']],
  [
    'base garrison airfield airport airbase القاعده المطار المعسکر بنکەکە فروکەخانەکە فروکەخانە بنکە',
    ['base', 'infrastructure'],
  ],
  ['field plant refinery pipeline line station الحقل المصفاه الخط الانبوب المحطه کیلگەکە پالاوگەکە', WORKS],
  ['site facility الموقع المنشاه شوینەکە', [...WORKS, ...FENCED]],
  ['fence perimeter runway hangar السیاج السور المدرج پەرژینەکە', FENCED],
  ['bridge الجسر پردەکە', ['border_crossing', 'infrastructure']],
  ['crossing gate terminal المعبر المنفذ دەروازەکە دەروازە خالەکە', ['border_crossing']],
  [
    'town city village district neighborhood neighbourhood ' +
      'المدینه البلده القریه القضاء الناحیه شارەکە شارۆچکەکە شاروچکەکە گوندەکە قەزاکە شار شاروچکە گوند',
    TOWNS,
  ],
  ['province governorate المحافظه پاریزگاکە', GOVERNORATES],
  ['mountain mountains hill hills range valley desert الجبل الجبال التلال الوادی الصحراء چیاکە شاخەکە', ['area']],
  ['area region المنطقه ناوچەکە ناوچە', ANYWHERE],
]
/** Sites of which the one named a sentence before is meant, whatever the news is about. */
const SITES: ReadonlySet<readonly string[]> = new Set(
  NOUNS.map(([, kinds]) => kinds).filter((kinds) => /^(base|camp|prison|border_crossing)$/.test(kinds[0] ?? '')),
)
/** Characters back to it. */
const NEAR_SITE = 120
const KINDS_OF = new TokenTable(
  NOUNS.flatMap(([nouns, kinds]) => nouns.split(' ').map((noun) => [noun, kinds] as const)),
)
const AGAIN = /^(the|that|this|same)$/

/** Which places a clause can mean again. */
export interface Remembered {
  /** In text order. */
  readonly places: readonly PlaceMention[]
  /** Stretches of which no place is meant. */
  readonly excluded: readonly Span[]
  readonly kindOf: (id: string) => string
  /** True where the first place holds the second. */
  readonly holds: (outer: string, inner: string) => boolean
  /** The governorate that holds a place; null for none. */
  readonly governorateOf: (id: string) => string | null
  /** The place of the news. */
  readonly news: string | null
  /** The town whose office told of it last. */
  readonly town: string | null
}

/** The id of the place that the clause means again; null where it means none. */
export function placeAgain(reading: Reading, clause: Range, remembered: Remembered): string | null {
  const { kindOf, holds, news, town, places } = remembered
  for (let i = clause.from; i < clause.to; i++) {
    const token = reading.tokens[i]
    const kinds = KINDS_OF.get(token)
    if (i > clause.from && CONDITIONS.has(token)) break
    if (kinds === undefined || !meansAgain(reading, i, clause)) continue
    if (kinds === GOVERNORATES && isFromThere(reading, i)) continue
    if (kinds === TOWNS && town !== null) return town
    if (kinds === TOWNS && news !== null && !TOWNS.includes(kindOf(news))) {
      const around = places.find(({ id }) => TOWNS.includes(kindOf(id)) && holds(id, news))
      if (around !== undefined) return around.id
    }
    const near = SITES.has(kinds) ? lastOf(remembered, token?.start ?? 0, kinds, NEAR_SITE) : null
    if (near !== null) return near
    if (news !== null && kinds.includes(kindOf(news))) return news
    const named = lastOf(remembered, token?.start ?? 0, kinds)
    if (named !== null) return named
    const around = kinds === GOVERNORATES && news !== null ? remembered.governorateOf(news) : null
    if (around !== null) return around
  }
  return null
}

/** "a lawmaker from the province", "women from the province", "نائب عن المحافظة": where somebody is from. */
function isFromThere({ tokens }: Reading, at: number): boolean {
  const back = elementAt(tokens, at - 1)?.text === 'the' ? at - 2 : at - 1
  return FROM_THERE.has(elementAt(tokens, back)) && FOLK.has(elementAt(tokens, back - 1))
}

const FROM_THERE = tokenSet('from of عن من'.split(' '))
const FOLK = tokenSet(
  (
    'lawmaker lawmakers deputy deputies mp mps member senator politician women men sheikh sheikhs ' +
    'activist officer official نایب النایب نایبه النایبه نواب نساء رجال شیوخ مواطنین ناشط'
  ).split(' '),
)

/** "unless the city gets one command": no place of what is said. */
const CONDITIONS = tokenSet(['unless', 'provided', 'ئەگەر', 'مەگەر'])

/** True where the clause means a place that was told of before, whether or not it has a name here. */
export function meansPlaceAgain(reading: Reading, clause: Range): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    if (KINDS_OF.has(reading.tokens[i]) && meansAgain(reading, i, clause)) return true
  }
  return false
}

/** "reached the city from Damascus", "left the camp for Raqqa", "وصلت إلى المدينة من دمشق": there, wherever else it names. */
export function reachesAgain(reading: Reading, clause: Range): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    if (!REACHES.has(reading.tokens[i])) continue
    let noun = i + 1
    while (noun < clause.to && BETWEEN.has(reading.tokens[noun])) noun++
    const kinds = KINDS_OF.get(reading.tokens[noun])
    if (kinds !== undefined && kinds !== ANYWHERE && meansAgain(reading, noun, clause)) return true
  }
  return false
}

/** "from the crossing to Derik": out of a site that was named before, to elsewhere. */
export function leavesSiteAgain(reading: Reading, clause: Range): boolean {
  const { tokens } = reading
  for (let i = clause.from; i < clause.to - 2; i++) {
    if (!OUT_OF.has(tokens[i])) continue
    const noun = BETWEEN.has(tokens[i + 1]) ? i + 2 : i + 1
    const kinds = KINDS_OF.get(tokens[noun])
    if (kinds === undefined || !SITES.has(kinds) || !meansAgain(reading, noun, clause)) continue
    if (INTO.has(tokens[noun + 1]) || isBroughtTo(tokens, noun + 1)) return true
  }
  return false
}

/** "families from the camp would be brought to". */
function isBroughtTo(tokens: Reading['tokens'], from: number): boolean {
  const words = tokens.slice(from, from + BROUGHT_REACH)
  const at = words.findIndex((token) => BROUGHT.has(token))
  return at >= 0 && INTO.has(words[at + 1]) && !words.slice(0, at).some(({ mark }) => mark)
}

const BROUGHT_REACH = 5
const BROUGHT = tokenSet('brought moved taken transferred flown returned sent bused repatriated'.split(' '))

const OUT_OF = tokenSet('from من لە'.split(' '))
const INTO = tokenSet('to into towards for الی نحو بو بەرەو'.split(' '))

const REACHES = tokenSet('reached entered left quit وصل وصلت وصلوا دخل دخلت دخلوا غادر غادرت غادروا بلغت'.split(' '))
const BETWEEN = tokenSet('the that same الی'.split(' '))

/** "the town", "the district", "القضاء". */
export function meansTownAgain(reading: Reading, clause: Range): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    if (KINDS_OF.get(reading.tokens[i]) === TOWNS && meansAgain(reading, i, clause)) return true
  }
  return false
}

/** Sorani nouns that mean one told of only behind "the same": "هەمان فڕۆکەخانە". */
const BARE = tokenSet('فروکەخانە بنکە کەمپ زیندان بەندیخانە بەنداو دەروازە کیلگە شار شاروچکە گوند ناوچە'.split(' '))
const ROADS = tokenSet('road highway track route path'.split(' '))
const SPOTS = tokenSet(
  (
    'road highway track route street stretch spot bend junction post checkpoint market quarter neighbourhood neighborhood ' +
    'الطریق الشارع المکان الحاجز النقطه التقاطع السوق الحی البقعه ریگایە ریگا ریگاکە شوین شوینە جادە بازگە'
  ).split(' '),
)
const SELF = tokenSet('ذاته ذاتها نفسه نفسها عینه عینها'.split(' '))
const SAME = tokenSet('same نفس ذات هەمان'.split(' '))
/** Words from "the same" to its noun. */
const SAME_REACH = 3

/** "on the same desert road", "الطريق ذاته", "لە هەمان ڕێگا": where the news was, though no kind of place is called so. */
export function meansSpotAgain({ tokens }: Reading, clause: Range): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    if (!SPOTS.has(tokens[i])) continue
    if (SELF.has(tokens[i + 1])) return true
    if (tokens.slice(Math.max(clause.from, i - SAME_REACH), i).some((token) => SAME.has(token))) return true
  }
  return false
}

const THERE = tokenSet(['there', 'here', 'هناک', 'هنالک', 'لەوی', 'لیرە'])
/** "There were", "there appeared to be": nowhere. */
const IS = tokenSet(
  'is are was were has have had will would may might could can seems seemed appears appeared remain remains remained'.split(
    ' ',
  ),
)

/** "the crossing there reopened". In Arabic the word says the same only behind all else. */
export function meansThere({ tokens, order }: Reading, clause: Range): boolean {
  for (let i = clause.from; i < clause.to; i++) {
    if (!THERE.has(tokens[i]) || IS.has(tokens[i + 1])) continue
    const next = tokens[i + 1]
    if (order !== 'verb-speaker' || next === undefined || next.mark || i + 1 >= clause.to) return true
  }
  return false
}

/** "the dam", "the same northern prison"; not "the city of Mosul", "the Mosul dam". */
function meansAgain(reading: Reading, at: number, clause: Range): boolean {
  const [next, behind] = [reading.tokens[at + 1], reading.tokens[at + 2]]
  // "the desert road"
  if (ROADS.has(next) && reading.order === 'speaker-verb') return false
  if (next?.text === 'of' && behind?.capital === true) return false
  if (BARE.has(reading.tokens[at])) return SAME.has(elementAt(reading.tokens, at - 1))
  if (reading.order !== 'speaker-verb') return true
  for (let i = at - 1; i >= Math.max(clause.from, at - 3); i--) {
    const token = reading.tokens[i]
    if (token === undefined || token.mark || token.capital)
      return token !== undefined && i === clause.from && AGAIN.test(token.text)
    if (AGAIN.test(token.text)) return true
  }
  return false
}

/** The last place of one of the kinds before `at`, and no further than `reach` characters. */
function lastOf(
  { places, excluded, kindOf }: Remembered,
  at: number,
  kinds: readonly string[],
  reach = Infinity,
): string | null {
  const last = places.findLast(
    (place) =>
      place.end <= at &&
      place.end >= at - reach &&
      kinds.includes(kindOf(place.id)) &&
      !excluded.some((stretch) => inside(place, stretch)),
  )
  return last?.id ?? null
}
