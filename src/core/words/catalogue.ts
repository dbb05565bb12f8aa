// The words of each language, in one place.

import { ar } from './ar.ts'
import { ckb } from './ckb.ts'
import { en } from './en.ts'
import type { Language, Words } from './words.ts'

/** The catalogue of a language. */
export function wordsOf(language: Language): Words {
  return { en, ar, ckb }[language]
}
