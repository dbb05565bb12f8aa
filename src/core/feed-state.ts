// What is said of a feed, from what is known of it.
//
// Rules
// 1. One that failed at its last request is `gone` where the server says so (410), or still knows no such address (404)
//    after a day; `refused` where it does not let the bot read it (401, 403, 451); else `failing`.
// 2. One that answers is `silent` once it has had nothing new for thrice its usual gap, a day at the least; a week where
//    no gap is known. Else it is `slow` where the last answer took longer than ten seconds.
// 3. There is something to tell of it (`feedTrouble`) once it has failed for a day, in whichever way, or is silent.

import type { FeedCondition } from './feed.ts'

/** `new`: not asked yet, or nothing came of it so far. */
export type FeedState = 'new' | 'fine' | 'slow' | FeedTroubleState
/** States in which nothing comes in. */
export type FeedTroubleState = 'silent' | FailureState
/** How a feed fails. */
export type FailureState = 'failing' | 'refused' | 'gone'

/** Why nothing comes in, as far as it is told: it does not answer with articles, or it does and there are no new ones. */
export type FeedTrouble = 'failing' | 'silent'

/** In the order in which they are counted for people. */
export const FEED_STATES: readonly FeedState[] = ['fine', 'slow', 'silent', 'failing', 'refused', 'gone', 'new']

const DAY_MS = 86_400_000
/** A feed that has failed for so long is told of; a 404 that lasts so long is no mistake of a moment. */
export const FAILING_LONG_MS = DAY_MS
/** Half of what a feed may take before it counts as failing (the fetcher's `whole`). */
const SLOW_MS = 10_000
const GAPS_OF_SILENCE = 3
/** A day without news is usual for many outlets, whatever the gap between two articles of a busy hour. */
const LEAST_SILENCE_MS = DAY_MS
/** A feed of news that has none for a week has most likely moved. */
const UNKNOWN_SILENCE_MS = 7 * DAY_MS
/** 410 Gone; 401 Unauthorized, 403 Forbidden, 451 Unavailable For Legal Reasons (RFC 9110, RFC 7725). */
const GONE = 410
const NOT_FOUND = 404
const REFUSALS: readonly (number | null)[] = [401, 403, 451]

type Known = Omit<FeedCondition, 'url' | 'source' | 'sourceName' | 'language'>

/** The state of a feed at `now` (epoch milliseconds). */
export function feedState(feed: Known, now: number): FeedState {
  if (feed.failingSince !== null) return failureState(feed.status, now - Date.parse(feed.failingSince))
  const since = silentSince(feed)
  if (since === null) return 'new'
  if (now - Date.parse(since) >= silenceAllowed(feed.gap)) return 'silent'
  return feed.took !== null && feed.took > SLOW_MS ? 'slow' : 'fine'
}

/** True of the states in which a feed does not answer with articles. */
export function isFailure(state: FeedState): state is FailureState {
  return state === 'failing' || state === 'refused' || state === 'gone'
}

/** What is to be told of a feed at `now` to those who use it; null where nothing is. */
export function feedTrouble(feed: Known, now: number): FeedTrouble | null {
  if (feed.failingSince !== null) return now - Date.parse(feed.failingSince) >= FAILING_LONG_MS ? 'failing' : null
  return feedState(feed, now) === 'silent' ? 'silent' : null
}

/** Since when (ISO) a feed has had nothing new: its last news, else an answer without any; null = it never answered. */
export function silentSince({ newAt, answeredAt }: Pick<FeedCondition, 'newAt' | 'answeredAt'>): string | null {
  return newAt ?? answeredAt
}

/** How many feeds are in each state. */
export function countStates(feeds: readonly Known[], now: number): Readonly<Record<FeedState, number>> {
  const counts = { new: 0, fine: 0, slow: 0, silent: 0, failing: 0, refused: 0, gone: 0 }
  for (const feed of feeds) counts[feedState(feed, now)] += 1
  return counts
}

function failureState(status: number | null, lasting: number): FailureState {
  if (status === GONE || (status === NOT_FOUND && lasting >= FAILING_LONG_MS)) return 'gone'
  return REFUSALS.includes(status) ? 'refused' : 'failing'
}

function silenceAllowed(gap: number | null): number {
  return gap === null ? UNKNOWN_SILENCE_MS : Math.max(gap * GAPS_OF_SILENCE, LEAST_SILENCE_MS)
}
