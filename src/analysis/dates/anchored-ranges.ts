// Clauses dated by their distance from another: "killed two on Wednesday, days after a bomber struck the church".
// "days after" tells when the second clause happened: one to six days before the first clause's date. Rules:
// 1. The governing date is the last one before the phrase in its sentence; where the phrase opens the sentence
//    ("Days after the bombing, forces killed two on Wednesday"), the first one after the next comma.
// 2. A counted distance in days is exact; coarser or uncounted ones give the range that the words allow.
// 3. Without a governing date that has days, there is no range.

import type { DateMention, DayRange, Span } from '../../core/understanding.ts'
import type { LanguageCode } from '../../core/article.ts'
import { isoDay, parseDay } from './calendar.ts'
import type { Fields } from './fields.ts'
import { labelTokens, type Labeller } from './labels.ts'
import { languageFor } from './languages.ts'
import { matchAll, type Found } from './match.ts'
import { isSentenceEnd } from './tense.ts'
import { tokenise } from './tokens.ts'

export interface AnchoredRange extends Span {
  /** How the first clause lies to the one that follows the phrase: "days after" = `after`. */
  readonly direction: 'after' | 'before'
  /** The date that governs the first clause. */
  readonly governing: DateMention
  /** When the clause after the phrase happened. */
  readonly days: DayRange
}

/**
 * The phrases of a text that date the clause after them by the distance from another date. `dates` are what
 * `findDates` gave for the same text. Sorted by start.
 */
export function findAnchoredRanges(
  text: string,
  dates: readonly DateMention[],
  context: { readonly language: LanguageCode },
): AnchoredRange[] {
  if (dates.length === 0) return []
  const language = languageFor(context.language)
  const labeller = labelTokens(tokenise(text, language.habits), language)
  const ranges: AnchoredRange[] = []
  for (const phrase of matchAll(labeller, language.anchors)) {
    const range = rangeOf(phrase, labeller, dates)
    if (range) ranges.push(range)
  }
  return ranges
}

function rangeOf(phrase: Found, labeller: Labeller, dates: readonly DateMention[]): AnchoredRange | null {
  const first = labeller.tokens[phrase.from]
  const last = labeller.tokens[phrase.to - 1]
  const governing = governingDate(phrase, labeller, dates)
  if (!first || !last || !governing?.days) return null
  const after = (phrase.fields.shift ?? 1) > 0
  const [least, most] = distanceInDays(phrase.fields)
  const from = parseDay(governing.days.earliest)
  const to = parseDay(governing.days.latest)
  const earliest = after ? from - most : from + least
  const latest = after ? to - least : to + most
  return {
    start: first.stemStart,
    end: last.end,
    direction: after ? 'after' : 'before',
    governing,
    days: { earliest: isoDay(earliest), latest: isoDay(latest), precision: earliest === latest ? 'day' : 'approx' },
  }
}

function governingDate(phrase: Found, { tokens }: Labeller, dates: readonly DateMention[]): DateMention | undefined {
  let from = phrase.from
  while (from > 0 && !isSentenceEnd(tokens, from - 1)) from--
  const start = tokens[from]?.start ?? 0
  const phraseStart = tokens[phrase.from]?.start ?? 0
  const before = dates.findLast((date) => date.days && date.start >= start && date.end <= phraseStart)
  if (before) return before
  let to = phrase.to
  let comma = Number.POSITIVE_INFINITY
  while (to < tokens.length && !isSentenceEnd(tokens, to)) {
    const token = tokens[to]
    if (token && (token.text === ',' || token.text === '،')) comma = Math.min(comma, token.start)
    to++
  }
  const end = tokens[to]?.start ?? Number.POSITIVE_INFINITY
  return dates.find((date) => date.days && date.start > comma && date.end <= end)
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
