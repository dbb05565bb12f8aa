// Doctor's checks of the feeds, by what is stored: none is asked. How many are in each state, what is to be done about each
// state that needs it, and the worst by name.

import type { FollowedFeed } from '../core/feed.ts'
import { countStates, FEED_STATES, type FeedState, feedState, silentSince } from '../core/feed-state.ts'
import { wordsOf } from '../core/words/catalogue.ts'
import { hoursSince, worstFeeds } from '../editorial/feed-states.ts'
import { type Check, passed } from './checks.ts'

/** Feeds of which nothing comes in that are named; the rest is counted. */
const MOST_NAMED = 10

/** What the operator does about a feed in this state; null where there is nothing to do. */
const CURES: Readonly<Record<FeedState, string | null>> = {
  new: null,
  fine: null,
  slow: 'Nothing to do: it is waited for up to 20 s.',
  silent:
    'Open its address: where it holds old articles only, the outlet has most likely moved; look for its new feed on its page.',
  failing: 'Nothing to do for a day or two: it is asked again by itself. Then open its address in a browser.',
  refused:
    'The outlet does not let the bot read it. Set SITREP_CONTACT, so that it sees who asks, and write to it; its terms count.',
  gone: 'The outlet took it away. Look for its new feed on its page, and follow that; else leave the outlet out.',
}

/** How the followed feeds do at `now`. One that fails is no failure of the bot's, unless all do. */
export function feedChecks(all: readonly FollowedFeed[], now: number): Check[] {
  const feeds = all.filter(({ off }) => !off)
  const off = all.length - feeds.length
  const switched = off === 0 ? [] : [passed('feeds', wordsOf('en').keeping.feedsOff(off))]
  return [...stateChecks(feeds, now), ...switched]
}

function stateChecks(feeds: readonly FollowedFeed[], now: number): Check[] {
  if (feeds.length === 0) return [passed('feeds', 'none is followed yet; a start with a token follows them')]
  const counts = countStates(feeds, now)
  const { tally } = wordsOf('en').sources.feed
  const told = FEED_STATES.filter((state) => counts[state] > 0)
  const says = `${feeds.length} followed: ${told.map((state) => tally[state](counts[state])).join(', ')}`
  const allFail = counts.failing + counts.refused + counts.gone === feeds.length
  const whole: Check = {
    name: 'feeds',
    ok: !allFail,
    says,
    cure: allFail ? 'Check that this machine reaches the web.' : null,
  }
  const worst = worstFeeds(feeds, now)
  const named = worst.slice(0, MOST_NAMED).map((feed) => feedCheck(feed, now))
  const more = worst.length - named.length
  const shown = new Set(worst.slice(0, MOST_NAMED).map((feed) => feedState(feed, now)))
  const others = told.filter((state) => CURES[state] !== null && !shown.has(state))
  return [
    whole,
    ...named,
    ...(more > 0 ? [passed('feed', `and ${more} more of which nothing comes in: see /sources`)] : []),
    ...others.map((state) => passed('feeds', `${tally[state](counts[state])}.`, CURES[state])),
  ]
}

function feedCheck(feed: FollowedFeed, now: number): Check {
  const state = feedState(feed, now)
  const { span, state: names } = wordsOf('en').sources.feed
  const { url, failingSince, problem } = feed
  const says =
    failingSince === null
      ? `${url} has had nothing new for ${span(hoursSince(silentSince(feed), now))}.`
      : `${url} is ${names[state]} since ${failingSince}: ${problem ?? 'unknown'}.`
  return passed('feed', says, CURES[state])
}
