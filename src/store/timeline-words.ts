// The lines of a timeline by words: from the full-text table of event sentences, which lies in the order of days. A page
// by date begins at the earliest match; a first page is chosen from the newest ones.
//
// Matches are read batch by batch, until the page is full and enough was read to say of how many it is one. The day at
// which reading stops may not be whole: its lines are left to the next page.

import { setImmediate } from 'node:timers/promises'
import type { TimelineQuery } from '../core/ports/store.ts'
import type { Db } from './connection.ts'
import { BATCH, places, READ, type Total } from './counted.ts'
import type { Line } from './entry-rows.ts'
import { HEARD } from './heard.ts'
import { type Candidate, CANDIDATES, turnOf } from './first-page.ts'
import { dayKeys, dayOfKey, type KeyRange } from './keys.ts'

/** A question in numbers. */
export interface TimelinePlan {
  /** Of each list any; one list at least. */
  readonly lists: readonly (readonly number[])[]
  /** What everything has. */
  readonly everything: number
  /** Nothing is asked but words and days. */
  readonly open: boolean
  /** What the article of an event has to answer; null = anything. */
  readonly article: string | null
  readonly from: number | null
  readonly to: number | null
  /** The one line whose entries are asked for. */
  readonly line: number | null
  /** Sources that are not heard, as they are bound. */
  readonly unheard: string | null
}
export type WeighedLine = Line & Candidate
/** The lines of a page, or those from which a first page is chosen. */
export interface FoundLines extends Total {
  readonly lines: readonly WeighedLine[]
}
type EntryRow = readonly [id: number, day: number, until: number, line: number, weight: number]
/** Matches read at once: one more than a batch, which tells where the next begins. */
interface Matches {
  readonly entries: readonly EntryRow[]
  readonly read: number
  /** The key of the one too many; null where nothing is left. */
  readonly next: number | null
}
type Values = (number | string)[]
type Order = 'ASC' | 'DESC'

/** Of the days before the range on which something began that reaches into it, the nearest so many are looked at. */
const EARLIER_DAYS = 200

/** Reading pages by words. */
export function openTimelineWords(db: Db) {
  const earlier = db
    .prepare<[number, number, number], number>(
      `SELECT DISTINCT day FROM entry_subjects INDEXED BY entry_subjects_spans
       WHERE subject = ? AND until > day AND until >= ? AND day < ? ORDER BY day DESC LIMIT ${EARLIER_DAYS + 1}`,
    )
    .pluck()
  return async (match: string, plan: TimelinePlan, query: TimelineQuery): Promise<FoundLines> => {
    const { from, to, everything } = plan
    const days = from === null ? [] : earlier.all(everything, from, from)
    const before = days.slice(0, EARLIER_DAYS).filter((day) => to === null || day <= to)
    const end = to === null ? Number.MAX_SAFE_INTEGER : dayKeys(to).to
    const inRange = { from: from === null ? Number.MIN_SAFE_INTEGER : dayKeys(from).from, to: end }
    const order: Order = query.order === 'date' ? 'ASC' : 'DESC'
    const ranges = [...before.toReversed().map(dayKeys), inRange]
    if (order === 'DESC') ranges.reverse()
    const matchesIn = matchesOf(db, match, plan, order)
    const wanted = query.order === 'date' ? query.offset + query.limit : CANDIDATES
    const found = new Map<number | string, GrowingLine>()
    let read = 0
    // The day that is being read, as long as it is not whole.
    let open: number | null = null
    const enough = (): boolean => plan.line === null && read >= READ && linesBut(found, open).length > wanted
    let more = days.length > EARLIER_DAYS
    for (const range of ranges) {
      let left: KeyRange | null = range
      while (left !== null && !enough()) {
        // Also between days with few matches each: there may be hundreds of them.
        if (read > 0) await setImmediate()
        const matches: Matches = matchesIn(left)
        for (const entry of matches.entries) take(entry, found)
        const { next } = matches
        read += matches.read
        open = next === null ? null : dayOfKey(next)
        left = next === null ? null : order === 'ASC' ? { ...left, from: next } : { ...left, to: next }
      }
      more ||= left !== null
    }
    const lines = linesBut(found, open)
    const total = lines.length
    const most = Math.max(wanted, query.limit)
    if (query.order === 'key') return { lines: weightiest(lines, most), total, more }
    const first = plan.line === null ? query.offset : 0
    return { lines: lines.sort(byDay).slice(first, most), total, more }
  }
}

