// Arabic, put together from its tables.

import { compileLanguage, type Language } from '../language.ts'
import type { WritingHabits } from '../reading/writing.ts'
import { contextWords } from './context-words.ts'
import { rules, anchors } from './rules.ts'
import { tense } from './tense.ts'
import { words } from './words.ts'

/** Letters that folding changes: most words have none and are spared the work. */
const FOLDED = /[\u064b-\u065f\u0640\u0670\u200c\u200dأإآٱىیکة]/

/** Vowel signs, tatweel and joiners go; alef, yaa and taa marbuta are written in many ways and become one. */
function foldWord(word: string): string {
  // آب the month must not become أب the father.
  if (!FOLDED.test(word) || word.endsWith('آب')) return word
  return word
    .replace(/[\u064b-\u065f\u0640\u0670\u200c\u200d]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
}

// آب is the one word in which the folding of a letter depends on what follows.
const habits: WritingHabits = { foldWord, contextual: 'آ', monthFirst: false }

export const arabic: Language = compileLanguage({
  habits,
  words: { ...words, ...contextWords },
  rules,
  anchors,
  prefixes: ['وب', 'ول', 'وف', 'و', 'ف', 'ب', 'ل', 'ك'],
  // ل with the article is written لل: للعام is ل and العام.
  contractions: [
    { written: 'ولل', prefix: 'ول', rest: 'ال' },
    { written: 'لل', prefix: 'ل', rest: 'ال' },
  ],
  suffixes: [],
  joined: new Map([
    ['م', 'OPEN'],
    ['ه', 'OPEN'],
  ]),
  tense,
})
