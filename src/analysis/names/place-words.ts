// Words beside a name that say that it is a place: "near Hit", "Balad district", "مدينة الباب".

import { elementAt } from '../element-at.ts'
import { stems } from './variants.ts'
import type { NameMatch, Scan } from './scan.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Where something is or goes. */
const LOCATIVE = words(
  'in near at around outside inside toward towards into across throughout between beyond opposite passing above below ' +
    'beside ' +
    'في قرب الي غرب شرق شمال جنوب وسط غربي شرقي شمالي جنوبي بين باتجاه نحو داخل خارج حول بمحيط محيط قباله بمحاذاه بجوار جوار بهرامبهر له بو نزيك لاي',
)
/** Looser: these stand before people too. */
const LOOSE = words('from to via reached entered left of من')
/** What is called by the name. */
const KINDS_BEFORE = words(
  'مدينه قضاء قضا ناحيه بلده قريه منطقه محافظه معبر منفذ مخيم سجن سد ريف حقل مطار ' +
    'شاري ناحيهي قهزاي گوندي ناوچهي پاريزگاي شاروچكهي',
)
const KINDS_BEHIND = words(
  'district city town province governorate village sub-district subdistrict area crossing camp prison valley airfield ' +
    'base port countryside suburb region road highway motorway junction bridge checkpoint quarter hills plain bypass',
)
const KINDS_OF = words(
  'city town village district sub-district subdistrict province governorate area region outskirts centre center north ' +
    'south east west northeast northwest southeast southwest suburb suburbs port countryside side kilometers kilometres ' +
    'km miles part parts control capture liberation battle siege recapture city’s',
)
/** "the Jordanian capital Amman", "العاصمة الأردنية عمان". */
const CAPITALS = words('capital العاصمه بالعاصمه للعاصمه پايتهخت پايتهختي')
const SPEECH = words('قال قالت صرح صرحت تصريح تصريحات تصريحاته حديث حديثه لقاء مقابله اكد اكدت اوضح اضاف ذكر')

export interface PlaceSigns {
  /** A word of place or a preposition of place stands with it. */
  readonly locative: boolean
  /** It is called a town, district, province ... */
  readonly kind: boolean
  /** A word stands before it that people are named behind too. */
  readonly loose: boolean
}

/** What the words beside a match say. */
export function placeSigns(scan: Scan, match: NameMatch): PlaceSigns {
  const head = scan.tokens[match.first]
  const before = elementAt(scan.tokens, match.first - 1)
  const behind = scan.tokens[match.next]
  const kindBehind = behind?.joined === true && KINDS_BEHIND.has(behind.word)
  if (head !== undefined && match.start > head.start) {
    const to = /^[وف]?ل/.test(head.word)
    const locative = /^[وف]?ب/.test(head.word) || (to && !SPEECH.has(bare(before?.word ?? '')))
    return { locative, kind: kindBehind, loose: false }
  }
  const word = head?.joined === true ? (before?.word ?? '') : ''
  const is = (set: ReadonlySet<string>): boolean =>
    set.has(word) || set.has(bare(word)) || stems(word).some((stem) => set.has(stem.word))
  const capital = [before, elementAt(scan.tokens, match.first - 2)].some((token) => CAPITALS.has(token?.word ?? ''))
  const ofKind = word === 'of' && KINDS_OF.has(elementAt(scan.tokens, match.first - 2)?.word ?? '')
  return {
    locative: word !== '' && is(LOCATIVE),
    kind: kindBehind || ofKind || capital || (word !== '' && is(KINDS_BEFORE)),
    loose: LOOSE.has(word),
  }
}

function bare(word: string): string {
  return word.replace(/^[وب]/, '')
}
