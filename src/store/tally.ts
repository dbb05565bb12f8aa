// Counts the events of a subject by day, place, kind and certainty: what maps and charts are drawn from. An event is an
// entry of the timeline, however many reports tell it; its best-attested telling speaks for it.

import { setImmediate } from 'node:timers/promises'
import type { Unheard } from '../core/ports/store.ts'
import type { Tally, TallyQuery, TallyRow } from '../core/ports/tally.ts'
import { EVENT_KINDS } from '../core/understanding.ts'
import { asStatus, oneOf } from './checks.ts'
import type { Db } from './connection.ts'
import { COUNTED, places, shortestFirst } from './counted.ts'
import { boundUnheard, HEARD, heardEntry } from './heard.ts'
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

const NOTHING: Tally = { rows: [], origins: 0, more: false }
/** Looked up at a time; between two everybody else has their turn. */
const BATCH = 500
const DAY_MS = 86_400_000
const asKind = oneOf(EVENT_KINDS, 'a kind of event')

export function openTally(db: Db, subjects: Subjects) {
  const stream = openTimelineWords(db)
  const [all, heard] = [openRows(db, ''), openRows(db, ` AND ${HEARD}`)]
  return async (query: TallyQuery): Promise<Tally> => {
    const plan = planOf(query, subjects)
    const match = wordsOf(query)
    if (plan === null || (query.text !== undefined && match === null)) return NOTHING
    const { ids, more } =
      match === null
        ? filed(db, plan)
        : await stream(match, plan, { ...query, order: 'date', limit: COUNTED, offset: 0 }).then((found) => ({
            ids: found.lines.flatMap((one) => one.ids ?? [one.line]),
            more: found.more,
          }))
    const { rowsOf, originsOf } = plan.unheard === null ? all : heard
    const bound = plan.unheard === null ? [] : [plan.unheard]
    const counted = new Map<string, TallyRow>()
    const origins = new Set<string>()
    for (let at = 0; at < ids.length; at += BATCH) {
      await setImmediate()
      const some = JSON.stringify(ids.slice(at, at + BATCH))
      for (const row of rowsOf.all(some, ...bound)) add(row, plan, counted)
      for (const origin of originsOf.all(some, ...bound)) origins.add(origin)
    }
    return { rows: [...counted.values()], origins: origins.size, more }
  }
}

/** What entries are, as all sources tell them, or as those do that are heard. */
function openRows(db: Db, condition: string) {
  return {
    rowsOf: db.prepare<string[], Row>(
      `SELECT n.day, n.until, n.place, e.kind, e.status FROM json_each(?) j CROSS JOIN entries n ON n.id = j.value
       CROSS JOIN events e ON e.key = (
         SELECT t.key FROM events t CROSS JOIN articles a ON a.key = t.article
         WHERE t.entry = n.id${condition} ORDER BY t.attested DESC, t.article, t.rank LIMIT 1)`,
    ),
    originsOf: db
      .prepare<string[], string>(
        `SELECT DISTINCT coalesce(o.source, a.source) FROM json_each(?) j CROSS JOIN events e ON e.entry = j.value
         CROSS JOIN articles a ON a.key = e.article LEFT JOIN articles o ON o.id = a.origin
         WHERE e.entry IS NOT NULL${condition}`,
      )
      .pluck(),
  }
}

/** The newest entries of the days that stand in all lists. */
function filed(
  db: Db,
  { lists, from, to, unheard }: TimelinePlan,
): { readonly ids: readonly number[]; readonly more: boolean } {
  const count = db
    .prepare<[number, number], number>('SELECT count(*) FROM (SELECT 1 FROM entry_subjects WHERE subject = ? LIMIT ?)')
    .pluck()
  const [lead = [], ...others] = shortestFirst(lists, (subject, limit) => count.get(subject, limit) ?? 0)
  const conditions = [
    ...others.map((ids) => hasOne(ids, 's.day', 's.entry')),
    ...(unheard === null ? [] : [heardEntry('s.entry')]),
  ]
  const narrowed = conditions.map((condition) => ` AND ${condition}`).join('')
  const ids = db
    .prepare<(number | string)[], number>(
      `SELECT DISTINCT s.entry FROM entry_subjects s
       WHERE s.subject IN (${places(lead)}) AND s.day >= ? AND s.day <= ?${narrowed} ORDER BY s.day DESC LIMIT ?`,
    )
    .pluck()
    .all(
      ...lead,
      from ?? 0,
      to ?? Number.MAX_SAFE_INTEGER,
      ...others.flat(),
      ...(unheard === null ? [] : [unheard]),
      COUNTED + 1,
    )
  return { ids: ids.slice(0, COUNTED), more: ids.length > COUNTED }
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
