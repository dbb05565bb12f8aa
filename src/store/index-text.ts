// The text that is searched, and the questions put to it. Words are folded on both sides by the same rules. Every word
// of a question is quoted here, so nothing in it is ever read as full-text syntax.
//
// Two columns: `words` has the folded words in order, for phrases; `forms` has what else an Arabic word is found by,
// such as the word without its prefixes, and what the article is filed under, so that the full-text engine itself
// narrows words by place or source, however common either is.

import { indexForms, phraseStarts, searchWords, withoutArabicPrefixes } from '../core/fold.ts'
import type { FiledKey, FiledTerm, Term } from '../core/search.ts'

export interface IndexText {
  readonly words: string
  readonly forms: string
}

/** Stands before a subject's number and in no word: a character for private use counts as a letter of a token. */
const FILED = '\uE000'

/** What is searched of an article. */
export function searchedText(title: string, text: string): string {
  return `${title}\n${text}`
}

/** What is indexed of a text that is filed under these subjects: their numbers with commas, as they are stored. */
export function indexText(text: string, subjects = ''): IndexText {
  const words = searchWords(text)
  const forms: string[] = []
  for (const word of words) for (const form of indexForms(word)) if (form !== word) forms.push(form)
  if (subjects !== '') forms.push(...subjects.split(',').map(filed))
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

/** A full-text question for a parsed search. `find` gives the number of what is stored under a key. */
export function matchTerm(term: Term<FiledTerm>, find: (key: FiledKey) => number | null): string | null {
  switch (term.kind) {
    case 'word':
      return joined(searchWords(term.text).map(anyForm), 'AND')
    case 'phrase':
      return phrase(term.text)
    case 'filed': {
      const known = term.keys.map(find).filter((id) => id !== null)
      return (
        joined(
          known.map((id) => quoted(filed(id))),
          'OR',
        ) ?? quoted(FILED)
      )
    }
    case 'any':
      return joined(matchTerms(term.of, find), 'OR')
    case 'all': {
      const wanted = joined(matchTerms(term.of, find), 'AND')
      const unwanted = joined(matchTerms(term.without, find), 'OR')
      return wanted === null || unwanted === null ? wanted : `(${wanted} NOT ${unwanted})`
    }
  }
}

function matchTerms(terms: readonly Term<FiledTerm>[], find: (key: FiledKey) => number | null): string[] {
  return terms.map((term) => matchTerm(term, find)).filter((match) => match !== null)
}

function joined(matches: readonly string[], operator: 'AND' | 'OR'): string | null {
  if (matches.length === 0) return null
  return matches.length === 1 ? matches.join('') : `(${matches.join(` ${operator} `)})`
}

/** The token of a subject; its sign alone is one that nothing has. */
function filed(subject: number | string): string {
  return `${FILED}${subject}`
}

/** More words than this narrow nothing down and only cost time. */
const MAX_TERMS = 32

function anyForm(word: string): string {
  const forms = questionForms(word).map(quoted)
  return forms.length === 1 ? forms.join('') : `(${forms.join(' OR ')})`
}

/** Words in a row; one word alone matches by its forms too. */
function phrase(text: string): string | null {
  const [first, ...rest] = searchWords(text)
  if (first === undefined) return null
  if (rest.length === 0) return anyForm(first)
  return joined(
    phraseStarts(first).map((start) => `(words : ${quoted([start, ...rest].join(' '))})`),
    'OR',
  )
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
