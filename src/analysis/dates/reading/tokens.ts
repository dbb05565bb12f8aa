// The tokens of a text, as columns of numbers: a text of a hundred thousand words makes a handful of arrays, no objects.
// A word is known by its number in the language's vocabulary (vocabulary.ts); its letters stay in the text.

import { foldSign } from './characters.ts'

export const WORD = 0
export const SIGN = 1
/** Digits of one script. */
export const NUMBER = 2
/** "1,500", "2.5": no day and no year. */
export const QUANTITY = 3
/** 10:57; its value counts minutes. */
export const CLOCK = 4
/** 2025-06-25 as 20250625. */
export const WRITTEN = 5
/** 2025-06-25T16:36 as 202506251636. */
export const INSTANT = 6
export type TokenKind = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The bits of a mark: the kind, then these, then the length of the prefix. */
const KIND = 7
export const GLUED = 8
export const CAPITAL = 16
/** An empty line stands before it. */
export const APART = 32
export const PREFIX_SHIFT = 6

/** The room that the tokens of a text take. Nothing in it is meant for the next text, but the room is used again. */
interface Columns {
  codes: Uint16Array
  /** The same memory, to copy a text into. */
  bytes: Buffer
  starts: Int32Array
  ends: Int32Array
  spellings: Int32Array
  marks: Uint8Array
  numbers: Int32Array
  openings: Int32Array
}

/** The columns of the text read last, for the next: to set up new ones costs as much as to find the dates of a short text. */
let spare: Columns | null = null
/** Larger texts are rare, and their columns are given back. */
const LARGEST_SPARE = 100_000

export class Tokens {
  readonly text: string
  readonly length: number
  /** The code units of the text, and what was left there after them: several times as fast to read as its characters. */
  readonly codes: Uint16Array
  private readonly bytes: Buffer
  count = 0
  starts: Int32Array
  ends: Int32Array
  /** The word and the stem of each token, as `spelt` packs them. */
  spellings: Int32Array
  marks: Uint8Array
  /** Of numbers alone: which number of the text it is, from 1 on. */
  private numbers: Int32Array
  /** The tokens that may open a date expression, and how many there are: all others are passed over. */
  openings: Int32Array
  openingCount = 0
  /** What each number says; -1 where it is too long to say anything. */
  readonly values: number[] = [0]
  /** What numerals.ts worked out of each; 0 where it did not yet. */
  readonly readings: number[] = [0]
  /** The tokens before which a line breaks; one for each break. */
  readonly breaks: number[] = []

  constructor(text: string) {
    const columns = spare !== null && spare.codes.length > text.length ? spare : newColumns(text.length)
    spare = null
    this.text = text
    this.length = text.length
    this.codes = columns.codes
    this.bytes = columns.bytes
    this.bytes.write(text, 'utf16le')
    this.codes[text.length] = 0
    this.starts = columns.starts
    this.ends = columns.ends
    this.spellings = columns.spellings
    this.marks = columns.marks
    this.numbers = columns.numbers
    this.openings = columns.openings
  }

  /** Gives the room back; the tokens must not be looked at any more. */
  release(): void {
    const { codes, bytes, starts, ends, spellings, marks, numbers, openings } = this
    if (codes.length <= LARGEST_SPARE) spare = { codes, bytes, starts, ends, spellings, marks, numbers, openings }
  }

  get capacity(): number {
    return this.starts.length
  }

  /** Makes room for twice as many. */
  grow(): void {
    const capacity = this.capacity * 2
    this.starts = enlarged(this.starts, new Int32Array(capacity))
    this.ends = enlarged(this.ends, new Int32Array(capacity))
    this.spellings = enlarged(this.spellings, new Int32Array(capacity))
    this.marks = enlarged(this.marks, new Uint8Array(capacity))
    this.numbers = enlarged(this.numbers, new Int32Array(capacity))
    this.openings = enlarged(this.openings, new Int32Array(capacity))
  }

  /** Vocabulary number of the word or sign as it stands; 0 = unknown. */
  word(at: number): number {
    return (this.spellings[at] ?? 0) & 0xffff
  }

  /** The same without a prefix or suffix that the language writes together with it (وأمس); else the word itself. */
  stem(at: number): number {
    return (this.spellings[at] ?? 0) >>> 16
  }

  kind(at: number): number {
    return (this.marks[at] ?? 0) & KIND
  }

  isWord(at: number): boolean {
    return at >= 0 && at < this.count && this.kind(at) === WORD
  }

  isNumber(at: number): boolean {
    return at >= 0 && at < this.count && this.kind(at) === NUMBER
  }

  /** No white space before it. */
  isGlued(at: number): boolean {
    return ((this.marks[at] ?? 0) & GLUED) !== 0
  }

  /** Begins with a capital letter (Latin script). */
  isCapital(at: number): boolean {
    return ((this.marks[at] ?? 0) & CAPITAL) !== 0
  }

  isApart(at: number): boolean {
    return ((this.marks[at] ?? 0) & APART) !== 0
  }

  /** The folded code unit of a sign; 0 where the token is none. */
  sign(at: number): number {
    if (at < 0 || at >= this.count || this.kind(at) !== SIGN) return 0
    return foldSign(this.codes[this.starts[at] ?? 0] ?? 0)
  }

  /** Which number of the text a token is, from 1 on; 0 for words and signs. */
  numberOf(at: number): number {
    return this.kind(at) > SIGN ? (this.numbers[at] ?? 0) : 0
  }

  /** Says what the number at a token is. */
  addValue(at: number, value: number): void {
    this.numbers[at] = this.values.push(value) - 1
    this.readings.push(0)
  }

  /** What a number says; 0 for words and signs. */
  value(at: number): number {
    return this.values[this.numberOf(at)] ?? 0
  }

  lengthOf(at: number): number {
    return (this.ends[at] ?? 0) - (this.starts[at] ?? 0)
  }

  /** Where the word begins after its prefix. */
  stemStart(at: number): number {
    return (this.starts[at] ?? 0) + ((this.marks[at] ?? 0) >> PREFIX_SHIFT)
  }

  /** How many lines break before the token. */
  paragraph(at: number): number {
    let low = 0
    let high = this.breaks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.breaks[middle] ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A word and its stem in one number: a token costs as much as is written of it. */
export function spelt(word: number, stem: number): number {
  return word | (stem << 16)
}

function newColumns(length: number): Columns {
  // Most texts have a token for every five or six characters.
  const capacity = (length >> 2) + 16
  const codes = new Uint16Array(length + 1)
  return {
    codes,
    bytes: Buffer.from(codes.buffer),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    spellings: new Int32Array(capacity),
    marks: new Uint8Array(capacity),
    numbers: new Int32Array(capacity),
    openings: new Int32Array(capacity),
  }
}

function enlarged<A extends { set(from: A): void }>(column: A, larger: A): A {
  larger.set(column)
  return larger
}
