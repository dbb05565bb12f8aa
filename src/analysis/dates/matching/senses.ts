// The senses of each word: the classes that the tables give it, each with its value and, where the entry has several
// words ("a couple of", "كانون الثاني"), those that must follow.

import { isLetter } from '../reading/characters.ts'
import type { WordTable } from './word-table.ts'
import type { Symbols } from './symbols.ts'
import type { Tokens } from '../reading/tokens.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'
import type { WritingHabits } from '../reading/writing.ts'

/**
 * What else a sense asks for: a capital ("May"), a capital or a number beside it ("a third may have crashed" names no
 * month), or that it is no name ("Aleppo Daily" is a newspaper).
 */
type Condition = 'none' | 'capital' | 'capitalOrNumber' | 'noName'

/** One entry of a word table, cut into words and folded. */
export interface Entry {
  readonly first: string
  readonly rest: readonly string[]
  readonly name: string
  readonly value: number | string
  readonly condition: Condition
}

/** The entries of a language's tables, in their order. */
export function entriesOf(table: WordTable, cut: (entry: string) => readonly string[]): Entry[] {
  const verbs = new Set(Object.keys(table.MAY ?? {}))
  return Object.entries(table).flatMap(([name, words]) =>
    Object.entries(words).flatMap(([entry, value]): Entry[] => {
      const [first, ...rest] = cut(entry)
      // A sign has no senses: rules name it.
      if (first === undefined || !isLetter(first.charCodeAt(0))) return []
      const plain: Entry = { first, rest, name, value, condition: 'none' }
      if (name === 'MAY') return [plain, { ...plain, name: 'MN', condition: 'capital' }]
      if (name.startsWith('PROPER')) return [{ ...plain, condition: 'capital' }]
      if (name === 'SETWORD') return [{ ...plain, condition: 'noName' }]
      return [
        name === 'M' && verbs.has(entry) && /^[a-z]+$/.test(first) ? { ...plain, condition: 'capitalOrNumber' } : plain,
      ]
    }),
  )
}

const NONE = [0, 0] as const

function pairOf(first: number, second: number): number {
  return first * 0x1_0000 + second
}

/** Orders entries by their first word and then by their second; those of one word first. */
function keyOf({ first, rest: [second] }: Entry, vocabulary: Vocabulary): number {
  return pairOf(vocabulary.numberOf(first), second === undefined ? 0 : vocabulary.numberOf(second))
}

export class Senses {
  /** The senses of word w are numbered from[w] to from[w + 1] - 1: first those of one word, then by the second word. */
  readonly from: Uint32Array
  /** The number after the last sense of one word, by word. */
  readonly alone: Uint32Array
  readonly symbols: Uint16Array
  /** How many tokens each takes. */
  readonly sizes: Uint8Array
  readonly values: readonly (number | string)[]
  /** 1 for the senses that hold only where more is looked at than the word. */
  readonly conditional: Uint8Array
  private readonly entries: readonly Entry[]
  /** The words that must follow, one sense after another. */
  private readonly rest: Uint16Array
  private readonly restFrom: Uint32Array
  /** The first of them; 0 where there are none. */
  private readonly seconds: Uint16Array
  private readonly byClass = new Map<number, { readonly word: number; readonly sense: number }[]>()
  /** By first and second word: where their senses begin and end. */
  private readonly ranges = new Map<number, readonly [from: number, to: number]>()
  private readonly suffixes: readonly string[]
  private readonly habits: WritingHabits

