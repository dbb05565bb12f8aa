// Reading the entries of a page: one of its own with its tellings, several that are gathered on one line with who tells
// them.

import type { TimelineQuery } from '../core/ports/store.ts'
import { GATHERED_FAMILIES, type Gathered, type GatheredTelling, type TimelineEntry } from '../core/story.ts'
import { asDays, asPrecision, asSpeakerKind, asStatus, oneOf } from './checks.ts'
import type { Db } from './connection.ts'
import type { Events } from './events.ts'
import { HEARD } from './heard.ts'
import { damaged } from './problems.ts'

/** One line of a page (schema-timeline.ts). */
export interface Line {
  readonly day: number
  readonly until: number
  readonly line: number
  /** The entries on it that are asked for, where that is known already. */
  readonly ids?: readonly number[]
}

interface EntryRow {
  readonly id: number
  readonly date: string
  readonly precision: string
  readonly earliest: string
  readonly latest: string
  readonly days_precision: string
  readonly origins: number
}
/** What is asked only of those that may be gathered: to count reports takes longer than to read the row. */
interface GatheredRow extends EntryRow {
  readonly place: string | null
  readonly reports: number
  readonly gathers: string | null
}

interface TellingRow {
  readonly place: string | null
  readonly precision: string
  readonly dated: number
  readonly clause: string
  readonly status: string
  readonly speaker: string | null
  readonly speaker_kind: string
  readonly told_to: string | null
  readonly id: string
  readonly source: string
  readonly source_name: string
  readonly url: string | null
  readonly fictional: number
}

const TELLINGS = 12
/** Of those gathered, so many are asked who tells them. */
const GATHERED = 40
/** So few are read whole. */
const FEW = 3
const asFamily = oneOf(GATHERED_FAMILIES, 'what is gathered')

const ENTRY = 'n.id, n.date, n.precision, n.earliest, n.latest, n.days_precision'

/** Reading entries as all sources tell them, or as those do that are heard. */
function openEntryRows(db: Db, condition: string) {
  const heard = condition !== ''
  const origins = `(SELECT count(DISTINCT coalesce(o.source, a.source)) FROM events e JOIN articles a ON a.key = e.article
     LEFT JOIN articles o ON o.id = a.origin WHERE e.entry = n.id${condition}) AS origins`
  const entry = heard ? `${ENTRY}, ${origins}` : `${ENTRY}, n.origins`
  const own = db.prepare<(number | string)[], EntryRow>(`SELECT ${entry} FROM entries n WHERE n.id = ?`)
  const reports = heard
    ? `(SELECT count(DISTINCT e.article) FROM events e JOIN articles a ON a.key = e.article
         WHERE e.entry = n.id${condition})`
    : '(SELECT count(DISTINCT article) FROM events e WHERE e.entry = n.id)'
  const select = db.prepare<string[], GatheredRow>(
    `SELECT ${entry}, n.place, ${reports} AS reports,
       (SELECT substr(key, 9) FROM subjects WHERE id = n.gathers) AS gathers
     FROM json_each(?) j CROSS JOIN entries n ON n.id = j.value ORDER BY n.weight DESC, n.key`,
  )
  const best = db.prepare<(number | string)[], TellingRow>(
    `SELECT e.place, e.precision, e.dated, e.clause, e.status, e.speaker, e.speaker_kind, e.told_to,
       a.id, a.source, a.source_name, a.url, a.fictional
     FROM events e CROSS JOIN articles a ON a.key = e.article
     WHERE e.entry = ?${condition} ORDER BY e.attested DESC, e.article, e.rank LIMIT 1`,
  )
  return {
    own: (id: number, bound: readonly string[]) => own.get(...bound, id),
    ofIds: (ids: readonly number[], bound: readonly string[]): GatheredRow[] =>
      select.all(...bound, ...bound, JSON.stringify(ids)),
    best: (id: number, bound: readonly string[]) => best.get(id, ...bound),
  }
}

