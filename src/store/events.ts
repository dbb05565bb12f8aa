// Events as stored: their sentence, clause and attribution as text, so that no reader has to load the article.

import { z } from 'zod'
import type { RelativeDate, StoredEvent, Teller, ToldEvent } from '../core/story.ts'
import type { DateMention, Event, Status } from '../core/understanding.ts'
import { asDays, asJson, asKind, asPrecision, asRange, asSpeakerKind, asStatus, asStrings } from './checks.ts'
import type { Db } from './connection.ts'
import { HEARD } from './heard.ts'
import { indexText } from './index-text.ts'
import { dayKeys, dayNumber } from './keys.ts'
import { damaged } from './problems.ts'
import { packIds } from './subjects.ts'

/** An event as its telling needs it, in the order of TELLING. Tuples, as those of heads are. */
type TellingRow = readonly [
  kind: string,
  rank: number,
  start: number,
  date: string | null,
  precision: string,
  earliest: string | null,
  latest: string | null,
  daysPrecision: string | null,
  dated: number,
  place: string | null,
  killedMin: number | null,
  killedMax: number | null,
  woundedMin: number | null,
  woundedMax: number | null,
  status: string,
  speaker: string | null,
  speakerKind: string,
  toldTo: string | null,
  ahead: number,
  sentenceStart: number,
  sentence: string,
  clause: string,
  attribution: string | null,
  relativeDates: string,
]
/** The whole of it, in the order of COLUMNS. */
type EventRow = readonly [end: number, actors: string, topics: string, ...TellingRow]
/** Who tells it. */
type TellerRow = readonly [
  id: string,
  url: string | null,
  source: string,
  sourceName: string,
  language: string,
  origin: string,
  story: string,
  fictional: number,
]

/** An event with the article that tells it. */
export interface Told {
  readonly event: ToldEvent
  readonly article: Teller
}

/** How good a telling is: of several, the best attested speaks for a timeline entry. 0 to 7. */
export const ATTESTED: Readonly<Record<Status, number>> = {
  confirmed: 7,
  official: 6,
  reported: 5,
  anonymous: 4,
  claimed: 3,
  background: 2,
  assessment: 1,
  denied: 0,
}
/** A sentence longer than this is cut: no reader reads on, and one odd text must not fill every page. */
const LONGEST = 2000

const TELLING = `e.kind, e.rank, e.start, e.date, e.precision, e.earliest, e.latest, e.days_precision, e.dated, e.place,
  e.killed_min, e.killed_max, e.wounded_min, e.wounded_max, e.status, e.speaker, e.speaker_kind, e.told_to, e.ahead,
  e.sentence_start, e.sentence, e.clause, e.attribution, e.relative_dates`
const COLUMNS = `e.end, e.actors, e.topics, ${TELLING}`

/** Reading events. */
export function openEvents(db: Db) {
  const ofArticle = db
    .prepare<[number], readonly [article: string, ...EventRow]>(
      `SELECT a.id, ${COLUMNS} FROM events e JOIN articles a ON a.key = e.article WHERE e.article = ? ORDER BY e.rank`,
    )
    .raw()
  const told = (condition: string) =>
    db
      .prepare<(number | string)[], readonly [...TellerRow, ...TellingRow]>(
        `SELECT a.id, a.url, a.source, a.source_name, a.language, a.origin, s.id, a.fictional, ${TELLING}
       FROM events e JOIN articles a ON a.key = e.article JOIN stories s ON s.key = a.story
       WHERE e.entry = ?${condition} ORDER BY e.attested DESC, e.article, e.rank LIMIT ?`,
      )
      .raw()
  const [ofEntry, heardOfEntry] = [told(''), told(` AND ${HEARD}`)]
  return {
    /** Most important first. */
    ofArticle: (key: number): StoredEvent[] => ofArticle.all(key).map(([article, ...row]) => eventOf(article, row)),
    /** Best attested first, then the earliest published. `unheard`: as it is bound (heard.ts). */
    ofEntry: (entry: number, limit: number, unheard: string | null): Told[] =>
      (unheard === null ? ofEntry.all(entry, limit) : heardOfEntry.all(entry, unheard, limit)).map(toldOf),
  }
}
export type Events = ReturnType<typeof openEvents>

/** Where an event goes and what it is found by. */
export interface EventPlace {
  readonly article: number
  readonly rank: number
  readonly entry: number | null
  readonly subjects: readonly number[]
}

