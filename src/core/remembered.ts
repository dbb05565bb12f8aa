// A question about a word, asked once for each word: a few thousand words make up most texts.

import { textOf } from './characters.ts'

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
 * from another, and which holds on to no text that it was cut out of. The object is without a prototype and thereby a mere
 * table: any other would be of a shape of its own for each word, and after some fifteen hundred the engine shares shapes no
 * longer among any objects of that size.
 */
export function asName(word: string): string {
  return Object.keys({ __proto__: null, [word]: word })[0] ?? word
}

const PLACES = 1 << 14

/** A function of the word from `from` to `to`. */
interface WordReader<T> {
  (units: Uint16Array, from: number, to: number): T
  /** Reads all words anew from now on. */
  readonly forget: () => void
}

/** The number of a word that is not remembered: nothing is ever kept there. */
const UNNUMBERED = MOST

/**
 * The same function for whoever has the code units of a text: no known word is cut out. `number`: which of the words that
 * are remembered it is (`keptWith`).
 */
export function rememberedUnits<T extends object | string>(read: (word: string, number: number) => T): WordReader<T> {
  // Columns by number from 1 on: few places in memory are looked at for a word, and none is an object but the answer.
  const answers: (T | undefined)[] = [undefined]
  const starts = new Int32Array(MOST + 2)
  const letters = new Uint16Array(MOST * LONGEST)
  const heads = new Int32Array(PLACES)
  /** The next word that falls on the same place. */
  const others = new Int32Array(MOST + 1)
  const forget = (): void => {
    if (answers.length > 1) heads.fill(0)
    answers.length = 1
  }
  const ask = (units: Uint16Array, from: number, to: number): T => {
    const length = to - from
    if (length > LONGEST) return read(textOf(units, from, to), UNNUMBERED)
    let mixed = 0
    for (let at = from; at < to; at += 1) mixed = (Math.imul(mixed, 31) + (units[at] ?? 0)) | 0
    const place = (mixed ^ (mixed >>> 15)) & (PLACES - 1)
    for (let one = heads[place] ?? 0; one !== 0; one = others[one] ?? 0) {
      const start = starts[one] ?? 0
      if ((starts[one + 1] ?? 0) - start !== length) continue
      let at = 0
      while (at < length && letters[start + at] === units[from + at]) at += 1
      const answer = answers[one]
      if (at === length && answer !== undefined) return answer
    }
    if (answers.length > MOST) forget()
    const answer = read(asName(textOf(units, from, to)), answers.length - 1)
    const one = answers.push(answer) - 1
    const start = starts[one] ?? 0
    letters.set(units.subarray(from, to), start)
    starts[one + 1] = start + length
    others[one] = heads[place] ?? 0
    heads[place] = one
    return answer
  }
  return Object.assign(ask, { forget })
}

/** What `rememberedUnits` made of a word, with the number that it was given. */
interface Numbered {
  readonly number: number
}

/** A question about a remembered word, which is asked once for each as long as it is remembered. */
export function keptWith<W extends Numbered, T extends object | string | number | null>(
  ask: (word: W) => T,
): (word: W) => T {
  // Two columns by number: of which word an answer is, and the answer.
  const words = new Array<W | undefined>(MOST + 1).fill(undefined)
  const answers = new Array<T | undefined>(MOST + 1).fill(undefined)
  return (word) => {
    const answer = answers[word.number]
    if (words[word.number] === word && answer !== undefined) return answer
    const read = ask(word)
    if (word.number !== UNNUMBERED) {
      words[word.number] = word
      answers[word.number] = read
    }
    return read
  }
}
