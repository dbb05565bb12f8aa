// How complete what came in is, by the feeds that a channel hears.
//
// Rules
// 1. A source is as well as its best feed: one that answers is enough.
// 2. It answered where a feed of it does, with or without news (304), and also where all have failed for a few hours only
//    after one had answered: they may have been asked at a bad moment.
// 3. What no feed of it answers is named with the failure that came last: since then nothing has. One that answers and is
//    silent has answered, and is named too.
// 4. One that is switched off is none.

import { type Health, MOST_QUIET, type Quiet, type Unreachable } from '../core/edition.ts'
import type { FeedCondition } from '../core/feed.ts'
import { type FailureState, feedState, isFailure, silentSince } from '../core/feed-state.ts'

/** A feed that fails for a shorter time may only have been asked at a bad moment. */
const UNREACHABLE_MS = 3 * 3_600_000

/** The feeds of one source, summed up. */
interface Summed {
  readonly name: string
  /** A feed is there of which something comes in. */
  well: boolean
  /** A feed failed a short time ago, and had answered. */
  late: boolean
  /** When the last of those that answer in silence had something new. */
  silent: string | null
  /** The failure that came last. */
  failing: { since: string; why: FailureState } | null
}

/** What the feeds that a channel hears came to at `now` (epoch milliseconds); null where it hears none. */
export function sourceHealth(
  all: readonly FeedCondition[],
  now: number,
  nameOf: (feed: FeedCondition) => string,
): Omit<Health, 'articles'> | null {
  const feeds = all.filter(({ off }) => !off)
  if (feeds.length === 0) return null
  const sources = new Map<string, Summed>()
  for (const feed of feeds) {
    const summed = sources.get(feed.source) ?? {
      name: nameOf(feed),
      well: false,
      late: false,
      silent: null,
      failing: null,
    }
    sources.set(feed.source, summed)
    count(feed, summed, now)
  }
  let answered = 0
  const unreachable: Unreachable[] = []
  const silent: Quiet[] = []
  for (const { name, well, late, silent: silence, failing } of sources.values()) {
    if (well || silence !== null || late) answered += 1
    else if (failing !== null && now - Date.parse(failing.since) >= UNREACHABLE_MS)
      unreachable.push({ name, ...failing })
    if (!well && !late && silence !== null) silent.push({ name, since: silence })
  }
  const longest = (a: Quiet, b: Quiet) => a.since.localeCompare(b.since) || a.name.localeCompare(b.name)
  return {
    followed: true,
    answered,
    sources: sources.size,
    unreachable: unreachable.sort(longest).slice(0, MOST_QUIET),
    silent: silent.sort(longest).slice(0, MOST_QUIET),
    more: Math.max(0, unreachable.length - MOST_QUIET) + Math.max(0, silent.length - MOST_QUIET),
  }
}

function count(feed: FeedCondition, summed: Summed, now: number): void {
  const state = feedState(feed, now)
  if (isFailure(state)) {
    const since = feed.failingSince ?? ''
    if (feed.answeredAt !== null && now - Date.parse(since) < UNREACHABLE_MS) summed.late = true
    if (since >= (summed.failing?.since ?? '')) summed.failing = { since, why: state }
  } else if (state === 'silent') {
    const since = silentSince(feed) ?? ''
    if (since > (summed.silent ?? '')) summed.silent = since
  } else if (state !== 'new') summed.well = true
}
