// /status: what is stored, how fresh it is, how the feeds answer, and when the next edition comes.

import { feedsKnownIn, readFollowed } from '../src/actions/followed-feeds.ts'
import { homeOf } from '../src/core/channel.ts'
import type { Command, CommandContext } from '../src/core/command.ts'
import type { FollowedFeed } from '../src/core/feed.ts'
import type { StoreCounts } from '../src/core/ports/store.ts'
import { type Block, type Inline, type ListItem, link, plain } from '../src/core/post.ts'
import { clockTimeIn, dayIn } from '../src/core/time.ts'
import type { Words } from '../src/core/words/words.ts'
import { editionTitle } from '../src/editorial/edition-title.ts'
import { feedCounts, nameOfFeed, stateOfFeed, worstFeeds } from '../src/editorial/feed-states.ts'
import { nextSlot } from '../src/editorial/slots.ts'

/** Feeds of which nothing comes in that are named; the rest is counted. */
const MOST_NAMED = 5
const MEGABYTE = 1_000_000

export const status: Command = {
  name: 'status',
  who: 'everybody',
  options: [],
  summary: {
    en: 'What is stored, how fresh it is, when the next digest comes',
    ar: 'ما هو مخزّن وما مدى حداثته وموعد الموجز التالي',
    ckb: 'چی هەڵگیراوە، چەند نوێیە، کورتەی داهاتوو کەی دێت',
  },
  examples: ['/status'],
  async run({ channel, home }, context) {
    const { store, settings, clock, words } = context
    const now = clock.now()
    const zone = settings.timeZone
    const counts = await store.counts()
    const feeds = feedsKnownIn(home ?? homeOf(settings), await readFollowed(store))
    const newest = await store.newestEdition(channel, new Date(now).toISOString())
    const live = settings.on && (await store.pauseOf(channel)) === null
    const next = live ? nextSlot(settings, now) : null
    const day = (instant: string) => words.date(dayIn(zone, Date.parse(instant)), 'day')
    const stored = [
      counts.articles === 0 ? words.state.empty : words.state.stored(counts.articles, counts.stories, counts.events),
      ...(counts.oldest && counts.newest ? [words.state.span(day(counts.oldest), day(counts.newest))] : []),
      ...(counts.sources.length > 0 ? [words.state.sources(counts.sources.length)] : []),
    ]
    const editions = [
      newest ? words.state.lastEdition(editionTitle(newest, words)) : words.state.noEdition,
      ...(next ? [words.state.nextEdition(words.moment(next.date, next.time), zone)] : []),
    ]
    const machine = [
      words.state.clock(words.moment(dayIn(zone, now), clockTimeIn(zone, now)), zone),
      sizeOf(counts, words),
    ]
    const items = [
      ...stored.map(itemOf),
      ...(feeds.length > 0 ? [feedItem(feeds, context)] : []),
      ...editions.map(itemOf),
      ...(next !== null
        ? []
        : [{ lines: [[plain(`${words.state.off} `), { text: '/settings', command: true as const }]] }]),
      ...machine.map(itemOf),
    ]
    const blocks: Block[] = [{ kind: 'list', items }]
    return { language: words.language, title: [plain(words.state.title)], blocks, buttons: [], tone: 'answer' }
  },
}

/** Free space is named where it is a tenth of the file. */
function sizeOf({ bytes, free }: StoreCounts, words: Words): string {
  const size = words.state.size(bytes / MEGABYTE)
  return free * 10 < bytes ? size : `${size} · ${words.keeping.free(free / MEGABYTE)}`
}

function itemOf(line: string): ListItem {
  return { lines: [[plain(line)]] }
}

/** How the feeds answer: counted, and those of which nothing comes in named. */
function feedItem(feeds: readonly FollowedFeed[], { knowledge, clock, settings, words }: CommandContext): ListItem {
  const telling = { now: clock.now(), timeZone: settings.timeZone, words }
  const worst = worstFeeds(feeds, telling.now)
  const lines = worst
    .slice(0, MOST_NAMED)
    .map((feed): Inline[] => [
      link(nameOfFeed(feed, knowledge, words), feed.url),
      plain(': '),
      ...stateOfFeed(feed, telling),
    ])
  const more = worst.length - lines.length
  return {
    lines: [[plain(feedCounts(feeds, telling))], ...lines, ...(more > 0 ? [[plain(words.topics.more(more))]] : [])],
  }
}
