// House style: which words take a side, and which verbs presuppose that a source is right.

import type { HouseStyle } from '../core/house-style.ts'
import type { Wording } from '../core/knowledge.ts'
import { LANGUAGES } from '../core/words/words.ts'
import { loadedWordFinder } from './loaded-words.ts'

/** The tables, built once. */
export function houseStyle(wording: Wording): HouseStyle {
  const verbs = new Map(
    LANGUAGES.map((language) => [language as string, verbReplacer(wording.restrictedVerbs[language])]),
  )
  return {
    isLoaded: loadedWordFinder(wording),
    withNeutralVerbs: (stretch, language) => verbs.get(language)?.(stretch) ?? stretch,
  }
}

/** Replaces whole words; an Arabic "و" in front of a verb stays. */
function verbReplacer(replacements: Readonly<Record<string, string>>): (stretch: string) => string {
  const restricted = Object.keys(replacements).sort((a, b) => b.length - a.length)
  if (restricted.length === 0) return (stretch) => stretch
  const escaped = restricted.map((verb) => verb.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = new RegExp(String.raw`(?<=^و?|[^\p{L}\p{N}]و?)(?:${escaped.join('|')})(?![\p{L}\p{N}])`, 'giu')
  return (stretch) => stretch.replaceAll(pattern, (verb) => replacements[verb.toLowerCase()] ?? verb)
}
