// A question about a word, asked once for each word: a few thousand words make up most texts.

/** A longer one is no word that comes again. */
const LONGEST = 24
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
    const own = asName(word)
    const answer = read(own)
    known.set(own, answer)
    return answer
  }
}

/**
 * The same word as the engine keeps the names of properties: one copy of each, which needs no look at its letters to be told
 * from another, and which holds on to no text that it was cut out of.
 */
function asName(word: string): string {
  return Object.keys({ [word]: word })[0] ?? word
}

/** A word, what was read of it, and another that falls on the same place. */
interface Known<T> {
  readonly word: string
  readonly answer: T
  readonly next: Known<T> | undefined
}

const PLACES = 1 << 14

/** A function of the word from `from` to `to`. */
interface WordReader<T> {
  (text: string, units: Uint16Array, from: number, to: number): T
  /** Reads all words anew from now on. */
  readonly forget: () => void
}

/** The number of a word that is not remembered: nothing is ever kept there. */
const UNNUMBERED = MOST

/**
 * The same function for whoever has the code units of the text: no known word is cut out. `number`: which of the words that
 * are remembered it is (`keptWith`).
 */
export function rememberedUnits<T>(read: (word: string, number: number) => T): WordReader<T> {
  const known = new Array<Known<T> | undefined>(PLACES).fill(undefined)
  let count = 0
  const forget = (): void => {
    if (count > 0) known.fill(undefined)
    count = 0
  }
  const ask = (text: string, units: Uint16Array, from: number, to: number): T => {
    if (to - from > LONGEST) return read(text.slice(from, to), UNNUMBERED)
    const place = placeOf(units, from, to)
    for (let one = known[place]; one !== undefined; one = one.next) {
      if (stands(one.word, units, from, to)) return one.answer
    }
    if (count >= MOST) forget()
    const word = asName(text.slice(from, to))
    const answer = read(word, count)
    known[place] = { word, answer, next: known[place] }
    count += 1
    return answer
  }
  return Object.assign(ask, { forget })
}

/** What `rememberedUnits` made of a word, with the number that it was given. */
interface Numbered {
  readonly number: number
}

interface Kept<W, T> {
  readonly word: W
  readonly answer: T
}

/** A question about a remembered word, which is asked once for each as long as it is remembered. */
export function keptWith<W extends Numbered, T>(read: (word: W) => T): (word: W) => T {
  const all = new Array<Kept<W, T> | undefined>(MOST + 1).fill(undefined)
  return (word) => {
    const kept = all[word.number]
    if (kept?.word === word) return kept.answer
    const answer = read(word)
    if (word.number !== UNNUMBERED) all[word.number] = { word, answer }
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