/** Tells lines apart; most bear the number of their one entry, which is quicker told than a text is made. */
export function nameOf({ day, until, line }: Line): number | string {
  return line > 0 ? line : `${day}/${until}/${line}`
}

interface GrowingLine extends WeighedLine {
  readonly ids: number[]
  entries: number
  weight: number
}

function take([id, day, until, line, weight]: EntryRow, found: Map<number | string, GrowingLine>): void {
  const name = nameOf({ day, until, line })
  const known = found.get(name)
  if (known === undefined) found.set(name, { day, until, line, entries: 1, weight, ids: [id] })
  else if (!known.ids.includes(id)) {
    known.ids.push(id)
    known.entries += 1
    known.weight = Math.max(known.weight, weight)
  }
}

function linesBut(found: ReadonlyMap<number | string, GrowingLine>, day: number | null): GrowingLine[] {
  return [...found.values()].filter((line) => line.day !== day)
}

const byDay = (a: Line, b: Line): number => a.day - b.day || b.until - a.until || a.line - b.line
const byWeight = (a: WeighedLine, b: WeighedLine): number =>
  b.weight - a.weight || turnOf(a.day) - turnOf(b.day) || byDay(a, b)

/** Up to `most` that weigh most, in order; of thousands only those that may be among them are sorted. */
function weightiest<L extends WeighedLine>(lines: readonly L[], most: number): L[] {
  const least =
    Float64Array.from(lines, ({ weight }) => weight)
      .sort()
      .at(-most) ?? 0
  return lines
    .filter(({ weight }) => weight >= least)
    .sort(byWeight)
    .slice(0, most)
}

/**
 * The entries that matching events of a range tell, so far as they have the subjects and days asked for. A batch comes as
 * one row with all of its entries in it: fetched row by row, thousands of them take longer than they took to be found.
 */
function matchesOf(db: Db, match: string, plan: TimelinePlan, order: Order): (range: KeyRange) => Matches {
  const { from, to, line, article, unheard } = plan
  // A match is looked up by the rowid of the very article.
  const reports = [
    ...(article === null
      ? []
      : [
          'EXISTS (SELECT 1 FROM article_words w WHERE article_words MATCH ? AND w.rowid = CAST(e.article AS INTEGER))',
        ]),
    ...(unheard === null ? [] : [`EXISTS (SELECT 1 FROM articles a WHERE a.key = e.article AND ${HEARD})`]),
  ]
  const found = reports.length === 0 ? '' : `WHERE ${reports.join(' AND ')}`
  const lists = plan.open ? [] : plan.lists
  const conditions = lists.map(
    (ids) =>
      `EXISTS (SELECT 1 FROM entry_subjects f WHERE f.subject IN (${places(ids)})
        AND f.day = t.day AND f.entry = t.id)`,
  )
  const asked = [
    ['t.until >= ?', from],
    ['t.day <= ?', to],
    ['t.line = ?', line],
  ] as const
  const given = asked.flatMap(([text, value]) => (value === null ? [] : [{ text, value }]))
  const values = [
    ...[article, unheard].filter((one) => one !== null),
    ...lists.flat(),
    ...given.map(({ value }) => value),
  ]
  const select = db.prepare<Values, { entries: string; read: number; last: number }>(
    `WITH m AS MATERIALIZED (SELECT rowid AS key FROM event_words WHERE event_words MATCH ?
       AND rowid >= CAST(? AS INTEGER) AND rowid <= CAST(? AS INTEGER) ORDER BY rowid ${order} LIMIT ${BATCH + 1})
     SELECT (SELECT json_group_array(json_array(t.id, t.day, t.until, t.line, t.weight)) FROM
       (SELECT DISTINCT e.entry AS id FROM m CROSS JOIN events e INDEXED BY events_told ON e.key = m.key ${found}) d
       CROSS JOIN entries t ON t.id = d.id ${['WHERE 1', ...conditions, ...given.map(({ text }) => text)].join(' AND ')}
     ) AS entries, count(*) AS read, ${order === 'ASC' ? 'max' : 'min'}(key) AS last FROM m`,
  )
  return (range) => {
    const { entries = '[]', read = 0, last = 0 } = select.get(match, range.from, range.to, ...values) ?? {}
    return { entries: JSON.parse(entries) as EntryRow[], read, next: read > BATCH ? last : null }
  }
}
