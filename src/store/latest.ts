// Pages of stories, newest development first. Subjects walk their index range; several are merged as they stream. Of what
// is narrowed, the shortest list leads the walk and the others are EXISTS on the same table. Words stream from the full-text table, newest article first, and there a
// story stands where its newest matching article does.

import type { StoryPage, StoryQuery } from '../core/ports/store.ts'
import type { Db } from './connection.ts'
import { BATCH, COUNTED, places, readOn, shortestFirst, type Total, totalOf } from './counted.ts'
import type { Facts } from './facts.ts'
import { boundUnheard, HEARD } from './heard.ts'
import { matchTerm, matchWords } from './index-text.ts'
import { articleKeys, instantNumber } from './keys.ts'
import type { Stories } from './stories.ts'
import type { IndexKey, Subjects } from './subjects.ts'

const NOTHING: StoryPage = { stories: [], total: 0, more: false }

/** A question in numbers. */
interface Plan {
  /** Of each list any; one list at least. */
  readonly lists: readonly (readonly number[])[]
  /** Nothing is asked but words and times. */
  readonly open: boolean
  readonly since: number | null
  readonly until: number | null
  /** Sources that are not heard, as they are bound. */
  readonly unheard: string | null
}
type Values = (number | string)[]
interface Sql {
  readonly text: string
  readonly values: readonly (number | string)[]
}

export function openLatest(db: Db, subjects: Subjects, facts: Facts, stories: Stories) {
  return async (query: StoryQuery): Promise<StoryPage> => {
    const plan = planOf(query, subjects)
    if (plan === null) return NOTHING
    if (query.text === undefined && query.match === undefined) {
      const { keys, ...total } = await walkSubjects(db, plan, facts.get('story-span'), query)
      return { stories: stories.ofKeys(keys, query.unheard), ...total }
    }
    const match =
      query.match === undefined ? matchWords(query.text ?? '') : matchTerm(query.match, (key) => subjects.find(key))
    if (match === null) return NOTHING
    const { keys, ...total } = await streamText(db, match, plan, query)
    return { stories: stories.ofKeys(keys, query.unheard), ...total }
  }
}

interface Found extends Total {
  readonly keys: readonly number[]
}

/** Null where a filter names what nothing stored has. */
function planOf(query: StoryQuery, subjects: Subjects): Plan | null {
  const filters: IndexKey[] = []
  if (query.place !== undefined) filters.push(`place:${query.place}`)
  if (query.source !== undefined) filters.push(`source:${query.source}`)
  if (query.language !== undefined) filters.push(`language:${query.language}`)
  const allOf = filters.map(subjects.find)
  const given = query.anyOf ?? []
  const anyOf = given.map(subjects.find).filter((id) => id !== null)
  if (allOf.includes(null) || (given.length > 0 && anyOf.length === 0)) return null
  const known = allOf.filter((id) => id !== null)
  const everything = subjects.find('all:')
  if (everything === null) return null
  const lists = [...(given.length > 0 ? [[...new Set(anyOf)]] : []), ...known.map((id) => [id])]
  return {
    lists: lists.length > 0 ? lists : [[everything]],
    open: given.length === 0 && filters.length === 0,
    since: query.since === undefined ? null : articleKeys(instantNumber(query.since)).from,
    until: query.until === undefined ? null : articleKeys(instantNumber(query.until)).to,
    unheard: boundUnheard(query.unheard),
  }
}

async function walkSubjects(db: Db, plan: Plan, span: number, query: StoryQuery): Promise<Found> {
  const [lead = [], ...others] = shortestFirst(plan.lists, counter(db))
  const narrows = [...others.map(standsIn), ...heardIn(plan)]
  if (narrows.length > 0) return await narrowed(db, (from) => walkOf(lead, plan, span, from), narrows, query)
  const walk = walkOf(lead, plan, span)
  const rows = db
    .prepare<Values, { story: number }>(`${walk.text} LIMIT ? OFFSET ?`)
    .all(...walk.values, query.limit, query.offset)
  const count = () =>
    db
      .prepare<Values, { n: number }>(`SELECT count(*) AS n FROM (${walk.text} LIMIT ${COUNTED + 1})`)
      .get(...walk.values)?.n ?? 0
  return { keys: rows.map((row) => row.story), ...totalOf(rows.length, query, count) }
}

/** True of a story `d` that stands in a list too. */
function standsIn(ids: readonly number[]): Sql {
  const text = `EXISTS (SELECT 1 FROM story_subjects f
    WHERE f.subject IN (${places(ids)}) AND f.newest = d.newest AND f.story = d.story)`
  return { text, values: ids }
}

/** True of a story `d` with an article in the range that is heard; nothing where all are. */
function heardIn({ unheard, since, until }: Plan): Sql[] {
  if (unheard === null) return []
  const text = `EXISTS (SELECT 1 FROM articles a WHERE a.story = d.story AND a.key BETWEEN ? AND ? AND ${HEARD})`
  return [{ text, values: [since ?? Number.MIN_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER, unheard] }]
}

