// Words of a sentence, folded for look-up, with exact offsets. Claims, events and casualties all read these.
// Arabic words are also offered without their one-letter prefixes and the article, so that tables list bare words.

import {
  CAPITAL,
  characters,
  CODE_UNITS,
  codesInRoom,
  LETTER,
  MARK,
  NUMBER,
  SPACE,
  SURROGATE,
} from '../../core/characters.ts'
import { asName, rememberedUnits } from '../../core/remembered.ts'
import type { Span } from '../../core/understanding.ts'
import { type Opening, openingOf } from '../openings.ts'
import { numberOf, UNLISTED, whenListed } from './listed-words.ts'
import { traitsOf, whenAsked } from './traits.ts'

/** What a word is wherever it stands. */
interface Word {
  /** Folded: lower case, no vowel signs, one letter where writers use several. Marks stand as they are. */
  readonly text: string
  /** `text` first, then what is left without prefixes (Arabic) or a possessive (English). */
  readonly forms: readonly string[]
  readonly capital: boolean
  readonly mark: boolean
  /** What tables find the word by (listed-words.ts), and each of its forms in their order. */
  readonly number: number
  readonly numbers: readonly number[]
  /** The first letters of `text`. */
  readonly opening: Opening
  /** What patterns tell of it, as bits (traits.ts). */
  readonly traits: number
}

export interface Token extends Span, Word {}

/**
 * The tokens of `text` from `start` to `end`, in order: numbers with their decimals and what a hyphen joins to them
 * ("1,500", "24-year-old"), words with their possessive and what a hyphen joins ("al-Hol's"), and any other sign alone.
 */
export function tokenize(text: string, start: number, end: number): readonly Token[] {
  const written = text.slice(start, end)
  const { length } = written
  const codes = codesOfSentence(written)
  const tokens: Token[] = []
  for (let at = 0; at < length; ) {
    const bits = bitsAt(codes, at, length)
    const next =
      bits & NUMBER ? endOfNumber(codes, at, length) : bits & IN_WORD ? endOfWord(codes, at, length) : at + width(bits)
    if ((bits & SPACE) === 0) {
      const word = wordOf(codes, at, next)
      tokens.push(tokenOf(start + at, start + next, word))
    }
    at = next
  }
  return tokens
}

function tokenOf(
  start: number,
  end: number,
  { text, forms, capital, mark, number, numbers, opening, traits }: Word,
): Token {
  return { start, end, text, forms, capital, mark, number, numbers, opening, traits }
}

const codesOfSentence = codesInRoom(2000)

const HYPHEN = 45
const TATWEEL = 0x640
const JOINER = 0x200c
/** Stands inside words without being a letter: tatweel and the joiner that keeps Sorani letters apart. */
const INNER = 64
/** A character of two code units. */
const PAIR = 128
const IN_WORD = LETTER | MARK | INNER

/** The bits of the character at `at`; 0 behind the end. */
function bitsAt(codes: Uint16Array, at: number, end: number): number {
  if (at >= end) return 0
  return bitsOf(codes[at] ?? 0, at + 1 < end ? (codes[at + 1] ?? 0) : 0)
}

/** The bits of a character (core/characters.ts), with INNER and PAIR. `next`: the code unit behind; 0 behind the end. */
function bitsOf(code: number, next: number): number {
  const bits = characters[code] ?? 0
  if (bits === SURROGATE) return pairBits(String.fromCharCode(code, next))
  return code === TATWEEL || code === JOINER ? bits | INNER : bits
}

/** Half a pair alone is a sign. */
function pairBits(written: string): number {
  if ((written.codePointAt(0) ?? 0) < CODE_UNITS) return 0
  if (/\p{L}/u.test(written)) return PAIR | LETTER | (/\p{Lu}/u.test(written) ? CAPITAL : 0)
  return PAIR | (/\p{M}/u.test(written) ? MARK : /\p{N}/u.test(written) ? NUMBER : 0)
}

function width(bits: number): number {
  return bits & PAIR ? 2 : 1
}

/** Behind the characters from `at` on that have one of the bits. */
function behindAll(wanted: number, codes: Uint16Array, at: number, end: number): number {
  let next = at
  for (;;) {
    while (next < end && (characters[codes[next] ?? 0] ?? 0) & wanted) next += 1
    const bits = bitsAt(codes, next, end)
    if ((bits & wanted) === 0) return next
    next += width(bits)
  }
}

/** Behind `at`, and all that a sign followed by characters with one of the bits adds to it. */
function behindJoined(signs: readonly number[], wanted: number, codes: Uint16Array, at: number, end: number): number {
  let next = at
  while (next < end && signs.includes(codes[next] ?? 0)) {
    const behind = behindAll(wanted, codes, next + 1, end)
    if (behind === next + 1) return next
    next = behind
  }
  return next
}

