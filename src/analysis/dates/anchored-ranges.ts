// Clauses dated by their distance from another: "killed two on Wednesday, days after a bomber struck the church".
// "days after" tells when the second clause happened: one to six days before the first clause's date. Rules:
// 1. Which date governs a phrase: governors.ts.
// 2. A counted distance in days is exact; coarser or uncounted ones give the range that the words allow.
// 3. Without a governing date that has days, only the distance is told.

import type { DateMention, DayRange, Span } from '../../core/understanding.ts'
import { isoDay, parseDay } from './calendar/calendar.ts'
import type { Fields } from './matching/fields.ts'
import { type DayMention, Governors } from './governors.ts'
import { type Found, Matcher } from './matching/match.ts'
import type { TextReading } from './reading/text-reading.ts'
import type { Tokens } from './reading/tokens.ts'

export type Distance = readonly [least: number, most: number]

export interface AnchoredRange extends Span {
  /** How the first clause lies to the one that follows the phrase: "days after" = `after`. */
  readonly direction: 'after' | 'before'
  /** The least and the most days that lie between the clauses. */
  readonly distance: Distance
  /** When the clause after the phrase happened; null where its sentence dates neither clause. */
  readonly days: DayRange | null
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
  return phrases.map((phrase) => rangeOf(phrase, tokens, governors.of(phrase.from, phrase.to)))
}

function rangeOf({ from, to, fields }: Found, tokens: Tokens, governing: DayMention | undefined): AnchoredRange {
  const direction = (fields.shift ?? 1) > 0 ? 'after' : 'before'
  const distance = distanceInDays(fields)
  const days = governing ? daysFrom(governing.days, { direction, distance }) : null
  return { start: tokens.stemStart(from), end: tokens.ends[to - 1] ?? 0, direction, distance, days }
}

/** When the second clause happened, given the days of the first. */
export function daysFrom(
  days: DayRange,
  { direction, distance }: Pick<AnchoredRange, 'direction' | 'distance'>,
): DayRange {
  const [least, most] = distance
  const first = parseDay(days.earliest)
  const last = parseDay(days.latest)
  const earliest = direction === 'after' ? first - most : first + least
  const latest = direction === 'after' ? last - least : last + most
  const exact = earliest === latest && days.precision === 'day'
  return { earliest: isoDay(earliest), latest: isoDay(latest), precision: exact ? 'day' : 'approx' }
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

function distanceInDays({ unit = 'D', count }: Fields): Distance {
  const [length, slack] = COUNTED[unit] ?? [1, 0]
  if (count === undefined) return UNCOUNTED[unit] ?? [0, 3]
  const days = Math.min(count, 5000) * length
  if (unit === 'TH') return [Math.floor(days), Math.ceil(days)]
  return [Math.max(0, Math.round(days - slack)), Math.round(days + slack)]
}
