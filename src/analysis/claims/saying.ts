// The verbs that attribute, and the words that name a speaker, in languages where the speaker stands before the verb.

import type { Act } from './act.ts'
import type { Hit } from './lexicon.ts'
import { type Reading, hitsIn, isQuoted } from './reading.ts'

const ACTS: readonly Act[] = ['say', 'deny', 'claim', 'judge']
/** Labels of words that name a kind of speaker. */
export const SPEAKERS = [
  'unnamed',
  'authority',
  'armed',
  'party',
  'monitor',
  'witness',
  'analyst',
  'person',
  'outlet',
  'pronoun',
  'same',
  'actor',
]
export const ARTICLES = new Set('the a an this that these those its his her their our of for to with by'.split(' '))

/** Verbs of attribution outside quotations and in the active voice, in order. */
export function sayingVerbs(reading: Reading): readonly Hit[] {
  const all = { from: 0, to: reading.tokens.length }
  const found = ACTS.flatMap((act) => hitsIn(reading, act, all))
  return found
    .filter((hit) => !isQuoted(reading, hit.from) && !isPassive(reading, hit))
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

function isPassive(reading: Reading, hit: Hit): boolean {
  const before = reading.tokens[hit.from - 1]
  const text = before?.text ?? ''
  const next = [0, 1, 2].map((step) => reading.tokens[hit.to + step]?.text ?? '')
  if (hit.label === 'deny' && next.some((word) => /^(access|entry|permission|freedom)$/.test(word))) return true
  if (/^(be|been|being|was|were|is|are|to|not|or)$/.test(text)) return true
  if (reading.tokens[hit.to]?.text === 'by' && hit.label === 'say') return true
  return ARTICLES.has(text)
}
