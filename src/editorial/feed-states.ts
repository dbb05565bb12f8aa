// What readers are told of the feeds that are followed.

import type { FollowedFeed } from '../core/feed.ts'
import { countStates, FEED_STATES, type FeedState, feedState, isFailure, silentSince } from '../core/feed-state.ts'
import type { Knowledge } from '../core/knowledge.ts'
import { type Inline, plain } from '../core/post.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { FeedProblem } from '../core/words/feed-words.ts'
import type { Words } from '../core/words/words.ts'

const HOUR_MS = 3_600_000

export interface Telling {
  /** The clock in epoch milliseconds. */
  readonly now: number
  /** IANA zone in which moments are told. */
  readonly timeZone: string
  readonly words: Words
}

/** "28 feeds: 25 fine, 2 failing and 1 not asked yet"; those that are switched off by themselves. */
export function feedCounts(all: readonly FollowedFeed[], { now, words, timeZone }: Telling): string {
  const feeds = all.filter(({ off }) => !off)
  const off = all.length - feeds.length
  if (off > 0 && feeds.length === 0) return words.keeping.feedsOff(off)
  if (off > 0) return `${feedCounts(feeds, { now, words, timeZone })} · ${words.keeping.feedsOff(off)}`
  const counts = countStates(feeds, now)
  const told = FEED_STATES.filter((state) => counts[state] > 0)
  const [only] = told
  const states =
    only !== undefined && told.length === 1
      ? words.sources.feed.state[only]
      : words.list(told.map((state) => words.sources.feed.tally[state](counts[state])))
  return `${words.sources.feed.count(feeds.length)}: ${states}`
}

/** The state of one feed, with what its last request came to. */
export function stateOfFeed(feed: FollowedFeed, { now, timeZone, words }: Telling): Inline[] {
  if (feed.off) return [plain(words.keeping.off)]
  const say = words.sources.feed
  const moment = (instant: string | null) => {
    const at = instant === null ? now : Date.parse(instant)
    return words.moment(dayIn(timeZone, at), clockTimeIn(timeZone, at))
  }
  const state = feedState(feed, now)
  if (isFailure(state)) {
    return [
      plain(`${say.since[state](moment(feed.failingSince))}: `),
      ...problemIn(feed.problem ?? '', words),
      plain(` · ${say.next(moment(feed.nextAt))}`),
    ]
  }
  const answered = moment(feed.answeredAt)
  switch (state) {
    case 'new':
      return [plain(say.state.new)]
    case 'fine':
      return [plain(say.fine(answered))]
    case 'slow':
      return [plain(say.slow(Math.round((feed.took ?? 0) / 1000), answered))]
    case 'silent':
      return [plain(say.silent(say.span(hoursSince(silentSince(feed), now)), answered))]
  }
}

/** "Shafaq News (Sorani)": a feed by its outlet, and the language where that tells it from the outlet's others. */
export function nameOfFeed(
  feed: Pick<FollowedFeed, 'source' | 'sourceName' | 'language'>,
  knowledge: Pick<Knowledge, 'sources'>,
  words: Words,
): string {
  const name = nameOfSource(feed, knowledge)
  return feed.language === null ? name : `${name} (${words.languageName(feed.language)})`
}

/** What the outlet of a feed is called; its id where it has no name. */
export function nameOfSource(
  { source, sourceName }: Pick<FollowedFeed, 'source' | 'sourceName'>,
  { sources }: Pick<Knowledge, 'sources'>,
): string {
  return sourceName ?? sources.find(({ id }) => id === source)?.name ?? source
}

/** Feeds of which nothing comes in at `now`: those that fail first, and of each kind the longest. */
export function worstFeeds(feeds: readonly FollowedFeed[], now: number): FollowedFeed[] {
  const rank = (feed: FollowedFeed) => (feed.failingSince !== null ? 0 : 1)
  const since = (feed: FollowedFeed) => feed.failingSince ?? silentSince(feed) ?? ''
  return feeds
    .filter((feed) => !feed.off && isTroubled(feedState(feed, now)))
    .sort((a, b) => rank(a) - rank(b) || since(a).localeCompare(since(b)))
}

function isTroubled(state: FeedState): boolean {
  return isFailure(state) || state === 'silent'
}

/** Whole hours from an instant (ISO) to `now`; 0 where there is none. */
export function hoursSince(instant: string | null, now: number): number {
  return instant === null ? 0 : Math.max(0, Math.floor((now - Date.parse(instant)) / HOUR_MS))
}

/**
 * What went wrong, in the language of the words; in English, and marked so, where they lack it, as does what a parser
 * said behind a colon and a code in parentheses.
 */
function problemIn(problem: string, words: Words): Inline[] {
  const { problems } = words.sources.feed
  const [head = '', ...tail] = problem.split(/(?=: | \()/)
  const said = wordedProblem(problems, head.replace(/\d+/g, '#'))
  if (said === undefined) return [{ text: problem, lang: 'en' }]
  const numbers = head.match(/\d+/g) ?? []
  // The status of an answer is a name rather than a number.
  const written = (number: string) => (head.startsWith('answered') ? number : words.number(Number(number)))
  const rest = tail.join('')
  return [
    plain(said.replace(/#/g, () => written(numbers.shift() ?? ''))),
    ...(rest === '' ? [] : [{ text: rest, lang: 'en' }]),
  ]
}

function wordedProblem(problems: Readonly<Record<FeedProblem, string>>, key: string): string | undefined {
  return Object.entries(problems).find(([known]) => known === key)?.[1]
}
