// Pages of timeline entries, in one of two orders: by date, oldest first, or by weight (independent origins, then how
// well attested). Both are index ranges of `entry_subjects`. Words: see timeline-words.

import type { TimelineEntry } from '../core/story.ts'
import type { TimelinePage, TimelineQuery } from '../core/ports/store.ts'
import type { Articles } from './articles.ts'
import { asDays, asPrecision } from './checks.ts'
import type { Db } from './connection.ts'
import { COUNTED, totalOf } from './counted.ts'
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
    const { ids, ...total } = match === null ? walk(db, plan, query) : await stream(match, plan, query)
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
  return {
    anyOf: given.length > 0 ? [...new Set(anyOf)] : [known.shift() ?? everything],
    allOf: known,
    everything,
    open: given.length === 0 && filters.length === 0,
    from: query.from === undefined ? null : dayNumber(query.from),
    to: query.to === undefined ? null : dayNumber(query.to),
  }
}

/** An entry counts where its range of days meets the one asked for. */
function walk(db: Db, plan: TimelinePlan, query: TimelineQuery): FoundEntries {
  const branches = plan.anyOf.flatMap((subject) => branchesOf(subject, plan))
  const all = branches.map(({ text }) => text).join(' UNION ')
  const values = branches.flatMap((branch) => branch.values)
  const rows = db
    .prepare<Values, { entry: number }>(`${all} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`)
    .all(...values, query.limit, query.offset)
  const count = () =>
    db
      .prepare<Values, { n: number }>(`SELECT count(*) AS n FROM (${all} ORDER BY day, entry LIMIT ${COUNTED + 1})`)
      .get(...values)?.n ?? 0
  return { ids: rows.map((row) => row.entry), ...totalOf(rows.length, query, count) }
}

interface Branch {
  readonly text: string
  readonly values: readonly number[]
}

/** What begins in the range asked for, and what began before and reaches into it. */
function branchesOf(subject: number, { allOf, from, to }: TimelinePlan): Branch[] {
  const branch = (...conditions: (readonly [text: string, ...values: number[]])[]): Branch => {
    const all = [
      ['e.subject = ?', subject] as const,
      ...conditions,
      ...(to === null ? [] : [['e.day <= ?', to] as const]),
      ...allOf.map(
        (id) =>
          [
            'EXISTS (SELECT 1 FROM entry_subjects f WHERE f.subject = ? AND f.day = e.day AND f.entry = e.entry)',
            id,
          ] as const,
      ),
    ]
    return {
      text: `SELECT e.weight AS weight, e.day AS day, e.entry AS entry FROM entry_subjects e
        WHERE ${all.map(([text]) => text).join(' AND ')}`,
      values: all.flatMap(([, ...values]) => values),
    }
  }
  if (from === null) return [branch()]
  return [branch(['e.day >= ?', from]), branch(['e.until > e.day AND e.until >= ?', from], ['e.day < ?', from])]
}
