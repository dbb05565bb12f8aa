// A speaker as readers see it: without the day, the occasion, the verb or the outlet that was told, and never with one
// quotation mark of two.

import { type Range, type Reading, hasOneOf, spanOf, tighten } from './reading.ts'

const BEFORE_DATE = new Set('on in at late early since from یوم مساء صباح فجر فی لە له روژی ڕۆژی'.split(' '))
const OCCASION = new Set(
  'بیان تصریح حدیث موتمر منشور مقابله مقطع رساله تقریر statement post interview briefing'.split(' '),
)
const OPENS_OCCASION = new Set('فی خلال عبر in during'.split(' '))
const OPENS_RELATIVE = new Set('کە الذی التی طلب طلبت رفض رفضت فضل فضلت'.split(' '))
const OFFICES = new Set(['authority', 'armed', 'party', 'monitor'])
const MARKS = /[“”«»"„]/g

/** The words of a speaker; null where none are left. */
export function speakerName(reading: Reading, speaker: Range): string | null {
  // "in the Observatory's view".
  return balanced(reading, trimmed(reading, speaker))?.replace(/['’]s$/, '') ?? null
}

function trimmed(reading: Reading, speaker: Range): Range {
  let { from, to } = speaker
  if (reading.tokens[from]?.text === 'ما') from += 2
  to = beforeRelative(reading, { from, to })
  while (from < to && isDay(reading, from)) from++
  to = beforeOccasion(reading, { from, to })
  to = beforeTold(reading, { from, to })
  while (to > from && isDay(reading, to - 1)) to--
  return tighten(reading, { from, to })
}

/** "مصدر طلب عدم ذكر اسمه", "سەرچاوەکە کە نەیویست", "وەزارەتی نەوت ڕۆژەکەی پشتڕاستکردەوە و": the name ends before what it did. */
function beforeRelative(reading: Reading, { from, to }: Range): number {
  const deed = reading.order === 'speaker-end' && reading.tokens[to - 1]?.text === 'و'
  for (let i = from + 1; i < to; i++) {
    const text = reading.tokens[i]?.text ?? ''
    if (OPENS_RELATIVE.has(text) || (deed && i > from + 1 && text.endsWith('ەکەی'))) return i
  }
  return to
}

/** A token of a date, or the preposition before one. */
export function isDay(reading: Reading, index: number): boolean {
  const token = reading.tokens[index]
  if (!token) return false
  if (reading.taken.some((span) => token.start >= span.start && token.end <= span.end)) return true
  const next = reading.tokens[index + 1]
  return (
    BEFORE_DATE.has(token.text) &&
    next !== undefined &&
    reading.taken.some((span) => next.start >= span.start && next.start < span.end)
  )
}

/** "in a statement", "في بيان". */
function beforeOccasion(reading: Reading, { from, to }: Range): number {
  for (let i = from + 1; i < to; i++) {
    if (!OPENS_OCCASION.has(reading.tokens[i]?.text ?? '')) continue
    const next = reading.tokens.slice(i + 1, i + 3)
    if (next.some(({ forms }) => forms.some((form) => OCCASION.has(form)))) return i
  }
  return to
}

/** "مدير المنفذ للصحفيين", "مسافر لعيّنة الفرات": whom it was told, at the end; but "متحدث لوزارة ..." speaks for it. */
function beforeTold(reading: Reading, { from, to }: Range): number {
  if (reading.order !== 'verb-speaker') return to
  for (let i = Math.max(from + 1, to - 3); i < to; i++) {
    const text = reading.tokens[i]?.text ?? ''
    if (/^لل(صحفی|صحافی|اعلامی)ین$/.test(text)) return i
    const told = /^ل(?!ل|جن|وا|حقوق|شوو)\p{L}{4,}/u.test(text)
    if (told && !hasOneOf(reading, OFFICES, { from: i, to: i + 1 })) return i
  }
  return to
}

/** The words of a range with both marks of a quotation or none; null where it is empty. */
export function balanced(reading: Reading, range: Range): string | null {
  const { start, end } = spanOf(reading, range)
  const words = reading.text.slice(start, end)
  const whole = reading.sentence.quotes.every(
    (quote) => (quote.start >= start && quote.end <= end) || quote.end <= start || quote.start >= end,
  )
  return (whole ? words : words.replace(MARKS, '')).trim() || null
}
