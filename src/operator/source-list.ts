// sitrep sources list, on, off: the sources as whoever runs the bot sees them.

import type { FollowedFeed } from '../core/feed.ts'
import { feedState } from '../core/feed-state.ts'
import type { SourceCount } from '../core/ports/store.ts'
import { instant } from '../core/time.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { feedCounts, stateOfFeed } from '../editorial/feed-states.ts'
import { everySource, type NamedSource, namedSource } from './named-source.ts'
import { type CommonOptions, type Surroundings, type Workbench, withWorkbench } from './workbench.ts'

interface Listed extends NamedSource {
  readonly off: boolean
  readonly forgotten: boolean
  readonly count: SourceCount | null
  readonly feeds: readonly FollowedFeed[]
}

/** Prints every source with articles, feeds, or a switch that is off, and each of its feeds. */
export async function listSources(options: CommonOptions, surroundings: Surroundings): Promise<number> {
  return await withWorkbench(options, surroundings, async (bench) => {
    const listed = await sourcesOf(bench)
    const { terminal } = surroundings
    const now = bench.clock.now()
    const unused = bench.knowledge.sources.filter(({ id }) => !listed.some((source) => source.id === id)).length
    if (options.json) terminal.out(JSON.stringify(listed.map((source) => shapeOf(source, now))))
    else {
      const lines = listed.flatMap((source) => linesOf(source, now))
      const rest = unused === 0 ? [] : [`${unused} more are known, without an article or a feed that is followed.`]
      terminal.out([...(lines.length === 0 ? ['No source has an article or a feed yet.'] : lines), ...rest].join('\n'))
    }
    return 0
  })
}

/** Switches a source off or on. Resolves to 1 for one that was taken out at its publisher's request. */
export async function switchSource(
  named: string,
  off: boolean,
  options: CommonOptions,
  surroundings: Surroundings,
): Promise<number> {
  return await withWorkbench(options, surroundings, async (bench) => {
    const { store, clock } = bench
    const { terminal } = surroundings
    const { id, name } = await namedSource(named, bench)
    if (!off && (await store.forgotten([`source:${id}`])).length > 0) {
      terminal.err(
        `sitrep: ${name} was taken out at its publisher’s request. It may be stored again after: sitrep sources forget "${name}" --lift\n`,
      )
      return 1
    }
    const changed = await store.switchSource(id, off, instant(clock.now()))
    const feeds = (await store.feeds()).filter(({ source }) => source === id).length
    if (options.json) terminal.out(JSON.stringify({ id, name, off, changed, feeds }))
    else {
      const says = off
        ? `off: ${feeds} ${feeds === 1 ? 'feed is' : 'feeds are'} kept and not asked any more, from the running bot's next minute on`
        : `on: ${feeds} ${feeds === 1 ? 'feed is' : 'feeds are'} asked again`
      terminal.out(`${name} is ${changed ? '' : 'already '}${says}.`)
    }
    return 0
  })
}

async function sourcesOf(bench: Workbench): Promise<Listed[]> {
  const { store } = bench
  const { sources } = await store.counts()
  const feeds = await store.feeds()
  const off = new Set((await store.sourcesOff()).map(({ source }) => source))
  const listed: Listed[] = []
  for (const { id, name } of await everySource(bench)) {
    const count = sources.find(({ source }) => source === id) ?? null
    const own = feeds.filter(({ source }) => source === id)
    if (count === null && own.length === 0 && !off.has(id)) continue
    const forgotten = off.has(id) && (await store.forgotten([`source:${id}`])).length > 0
    listed.push({ id, name, off: off.has(id), forgotten, count, feeds: own })
  }
  return listed
}

function linesOf({ name, id, off, forgotten, count, feeds }: Listed, now: number): string[] {
  const telling = { now, timeZone: 'UTC', words: wordsOf('en') }
  const state = forgotten ? 'taken out at the publisher’s request' : 'switched off by the operator'
  const told = [
    ...(off ? [state] : []),
    ...(count === null ? [] : [`${count.articles} articles, newest ${count.newest.slice(0, 10)}`]),
    ...(feeds.length === 0 || off ? [] : [feedCounts(feeds, telling)]),
  ]
  const lines = feeds.map((feed) => {
    const says = stateOfFeed(feed, telling)
      .map(({ text }) => text)
      .join('')
    return `    ${feed.url} (${feed.origin}): ${says}`
  })
  return [`${name}${name === id ? '' : ` (${id})`}: ${told.join(' · ')}`, ...lines]
}

function shapeOf({ id, name, off, forgotten, count, feeds }: Listed, now: number) {
  return {
    id,
    name,
    off,
    forgotten,
    articles: count?.articles ?? 0,
    newest: count?.newest ?? null,
    feeds: feeds.map((feed) => ({
      url: feed.url,
      origin: feed.origin,
      language: feed.language,
      state: feed.off ? 'off' : feedState(feed, now),
      problem: feed.problem,
      askedAt: feed.askedAt,
      answeredAt: feed.answeredAt,
      newAt: feed.newAt,
      failingSince: feed.failingSince,
      nextAt: feed.nextAt,
    })),
  }
}
