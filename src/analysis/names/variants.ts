// What may hang on a name: Arabic and Kurdish prefixes before its first word, Kurdish endings behind its last.
// Everything here counts in folded letters.

import { spellingKey, withoutJoinedArticle } from './spelling.ts'

/** A word with something taken off. */
export interface Variant {
  readonly word: string
  /** Its spelling key. */
  readonly key: string
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
  const whole = variant(word, 0, 0, false)
  const bare = withoutJoinedArticle(word)
  if (bare !== null) return [whole, { ...variant(bare, 0, 0, false), article: true }]
  if (!isPrefix(word.charCodeAt(0))) return [whole]
  const forms: Variant[] = [whole]
  const add = (front: number, kurdish = false): void => {
    if (word.length - front >= LEAST) forms.push(variant(word.slice(front), front, 0, kurdish))
  }
  const conjunction = /^[وف]/.test(word) ? 1 : 0
  if (conjunction > 0) add(1)
  if (/^[بلك]/.test(word.slice(conjunction))) add(conjunction + 1)
  if (word.startsWith('لل', conjunction) && word.length - conjunction > LEAST + 1) {
    forms.push(variant(`ا${word.slice(conjunction + 1)}`, conjunction, 0, false))
  }
  if (word.startsWith('له', conjunction)) add(conjunction + 2, true)
  return forms
}

function variant(word: string, front: number, back: number, kurdish: boolean): Variant {
  return { word, key: spellingKey(word), front, back, kurdish, article: false }
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

/** The same by their last letter. */
const ENDINGS_IN: ReadonlyMap<string, readonly string[]> = new Map(
  ENDINGS.map((each) => [each.slice(-1), ENDINGS.filter((ending) => ending.endsWith(each.slice(-1)))]),
)

const NO_STEMS: readonly Variant[] = []

/** The forms of a Sorani word without its ending; none for a word in Latin letters or a short one. */
export function stems(word: string): readonly Variant[] {
  if (word.length <= LEAST || word.charCodeAt(0) < 0x600) return NO_STEMS
  const endings = ENDINGS_IN.get(word.slice(-1))
  if (endings === undefined) return NO_STEMS
  const forms: Variant[] = []
  for (const ending of endings) {
    if (word.length - ending.length >= LEAST && word.endsWith(ending)) {
      forms.push(variant(word.slice(0, -ending.length), 0, ending.length, true))
    }
  }
  return forms
}
