// Words beside a name that say that it is a place: "near Hit", "Balad district", "مدينة الباب".

import { stems } from './variants.ts'
import type { NameMatch, Scan } from './scan.ts'

const BEFORE: ReadonlySet<string> = new Set(
  (
    'in near at from around outside inside toward towards to of via reached entered left ' +
    'في قرب من الي غرب شرق شمال جنوب وسط غربي شرقي شمالي جنوبي بين باتجاه مدينه قضاء قضا ناحيه بلده قريه منطقه محافظه معبر منفذ مخيم سجن سد ريف حقل ' +
    'له بو نزيك شاري ناحيهي قهزاي گوندي ناوچهي پاريزگاي لاي'
  ).split(' '),
)
const BEHIND: ReadonlySet<string> = new Set(
  'district city town province governorate village sub-district subdistrict area crossing camp prison valley airfield base'.split(
    ' ',
  ),
)

/** True where the words beside the match, or a preposition written together with it, say that it is a place. */
export function standsAsPlace(scan: Scan, match: NameMatch): boolean {
  const head = scan.tokens[match.first]
  const before = scan.tokens[match.first - 1]
  const behind = scan.tokens[match.next]
  if (head !== undefined && match.start > head.start) return /^[وف]?[بل]/.test(head.word)
  if (before !== undefined && head?.joined === true && isPlaceWord(before.word)) return true
  return behind?.joined === true && BEHIND.has(behind.word)
}

function isPlaceWord(word: string): boolean {
  return BEFORE.has(word) || BEFORE.has(word.replace(/^[وب]/, '')) || stems(word).some((stem) => BEFORE.has(stem.word))
}
