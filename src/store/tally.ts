// Counts the events of a subject by day, place, kind and certainty: what maps and charts are drawn from. An event is an
// entry of the timeline, however many reports tell it; its best-attested telling speaks for it.

import { setImmediate } from 'node:timers/promises'
import type { Unheard } from '../core/ports/store.ts'
import type { Tally, TallyQuery, TallyRow } from '../core/ports/tally.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import { asStatus, oneOf } from './checks.ts'
import type { Db } from './connection.ts'
import { COUNTED, shortestFirst } from './counted.ts'
import { boundUnheard, HEARD } from './heard.ts'
import { articleKeys } from './keys.ts'
import type { Subjects } from './subjects.ts'
import { hasOne, planOf, wordsOf } from './timeline-plan.ts'
import { openTimelineWords, type TimelinePlan } from './timeline-words.ts'

interface Row {
  readonly day: number
  readonly until: number
  readonly place: string | null
  readonly kind: string
  readonly status: string
}

interface Entries {
  readonly ids: readonly number[]
  readonly more: boolean
}

const NOTHING: Tally = { rows: [], origins: 0, more: false, fictional: false }
/** Looked up at a time; between two everybody else has their turn. */
const BATCH = 500
const DAY_MS = 86_400_000
/** True of an article `a` of no held story, whatever took that in. */
const NOT_HELD = `a.story NOT IN (SELECT key FROM stories WHERE id IN (SELECT value FROM json_each(?))
  UNION SELECT story FROM merged_stories WHERE id IN (SELECT value FROM json_each(?)))`
const asKind = oneOf(EVENT_KINDS, 'a kind of event')

export function openTally(db: Db, subjects: Subjects) {
  const stream = openTimelineWords(db)
  const [all, told] = [openRows(db, ''), openRows(db, ` AND ${HEARD} AND ${NOT_HELD}`)]
  return async (query: TallyQuery): Promise<Tally> => {
    const plan = planOf(query, subjects)
    const match = wordsOf(query)
    if (plan === null || (query.text !== undefined && match === null)) return NOTHING
    const { ids, more } =
      match === null
        ? await filed(db, plan)
        : await stream(match, plan, { ...query, order: 'date', limit: COUNTED, offset: 0 }).then((found) => ({
            ids: found.lines.flatMap((one) => one.ids ?? [one.line]),
            more: found.more,
          }))
    const { unheard = [], held = [] } = query
    const whole = unheard.length + held.length === 0
    const { rowsOf, originsOf } = whole ? all : told
    const bound = whole ? [] : [unheard, held, held].map((left) => JSON.stringify(left))
    const counted = new Map<string, TallyRow>()
    const origins = new Set<string>()
    let fictional = false
    for (let at = 0; at < ids.length; at += BATCH) {
      await setImmediate()
      const some = JSON.stringify(ids.slice(at, at + BATCH))
      for (const row of rowsOf.all(some, ...bound)) add(row, plan, counted)
      for (const [origin, invented] of originsOf.all(some, ...bound)) {
        origins.add(origin)
        fictional ||= invented === 1
      }
    }
    return { rows: [...counted.values()], origins: origins.size, more, fictional }
  }
}

/** What entries are, as all articles tell them, or as those do that are heard and not held. */
function openRows(db: Db, condition: string) {
  return {
    rowsOf: db.prepare<string[], Row>(
      `SELECT n.day, n.until, n.place, e.kind, e.status FROM json_each(?) j CROSS JOIN entries n ON n.id = j.value
       CROSS JOIN events e ON e.key = (
         SELECT t.key FROM events t CROSS JOIN articles a ON a.key = t.article
         WHERE t.entry = n.id${condition} ORDER BY t.attested DESC, t.article, t.rank LIMIT 1)`,
    ),
    originsOf: db
      .prepare<string[], [origin: string, fictional: number]>(
        `SELECT DISTINCT coalesce(o.source, a.source), a.fictional FROM json_each(?) j CROSS JOIN events e ON e.entry = j.value
         CROSS JOIN articles a ON a.key = e.article LEFT JOIN articles o ON o.id = a.origin
         WHERE e.entry IS NOT NULL${condition}`,
      )
      .raw(true),
  }
}

/**
 * The newest entries of the days that stand in all lists. Each subject of the shortest list is read along its index, in a
 * turn of its own: all of them together would have to be sorted, and over ten years that holds everybody up.
 */
async function filed(db: Db, { lists, from, to }: TimelinePlan): Promise<Entries> {
  const count = db
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM entry_subjects WHERE subject = ? LIMIT ?)')
    .pluck()
  const [lead = [], ...others] = shortestFirst(lists, (subject, limit) => count.get(subject, limit) ?? 0)
  const narrowed = others.map((ids) => ` AND ${hasOne(ids, 's.day', 's.entry')}`).join('')
  const newest = db
    .prepare<number[], [entry: number, day: number]>(
      `SELECT s.entry, s.day FROM entry_subjects s WHERE s.subject = ? AND s.day >= ? AND s.day <= ?${narrowed}
       ORDER BY s.day DESC, s.entry DESC LIMIT ?`,
    )
    .raw(true)
  const days = new Map<number, number>()
  let more = false
  for (const subject of lead) {
    await setImmediate()
    const range = [subject, from ?? 0, to ?? Number.MAX_SAFE_INTEGER]
    const rows = newest.all(...range, ...others.flat(), COUNTED + 1)
    more ||= rows.length > COUNTED
    for (const [entry, day] of rows) days.set(entry, day)
  }
  const ids = [...days].sort(([a, x], [b, y]) => y - x || b - a).map(([entry]) => entry)
  return { ids: ids.slice(0, COUNTED), more: more || ids.length > COUNTED }
}

/** What may lie beside the days that are asked for counts for nothing. */
function add({ day, until, place, kind, status }: Row, { to }: TimelinePlan, counted: Map<string, TallyRow>): void {
  if (to !== null && until > to) return
  const exact = day === until
  const key = `${exact ? day : ''} ${place ?? ''} ${kind} ${status}`
  const known = counted.get(key)
  counted.set(key, {
    day: exact ? new Date(day * DAY_MS).toISOString().slice(0, 10) : null,
    place,
    kind: asKind(kind),
    status: asStatus(status),
    events: (known?.events ?? 0) + 1,
  })
}

/** Which of these spans (ISO instants, the end left out) have an article that was published then, of a source that is heard. */
export function openCovered(db: Db) {
  const select = (condition: string) =>
    db
      .prepare<(number | string)[], number>(
        `SELECT EXISTS (SELECT 1 FROM articles a WHERE a.key >= ? AND a.key < ?${condition})`,
      )
      .pluck()
  const [any, heard] = [select(''), select(` AND ${HEARD}`)]
  return (spans: readonly { readonly from: string; readonly to: string }[], unheard?: Unheard): boolean[] => {
    const bound = boundUnheard(unheard)
    return spans.map(({ from, to }) => {
      const range = [articleKeys(Date.parse(from)).from, articleKeys(Date.parse(to)).from]
      return (bound === null ? any.get(...range) : heard.get(...range, bound)) === 1
    })
  }
}
