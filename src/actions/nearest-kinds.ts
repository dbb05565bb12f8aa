// Kinds of events to offer in place of a name that is none.

import { fold } from '../core/fold.ts'
import { editDistance } from '../core/likeness.ts'
import { EVENT_KINDS, type EventKind } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'

const MOST_NEAREST = 3
/** Half of the letters of a word are right. */
const ALIKE = 0.5
const COMMON: readonly EventKind[] = [
  'Attack',
  'Armed clash',
  'Air/drone strike',
  'Shelling/artillery/missile attack',
  'Arrests',
]

/** The three that come nearest by a word of their names, best first; the most common five where none comes near. */
export function kindsToOffer(
  typed: string,
  words: Words,
): { readonly near: boolean; readonly names: readonly string[] } {
  const wanted = fold(typed).trim()
  const alike = (kind: EventKind) => {
    const names = `${kind} ${words.kind[kind]}`.split(/[\s/]+/u).map(fold)
    return Math.max(...names.map((word) => 1 - editDistance(word, wanted) / Math.max(word.length, wanted.length, 1)))
  }
  const nearest = EVENT_KINDS.filter((kind) => kind !== 'Other')
    .map((kind) => ({ kind, score: alike(kind) }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_NEAREST)
    .map(({ kind }) => kind)
  const near = nearest.length > 0
  return { near, names: (near ? nearest : COMMON).map((kind) => words.kind[kind]) }
}
