// Letters that a language writes together with a word: Arabic "and", "in" before it (وأمس), Sorani case endings after it
// (2014دا). They are taken off where the whole word is unknown and the rest has a class, the longest first.

import type { Senses } from '../matching/senses.ts'
import type { Trie } from './trie.ts'
import { UNKNOWN } from './vocabulary.ts'
import { LONGEST } from './writing.ts'

/** A prefix and a word that are written together in letters of their own: ل and العام as للعام. */
export interface Contraction {
  readonly written: string
  /** The prefix: the word begins after as many letters of what is written. */
  readonly prefix: string
  /** The first letters of the word, which what is written hides. */
  readonly rest: string
}

export interface AffixTables {
  readonly prefixes: readonly string[]
  readonly suffixes: readonly string[]
  readonly contractions: readonly Contraction[]
}

/** Affixes as columns of the trie, by the one that begins or ends the whole word. */
type Affixed = ReadonlyMap<number | undefined, readonly Affix[]>
type Affix = readonly number[]

const NONE: readonly Affix[] = []

export class Affixes {
  /** How many letters the prefix has that the last call of `stemOf` took off. */
  prefixLength = 0
  /** By their first letters, in their order. */
  private readonly prefixes: Affixed
  /** By their last letters, in their order. */
  private readonly suffixes: Affixed
  private readonly contractions: readonly {
    readonly written: readonly number[]
    readonly hidden: readonly number[]
    readonly length: number
  }[]
  /** Letters of a word put together anew. */
  private readonly whole = new Uint8Array(LONGEST * 2)
  private readonly trie: Trie
  private readonly senses: Senses

  constructor({ prefixes, suffixes, contractions }: AffixTables, trie: Trie, senses: Senses) {
    this.prefixes = byLetter(prefixes, trie, (prefix) => prefix[0])
    this.suffixes = byLetter(suffixes, trie, (suffix) => suffix.at(-1))
    this.contractions = contractions.map(({ written, prefix, rest }) => ({
      written: trie.columnsOf(written),
      hidden: trie.columnsOf(rest),
      length: prefix.length,
    }))
    this.trie = trie
    this.senses = senses
  }

  get none(): boolean {
    return this.prefixes.size === 0 && this.suffixes.size === 0
  }

  /**
   * The word that is left of letters [0, length), given as columns of the trie, without a prefix or suffix; UNKNOWN where
   * that is none with a class.
   */
  stemOf(letters: Uint8Array, length: number): number {
    const contracted = this.contractedStem(letters, length)
    if (contracted !== UNKNOWN) return contracted
    for (const prefix of this.prefixes.get(letters[0]) ?? NONE) {
      if (prefix.length >= length || !standsAt(letters, 0, prefix)) continue
      const stem =
        this.classedWord(letters, prefix.length, length) || this.withoutSuffix(letters, prefix.length, length)
      if (stem === UNKNOWN) continue
      this.prefixLength = prefix.length
      return stem
    }
    this.prefixLength = 0
    return this.withoutSuffix(letters, 0, length)
  }

  private contractedStem(letters: Uint8Array, length: number): number {
    for (const { written, hidden, length: prefixLength } of this.contractions) {
      if (written.length >= length || !standsAt(letters, 0, written)) continue
      this.whole.set(hidden)
      this.whole.set(letters.subarray(written.length, length), hidden.length)
      const stem = this.classedWord(this.whole, 0, hidden.length + length - written.length)
      if (stem === UNKNOWN) continue
      this.prefixLength = prefixLength
      return stem
    }
    return UNKNOWN
  }

  private withoutSuffix(letters: Uint8Array, from: number, to: number): number {
    for (const suffix of this.suffixes.get(letters[to - 1]) ?? NONE) {
      const end = to - suffix.length
      if (end <= from || !standsAt(letters, end, suffix)) continue
      const stem = this.classedWord(letters, from, end)
      if (stem !== UNKNOWN) return stem
    }
    return UNKNOWN
  }

  private classedWord(letters: Uint8Array, from: number, to: number): number {
    const word = this.trie.find(letters, from, to)
    return this.senses.has(word) ? word : UNKNOWN
  }
}

/** Those of each letter in their order. */
function byLetter(written: readonly string[], trie: Trie, letterOf: (affix: Affix) => number | undefined): Affixed {
  const affixed = new Map<number | undefined, Affix[]>()
  for (const affix of written.map((letters) => trie.columnsOf(letters)))
    affixed.set(letterOf(affix), [...(affixed.get(letterOf(affix)) ?? []), affix])
  return affixed
}

function standsAt(letters: Uint8Array, at: number, affix: Affix): boolean {
  for (let i = 0; i < affix.length; i++) if (letters[at + i] !== affix[i]) return false
  return true
}
