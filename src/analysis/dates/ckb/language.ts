// Sorani (Central Kurdish), put together from its tables.

import { lexiconOf, type Language } from '../language.ts'
import { compileRules } from '../patterns.ts'
import { tokenise, type WritingHabits } from '../tokens.ts'
import { foldWord } from './folding.ts'
import { anchors, rules } from './rules.ts'
import { tense } from './tense.ts'
import { words } from './words.ts'

const habits: WritingHabits = { foldWord, monthFirst: false }

/**
 * The ezafe, the case endings (in, from, since, too), "a" and "is", as they are joined to words and to figures. Shortest
 * first, so that the longest word is found: سەدەی is سەدە (century) and ی, not سەد (hundred) and ەی.
 */
const ENDINGS =
  'ی ە ش وە دا ێک یە ەی یی یش ەش ێکە ێکی ەوە ەدا یدا شدا ەکە یەک یەی یەدا یەوە ەیدا ییدا یشدا ەوەش ێکدا یەکی یەکدا'
const endings = ENDINGS.split(' ').map((ending) => ending.replace(/ێ/g, 'ی'))

export const sorani: Language = {
  habits,
  lexicon: lexiconOf(words, (entry) => tokenise(entry, habits).map(({ text }) => text)),
  rules: compileRules(rules),
  anchors: compileRules(anchors),
  prefixes: ['لە', 'بە', 'و'],
  suffixes: endings,
  joined: new Map([
    ...[...endings, 'ز', 'ک', 'ەکان', 'ەکانی', 'ەکاندا'].map((ending) => [ending, 'OPEN'] as const),
    ...['ەم', 'یەم', 'هەم', 'ەمین'].map((ending) => [ending, 'ORD'] as const),
  ]),
  tense,
}
