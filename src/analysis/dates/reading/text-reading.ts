// A text as one reading of it leaves it for all that follows: its tokens, and what its numbers may be.

import type { Language } from '../language.ts'
import { Numerals } from '../matching/numerals.ts'
import { tokenise } from './tokenise.ts'
import type { Tokens } from './tokens.ts'

export interface TextReading {
  readonly tokens: Tokens
  readonly numerals: Numerals
  readonly language: Language
}

/** Reads a text by the tables of a language. Its tokens are released when all is found in them. */
export function readText(text: string, language: Language): TextReading {
  const tokens = tokenise(text, language.reading)
  return { tokens, numerals: new Numerals(tokens, language.numbers), language }
}
