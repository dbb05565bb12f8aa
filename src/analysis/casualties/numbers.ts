// Numbers of people in a sentence, from digits and words, as ranges. "Dozens" counts 12, "tens" 10, "hundreds" 100
// (the ACLED codebook's conservative readings); "at least five" and "more than five" count 5; "several" is no number.

import { elementAt } from '../element-at.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { rememberedWords } from '../../core/remembered.ts'
import { type Token, foldWord } from '../claims/tokens.ts'
import { isGroup, peopleOf } from './people.ts'

export interface Quantity extends Range {
  readonly min: number
  readonly max: number
}

const words = (list: string, from: number): readonly (readonly [string, number])[] =>
  list.split(' ').map((word, i) => [word, from + i] as const)

const ENGLISH = new Map<string, number>([
  ...words(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    1,
  ),
  ...words('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(([word, n]) => [word, n * 10] as const),
  ['dozen', 12],
  ['dozens', 12],
  ['tens', 10],
  ['scores', 20],
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1000],
  ['couple', 2],
  ['pair', 2],
  ['both', 2],
]) // prettier-ignore

const ARABIC = new Map<string, number>(
  [
    ['واحد', 1],
    ['واحدة', 1],
    ['أحد', 1],
    ['إحدى', 1],
    ['اثنان', 2],
    ['اثنين', 2],
    ['اثنتان', 2],
    ['اثنتين', 2],
    ['اثنا', 2],
    ['اثني', 2],
    ['اثنتا', 2],
    ['اثنتي', 2],
    ['كلا', 2],
    ['ثلاثة', 3],
    ['ثلاث', 3],
    ['أربعة', 4],
    ['أربع', 4],
    ['خمسة', 5],
    ['خمس', 5],
    ['ستة', 6],
    ['ست', 6],
    ['سبعة', 7],
    ['سبع', 7],
    ['ثمانية', 8],
    ['ثماني', 8],
    ['ثمان', 8],
    ['تسعة', 9],
    ['تسع', 9],
    ['عشرة', 10],
    ['عشر', 10],
    ['عشرون', 20],
    ['عشرين', 20],
    ['ثلاثون', 30],
    ['ثلاثين', 30],
    ['أربعون', 40],
    ['أربعين', 40],
    ['خمسون', 50],
    ['خمسين', 50],
    ['ستون', 60],
    ['ستين', 60],
    ['مئة', 100],
    ['مائة', 100],
    ['عشرات', 12],
    ['مئات', 100],
  ].map(([word, n]) => [foldWord(String(word)), Number(n)] as const),
) // prettier-ignore

const SORANI = new Map<string, number>([
  ...words('یەک دوو سێ چوار پێنج شەش حەوت هەشت نۆ دە یازدە دوازدە سێزدە چواردە پازدە شازدە حەڤدە هەژدە نۆزدە بیست', 1),
  ['یانزە', 11],
  ['دوانزە', 12],
  ['سیانزە', 13],
  ['پانزدە', 15],
  ['پانزە', 15],
  ['شانزە', 16],
  ['شانزدە', 16],
  ['سی', 30],
  ['چل', 40],
  ['پەنجا', 50],
  ['شەست', 60],
  ['سەد', 100],
  ['دەیان', 12],
  ['سەدان', 100],
]) // prettier-ignore

const DUAL_AR = new Set(
  'جندي شخص عنصر شرطي طفل طفلت شرطيت امرأت ضابط حارس قتيل جريح مدني عسكري رجل مهرب مسلح مقاتل عامل موظف مواطن شاب منتسب'
    .split(' ')
    .map(foldWord)
    .flatMap((stem) => [`${stem}ان`, `${stem}ین`])
    .filter((word) => !/^(مسلحین|مقاتلین|عاملین|مواطنین|موظفین|منتسبین|مهربین|مدنیین|عسکریین)$/.test(word)),
)

