// English, put together from its tables.

import { lexiconOf, type Language } from '../language.ts'
import { compileRules } from '../patterns.ts'
import { tokenise, type WritingHabits } from '../tokens.ts'
import { anchors, rules } from './rules.ts'
import { tense } from './tense.ts'
import { words } from './words.ts'

const habits: WritingHabits = { foldWord: (word) => word.toLowerCase(), monthFirst: true }

export const english: Language = {
  habits,
  lexicon: lexiconOf(words, (entry) => tokenise(entry, habits).map(({ text }) => text)),
  rules: compileRules(rules),
  anchors: compileRules(anchors),
  prefixes: [],
  suffixes: [],
  joined: new Map([
    ...['st', 'nd', 'rd', 'th'].map((suffix) => [suffix, 'ORD'] as const),
    ['s', 'DECADE'] as const,
    ...['am', 'pm', 'a', 'p', 'h', 'q', 'hrs', 'bc', 'bce', 'year', 'years'].map((suffix) => [suffix, 'OPEN'] as const),
  ]),
  tense,
}
