// What a word is wherever it stands, where a pattern tells it: asked once for each word, when it is first read, and kept with
// it as one bit of a number. A sentence has the bits of all its words, so that what none of them is need not be looked for.

/** One bit. */
export type Trait = number

/** What is asked: the folded word, its forms, and the number by which tables find it. */
interface Asked {
  readonly text: string
  readonly forms: readonly string[]
  readonly number: number
}

const questions: ((word: Asked) => boolean)[] = []
const readers: (() => void)[] = []

/** Bits of a number that the engine keeps without a box. */
const MOST = 30

/** A trait of words from now on. `ask` must depend on the word alone. */
export function trait(ask: (word: Asked) => boolean): Trait {
  if (questions.length === MOST) throw new Error(`Words have ${MOST} traits at most.`)
  questions.push(ask)
  for (const forget of readers) forget()
  return 1 << (questions.length - 1)
}

/** The bits of all traits that a word has. */
export function traitsOf(word: Asked): number {
  let bits = 0
  for (const [index, ask] of questions.entries()) if (ask(word)) bits |= 1 << index
  return bits
}

/** `forget` is called where a word may have other traits than before. */
export function whenAsked(forget: () => void): void {
  readers.push(forget)
}
