// Pages of stories, newest development first. Subjects walk their index range; several are merged as they stream; every
// other filter is an EXISTS on the same table. Words stream from the full-text table, newest article first, and there a
// story stands where its newest matching article does.

import type { StoryPage, StoryQuery } from '../core/ports/store.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { matchWords } from './index-text.ts'
import { articleKeys, instantNumber } from './keys.ts'
import type { Stories } from './stories.ts'
import type { IndexKey, Subjects } from './subjects.ts'

/** Matches are counted up to this. */
const COUNTED = 10_000
const NOTHING: StoryPage = { stories: [], total: 0 }

/** A question in numbers. */
interface Plan {
  /** Any of these; never empty. */
  readonly anyOf: readonly number[]
  /** All of these. */
  readonly allOf: readonly number[]
  /** Nothing is asked but words and times. */
  readonly open: boolean
  readonly since: number | null
  readonly until: number | null
}
type Values = (number | string)[]
interface Sql {
  readonly text: string
  readonly values: readonly (number | string)[]
}

export function openLatest(db: Db, subjects: Subjects, facts: Facts, stories: Stories) {
  const page = (keys: readonly number[], total: number): StoryPage => ({ stories: stories.ofKeys(keys), total })
  return (query: StoryQuery): StoryPage => {
    const plan = planOf(query, subjects)
    if (plan === null) return NOTHING
    if (query.text !== undefined) {
      const match = matchWords(query.text)
      if (match === null) return NOTHING
      const { keys, total } = streamText(db, match, plan, query)
      return page(keys, total)
    }
    const walk = walkSubjects(plan, facts.get('story-span'))
    const keys = db
      .prepare<(number | string)[], { story: number }>(`${walk.text} ORDER BY newest DESC, story LIMIT ? OFFSET ?`)
      .all(...walk.values, query.limit, query.offset)
    const count = db
      .prepare<(number | string)[], { n: number }>(
        `SELECT count(*) AS n FROM (${walk.text} ORDER BY newest DESC, story LIMIT ${COUNTED})`,
      )
      .get(...walk.values)
    return page(
      keys.map((row) => row.story),
      count?.n ?? 0,
    )
  }
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
  // Without subjects the first filter leads the walk, else everything does.
  const lead = given.length > 0 ? [...new Set(anyOf)] : [known.shift() ?? everything]
  return {
    anyOf: lead,
    allOf: known,
    open: given.length === 0 && filters.length === 0,
    since: query.since === undefined ? null : articleKeys(instantNumber(query.since)).from,
    until: query.until === undefined ? null : articleKeys(instantNumber(query.until)).to,
  }
}

function walkSubjects(plan: Plan, span: number): Sql {
  const conditions: string[] = []
  const values: number[] = []
  const add = (text: string, ...bound: number[]): void => {
    conditions.push(text)
    values.push(...bound)
  }
  if (plan.since !== null) add('d.newest >= ?', plan.since)
  if (plan.until !== null) {
    // No story spans more than `span`, so its newest article lies at most that far behind one in the range.
    add('d.newest <= ?', plan.until + span)
    add(
      'EXISTS (SELECT 1 FROM articles a WHERE a.story = d.story AND a.key BETWEEN ? AND ?)',
      plan.since ?? Number.MIN_SAFE_INTEGER,
      plan.until,
    )
  }
  for (const id of plan.allOf) {
    add('EXISTS (SELECT 1 FROM story_subjects f WHERE f.subject = ? AND f.newest = d.newest AND f.story = d.story)', id)
  }
  const branch = `SELECT d.newest AS newest, d.story AS story FROM story_subjects d
    WHERE ${['d.subject = ?', ...conditions].join(' AND ')}`
  return {
    text: plan.anyOf.map(() => branch).join(' UNION '),
    values: plan.anyOf.flatMap((id) => [id, ...values]),
  }
}

/** Matching articles read at a time. */
const BATCH = 100

/** The page by walking until it is full; the count in the database, which need not order anything. */
function streamText(db: Db, match: string, plan: Plan, query: StoryQuery): { keys: number[]; total: number } {
  const lists = plan.open ? [] : [plan.anyOf, ...plan.allOf.map((id) => [id])]
  const filters = lists.map(
    (ids) =>
      `EXISTS (SELECT 1 FROM stories s JOIN story_subjects f ON f.newest = s.newest AND f.story = s.key
        WHERE s.key = a.story AND f.subject IN (${ids.map(() => '?').join(', ')}))`,
  )
  const conditions = ['article_words MATCH ?', 'w.rowid >= CAST(? AS INTEGER)', 'w.rowid <= CAST(? AS INTEGER)']
  const from = `FROM article_words w CROSS JOIN articles a ON a.key = w.rowid
    WHERE ${[...conditions, ...filters].join(' AND ')}`
  const until = plan.until ?? Number.MAX_SAFE_INTEGER
  const valuesUpTo = (last: number): Values => [match, plan.since ?? Number.MIN_SAFE_INTEGER, last, ...lists.flat()]
  // Batch after batch rather than an open iterator: its destructor too aborts Node 24.19 (see connection.ts).
  const batch = db.prepare<Values, { key: number; story: number }>(
    `SELECT w.rowid AS key, a.story AS story ${from} ORDER BY w.rowid DESC LIMIT ${BATCH}`,
  )
  const found = new Set<number>()
  for (let last = until, full = true; full && found.size < query.offset + query.limit; ) {
    const rows = batch.all(...valuesUpTo(last))
    for (const { story } of rows) found.add(story)
    last = (rows.at(-1)?.key ?? 0) - 1
    full = rows.length === BATCH
  }
  const values = valuesUpTo(until)
  const count = db
    .prepare<Values, { n: number }>(`SELECT count(*) AS n FROM (SELECT DISTINCT a.story ${from} LIMIT ${COUNTED})`)
    .get(...values)
  return { keys: [...found].slice(query.offset, query.offset + query.limit), total: count?.n ?? 0 }
}
