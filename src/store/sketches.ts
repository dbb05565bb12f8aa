// Candidates: stored articles that may be the same report or tell the same story. Looked up by the bands and story keys
// of a sketch, each an index range around the day, so that one more article costs the same in any archive.

import { z } from 'zod'
import type { Candidate, Sketch, SketchedEvent } from '../core/filing.ts'
import { EVENT_KINDS, STATUSES, type Event } from '../core/understanding.ts'
import { asJson } from './checks.ts'
import type { Db } from './connection.ts'
import { articleKeys } from './keys.ts'
import { damaged } from './problems.ts'

const WINDOW_MS = 30 * 86_400_000
/** Copies come soon: a band further off says nothing, and an outlet's standing form has the same bands every day. */
const BAND_WINDOW_MS = 6 * 86_400_000
const LIMIT = 200
/** Of each key, this many before and after the day: a key that thousands share says little. */
const NEAREST = 60
/** Sketches kept in memory: the same articles are candidates again and again. */
const REMEMBERED = 4000

/** What other filings may change: merging moves an article to another story, a new version replaces what it says. */
interface PlaceRow {
  id: string
  version: number
  origin: string
  story: string
  thread: string
  apart: number
}
interface ToldRow {
  id: string
  source: string
  language: string
  published_at: number
  version: number
  signature: Buffer
  body: string
}
/** What one version of an article is compared by: it never changes. */
interface Told extends Pick<Candidate, 'article' | 'source' | 'language' | 'publishedAt' | 'sketch' | 'events'> {
  readonly version: number
}

const range = z.tuple([z.number(), z.number()]).nullable()
const BODY = z.object({
  bands: z.array(z.string()),
  storyKeys: z.array(z.string()),
  terms: z.array(z.string()),
  credits: z.string().nullable(),
  // Sketches of earlier versions do not say.
  whollyCredited: z.boolean().default(false),
  corrects: z.boolean().default(false),
  apart: z.boolean().default(false),
  events: z.array(
    z.object({
      days: z
        .object({
          earliest: z.string(),
          latest: z.string(),
          precision: z.enum(['day', 'month', 'year', 'approx']),
        })
        .nullable(),
      dated: z.boolean(),
      place: z.string().nullable(),
      kind: z.enum(EVENT_KINDS),
      actors: z.array(z.string()),
      killed: range,
      wounded: range,
      status: z.enum(STATUSES),
    }),
  ),
})

/** Reading candidates. */
export function openCandidates(db: Db) {
  const before = db
    .prepare<[string, number, number], number>(
      `SELECT article FROM sketch_keys WHERE key = ? AND article BETWEEN ? AND ? ORDER BY article DESC LIMIT ${NEAREST}`,
    )
    .pluck()
  const after = db
    .prepare<[string, number, number], number>(
      `SELECT article FROM sketch_keys WHERE key = ? AND article BETWEEN ? AND ? ORDER BY article LIMIT ${NEAREST}`,
    )
    .pluck()
  const places = openPlaces(db)
  const told = db.prepare<[number], ToldRow>(
    `SELECT a.id, a.source, a.language, a.published_at, a.version, k.signature, k.body
     FROM articles a JOIN sketches k ON k.article = a.key WHERE a.key = ?`,
  )
  const remembered = new Map<number, Told>()
  const toldBy = (article: number, { id, version }: PlaceRow): Told | null => {
    const known = remembered.get(article)
    // Another article may have taken the key of one that was deleted.
    if (known?.version === version && known.article === id) return known
    const row = told.get(article)
    if (row === undefined) return null
    if (remembered.size >= REMEMBERED) remembered.clear()
    const read = parse(row)
    remembered.set(article, read)
    return read
  }
  return {
    /** At most 200, those that share most keys first, then those nearest in time. */
    near: (sketch: Sketch, at: number, apart = false): Candidate[] => {
      if (apart && !places.anyApart()) return []
      const here = articleKeys(at).from
      const shared = new Map<number, number>()
      for (const key of keysOf({ ...sketch, apart })) {
        const window = isBand(key) ? BAND_WINDOW_MS : WINDOW_MS
        const rows = [
          ...before.all(key, articleKeys(at - window).from, here - 1),
          ...after.all(key, here, articleKeys(at + window).to),
        ]
        for (const article of rows) shared.set(article, (shared.get(article) ?? 0) + 1)
      }
      const best = [...shared].sort(
        (a, b) => b[1] - a[1] || Math.abs(a[0] - here) - Math.abs(b[0] - here) || a[0] - b[0],
      )
      return best.slice(0, LIMIT).flatMap(([article]) => {
        const row = places.of(article, apart)
        const what = row === undefined ? null : toldBy(article, row)
        return row === undefined || what === null ? [] : [candidateOf(row, what)]
      })
    },
    /** After a rollback: what was read inside it may never have been. */
    forget: (): void => {
      remembered.clear()
    },
  }
}

