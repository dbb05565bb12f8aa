// What servers and chats are told of the feeds that they use: what there may be to tell, and what was told.

import type { HomeId } from '../core/channel.ts'
import type { FollowedFeed } from '../core/feed.ts'
import type { FeedTrouble } from '../core/feed-state.ts'
import type { FeedAdder, FeedTelling, FeedTotals, FeedWord } from '../core/ports/feed-tellings.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { FEED_COLUMNS, type FeedRow, feedOf } from './feeds.ts'
import { instantNumber } from './keys.ts'
import { IS_ON } from './sources-off.ts'

interface TellingRow extends FeedRow {
  told_of: string
  trouble: FeedTrouble
  followed: string | null
}

export function openFeedTellings(db: Db, facts: Facts) {
  const adders = db.prepare<
    [],
    FeedAdder
  >(`SELECT h.feed, h.home, h.channel, h.person FROM feed_homes h LEFT JOIN homes o ON o.id = h.home
     WHERE o.gone IS NULL ORDER BY h.feed, h.home`)
  const inDoubt = db.prepare<[Record<string, number>], FeedRow>(
    `SELECT ${FEED_COLUMNS} FROM feeds f INDEXED BY feeds_failing
       WHERE failing_since IS NOT NULL AND failing_since <= $since AND next_at > $now AND ${IS_ON}
     UNION ALL
     SELECT ${FEED_COLUMNS} FROM feeds f INDEXED BY feeds_quiet
       WHERE failing_since IS NULL AND new_at <= $since AND next_at > $now AND ${IS_ON}
     ORDER BY url`,
  )
  const tellings = db.prepare<[string], TellingRow>(
    `SELECT ${FEED_COLUMNS}, t.feed AS told_of, t.trouble, f.url AS followed FROM feed_tellings t
     LEFT JOIN feeds f ON f.url = t.feed WHERE t.home = ? ORDER BY t.feed`,
  )
  const since = db.prepare<[number], { home: string }>('SELECT home FROM feed_words WHERE at > ?')
  const tell = db.prepare<[string, string, string, number]>(
    'INSERT OR REPLACE INTO feed_tellings (home, feed, trouble, at) VALUES (?, ?, ?, ?)',
  )
  const forget = db.prepare<[string, string]>('DELETE FROM feed_tellings WHERE home = ? AND feed = ?')
  const word = db.prepare<[string, number]>('INSERT OR REPLACE INTO feed_words (home, at) VALUES (?, ?)')
  const note = db.transaction((home: HomeId, { told, over }: FeedWord, at: string | null): void => {
    for (const url of over) forget.run(home, url)
    if (at === null) return
    for (const { url, trouble } of told) tell.run(home, url, trouble, instantNumber(at))
    word.run(home, instantNumber(at))
  })
  return {
    adders: (): FeedAdder[] => adders.all(),
    inDoubt: (from: string, now: string): FollowedFeed[] =>
      inDoubt.all({ since: instantNumber(from), now: instantNumber(now) }).map(feedOf),
    totals: openTotals(db),
    cutOff: (): string | null => {
      const at = facts.get('feeds-cut-off')
      return at === 0 ? null : new Date(at).toISOString()
    },
    noteCutOff: (at: string): void => {
      facts.raise('feeds-cut-off', instantNumber(at))
    },
    of: (home: HomeId): FeedTelling[] =>
      tellings.all(home).map(({ told_of: url, trouble, followed, ...row }) => ({
        url,
        trouble,
        feed: followed === null ? null : feedOf(row),
      })),
    toldSince: (from: string): HomeId[] => since.all(instantNumber(from)).map(({ home }) => home),
    note: (home: HomeId, given: FeedWord, at: string | null): void => {
      note.immediate(home, given, at)
    },
  }
}

function openTotals(db: Db): () => FeedTotals {
  const totals = db.prepare<[], { feeds: number; failing: number }>(
    `SELECT count(*) AS feeds, count(failing_since) AS failing FROM feeds f
     WHERE asked_at IS NOT NULL AND ${IS_ON} GROUP BY source`,
  )
  return () => {
    const sources = totals.all()
    const sum = (key: 'feeds' | 'failing') => sources.reduce((total, source) => total + source[key], 0)
    const failingSources = sources.filter(({ feeds, failing }) => feeds === failing).length
    return { feeds: sum('feeds'), failing: sum('failing'), failingSources }
  }
}
