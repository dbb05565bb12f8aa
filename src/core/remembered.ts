// A question about a word, asked once for each word: a few thousand words make up most texts.

/** A longer string that was cut out of a text keeps the whole text in memory. */
const LONGEST = 12
/** Then all are forgotten; the words of a language that are in use are a third of this. */
const MOST = 20_000

/** The same function, which must depend on the word alone; it keeps at most 20,000 short words and their answers. */
export function rememberedWords<T>(read: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    if (word.length > LONGEST) return read(word)
    const found = known.get(word)
    if (found !== undefined) return found
    if (known.size >= MOST) known.clear()
    const answer = read(word)
    known.set(word, answer)
    return answer
  }
}

/** A word, what was read of it, and another that falls on the same place. */
interface Known<T> {
  readonly word: string
  readonly answer: T
  readonly next: Known<T> | undefined
}

const PLACES = 1 << 14

/** The same function of the word from `from` to `to`, for whoever has the code units of the text: no known word is cut out. */
export function rememberedUnits<T>(
  read: (word: string) => T,
): (text: string, units: Uint16Array, from: number, to: number) => T {
  const known = new Array<Known<T> | undefined>(PLACES).fill(undefined)
  let count = 0
  return (text, units, from, to) => {
    if (to - from > LONGEST) return read(text.slice(from, to))
    const place = placeOf(units, from, to)
    for (let one = known[place]; one !== undefined; one = one.next) {
      if (stands(one.word, units, from, to)) return one.answer
    }
    if (count >= MOST) {
      known.fill(undefined)
      count = 0
    }
    const word = text.slice(from, to)
    const answer = read(word)
    known[place] = { word, answer, next: known[place] }
    count += 1
    return answer
  }
}

function placeOf(units: Uint16Array, from: number, to: number): number {
  let mixed = 0
  for (let at = from; at < to; at += 1) mixed = (Math.imul(mixed, 31) + (units[at] ?? 0)) | 0
  return (mixed ^ (mixed >>> 15)) & (PLACES - 1)
}

function stands(word: string, units: Uint16Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== units[from + at]) return false
  return true
}
