// /search query: articles that hold all the words and are filed under all the fields.

import { heldHere } from '../src/actions/held-here.ts'
import { resolveSearch, searchQuery } from '../src/actions/resolve-search.ts'
import type { Command, CommandContext } from '../src/core/command.ts'
import { Problem, type Suggestion } from '../src/core/problem.ts'
import type { ReadSearch } from '../src/core/search.ts'
import { loosened, withWord } from '../src/editorial/search-loosen.ts'
import { HITS_A_PAGE, searchPost } from '../src/editorial/search-post.ts'
import { readSearch } from '../src/editorial/search-query.ts'
import { searchText } from '../src/editorial/search-text.ts'

/** Of one word, and of all of them. */
const NEAR_A_WORD = 2
const MOST_NEAR = 3

export const search: Command = {
  name: 'search',
  who: 'everybody',
  options: [
    { name: 'query', kind: 'text', required: true },
    { name: 'page', kind: 'page', required: false, hidden: true },
  ],
  summary: {
    en: 'Find stored articles by their words',
    ar: 'البحث في المقالات المخزّنة بكلماتها',
    ckb: 'گەڕان لە بابەتە هەڵگیراوەکان بە وشەکانیان',
  },
  examples: [
    '/search thermal cameras place:Nineveh',
    '/search "joint operations" -drone from:2025-06',
    '/search camera OR drone source:"Sample Wire"',
    '/search الهول',
  ],
  async run({ options }, context) {
    const { store, words, settings } = context
    const typed = options['query'] ?? ''
    const page = Number(options['page'] ?? 0)
    const read = await resolveSearch(readSearch(typed, words), context)
    const asked = searchQuery(read, context)
    const found = await store.search({ ...asked, limit: HITS_A_PAGE, offset: page * HITS_A_PAGE })
    const query = searchText(read, words.search)
    if (found.hits.length === 0) throw await nothingFound(read, query, context)
    const held = await heldHere(store, settings)
    return searchPost({ query, page, timeZone: settings.timeZone, found, held }, words)
  },
}

/** Says what was looked for, and offers what there is with less asked, or with words that come near. */
async function nothingFound(read: ReadSearch, query: string, context: CommandContext): Promise<Problem> {
  const { store, words } = context
  const { articles } = await store.counts()
  if (articles === 0) return new Problem('nothing-stored', words.problem.nothingStored, words.problem.nothingStoredHint)
  const less = await withLess(read, context)
  const near = await nearWords(read, context)
  const hints = [
    ...(near.length > 0 ? [`${words.search.didYouMean}: ${words.list(near.map(({ label }) => label))}?`] : []),
    ...(less.length > 0 ? [words.search.loosen] : []),
  ]
  const hint = hints.length > 0 ? hints.join(' ') : words.problem.searchHint
  return new Problem('not-found', words.search.none(query), hint, [...near, ...less], 'query')
}

/** Searches that ask for less and find something. */
async function withLess(read: ReadSearch, context: CommandContext): Promise<Suggestion[]> {
  const { store, words } = context
  const offers: Suggestion[] = []
  for (const { search: less, label } of loosened(read, words.search)) {
    const { total } = await store.search({ ...searchQuery(less, context), limit: 1, offset: 0 })
    if (total > 0) offers.push({ value: searchText(less, words.search), label: label(total) })
  }
  return offers
}

/** The same search with a word of the archive in the place of one that is in no article. */
async function nearWords(read: ReadSearch, { store, words }: CommandContext): Promise<Suggestion[]> {
  const offers: Suggestion[] = []
  for (const term of read.all.of) {
    if (term.kind !== 'word') continue
    const { total } = await store.search({ all: { kind: 'all', of: [term], without: [] }, limit: 1, offset: 0 })
    if (total > 0) continue
    for (const near of await store.wordsLike(term.text, NEAR_A_WORD)) {
      offers.push({ value: searchText(withWord(read, term.text, near), words.search), label: near })
    }
  }
  return offers.slice(0, MOST_NEAR)
}
