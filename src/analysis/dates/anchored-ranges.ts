// Clauses dated by their distance from another: "killed two on Wednesday, days after a bomber struck the church".
// "days after" tells when the second clause happened: one to six days before the first clause's date. Rules:
// 1. Which date governs a phrase: governors.ts.
// 2. A counted distance in days is exact; coarser or uncounted ones give the range that the words allow.
// 3. Without a governing date that has days, there is no range.

import type { DateMention, DayRange, Span } from '../../core/understanding.ts'
import { isoDay, parseDay } from './calendar/calendar.ts'
import type { Fields } from './matching/fields.ts'
import { type DayMention, Governors } from './governors.ts'
import { type Found, Matcher } from './matching/match.ts'
import type { TextReading } from './reading/text-reading.ts'
import type { Tokens } from './reading/tokens.ts'

export interface AnchoredRange extends Span {
  /** How the first clause lies to the one that follows the phrase: "days after" = `after`. */
  readonly direction: 'after' | 'before'
  /** The date that governs the first clause. */
  readonly governing: DateMention
  /** When the clause after the phrase happened. */
  readonly days: DayRange
}

/**
 * The phrases of a text that date the clause after them by the distance from another date. `dates` are those found in
 * the same text. Sorted by start.
 */
export function anchoredRanges(
  { tokens, numerals, language }: TextReading,
  dates: readonly DateMention[],
): AnchoredRange[] {
  const phrases = new Matcher(tokens, numerals, language.knowledge, language.anchors).all()
  const governors = new Governors(tokens, language.cues, dates)
  return phrases.flatMap((phrase) => {
    const governing = governors.of(phrase.from, phrase.to)
    return governing ? [rangeOf(phrase, tokens, governing)] : []
  })
}

function rangeOf({ from, to, fields }: Found, tokens: Tokens, governing: DayMention): AnchoredRange {
  const after = (fields.shift ?? 1) > 0
  const [least, most] = distanceInDays(fields)
  const first = parseDay(governing.days.earliest)
  const last = parseDay(governing.days.latest)
  const earliest = after ? first - most : first + least
  const latest = after ? last - least : last + most
  return {
    start: tokens.stemStart(from),
    end: tokens.ends[to - 1] ?? 0,
    direction: after ? 'after' : 'before',
    governing,
    days: { earliest: isoDay(earliest), latest: isoDay(latest), precision: earliest === latest ? 'day' : 'approx' },
  }
}

/** Days that each uncounted unit may span, both ends included: "days" are fewer than a week, "weeks" than a month. */
const UNCOUNTED: Readonly<Record<string, readonly [number, number]>> = {
  TH: [0, 1],
  TM: [0, 0],
  D: [1, 6],
  W: [7, 29],
  M: [30, 364],
  Y: [365, 3652],
  DE: [3653, 18_262],
}
/** Length in days, and how far off a counted one may be. */
const COUNTED: Readonly<Record<string, readonly [number, number]>> = {
  TH: [1 / 24, 0],
  TM: [0, 0],
  D: [1, 0],
  W: [7, 2],
  M: [30.44, 8],
  Y: [365.25, 90],
  DE: [3652.5, 900],
}

function distanceInDays({ unit = 'D', count }: Fields): readonly [number, number] {
  const [length, slack] = COUNTED[unit] ?? [1, 0]
  if (count === undefined) return UNCOUNTED[unit] ?? [0, 3]
  const days = Math.min(count, 5000) * length
  if (unit === 'TH') return [Math.floor(days), Math.ceil(days)]
  return [Math.max(0, Math.round(days - slack)), Math.round(days + slack)]
}
