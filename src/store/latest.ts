// Pages of stories, newest development first. Subjects walk their index range; several are merged as they stream; every
// other filter is an EXISTS on the same table. Words stream from the full-text table, newest article first, and there a
// story stands where its newest matching article does.

import { setImmediate } from 'node:timers/promises'
import type { StoryPage, StoryQuery } from '../core/ports/store.ts'
import type { Db } from './connection.ts'
import { BATCH, COUNTED, READ, type Total, totalOf } from './counted.ts'
import type { Facts } from './facts.ts'
import { matchWords } from './index-text.ts'
import { articleKeys, instantNumber } from './keys.ts'
import type { Stories } from './stories.ts'
import type { IndexKey, Subjects } from './subjects.ts'

const NOTHING: StoryPage = { stories: [], total: 0, more: false }

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
  return async (query: StoryQuery): Promise<StoryPage> => {
    const plan = planOf(query, subjects)
    if (plan === null) return NOTHING
    if (query.text === undefined) {
      const { keys, ...total } = walkSubjects(db, plan, facts.get('story-span'), query)
      return { stories: stories.ofKeys(keys), ...total }
    }
    const match = matchWords(query.text)
    if (match === null) return NOTHING
    const { keys, ...total } = await streamText(db, match, plan, query)
    return { stories: stories.ofKeys(keys), ...total }
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

function walkSubjects(db: Db, plan: Plan, span: number, query: StoryQuery): Found {
  const walk = walkOf(plan, span)
  const rows = db
    .prepare<Values, { story: number }>(`${walk.text} ORDER BY newest DESC, story LIMIT ? OFFSET ?`)
    .all(...walk.values, query.limit, query.offset)
  const count = () =>
    db
      .prepare<Values, { n: number }>(
        `SELECT count(*) AS n FROM (${walk.text} ORDER BY newest DESC, story LIMIT ${COUNTED + 1})`,
      )
      .get(...walk.values)?.n ?? 0
  return { keys: rows.map((row) => row.story), ...totalOf(rows.length, query, count) }
}

function walkOf(plan: Plan, span: number): Sql {
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

/**
 * Matching articles are read newest first, batch by batch, until the page is full and enough was read to say of how
 * many it is one.
 */
async function streamText(db: Db, match: string, plan: Plan, query: StoryQuery): Promise<Found> {
  const lists = plan.open ? [] : [plan.anyOf, ...plan.allOf.map((id) => [id])]
  const filters = lists.map(
    (ids) =>
      `EXISTS (SELECT 1 FROM stories s JOIN story_subjects f ON f.newest = s.newest AND f.story = s.key
        WHERE s.key = a.story AND f.subject IN (${ids.map(() => '?').join(', ')}))`,
  )
  const fits = filters.length === 0 ? '1' : filters.join(' AND ')
  // Batch after batch rather than an open iterator: its destructor too aborts Node 24.19 (see connection.ts).
  const batch = db.prepare<Values, { key: number; story: number; fits: number }>(
    `SELECT w.rowid AS key, a.story AS story, ${fits} AS fits FROM article_words w CROSS JOIN articles a INDEXED BY articles_told
       ON a.key = w.rowid
     WHERE article_words MATCH ? AND w.rowid >= CAST(? AS INTEGER) AND w.rowid <= CAST(? AS INTEGER)
     ORDER BY w.rowid DESC LIMIT ${BATCH + 1}`,
  )
  const wanted = query.offset + query.limit
  const found = new Set<number>()
  let last = plan.until ?? Number.MAX_SAFE_INTEGER
  let more = true
  for (let read = 0; more && (found.size < wanted || read < READ); read += BATCH) {
    if (read > 0) await setImmediate()
    const rows = batch.all(...lists.flat(), match, plan.since ?? Number.MIN_SAFE_INTEGER, last)
    for (const row of rows.slice(0, BATCH)) if (row.fits === 1) found.add(row.story)
    more = rows.length > BATCH
    last = rows[BATCH]?.key ?? last
  }
  return { keys: [...found].slice(query.offset, wanted), total: found.size, more }
}