/** "another", "a third": one more, said without its noun. */
const OTHER_AR = new Set(
  ['آخر', 'أخرى', 'ثالث', 'ثالثا', 'ثالثة', 'رابع', 'رابعا', 'رابعة', 'خامس', 'خامسا', 'سادس', 'سادسا'].map(foldWord),
)
/** A relative of somebody: "والدتها", "شقيقه", "سائقهم". */
const KIN_AR =
  /^(والد|والدت|شقیق|شقیقت|زوج|زوجت|ابن|ابنت|نجل|سایق|سائق|مرافق|اب|ابو|ابی|اخ|اخو|اخت|ام|عم|عمت|خال|خالت|جد|جدت|حفید|حفیدت|خطیب|خطیبت|طفل|طفلت|صهر|کنت|رضیع|رضیعت|جار|جارت|مساعد|معاون|حارس|زمیل|زمیلت|رفیق|صدیق|نائب|نایب|سکرتیر|قریب|شریک)(ه|ها|هم|هما)$/
const isOneArabic = rememberedWords((form) => OTHER_AR.has(form) || KIN_AR.test(form))
/** Two relatives: "وطفلاها", "نجليه". */
const TWO_KIN_AR = /^(طفل|طفلت|ابن|ابنت|نجل|شقیق|شقیقت|والد|عم|خال|مرافق|حارس|رضیع|حفید|مساعد)(ا|ی)(ه|ها|هم|هما)$/
const PLURAL_AR = new Set(
  'أعضاء مرضى ركاب سكان حجاج تجار قرويين إطفائيين أشقاء إخوة أبناء بنات أنجال رهائن أكراد أتراك أجانب فتيان صبيان عمال رعاة أطباء طلاب زوار جنود ضباط حراس أطفال نساء سيدات أشخاص رجال أفراد عناصر سجناء شبان صيادلة زبائن طلبة تلاميذ سياح رهبان خبراء بحارة باعة رعيان لصوص دواعش قضاة نزلاء أسرى أحفاد جيران رفاق زملاء أصدقاء أقارب أقرباء عملاء أفغان هنود زعماء قادة وزراء سفراء مخاتير وجهاء شيوخ أساتذة مراتب مارة مشتبه'
    .split(' ')
    .map(foldWord),
)

/** Singular for all their ending. */
const SINGULAR_AR = new Set(['سجين', 'زبون', 'معاون'].map(foldWord))

function ranges(reading: Reading, at: number): boolean {
  return /^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying))$/.test(elementAt(reading.tokens, at)?.text ?? '')
}

/** The number that begins at a token, before `end`; null where none does. */
export function quantityAt(reading: Reading, at: number, end: number): Quantity | null {
  const text = reading.tokens[at]?.text ?? ''
  if (text === 'between' || text === 'بین' || text === 'نێوان') {
    const low = plainNumber(reading, at + 1, end)
    const high =
      low && /^(and|و|-)$/.test(reading.tokens[low.to]?.text ?? '')
        ? plainNumber(reading, low.to + 1, end)
        : low && plainNumber(reading, low.to, end)
    if (low && high) return { from: at, to: high.to, min: low.min, max: high.max }
  }
  if (text === 'half' && reading.tokens[at + 1]?.text === 'a' && reading.tokens[at + 2]?.text === 'dozen')
    return { from: at, to: at + 3, min: 6, max: 6 }
  const one = plainNumber(reading, at, end) ?? singular(reading, at, end)
  if (!one) return null
  // "raised from three to five": two numbers; "ranged from three to five": one range.
  const moved = /^(from|من|لە)$/.test(elementAt(reading.tokens, at - 1)?.text ?? '') && !ranges(reading, at - 2)
  const joint = moved ? '' : (reading.tokens[one.to]?.text ?? '')
  const second = /^(to|or|-|–|الی|او|بو|یان)$/.test(joint) ? plainNumber(reading, one.to + 1, end) : null
  if (second && second.max > one.min) return { from: at, to: second.to, min: one.min, max: second.max }
  return one
}

