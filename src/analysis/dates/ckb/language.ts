// Sorani (Central Kurdish), put together from its tables.

import { lexiconOf, type Language } from '../language.ts'
import { compileRules } from '../patterns.ts'
import { tokenise, type WritingHabits } from '../tokens.ts'
import { anchors, rules } from './rules.ts'
import { tense } from './tense.ts'
import { words } from './words.ts'

/** Letters that keyboards and outlets write in more than one way become one. */
function foldWord(word: string): string {
  return word
    .replace(/ه\u200c/g, 'ە')
    .replace(/[\u064b-\u065f\u0640\u200c\u200d]/g, '')
    .replace(/[ىيێ]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/ھ/g, 'ه')
    .replace(/ۆ/g, 'و')
    .replace(/ڕ/g, 'ر')
    .replace(/ڵ/g, 'ل')
}

const habits: WritingHabits = { foldWord, monthFirst: false }

export const sorani: Language = {
  habits,
  lexicon: lexiconOf(words, (entry) => tokenise(entry, habits).map(({ text }) => text)),
  rules: compileRules(rules),
  anchors: compileRules(anchors),
  prefixes: ['لە', 'بە', 'و'],
  suffixes: ['یشدا', 'یدا', 'یەدا', 'ەدا', 'دا', 'یەوە', 'ەوە', 'وە', 'ەکە', 'ەی', 'یش', 'یک', 'یکی', 'ی', 'ە', 'ش'],
  joined: new Map([
    ['ی', 'OPEN'],
    ['دا', 'OPEN'],
    ['ەوە', 'OPEN'],
    ['یەم', 'OPEN'],
    ['ەکان', 'OPEN'],
  ]),
  tense,
}
