// What a person typed to search, as a tree: words, "phrases" and field:value, all of which must hold; OR between two of
// them, which binds tighter; -what to leave out; parentheses. Everything else in it is only text.
//
// 1. A field that stands twice is either/or. Dates hold for the whole search, each once.
// 2. What is wrong is one of the faults of the catalogue, each with its cure; nothing is guessed.

import { editDistance } from '../core/likeness.ts'
import { searchWords } from '../core/fold.ts'
import { Problem } from '../core/problem.ts'
import type { AllTerm, SearchField, Term } from '../core/search.ts'
import type { Words } from '../core/words/words.ts'
import { ANY_FIELDS, searchTokens, type Token, Unreadable } from './search-tokens.ts'

/** A field as typed. */
export interface TypedField {
  readonly kind: 'field'
  readonly field: SearchField
  readonly value: string
  /** Where it stands in the text of the search. */
  readonly start: number
  readonly end: number
}

/** A search as typed. */
export interface TypedSearch {
  /** What was read, without marks of direction. */
  readonly text: string
  readonly all: AllTerm<TypedField>
  readonly from: string | null
  readonly to: string | null
}

type Typed = Term<TypedField>

/** More words than this narrow nothing further and only cost time. */
const MOST_WORDS = 32
/** Letters that may be wrong in a field's name for it to be offered. */
const MOST_SLIPS = 2
/** Nobody writes deeper. */
const DEEPEST = 5
const DIRECTIONS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The tree of a query. @throws Problem bad-value with one sentence, the cure in it */
export function readSearch(query: string, words: Words): TypedSearch {
  const text = query.replaceAll(DIRECTIONS, '')
  try {
    const search = new Reader(searchTokens(text)).read()
    const { of, without } = search.all
    if (of.length + without.length > 0 || search.from !== null || search.to !== null) return { ...search, text }
  } catch (error) {
    if (error instanceof Unreadable) throw faulty(error, text, words)
    throw error
  }
  throw new Problem('bad-value', words.problem.badSearch(query), words.problem.searchHint)
}

function faulty(wrong: Unreadable, query: string, words: Words): Problem {
  const { fault, typed } = wrong
  const hint = words.problem.example(`/search ${words.search.right[fault]}`)
  const offers = fault === 'field' ? fieldsLike(wrong, query, words) : []
  return new Problem('bad-value', words.search.wrong[fault](typed), hint, offers, 'query')
}

/** The same query with a field that exists. */
function fieldsLike({ typed, at }: Unreadable, query: string, { search }: Words) {
  const names = ANY_FIELDS.flatMap((field) => [...new Set([field, search.field[field]])])
  return names
    .map((name) => ({ name, apart: editDistance(name, typed.toLowerCase()) }))
    .filter(({ name, apart }) => apart <= MOST_SLIPS && apart < name.length / 2)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, 3)
    .map(({ name }) => ({ value: query.slice(0, at) + name + query.slice(at + typed.length), label: `${name}:` }))
}

/** Reads the tokens of one query, once. */
class Reader {
  private readonly tokens: readonly Token[]
  private at = 0
  private words = 0
  private readonly dates: { from: string | null; to: string | null } = { from: null, to: null }

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  read(): Omit<TypedSearch, 'text'> {
    const all = this.all(0)
    if (this.at < this.tokens.length) throw new Unreadable('parentheses')
    const dated = this.dates.from !== null || this.dates.to !== null
    if (all.of.length === 0 && all.without.length > 0 && !dated) throw new Unreadable('only')
    return { all, ...this.dates }
  }

  /** Up to the end, or the parenthesis that closes. */
  private all(depth: number): AllTerm<TypedField> {
    const of: Typed[] = []
    const without: Typed[] = []
    for (
      let token = this.tokens[this.at];
      token !== undefined && token.kind !== 'close';
      token = this.tokens[this.at]
    ) {
      if (depth === 0 && this.date(token)) continue
      const minus = 'minus' in token && token.minus
      const alternatives = this.either(depth)
      if (alternatives.length === 0) continue
      if (minus && alternatives.length > 1) throw new Unreadable('orWithout')
      const list = minus ? without : of
      list.push(...together(alternatives))
    }
    return { kind: 'all', of: oneOfEach(of), without }
  }

  /** One term, or several with OR between them; none for a word without a letter. */
  private either(depth: number): Typed[] {
    const found = this.term(depth)
    if (found === null) return []
    const alternatives = [found]
    while (this.joins()) {
      this.at += 1
      const next = this.tokens[this.at]
      if (next === undefined || next.kind === 'close' || next.kind === 'or') throw new Unreadable('or')
      if (next.minus) throw new Unreadable('orWithout')
      const term = this.term(depth)
      if (term === null) throw new Unreadable('or')
      alternatives.push(term)
    }
    return alternatives
  }

  /** True where the next token is an OR and not only a word. */
  private joins(): boolean {
    const token = this.tokens[this.at]
    const next = this.tokens[this.at + 1]
    return token?.kind === 'or' && (token.text === null || (next !== undefined && next.kind !== 'close'))
  }

  private term(depth: number): Typed | null {
    const token = this.tokens[this.at]
    this.at += 1
    switch (token?.kind) {
      case 'word':
      case 'phrase':
        return this.worded(token.kind, token.text)
      case 'field': {
        const { kind, field, value, start, end } = token
        if (field === 'from' || field === 'to') throw new Unreadable('dates')
        return { kind, field, value, start, end }
      }
      case 'open':
        return this.group(depth + 1)
      case 'or':
        if (token.text === null) throw new Unreadable('or')
        return this.worded('word', token.text)
      default:
        return null
    }
  }

  private worded(kind: 'word' | 'phrase', text: string): Typed | null {
    const { length } = searchWords(text)
    this.words += length
    if (this.words > MOST_WORDS) throw new Unreadable('long')
    return length === 0 ? null : { kind, text }
  }

  private group(depth: number): Typed {
    if (depth > DEEPEST) throw new Unreadable('parentheses')
    const all = this.all(depth)
    if (this.tokens[this.at]?.kind !== 'close') throw new Unreadable('parentheses')
    this.at += 1
    if (all.of.length === 0) throw new Unreadable(all.without.length > 0 ? 'only' : 'parentheses')
    const [only] = all.of
    return only !== undefined && all.of.length === 1 && all.without.length === 0 ? only : all
  }

  /** Takes a date at the top of the search; true where there was one. */
  private date(token: Token): boolean {
    if (token.kind !== 'field' || (token.field !== 'from' && token.field !== 'to')) return false
    const joined = this.tokens[this.at + 1]?.kind === 'or'
    if (token.minus || joined || this.dates[token.field] !== null) throw new Unreadable('dates')
    this.dates[token.field] = token.value
    this.at += 1
    return true
  }
}

/** Alternatives as one term, those of a group among them. */
function together(alternatives: readonly Typed[]): Typed[] {
  const of = alternatives.flatMap((term) => (term.kind === 'any' ? term.of : [term]))
  return alternatives.length === 1 ? [...alternatives] : [{ kind: 'any', of }]
}

/** Fields of one kind that stand beside each other are either/or, where the first of them stands. */
function oneOfEach(terms: readonly Typed[]): Typed[] {
  const fields = terms.filter((term) => term.kind === 'field')
  return terms.flatMap((term): Typed[] => {
    if (term.kind !== 'field') return [term]
    const same = fields.filter(({ field }) => field === term.field)
    if (same[0] !== term) return []
    return same.length === 1 ? same : [{ kind: 'any', of: same }]
  })
}
