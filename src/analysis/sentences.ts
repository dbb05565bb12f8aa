// Where sentences, paragraphs and quotations begin and end. Offsets count in the text as given; nothing is changed.
// 1. A line break ends a paragraph and a sentence. 2. Inside a paragraph the platform's segmenter decides, except that an
// abbreviation ("Gen.", "د."), an initial or a decimal never ends a sentence. 3. A dateline is no part of a sentence.
// 4. What runs on beyond any sentence's length is cut between words, so that a long text costs time by its length only.

import { characters, CODE_UNITS, codesInRoom, LETTER, NUMBER, SPACE, SURROGATE } from '../core/characters.ts'
import type { Span } from '../core/understanding.ts'

export interface Sentence extends Span {
  /** Counts paragraphs from 0. */
  readonly paragraph: number
  readonly quotes: readonly Span[]
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st jr sr vs no nos fig gen lt col maj sgt cpl capt cmdr brig adm gov sen rep pres hon rev inc ltd co ' +
    'corp dept est approx jan feb mar apr jun jul aug sept sep oct nov dec u.s u.n u.k e.g i.e a.m p.m al ' +
    'د م أ ا ص ب ع ق هـ دکتۆر پ'
  ).split(' '),
)

/** The longest sentence of news text, a list of names included, has some 800 characters. */
export const LONGEST_SENTENCE = 1200

/** The segmenter takes more than twice as long for a text twice as long; a cut within a sentence is mended below. */
const SEGMENTED_AT_ONCE = 4000

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Sentences in order, without surrounding white space. `from`: where the body starts after a dateline. */
export function splitSentences(text: string, from = 0): readonly Sentence[] {
  const sentences: Sentence[] = []
  let paragraph = 0
  for (const line of lines(text, from)) {
    const quotes = findQuotes(text, line)
    let passed = 0
    for (const long of mergeAbbreviations(text, segments(text, line))) {
      for (const piece of cutLong(text, long)) {
        const { start, end } = trim(text, piece)
        if (end <= start) continue
        while (passed < quotes.length && (quotes[passed]?.end ?? 0) <= start) passed++
        sentences.push({ start, end, paragraph, quotes: quotesUntil(quotes, passed, end) })
      }
    }
    paragraph++
  }
  return sentences
}

const NONE: readonly Span[] = []

/** Those that begin before `end`, from the one numbered `first`; quotations do not overlap. */
function quotesUntil(quotes: readonly Span[], first: number, end: number): readonly Span[] {
  if (first === quotes.length) return NONE
  let last = first
  while (last < quotes.length && (quotes[last]?.start ?? end) < end) last++
  return quotes.slice(first, last)
}

/** Pieces of at most `LONGEST_SENTENCE` characters, cut after a white space where there is one. */
function cutLong(text: string, span: Span): readonly Span[] {
  if (span.end - span.start <= LONGEST_SENTENCE) return [span]
  const pieces: Span[] = []
  let { start } = span
  while (span.end - start > LONGEST_SENTENCE) {
    const end = start + lastSpace(text.slice(start, start + LONGEST_SENTENCE))
    pieces.push({ start, end })
    start = end
  }
  pieces.push({ start, end: span.end })
  return pieces
}

/** Behind the last white space of the second half; the end, where there is none, but never within a character. */
function lastSpace(slice: string): number {
  for (let i = slice.length - 1; i > slice.length / 2; i--) if (/\s/.test(slice.charAt(i))) return i + 1
  return slice.length - (/[\ud800-\udbff]$/.test(slice) ? 1 : 0)
}

function* lines(text: string, from: number): Generator<Span> {
  const breaks = /[\n\r\u2028\u2029]+/g
  breaks.lastIndex = from
  let start = from
  for (let match = breaks.exec(text); match; match = breaks.exec(text)) {
    if (match.index > start) yield { start, end: match.index }
    start = match.index + match[0].length
  }
  if (start < text.length) yield { start, end: text.length }
}

function segments(text: string, line: Span): readonly Span[] {
  const found: Span[] = []
  let { start } = line
  while (start < line.end) {
    const window = text.slice(start, Math.min(line.end, start + SEGMENTED_AT_ONCE))
    const cut = start + window.length < line.end ? lastSpace(window) : window.length
    const piece = window.slice(0, cut)
    let from = start
    for (const boundary of plainBoundaries(piece) ?? boundariesOf(piece)) {
      found.push({ start: from, end: start + boundary })
      from = start + boundary
    }
    start += cut
  }
  return found
}

/** Where the segmenter ends its segments. */
function boundariesOf(piece: string): readonly number[] {
  return Array.from(segmenter.segment(piece), ({ index, segment }) => index + segment.length)
}

/** What may end a sentence for the segmenter, and the same by code unit; what a half of a pair is, its pair tells. */
const TERMINAL = /^[\p{Sentence_Terminal}\u2024\u0085]/u
const TERMINAL_UNITS = Uint8Array.from({ length: CODE_UNITS }, (_, code) =>
  TERMINAL.test(String.fromCharCode(code)) ? 1 : 0,
)
/** A full stop within a number, a name or an address, or before a word in small letters; and one that ends the text. */
const PLAIN_STOP = /(?<=[A-Za-z])\.(?=[A-Z])|\.(?=[0-9a-z]|[”"»’)]* +[a-z])|[.!?؟۔][”"»’)]* *$/y
/** An end mark, and after it a capital, an Arabic letter or, where it is no full stop, a small one. */
const PLAIN_END = /(?:[.!?؟۔][”"»’)]* +(?=[A-Z\u0620-\u064a\u0671-\u06d3])|[!?؟۔][”"»’)]* +(?=[a-z]))/y

