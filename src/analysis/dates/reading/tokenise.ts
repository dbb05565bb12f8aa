// Cuts a text into words, numbers and signs, in one pass. Rules:
// 1. A word is a run of letters; digits and letters never share a token ("14th" is 14 + th, glued).
// 2. A number is a run of digits of one script or what read-number.ts makes of it.
// 3. Everything else but white space is a sign of one code unit.
// 4. Offsets are UTF-16 code units of the text.

import { characterClasses, DIGIT, LETTER, SPACE } from './characters.ts'
import { type NumberRead, readNumber } from './read-number.ts'
import { APART, CAPITAL, GLUED, NUMBER, PREFIX_SHIFT, SIGN, spelt, Tokens } from './tokens.ts'
import { ROOT, type Trie } from './trie.ts'
import { NUMERAL, UNKNOWN } from './vocabulary.ts'
import type { WordReader } from './word-reader.ts'
import { CONTEXTUAL, NO_LETTER } from './writing.ts'

export interface Reading {
  readonly trie: Trie
  readonly reader: WordReader
  /** By vocabulary number: not 0 for the words that may open a date expression. */
  readonly openers: Uint8Array
  /** Vocabulary number of the sign that each code unit is. */
  readonly signs: Uint16Array
  /** Whether 3/7/2017 is 7 March. */
  readonly monthFirst: boolean
  /** Numbers that rules name by their digits ("9 / 11"), with their vocabulary numbers. */
  readonly named: ReadonlyMap<number, number>
}

/** The tokens of a text. Linear in the text's length. */
export function tokenise(text: string, reading: Reading): Tokens {
  const tokens = new Tokens(text)
  const progress: Progress = { at: 0, mark: 0, number: { kind: NUMBER, end: 0, value: 0 } }
  while (cut(tokens, reading, progress)) tokens.grow()
  return tokens
}

/** Where the text was read to, and what is known of the next token before it is read. */
interface Progress {
  at: number
  mark: number
  readonly number: NumberRead
}

const LINE_BREAK = 10
const BLANK = 32
const CAPITAL_Z = 90

/** Cuts until the text ends or the columns are full; says whether text is left. */
function cut(tokens: Tokens, reading: Reading, progress: Progress): boolean {
  const { codes, length, starts, ends, spellings, marks, openings, capacity } = tokens
  const { signs, reader, trie, openers } = reading
  const { columns, next, shift, ends: words } = trie
  let { at, mark } = progress
  let { count, openingCount } = tokens
  while (at < length && count < capacity) {
    const start = at
    const code = codes[at++] ?? 0
    const kind = characterClasses[code]
    if (kind === SPACE) {
      mark = code === LINE_BREAK ? breakLine(tokens, count) : mark & APART
      continue
    }
    let spelling = UNKNOWN
    if (kind === LETTER) {
      let node = ROOT
      let alone = true
      for (let letter = columns[code] ?? 0; letter !== NO_LETTER; at++) {
        if (letter > CONTEXTUAL) node = next[(node << shift) | letter] ?? 0
        else if (letter === CONTEXTUAL) alone = false
        letter = columns[codes[at] ?? 0] ?? NO_LETTER
      }
      at--
      if (code <= CAPITAL_Z) mark |= CAPITAL
      const word = words[node] ?? UNKNOWN
      spelling = spelt(word, word)
      if (reader.needed) {
        if (alone) reader.read(codes, start, at, word)
        else reader.readWhole(codes, start, at)
        spelling = spelt(reader.word, reader.stem)
        mark |= reader.prefixLength << PREFIX_SHIFT
      }
    } else if (kind === DIGIT) {
      readNumber(codes, start, reading.monthFirst, progress.number)
      at = progress.number.end
      mark |= progress.number.kind
      spelling = numberSpelling(progress.number, at - start, reading.named)
      tokens.addValue(count, progress.number.value)
    } else {
      spelling = spelt(signs[code] ?? UNKNOWN, signs[code] ?? UNKNOWN)
      mark |= SIGN
    }
    if (spelling !== UNKNOWN && opens(spelling, openers)) openings[openingCount++] = count
    spellings[count] = spelling
    starts[count] = start
    ends[count] = at
    marks[count++] = mark
    mark = GLUED
    if (codes[at] === BLANK) {
      at++
      mark = 0
    }
  }
  progress.at = at
  progress.mark = mark
  tokens.count = count
  tokens.openingCount = openingCount
  return at < length
}

/** Whether a rule may begin with the word or with its stem. */
function opens(spelling: number, openers: Uint8Array): boolean {
  return openers[spelling & 0xffff] !== 0 || openers[spelling >>> 16] !== 0
}

/** A second line break before the same token makes an empty line. */
function breakLine({ breaks }: Tokens, count: number): number {
  return breaks.push(count) > 1 && breaks[breaks.length - 2] === count ? APART : 0
}

/** A rule names a number as it is mostly written: 9, not 09. */
function numberSpelling({ kind, value }: NumberRead, length: number, named: ReadonlyMap<number, number>): number {
  const word = kind === NUMBER ? named.get(value) : undefined
  return word !== undefined && String(value).length === length ? spelt(word, word) : spelt(NUMERAL, NUMERAL)
}
