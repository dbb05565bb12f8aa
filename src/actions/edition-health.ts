// How complete what an edition is composed from is: by the feeds that its channel hears, else by what came in.

import { type ChannelSettings, homeOf } from '../core/channel.ts'
import type { Health, Window } from '../core/edition.ts'
import type { FeedCondition } from '../core/feed.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Store, Unheard } from '../core/ports/store.ts'
import { nameOfSource } from '../editorial/feed-states.ts'
import { isFeedHeard } from '../editorial/heard.ts'
import { sourceHealth } from '../editorial/source-health.ts'
import { elsewhereThan, type Followed, readConditions } from './followed-feeds.ts'
import type { Once } from './sharing.ts'

const eachTime: Once = (_name, work) => work()

/** The health of what a channel was told of in a window. */
export async function healthOf(
  deps: { readonly store: Store; readonly knowledge: Pick<Knowledge, 'sources'>; readonly once?: Once },
  settings: ChannelSettings,
  { window: { from, to }, unheard }: { readonly window: Window; readonly unheard: Unheard },
): Promise<Health> {
  const { store, knowledge, once = eachTime } = deps
  const coverage = await once(`coverage ${from} ${to} ${unheard.join()}`, () => store.coverage(from, to, unheard))
  const followed = await once('followed feeds', () => readConditions(store))
  const heard = await once(`health ${to} ${hearing(settings, followed)}`, () =>
    Promise.resolve(heardHealth(followed, settings, Date.parse(to), knowledge)),
  )
  if (heard !== null) return { ...heard, articles: coverage.articles }
  const { sources: answered, known: sources, articles } = coverage
  return { followed: false, answered, sources, articles, unreachable: [], silent: [], more: 0 }
}

function heardHealth(
  { feeds, addedBy }: Followed<FeedCondition>,
  settings: ChannelSettings,
  at: number,
  knowledge: Pick<Knowledge, 'sources'>,
): Omit<Health, 'articles'> | null {
  const elsewhere = elsewhereThan(homeOf(settings), addedBy)
  const heard = feeds.filter((feed) => isFeedHeard(feed, settings, elsewhere))
  return sourceHealth(heard, at, (feed) => nameOfSource(feed, knowledge))
}

/** What decides which feeds a channel hears; that of most is the same. */
function hearing(settings: ChannelSettings, { addedBy }: Pick<Followed<FeedCondition>, 'addedBy'>): string {
  const home = homeOf(settings)
  const adds = [...addedBy.values()].some((homes) => homes.has(home))
  return JSON.stringify([settings.without, settings.reads, adds ? home : null])
}
