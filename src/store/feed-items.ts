// What each feed had before, a row a feed: marks of 8 bytes, each with the day on which it was last shown (2 bytes, counted
// from 1970). Thousands of rows of ten bytes would take several times that, and a page each to write.

import type { FeedMemory } from '../core/feed-items.ts'
import type { Db } from './connection.ts'
import { instantNumber } from './keys.ts'

const MARK = 8
const ENTRY = MARK + 2
const DAY_MS = 86_400_000
const KEPT_DAYS = 14
const MOST_MARKS = 4000

interface Row {
  since: number
  whole: number
  items: Buffer
}

export function openFeedItems(db: Db) {
  const of = db.prepare<[string], Row>('SELECT since, whole, items FROM feed_items WHERE feed = ?')
  const save = db.prepare<[number, number, Buffer, string]>(
    `INSERT INTO feed_items (feed, since, whole, items) SELECT url, ?, ?, ? FROM feeds WHERE url = ?
     ON CONFLICT (feed) DO UPDATE SET since = excluded.since, whole = excluded.whole, items = excluded.items`,
  )
  const remember = db.transaction((feed: string, shown: readonly string[], whole: boolean, at: string): void => {
    const row = of.get(feed)
    const today = Math.floor(instantNumber(at) / DAY_MS)
    const marks = row === undefined ? new Map<string, number>() : unpack(row.items)
    const done = whole || row?.whole === 1
    if (row !== undefined && done === (row.whole === 1) && shown.every((mark) => marks.get(mark) === today)) return
    for (const mark of shown) {
      // Again at the end: what was shown last stands last.
      marks.delete(mark)
      marks.set(mark, today)
    }
    const since = row === undefined || row.items.length === 0 ? instantNumber(at) : row.since
    save.run(since, done ? 1 : 0, pack(marks, today), feed)
  })
  return {
    of: (feed: string): FeedMemory | null => {
      const row = of.get(feed)
      if (row === undefined) return null
      return { marks: new Set(unpack(row.items).keys()), since: row.since, whole: row.whole === 1 }
    },
    remember: (feed: string, shown: readonly string[], whole: boolean, at: string): void => {
      remember.immediate(feed, shown, whole, at)
    },
  }
}

function unpack(items: Buffer): Map<string, number> {
  const marks = new Map<string, number>()
  for (let at = 0; at + ENTRY <= items.length; at += ENTRY)
    marks.set(items.toString('hex', at, at + MARK), items.readUInt16BE(at + MARK))
  return marks
}

function pack(marks: ReadonlyMap<string, number>, today: number): Buffer {
  const kept = [...marks].filter(([, day]) => day > today - KEPT_DAYS).slice(-MOST_MARKS)
  const items = Buffer.alloc(kept.length * ENTRY)
  for (const [at, [mark, day]] of kept.entries()) {
    items.write(mark, at * ENTRY, 'hex')
    items.writeUInt16BE(day, at * ENTRY + MARK)
  }
  return items
}
