// Pages of a timeline in one of two orders: by date, oldest first, or the first page, which tells the story. What is
// listed are lines (schema-timeline.ts), so that both are index ranges of `timeline_lines`; only the lines of the page are
// read. Words: see timeline-words.

import { setImmediate } from 'node:timers/promises'
import type { TimelinePage, TimelineQuery } from '../core/ports/store.ts'
import type { TimelineEntry } from '../core/story.ts'
import type { Db } from './connection.ts'
import { BATCH, COUNTED, places, readOn, shortestFirst, totalOf } from './counted.ts'
import { type Line, openTimelineEntries } from './entry-rows.ts'
import type { Events } from './events.ts'
import { CANDIDATES, firstPage } from './first-page.ts'
import { heardEntry } from './heard.ts'
import type { Subjects } from './subjects.ts'
import { hasOne, planOf, wordsOf } from './timeline-plan.ts'
import { type FoundLines, nameOf, openTimelineWords, type TimelinePlan, type WeighedLine } from './timeline-words.ts'

type Values = (number | string)[]

/** Lines of a page that are read at a time; between two everybody else has their turn. */
const READ_LINES = 8
const NOTHING: TimelinePage = { entries: [], total: 0, more: false }
const ORDERS = { date: 'day, until DESC, line', key: 'weight DESC, turn, day, until DESC, line' }

export function openTimeline(db: Db, subjects: Subjects, events: Events) {
  const entries = openTimelineEntries(db, events)
  const stream = openTimelineWords(db)
  return async (query: TimelineQuery): Promise<TimelinePage> => {
    const plan = planOf(query, subjects)
    const match = wordsOf(query)
    if (plan === null || (query.text !== undefined && match === null)) return NOTHING
    if (plan.line !== null) {
      const line = match === null ? { day: plan.from ?? 0, line: plan.line } : null
      const found = match === null ? [] : (await stream(match, plan, query)).lines
      const ids = line === null ? found.flatMap((one) => one.ids ?? []) : membersOf(db, plan, line)
      return { entries: entries.single(ids, query, plan.unheard), total: ids.length, more: false }
    }
    const { lines, ...total } = match === null ? await walk(db, plan, query) : await stream(match, plan, query)
    await setImmediate()
    const shown = query.order === 'key' ? firstPage(lines, query.limit) : lines
    const read: TimelineEntry[] = []
    for (let at = 0; at < shown.length; at += READ_LINES) {
      const some = shown.slice(at, at + READ_LINES)
      read.push(...some.flatMap((line) => entries.ofLine(line, () => membersOf(db, plan, line), plan.unheard)))
      // Also after the last: what is made of them takes its time as well.
      await setImmediate()
    }
    return { entries: read, ...total }
  }
}

/** A line counts where its range of days meets the one asked for. */
async function walk(db: Db, plan: TimelinePlan, query: TimelineQuery): Promise<FoundLines> {
  const key = query.order === 'key'
  const page = key ? { limit: CANDIDATES, offset: 0 } : query
  const columns = key ? `${LINE}, l.entries AS entries, l.weight AS weight, l.turn AS turn` : LINE
  const [lead = [], ...others] = shortestFirst(plan.lists, counter(db))
  const walkOf = (chosen: string, order: string, first?: OrderedLine): Branch => {
    const branches = lead.flatMap((subject) => branchesOf(subject, plan, key, first))
    const all = branches.map(({ text }) => `SELECT ${chosen} ${text}`).join(' UNION ')
    return { text: `${all} ORDER BY ${order}`, values: branches.flatMap((branch) => branch.values) }
  }
  const linesFrom = (first?: OrderedLine): Branch => walkOf(columns, ORDERS[query.order], first)
  if (others.length > 0 || plan.unheard !== null)
    return await narrowed(db, linesFrom, { lists: [lead, ...others], unheard: plan.unheard }, page)
  const { text, values } = linesFrom()
  const rows = db.prepare<Values, WeighedLine>(`${text} LIMIT ? OFFSET ?`).all(...values, page.limit, page.offset)
  await setImmediate()
  const count = () => countLines(db, lead, plan, key)
  const lines = key ? once(rows) : rows
  return { lines, ...totalOf(rows.length < page.limit ? lines.length : rows.length, page, count) }
}

const LINE = 'l.day AS day, l.until AS until, l.line AS line'

/**
 * How many rows a walk has, up to one more than are counted: those of each subject that none before it has. To merge
 * them in the order of pages only to count them would take some five times as long.
 */
function countLines(db: Db, lead: readonly number[], plan: TimelinePlan, key: boolean): number {
  const same = ['day', 'until', 'line', ...(key ? ['entries', 'weight'] : [])].map((name) => `o.${name} = l.${name}`)
  let counted = 0
  for (const [at, subject] of lead.entries()) {
    const before = lead.slice(0, at)
    const others = `o.subject IN (${places(before)}) AND ${same.join(' AND ')}`
    const first = before.length === 0 ? '' : ` AND NOT EXISTS (SELECT 1 FROM timeline_lines o WHERE ${others})`
    for (const { text, values } of branchesOf(subject, plan, false)) {
      counted +=
        db
          .prepare<Values, number>(`SELECT count(*) FROM (SELECT 1 ${text}${first} LIMIT ?)`)
          .pluck()
          .get(...values, ...before, COUNTED + 1 - counted) ?? 0
      if (counted > COUNTED) return counted
    }
  }
  return counted
}

