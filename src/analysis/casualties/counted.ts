// Counted people of a clause: a number with its noun ("three of the six attackers", "اثنان من مرافقيه"), or a number alone
// where its noun is understood ("wounding four", "another was hurt"). Numbers of things are left out.

import { elementAt } from '../element-at.ts'
import type { Span, VictimCategory } from '../../core/understanding.ts'
import { type Order, type Range, type Reading, spanOf } from '../claims/reading.ts'
import { spansTouching } from '../spans-within.ts'
import { wordSet } from '../claims/token-table.ts'
import { quantityAt } from './numbers.ts'
import { isThing, peopleOf } from './people.ts'

export interface Counted extends Range {
  readonly min: number
  readonly max: number
  /** What sort of people the noun names; null for none in particular. */
  readonly category: VictimCategory | null
  /** Part of a number that the clause gives too: "including three children". */
  readonly part: boolean
  /** The word of wounding or killing that stands inside as an adjective ("two wounded soldiers"); -1 for none. */
  readonly inside: number
}

/** More than a bare number: several persons by a noun, or a part of some ("two of those taken"). */
export function isPeople({ category, min, from, to }: Counted): boolean {
  return min > 1 && (category !== null || to - from > 1)
}

type Noun = Pick<Counted, 'to' | 'category' | 'inside'>

/** Words between a number and its noun: adjectives stand there in English, behind the noun in Arabic. */
const NOUN_REACH: Readonly<Record<Order, number>> = { 'speaker-verb': 4, 'verb-speaker': 1, 'speaker-end': 2 }
/** Words that "of" adds. */
const WHOLE_REACH = 4
const ENDS_NOUN = wordSet(
  'in at near on when while after before as by from with during since that which who where and or but for to into was were are is have has had been so',
  'outside inside around against across under over behind beside along alongside through between above below beyond amid following until',
  'فی خلال جراء اثر عقب بعد علی الی لە و قد',
)
/** Behind a number these begin another phrase; "three of the six" goes on. */
const DETERMINERS = wordSet('the a an his her their its another')
const AGE = /^(aged?|ages|عمره|عمرها|اعمارهم|بعمر|تەمەن|تەمەنی)$/
const OF = wordSet('of من')
const WAS = /^(was|were|is|are|be)$/
const PART = wordSet('including among whom them بینهم بینها بینهن ضمنهم نیوانیاندا لەنیویاندا لەنیوانیاندا')

/** In order; numbers inside `skip` (dates, by start, without overlap) count no people. */
export function findCounted(reading: Reading, range: Range, skip: readonly Span[]): readonly Counted[] {
  const found: Counted[] = []
  const near = spansTouching(skip, spanOf(reading, range))
  let at = range.from
  while (at < range.to) {
    const token = reading.tokens[at]
    const free = token !== undefined && !near.some((span) => token.start < span.end && token.end > span.start)
    const quantity = free ? quantityAt(reading, at, range.to) : null
    if (
      quantity === null ||
      isAge(reading, at) ||
      elementAt(reading.tokens, at - 1)?.text === 'no' ||
      isBoth(reading, at)
    ) {
      at += 1
      continue
    }
    const counts = nounOf(reading, quantity.to, range.to)
    const noun = counts === 'thing' ? null : counts
    at = noun?.to ?? quantity.to
    // "سائق دراجة نارية": a driver, whatever he drives.
    if (counts === 'thing' && !(reading.order === 'verb-speaker' && names(reading, quantity.to - 1))) continue
    const { from, min, max } = quantity
    const category = noun?.category ?? categoryWithin(reading, quantity)
    const inside = noun?.inside ?? insideOf(reading, quantity)
    const part = isPart(reading, from) || isAmong(reading, at) || (found.length > 0 && isOfThem(reading, quantity))
    found.push({ from, to: at, min, max, category, part, inside })
  }
  return found
}

