// English, put together from its tables.

import type { LanguageTables } from '../language.ts'
import type { WritingHabits } from '../reading/writing.ts'
import { anchors, rules } from './rules.ts'
import { tense } from './tense.ts'
import { words } from './words.ts'

const habits: WritingHabits = { foldWord: (word) => word.toLowerCase(), contextual: '', monthFirst: true }

export const english: LanguageTables = {
  habits,
  words,
  rules,
  anchors,
  prefixes: [],
  contractions: [],
  suffixes: [],
  joined: new Map([
    ...['st', 'nd', 'rd', 'th'].map((suffix) => [suffix, 'ORD'] as const),
    ['s', 'DECADE'] as const,
    ...['am', 'pm', 'a', 'p', 'h', 'q', 'hrs', 'bc', 'bce', 'year', 'years'].map((suffix) => [suffix, 'OPEN'] as const),
  ]),
  tense,
}
