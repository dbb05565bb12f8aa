// Which letters the words of a table begin with: most words of a text are passed over by these alone, before any of the
// forms under which they might be found are made.

/** Letters that are compared. */
export const OPENING = 4
const BITS = 16
const LOW = (1 << BITS) - 1

/** A word's first three letters, and its first four, each as a place in a table. */
export type Opening = number

/** By the letters; behind the end of a word stands none: 0. */
function opening(first: number, second: number, third: number, fourth: number): Opening {
  const three = ((first * 37 + second) * 37 + third) * 37
  return ((three & LOW) << BITS) | ((three + fourth) & LOW)
}

export function openingOf(word: string): Opening {
  return opening(word.charCodeAt(0) | 0, word.charCodeAt(1) | 0, word.charCodeAt(2) | 0, word.charCodeAt(3) | 0)
}

/** The same of the word whose code units stand from `from` to `to`. */
export function openingIn(units: Uint16Array, from: number, to: number): Opening {
  const left = to - from
  return opening(
    left > 0 ? (units[from] ?? 0) : 0,
    left > 1 ? (units[from + 1] ?? 0) : 0,
    left > 2 ? (units[from + 2] ?? 0) : 0,
    left > 3 ? (units[from + 3] ?? 0) : 0,
  )
}

/** The openings of the words of a table. `bits`: how many of an opening's count; few will do for few words. */
export class Openings {
  private readonly known: Uint8Array
  private readonly mask: number

  constructor(bits = BITS) {
    this.known = new Uint8Array(1 << bits)
    this.mask = (1 << bits) - 1
  }

  add(word: string): void {
    this.known[openingOf(word) & this.mask] = 1
  }

  /**
   * False where no word of the table opens so, and none is the first three of its letters; true where one may. Two openings
   * may share a place: then a word is looked up in vain.
   */
  has(opening: Opening): boolean {
    return this.known[opening & this.mask] === 1 || this.known[(opening >>> BITS) & this.mask] === 1
  }
}
