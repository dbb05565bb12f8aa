// Which letters the words of a table begin with: most words of a text are passed over by these alone, before any of the
// forms under which they might be found are made.

/** Letters that are compared. No form under which a longer word is looked for is shorter. */
export const OPENING = 3
const SIZE = 1 << 16

export class Openings {
  private readonly known = new Uint8Array(SIZE)

  add(word: string): void {
    this.known[place(word, 0)] = 1
  }

  /** False where no word of the table begins with the letters at `at`; true where one may. */
  mayBegin(word: string, at: number): boolean {
    return this.known[place(word, at)] === 1
  }
}

/** Two openings may share a place: then a word is looked up in vain. */
function place(word: string, at: number): number {
  let sum = 0
  for (let i = at; i < at + OPENING; i += 1) sum = sum * 37 + (i < word.length ? word.charCodeAt(i) : 0)
  return sum % SIZE
}
