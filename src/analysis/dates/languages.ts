// The languages that have tables. Others are read as English, since names of months are often left in it. Tables are
// compiled when the first text in their language comes: whoever starts the bot to ask one thing waits for none.

import type { LanguageCode } from '../../core/article.ts'
import { arabic } from './ar/language.ts'
import { sorani } from './ckb/language.ts'
import { english } from './en/language.ts'
import { compileLanguage, type Language, type LanguageTables } from './language.ts'

/** The tables for a BCP 47 code. */
export function languageFor(code: LanguageCode): Language {
  const tables = TABLES.get(code) ?? TABLES.get(code.toLowerCase().split('-')[0] ?? '') ?? english
  const known = compiled.get(tables)
  if (known) return known
  const language = compileLanguage(tables)
  compiled.set(tables, language)
  return language
}

const TABLES: ReadonlyMap<string, LanguageTables> = new Map([
  ['en', english],
  ['ar', arabic],
  ['ckb', sorani],
])

const compiled = new Map<LanguageTables, Language>()
