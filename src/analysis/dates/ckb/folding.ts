// How Sorani words are compared: letters that keyboards and outlets write in more than one way become one.

import { rememberedWords } from '../../../core/remembered.ts'

/**
 * Beginnings where ێ and ۆ tell one word from another: سێ three and سی thirty, پێرێ the day before yesterday and پیری old
 * age, نوێ new and نۆی nine, گۆلان the Golan and گوڵان the month.
 */
const KEPT = /^(?:سێ|پێر|نوێ|گۆل)/

/** Letters whose folding depends on those beside them, anywhere, at the end of a word, and at its beginning. */
export const CONTEXTUAL = { letters: '\u200c', ends: 'هھة', starts: ['سێ', 'پێ', 'نو', 'گۆ', 'گؤ'] }

export const foldWord = rememberedWords((word) => {
  const plain = word
    // ە written as ه with a joiner, or at the end of a word without one.
    .replace(/[هھ]\u200c/g, 'ە')
    .replace(/[\u064b-\u065f\u0640\u200c\u200d]/g, '')
    .replace(/[ىي]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ھ/g, 'ه')
    .replace(/ؤ/g, 'ۆ')
    .replace(/ڕ/g, 'ر')
    .replace(/ڵ/g, 'ل')
    .replace(/[هة]$/, 'ە')
  const kept = KEPT.exec(plain)?.[0] ?? ''
  return kept + plain.slice(kept.length).replace(/ێ/g, 'ی').replace(/ۆ/g, 'و')
})

/** Words by value, each row a value and its spellings: `spelled([1, 'شوبات | شوباط'])`. */
export function spelled<V extends number | string>(
  ...rows: readonly (readonly [value: V, spellings: string])[]
): Readonly<Record<string, V>> {
  return Object.fromEntries(
    rows.flatMap(([value, spellings]) => spellings.split('|').map((spelling) => [spelling.trim(), value] as const)),
  )
}
