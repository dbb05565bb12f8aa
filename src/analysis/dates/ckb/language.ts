// Sorani (Central Kurdish), put together from its tables.

import type { LanguageTables } from '../language.ts'
import type { WritingHabits } from '../reading/writing.ts'
import { CONTEXTUAL, foldWord } from './folding.ts'
import { anchors, rules } from './rules.ts'
import { tense } from './tense.ts'
import { words } from './words.ts'

const habits: WritingHabits = {
  foldWord,
  contextual: CONTEXTUAL.letters,
  contextualEnds: CONTEXTUAL.ends,
  contextualStarts: CONTEXTUAL.starts,
  monthFirst: false,
}

/**
 * The ezafe, the case endings (in, from, since, too), "a" and "is", as they are joined to words and to figures. Shortest
 * first, so that the longest word is found: سەدەی is سەدە (century) and ی, not سەد (hundred) and ەی.
 */
const ENDINGS =
  'ی ە ش وە دا ێک یە ەی یی یش ەش ێکە ێکی ەوە ەدا یدا شدا ەکە یەک یەی یەدا یەوە ەیدا ییدا یشدا ەوەش ێکدا یەکی یەکدا'
const endings = ENDINGS.split(' ').map((ending) => ending.replace(/ێ/g, 'ی'))

export const sorani: LanguageTables = {
  habits,
  words,
  rules,
  anchors,
  prefixes: ['لە', 'بە', 'و'],
  contractions: [],
  suffixes: endings,
  joined: new Map([
    ...[...endings, 'ز', 'ک', 'ەکان', 'ەکانی', 'ەکاندا'].map((ending) => [ending, 'OPEN'] as const),
    ...['ەم', 'یەم', 'هەم', 'ەمین'].map((ending) => [ending, 'ORD'] as const),
  ]),
  tense,
}