const codesOfPiece = codesInRoom(SEGMENTED_AT_ONCE)

/** The same, where each mark stands so plainly that the segmenter's rules need not be asked: null where one does not. */
export function plainBoundaries(piece: string): readonly number[] | null {
  const boundaries: number[] = []
  const codes = codesOfPiece(piece)
  for (let at = 0; at < piece.length; at++) {
    const code = codes[at] ?? 0
    if (TERMINAL_UNITS[code] === 0) {
      if (characters[code] === SURROGATE && TERMINAL.test(piece.slice(at, at + 2))) return null
      continue
    }
    PLAIN_END.lastIndex = at
    PLAIN_STOP.lastIndex = at
    const end = PLAIN_END.exec(piece)
    if (end !== null) boundaries.push(at + end[0].length)
    else if (!PLAIN_STOP.test(piece)) return null
  }
  boundaries.push(piece.length)
  return boundaries
}

function mergeAbbreviations(text: string, pieces: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const piece of pieces) {
    const before = merged.at(-1)
    if (before && !endsSentence(text.slice(Math.max(before.start, before.end - 24), before.end))) {
      merged[merged.length - 1] = { start: before.start, end: piece.end }
    } else {
      merged.push(piece)
    }
  }
  return merged
}

/** False where the piece ends in an abbreviation, an initial, or without any end mark. */
function endsSentence(tail: string): boolean {
  const trimmed = tail.trimEnd()
  let end = trimmed.length
  while (end > 0 && isClosing(trimmed.charCodeAt(end - 1))) end--
  if (end === 0 || !END_MARKS.includes(trimmed.charAt(end - 1))) return false
  if (!trimmed.endsWith('.')) return true
  const stop = trimmed.length - 1
  const from = startOfLetters(trimmed, stop)
  // Nearly all sentences end so: behind letters alone that are no abbreviation.
  const alone = from > 0 && isSpace(trimmed.charCodeAt(from - 1))
  if (stop - from > LONGEST_ABBREVIATION || (alone && !isAbbreviation(trimmed.slice(from, stop)))) return true
  const word = LAST_WORD.exec(trimmed)?.[1]
  return word === undefined || !isAbbreviation(word)
}

/** A word that is written with a full stop: one of the table, or an initial. */
function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || (word.length <= 2 && /^\p{Lu}$/u.test(word))
}

function isClosing(code: number): boolean {
  return ((characters[code] ?? 0) & (LETTER | NUMBER)) === 0 && CLOSING_MARK.test(String.fromCharCode(code))
}

/** Where the letters before `stop` begin. */
function startOfLetters(text: string, stop: number): number {
  let from = stop
  while (from > 0 && ((characters[text.charCodeAt(from - 1)] ?? 0) & LETTER) !== 0) from--
  return from
}

const LONGEST_ABBREVIATION = Math.max(...Array.from(ABBREVIATIONS, ({ length }) => length))

const END_MARKS = '.!?؟۔…。'
const CLOSING_MARK = /[\p{Pe}\p{Pf}"'’”»]/u
const LAST_WORD = /(?<=^|[\s(\u201c"«])(\p{L}[\p{L}.]*)\.$/u

function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

function isSpace(code: number): boolean {
  return ((characters[code] ?? 0) & SPACE) !== 0
}

/** Opening mark -> the marks that close it. */
const CLOSING: ReadonlyMap<string, readonly string[]> = new Map([
  ['“', ['”']],
  ['«', ['»']],
  ['"', ['"']],
  ['„', ['“', '”']],
])

const OPENING = new RegExp(`[${[...CLOSING.keys()].join('')}]`)

/**
 * Quoted stretches inside a line, with their marks, in order. An unclosed mark opens no quotation. Each mark is looked
 * for once: where the next one stands is remembered.
 */
export function findQuotes(text: string, within: Span): readonly Span[] {
  const line = text.slice(within.start, within.end)
  if (!OPENING.test(line)) return NONE
  const nextOf = new Map<string, number>()
  const next = (mark: string, from: number): number => {
    const known = nextOf.get(mark)
    if (known !== undefined && known >= from) return known
    const at = line.indexOf(mark, from)
    nextOf.set(mark, at < 0 ? line.length : at)
    return at < 0 ? line.length : at
  }
  const found: Span[] = []
  let at = 0
  while (at < line.length) {
    const open = Math.min(...[...CLOSING.keys()].map((mark) => next(mark, at)))
    const marks = CLOSING.get(line.charAt(open)) ?? []
    const close = Math.min(...marks.map((mark) => next(mark, open + 1)), line.length)
    if (close < line.length) found.push({ start: within.start + open, end: within.start + close + 1 })
    at = close < line.length ? close + 1 : open + 1
  }
  return found
}
