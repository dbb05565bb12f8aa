// Pages of timeline entries, in one of two orders: by date, oldest first, or by weight (independent origins, then how
// well attested). Both are index ranges of `entry_subjects`. Words: see timeline-words.

import type { TimelineEntry } from '../core/story.ts'
import type { TimelinePage, TimelineQuery } from '../core/ports/store.ts'
import type { Articles } from './articles.ts'
import { asDays, asPrecision } from './checks.ts'
import type { Db } from './connection.ts'
import { BATCH, COUNTED, places, readOn, shortestFirst, totalOf } from './counted.ts'
import type { Events } from './events.ts'
import { matchWords } from './index-text.ts'
import { dayNumber } from './keys.ts'
import { damaged } from './problems.ts'
import type { IndexKey, Subjects } from './subjects.ts'
import { type FoundEntries, openTimelineWords, type TimelinePlan } from './timeline-words.ts'

interface EntryRow {
  id: number
  date: string
  precision: string
  earliest: string
  latest: string
  days_precision: string
  origins: number
}
type Values = (number | string)[]

const TELLINGS = 12
const NOTHING: TimelinePage = { entries: [], total: 0, more: false }
const ORDERS = { date: 'day, entry', key: 'weight DESC, day, entry' }

export function openTimeline(db: Db, subjects: Subjects, articles: Articles, events: Events) {
  const select = db.prepare<[number], EntryRow>(
    'SELECT id, date, precision, earliest, latest, days_precision, origins FROM entries WHERE id = ?',
  )
  const entry = (id: number): TimelineEntry[] => {
    const row = select.get(id)
    if (row === undefined) return []
    const days = asDays(row.earliest, row.latest, row.days_precision)
    if (days === null) throw damaged('a timeline entry')
    const tellings = events.ofEntry(id, TELLINGS)
    const heads = articles.heads([...new Set(tellings.map((event) => event.article))])
    const { date, origins } = row
    return [{ id, date, precision: asPrecision(row.precision), days, events: tellings, articles: heads, origins }]
  }
  const stream = openTimelineWords(db)
  return async (query: TimelineQuery): Promise<TimelinePage> => {
    const plan = planOf(query, subjects)
    const match = query.text === undefined ? null : matchWords(query.text)
    if (plan === null || (query.text !== undefined && match === null)) return NOTHING
    const { ids, ...total } = match === null ? await walk(db, plan, query) : await stream(match, plan, query)
    return { entries: ids.flatMap(entry), ...total }
  }
}

function planOf(query: TimelineQuery, subjects: Subjects): TimelinePlan | null {
  const filters: IndexKey[] = []
  if (query.place !== undefined) filters.push(`place:${query.place}`)
  if (query.kind !== undefined) filters.push(`kind:${query.kind}`)
  const allOf = filters.map(subjects.find)
  const given = query.anyOf ?? []
  const anyOf = given.map(subjects.find).filter((id) => id !== null)
  const everything = subjects.find('all:')
  if (everything === null || allOf.includes(null) || (given.length > 0 && anyOf.length === 0)) return null
  const known = allOf.filter((id) => id !== null)
  const lists = [...(given.length > 0 ? [[...new Set(anyOf)]] : []), ...known.map((id) => [id])]
  return {
    lists: lists.length > 0 ? lists : [[everything]],
    everything,
    open: given.length === 0 && filters.length === 0,
    from: query.from === undefined ? null : dayNumber(query.from),
    to: query.to === undefined ? null : dayNumber(query.to),
  }
}

/** An entry counts where its range of days meets the one asked for. */
async function walk(db: Db, plan: TimelinePlan, query: TimelineQuery): Promise<FoundEntries> {
  const [lead = [], ...others] = shortestFirst(plan.lists, counter(db))
  const branches = lead.flatMap((subject) => branchesOf(subject, plan))
  const all = branches.map(({ text }) => text).join(' UNION ')
  const values = branches.flatMap((branch) => branch.values)
  const inOrder = `${all} ORDER BY ${ORDERS[query.order]}`
  if (others.length > 0) return await narrowed(db, { text: inOrder, values }, others, query)
  const rows = db
    .prepare<Values, { entry: number }>(`${inOrder} LIMIT ? OFFSET ?`)
    .all(...values, query.limit, query.offset)
  const count = () =>
    db
      .prepare<Values, { n: number }>(`SELECT count(*) AS n FROM (${all} ORDER BY day, entry LIMIT ${COUNTED + 1})`)
      .get(...values)?.n ?? 0
  return { ids: rows.map((row) => row.entry), ...totalOf(rows.length, query, count) }
}

/** Those of a walk that stand in the other lists too. */
async function narrowed(
  db: Db,
  { text, values }: Branch,
  others: readonly (readonly number[])[],
  { limit, offset }: TimelineQuery,
): Promise<FoundEntries> {
  const fits = others.map(
    (ids) =>
      `EXISTS (SELECT 1 FROM entry_subjects f
        WHERE f.subject IN (${places(ids)}) AND f.day = e.day AND f.entry = e.entry)`,
  )
  const batch = db.prepare<Values, { entry: number; fits: number }>(
    `SELECT e.entry, ${fits.join(' AND ')} AS fits FROM (${text} LIMIT ${BATCH + 1} OFFSET ?) e`,
  )
  const found = new Set<number>()
  const more = await readOn({
    batch: (read) => batch.all(...others.flat(), ...values, read),
    take: (row) => {
      if (row.fits === 1) found.add(row.entry)
    },
    full: () => found.size >= offset + limit,
  })
  return { ids: [...found].slice(offset, offset + limit), total: found.size, more }
}

/** Counts the entries of a subject. */
function counter(db: Db): (subject: number, limit: number) => number {
  const count = db
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM entry_subjects WHERE subject = ? LIMIT ?)')
    .pluck()
  return (subject, limit) => count.get(subject, limit) ?? 0
}

interface Branch {
  readonly text: string
  readonly values: readonly number[]
}

/** What begins in the range asked for, and what began before and reaches into it. */
function branchesOf(subject: number, { from, to }: TimelinePlan): Branch[] {
  const branch = (...conditions: (readonly [text: string, value: number])[]): Branch => {
    const all = [['e.subject = ?', subject] as const, ...conditions]
    if (to !== null) all.push(['e.day <= ?', to])
    return {
      text: `SELECT e.weight AS weight, e.day AS day, e.entry AS entry FROM entry_subjects e
        WHERE ${all.map(([text]) => text).join(' AND ')}`,
      values: all.map(([, value]) => value),
    }
  }
  if (from === null) return [branch()]
  return [branch(['e.day >= ?', from]), branch(['e.until > e.day AND e.until >= ?', from], ['e.day < ?', from])]
}
