// What publishers had taken out: the marks that keep it out, and deleting it batch by batch. Each batch is whole: after a
// kill the next walk goes on with what is left.

import { addressesOf } from '../core/addresses.ts'
import { contentId } from '../core/ids.ts'
import { type Forgettable, type ForgottenMark, markedHost } from '../core/forgotten.ts'
import type { Holdings, Removed } from '../core/ports/keeping.ts'
import type { Db } from './connection.ts'
import { openEditionCleaning } from './edition-cleaning.ts'
import type { Facts } from './facts.ts'
import { openMarks } from './forgotten-marks.ts'
import { instantNumber } from './keys.ts'
import { type Doomed, openRemoval } from './removal.ts'
import type { Subjects } from './subjects.ts'

const DOOMED = 'SELECT key, id, source, story FROM articles'
const MOST_TITLES = 5
const TABLES: readonly string[] = ['article_words', 'event_words']
/** Pages of an index that one step merges. */
const STEP_PAGES = 500

export function openForgetting(db: Db, subjects: Subjects, facts: Facts) {
  const remove = openRemoval(db, subjects, facts)
  const clean = openEditionCleaning(db, facts)
  const marks = openMarks(db)
  const found = openForgettable(db)
  const leaveFeeds = openLeaving(db)
  const addresses = db.prepare<[string], string>('SELECT address FROM article_addresses WHERE article = ?').pluck()
  const contents = db
    .prepare<[{ key: number }], string>(
      `SELECT content_hash FROM articles WHERE key = $key UNION SELECT content_hash FROM versions WHERE article = $key
       UNION SELECT lower(hex(mark)) FROM article_contents WHERE article = $key`,
    )
    .pluck()
  const marksOf = ({ key, id }: Doomed, what: Forgettable): ForgottenMark[] => [
    `article:${id}`,
    ...addresses.all(id).map((address) => `article:${contentId(address)}` as const),
    // The same text of the same outlet at another address, a long one on any day. Of a source its id tells.
    ...('source' in what ? [] : contents.all({ key }).map((hash) => `content:${hash}` as const)),
  ]
  const forget = db.transaction((what: Forgettable, after: number | null, limit: number, at: number): Removed => {
    const doomed = found.batch(what, after, limit)
    for (const article of doomed) for (const mark of marksOf(article, what)) marks.set(mark, markOf(what), at)
    if (doomed.length > 0) {
      clean.takeOut(doomed, at)
      clean.forgetStories(doomed, remove)
    }
    const more = 'source' in what && doomed.length === limit
    return { removed: doomed.length, next: more ? (doomed.at(-1)?.key ?? null) : null }
  })
  const mark = db.transaction((what: Forgettable, at: number): boolean => {
    if ('source' in what) for (const host of leaveFeeds(what.source, at)) marks.set(`host:${host}`, markOf(what), at)
    return marks.set(markOf(what), markOf(what), at)
  })
  return {
    forgotten: (asked: readonly ForgottenMark[]): ForgottenMark[] => asked.filter(marks.has),
    mark: (what: Forgettable, at: string): boolean => mark.immediate(what, instantNumber(at)),
    lift: (what: Forgettable): boolean => marks.lift(markOf(what)),
    holdings: found.holdings,
    forget: (what: Forgettable, after: number | null, limit: number, at: string): Removed => {
      // What is deleted is written over, so that no free page holds it.
      db.exec('PRAGMA secure_delete = ON')
      return forget.immediate(what, after, limit, instantNumber(at))
    },
    clearIndex: openIndexClearing(db),
    clearFile: (): void => {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
  }
}

/** The mark of what was asked for. */
function markOf(what: Forgettable): ForgottenMark {
  return 'source' in what ? `source:${what.source}` : `article:${idOf(what)}`
}

function idOf(what: Exclude<Forgettable, { readonly source: string }>): string {
  return 'article' in what ? what.article : contentId(what.address)
}

/**
 * Feeds of a forgotten source: those that somebody added are gone; the others are asked no more. Gives the hosts that were
 * its alone. What it is called stays, so that it can be named again.
 */
function openLeaving(db: Db): (source: string, at: number) => string[] {
  const urls = db.prepare<[], { url: string; source: string }>('SELECT url, source FROM feeds')
  const added = `(SELECT url FROM feeds WHERE source = ? AND origin = 'added')`
  const rows = [
    `DELETE FROM feed_homes WHERE feed IN ${added}`,
    `DELETE FROM feed_tellings WHERE feed IN ${added}`,
    'DELETE FROM feed_items WHERE feed IN (SELECT url FROM feeds WHERE source = ?)',
    `DELETE FROM feeds WHERE source = ? AND origin = 'added'`,
  ].map((sql) => db.prepare<[string]>(sql))
  const off = db.prepare<[string, number]>('INSERT OR IGNORE INTO sources_off (source, at) VALUES (?, ?)')
  return (source, at) => {
    const all = urls.all()
    const others = new Set(all.filter((feed) => feed.source !== source).map(({ url }) => markedHost(url)))
    const own = all.filter((feed) => feed.source === source).map(({ url }) => markedHost(url))
    for (const row of rows) row.run(source)
    off.run(source, at)
    return [...new Set(own)].filter((host) => host !== '' && !others.has(host))
  }
}

/** Finding what is to be forgotten. */
function openForgettable(db: Db) {
  const ofSource = db.prepare<[string, number, number], Doomed>(
    `${DOOMED} WHERE source = ? AND key > ? ORDER BY key LIMIT ?`,
  )
  const withId = db.prepare<[string], Doomed>(`${DOOMED} WHERE id = ?`)
  const aliased = db.prepare<[string], string>('SELECT article FROM article_addresses WHERE address = ?').pluck()
  const added = db.prepare<[], string>('SELECT id FROM added_sources').pluck()
  // What an added source has at the address is an article of its own (core/identity).
  const idsAt = (address: string) =>
    [null, ...added.all()]
      .flatMap((apart) => addressesOf(`https://${address}`, apart))
      .flatMap((form) => [contentId(form), ...aliased.all(form)])
  const count = db.prepare<[{ keys: string }], Omit<Holdings, 'titles'>>(
    `SELECT count(*) AS articles, (SELECT count(*) FROM json_each($keys) k JOIN versions v ON v.article = k.value) AS versions,
       (SELECT count(DISTINCT e.id) FROM json_each($keys) k JOIN articles a ON a.key = k.value
        JOIN stories s ON s.key = a.story JOIN told t ON t.story = s.id
        JOIN editions e ON e.channel = t.channel AND e.slot_at = t.slot_at) AS editions
     FROM json_each($keys)`,
  )
  const title = db.prepare<[number], string>('SELECT title FROM articles WHERE key = ?').pluck()
  const batch = (what: Forgettable, after: number | null, limit: number): Doomed[] =>
    'source' in what
      ? ofSource.all(what.source, after ?? Number.MIN_SAFE_INTEGER, limit)
      : [...new Set('address' in what ? idsAt(what.address) : [what.article])].flatMap((id) => withId.all(id))
  return {
    batch,
    holdings: (what: Forgettable): Holdings => {
      const keys = batch(what, null, -1).map(({ key }) => key)
      const counted = count.get({ keys: JSON.stringify(keys) }) ?? { articles: 0, versions: 0, editions: 0 }
      return { ...counted, titles: keys.slice(0, MOST_TITLES).flatMap((key) => title.get(key) ?? []) }
    },
  }
}

/**
 * Deleted rows of a full-text table leave their words in its segments until these are merged into one; that is done in
 * steps (SQLite's FTS5: "merge" with a negative number once, then positive ones until nothing changes).
 */
function openIndexClearing(db: Db): () => boolean {
  const step = (table: string, pages: number): boolean => {
    const changed = db.prepare<[], { n: number }>('SELECT total_changes() AS n')
    const before = changed.get()?.n ?? 0
    db.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(pages)
    return (changed.get()?.n ?? 0) - before >= 2
  }
  let left = TABLES
  let begun = false
  return () => {
    const [table = ''] = left
    begun = step(table, begun ? STEP_PAGES : -STEP_PAGES)
    if (!begun) left = left.slice(1)
    const more = left.length > 0
    if (!more) left = TABLES
    return more
  }
}
