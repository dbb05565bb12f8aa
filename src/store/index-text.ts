// The text that is searched, and the questions put to it. Words are folded on both sides by the same rules. Every word
// of a question is quoted here, so nothing in it is ever read as full-text syntax.
//
// Two columns: `words` has the folded words in order, for phrases; `forms` has what else an Arabic word is found by,
// such as the word without its prefixes.

import { indexForms, searchWords, withoutArabicPrefixes } from '../core/fold.ts'
import type { SearchQuery } from '../core/ports/store.ts'

export interface IndexText {
  readonly words: string
  readonly forms: string
}

/** What is indexed of a text. */
export function indexText(text: string): IndexText {
  const words = searchWords(text)
  const forms: string[] = []
  for (const word of words) for (const form of indexForms(word)) if (form !== word) forms.push(form)
  return { words: words.join(' '), forms: forms.join(' ') }
}

/** The folded forms that a word of a question matches. */
export function questionForms(word: string): string[] {
  return [...new Set([word, withoutArabicPrefixes(word)])]
}

/** A full-text question for texts that hold all of the words; null where there is no word in it. */
export function matchWords(text: string): string | null {
  const words = searchWords(text)
  return words.length === 0 ? null : [...new Set(words)].slice(0, MAX_TERMS).map(anyForm).join(' AND ')
}

/** A full-text question for a parsed search; null where nothing is asked for. */
export function matchQuery(query: Pick<SearchQuery, 'words' | 'phrases' | 'without'>): string | null {
  const wanted = [...query.words.flatMap(searchWords).map(anyForm), ...query.phrases.flatMap(phrase)].slice(
    0,
    MAX_TERMS,
  )
  if (wanted.length === 0) return null
  const unwanted = query.without.flatMap(phrase).slice(0, MAX_TERMS)
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
}

/** More words than this narrow nothing down and only cost time. */
const MAX_TERMS = 32

function anyForm(word: string): string {
  const forms = questionForms(word).map(quoted)
  return forms.length === 1 ? forms.join('') : `(${forms.join(' OR ')})`
}

/** Words in a row; one word alone matches by its forms too. */
function phrase(text: string): string[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  const [only] = words
  return words.length === 1 && only !== undefined ? [anyForm(only)] : [`words : ${quoted(words.join(' '))}`]
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
