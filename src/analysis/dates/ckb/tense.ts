// Which Sorani words show that a clause looks back or ahead.

import type { TenseCues } from '../language.ts'

const set = (words: string) => new Set(words.split(/\s+/))

/** Folded like text. */
export const tense: TenseCues = {
  past: set('وتی گوتی راگەیاند کرد کران کرا کوژرا کوژران بوو بوون رایگەیاند راگەیەندرا دا هات چوو'),
  future: set('بریارە چاوەروانە چاوەروان دەکریت دەبیت دەکرین دەچیت دیت بەریوەدەچیت دەکریتەوە داهاتوو تا هەتا'),
  pastEndings: [],
  futureBeginnings: [],
  infinitive: null,
  implicative: new Set(),
  prospective: { prepositions: new Set(), verbs: new Set(), reach: 0 },
  notVerbs: new Set(),
}
