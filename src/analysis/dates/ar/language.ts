// Arabic, put together from its tables.

import type { LanguageTables } from '../language.ts'
import type { WritingHabits } from '../reading/writing.ts'
import { contextWords } from './context-words.ts'
import { foldWord } from './folding.ts'
import { rules, anchors } from './rules.ts'
import { tense } from './tense.ts'
import { words } from './words.ts'

// آب is the one word in which the folding of a letter depends on what follows.
const habits: WritingHabits = { foldWord, contextual: 'آ', monthFirst: false }

export const arabic: LanguageTables = {
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
}