function plainNumber(reading: Reading, at: number, end: number): Quantity | null {
  const value = valueOf(reading, at)
  if (value === null || at >= end) return null
  let total = value
  let to = at + 1
  if (/^(dozen|couple|pair)$/.test(reading.tokens[to]?.text ?? '') && value < 20) {
    total = value * (ENGLISH.get(reading.tokens[to]?.text ?? '') ?? 1)
    to++
  }
  for (; to < end; to++) {
    const next = valueOf(reading, to)
    const word = reading.tokens[to]?.text ?? ''
    if (/^(hundred|thousand)$/.test(word)) total *= word === 'hundred' ? 100 : 1000
    else if (next === 10 && total < 10 && /^عشر/.test(word)) total += 10
    else if (next !== null && next >= 20 && total < 10 && /^و/.test(word)) total += next
    else break
  }
  return { from: at, to, min: total, max: total }
}

function valueOf(reading: Reading, at: number): number | null {
  const token = reading.tokens[at]
  if (!token) return null
  if (token.text.charCodeAt(0) < 0x600) return plainValue(token.text)
  if (reading.order === 'speaker-end') return soraniValue(reading.text.slice(token.start, token.end))
  for (const form of token.forms) {
    const value = arabicValue(form)
    if (value !== null) return value
  }
  return null
}

/** Of digits and of English words. */
const plainValue = rememberedWords((word): number | null => {
  if (/^\d/.test(word)) return /^\d+([,٬]\d{3})*$/.test(word) ? Number(word.replace(/[,٬]/g, '')) : null
  // "a nine-man garrison".
  const strong = /^(\w+)-(?:man|member|strong|person)$/.exec(word)?.[1]
  if (strong !== undefined) return /^\d+$/.test(strong) ? Number(strong) : (ENGLISH.get(strong) ?? null)
  const compound = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(\w+)$/.exec(word)
  if (compound) return (ENGLISH.get(compound[1] ?? '') ?? 0) + (ENGLISH.get(compound[2] ?? '') ?? 0)
  return ENGLISH.get(word) ?? null
})

const arabicValue = rememberedWords((form): number | null => {
  const value = ARABIC.get(form)
  if (value !== undefined) return value
  return DUAL_AR.has(form) || TWO_KIN_AR.test(form) || isDualArabic(form) ? 2 : null
})

/** "شقيقتان", "ضابطين": two by the ending; "ین" of a sound plural is listed as such. "جثتا طفلين": two in a construct. */
function isDualArabic(form: string): boolean {
  const stem = /^(..+)(?:ان|ین)$/.exec(form)?.[1]
  if (stem === undefined || (form.endsWith('ین') && peopleOf([form], 'verb-speaker') !== undefined)) return false
  const single = stem.endsWith('ت') ? `${stem.slice(0, -1)}ه` : stem
  return peopleOf([single], 'verb-speaker') !== undefined && !/(ین|ون|ات)$/.test(single)
}

/** With the endings of a number that stands alone: "سێی دیکە", "دووانی دیکە". */
const soraniValue = rememberedWords((raw): number | null => {
  const whole = raw.replace(/\u200c/g, '')
  return (
    SORANI.get(whole) ??
    SORANI.get(whole.replace(/(انی|ان|ەی|ی)$/, '')) ??
    SORANI.get(whole.replace(/(انیش|ێش|یش|ش)$/, '')) ??
    null
  )
})

/** "a soldier", "a third", "another", "جندي", "آخر", "کەسێک": one. */
function singular(reading: Reading, at: number, end: number): Quantity | null {
  const token = reading.tokens[at]
  if (!token) return null
  const one = (to: number): Quantity => ({ from: at, to, min: 1, max: 1 })
  if (reading.order === 'verb-speaker') {
    if (!token.forms.some(isOneArabic) && !isSingularArabic(token)) return null
    return one(/^واحده?$/.test(reading.tokens[at + 1]?.text ?? '') ? at + 2 : at + 1)
  }
  if (reading.order === 'speaker-end') {
    const known =
      /(یک|یکی|یەک|یەکی|ەکیش|یکیش|یکیان|یەکیان)$/.test(token.text) && peopleOf(token.forms, reading.order) !== undefined
    // "کچەکەی", "باوکیان": somebody's daughter, somebody's father.
    const kin =
      /^(باوک|دایک|برا|خوشک|کور|کچ|ژن|هاوژین|مێرد|میرد|هاوسەر|مندال|شوفیر|پاسەوان|هاوری)(ی|یان|ەکەی|ەکەیان|کەی|کەیان|ەکەشی|ەکەشیان|کەشی|کەشیان|یشی|یشیان)$/.test(
        token.text,
      )
    return known || kin || token.text === 'یەکیکی' ? one(at + 1) : null
  }
  // "a father and son": the article counts for both.
  const pair =
    elementAt(reading.tokens, at - 1)?.text === 'and' &&
    /^(a|the|his|her|their)$/.test(elementAt(reading.tokens, at - 3)?.text ?? '')
  if (pair && KIN.test(token.text) && KIN.test(reading.tokens[at - 2]?.text ?? '')) return one(at + 1)
  return ARTICLES.has(token.text) ? singleEnglish(reading, at, end, token.text) : null
}

