// Feeds that people add. Each change is in the trail, in its own transaction.

import { type AddedFeed, type Adding, type FeedOfHome, MOST_ADDED_FEEDS } from '../core/added-feed.ts'
import type { Signature } from '../core/audit.ts'
import type { ChannelId, HomeId } from '../core/channel.ts'
import { EVERYWHERE, type HoldScope } from '../core/hold.ts'
import { hostOf, normaliseUrl } from '../core/identity.ts'
import { hostMark } from '../core/forgotten.ts'
import type { Audit } from './audit.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

/** What nobody has any more is followed no more. */
const DROP_ORPHANS = `DELETE FROM feeds WHERE origin = 'added' AND NOT EXISTS (
  SELECT 1 FROM feed_homes h WHERE h.feed = feeds.url)`
/** What was remembered of feeds alone goes with them. */
const BESIDE = ['feed_items', 'feed_tellings']

interface HomeRow {
  readonly feed: string
  readonly home: string
  readonly person: string
  readonly at: number
  readonly source: string
  readonly name: string | null
  readonly language: string | null
}

/** Stops following the feeds that nobody has any more; inside a transaction that took them away from somebody. */
export function openOrphans(db: Db): () => void {
  const drop = db.prepare<[]>(DROP_ORPHANS)
  const forget = BESIDE.map((table) =>
    db.prepare<[]>(`DELETE FROM ${table} WHERE NOT EXISTS (SELECT 1 FROM feeds f WHERE f.url = ${table}.feed)`),
  )
  return () => {
    if (drop.run().changes > 0) for (const rows of forget) rows.run()
  }
}

export function openAddedFeeds(db: Db, audit: Audit) {
  const rows = openRows(db)
  const dropOrphans = openOrphans(db)
  const list = db.prepare<[string], HomeRow>(
    `SELECT h.feed, h.home, h.person, h.at, h.source, s.name, f.language FROM feed_homes h
     LEFT JOIN added_sources s ON s.id = h.source LEFT JOIN feeds f ON f.url = h.feed
     WHERE h.home = ? ORDER BY coalesce(s.name, h.source), h.feed`,
  )
  const unheard = db
    .prepare<[string, string], string>(
      `SELECT s.id FROM added_sources s WHERE NOT EXISTS (
         SELECT 1 FROM feed_homes h WHERE h.source = s.id AND h.home IN (?, ?)) ORDER BY s.id`,
    )
    .pluck()
  const signed = (home: HoldScope, feed: AddedFeed, added: boolean, signature: Signature, channel: ChannelId): void => {
    // What whoever runs the bot adds for everybody stands in nobody's trail.
    if (home === EVERYWHERE) return
    const body = JSON.stringify(feed)
    const [before, after] = added ? [null, body] : [body, null]
    audit.write({ channel, home, what: 'source', name: feed.name, before, after }, signature)
  }
  const add = db.transaction((given: AddedFeed, home: HoldScope, signature: Signature, channel: ChannelId): Adding => {
    const same = rows.followed(given.url)
    if (same !== null && same.origin !== 'added') return 'followed'
    if (same !== null && rows.has(same.url, home)) return 'there'
    if (same !== null && rows.has(same.url, EVERYWHERE)) return 'followed'
    if (rows.isUnwanted(given)) return 'unwanted'
    if (home !== EVERYWHERE && rows.count(home) >= MOST_ADDED_FEEDS) return 'full'
    const feed = same === null ? given : { ...given, url: same.url, source: same.source }
    const at = instantNumber(signature.at)
    rows.keep(feed, home, channel, signature.by, at)
    signed(home, feed, true, signature, channel)
    return 'added'
  })
  const drop = db.transaction((url: string, home: HoldScope, signature: Signature, channel: ChannelId): boolean => {
    const row = list.all(home).find(({ feed }) => feed === url)
    if (row === undefined) return false
    rows.remove(url, home)
    dropOrphans()
    signed(home, feedOf(row), false, signature, channel)
    return true
  })
  return {
    add: (...given: Parameters<typeof add>): Adding => add.immediate(...given),
    drop: (...given: Parameters<typeof drop>): boolean => drop.immediate(...given),
    of: (home: HoldScope): FeedOfHome[] =>
      list.all(home).map((row) => ({
        ...feedOf(row),
        home: row.home,
        by: row.person,
        at: new Date(row.at).toISOString(),
      })),
    unheard: (home: HomeId): string[] => unheard.all(home, EVERYWHERE),
  }
}

