// /search query: articles that hold all the words.

import type { Command } from '../src/core/command.ts'
import { Problem } from '../src/core/problem.ts'
import { HITS_A_PAGE, searchPost } from '../src/editorial/search-post.ts'
import { readSearch } from '../src/editorial/search-query.ts'

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
  examples: ['/search thermal cameras', '/search "joint operations" -drone', '/search الهول'],
  async run({ options }, { store, words, settings }) {
    const query = options['query'] ?? ''
    const page = Number(options['page'] ?? 0)
    const terms = readSearch(query)
    if (terms === null) throw new Problem('bad-value', words.problem.badSearch(query), words.problem.searchHint)
    const found = await store.search({ ...terms, limit: HITS_A_PAGE, offset: page * HITS_A_PAGE })
    if (found.hits.length > 0) return searchPost({ query, page, timeZone: settings.timeZone, found }, words)
    const { articles } = await store.counts()
    if (articles === 0)
      throw new Problem('nothing-stored', words.problem.nothingStored, words.problem.nothingStoredHint)
    const near = (await Promise.all(terms.words.map((word) => store.wordsLike(word, 2)))).flat().slice(0, 3)
    const hint = near.length > 0 ? `${words.search.didYouMean}: ${words.list(near)}?` : words.problem.searchHint
    throw new Problem('not-found', words.search.none(query), hint, near)
  },
}
