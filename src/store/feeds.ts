// The feeds that are followed, with what the next fetch of each needs.

import type { DroppedFeed, FeedCondition, FeedOrigin, FeedOutcome, FollowedFeed, ListedFeed } from '../core/feed.ts'
import type { SkippedTimes } from '../core/feed-schedule.ts'
import { hostOf } from '../core/identity.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'
import { IS_ON } from './sources-off.ts'

export interface FeedRow {
  url: string
  source: string
  source_name: string | null
  language: string | null
  moved_to: string | null
  origin: FeedOrigin
  etag: string | null
  modified: string | null
  next_at: number
  asked_at: number | null
  answered_at: number | null
  new_at: number | null
  failing_since: number | null
  failures: number
  problem: string | null
  gap: number | null
  hint: number | null
  skip: number
  took: number | null
  status: number | null
  off: number
}

const NAME = '(SELECT name FROM added_sources s WHERE s.id = f.source) AS source_name'
/** What a row of `feeds f` is read by. */
export const FEED_COLUMNS = `f.*, ${NAME}, NOT (${IS_ON}) AS off`
/** Somebody who added it is still there: where the bot was removed, nothing is fetched any more. */
const WANTED = `SELECT 1 FROM feed_homes h LEFT JOIN homes o ON o.id = h.home WHERE h.feed = f.url AND o.gone IS NULL`

/** A feed that is asked, in a query of `feeds f`. */
export const IS_ASKED = `(origin <> 'added' OR EXISTS (${WANTED})) AND ${IS_ON}`

export function openFeeds(db: Db) {
  const all = db.prepare<[], FeedRow>(`SELECT ${FEED_COLUMNS} FROM feeds f ORDER BY source, url`)
  const conditions = openConditions(db)
  const due = db.prepare<[number, number, number], FeedRow>(
    `SELECT * FROM (
       SELECT ${FEED_COLUMNS}, row_number() OVER (PARTITION BY host ORDER BY next_at) AS place FROM feeds f
       WHERE next_at <= ? AND ${IS_ASKED}
     ) WHERE place <= ? ORDER BY next_at LIMIT ?`,
  )
  const rest = db.prepare<[number, string]>('UPDATE feeds SET next_at = max(next_at, ?) WHERE host = ?')
  const add = db.prepare<[string, string, string | null, number, string, string]>(
    `INSERT INTO feeds (url, source, language, next_at, host, origin) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (url) DO UPDATE SET source = excluded.source, language = excluded.language, origin = excluded.origin
     WHERE origin <> 'added'`,
  )
  const remove = db.prepare<[string], DroppedFeed>(
    "DELETE FROM feeds WHERE origin <> 'added' AND url NOT IN (SELECT value FROM json_each(?)) RETURNING url, source",
  )
  const answered = db.prepare<[Record<string, string | number | null>]>(
    `UPDATE feeds SET moved_to = $movedTo, host = $host, etag = $etag, modified = $modified, next_at = $next, asked_at = $at, answered_at = $at,
       new_at = CASE WHEN $stored > 0 THEN $at ELSE coalesce(new_at, $at) END, failing_since = NULL, failures = 0, problem = NULL,
       status = NULL, gap = $gap, hint = $hint, skip = $skip, took = $took
     WHERE url = $url`,
  )
  const failed = db.prepare<[Record<string, string | number | null>]>(
    `UPDATE feeds SET moved_to = NULL, host = $host, next_at = $next, asked_at = $at, failing_since = coalesce(failing_since, $at),
       failures = failures + 1, problem = $problem, status = $status, took = $took WHERE url = $url`,
  )
  const follow = db.transaction((feeds: readonly ListedFeed[], now: string): DroppedFeed[] => {
    const dropped = remove.all(JSON.stringify(feeds.map(({ url }) => url)))
    for (const { url, source, language, origin } of feeds) {
      add.run(url, source, language, instantNumber(now), hostOf(url), origin)
    }
    return dropped
  })
  return {
    all: (): FollowedFeed[] => all.all().map(feedOf),
    conditions: (): FeedCondition[] => conditions.all().map(conditionOf),
    due: (now: string, limit: number, ofHost: number): FollowedFeed[] =>
      due.all(instantNumber(now), ofHost, limit).map(feedOf),
    rest: (host: string, until: string): void => {
      rest.run(instantNumber(until), host)
    },
    follow: (feeds: readonly ListedFeed[], now: string): DroppedFeed[] => follow.immediate(feeds, now),
    note: (url: string, outcome: FeedOutcome, at: string): void => {
      const instants = { at: instantNumber(at), next: instantNumber(outcome.nextAt) }
      if (outcome.answered) {
        const { movedTo, etag, modified, stored, gap, hint, took } = outcome
        const values = { movedTo, etag, modified, stored, gap, hint, took, skip: packSkips(outcome.skips) }
        answered.run({ ...values, ...instants, url, host: hostOf(movedTo ?? url) })
      } else {
        const { problem, status, took } = outcome
        failed.run({ problem, status, took, ...instants, url, host: hostOf(url) })
      }
    },
  }
}

/** As tuples: making an object of each takes the driver longer than finding it. */
function openConditions(db: Db) {
  return db
    .prepare<[], ConditionRow>(
      `SELECT url, source, ${NAME}, language, failing_since, status, answered_at, new_at, gap, took,
         NOT (${IS_ON}) AS off FROM feeds f ORDER BY source, url`,
    )
    .raw(true)
}

type ConditionRow = [
  url: string,
  source: string,
  sourceName: string | null,
  language: string | null,
  failingSince: number | null,
  status: number | null,
  answeredAt: number | null,
  newAt: number | null,
  gap: number | null,
  took: number | null,
  off: number,
]

function conditionOf([
  url,
  source,
  sourceName,
  language,
  failingSince,
  status,
  answeredAt,
  newAt,
  gap,
  took,
  off,
]: ConditionRow): FeedCondition {
  return {
    url,
    source,
    ...(sourceName === null ? {} : { sourceName }),
    language,
    failingSince: isoOf(failingSince),
    status,
    answeredAt: isoOf(answeredAt),
    newAt: isoOf(newAt),
    gap,
    took,
    off: off === 1,
  }
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** A row of `feeds` as it is known outside. */
export function feedOf(row: FeedRow): FollowedFeed {
  return {
    url: row.url,
    source: row.source,
    ...(row.source_name === null ? {} : { sourceName: row.source_name }),
    language: row.language,
    movedTo: row.moved_to,
    origin: row.origin,
    etag: row.etag,
    modified: row.modified,
    nextAt: new Date(row.next_at).toISOString(),
    askedAt: isoOf(row.asked_at),
    answeredAt: isoOf(row.answered_at),
    newAt: isoOf(row.new_at),
    failingSince: isoOf(row.failing_since),
    failures: row.failures,
    problem: row.problem,
    gap: row.gap,
    hint: row.hint,
    skips: unpackSkips(row.skip),
    took: row.took,
    status: row.status,
    off: row.off === 1,
  }
}

/** A bit an hour, then a bit a day of the week. */
function packSkips({ hours, days }: SkippedTimes): number {
  return [...hours, ...days.map((day) => 24 + day)].reduce((bits, at) => bits | (1 << at), 0)
}

function unpackSkips(bits: number): SkippedTimes {
  const set = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => at).filter((at) => (bits >> (from + at)) & 1)
  return { hours: set(0, 24), days: set(24, 7) }
}
