// What readers are told of the feeds that are followed.

import type { FollowedFeed } from '../core/feed.ts'
import { countStates, daysSilent, FEED_STATES, feedState } from '../core/feed-state.ts'
import { type Inline, plain } from '../core/post.ts'
import { clockTimeIn, dayIn } from '../core/time.ts'
import type { Words } from '../core/words/words.ts'

export interface Telling {
  /** The clock in epoch milliseconds. */
  readonly now: number
  /** IANA zone in which moments are told. */
  readonly timeZone: string
  readonly words: Words
}

/** "28 feeds: 25 fine, 2 failing and 1 not asked yet". */
export function feedCounts(feeds: readonly FollowedFeed[], { now, words }: Telling): string {
  const counts = countStates(feeds, now)
  const told = FEED_STATES.filter((state) => counts[state] > 0)
  const [only] = told
  const states =
    only !== undefined && told.length === 1
      ? words.sources.feed.state[only]
      : words.list(told.map((state) => words.sources.feed.tally[state](counts[state])))
  return `${words.sources.feed.count(feeds.length)}: ${states}`
}

/** The state of one feed; the problem of one that fails is in English, whatever the language around it. */
export function stateOfFeed(feed: FollowedFeed, { now, timeZone, words }: Telling): Inline[] {
  const say = words.sources.feed
  const moment = (instant: string | null) => {
    const at = instant === null ? now : Date.parse(instant)
    return words.moment(dayIn(timeZone, at), clockTimeIn(timeZone, at))
  }
  switch (feedState(feed, now)) {
    case 'new':
      return [plain(say.state.new)]
    case 'fine':
      return [plain(say.fine(moment(feed.answeredAt)))]
    case 'silent':
      return [plain(say.silent(daysSilent(feed, now), moment(feed.answeredAt)))]
    case 'failing':
      return [
        plain(`${say.failing(moment(feed.failingSince))}: `),
        { text: feed.problem ?? '', lang: 'en' },
        plain(` · ${say.next(moment(feed.nextAt))}`),
      ]
  }
}
