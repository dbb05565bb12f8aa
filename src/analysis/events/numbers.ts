// Numbers of people in a sentence, from digits and words, as ranges. "Dozens" counts 12, "tens" 10, "hundreds" 100
// (the ACLED codebook's conservative readings); "at least five" and "more than five" count 5; "several" is no number.

import type { Span } from '../../core/understanding.ts'
import type { Range, Reading } from '../claims/reading.ts'
import { foldWord } from '../claims/tokens.ts'

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
  ['hundreds', 100],
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
  ['پانزدە', 15],
  ['شانزدە', 16],
  ['سی', 30],
  ['چل', 40],
  ['پەنجا', 50],
  ['شەست', 60],
  ['سەد', 100],
  ['دەیان', 12],
  ['سەدان', 100],
]) // prettier-ignore

const PEOPLE_EN = new Set(
  (
    'soldier civilian person man woman child boy girl policeman officer fighter guard militant member worker shepherd villager farmer detainee prisoner ' +
    'bystander passer-by driver protester teenager resident commander attacker bomber gunman doctor journalist conscript student pilgrim employee ' +
    'operative leader suspect medic smuggler trader lieutenant colonel captain general engineer mother father fisherman peshmerga conscripts'
  ).split(' '),
)
const SINGULAR_AR = new Set(
  'جندي شخص مدني عنصر شرطي طفل امرأة ضابط حارس مقاتل عامل مواطن راعي راع قيادي مسلح محتج متظاهر سائق رجل فتى طفلة منتسب عسكري موظف مزارع معتقل سجين شاب'
    .split(' ')
    .map(foldWord),
)
const DUAL_AR = new Set(
  'جندي شخص عنصر شرطي طفل طفلت شرطيت امرأت ضابط حارس قتيل جريح مدني عسكري رجل مهرب مسلح مقاتل عامل موظف مواطن شاب منتسب'
    .split(' ')
    .map(foldWord)
    .flatMap((stem) => [`${stem}ان`, `${stem}ین`])
    .filter((word) => !/^(مسلحین|مقاتلین|عاملین|مواطنین|موظفین|منتسبین|مهربین|مدنیین|عسکریین)$/.test(word)),
)

/** Quantities in the range, in order; words inside `skip` (dates, names) are no quantities. */
export function findQuantities(reading: Reading, range: Range, skip: readonly Span[]): readonly Quantity[] {
  const found: Quantity[] = []
  let i = range.from
  while (i < range.to) {
    const token = reading.tokens[i]
    const one =
      token && !skip.some((span) => token.start < span.end && token.end > span.start)
        ? quantityAt(reading, i, range.to)
        : null
    if (one) found.push(one)
    i = one ? one.to : i + 1
  }
  return found
}

function quantityAt(reading: Reading, at: number, end: number): Quantity | null {
  const text = reading.tokens[at]?.text ?? ''
  if (text === 'between' || text === 'بین' || text === 'نێوان') {
    const low = plainNumber(reading, at + 1, end)
    const high =
      low && /^(and|و|-)$/.test(reading.tokens[low.to]?.text ?? '')
        ? plainNumber(reading, low.to + 1, end)
        : low && plainNumber(reading, low.to, end)
    if (low && high) return { from: at, to: high.to, min: low.min, max: high.max }
  }
  const one = plainNumber(reading, at, end) ?? singular(reading, at, end)
  if (!one) return null
  const joint = reading.tokens[one.to]?.text ?? ''
  const second = /^(to|or|-|–|إلی|الی|او|بۆ|یان)$/.test(joint) ? plainNumber(reading, one.to + 1, end) : null
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
  if (/^\d/.test(token.text)) {
    if (!/^\d+([,٬]\d{3})*$/.test(token.text)) return null
    return Number(token.text.replace(/[,٬]/g, ''))
  }
  const compound = /^(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(\w+)$/.exec(token.text)
  if (compound) return (ENGLISH.get(compound[1] ?? '') ?? 0) + (ENGLISH.get(compound[2] ?? '') ?? 0)
  const english = ENGLISH.get(token.text)
  if (english !== undefined) return english
  if (token.text.charCodeAt(0) < 0x600) return null
  if (reading.order === 'speaker-end')
    return SORANI.get(reading.text.slice(token.start, token.end).replace(/\u200c/g, '')) ?? null
  for (const form of token.forms) {
    const arabic = ARABIC.get(form)
    if (arabic !== undefined) return arabic
    if (DUAL_AR.has(form)) return 2
  }
  return null
}

/** "a soldier", "a third", "جندي", "کەسێک": one. */
function singular(reading: Reading, at: number, end: number): Quantity | null {
  const token = reading.tokens[at]
  if (!token) return null
  const one = (to: number): Quantity => ({ from: at, to, min: 1, max: 1 })
  if (reading.order === 'verb-speaker') return token.forms.some((form) => SINGULAR_AR.has(form)) ? one(at + 1) : null
  if (reading.order === 'speaker-end') {
    const raw = reading.text.slice(token.start, token.end)
    return /^(کەسێک|کەسێکی|سەربازێک|سەربازێکی|پۆلیسێک|مناڵێک|ژنێک|پیاوێک|چەکدارێک|هاووڵاتییەک|جووتیارێک|پێشمەرگەیەک)$/.test(
      raw,
    )
      ? one(at + 1)
      : null
  }
  if (!/^(a|an|another|the)$/.test(token.text)) return null
  for (let i = at + 1; i < Math.min(end, at + 5); i++) {
    const word = reading.tokens[i]?.text ?? ''
    if (token.text !== 'the' && /^(second|third|fourth|fifth|sixth|seventh)$/.test(word) && i === at + 1)
      return one(i + 1)
    if (PEOPLE_EN.has(word)) return token.text === 'the' ? null : one(i + 1)
    if (/^(was|were|in|on|at|of|and|to|by)$/.test(word) || reading.tokens[i]?.mark) return null
  }
  return null
}
