// Nouns that say what sort of place a name names ("Tabqa Dam", "سجن الناصرية المركزي"). A name that holds one says as much
// with any other noun of its sort: whoever knows "Roj camp" knows "Roj displacement camp".

import type { Names, Place } from '../../core/knowledge.ts'

/** `en` stands behind the name, `ar` and `ku` before it; `…` marks where the name goes among several words. */
interface KindNoun {
  readonly en: readonly string[]
  readonly ar: readonly string[]
  readonly ku: readonly string[]
}

const SORTS: readonly KindNoun[] = [
  {
    en: ['… prison', '… jail', '… central prison', 'central prison in …'],
    ar: ['سجن …', 'سجن … المركزي', 'السجن المركزي في …'],
    ku: ['زیندانی …', 'بەندیخانەی …', 'گرتووخانەی …'],
  },
  { en: ['… camp', '… displacement camp', '… refugee camp'], ar: ['مخيم …'], ku: ['کەمپی …'] },
  {
    en: ['… crossing', '… border crossing', '… border post', '… border gate', '… crossing point', 'the port of …'],
    ar: ['معبر …', 'منفذ …', 'معبر … الحدودي', 'منفذ … الحدودي', 'بوابة … الحدودية'],
    ku: ['دەروازەی …', 'دەروازەی سنووریی …', 'دەروازەی سنووری …', 'خاڵی سنووریی …'],
  },
  { en: ['… dam'], ar: ['سد …'], ku: ['بەنداوی …'] },
  {
    en: ['… field', '… oil field', '… oilfield', '… gas field', '… gasfield'],
    ar: ['حقل …', 'حقل … النفطي', 'حقل … الغازي'],
    ku: ['کێڵگەی …', 'کێڵگەی نەوتیی …', 'کێڵگەی غازی …'],
  },
  {
    en: ['… base', '… air base', '… airbase', '… airfield', '… military base'],
    ar: ['قاعدة …', 'قاعدة … الجوية', 'قاعدة … العسكرية'],
    ku: ['بنکەی …', 'بنکەی ئاسمانیی …'],
  },
  {
    en: ['… airport', '… international airport'],
    ar: ['مطار …', 'مطار … الدولي'],
    ku: ['فڕۆکەخانەی …', 'فڕۆکەخانەی نێودەوڵەتیی …', 'فڕۆکەخانەی نێودەوڵەتی …'],
  },
  {
    en: ['jabal …', 'jebel …', 'mount …', '… mountain', '… mountains', '… hills', '… range'],
    ar: ['جبل …', 'جبال …', 'سلسلة جبال …', 'مرتفعات …'],
    ku: ['چیای …', 'چیاکانی …', 'شاخی …'],
  },
  { en: ['wadi …', '… valley'], ar: ['وادي …'], ku: ['دۆڵی …'] },
  { en: ['… refinery', '… oil refinery'], ar: ['مصفى …', 'مصفاة …'], ku: ['پاڵاوگەی …'] },
]

/** Kinds of places whose names hold such a noun. */
const HOLDERS: ReadonlySet<string> = new Set([
  'prison',
  'camp',
  'border_crossing',
  'infrastructure',
  'energy',
  'base',
  'area',
  'site',
])

/** Words behind the first of a name that may be written small: "Tabqa dam", "Erbil international airport". */
export const KIND_WORDS: ReadonlySet<string> = new Set([
  ...SORTS.flatMap(({ en }) => en.flatMap((form) => form.split(' '))).filter((word) => word !== '…'),
  ...'bridge road highway terminal pipeline station plant province governorate district region city town desert river'.split(
    ' ',
  ),
])

/** The names of a place, its own among them, with those that say the same with another noun of the sort. */
export function namesWithKindNouns({ kind, name, aliases, careful = [] }: Place): Names {
  const own = { ...aliases, en: [name, ...aliases.en] }
  if (!HOLDERS.has(kind)) return own
  const sure = (names: readonly string[]): readonly string[] => names.filter((each) => !careful.includes(each))
  return {
    en: [...new Set([...own.en, ...sure(own.en).flatMap((each) => otherForms(each, 'en'))])],
    ar: [...new Set([...own.ar, ...sure(own.ar).flatMap((each) => otherForms(each, 'ar'))])],
    ku: [...new Set([...own.ku, ...sure(own.ku).flatMap((each) => otherForms(each, 'ku'))])],
  }
}

/** What is left of a name without its noun; empty where it holds none. */
export function stemsOfKind(name: string, language: keyof Names): readonly string[] {
  return SORTS.flatMap((sort) => stemIn(name, sort[language]) ?? [])
}

function otherForms(name: string, language: keyof Names): readonly string[] {
  for (const sort of SORTS) {
    const stem = stemIn(name, sort[language])
    if (stem !== null) return sort[language].map((form) => form.replace('…', stem))
  }
  return []
}

/** By the longest form that fits. */
function stemIn(name: string, forms: readonly string[]): string | null {
  let shortest: string | null = null
  for (const form of forms) {
    const [before = '', behind = ''] = form.split('…')
    const written = name.toLowerCase()
    if (!written.startsWith(before) || !written.endsWith(behind)) continue
    const stem = name.slice(before.length, name.length - behind.length).trim()
    if (/^[^\s(/–]{3,}(\s[^\s(/–]+)?$/.test(stem) && (shortest === null || stem.length < shortest.length))
      shortest = stem
  }
  return shortest
}
