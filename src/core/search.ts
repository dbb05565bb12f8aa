// What a search asks of an article: words, phrases and what it is filed under, joined by "and", "or" and "not".
//
// The form of a field differs on its way: as typed, then resolved. The tree around it stays the same.

import { searchWords } from './fold.ts'
import type { SubjectKey } from './story.ts'

/** What an article is filed under; everything under `all:`. */
export type FiledKey = SubjectKey | `source:${string}` | `language:${string}` | `kind:${string}` | 'all:'

export interface WordTerm {
  readonly kind: 'word'
  readonly text: string
}
/** Words that stand together. */
export interface PhraseTerm {
  readonly kind: 'phrase'
  readonly text: string
}
/** Filed under any of these; under none where the list is empty. */
export interface FiledTerm {
  readonly kind: 'filed'
  readonly keys: readonly FiledKey[]
}
export interface AnyTerm<F> {
  readonly kind: 'any'
  readonly of: readonly Term<F>[]
}
/** All of `of`, none of `without`. */
export interface AllTerm<F> {
  readonly kind: 'all'
  readonly of: readonly Term<F>[]
  readonly without: readonly Term<F>[]
}
export type Term<F> = WordTerm | PhraseTerm | F | AnyTerm<F> | AllTerm<F>

/** The texts that an article found has somewhere: what is left out is not among them. */
export function wantedTexts(term: Term<FiledTerm>): (WordTerm | PhraseTerm)[] {
  switch (term.kind) {
    case 'word':
    case 'phrase':
      return [term]
    case 'any':
    case 'all':
      return term.of.flatMap(wantedTexts)
    case 'filed':
      return []
  }
}

/** How many words and fields a search asks for, what it leaves out among them. */
export function termCount<F extends { readonly kind: 'filed' | 'field' }>(term: Term<F>): number {
  if (term.kind === 'any' || term.kind === 'all') {
    const inner = term.kind === 'all' ? [...term.of, ...term.without] : term.of
    return inner.reduce((count, one) => count + termCount(one), 0)
  }
  return term.kind === 'word' || term.kind === 'phrase' ? searchWords(term.text).length : 1
}

export const SEARCH_FIELDS = ['place', 'actor', 'topic', 'kind', 'source', 'language'] as const
export type SearchField = (typeof SEARCH_FIELDS)[number]

/** A field as it was understood. */
export interface ReadField extends FiledTerm {
  readonly field: SearchField
  /** As the channel names it; read again, it means the same. */
  readonly label: string
}

/** A search as it was understood. */
export interface ReadSearch {
  readonly all: AllTerm<ReadField>
  /** ISO days of publication, both included; null where that end is open. */
  readonly from: string | null
  readonly to: string | null
}