/** The noun behind a number; null where the number stands alone. */
function nounOf(reading: Reading, number: number, end: number): Noun | 'thing' | null {
  let inside = -1
  // "اثنين فقط من مقاتليها": only two of them.
  const from = reading.tokens[number]?.text === 'فقط' ? number + 1 : number
  // "أحد جنوده", "إحدى القذائف": one of whatever follows.
  const next = reading.tokens[from]
  if (next?.mark === false && /^[وبل]?احدی?$/.test(reading.tokens[from - 1]?.text ?? '')) {
    if (isThing(next.forms, reading.order)) return 'thing'
    return { to: from + 1, category: peopleOf(next.forms, reading.order) ?? null, inside }
  }
  for (let i = from; i < Math.min(end, from + NOUN_REACH[reading.order]); i += 1) {
    const token = reading.tokens[i]
    if (token === undefined || token.mark) break
    if (token.text === 'out' && i === from && OF.has(reading.tokens[i + 1])) return wholeOf(reading, i + 1, end)
    if (OF.has(token)) {
      if (i !== from) return null
      // "a resident of the village", "the head of the village council": somebody, of whatever it is.
      const somebody = names(reading, i - 1) || reading.tokens[i - 1]?.text === 'head'
      return !somebody && isOfThings(reading, i, end) ? 'thing' : wholeOf(reading, i, end)
    }
    if (ENDS_NOUN.has(token) || DETERMINERS.has(token)) break
    if (isCasualty(reading, i)) {
      if (!names(reading, i + 1)) break
      inside = i
      continue
    }
    // "وأصيب أربعة بغارة": what begins with ب tells by what, not how many of it.
    if (reading.order === 'verb-speaker' && /^ب\p{L}{3}/u.test(token.text) && token.forms.length > 1) break
    if (isAnotherArabic(reading, i) || (i === from && isObjectArabic(reading, i, end))) break
    // "two truck drivers", "two school bus drivers" are people.
    const compound = reading.order === 'speaker-verb' && (names(reading, i + 1) || names(reading, i + 2))
    if (isThing(token.forms, reading.order) && !compound) return 'thing'
    const category = peopleOf(token.forms, reading.order)
    if (category !== undefined) return lastNoun(reading, i, end, category, inside)
  }
  return null
}

function names(reading: Reading, at: number): boolean {
  return peopleOf(reading.tokens[at]?.forms ?? [], reading.order) !== undefined
}

/** "قناص جنديين": who did it, then whom. */
function isObjectArabic(reading: Reading, at: number, end: number): boolean {
  if (reading.order !== 'verb-speaker' || !names(reading, at - 1)) return false
  return (quantityAt(reading, at, end)?.min ?? 0) > 1
}

/** "نقيب وجندي": the second is another, joined by و; "والد" and "وزير" only begin so. */
function isAnotherArabic({ tokens, order }: Reading, at: number): boolean {
  const token = tokens[at]
  if (order !== 'verb-speaker' || token?.text.startsWith('و') !== true || token.forms.length === 1) return false
  return peopleOf([token.text], order) === undefined
}

/** "police officers", "members of the group": the whole phrase, so that a number in it ("of one family") counts nothing. */
function lastNoun(reading: Reading, at: number, end: number, first: VictimCategory | null, inside: number): Noun {
  let category = first
  let to = at + 1
  for (; to < end; to += 1) {
    const next = peopleOf(reading.tokens[to]?.forms ?? [], reading.order)
    if (next === undefined || isCasualty(reading, to) || isAnotherArabic(reading, to)) break
    category = next ?? category
  }
  if (!OF.has(reading.tokens[to])) return { to, category, inside }
  return { to: wholeOf(reading, to, end).to, category, inside }
}

