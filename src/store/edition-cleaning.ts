// Taking articles out of stored editions and of what was planned or sent of them. Always inside the transaction that
// deletes the articles.
//
// 1. An edition of which nothing was sent is deleted: its slot is due then, and is composed from what is left.
// 2. Any other keeps its items without what was taken out, and its parts keep no words and no picture until the running
//    bot has put new ones in their place (actions/tell-taken-out); until then none of it is sent.

import type { Payload } from '../core/delivery.ts'
import { isForumPost, opensThread, wordMarks } from '../core/delivery.ts'
import { LONGEST_WINDOW_MS } from '../core/edition.ts'
import { blankOf } from '../core/picture.ts'
import { type TakenOut, withoutArticles } from '../core/taken-out.ts'
import { asStrings } from './checks.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import type { Doomed } from './removal.ts'
import { asEdition, asPayload } from './shapes.ts'

interface ToldEdition {
  readonly id: string
  readonly channel: string
  readonly slot_at: number
  readonly alert: number
  readonly body: string
}
interface PartRow {
  readonly part: number
  readonly payload: string
  readonly state: string
  readonly message_id: string | null
  readonly not_before: number | null
}

export function openEditionCleaning(db: Db, facts: Facts) {
  const ids = db
    .prepare<[number, number], string>(
      'SELECT id FROM stories WHERE key = ? UNION SELECT id FROM merged_stories WHERE story = ?',
    )
    .pluck()
  const texts = db
    .prepare<[number, number], string>(
      `SELECT a.title || ' ' || t.text FROM articles a JOIN texts t ON t.article = a.key WHERE a.key = ?
       UNION ALL SELECT title || ' ' || text FROM versions WHERE article = ?`,
    )
    .pluck()
  const told = db.prepare<[string], ToldEdition>(
    `SELECT DISTINCT e.id, e.channel, e.slot_at, e.alert, e.body FROM json_each(?) j JOIN told t ON t.story = j.value
     JOIN editions e ON e.channel = t.channel AND e.slot_at = t.slot_at`,
  )
  const mapped = openMapped(db)
  const update = db.prepare<[string, string]>('UPDATE editions SET body = ? WHERE id = ?')
  const forgetTold = db.prepare<[string]>('DELETE FROM told WHERE story = ?')
  const release = db.prepare<[string]>('DELETE FROM holds WHERE story = ?')
  const releaseChange = db.prepare<[string]>('DELETE FROM held_changes WHERE story = ?')
  const parts = openParts(db)
  const drop = openDropping(db, facts)
  const toldArticles = openToldArticles(db)
  const storiesOf = (doomed: readonly Doomed[]) => new Map(doomed.map(({ story }) => [story, ids.all(story, story)]))
  return {
    takeOut: (doomed: readonly Doomed[], at: number): void => {
      const stories = new Set([...storiesOf(doomed).values()].flat())
      const taken: TakenOut = {
        articles: new Set(doomed.map(({ id }) => id)),
        stories,
        texts: doomed.flatMap(({ key }) => texts.all(key, key)),
      }
      const concerned = [...told.all(JSON.stringify([...stories])), ...mapped(doomed, stories)]
      for (const edition of new Map(concerned.map((one) => [one.id, one])).values()) {
        const left = withoutArticles(asEdition(edition.body), taken)
        if (left === null) continue
        if (parts.isUnsent(edition.id)) {
          drop(edition)
          continue
        }
        update.run(JSON.stringify(left), edition.id)
        toldArticles(edition, taken.articles)
        parts.empty(edition, at)
      }
    },
    /** Deletes the articles, and what points at stories that are gone with them. */
    forgetStories: (doomed: readonly Doomed[], remove: (doomed: readonly Doomed[]) => Set<number>): void => {
      const named = storiesOf(doomed)
      for (const gone of remove(doomed)) {
        for (const id of named.get(gone) ?? []) {
          for (const statement of [forgetTold, release, releaseChange]) statement.run(id)
        }
      }
    },
  }
}

