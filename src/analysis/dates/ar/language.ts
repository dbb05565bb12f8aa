// Arabic, put together from its tables.

import { lexiconOf, type Language } from '../language.ts'
import { compileRules } from '../patterns.ts'
import { tokenise, type WritingHabits } from '../tokens.ts'
import { anchors, rules } from './rules.ts'
import { tense } from './tense.ts'
import { contextWords } from './context-words.ts'
import { words } from './words.ts'

/** Letters that folding changes: most words have none and are spared the work. */
const FOLDED = /[\u064b-\u065f\u0640\u0670\u200c\u200dأإآٱىیکة]/

/** ل with the article is written لل: للعام is ل + العام. */
const WITH_ARTICLE = /^(و?)لل(?=..)/

/** Vowel signs, tatweel and joiners go; alef, yaa and taa marbuta are written in many ways and become one. */
function foldWord(word: string): string {
  // آب the month must not become أب the father.
  if (word.endsWith('آب')) return word
  const plain = FOLDED.test(word) ? withoutVariants(word) : word
  return plain.replace(WITH_ARTICLE, '$1لال')
}

function withoutVariants(word: string): string {
  return word
    .replace(/[\u064b-\u065f\u0640\u0670\u200c\u200d]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
}

const habits: WritingHabits = { foldWord, monthFirst: false }

export const arabic: Language = {
  habits,
  lexicon: lexiconOf({ ...words, ...contextWords }, (entry) => tokenise(entry, habits).map(({ text }) => text)),
  rules: compileRules(rules),
  anchors: compileRules(anchors),
  prefixes: ['وب', 'ول', 'وف', 'و', 'ف', 'ب', 'ل', 'ك'],
  suffixes: [],
  joined: new Map([
    ['م', 'OPEN'],
    ['ه', 'OPEN'],
  ]),
  tense,
}