/** Where articles stand; of those of added sources, whether their whole story is of such. */
function openPlaces(db: Db) {
  const placed = (apart: string) =>
    db.prepare<[number], PlaceRow>(
      `SELECT a.id, a.version, a.origin, s.id AS story, s.thread, ${apart} AS apart
       FROM articles a JOIN stories s ON s.key = a.story WHERE a.key = ?`,
    )
  const common = placed('0')
  const added = placed(`NOT EXISTS (SELECT 1 FROM articles o WHERE o.story = a.story AND NOT EXISTS (
    SELECT 1 FROM added_sources d WHERE d.id = o.source))`)
  const any = db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM added_sources)').pluck()
  return {
    of: (article: number, apart: boolean): PlaceRow | undefined => (apart ? added : common).get(article),
    anyApart: (): boolean => any.get() === 1,
  }
}

/** Writing sketches; always inside the transaction of a filing. */
export function openSketchWriter(db: Db) {
  const insert = db.prepare<[number, Buffer, string]>(
    'INSERT OR REPLACE INTO sketches (article, signature, body) VALUES (?, ?, ?)',
  )
  const body = db.prepare<[number], { body: string }>('SELECT body FROM sketches WHERE article = ?')
  const insertKey = db.prepare<[string, number]>('INSERT OR IGNORE INTO sketch_keys (key, article) VALUES (?, ?)')
  const removeKey = db.prepare<[string, number]>('DELETE FROM sketch_keys WHERE key = ? AND article = ?')
  const remove = db.prepare<[number]>('DELETE FROM sketches WHERE article = ?')
  const removeKeys = (article: number): void => {
    const old = body.get(article)
    if (old !== undefined) for (const key of keysOf(check(old.body))) removeKey.run(key, article)
  }
  return {
    /** Keeps the sketch of an article in place of an earlier one. */
    save: (article: number, given: Sketch, events: readonly Event[], apart: boolean): void => {
      const sketch = { ...given, apart }
      removeKeys(article)
      const { signature, ...compared } = sketch
      const packed = Buffer.alloc(signature.length * 4)
      signature.forEach((value, index) => packed.writeUInt32LE(value >>> 0, index * 4))
      insert.run(article, packed, JSON.stringify({ ...compared, events: events.map(reduced) }))
      for (const key of keysOf(sketch)) insertKey.run(key, article)
    },
    remove: (article: number): void => {
      removeKeys(article)
      remove.run(article)
    },
  }
}

/**
 * Bands and story keys in one table, told apart by their first letter; a capital one for what is of an added source, so
 * that it takes nobody else any room.
 */
function keysOf({
  bands,
  storyKeys,
  apart,
}: Pick<Sketch, 'bands' | 'storyKeys'> & { readonly apart: boolean }): string[] {
  const [band, story] = apart ? ['B', 'S'] : ['b', 's']
  return [...bands.map((one) => `${band}${one}`), ...storyKeys.map((one) => `${story}${one}`)]
}

function isBand(key: string): boolean {
  return /^b/i.test(key)
}

function reduced(event: Event): SketchedEvent {
  const { days, dated, place, kind, actors, killed, wounded, status } = event
  return { days, dated, place, kind, actors, killed, wounded, status }
}

function check(json: string): z.infer<typeof BODY> {
  const parsed = BODY.safeParse(asJson(json))
  if (!parsed.success) throw damaged('a sketch')
  return parsed.data
}

function parse(row: ToldRow): Told {
  const { events, ...compared } = check(row.body)
  const signature: number[] = []
  for (let at = 0; at + 4 <= row.signature.length; at += 4) signature.push(row.signature.readUInt32LE(at))
  const sketch = { signature, ...compared }
  const { id, source, language, version } = row
  return { article: id, source, language, publishedAt: row.published_at, version, sketch, events }
}

function candidateOf({ origin, story, thread, apart }: PlaceRow, told: Told): Candidate {
  const { article, source, language, publishedAt, sketch, events } = told
  return { article, source, origin, story, thread, language, publishedAt, sketch, events, apart: apart === 1 }
}
