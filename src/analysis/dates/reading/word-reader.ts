// Reads the words of a text that the trie alone does not settle: those of languages that write other letters together
// with a word, and those whose letters do not fold each by itself.

import type { Affixes } from './affixes.ts'
import type { Senses } from '../matching/senses.ts'
import type { Trie } from './trie.ts'
import { UNKNOWN, type Vocabulary } from './vocabulary.ts'
import { LONGEST, DROPPED, type WritingHabits } from './writing.ts'

export class WordReader {
  /** What the last word read was (`Tokens` says what these are). */
  word = UNKNOWN
  stem = UNKNOWN
  prefixLength = 0
  /** False where every word is what the trie says. */
  readonly needed: boolean
  private readonly habits: WritingHabits
  private readonly vocabulary: Vocabulary
  private readonly trie: Trie
  private readonly affixes: Affixes
  /** Stems and prefixes of the words in the vocabulary: some have no class of their own. */
  private readonly stems: Uint16Array
  private readonly prefixLengths: Uint8Array
  private readonly letters = new Uint8Array(LONGEST * 2)
  /** What the habits say of letters at the end and of pairs at the beginning, by code unit. */
  private readonly ends: ReadonlySet<number>
  private readonly starts: ReadonlySet<number>

  constructor(habits: WritingHabits, vocabulary: Vocabulary, trie: Trie, affixes: Affixes, senses: Senses) {
    this.habits = habits
    this.vocabulary = vocabulary
    this.trie = trie
    this.affixes = affixes
    this.needed = !affixes.none || habits.contextual !== ''
    this.ends = new Set(Array.from(habits.contextualEnds ?? '', (letter) => letter.charCodeAt(0)))
    this.starts = new Set((habits.contextualStarts ?? []).map((pair) => pairOf(pair.charCodeAt(0), pair.charCodeAt(1))))
    this.stems = new Uint16Array(vocabulary.size)
    this.prefixLengths = new Uint8Array(vocabulary.size)
    for (const [word, number] of vocabulary.entries()) {
      const stem = senses.has(number) ? UNKNOWN : affixes.stemOf(this.letters, this.write(word))
      this.stems[number] = stem === UNKNOWN ? number : stem
      this.prefixLengths[number] = stem === UNKNOWN ? 0 : affixes.prefixLength
    }
  }

  /** Reads the word at [start, end) of a text, which the trie takes for `word`. */
  read(codes: Uint16Array, start: number, end: number, word: number): void {
    if (this.dependsOnPlace(codes, start, end)) {
      this.readWhole(codes, start, end)
      return
    }
    this.word = word
    this.stem = this.stems[word] ?? UNKNOWN
    this.prefixLength = this.prefixLengths[word] ?? 0
    if (word === UNKNOWN && end - start <= LONGEST) this.takeAffixes(this.spell(codes, start, end))
  }

  /** Whether the word ends or begins with letters that fold otherwise there. */
  private dependsOnPlace(codes: Uint16Array, start: number, end: number): boolean {
    if (this.ends.size > 0 && this.ends.has(codes[end - 1] ?? 0)) return true
    return this.starts.size > 0 && this.starts.has(pairOf(codes[start] ?? 0, codes[start + 1] ?? 0))
  }

  /** The same for a word that must be folded as a whole. */
  readWhole(codes: Uint16Array, start: number, end: number): void {
    const folded = end - start > LONGEST ? '' : this.habits.foldWord(String.fromCharCode(...codes.subarray(start, end)))
    this.word = this.vocabulary.numberOf(folded)
    this.stem = this.stems[this.word] ?? UNKNOWN
    this.prefixLength = this.prefixLengths[this.word] ?? 0
    if (this.word === UNKNOWN) this.takeAffixes(this.write(folded))
  }

  private takeAffixes(length: number): void {
    this.stem = this.affixes.stemOf(this.letters, length)
    this.prefixLength = this.affixes.prefixLength
  }

  /** Writes the letters of a text down as columns of the trie; gives how many there are. */
  private spell(codes: Uint16Array, start: number, end: number): number {
    let length = 0
    for (let i = start; i < end; i++) {
      const letter = this.trie.columns[codes[i] ?? 0] ?? 0
      if (letter !== DROPPED) this.letters[length++] = letter
    }
    return length
  }

  private write(word: string): number {
    this.letters.set(this.trie.columnsOf(word).slice(0, this.letters.length))
    return Math.min(word.length, this.letters.length)
  }
}

function pairOf(first: number, second: number): number {
  return first * 0x1_0000 + second
}
