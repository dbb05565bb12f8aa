// Timeline entries by words: from the full-text table of event sentences, which lies in the order of days. A page by date
// begins at the earliest match; a first page chooses the most reported of the newest ones.
//
// Matches are read batch by batch, until the page is full and enough was read to say of how many it is one.

import { setImmediate } from 'node:timers/promises'
import type { TimelineQuery } from '../core/ports/store.ts'
import type { Db } from './connection.ts'
import { BATCH, places, READ, type Total } from './counted.ts'
import { dayKeys, type KeyRange } from './keys.ts'

/** A question in numbers. */
export interface TimelinePlan {
  /** Of each list any; one list at least. */
  readonly lists: readonly (readonly number[])[]
  /** What everything has. */
  readonly everything: number
  /** Nothing is asked but words and days. */
  readonly open: boolean
  readonly from: number | null
  readonly to: number | null
}
/** A page of entries, by their ids. */
export interface FoundEntries extends Total {
  readonly ids: readonly number[]
}
interface EntryRow {
  readonly id: number
  readonly origins: number
  readonly attested: number
}
type Values = (number | string)[]
type Order = 'ASC' | 'DESC'

/** Of the days before the range on which something began that reaches into it, the nearest so many are looked at. */
const EARLIER_DAYS = 200

/** Reading pages by words. */
export function openTimelineWords(db: Db) {
  const batches: Readonly<Record<Order, ReturnType<typeof matchesIn>>> = {
    ASC: matchesIn(db, 'ASC'),
    DESC: matchesIn(db, 'DESC'),
  }
  const earlier = db
    .prepare<[number, number, number], number>(
      `SELECT DISTINCT day FROM entry_subjects INDEXED BY entry_subjects_spans
       WHERE subject = ? AND until > day AND until >= ? AND day < ? ORDER BY day DESC LIMIT ${EARLIER_DAYS}`,
    )
    .pluck()
  return async (match: string, plan: TimelinePlan, query: TimelineQuery): Promise<FoundEntries> => {
    const { from, to, everything } = plan
    const before = from === null ? [] : earlier.all(everything, from, from).filter((day) => to === null || day <= to)
    const end = to === null ? Number.MAX_SAFE_INTEGER : dayKeys(to).to
    const inRange = { from: from === null ? Number.MIN_SAFE_INTEGER : dayKeys(from).from, to: end }
    const order: Order = query.order === 'date' ? 'ASC' : 'DESC'
    const ranges = [...before.toReversed().map(dayKeys), inRange]
    if (order === 'DESC') ranges.reverse()
    const entriesOf = entriesTold(db, plan)
    const wanted = query.offset + query.limit
    const found = new Map<number, EntryRow>()
    let read = 0
    const enough = (): boolean => read >= READ && found.size >= wanted
    let more = false
    for (const range of ranges) {
      let left: KeyRange | null = range
      while (left !== null && !enough()) {
        const keys: number[] = batches[order].all(match, left.from, left.to)
        for (const entry of entriesOf(keys.slice(0, BATCH))) found.set(entry.id, entry)
        const next: number | undefined = keys[BATCH]
        read += keys.length
        left = next === undefined ? null : order === 'ASC' ? { ...left, from: next } : { ...left, to: next }
        if (next !== undefined) await setImmediate()
      }
      more ||= left !== null
    }
    const sorted = [...found.values()].sort(query.order === 'date' ? byDay : byWeight)
    return { ids: sorted.slice(query.offset, wanted).map(({ id }) => id), total: found.size, more }
  }
}

const byDay = (a: EntryRow, b: EntryRow): number => a.id - b.id
const byWeight = (a: EntryRow, b: EntryRow): number => b.origins - a.origins || b.attested - a.attested || a.id - b.id

/** One more than a batch: it tells where the next begins. */
function matchesIn(db: Db, order: Order) {
  return db
    .prepare<[string, number, number], number>(
      `SELECT rowid FROM event_words WHERE event_words MATCH ? AND rowid >= CAST(? AS INTEGER)
       AND rowid <= CAST(? AS INTEGER) ORDER BY rowid ${order} LIMIT ${BATCH + 1}`,
    )
    .pluck()
}

/** The entries that events tell, so far as they have the subjects and days asked for. */
function entriesTold(db: Db, plan: TimelinePlan): (events: readonly number[]) => EntryRow[] {
  const { from, to } = plan
  const lists = plan.open ? [] : plan.lists
  const conditions = lists.map(
    (ids) =>
      `EXISTS (SELECT 1 FROM entry_subjects f WHERE f.subject IN (${places(ids)})
        AND f.day = t.day AND f.entry = t.id)`,
  )
  const days = [from === null ? [] : ['t.until >= ?'], to === null ? [] : ['t.day <= ?']].flat()
  const values = [...lists.flat(), ...[from, to].filter((day) => day !== null)]
  const select = db.prepare<Values, EntryRow>(
    `SELECT t.id, t.origins, t.attested FROM
       (SELECT DISTINCT e.entry AS id FROM json_each(?) m CROSS JOIN events e INDEXED BY events_told
        ON e.key = m.value) d
       CROSS JOIN entries t ON t.id = d.id ${['WHERE 1', ...conditions, ...days].join(' AND ')}`,
  )
  return (events) => select.all(JSON.stringify(events), ...values)
}
