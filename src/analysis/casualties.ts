// Killed and wounded in one clause, as the clause gives them: never summed, never from another clause.
// Each word of killing or wounding takes one number: the one before it in the passive ("three were killed"), the one
// after it otherwise ("killing three", "مقتل ثلاثة"). A number is used once. What follows a colon of doubt stays counted:
// the claim's status says how sure it is.

import type { Range as Count, Span } from '../core/understanding.ts'
import { type Range, type Reading, hasLabel } from './claims/reading.ts'
import { type Quantity, findQuantities } from './events/numbers.ts'

export interface Casualties {
  readonly killed: Count | null
  readonly wounded: Count | null
}

interface Mark extends Range {
  readonly what: 'kill' | 'wound'
}

const FORWARD_REACH = 4
const BACKWARD_REACH = 9
/** Words between a rise and the figure it reaches; in Arabic the verb stands before its subject. */
const RISE_REACH = 7
const RISE = /^(ris(?:e|es|en|ing)|rose|climb\w*|increas\w*|gr(?:ew|own|ows)|rais\w*|revis\w*|و?ارتفع\p{L}*|ارتفاع)$/u
const NONE: Count = [0, 0]

/** `skip`: stretches whose numbers count no people (dates). */
export function findCasualties(reading: Reading, range: Range, skip: readonly Span[]): Casualties {
  const marks = casualtyMarks(reading, range)
  let killed: Count | null = null
  let wounded: Count | null = null
  if (hasLabel(reading, 'none:both', range)) return { killed: NONE, wounded: NONE }
  if (hasLabel(reading, 'none:killed', range)) killed = NONE
  if (hasLabel(reading, 'none:wounded', range)) wounded = NONE
  if (marks.length === 0) return { killed, wounded }
  const quantities = findQuantities(reading, range, skip).filter((quantity) => !isPart(reading, quantity))
  const used = new Set<Quantity>()
  for (const mark of marks) {
    const quantity = quantityFor(reading, mark, marks, quantities, used)
    const count: Count | null = quantity
      ? [quantity.min, quantity.max]
      : isOne(reading, mark, before(marks, mark))
        ? [1, 1]
        : null
    if (!count || (quantity && isJoined(reading, quantity, range))) continue
    if (quantity) used.add(quantity)
    if (mark.what === 'kill') killed ??= count
    else wounded ??= count
  }
  return { killed, wounded }
}

/** "including three children", "among them a colonel": part of a number already given. */
function isPart(reading: Reading, quantity: Quantity): boolean {
  for (let i = quantity.from - 1; i >= Math.max(0, quantity.from - 4); i--) {
    const text = reading.tokens[i]?.text ?? ''
    if (/^(including|among|whom|them|بینهم|بینها|ضمنهم|نێوانیاندا|لەنێویاندا)$/.test(text)) return true
    if (/^[,،]$/.test(text)) return false
  }
  return false
}

/** "a woman and her two children": the numbers would have to be added, which is never done. */
function isJoined(reading: Reading, quantity: Quantity, range: Range): boolean {
  const [first, second] = [reading.tokens[quantity.from - 1]?.text ?? '', reading.tokens[quantity.from - 2]?.text ?? '']
  if (/^و(طفل|ابن|زوج|اولاد|بنات|شقیق|والد)\p{L}*(ها|ه|هما)$/u.test(reading.tokens[quantity.to]?.text ?? ''))
    return true
  const joint =
    first === 'and'
      ? quantity.from - 1
      : /^(his|her|their|its)$/.test(first) && second === 'and'
        ? quantity.from - 2
        : -1
  if (joint < 0) return false
  for (let i = joint - 1; i >= Math.max(range.from, joint - 4); i--) {
    if (reading.hits.some((hit) => hit.from <= i && hit.to > i && (hit.label === 'kill' || hit.label === 'wound')))
      return false
    if (/^(a|an|one)$/.test(reading.tokens[i]?.text ?? '')) return true
  }
  return false
}

/** "The driver was killed": a singular verb, and no crew or family. "killing a mechanic": an indefinite article. */
function isOne(reading: Reading, mark: Range, from: number): boolean {
  if (reading.order !== 'speaker-verb') return false
  const after = [0, 1, 2, 3].map((step) => reading.tokens[mark.to + step]?.text ?? '')
  const word = reading.tokens[mark.from]?.text ?? ''
  if (/ing$|^(killed|wounded|injured|shot)$/.test(word) && /^(a|an)$/.test(after[0] ?? '')) {
    return !after.some((text) => /^(number|dozen|few|couple|group|family|handful|crew|team|total)$/.test(text))
  }
  if (verbBefore(reading, mark.from) !== 'was') return false
  const subject = reading.tokens.slice(Math.max(from, mark.from - 9), mark.from).map((token) => token.text)
  return !subject.some((text) =>
    /^(family|group|crew|team|patrol|unit|number|no|none|nobody|many|several|dozens|who|which|and)$/.test(text),
  )
}

function before(marks: readonly Mark[], mark: Mark): number {
  return marks.filter((other) => other.to <= mark.from).at(-1)?.to ?? 0
}

