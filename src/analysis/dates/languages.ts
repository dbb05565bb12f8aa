// The languages that have tables. Others are read as English, since names of months are often left in it.

import type { LanguageCode } from '../../core/article.ts'
import { arabic } from './ar/language.ts'
import { sorani } from './ckb/language.ts'
import { english } from './en/language.ts'
import type { Language } from './language.ts'

/** The tables for a BCP 47 code. */
export function languageFor(code: LanguageCode): Language {
  const known = LANGUAGES.get(code)
  if (known) return known
  const [primary] = code.toLowerCase().split('-')
  return LANGUAGES.get(primary ?? '') ?? english
}

const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['en', english],
  ['ar', arabic],
  ['ckb', sorani],
])
