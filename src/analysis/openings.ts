// Which letters the words of a table begin with: most words of a text are passed over by these alone, before any of the
// forms under which they might be found are made.

/** Letters that are compared. */
export const OPENING = 4
const SIZE = 1 << 16

export class Openings {
  private readonly known = new Uint8Array(SIZE)

  add(word: string): void {
    const three = firstThree(word, 0)
    this.known[place(three, word.charCodeAt(OPENING - 1) | 0)] = 1
  }

  /**
   * False where no word of the table begins with the letters at `at`, and none is the first three of them; true where one
   * may. Two openings may share a place: then a word is looked up in vain.
   */
  mayBegin(word: string, at: number): boolean {
    const three = firstThree(word, at)
    return this.known[place(three, word.charCodeAt(at + OPENING - 1) | 0)] === 1 || this.known[place(three, 0)] === 1
  }
}

/** Behind the end stands no letter: 0. */
function firstThree(word: string, at: number): number {
  const [first, second, third] = [word.charCodeAt(at) | 0, word.charCodeAt(at + 1) | 0, word.charCodeAt(at + 2) | 0]
  return (first * 37 + second) * 37 + third
}

function place(three: number, fourth: number): number {
  return (three * 37 + fourth) % SIZE
}