function casualtyMarks(reading: Reading, range: Range): readonly Mark[] {
  const marks: Mark[] = []
  for (const hit of reading.hits) {
    if (hit.from < range.from || hit.to > range.to) continue
    if ((hit.label === 'kill' || hit.label === 'wound') && !isNamed(reading, hit))
      marks.push({ from: hit.from, to: hit.to, what: hit.label })
  }
  return marks.sort((a, b) => a.from - b.from).filter((mark, i, all) => i === 0 || mark.from >= (all[i - 1]?.to ?? 0))
}

/** "called the dead martyrs", "one of the wounded died": people spoken of, not counted; but "put the dead at four". */
function isNamed(reading: Reading, hit: Range): boolean {
  if (!/^(dead|wounded|injured|hurt)$/.test(reading.tokens[hit.from]?.text ?? '')) return false
  const next = reading.tokens[hit.to]?.text ?? ''
  return reading.tokens[hit.from - 1]?.text === 'the' && !/^(at|to|was|were|rose|is|are)$/.test(next)
}

function quantityFor(
  reading: Reading,
  mark: Mark,
  marks: readonly Mark[],
  quantities: readonly Quantity[],
  used: ReadonlySet<Quantity>,
): Quantity | null {
  const next = marks.find((other) => other.from >= mark.to)?.from ?? reading.tokens.length
  const floor = before(marks, mark)
  const free = quantities.filter((quantity) => !used.has(quantity))
  const risen = free.find((quantity) => quantity.from >= mark.to && risesTo(reading, quantity))
  if (risen) return risen
  const forward = free.find(
    (q) =>
      q.from >= mark.to && q.from < next && q.from - mark.to <= FORWARD_REACH && !crosses(reading, mark.to, q.from),
  )
  const backward = free
    .filter((q) => q.to <= mark.from && q.from >= floor && mark.from - q.to <= backwardReach(reading, q, mark))
    .at(-1)
  // "two killed and four wounded"
  if (backward?.to === mark.from && /^(killed|wounded|injured|hurt)$/.test(reading.tokens[mark.from]?.text ?? ''))
    return backward
  return prefersBackward(reading, mark) ? (backward ?? forward ?? null) : (forward ?? backward ?? null)
}

/** "The number of those killed has risen to six": the figure that a count has reached, however far from its word. */
function risesTo(reading: Reading, quantity: Quantity): boolean {
  if (!/^(to|الی|بۆ)$/.test(reading.tokens[quantity.from - 1]?.text ?? '')) return false
  const before = reading.tokens.slice(Math.max(0, quantity.from - RISE_REACH), quantity.from - 1)
  return before.some(({ text }) => RISE.test(text))
}

/** "Seven people, including two women and three children, were killed": what is set apart by commas does not count. */
function backwardReach(reading: Reading, quantity: Quantity, mark: Mark): number {
  const between = reading.tokens.slice(quantity.to, mark.from).map(({ text }) => text)
  return between.some((text) => /^(including|among|بینهم|بینها)$/.test(text)) ? 2 * BACKWARD_REACH : BACKWARD_REACH
}

/** "were killed", "are dead", "guards wounded"; Sorani verbs stand last. */
function prefersBackward(reading: Reading, mark: Mark): boolean {
  if (reading.order === 'speaker-end') return !/ن[یی]$/.test(reading.tokens[mark.from]?.text ?? '')
  const word = reading.tokens[mark.from]?.text ?? ''
  if (reading.order === 'verb-speaker')
    return /^(قتلوا|اصیبوا|جرحوا|اصیبا|قتلا|قتلی|جرحی|قتیلا|جریحا|مصابا|مصابین)$/.test(word)
  if (/ing$/.test(word)) return false
  if (/^(dead|died|deaths|wounded|injured|fatalities)$/.test(word)) return !isActiveWound(reading, mark)
  return /^(was|were|been|be|are|is|being|got|as|had)$/.test(verbBefore(reading, mark.from))
}

/** "wounded four policemen" after a subject: the number follows at once. */
function isActiveWound(reading: Reading, mark: Mark): boolean {
  const word = reading.tokens[mark.from]?.text ?? ''
  if (word === 'dead' || word === 'died') return /^(at|to)$/.test(reading.tokens[mark.to]?.text ?? '')
  return (
    /ed$/.test(word) &&
    !/^(was|were|been|be|are|is)$/.test(verbBefore(reading, mark.from)) &&
    /^[\da-z]/.test(reading.tokens[mark.to]?.text ?? '')
  )
}

function verbBefore(reading: Reading, at: number): string {
  const before = reading.tokens[at - 1]?.text ?? ''
  return /ly$|^(also|been|either|reportedly|later)$/.test(before) && before !== 'been'
    ? (reading.tokens[at - 2]?.text ?? '')
    : before
}

/** Between a word of killing and its number stands no comma, and no word that opens another clause. */
function crosses(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (/^([,،;.]|when|while|after|before|in|on|as|by|from|with|during|since)$/.test(reading.tokens[i]?.text ?? ''))
      return true
  }
  return false
}
