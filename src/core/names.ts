// Names in the reader's language, where they are known.

import type { Names } from './knowledge.ts'
import type { Language } from './words/words.ts'

/** An actor's or place's name in a language: the first by which that language knows it, else its own. */
export function nameIn(
  { name, aliases }: { readonly name: string; readonly aliases: Names },
  language: Language,
): string {
  if (language === 'ar') return aliases.ar[0] ?? name
  return language === 'ckb' ? (aliases.ku.find((alias) => /\p{Script=Arabic}/u.test(alias)) ?? name) : name
}