/** Those of a walk of which all of these are true. `walkFrom`: the walk from a story of this key of time on. */
async function narrowed(
  db: Db,
  walkFrom: (newest: number) => Sql,
  conditions: readonly Sql[],
  { limit, offset }: StoryQuery,
): Promise<Found> {
  const batch = db.prepare<Values, { newest: number; story: number; fits: number }>(
    `SELECT d.newest, d.story, ${conditions.map(({ text }) => text).join(' AND ')} AS fits
     FROM (${walkFrom(Number.MAX_SAFE_INTEGER).text} LIMIT ${BATCH + 1}) d`,
  )
  const bound = conditions.flatMap(({ values }) => values)
  const found = new Set<number>()
  const more = await readOn<{ newest: number; story: number; fits: number }>({
    batch: (_, next) => batch.all(...bound, ...walkFrom(next?.newest ?? Number.MAX_SAFE_INTEGER).values),
    take: (row) => {
      if (row.fits === 1) found.add(row.story)
    },
    // One more than the page, so that a page behind it shows in the total.
    full: () => found.size > offset + limit,
  })
  return { keys: [...found].slice(offset, offset + limit), total: found.size, more }
}

/** Counts the stories of a subject. */
function counter(db: Db): (subject: number, limit: number) => number {
  const count = db
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM story_subjects WHERE subject = ? LIMIT ?)')
    .pluck()
  return (subject, limit) => count.get(subject, limit) ?? 0
}

/** The stories of any of the subjects, newest first. `from`: the key of time of the newest one; null for all. */
function walkOf(subjects: readonly number[], { since, until }: Plan, span: number, from: number | null = null): Sql {
  const conditions: string[] = []
  const values: number[] = []
  const add = (text: string, ...bound: number[]): void => {
    conditions.push(text)
    values.push(...bound)
  }
  if (from !== null) add('d.newest <= ?', from)
  if (since !== null) add('d.newest >= ?', since)
  if (until !== null) {
    // No story spans more than `span`, so its newest article lies at most that far behind one in the range.
    add('d.newest <= ?', until + span)
    add(
      'EXISTS (SELECT 1 FROM articles a WHERE a.story = d.story AND a.key BETWEEN ? AND ?)',
      since ?? Number.MIN_SAFE_INTEGER,
      until,
    )
  }
  const branch = `SELECT d.newest AS newest, d.story AS story FROM story_subjects d
    WHERE ${['d.subject = ?', ...conditions].join(' AND ')}`
  return {
    text: `${subjects.map(() => branch).join(' UNION ')} ORDER BY newest DESC, story`,
    values: subjects.flatMap((id) => [id, ...values]),
  }
}

/** Matching articles, newest first, so far as their stories have what else is asked for. */
async function streamText(db: Db, match: string, plan: Plan, query: StoryQuery): Promise<Found> {
  const lists = plan.open ? [] : plan.lists
  const filters = lists.map(
    (ids) =>
      `EXISTS (SELECT 1 FROM stories s JOIN story_subjects f ON f.newest = s.newest AND f.story = s.key
        WHERE s.key = a.story AND f.subject IN (${places(ids)}))`,
  )
  const heard = plan.unheard === null ? [] : [`EXISTS (SELECT 1 FROM articles a WHERE a.key = w.rowid AND ${HEARD})`]
  const conditions = [...filters, ...heard]
  const fits = conditions.length === 0 ? '1' : conditions.join(' AND ')
  const bound = [...lists.flat(), ...(plan.unheard === null ? [] : [plan.unheard])]
  // Batch after batch rather than an open iterator: its destructor too aborts Node 24.19 (see connection.ts).
  const batch = db.prepare<Values, { key: number; story: number; fits: number }>(
    `SELECT w.rowid AS key, a.story AS story, ${fits} AS fits
     FROM article_words w CROSS JOIN articles a INDEXED BY articles_told ON a.key = w.rowid
     WHERE article_words MATCH ? AND w.rowid >= CAST(? AS INTEGER) AND w.rowid <= CAST(? AS INTEGER)
     ORDER BY w.rowid DESC LIMIT ${BATCH + 1}`,
  )
  const since = plan.since ?? Number.MIN_SAFE_INTEGER
  const until = plan.until ?? Number.MAX_SAFE_INTEGER
  const wanted = query.offset + query.limit
  const found = new Set<number>()
  const more = await readOn<{ key: number; story: number; fits: number }>({
    batch: (_, next) => batch.all(...bound, match, since, next?.key ?? until),
    take: (row) => {
      if (row.fits === 1) found.add(row.story)
    },
    full: () => found.size > wanted,
  })
  return { keys: [...found].slice(query.offset, wanted), total: found.size, more }
}
