// What publishers had taken out: the marks that keep it out, and deleting it batch by batch. Each batch is whole: after a
// kill the next walk goes on with what is left.

import { addressesOf } from '../core/addresses.ts'
import { contentMark } from '../core/identity.ts'
import { contentId } from '../core/ids.ts'
import { type Forgettable, type ForgottenMark, hostMark } from '../core/forgotten.ts'
import type { Holdings, Removed } from '../core/ports/keeping.ts'
import type { Db } from './connection.ts'
import { openEditionCleaning } from './edition-cleaning.ts'
import type { Facts } from './facts.ts'
import { openMarks } from './forgotten-marks.ts'
import { openIndexClearing } from './index-clearing.ts'
import { instantNumber } from './keys.ts'
import { type Doomed, openRemoval } from './removal.ts'
import type { Subjects } from './subjects.ts'

const DOOMED = 'SELECT key, id, source, story FROM articles'
const MOST_TITLES = 5

export function openForgetting(db: Db, subjects: Subjects, facts: Facts) {
  const remove = openRemoval(db, subjects, facts)
  const clean = openEditionCleaning(db, facts)
  const marks = openMarks(db)
  const found = openForgettable(db)
  const leaveFeeds = openLeaving(db)
  const marksOf = openArticleMarks(db)
  const lift = openLifting(db)
  const forget = db.transaction((what: Forgettable, after: number | null, limit: number, at: number): Removed => {
    const doomed = found.batch(what, after, limit)
    for (const article of doomed) for (const mark of marksOf(article, what)) marks.set(mark, markOf(what), at)
    if (doomed.length > 0) {
      clean.takeOut(doomed, at)
      clean.forgetStories(doomed, remove)
      facts.add('words-deleted', doomed.length)
    }
    const more = 'source' in what && doomed.length === limit
    return { removed: doomed.length, next: more ? (doomed.at(-1)?.key ?? null) : null }
  })
  const mark = db.transaction((what: Forgettable, at: number): boolean => {
    if ('source' in what) for (const host of leaveFeeds(what.source, at)) marks.set(host, markOf(what), at)
    const isNew = marks.set(markOf(what), markOf(what), at)
    for (const form of formsOf(what)) marks.set(form, markOf(what), at)
    return isNew
  })
  return {
    forgotten: (asked: readonly ForgottenMark[]): ForgottenMark[] => asked.filter(marks.has),
    mark: (what: Forgettable, at: string): boolean => mark.immediate(what, instantNumber(at)),
    lift: (what: Forgettable): boolean => lift.immediate(what),
    holdings: found.holdings,
    forget: (what: Forgettable, after: number | null, limit: number, at: string): Removed => {
      // What is deleted is written over, so that no free page holds it.
      db.exec('PRAGMA secure_delete = ON')
      return forget.immediate(what, after, limit, instantNumber(at))
    },
    ...openIndexClearing(db, facts),
    clearFile: (): void => {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    },
  }
}

/** The mark of what was asked for. */
function markOf(what: Forgettable): ForgottenMark {
  return 'source' in what ? `source:${what.source}` : `article:${idOf(what)}`
}

/** The marks of all forms of what was asked for. */
function formsOf(what: Forgettable): ForgottenMark[] {
  const forms = 'address' in what ? addressesOf(`https://${what.address}`, null) : []
  return [markOf(what), ...forms.map((form) => `article:${contentId(form)}` as const)]
}

function idOf(what: Exclude<Forgettable, { readonly source: string }>): string {
  return 'article' in what ? what.article : contentId(what.address)
}

/** The marks that keep an article out that is to be deleted. */
function openArticleMarks(db: Db): (doomed: Doomed, what: Forgettable) => ForgottenMark[] {
  const addresses = db.prepare<[string], string>('SELECT address FROM article_addresses WHERE article = ?').pluck()
  const hashes = db
    .prepare<[{ key: number }], string>(
      `SELECT content_hash FROM articles WHERE key = $key UNION SELECT content_hash FROM versions WHERE article = $key
       UNION SELECT lower(hex(mark)) FROM article_contents WHERE article = $key`,
    )
    .pluck()
  const texts = db.prepare<[{ key: number }], { title: string; text: string }>(
    `SELECT a.title, t.text FROM articles a JOIN texts t ON t.article = a.key WHERE a.key = $key
     UNION ALL SELECT title, text FROM versions WHERE article = $key`,
  )
  // Which title was given and which was made of the text is not stored.
  const wordsOf = ({ key, source }: Doomed) =>
    texts
      .all({ key })
      .flatMap(({ title, text }) => [title, null].map((one) => contentMark({ source, title: one, text })))
  return (doomed, what) => [
    `article:${doomed.id}`,
    ...addresses.all(doomed.id).map((address) => `article:${contentId(address)}` as const),
    // The same text of the same outlet at another address, a long one on any day. Of a source its id tells.
    ...('source' in what ? [] : [...hashes.all(doomed), ...wordsOf(doomed)].map((hash) => `content:${hash}` as const)),
  ]
}

/** Takes marks away. What forgetting a source switched off is on again, what the operator had switched off before stays off. */
function openLifting(db: Db) {
  const marks = openMarks(db)
  const on = db.prepare<[string, number]>('DELETE FROM sources_off WHERE source = ? AND at = ?')
  return db.transaction((what: Forgettable): boolean => {
    const at = marks.at(markOf(what))
    if ('source' in what && at !== null) on.run(what.source, at)
    const asked = formsOf(what).flatMap((form) => [form, marks.askedFor(form) ?? form])
    // An article that went with its source stays out with it.
    const own = new Set(asked.filter((mark) => 'source' in what || !mark.startsWith('source:')))
    return [...own].map(marks.lift).includes(true)
  })
}

/**
 * Feeds of a forgotten source: those that somebody added are gone; the others are asked no more. Gives the marks of the
 * hosts that were its alone. What it is called stays, so that it can be named again.
 */
function openLeaving(db: Db): (source: string, at: number) => ForgottenMark[] {
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
    const others = new Set(all.filter((feed) => feed.source !== source).map(({ url }) => hostMark(url)))
    const own = all.filter((feed) => feed.source === source).flatMap(({ url }) => hostMark(url) ?? [])
    for (const row of rows) row.run(source)
    off.run(source, at)
    return [...new Set(own)].filter((host) => !others.has(host))
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
