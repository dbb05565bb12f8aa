// The places that a text names, by the bot's own knowledge.

import { findNames, type FoundNames } from '../../src/analysis/names/find.ts'
import { buildNameFinder } from '../../src/analysis/names/finder.ts'
import type { NameContext } from '../../src/analysis/names/evidence.ts'
import { knowledge } from '../own-knowledge.ts'

export const finder = buildNameFinder(knowledge)

const NOTHING: NameContext = { hints: [], sourceCountry: null }

export function namesIn(text: string, context: Partial<NameContext> = {}): FoundNames {
  return findNames(text, finder, { ...NOTHING, ...context })
}

export function placesIn(text: string, context: Partial<NameContext> = {}): string[] {
  return namesIn(text, context).places.map(({ id }) => id)
}
