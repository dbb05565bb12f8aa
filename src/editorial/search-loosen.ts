// The same search asked with less, for where it found nothing.

import type { AllTerm, PhraseTerm, ReadField, ReadSearch, Term, WordTerm } from '../core/search.ts'
import type { SearchWords } from '../core/words/search-words.ts'

type Read = Term<ReadField>
type Leaf = WordTerm | PhraseTerm | ReadField

interface Loosened {
  readonly search: ReadSearch
  /** Says what is left out, and how many are found then. */
  readonly label: (count: number) => string
}

/** Searches that ask for less, least first. None is empty. */
export function loosened(search: ReadSearch, words: SearchWords): Loosened[] {
  const { all, from, to } = search
  const { of, without } = all
  const bare = changed(all, (leaf) => (leaf.kind === 'filed' ? null : leaf))
  const loosest: (Loosened | null)[] = [
    from === null && to === null ? null : { search: { all, from: null, to: null }, label: words.withoutDates },
    without.length === 0
      ? null
      : { search: { ...search, all: { ...all, without: [] } }, label: words.withoutExclusions },
    bare.of.length === 0 || !holdsField(all) ? null : { search: { ...search, all: bare }, label: words.withoutFields },
    of.length < 2 || of.some(holdsField)
      ? null
      : { search: { ...search, all: { ...all, of: [{ kind: 'any', of: alternatives(of) }] } }, label: words.anyWord },
  ]
  return loosest.filter((one) => one !== null).filter(({ search: { all: left } }) => left.of.length > 0)
}

/** The search with another word in the place of one. */
export function withWord(search: ReadSearch, word: string, instead: string): ReadSearch {
  return {
    ...search,
    all: changed(search.all, (leaf) =>
      leaf.kind === 'word' && leaf.text === word ? { ...leaf, text: instead } : leaf,
    ),
  }
}

function changed(all: AllTerm<ReadField>, change: (leaf: Leaf) => Leaf | null): AllTerm<ReadField> {
  const list = (terms: readonly Read[]) => terms.map(term).filter((one) => one !== null)
  return { kind: 'all', of: list(all.of), without: list(all.without) }

  function term(one: Read): Read | null {
    if (one.kind !== 'any' && one.kind !== 'all') return change(one)
    const inner = one.kind === 'all' ? changed(one, change) : { ...one, of: list(one.of) }
    const [only] = inner.of
    if (only === undefined) return null
    return inner.of.length === 1 && inner.kind === 'any' ? only : inner
  }
}

function holdsField(term: Read): boolean {
  if (term.kind === 'all') return [...term.of, ...term.without].some(holdsField)
  return term.kind === 'any' ? term.of.some(holdsField) : term.kind === 'filed'
}

function alternatives(terms: readonly Read[]): Read[] {
  return terms.flatMap((term) => (term.kind === 'any' ? term.of : [term]))
}
