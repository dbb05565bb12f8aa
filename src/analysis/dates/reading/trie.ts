// The words of a vocabulary as a trie: it is walked while the letters of a text are read, so that at the end of a word it
// is known which one it is, with nothing cut out of the text, hashed or compared. Folding is part of the walk.

import { CODE_UNITS, isLetter } from './characters.ts'
import { UNKNOWN, type Vocabulary } from './vocabulary.ts'
import { CONTEXTUAL } from './writing.ts'

/** A letter that no word has. */
const FOREIGN = CONTEXTUAL + 1

/** Where every word begins; 0 is where no word goes on. */
export const ROOT = 1

export class Trie {
  /** What each code unit is: one of the marks of writing.ts, FOREIGN, or the column of its folded letter. */
  readonly columns: Uint8Array
  /** The node that a letter leads to, at `(node << shift) | column`. */
  readonly next: Uint16Array
  readonly shift: number
  /** The word that ends at each node; UNKNOWN where none does. */
  readonly ends: Uint16Array

  private readonly alphabet: ReadonlyMap<number, number>

  constructor(vocabulary: Vocabulary, folded: Uint16Array) {
    const words = [...vocabulary.entries()].filter(([word]) => isLetter(word.charCodeAt(0)))
    const letters = new Set(words.flatMap(([word]) => Array.from(word, (letter) => letter.charCodeAt(0))))
    this.alphabet = new Map([...letters].map((letter, index) => [letter, FOREIGN + 1 + index]))
    this.columns = new Uint8Array(CODE_UNITS)
    for (let code = 0; code < CODE_UNITS; code++) {
      const letter = folded[code] ?? 0
      this.columns[code] = letter > CONTEXTUAL ? (this.alphabet.get(letter) ?? FOREIGN) : letter
    }
    this.shift = 32 - Math.clz32(FOREIGN + letters.size)
    const size = words.reduce((sum, [word]) => sum + word.length, ROOT + 1)
    this.next = new Uint16Array(size << this.shift)
    this.ends = new Uint16Array(size)
    let nodes = ROOT
    for (const [word, number] of words) {
      let node = ROOT
      for (const column of this.columnsOf(word)) {
        const step = (node << this.shift) | column
        if (this.next[step] === 0) this.next[step] = ++nodes
        node = this.next[step] ?? 0
      }
      this.ends[node] = number
    }
  }

  /** The word that columns [from, to) spell; UNKNOWN where they spell none. */
  find(columns: Uint8Array, from: number, to: number): number {
    let node = ROOT
    for (let i = from; i < to && node !== 0; i++) node = this.next[(node << this.shift) | (columns[i] ?? 0)] ?? 0
    return this.ends[node] ?? UNKNOWN
  }

  /** The columns of a folded word. */
  columnsOf(word: string): number[] {
    return Array.from(word, (letter) => this.alphabet.get(letter.charCodeAt(0)) ?? FOREIGN)
  }
}
