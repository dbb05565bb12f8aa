// A text cut into words, with what the finder asks of each: its capitals, and whether a name may run on into it.

import { characters, MARK, SPACE } from '../../core/characters.ts'
import { type Folded, foldWithOffsets, isWordUnit } from '../../core/fold.ts'
import { rememberedUnits } from '../../core/remembered.ts'
import { countryOfAdjective } from './nationalities.ts'

/** A folded word wherever it stands: one and the same object for all places, as long as it is remembered. */
export interface Word {
  /** Without the dots of initials. */
  readonly text: string
  readonly number: number
  readonly initials: boolean
  /** Begins with an Arabic letter, or has no others: these know no capitals. */
  readonly arabicHead: boolean
  readonly arabic: boolean
  /** The country that it is the adjective of. */
  readonly country: string | undefined
}

export interface Token {
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
  /** Folded. */
  readonly word: string
  readonly known: Word
  /** Starts with a capital, or with a letter that has none. */
  readonly capital: boolean
  /** Written in capitals throughout. */
  readonly upper: boolean
  /** Nothing that would end a name stands between the word before and this one. */
  readonly joined: boolean
  /** Only a hyphen stands between the word before and this one. */
  readonly hyphenated: boolean
  /** Its folded units are those of `units` from `from` to `to`, with the dots of initials. Shared by all words of a text. */
  readonly units: Uint16Array
  /** Where each of them stands in the text. */
  readonly offsets: Int32Array
  readonly from: number
  readonly to: number
}

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
  const folded = foldWithOffsets(text)
  const { units } = folded
  const tokens: Token[] = []
  let before = 0
  for (let at = 0; at < units.length; at += 1) {
    if (!isWordUnit(units[at] ?? 0)) continue
    const end = endOfWord(units, at)
    const joined = tokens.length > 0 && joins(units, before, at)
    const hyphenated = joined && at - before === 1 && units[before] === HYPHEN
    tokens.push(token(text, folded, at, end, joined, hyphenated))
    before = end
    at = end - 1
  }
  return tokens
}

const LINE_BREAK = 10
const BLANK = 32
const QUOTE = 34
const HYPHEN = 45
const POINT = 46

/** The end of the word at `at`; initials with dots are one word (U.S., U.N.). */
function endOfWord(units: Uint16Array, at: number): number {
  let end = at + 1
  while (end < units.length && isWordUnit(units[end] ?? 0)) end += 1
  if (end - at !== 1) return end
  let last = end
  while (isInitial(units, last)) last += 2
  return last > end && units[last] === POINT ? last + 1 : last
}

/** A dot, one letter, and no further letter behind it. */
function isInitial(units: Uint16Array, at: number): boolean {
  if (units[at] !== POINT) return false
  const letter = units[at + 1] ?? 0
  return letter >= 97 && letter <= 122 && !isWordUnit(units[at + 2] ?? 0)
}

/** Wider than any gap that joins. */
const WIDE = 4

/** Whether a name may run on over what stands from `before` to `at`: white space, quotation marks and hyphens, no empty line. */
function joins(units: Uint16Array, before: number, at: number): boolean {
  if (at - before === 1 && (units[before] === BLANK || units[before] === HYPHEN)) return true
  if (at - before >= WIDE) return false
  // "St. Elias", "Mt. Sinjar"
  if (units[before] === POINT) return isGap(units, before + 1, at) && !isWordUnit(units[before - 3] ?? 0)
  return isGap(units, before, at) && !holdsEmptyLine(units, before, at)
}

function isGap(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const unit = units[at] ?? 0
    if (unit !== QUOTE && unit !== HYPHEN && ((characters[unit] ?? 0) & SPACE) === 0) return false
  }
  return true
}

function holdsEmptyLine(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (units[at] === LINE_BREAK && units[at - 1] === LINE_BREAK) return true
  return false
}

/** The same word in a text that stands `by` characters further on. */
export function moved(token: Token, by: number): Token {
  return withPlace(token, token.start + by, token.end + by, token.joined)
}

/** The same word where something else stands before it. */
export function rejoined(token: Token, joined: boolean): Token {
  return withPlace(token, token.start, token.end, joined)
}

/** Its fields in the order of every token: objects of one shape are read several times as fast. */
function withPlace(
  { word, known, capital, upper, hyphenated, units, offsets, from, to }: Token,
  start: number,
  end: number,
  joined: boolean,
): Token {
  return { start, end, word, known, capital, upper, joined, hyphenated, units, offsets, from, to }
}

function token(
  text: string,
  { units, offsets, codes }: Folded,
  from: number,
  to: number,
  joined: boolean,
  hyphenated: boolean,
): Token {
  const start = offsets[from] ?? 0
  let end = (offsets[to - 1] ?? start) + 1
  // Where the next unit stands farther, something vanished.
  if (offsets[to] !== end) while (isMark(codes[end] ?? 0)) end += 1
  const known = wordOf(units, from, to)
  const capital = known.arabicHead || isCapital(text, start, codes[start] ?? 0)
  const upper = capital && (known.arabic || isUpper(text, codes, start, end))
  return { start, end, word: known.text, known, capital, upper, joined, hyphenated, units, offsets, from, to }
}

const wordOf = rememberedUnits((written, number): Word => {
  // Only initials hold a dot.
  const initials = written.charAt(1) === '.'
  const text = initials ? written.replaceAll('.', '') : written
  return {
    text,
    number,
    initials,
    arabicHead: isArabic(written.charCodeAt(0)),
    arabic: areArabic(written),
    country: countryOfAdjective(text),
  }
})

function isMark(code: number): boolean {
  return ((characters[code] ?? 0) & MARK) !== 0
}

/** `code`: the code unit that stands there. */
function isCapital(text: string, at: number, code: number): boolean {
  if (code < 0x80) return code < 97 || code > 122
  const first = text.charAt(at)
  return first !== first.toLowerCase() || first === first.toUpperCase()
}

function isUpper(text: string, codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = codes[at] ?? 0
    if (code >= 97 && code <= 122) return false
    if (code < 0x80 || isArabic(code)) continue
    const written = text.slice(start, end)
    return written.toUpperCase() === written
  }
  return true
}

/** True for Arabic letters alone. */
function areArabic(written: string): boolean {
  for (let at = 0; at < written.length; at += 1) if (!isArabic(written.charCodeAt(at))) return false
  return true
}

/** Arabic letters know no capitals. */
function isArabic(code: number): boolean {
  return code >= 0x600 && code < 0x700
}
