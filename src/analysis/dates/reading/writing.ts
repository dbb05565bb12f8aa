// How a language writes: which spellings of a word count as one. The folding of a letter alone is kept in a table, so
// that reading a word costs one look-up a letter.

import { characterClasses, CODE_UNITS, LETTER } from './characters.ts'

/** What a language decides about tokens. */
export interface WritingHabits {
  /** The one spelling for all ways to write a word. */
  readonly foldWord: (word: string) => string
  /** Letters whose folding depends on those beside them: a word that has one is folded as a whole. */
  readonly contextual: string
  /** Letters for which the same holds at the end of a word, and pairs of letters for which it holds at its beginning. */
  readonly contextualEnds?: string
  readonly contextualStarts?: readonly string[]
  /** Whether 3/7/2017 is 7 March. */
  readonly monthFirst: boolean
}

/** In a table of folded letters: no letter; one that folding drops; one of `contextual`. All else is the letter itself. */
export const NO_LETTER = 0
export const DROPPED = 1
export const CONTEXTUAL = 2

/** A letter that changes no other and is changed by none. */
const INERT = 'ب'

/** The folded letter of each code unit. */
export function foldTable(habits: WritingHabits): Uint16Array {
  const folded = new Uint16Array(CODE_UNITS)
  for (let code = 0; code < CODE_UNITS; code++)
    if (characterClasses[code] === LETTER) folded[code] = foldedLetter(code, habits)
  return folded
}

function foldedLetter(code: number, { foldWord, contextual }: WritingHabits): number {
  const letter = String.fromCharCode(code)
  if (contextual.includes(letter)) return CONTEXTUAL
  // As it folds inside of a word.
  const folded = foldWord(letter + INERT).slice(0, -1)
  if (folded === '') return DROPPED
  // A letter that folds into several (İ) is in no date word.
  return folded.length === 1 ? folded.charCodeAt(0) : code
}

/** No date word is longer than this; a hostile run of letters is not looked at. */
export const LONGEST = 40