/** "of the six attackers", "من عناصر التنظيم": up to its end. */
function wholeOf(reading: Reading, of: number, end: number): Noun {
  let to = of + 1
  let category: VictimCategory | null = null
  for (; to < Math.min(end, of + 1 + WHOLE_REACH); to += 1) {
    const token = reading.tokens[to]
    if (token === undefined || token.mark || isCasualty(reading, to) || ENDS_NOUN.has(token)) break
    if (reading.order === 'verb-speaker' && to > of + 1 && /^[وب]\p{L}{3}/u.test(token.text)) break
    category = peopleOf(token.forms, reading.order) ?? category
  }
  return { to, category, inside: -1 }
}

/** "two of his animals", "اثنين من أغنامه". */
function isOfThings(reading: Reading, of: number, end: number): boolean {
  // "من الأمن العام", "من أبنائه يوم الاثنين": in Arabic the noun itself follows.
  const reach = reading.order === 'verb-speaker' ? 1 : WHOLE_REACH
  const words = reading.tokens.slice(of + 1, Math.min(end, of + 1 + reach))
  for (const token of words) {
    if (token.mark || ENDS_NOUN.has(token) || peopleOf(token.forms, reading.order) !== undefined) return false
    if (isThing(token.forms, reading.order)) return true
  }
  return false
}

/** True where a word of killing or wounding stands, also one that counts nobody ("the wounded"). */
export function isCasualty(reading: Reading, at: number): boolean {
  for (const { label, from, to } of reading.hits) {
    if (from > at) return false
    if (to > at && (label === 'kill' || label === 'wound')) return true
  }
  return false
}

/** "both the driver and his passenger": they are counted one by one. */
function isBoth({ tokens }: Reading, at: number): boolean {
  return tokens[at]?.text === 'both' && /^(the|a|an|his|her|their)$/.test(tokens[at + 1]?.text ?? '')
}

/** "aged 9 and 12", "ages five to nine", "عمره 12". */
function isAge({ tokens }: Reading, at: number): boolean {
  const before = (back: number): string => elementAt(tokens, at - back)?.text ?? ''
  if (AGE.test(before(1)) || (before(1) === 'between' && AGE.test(before(2)))) return true
  return /^(and|to|or|,|و|الی)$/.test(before(1)) && AGE.test(before(3))
}

/** "a wounded child": the word of wounding between article and noun. */
function insideOf(reading: Reading, { from, to }: Range): number {
  for (let i = from + 1; i < to - 1; i += 1) if (isCasualty(reading, i)) return i
  return -1
}

/** "a soldier", "جنديان": number and noun in one. */
function categoryWithin(reading: Reading, { from, to }: Range): VictimCategory | null {
  for (let i = to - 1; i >= from; i -= 1) {
    const forms = reading.tokens[i]?.forms ?? []
    const singles = forms.map((form) => form.replace(/(ان|ین)$/, ''))
    const category = peopleOf([...forms, ...singles], reading.order)
    if (category !== undefined) return category
  }
  return null
}

/** ", five of them civilians": part of the number before; but "four of whom died" is a number of its own. */
function isOfThem(reading: Reading, { from, to }: Range): boolean {
  const [of, them] = [reading.tokens[to]?.text ?? '', reading.tokens[to + 1]?.text ?? '']
  if (of !== 'of' || !/^(them|whom|these|those)$/.test(them)) return false
  const before = /^[,–—-]$/.test(reading.tokens[from - 1]?.text ?? '')
  return before && ![2, 3, 4].some((step) => isCasualty(reading, to + step))
}

/** "an officer among them", "three of them". */
function isAmong(reading: Reading, to: number): boolean {
  return /^(among|of) them$/.test(`${reading.tokens[to]?.text ?? ''} ${reading.tokens[to + 1]?.text ?? ''}`)
}

function isPart(reading: Reading, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 4); i -= 1) {
    const token = reading.tokens[i]
    // "one of them wounded two policemen": whom it wounded are no part of them.
    if (isCasualty(reading, i)) return false
    // "was among three people killed": of whom he is one.
    if (PART.has(token)) return !WAS.test(elementAt(reading.tokens, i - 1)?.text ?? '')
    if (token?.text === ',' || token?.text === '،') return false
  }
  return false
}