export function openTimelineEntries(db: Db, events: Events) {
  const [all, heard] = [openEntryRows(db, ''), openEntryRows(db, ` AND ${HEARD}`)]
  const reading = (unheard: string | null) => readerOf(unheard === null ? all : heard, events, unheard)
  return {
    /** What stands on a line; nothing where it has gone. `members` gives the ids of a line that gathers. */
    ofLine: (line: Line, members: () => readonly number[], unheard: string | null): TimelineEntry[] => {
      const read = reading(unheard)
      const single = read.own(line.line)
      return single === undefined ? read.gathered(line.ids ?? members()) : [read.entryOf(single)]
    },
    /** A page of these, each by itself, the gravest first. */
    single: (
      ids: readonly number[],
      { offset, limit }: Pick<TimelineQuery, 'offset' | 'limit'>,
      unheard: string | null,
    ): TimelineEntry[] => {
      const { rowsOf, entryOf } = reading(unheard)
      return rowsOf(ids)
        .slice(offset, offset + limit)
        .map(entryOf)
    },
  }
}

function readerOf(rows: ReturnType<typeof openEntryRows>, events: Events, unheard: string | null) {
  const bound = unheard === null ? [] : [unheard]
  const rowsOf = (ids: readonly number[]): GatheredRow[] => rows.ofIds(ids, bound)

  const entryOf = (row: EntryRow): TimelineEntry => {
    const days = asDays(row.earliest, row.latest, row.days_precision)
    if (days === null) throw damaged('a timeline entry')
    const tellings = events.ofEntry(row.id, TELLINGS, unheard)
    const surest = tellings[0]?.event
    return {
      id: row.id,
      date: surest?.date ?? row.date,
      precision: surest?.precision ?? asPrecision(row.precision),
      days,
      events: tellings.map(({ event }) => event),
      articles: [...new Map(tellings.map(({ article }) => [article.id, article])).values()],
      origins: row.origins,
      gathered: null,
    }
  }

  const gathered = (ids: readonly number[]): TimelineEntry[] => {
    const found = rowsOf(ids)
    const [first] = found
    if (first === undefined || found.length === 1) return found.map(entryOf)
    const days = asDays(first.earliest, first.latest, first.days_precision)
    if (days === null) throw damaged('a timeline entry')
    const together: Gathered = {
      family: asFamily(first.gathers ?? ''),
      entries: found.length > FEW ? [] : found.map(entryOf),
      tellings: found.slice(0, GATHERED).flatMap(({ id }) => tellingOf(rows.best(id, bound))),
      count: found.length,
      reports: found.reduce((sum, { reports }) => sum + reports, 0),
      places: placesOf(found),
    }
    const id = Math.min(...found.map((row) => row.id))
    return [{ id, date: first.date, precision: 'day', days, events: [], articles: [], origins: 1, gathered: together }]
  }

  return { own: (id: number) => rows.own(id, bound), rowsOf, entryOf, gathered }
}

function tellingOf(row: TellingRow | undefined): GatheredTelling[] {
  if (row === undefined) return []
  const { place, clause, speaker, id, source, url } = row
  return [
    {
      place,
      precision: asPrecision(row.precision),
      dated: row.dated === 1,
      clauseText: clause,
      status: asStatus(row.status),
      speaker,
      speakerKind: asSpeakerKind(row.speaker_kind),
      toldTo: row.told_to,
      article: { id, source, sourceName: row.source_name, url, fictional: row.fictional === 1 },
    },
  ]
}

function placesOf(rows: readonly GatheredRow[]): Gathered['places'] {
  const reports = new Map<string | null, number>()
  for (const row of rows) reports.set(row.place, (reports.get(row.place) ?? 0) + row.reports)
  return [...reports].map(([place, count]) => ({ place, reports: count })).sort((a, b) => b.reports - a.reports)
}
