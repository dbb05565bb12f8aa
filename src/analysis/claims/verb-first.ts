// "قال مصدر أمني إن ...": the verb stands first, then its speaker, then what is said.
// The speaker ends at إن or أن, a comma, a quotation, "in a statement", or the verbal noun that names the deed ("مقتل").

import type { Act, Attribution } from './act.ts'
import type { Hit } from './lexicon.ts'
import { type Range, type Reading, hasLabel, hitsIn, isComma, isQuoted, tighten } from './reading.ts'

const ACTS: readonly Act[] = ['say', 'deny', 'claim', 'judge']
const LONGEST_SPEAKER = 12
const OCCASION = new Set('بیان تصریح حدیث موتمر منشور مقابله مقطع رساله تقریر'.split(' '))

export function verbFirstAttributions(reading: Reading): readonly Attribution[] {
  const all = { from: 0, to: reading.tokens.length }
  const verbs = ACTS.flatMap((act) => hitsIn(reading, act, all))
    .filter((hit) => opensClause(reading, hit) && !isQuoted(reading, hit.from))
    .sort((a, b) => a.from - b.from)
  return verbs.map((hit, index) => readVerb(reading, hit, verbs[index + 1]?.from ?? reading.tokens.length))
}

/** A verb of saying opens its clause; elsewhere the same letters are often a noun. */
function opensClause(reading: Reading, hit: Hit): boolean {
  const before = reading.tokens[hit.from - 1]
  if (hasLabel(reading, 'negation', { from: hit.from - 1, to: hit.from })) return false
  if (!before || before.mark) return true
  const token = reading.tokens[hit.from]
  if (token && /^[وف]/.test(token.text) && token.forms.length > 1) return true
  return hit.from <= 2 || /^(الذی|التی|الذین|حیث|فیما|بینما|کما|ان)$/.test(before.text)
}

function readVerb(reading: Reading, hit: Hit, next: number): Attribution {
  const that = hitsIn(reading, 'that', { from: hit.to, to: Math.min(next, hit.to + 30) })[0]
  const speakerEnd = endOfSpeaker(reading, hit.to, that?.from ?? next)
  const speaker = tighten(reading, { from: hit.to, to: speakerEnd })
  const start = that && that.from - hit.to <= LONGEST_SPEAKER + 8 ? that.to : contentAfter(reading, speakerEnd)
  const after = tighten(reading, { from: start, to: reading.tokens.length })
  const content = after.to > after.from ? after : tighten(reading, { from: hit.to, to: reading.tokens.length })
  const lead = hit.from
  return {
    act: hit.label as Act,
    speaker: speaker.to > speaker.from ? speaker : null,
    credit: { from: lead, to: Math.max(start, speaker.to) },
    content,
    told: toldTo(reading, { from: hit.to, to: start }),
  }
}

function endOfSpeaker(reading: Reading, from: number, limit: number): number {
  const last = Math.min(limit, from + LONGEST_SPEAKER, reading.tokens.length)
  for (let i = from; i < last; i++) {
    const token = reading.tokens[i]
    if (!token || isComma(token) || /^[“"«:.(]$/.test(token.text)) return i
    if (i > from && startsDeed(reading, i)) return i
    if (
      i > from &&
      /^(فی|خلال|عبر)$/.test(token.text) &&
      reading.tokens[i + 1]?.forms.some((form) => OCCASION.has(form))
    )
      return i
    if (i > from && /^ل(?!ل)\p{L}{3,}/u.test(token.text) && hasLabel(reading, 'outlet', { from: i, to: i + 1 }))
      return i
  }
  return last
}

function startsDeed(reading: Reading, index: number): boolean {
  return reading.hits.some((hit) => hit.from === index && (hit.label.startsWith('noun:') || hit.label === 'deed'))
}

/** Past ", اليوم الثلاثاء،" and "في بيان". */
function contentAfter(reading: Reading, from: number): number {
  let at = from
  if (isComma(reading.tokens[at])) {
    for (let i = at + 1; i < Math.min(at + 8, reading.tokens.length); i++) {
      if (isComma(reading.tokens[i])) return i + 1
    }
    return at + 1
  }
  if (reading.tokens[at]?.text === 'فی') at += 2
  return at
}

function toldTo(reading: Reading, range: Range): string | null {
  for (let i = range.from; i < range.to; i++) {
    const token = reading.tokens[i]
    if (token && /^ل/.test(token.text) && hasLabel(reading, 'outlet', { from: i, to: i + 1 })) {
      const end = Math.min(i + 3, range.to)
      const last = reading.tokens[end - 1]
      return last ? reading.text.slice(token.start + 1, last.end) : null
    }
  }
  return null
}