/** What an entry has to have. */
type Needs = Pick<TimelinePlan, 'lists' | 'unheard'>

/** Those of a walk of which an entry that is heard stands in all lists. `linesFrom`: the walk from a line on. */
async function narrowed(
  db: Db,
  linesFrom: (first?: OrderedLine) => Branch,
  needs: Needs,
  { limit, offset }: Pick<TimelineQuery, 'limit' | 'offset'>,
): Promise<FoundLines> {
  const { lists, unheard } = needs
  // A line of its own bears the number of its entry.
  const fits = `CASE WHEN EXISTS (SELECT 1 FROM entries n WHERE n.id = l.line) THEN
      ${[...lists.map((ids) => hasOne(ids, 'l.day', 'l.line')), ...(unheard === null ? [] : [heardEntry('l.line')])].join(' AND ')}
    ELSE EXISTS (SELECT 1 ${entriesIn(needs, 'l.day', 'l.line')}) END`
  const each = [...lists.flat(), ...(unheard === null ? [] : [unheard])]
  const bound = [...each, ...each]
  const found = new Map<number | string, WeighedLine>()
  const more = await readOn<OrderedLine & { fits: number }>({
    batch: (_, first) => {
      const { text, values } = linesFrom(first)
      return db
        .prepare<Values, OrderedLine & { fits: number }>(
          `SELECT l.*, ${fits} AS fits FROM (${text} LIMIT ${BATCH + 1}) l`,
        )
        .all(...bound, ...values)
    },
    take: (row) => {
      if (row.fits === 1 && !found.has(nameOf(row))) found.set(nameOf(row), row)
    },
    // One more than the page, so that a page behind it shows in the total.
    full: () => found.size > offset + limit,
  })
  return { lines: [...found.values()].slice(offset, offset + limit), total: found.size, more }
}

/** What is gathered may weigh differently for two subjects. */
function once(lines: readonly WeighedLine[]): WeighedLine[] {
  const known = new Set<number | string>()
  return lines.filter((line) => !known.has(nameOf(line)) && known.add(nameOf(line)))
}

/** The entries of a line that the question is about. */
function membersOf(db: Db, { lists, unheard }: TimelinePlan, { day, line }: Pick<Line, 'day' | 'line'>): number[] {
  const more = unheard === null ? [] : [unheard]
  return db
    .prepare<Values, number>(`SELECT DISTINCT n.id ${entriesIn({ lists, unheard }, '?', '?')}`)
    .pluck()
    .all(...lists.slice(0, 1).flat(), day, line, ...lists.slice(1).flat(), ...more)
}

/**
 * FROM the entries `n` of a line that stand in all lists and are heard; its places are those of the first list, day, line,
 * the rest, what is not heard.
 */
function entriesIn({ lists: [lead = [], ...others], unheard }: Needs, day: string, line: string): string {
  const conditions = [`s.subject IN (${places(lead)})`, `s.day = ${day}`, `n.line = ${line}`]
  const heard = unheard === null ? [] : [heardEntry('n.id')]
  return `FROM entry_subjects s CROSS JOIN entries n ON n.id = s.entry
    WHERE ${[...conditions, ...others.map((ids) => hasOne(ids, 'n.day', 'n.id')), ...heard].join(' AND ')}`
}

/** Counts the lines of a subject. */
function counter(db: Db): (subject: number, limit: number) => number {
  const count = db
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM timeline_lines WHERE subject = ? LIMIT ?)')
    .pluck()
  return (subject, limit) => count.get(subject, limit) ?? 0
}

/** A line with all that it may be ordered by. */
interface OrderedLine extends WeighedLine {
  readonly turn: number
}

interface Branch {
  readonly text: string
  readonly values: readonly number[]
}

/** What begins in the range asked for, and what began before and reaches into it; from the line `first` on, in its order. */
function branchesOf(subject: number, { from, to }: TimelinePlan, key: boolean, first?: OrderedLine): Branch[] {
  // A first page walks the order of weights: the unary plus keeps the index of days from leading, and all from being sorted.
  const day = key ? '+l.day' : 'l.day'
  const branch = (...conditions: (readonly [text: string, value: number])[]): Branch => {
    const all = [['l.subject = ?', subject] as const, ...conditions]
    if (to !== null) all.push([`${day} <= ?`, to])
    const onward = first === undefined ? [] : [onwardFrom(first, key)]
    return {
      text: `FROM timeline_lines l WHERE ${[...all.map(([text]) => text), ...onward.map(({ text }) => text)].join(' AND ')}`,
      values: [...all.map(([, value]) => value), ...onward.flatMap(({ values }) => values)],
    }
  }
  if (from === null) return [branch()]
  return [branch([`${day} >= ?`, from]), branch(['l.until > l.day AND l.until >= ?', from], [`${day} < ?`, from])]
}

/** The lines from one on: its first column leads the index there, the others tell which of those that share it come before. */
function onwardFrom({ day, until, line, weight, turn }: OrderedLine, key: boolean): Branch {
  return key
    ? {
        text: 'l.weight <= ? AND (-l.weight, l.turn, l.day, -l.until, l.line) >= (?, ?, ?, ?, ?)',
        values: [weight, -weight, turn, day, -until, line],
      }
    : { text: 'l.day >= ? AND (l.day, -l.until, l.line) >= (?, ?, ?)', values: [day, day, -until, line] }
}
