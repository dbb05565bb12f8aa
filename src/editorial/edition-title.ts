// How an edition is called.

import type { Edition } from '../core/edition.ts'
import type { Words } from '../core/words/words.ts'

/** "Sitrep no. 16 · 28 June 2025"; without a number where it was not posted. */
export function editionTitle({ number, slot }: Pick<Edition, 'number' | 'slot'>, words: Words): string {
  const date = words.date(slot.date, 'day')
  return number > 0 ? words.edition.title(number, date) : words.edition.unposted(date)
}