/** Editions on whose map stories are counted: those whose window may hold the articles. */
function openMapped(db: Db): (doomed: readonly Doomed[], stories: ReadonlySet<string>) => ToldEdition[] {
  const seen = db
    .prepare<[string], number>(
      'SELECT seen_at FROM articles WHERE key IN (SELECT value FROM json_each(?)) ORDER BY seen_at',
    )
    .pluck()
  const within = db.prepare<[number, number, string], ToldEdition>(
    `SELECT e.id, e.channel, e.slot_at, e.alert, e.body FROM editions e
     WHERE e.slot_at BETWEEN ? AND ? AND e.body LIKE '%"map":{%' AND EXISTS (
       SELECT 1 FROM json_each(e.body, '$.map.stories') m WHERE m.value IN (SELECT value FROM json_each(?)))`,
  )
  return (doomed, stories) => {
    const spans: { from: number; to: number }[] = []
    for (const at of seen.all(JSON.stringify(doomed.map(({ key }) => key)))) {
      const last = spans.at(-1)
      if (last !== undefined && at <= last.to) last.to = at + LONGEST_WINDOW_MS
      else spans.push({ from: at, to: at + LONGEST_WINDOW_MS })
    }
    return spans.flatMap(({ from, to }) => within.all(from, to, JSON.stringify([...stories])))
  }
}

function openParts(db: Db) {
  const list = db.prepare<[string], PartRow>(
    'SELECT part, payload, state, message_id, not_before FROM parts WHERE edition = ? ORDER BY part',
  )
  const setPayload = db.prepare<[string, string, number]>('UPDATE parts SET payload = ? WHERE edition = ? AND part = ?')
  const dropEdits = db.prepare<[string]>(`DELETE FROM errands WHERE edition = ? AND kind = 'edit'`)
  const emptyErrands = db.prepare<[string]>(
    `UPDATE errands SET payload = json_remove(json_set(payload, '$.body', json('{}')), '$.picture') WHERE edition = ?`,
  )
  const wait = db.prepare<[string, string, number]>(
    'INSERT OR REPLACE INTO taken_out (edition, channel, at) VALUES (?, ?, ?)',
  )
  const isOpen = ({ state, not_before }: PartRow) => state === 'planned' || (state === 'failed' && not_before !== null)
  return {
    /** True where parts are still to be sent, and none was or may have been. */
    isUnsent: (edition: string): boolean => {
      const all = list.all(edition)
      const untouched = all.every(({ state, message_id }) => message_id === null && /^(?:planned|failed)$/.test(state))
      return untouched && all.some(isOpen)
    },
    empty: ({ id, channel }: ToldEdition, at: number): void => {
      const all = list.all(id)
      for (const row of all) setPayload.run(JSON.stringify(emptied(row)), id, row.part)
      dropEdits.run(id)
      emptyErrands.run(id)
      if (
        all.some(
          (row) => row.message_id !== null || row.state === 'sending' || row.state === 'uncertain' || isOpen(row),
        )
      ) {
        wait.run(id, channel, at)
      }
    },
  }
}

/** Its kind of message still tells, and the name of a forum post; one that may have been sent is to be found again. */
function emptied({ payload: stored, state }: PartRow): Payload {
  const whole = asPayload(stored)
  if (opensThread(whole)) return whole
  // That it has one still tells which part it is.
  const payload = whole.picture === undefined ? whole : { ...whole, picture: blankOf(whole.picture) }
  const body = isForumPost(payload) ? { ...payload.body, message: {} } : {}
  if (state !== 'sending' && state !== 'uncertain') return { ...payload, body }
  return { ...payload, body, had: [...new Set([...(payload.had ?? []), ...wordMarks(whole.body)])] }
}

/** Deletes an edition with its plan. */
function openDropping(db: Db, facts: Facts): (edition: ToldEdition) => void {
  const rows = [
    'DELETE FROM errands WHERE edition = ?',
    'DELETE FROM composed_after WHERE edition = ?',
    'DELETE FROM taken_out WHERE edition = ?',
    'DELETE FROM parts WHERE edition = ?',
    'DELETE FROM editions WHERE id = ?',
  ].map((sql) => db.prepare<[string]>(sql))
  const told = db.prepare<[string, number]>('DELETE FROM told WHERE channel = ? AND slot_at = ?')
  return ({ id, channel, slot_at: slot, alert }) => {
    for (const row of rows) row.run(id)
    told.run(channel, slot)
    if (alert === 0) facts.add('editions', -1)
  }
}

function openToldArticles(db: Db): (edition: ToldEdition, taken: ReadonlySet<string>) => void {
  const list = db.prepare<[string, number], { story: string; item: number; articles: string }>(
    'SELECT story, item, articles FROM told WHERE channel = ? AND slot_at = ?',
  )
  const update = db.prepare<[string, string, string, number, number]>(
    'UPDATE told SET articles = ? WHERE channel = ? AND story = ? AND slot_at = ? AND item = ?',
  )
  return ({ channel, slot_at: slot }, taken) => {
    for (const { story, item, articles } of list.all(channel, slot)) {
      const left = asStrings(articles).filter((id) => !taken.has(id))
      update.run(JSON.stringify(left), channel, story, slot, item)
    }
  }
}
