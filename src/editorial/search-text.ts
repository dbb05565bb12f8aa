// A search as it was understood, written as it may be typed again: what a reader sees above the answer, and what buttons
// carry. Dates are absolute, fields are named in the channel's language, and what OR joins stands in parentheses.

import type { AllTerm, AnyTerm, ReadField, ReadSearch, Term } from '../core/search.ts'
import type { SearchWords } from '../core/words/search-words.ts'
import { type AnyField, meansOr } from './search-tokens.ts'

type Read = Term<ReadField>

/** The text of a search. */
export function searchText({ all, from, to }: ReadSearch, words: SearchWords): string {
  const dates = [from === null ? [] : fieldText('from', from, words), to === null ? [] : fieldText('to', to, words)]
  return [...termsOf(all, words), ...dates.flat()].join(' ')
}

/** `place:"Deir ez-Zor"`. */
export function fieldText(field: AnyField, value: string, words: SearchWords): string {
  return `${words.field[field]}:${/^[\p{L}\p{M}\p{N}-]+$/u.test(value) ? value : marked(value)}`
}

function termsOf({ of, without }: AllTerm<ReadField>, words: SearchWords): string[] {
  const [only] = of
  if (only?.kind === 'any' && of.length + without.length === 1) return [eitherText(only, words)]
  return [...of.map((term) => termText(term, words)), ...without.map((term) => `-${termText(term, words)}`)]
}

function termText(term: Read, words: SearchWords): string {
  switch (term.kind) {
    case 'word':
      return readsAsWord(term.text) ? term.text : marked(term.text)
    case 'phrase':
      return marked(term.text)
    case 'filed':
      return fieldText(term.field, term.label, words)
    case 'any':
      return `(${eitherText(term, words)})`
    case 'all':
      return `(${termsOf(term, words).join(' ')})`
  }
}

function eitherText({ of }: AnyTerm<ReadField>, words: SearchWords): string {
  return of.map((one) => termText(one, words)).join(` ${words.or} `)
}

function readsAsWord(text: string): boolean {
  return !/[()"“”„«»:]|^[-−]/u.test(text) && !meansOr(text)
}

function marked(text: string): string {
  return `"${text.replaceAll(/["“”„]/gu, ' ').trim()}"`
}
