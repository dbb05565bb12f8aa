// What may hang on a name: Arabic and Kurdish prefixes before its first word, Kurdish endings behind its last.
// Everything here counts in folded letters.

import { withoutJoinedArticle } from './spelling.ts'

/** A word with something taken off. */
export interface Variant {
  readonly word: string
  /** Letters taken off at the front, and at the end. */
  readonly front: number
  readonly back: number
  /** Holds for Kurdish names only. */
  readonly kurdish: boolean
  /** The article was written in one word with the name ("Alhol"). */
  readonly article: boolean
}

const LEAST = 3
const PREFIXES = Array.from('وفبلك', (letter) => letter.charCodeAt(0))

/** True for the code unit of a letter that may hang on a name. */
export function isPrefix(unit: number): boolean {
  return unit >= 0x600 && PREFIXES.includes(unit)
}

/** The forms in which a word may begin a name, the whole word first. */
export function beginnings(word: string): Variant[] {
  const whole = { word, front: 0, back: 0, kurdish: false, article: false }
  const bare = withoutJoinedArticle(word)
  if (bare !== null) return [whole, { ...whole, word: bare, article: true }]
  if (!isPrefix(word.charCodeAt(0))) return [whole]
  const forms: Variant[] = [whole]
  const add = (front: number, kurdish = false): void => {
    if (word.length - front >= LEAST) forms.push({ ...whole, word: word.slice(front), front, kurdish })
  }
  const conjunction = /^[وف]/.test(word) ? 1 : 0
  if (conjunction > 0) add(1)
  if (/^[بلك]/.test(word.slice(conjunction))) add(conjunction + 1)
  if (word.startsWith('لل', conjunction) && word.length - conjunction > LEAST + 1) {
    forms.push({ ...whole, word: `ا${word.slice(conjunction + 1)}`, front: conjunction })
  }
  if (word.startsWith('له', conjunction)) add(conjunction + 2, true)
  return forms
}

/** Article-like and case-like endings of Sorani, longest first: -ەکانی, -ەوە, -دا, -یش, -یان, -ی ... */
const ENDINGS = [
  'هكاني',
  'هكان',
  'ياني',
  'يان',
  'هكه',
  'هوه',
  'هيه',
  'يهك',
  'وه',
  'يش',
  'يك',
  'يه',
  'دا',
  'ان',
  'ي',
  'ه',
  'و',
  'ش',
]

const LAST_OF_ENDINGS: ReadonlySet<string> = new Set(ENDINGS.map((ending) => ending.slice(-1)))

const NO_STEMS: readonly Variant[] = []

/** The forms of a Sorani word without its ending; none for a word in Latin letters or a short one. */
export function stems(word: string): readonly Variant[] {
  if (word.length <= LEAST || word.charCodeAt(0) < 0x600 || !LAST_OF_ENDINGS.has(word.slice(-1))) return NO_STEMS
  const forms: Variant[] = []
  for (const ending of ENDINGS) {
    if (word.length - ending.length >= LEAST && word.endsWith(ending)) {
      forms.push({ word: word.slice(0, -ending.length), front: 0, back: ending.length, kurdish: true, article: false })
    }
  }
  return forms
}
