// Searches by hand, so that the store is tested without reading what people type.

import type { SearchQuery } from '../../src/core/ports/store.ts'
import type { FiledKey, FiledTerm, Term } from '../../src/core/search.ts'

interface Asked extends Partial<Omit<SearchQuery, 'all'>> {
  readonly words?: readonly string[]
  readonly phrases?: readonly string[]
  readonly without?: readonly string[]
  readonly more?: readonly Term<FiledTerm>[]
}

export const word = (text: string) => ({ kind: 'word', text }) as const
export const phrase = (text: string) => ({ kind: 'phrase', text }) as const
export const filed = (...keys: FiledKey[]) => ({ kind: 'filed', keys }) as const

/** A search for all of these. */
export function searchFor({ words = [], phrases = [], without = [], more = [], ...rest }: Asked): SearchQuery {
  const of = [...words.map(word), ...phrases.map(phrase), ...more]
  return { limit: 10, offset: 0, ...rest, all: { kind: 'all', of, without: without.map(phrase) } }
}
