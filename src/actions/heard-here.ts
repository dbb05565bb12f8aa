// The archive as one server or chat hears it. A feed that was added elsewhere is not heard here: its articles tell nothing,
// confirm nothing, give no figure and are not found, and neither is it named. What is asked by the id of an article is
// answered all the same: such ids stand only in what was told here.

import type { HomeId } from '../core/channel.ts'
import type { Store, Unheard } from '../core/ports/store.ts'

/** The same store, without what is not heard in this server or chat. */
export async function heardIn(store: Store, home: HomeId): Promise<Store> {
  return hearing(store, await store.unheardSources(home))
}

/** The same store, without these sources. */
export function hearing(store: Store, unheard: Unheard): Store {
  if (unheard.length === 0) return store
  const left = new Set(unheard)
  const heard = ({ source }: { readonly source: string }) => !left.has(source)
  return {
    ...store,
    story: (id) => store.story(id, unheard),
    stories: (ids) => store.stories(ids, unheard),
    thread: (id, most) => store.thread(id, most, unheard),
    corrections: async (id) => (await store.corrections(id)).filter(({ by }) => heard(by)),
    latest: (query) => store.latest({ ...query, unheard }),
    timeline: (query) => store.timeline({ ...query, unheard }),
    tally: (query) => store.tally({ ...query, unheard }),
    covered: (spans) => store.covered(spans, unheard),
    search: (query) => store.search({ ...query, unheard }),
    matches: (query) => store.matches({ ...query, unheard }),
    storiesInWindow: (query) => store.storiesInWindow({ ...query, unheard }),
    coverage: (from, to) => store.coverage(from, to, unheard),
    wordsLike: (word, limit) => heardWords(word, limit, store, unheard),
    feeds: async () => (await store.feeds()).filter(heard),
    counts: async () => {
      const counts = await store.counts()
      const sources = counts.sources.filter((source) => heard(source))
      // Of the newest and of how many; stories and events are counted over the whole archive.
      const articles = sources.reduce((sum, one) => sum + one.articles, 0)
      const newest = sources.reduce<string | null>(
        (last, one) => (last === null || one.newest > last ? one.newest : last),
        null,
      )
      return { ...counts, articles, newest, sources }
    },
  }
}

/** Words of the archive that come near, as far as something that is heard holds them. */
async function heardWords(word: string, limit: number, store: Store, unheard: Unheard): Promise<string[]> {
  const near = await store.wordsLike(word, limit)
  const found = await Promise.all(
    near.map(async (text) => (await store.latest({ text, unheard, limit: 1, offset: 0 })).total > 0),
  )
  return near.filter((_, at) => found[at] === true)
}
