// How complete what an edition is composed from is: by the feeds that its channel hears, else by what came in.

import { type ChannelSettings, homeOf } from '../core/channel.ts'
import type { Health, Window } from '../core/edition.ts'
import type { Knowledge } from '../core/knowledge.ts'
import type { Store } from '../core/ports/store.ts'
import { isFeedHeard } from '../editorial/heard.ts'
import { sourceHealth } from '../editorial/source-health.ts'
import { elsewhereThan, type FollowedFeeds, readFollowed } from './followed-feeds.ts'
import type { Sharing } from './sharing.ts'

/** The health of what a channel was told of in a window. */
export async function healthOf(
  deps: { readonly store: Store; readonly knowledge: Pick<Knowledge, 'sources'>; readonly sharing?: Sharing },
  settings: ChannelSettings,
  { from, to }: Window,
): Promise<Health> {
  const { store, sharing, knowledge } = deps
  const coverage = await (sharing?.once(`coverage ${from} ${to}`, () => store.coverage(from, to)) ??
    store.coverage(from, to))
  const followed = await (sharing?.once('followed', () => readFollowed(store)) ?? readFollowed(store))
  const work = () => Promise.resolve(heardHealth(followed, settings, Date.parse(to), knowledge))
  const heard = await (sharing?.once(`health ${to} ${hearing(settings, followed)}`, work) ?? work())
  if (heard !== null) return { ...heard, articles: coverage.articles }
  const { sources: answered, known: sources, articles } = coverage
  return { followed: false, answered, sources, articles, unreachable: [], silent: [], more: 0 }
}

function heardHealth(
  { feeds, addedBy }: FollowedFeeds,
  settings: ChannelSettings,
  at: number,
  { sources }: Pick<Knowledge, 'sources'>,
): Omit<Health, 'articles'> | null {
  const elsewhere = elsewhereThan(homeOf(settings), addedBy)
  const heard = feeds.filter((feed) => isFeedHeard(feed, settings, elsewhere))
  return sourceHealth(heard, at, (id) => sources.find((source) => source.id === id)?.name ?? id)
}

/** What decides which feeds a channel hears; that of most is the same. */
function hearing(settings: ChannelSettings, { addedBy }: FollowedFeeds): string {
  const home = homeOf(settings)
  const adds = [...addedBy.values()].some((homes) => homes.has(home))
  return JSON.stringify([settings.without, settings.reads, adds ? home : null])
}
