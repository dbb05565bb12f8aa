// Pages of timeline entries, in one of two orders: by date, oldest first, or by weight (independent origins, then how
// well attested). Both are index ranges of `entry_subjects`. Words stream from the full-text table of event sentences,
// which lies in the order of days.

import type { TimelineEntry } from '../core/story.ts'
import type { TimelinePage, TimelineQuery } from '../core/ports/store.ts'
import type { Articles } from './articles.ts'
import { asDays, asPrecision } from './checks.ts'
import type { Db } from './connection.ts'
import type { Events } from './events.ts'
import { matchWords } from './index-text.ts'
import { dayNumber } from './keys.ts'
import { damaged } from './problems.ts'
import type { IndexKey, Subjects } from './subjects.ts'

interface EntryRow {
  id: number
  date: string
  precision: string
  earliest: string
  latest: string
  days_precision: string
  origins: number
}
interface Plan {
  readonly anyOf: readonly number[]
  readonly allOf: readonly number[]
  /** Nothing is asked but words and days. */
  readonly open: boolean
  readonly from: number | null
  readonly to: number | null
}
interface Found {
  readonly ids: readonly number[]
  readonly total: number
}
type Values = (number | string)[]

const COUNTED = 10_000
const TELLINGS = 12
const NOTHING: TimelinePage = { entries: [], total: 0 }
const ORDERS = { date: 'day, entry', key: 'lightness, day, entry' }

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
  return (query: TimelineQuery): TimelinePage => {
    const plan = planOf(query, subjects)
    const match = query.text === undefined ? null : matchWords(query.text)
    if (plan === null || (query.text !== undefined && match === null)) return NOTHING
    const found = match === null ? walk(db, plan, query) : stream(db, match, plan, query)
    return { entries: found.ids.flatMap(entry), total: found.total }
  }
}

function planOf(query: TimelineQuery, subjects: Subjects): Plan | null {
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
    open: given.length === 0 && filters.length === 0,
    from: query.from === undefined ? null : dayNumber(query.from),
    to: query.to === undefined ? null : dayNumber(query.to),
  }
}

/** An entry counts where its range of days meets the one asked for. */
function walk(db: Db, plan: Plan, query: TimelineQuery): Found {
  const conditions = ['e.subject = ?']
  const values: number[] = []
  if (plan.to !== null) {
    conditions.push('e.day <= ?')
    values.push(plan.to)
  }
  if (plan.from !== null) {
    conditions.push('e.until >= ?')
    values.push(plan.from)
  }
  for (const id of plan.allOf) {
    conditions.push(
      'EXISTS (SELECT 1 FROM entry_subjects f WHERE f.subject = ? AND f.day = e.day AND f.entry = e.entry)',
    )
    values.push(id)
  }
  const branch = `SELECT -e.weight AS lightness, e.day AS day, e.entry AS entry FROM entry_subjects e
    WHERE ${conditions.join(' AND ')}`
  const all = plan.anyOf.map(() => branch).join(' UNION ')
  const bound: Values = plan.anyOf.flatMap((id) => [id, ...values])
  const rows = db
    .prepare<Values, { entry: number }>(`${all} ORDER BY ${ORDERS[query.order]} LIMIT ? OFFSET ?`)
    .all(...bound, query.limit, query.offset)
  const count = db
    .prepare<Values, { n: number }>(`SELECT count(*) AS n FROM (${all} ORDER BY day, entry LIMIT ${COUNTED})`)
    .get(...bound)
  return { ids: rows.map((row) => row.entry), total: count?.n ?? 0 }
}

/** Up to 10,000 entries, in the order of days or, of these, by weight. */
function stream(db: Db, match: string, plan: Plan, query: TimelineQuery): Found {
  const lists = plan.open ? [] : [plan.anyOf, ...plan.allOf.map((id) => [id])]
  const conditions = lists.map(
    (ids) =>
      `EXISTS (SELECT 1 FROM entry_subjects f WHERE f.subject IN (${ids.map(() => '?').join(', ')})
        AND f.day = t.day AND f.entry = t.id)`,
  )
  const values: Values = [match, ...lists.flat()]
  if (plan.to !== null) {
    conditions.push('t.day <= ?')
    values.push(plan.to)
  }
  if (plan.from !== null) {
    conditions.push('t.until >= ?')
    values.push(plan.from)
  }
  const matching = `SELECT DISTINCT e.entry AS id FROM event_words w CROSS JOIN events e ON e.key = w.rowid
    CROSS JOIN entries t ON t.id = e.entry WHERE ${['event_words MATCH ?', ...conditions].join(' AND ')} LIMIT ${COUNTED}`
  const order = query.order === 'date' ? 't.id' : 't.origins DESC, t.attested DESC, t.id'
  const rows = db
    .prepare<Values, { id: number; total: number }>(
      `SELECT t.id AS id, count(*) OVER () AS total FROM (${matching}) m CROSS JOIN entries t ON t.id = m.id
       ORDER BY ${order} LIMIT ? OFFSET ?`,
    )
    .all(...values, query.limit, query.offset)
  const [first] = rows
  if (first !== undefined || query.offset === 0) return { ids: rows.map((row) => row.id), total: first?.total ?? 0 }
  const count = db.prepare<Values, { n: number }>(`SELECT count(*) AS n FROM (${matching})`).get(...values)
  return { ids: [], total: count?.n ?? 0 }
}
