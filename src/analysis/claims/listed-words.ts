// Every word that a table lists has a number, the same in all tables: a table finds a word of a text by that number, with
// nothing hashed and no letters compared. A word is looked up once, when it is first read.

/** The number of all words that no table lists. */
export const UNLISTED = 0

const numbers = new Map<string, number>()
const readers: (() => void)[] = []

/** The number of a word of a text. */
export function numberOf(word: string): number {
  return numbers.get(word) ?? UNLISTED
}

/** The number of a word that a table lists from now on. */
export function listed(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  const number = numbers.size + 1
  numbers.set(word, number)
  for (const forget of readers) forget()
  return number
}

/** `forget` is called where a word may have another number than before. */
export function whenListed(forget: () => void): void {
  readers.push(forget)
}

/** Words in a table, each with its place among them, from 1 on. */
export class Places {
  private places = new Uint16Array(0)
  private count = 0

  /** The place of a word, by its number; 0 for none. */
  of(number: number): number {
    return this.places[number] ?? 0
  }

  /** The place of a word that is put into the table, be it new or known. */
  add(word: string): number {
    const number = listed(word)
    if (number >= this.places.length) {
      const more = new Uint16Array(number + 1)
      more.set(this.places)
      this.places = more
    }
    const known = this.places[number] ?? 0
    if (known !== 0) return known
    this.count += 1
    this.places[number] = this.count
    return this.count
  }
}
