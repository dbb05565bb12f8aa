// A text cut into words, with what the finder asks of each: its capitals, and whether a name may run on into it.

import { foldWithOffsets, isWordUnit } from '../../core/fold.ts'

export interface Token {
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** Folded. */
  readonly word: string
  /** Starts with a capital, or with a letter that has none. */
  readonly capital: boolean
  /** Written in capitals throughout. */
  readonly upper: boolean
  /** Nothing that would end a name stands between the word before and this one. */
  readonly joined: boolean
  /** Only a hyphen stands between the word before and this one. */
  readonly hyphenated: boolean
  /** Where its folded units stand in the text: `offsets[from]` is that of the first. Shared by all words of a text. */
  readonly offsets: readonly number[]
  readonly from: number
}

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  const { text: folded, offsets } = foldWithOffsets(text)
  const tokens: Token[] = []
  let at = 0
  let before = 0
  while (at < folded.length) {
    if (!isWordUnit(folded.charCodeAt(at))) {
      at += 1
      continue
    }
    const end = endOfWord(folded, at)
    const gap = tokens.length === 0 ? '' : folded.slice(before, at)
    const joined = tokens.length > 0 && joins(folded, before, gap)
    tokens.push(token(text, folded.slice(at, end), offsets, at, joined, gap === '-'))
    before = end
    at = end
  }
  return tokens
}

/** The end of the word at `at`; initials with dots are one word (U.S., U.N.). */
function endOfWord(folded: string, at: number): number {
  let end = at + 1
  while (end < folded.length && isWordUnit(folded.charCodeAt(end))) end += 1
  if (end - at !== 1) return end
  let last = end
  while (isInitial(folded, last)) last += 2
  return last > end && folded.charAt(last) === '.' ? last + 1 : last
}

/** A dot, one letter, and no further letter behind it. */
function isInitial(folded: string, at: number): boolean {
  if (folded.charAt(at) !== '.') return false
  const letter = folded.charCodeAt(at + 1)
  return letter >= 97 && letter <= 122 && !isWordUnit(folded.charCodeAt(at + 2) || 32)
}

const GAP = /^[\s"-]{0,3}$/
const GAP_AFTER_ABBREVIATION = /^\.[\s"-]{0,2}$/

function joins(folded: string, before: number, gap: string): boolean {
  if (gap === ' ' || gap === '-') return true
  if (GAP.test(gap)) return !gap.includes('\n\n')
  // "St. Elias", "Mt. Sinjar"
  return GAP_AFTER_ABBREVIATION.test(gap) && !isWordUnit(folded.charCodeAt(before - 3) || 32)
}

function token(
  text: string,
  folded: string,
  offsets: readonly number[],
  from: number,
  joined: boolean,
  hyphenated: boolean,
): Token {
  const start = offsets[from] ?? 0
  let end = (offsets[from + folded.length - 1] ?? start) + 1
  while (text.charCodeAt(end) > LAST_PLAIN && MARK.test(text.charAt(end))) end += 1
  const word = folded.includes('.') ? folded.replaceAll('.', '') : folded
  const capital = isCapital(text, start)
  const upper = capital && isUpper(text.slice(start, end))
  return { start, end, word, capital, upper, joined, hyphenated, offsets, from }
}

/** Below this no code unit is a combining mark. */
const LAST_PLAIN = 0x2ff
const MARK = /\p{M}/u

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return code < 97 || code > 122
  if (code >= 0x600 && code < 0x700) return true
  const first = text.charAt(at)
  return first !== first.toLowerCase() || first === first.toUpperCase()
}

function isUpper(written: string): boolean {
  return written.toUpperCase() === written
}