const ARTICLES = new Set('a an another his her its their the'.split(' '))

const KIN =
  /^(father|mother|son|daughter|brother|sister|husband|wife|uncle|aunt|nephew|niece|grandfather|grandmother|grandson|granddaughter)$/

/** "a soldier", "another", "his driver", "the governor": one named by a singular noun of people. */
function singleEnglish(reading: Reading, at: number, end: number, article: string): Quantity | null {
  const one = (to: number): Quantity => ({ from: at, to, min: 1, max: 1 })
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    const token = reading.tokens[i]
    if (token === undefined || token.mark) break
    // "an army colonel" is one, "an army" is none.
    if (isGroup(token.text) && peopleOf(reading.tokens[i + 1]?.forms ?? [], reading.order) === undefined) break
    if (i === at + 1 && /^(second|third|fourth|fifth|sixth|seventh)$/.test(token.text) && article !== 'the')
      return one(i + 1)
    const adjective = i + 1 < end && peopleOf(reading.tokens[i + 1]?.forms ?? [], reading.order) !== undefined
    if (endsSingle(reading, i) && !(adjective && !ENDS.test(token.text))) break
    // "the head of the council" is somebody, "the head" is part of one.
    const heads = token.text === 'head' && reading.tokens[i + 1]?.text === 'of'
    if (!heads && peopleOf([token.text], reading.order) === undefined) continue
    // "the Syrian desert": no Syrian.
    if (article === 'the' && token.capital && isNamedAfter(reading, i + 1, end)) break
    const to = lastOfCompound(reading, i, end)
    return isPluralEnglish(reading.tokens[to - 1]?.text ?? '') ? null : one(to)
  }
  return article === 'another' && !isGroup(reading.tokens[at + 1]?.text ?? '') ? one(at + 1) : null
}

/** A noun that is no person's stands there. */
function isNamedAfter({ tokens, order }: Reading, at: number, end: number): boolean {
  const next = at < end ? tokens[at] : undefined
  return next !== undefined && !next.mark && !ENDS.test(next.text) && peopleOf(next.forms, order) === undefined
}

const ENDS = /^(was|were|has|had|in|on|at|of|and|to|by|who|that|which|for|from|with|near)$/

/** A verb, a number or a preposition: the noun phrase is over. */
function endsSingle(reading: Reading, at: number): boolean {
  const text = reading.tokens[at]?.text ?? ''
  return (
    ENDS.test(text) ||
    valueOf(reading, at) !== null ||
    reading.hits.some((hit) => hit.from === at && /^(v:|kill|wound)/.test(hit.label))
  )
}

function isPluralEnglish(word: string): boolean {
  return /s$|^(people|men|women|children|police|troops|personnel|gunmen|policemen)$/.test(word)
}

/** "a police officer", "an army colonel": the whole of it. */
function lastOfCompound(reading: Reading, at: number, end: number): number {
  let to = at + 1
  while (to < end && peopleOf([reading.tokens[to]?.text ?? ''], reading.order) !== undefined) to++
  return to
}

/** Arabic marks "one" by the noun alone; a sound plural or a broken one is listed as such and is not singular. */
function isSingularArabic(token: Token): boolean {
  if (peopleOf(token.forms, 'verb-speaker') === undefined) return false
  return (
    !token.forms.some((form) => PLURAL_AR.has(form) || (/(ین|ون|ات)$/.test(form) && !SINGULAR_AR.has(form))) &&
    !/^ال|^[وبل]?ال/.test(token.text)
  )
}