const DECIMAL_SIGNS = Array.from('.,٫٬', (sign) => sign.charCodeAt(0))
const HYPHENS = [HYPHEN]
const WORD_SIGNS = Array.from("'’ʼ-", (sign) => sign.charCodeAt(0))

function endOfNumber(codes: Uint16Array, at: number, end: number): number {
  const decimals = behindJoined(DECIMAL_SIGNS, NUMBER, codes, behindAll(NUMBER, codes, at, end), end)
  return behindJoined(HYPHENS, LETTER, codes, decimals, end)
}

function endOfWord(codes: Uint16Array, at: number, end: number): number {
  return behindJoined(WORD_SIGNS, LETTER | NUMBER, codes, behindAll(IN_WORD, codes, at, end), end)
}

const wordOf = rememberedUnits(readWord)
whenListed(wordOf.forget)
whenAsked(wordOf.forget)

function readWord(raw: string): Word {
  const bits = bitsOf(raw.charCodeAt(0), raw.length > 1 ? raw.charCodeAt(1) : 0)
  const capital = (bits & CAPITAL) !== 0
  const mark = (bits & IN_WORD) === 0 ? (bits & NUMBER) === 0 : raw.length <= 2 && !/[\p{L}\p{N}]/u.test(raw)
  const text = mark ? raw : asName(foldWord(raw))
  const forms = mark ? [text] : formsOf(text).map(asName)
  const numbers = forms.map(numberOf)
  const number = numbers[0] ?? UNLISTED
  const traits = traitsOf({ text, forms, number })
  return { text, forms, capital, mark, number, numbers, opening: openingOf(text), traits }
}

const FOLDS: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ی',
  ي: 'ی',
  ێ: 'ی',
  ك: 'ک',
  ة: 'ه',
  ڕ: 'ر',
  ڵ: 'ل',
  ۆ: 'و',
  ؤ: 'و',
  '\u0640': '',
  '\u200c': '',
  '’': "'",
  ʼ: "'",
} // prettier-ignore

/** One word as the tables are keyed: letter by letter, as most words can be. */
export function foldWord(word: string): string {
  let folded = ''
  let copied = 0
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at)
    const letter = FOLDED[code] ?? BESIDE
    if (letter === code) continue
    if (letter === BESIDE) return foldAny(word)
    folded += word.slice(copied, at)
    if (letter !== VANISHED) folded += String.fromCharCode(letter)
    copied = at + 1
  }
  return copied === 0 ? word : folded + word.slice(copied)
}

function foldAny(word: string): string {
  return word
    .normalize('NFC')
    .replace(/ه\u200c/g, 'ە')
    .replace(/[أإآٱىيێكةڕڵۆؤ\u0640\u200c’ʼ]/g, (letter) => FOLDS[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .toLowerCase()
}

/** Folds into nothing; folds by what stands beside it, or grows. */
const VANISHED = 0
const BESIDE = 0xffff

/** What each code unit folds to: Latin letters, Arabic ones, apostrophes; all else depends on what stands beside it. */
const FOLDED = Uint16Array.from({ length: CODE_UNITS }, (_, code) => {
  const alone = code < 0x300 || code === 0x2019 || (code >= 0x600 && code < 0x700 && !(code >= 0x653 && code <= 0x655))
  const folded = alone ? foldAny(String.fromCharCode(code)) : null
  if (folded === null || folded.length > 1) return BESIDE
  return folded === '' ? VANISHED : folded.charCodeAt(0)
})

/** The word, and what is left of it without a possessive, or without conjunction, preposition and article. */
function formsOf(word: string): readonly string[] {
  const { length } = word
  const first = word.charCodeAt(0)
  if (word.includes("'")) {
    if (word.endsWith("'s")) return [word, word.slice(0, -2)]
    if (word.endsWith("s'")) return [word, word.slice(0, -1)]
  }
  if (first < 0x600 || first > 0x6ff || length <= LEAST) return [word]
  const conjunction = word.startsWith('و') || word.startsWith('ف') ? 1 : 0
  const bare = behindPrefixes(word, conjunction)
  if (bare === 0) return [word]
  if (conjunction === 0 || bare === 1 || length === LEAST + 1) return [word, word.slice(bare)]
  return [word, word.slice(1), word.slice(bare)]
}

/** Letters that are left of a word at least. */
const LEAST = 2

/** Where a word begins without preposition and article, which stand from `at` on. */
function behindPrefixes(word: string, at: number): number {
  const room = word.length - LEAST
  const preposition = 'بکل'.includes(word.charAt(at)) ? 1 : 0
  const article = at + preposition
  if (article + 2 <= room && word.startsWith('ال', article)) return article + 2
  if (at + 2 <= room && word.startsWith('لل', at)) return at + 2
  return article <= room ? article : at
}