/** Writing events; always inside the transaction of a filing. */
export function openEventWriter(db: Db) {
  const lastKey = db.prepare<[number, number], { key: number | null }>(
    'SELECT max(key) AS key FROM events WHERE key BETWEEN ? AND ?',
  )
  const insert = db.prepare(
    `INSERT INTO events (key, article, entry, attested, subjects, ${COLUMNS.replaceAll('e.', '')})
     VALUES (${Array<string>(32).fill('?').join(', ')})`,
  )
  const insertWords = db.prepare<[number, string, string]>(
    'INSERT INTO event_words (rowid, words, forms) VALUES (CAST(? AS INTEGER), ?, ?)',
  )
  const entries = db.prepare<[number], { entry: number }>(
    'SELECT DISTINCT entry FROM events WHERE article = ? AND entry IS NOT NULL',
  )
  const removeWords = db.prepare<[number]>(
    'DELETE FROM event_words WHERE rowid IN (SELECT key FROM events WHERE article = ? AND entry IS NOT NULL)',
  )
  const remove = db.prepare<[number]>('DELETE FROM events WHERE article = ?')
  return {
    insert: (event: Event, at: EventPlace, text: string, dates: readonly DateMention[]): void => {
      const { from, to } = dayKeys(event.days === null ? 0 : (dayNumber(event.days.earliest) ?? 0))
      const key = (lastKey.get(from, to)?.key ?? from - 1) + 1
      const sentence = text.slice(event.sentence.start, Math.min(event.sentence.end, event.sentence.start + LONGEST))
      const known = [key, at.article, at.entry, ATTESTED[event.status], packIds(at.subjects)]
      const texts = textColumns(event, text, sentence, dates)
      insert.run(...known, ...foundColumns(event), event.kind, at.rank, ...claimColumns(event), ...texts)
      if (at.entry === null) return
      const { words, forms } = indexText(sentence)
      insertWords.run(key, words, forms)
    },
    /** Takes the events of an article away; gives the timeline entries that told them. */
    remove: (article: number): { entries: number[]; events: number } => {
      const touched = entries.all(article).map((row) => row.entry)
      removeWords.run(article)
      return { entries: touched, events: remove.run(article).changes }
    },
  }
}

function claimColumns(event: Event): unknown[] {
  const when = [event.start, event.date, event.precision]
  const days = [event.days?.earliest ?? null, event.days?.latest ?? null, event.days?.precision ?? null]
  const figures = [...(event.killed ?? [null, null]), ...(event.wounded ?? [null, null])]
  const claim = [event.status, event.speaker, event.speakerKind, event.toldTo]
  return [...when, ...days, event.dated ? 1 : 0, event.place, ...figures, ...claim, event.ahead ? 1 : 0]
}

function textColumns(event: Event, text: string, sentence: string, dates: readonly DateMention[]): unknown[] {
  const clause = text.slice(event.start, Math.min(event.end, event.start + LONGEST))
  const attribution = event.attribution === null ? null : text.slice(event.attribution.start, event.attribution.end)
  const { start } = event.sentence
  const relative = relativeDates(text, start, start + sentence.length, dates)
  return [start, sentence, clause, attribution, JSON.stringify(relative)]
}

function foundColumns({ end, actors, topics }: Event): unknown[] {
  return [end, JSON.stringify(actors), JSON.stringify(topics)]
}

/** A digit means a date that stands for itself ("14 June", "2014-06"), save in "3 days ago". */
const ABSOLUTE = /\p{Nd}/u
const AGO = /\bago\b|قبل|لەمەوبەر/iu

/** The stretches of a sentence that mean a day without naming it: "last Wednesday", "yesterday", "أمس". */
function relativeDates(text: string, from: number, to: number, dates: readonly DateMention[]): RelativeDate[] {
  return dates.flatMap(({ start, end, days, type }) => {
    if (days?.precision !== 'day' || start < from || end > to || (type !== 'DATE' && type !== 'TIME')) return []
    const stretch = text.slice(start, end)
    return ABSOLUTE.test(stretch) && !AGO.test(stretch) ? [] : [{ start: start - from, end: end - from, days }]
  })
}

const RELATIVE = z.array(
  z.object({
    start: z.number(),
    end: z.number(),
    days: z.object({
      earliest: z.string(),
      latest: z.string(),
      precision: z.enum(['day', 'month', 'year', 'approx']),
    }),
  }),
)

function asRelativeDates(json: string): readonly RelativeDate[] {
  if (json === '[]') return []
  const parsed = RELATIVE.safeParse(asJson(json))
  if (!parsed.success) throw damaged('a date')
  return parsed.data
}

function toldOf(row: readonly [...TellerRow, ...TellingRow]): Told {
  const [id, url, source, sourceName, language, origin, story, fictional, ...telling] = row
  const article = { id, url, source, sourceName, language, origin, story, fictional: fictional === 1 }
  return { article, event: tellingOf(id, telling) }
}

function eventOf(article: string, [end, actors, topics, ...telling]: EventRow): StoredEvent {
  const found = { end, actors: asStrings(actors), topics: asStrings(topics) }
  return { ...tellingOf(article, telling), ...found }
}

function tellingOf(article: string, row: TellingRow): ToldEvent {
  const [kind, rank, start, date, precision, earliest, latest, daysPrecision, dated, place, ...rest] = row
  const [killedMin, killedMax, woundedMin, woundedMax, status, speaker, speakerKind, toldTo, ...text] = rest
  const [ahead, sentenceStart, sentenceText, clauseText, attributionText, relativeDates] = text
  return {
    article,
    kind: asKind(kind),
    rank,
    start,
    date,
    precision: asPrecision(precision),
    days: asDays(earliest, latest, daysPrecision),
    dated: dated === 1,
    place,
    killed: asRange(killedMin, killedMax),
    wounded: asRange(woundedMin, woundedMax),
    status: asStatus(status),
    speaker,
    speakerKind: asSpeakerKind(speakerKind),
    toldTo,
    ahead: ahead === 1,
    sentenceStart,
    sentenceText,
    clauseText,
    attributionText,
    relativeDates: asRelativeDates(relativeDates),
  }
}