  constructor(
    entries: readonly Entry[],
    vocabulary: Vocabulary,
    symbols: Symbols,
    { suffixes, habits }: { readonly suffixes: readonly string[]; readonly habits: WritingHabits },
  ) {
    const byWord = entries.toSorted((a, b) => keyOf(a, vocabulary) - keyOf(b, vocabulary))
    this.entries = byWord
    this.symbols = Uint16Array.from(byWord, ({ name }) => symbols.symbolOf(name))
    this.sizes = Uint8Array.from(byWord, ({ rest }) => rest.length + 1)
    this.values = byWord.map(({ value }) => value)
    this.conditional = Uint8Array.from(byWord, ({ rest, condition }) =>
      rest.length > 0 || condition !== 'none' ? 1 : 0,
    )
    this.rest = Uint16Array.from(byWord.flatMap(({ rest }) => rest.map((word) => vocabulary.numberOf(word))))
    this.restFrom = new Uint32Array(byWord.length)
    for (let i = 1; i < byWord.length; i++)
      this.restFrom[i] = (this.restFrom[i - 1] ?? 0) + (this.sizes[i - 1] ?? 1) - 1
    this.seconds = Uint16Array.from(byWord, ({ rest: [second] }) =>
      second === undefined ? 0 : vocabulary.numberOf(second),
    )
    this.from = new Uint32Array(vocabulary.size + 1)
    for (const { first } of byWord) this.count(vocabulary.numberOf(first) + 1)
    for (let word = 0; word < vocabulary.size; word++)
      this.from[word + 1] = (this.from[word + 1] ?? 0) + (this.from[word] ?? 0)
    this.alone = this.from.slice()
    byWord.forEach((entry, sense) => {
      const key = keyOf(entry, vocabulary)
      const range = this.ranges.get(key)
      this.ranges.set(key, [range?.[0] ?? sense, sense + 1])
      if (entry.rest.length === 0) this.alone[vocabulary.numberOf(entry.first)] = sense + 1
    })
    byWord.forEach(({ first }, sense) => {
      const symbol = this.symbols[sense] ?? 0
      const others = this.byClass.get(symbol) ?? []
      others.push({ word: vocabulary.numberOf(first), sense })
      this.byClass.set(symbol, others)
    })
    this.suffixes = suffixes
    this.habits = habits
  }

  private count(word: number): void {
    this.from[word] = (this.from[word] ?? 0) + 1
  }

  /** Whether the word has any sense. */
  has(word: number): boolean {
    return (this.from[word + 1] ?? 0) > (this.from[word] ?? 0)
  }

  /** The senses that are of a class, each with its word. */
  ofClass(symbol: number): readonly { readonly word: number; readonly sense: number }[] {
    return this.byClass.get(symbol) ?? []
  }

  /** The numbers of the word's senses. */
  numbersOf(word: number): number[] {
    const from = this.from[word] ?? 0
    return Array.from({ length: (this.from[word + 1] ?? 0) - from }, (_, i) => from + i)
  }

  /** Whether the sense has further words that the text may write with a suffix, and so as words that are in no table. */
  isInflected(sense: number): boolean {
    return this.suffixes.length > 0 && (this.sizes[sense] ?? 1) > 1
  }

  /** The senses of several words that may hold, given the second; all of them where its words may be inflected. */
  rangeOf(word: number, second: number): readonly [from: number, to: number] {
    if (this.suffixes.length > 0) return [this.alone[word] ?? 0, this.from[word + 1] ?? 0]
    return (second !== 0 && this.ranges.get(pairOf(word, second))) || NONE
  }

  /** The words that come second in an entry. */
  secondWords(): ReadonlySet<number> {
    return new Set(this.seconds.filter((word) => word !== 0))
  }

  /** Whether a sense of the token's word holds there: the other words follow, the capital is there. */
  holds(sense: number, tokens: Tokens, at: number): boolean {
    if (this.conditional[sense] === 0) return true
    const second = this.seconds[sense] ?? 0
    if (second !== 0 && second !== tokens.word(at + 1) && this.suffixes.length === 0) return false
    const entry = this.entries[sense]
    if (!entry || !isMet(entry.condition, tokens, at)) return false
    const from = this.restFrom[sense] ?? 0
    for (let i = 0; i < entry.rest.length; i++) {
      const next = at + 1 + i
      if (next >= tokens.count) return false
      if (tokens.word(next) !== this.rest[from + i] && !this.hasSuffix(tokens, next, entry.rest[i] ?? '')) return false
    }
    return true
  }

  /** Whether the token is the word with a suffix of the language. */
  private hasSuffix(tokens: Tokens, at: number, word: string): boolean {
    if (this.suffixes.length === 0 || !tokens.isWord(at)) return false
    const written = this.habits.foldWord(tokens.text.slice(tokens.starts[at], tokens.ends[at]))
    return written.startsWith(word) && this.suffixes.includes(written.slice(word.length))
  }
}

function isMet(condition: Condition, tokens: Tokens, at: number): boolean {
  switch (condition) {
    case 'none':
      return true
    case 'capital':
      return tokens.isCapital(at)
    case 'capitalOrNumber':
      return tokens.isCapital(at) || tokens.isNumber(at - 1) || tokens.isNumber(at + 1)
    case 'noName':
      return !(tokens.isCapital(at) && at > 0 && tokens.isCapital(at - 1))
  }
}