/** The rows behind them: plain statements. */
function openRows(db: Db) {
  const near = db.prepare<[string], { url: string; moved_to: string | null; source: string; origin: string }>(
    `SELECT url, moved_to, source, origin FROM feeds WHERE host IN (SELECT value FROM json_each(?))
     UNION ALL SELECT url, moved_to, source, origin FROM feeds WHERE moved_to IS NOT NULL`,
  )
  const has = db.prepare<[string, string], number>('SELECT 1 FROM feed_homes WHERE feed = ? AND home = ?').pluck()
  const count = db.prepare<[string], number>('SELECT count(*) FROM feed_homes WHERE home = ?').pluck()
  const unwanted = db
    .prepare<[string, string, string | null], number>(
      `SELECT 1 WHERE EXISTS (SELECT 1 FROM sources_off WHERE source = ?)
         OR EXISTS (SELECT 1 FROM forgotten WHERE what IN (?, ?))`,
    )
    .pluck()
  // As long as somebody has it, it is called as they know it.
  const insertSource = db.prepare<[string, string]>(
    `INSERT INTO added_sources (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name
     WHERE NOT EXISTS (SELECT 1 FROM feed_homes h WHERE h.source = excluded.id)`,
  )
  const insertFeed = db.prepare<[string, string, string | null, number, string]>(
    "INSERT OR IGNORE INTO feeds (url, source, language, next_at, host, origin) VALUES (?, ?, ?, ?, ?, 'added')",
  )
  const insertHome = db.prepare<[string, string, string, string, string, number]>(
    'INSERT INTO feed_homes (feed, home, source, channel, person, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const remove = db.prepare<[string, string]>('DELETE FROM feed_homes WHERE feed = ? AND home = ?')
  return {
    /** The feed that is followed under this address, in whatever form, or leads there. */
    followed: (url: string) => {
      const wanted = normaliseUrl(url)
      const leadsThere = (address: string | null) => address !== null && normaliseUrl(address) === wanted
      return near.all(hostsOf(url)).find((feed) => leadsThere(feed.url) || leadsThere(feed.moved_to)) ?? null
    },
    has: (url: string, home: HoldScope): boolean => has.get(url, home) === 1,
    count: (home: HoldScope): number => count.get(home) ?? 0,
    isUnwanted: ({ source, url }: AddedFeed): boolean => unwanted.get(source, `source:${source}`, hostMark(url)) === 1,
    keep: (feed: AddedFeed, home: HoldScope, channel: ChannelId, person: string, at: number): void => {
      if (!feed.known) insertSource.run(feed.source, feed.name)
      insertFeed.run(feed.url, feed.source, feed.language, at, hostOf(feed.url))
      insertHome.run(feed.url, home, feed.source, channel, person, at)
    },
    remove: (url: string, home: HoldScope): void => {
      remove.run(url, home)
    },
  }
}

/** The hosts of all forms of an address, as JSON: a list of thousands is not read for each of its feeds. */
function hostsOf(url: string): string {
  const bare = hostOf(`https://${normaliseUrl(url) ?? ''}`)
  return JSON.stringify([hostOf(url), ...['', 'www.', 'amp.', 'www.amp.'].map((form) => `${form}${bare}`)])
}

function feedOf({ feed, source, name, language }: HomeRow): AddedFeed {
  return { url: feed, source, name: name ?? source, language, known: name === null }
}
