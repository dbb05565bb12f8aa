// The bot's language for a locale of Discord's, which has no Kurdish.

import type { Language } from '../../core/words/words.ts'

export function languageOfLocale(locale: string): Language {
  return /^ar\b/i.test(locale) ? 'ar' : 'en'
}
