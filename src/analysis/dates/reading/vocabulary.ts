// The words that a language's tables know, each by its number. All words here are folded.

import { characterClasses, CODE_UNITS, spellingsOf } from './characters.ts'

/** Number of what is in no table. */
export const UNKNOWN = 0
/** Number of every number that no rule names by its digits. */
export const NUMERAL = 1

export class Vocabulary {
  /** One more than the largest number. */
  readonly size: number
  private readonly numbers: ReadonlyMap<string, number>

  constructor(words: ReadonlySet<string>) {
    this.numbers = new Map([...words].map((word, index) => [word, index + NUMERAL + 1]))
    this.size = words.size + NUMERAL + 1
  }

  /** The number of a folded word; UNKNOWN where no table has it. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? UNKNOWN
  }

  /** The words with their numbers. */
  entries(): Iterable<readonly [word: string, number: number]> {
    return this.numbers
  }

  /** The number of the sign that each code unit is. */
  signNumbers(): Uint16Array {
    const numbers = new Uint16Array(CODE_UNITS)
    for (const [word, number] of this.numbers) {
      const sign = word.charCodeAt(0)
      if (word.length > 1 || characterClasses[sign] !== 0) continue
      for (const code of spellingsOf(sign)) numbers[code] = number
    }
    return numbers
  }
}
