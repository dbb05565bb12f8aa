// Whole stories, read for pages and editions.

import { setImmediate } from 'node:timers/promises'
import { FRESH_MS } from '../core/edition.ts'
import type { MadeCorrection, Story, StoryId, ThreadAround } from '../core/story.ts'
import type { Unheard, WindowQuery } from '../core/ports/store.ts'
import type { Articles } from './articles.ts'
import { openCorrections } from './corrections.ts'
import type { Db } from './connection.ts'
import type { Events } from './events.ts'
import { boundUnheard, HEARD } from './heard.ts'
import { instantNumber, instantOfKey } from './keys.ts'
import { openSought } from './sought.ts'
import { openStoryRows, type StoryRow } from './story-rows.ts'
import { packIds, type Subjects, unpackIds } from './subjects.ts'

const TOPIC = 'topic:'
/** Stories read at a time; between two batches everybody else has their turn. */
const BATCH = 40

export function openStories(db: Db, subjects: Subjects, articles: Articles, events: Events) {
  const rows = openStoryRows(db)
  const corrections = openCorrections(db, articles)

  const heardRow = openHeardRows(db)

  const whole = (given: StoryRow, unheard: string | null): Story[] => {
    const row = unheard === null ? given : heardRow(given, unheard)
    return row === null ? [] : [wholeOf(row, unheard)]
  }
  const wholeOf = (row: StoryRow, unheard: string | null): Story => ({
    id: row.id,
    thread: row.thread,
    first: instantOfKey(row.first),
    newest: instantOfKey(row.newest),
    topics: topicsOf(row, subjects),
    accounts: articles.ofStory(row.key, unheard).map(({ key, head }) => ({
      article: head,
      events: events.ofArticle(key),
      corrects: corrections.by(key),
    })),
  })
  const reading =
    (unheard: Unheard | undefined) =>
    (key: number): Story[] => {
      const row = rows.ofKey(key)
      return row === null ? [] : whole(row, boundUnheard(unheard))
    }

  return {
    /** The id that a story has now: of a merged one, the survivor's; an unknown one's comes back. */
    idOf: (id: StoryId): StoryId => rows.ofId(id)?.id ?? id,
    ofKeys: (keys: readonly number[], unheard?: Unheard): Story[] => keys.flatMap(reading(unheard)),
    story: (id: StoryId, unheard?: Unheard): Story | null => {
      const row = rows.ofId(id)
      return row === null ? null : (whole(row, boundUnheard(unheard))[0] ?? null)
    },
    /** In the order asked for; unknown ids are left out, and two ids of one story give it once. */
    stories: (ids: readonly StoryId[], unheard?: Unheard): Story[] => {
      const keys = ids.map((id) => rows.ofId(id)?.key).filter((key) => key !== undefined)
      return [...new Set(keys)].flatMap(reading(unheard))
    },
    thread: (id: StoryId, most: number, unheard?: Unheard): ThreadAround => {
      const read = reading(unheard)
      const row = rows.ofId(id)
      const { before, after } = row === null ? { before: [], after: [] } : rows.around(row, most)
      return { before: before.flatMap(read), after: after.flatMap(read) }
    },
    corrections: (id: StoryId): MadeCorrection[] => {
      const row = rows.ofId(id)
      return row === null ? [] : corrections.ofStory(row.key)
    },
    inWindow: openWindow(db, subjects, rows, heardRow, whole),
  }
}

function openWindow(
  db: Db,
  subjects: Subjects,
  rows: ReturnType<typeof openStoryRows>,
  heardRow: (row: StoryRow, unheard: string) => StoryRow | null,
  whole: (row: StoryRow, unheard: string | null) => Story[],
): (query: WindowQuery) => Promise<Story[]> {
  const seen = db.prepare<[number, number, number], { id: StoryId }>(
    `SELECT s.id FROM (SELECT DISTINCT story FROM articles INDEXED BY articles_seen
       WHERE seen_at > ? AND seen_at <= ? AND published_at >= ?) a JOIN stories s ON s.key = a.story ORDER BY s.key`,
  )
  const soughtBy = openSought(db, subjects)
  return async ({ from, to, sought = [], unheard: left, ...asked }: WindowQuery): Promise<Story[]> => {
    const unheard = boundUnheard(left)
    const end = instantNumber(to)
    const ownOf = soughtBy(sought, end - FRESH_MS, end, unheard)
    const wanted = wantedIn(asked, subjects, rows)
    const found: Story[] = []
    const known = new Set<number>()
    for (const { id } of seen.all(instantNumber(from), end, end - FRESH_MS)) {
      // One that was merged meanwhile is read as the one that it is part of.
      const now = rows.ofId(id)
      if (now === null || known.has(now.key)) continue
      known.add(now.key)
      const row = unheard === null ? now : heardRow(now, unheard)
      if (row === null) continue
      const own = ownOf.get(row.key) ?? []
      const fits = own.some((slug) => asked.topics.includes(slug)) || wanted(row)
      if (fits) found.push(...whole(row, unheard).map((story) => withTopics(story, own)))
      if (fits && found.length % BATCH === 0) await setImmediate()
    }
    return found
  }
}

/** A story as it would be without the articles that are not heard; null where it has no other. */
function openHeardRows(db: Db): (row: StoryRow, unheard: string) => StoryRow | null {
  const all = db.prepare<[string, number], { key: number; subjects: string; heard: number }>(
    `SELECT a.key, a.subjects, ${HEARD} AS heard FROM articles a WHERE a.story = ? ORDER BY a.key`,
  )
  return (row, unheard) => {
    const articles = all.all(unheard, row.key)
    const heard = articles.filter((article) => article.heard === 1)
    const [first] = heard
    const newest = heard.at(-1)
    if (first === undefined || newest === undefined) return null
    if (heard.length === articles.length) return row
    const subjects = packIds(heard.flatMap((article) => unpackIds(article.subjects)))
    return { ...row, first: first.key, newest: newest.key, subjects }
  }
}

function withTopics(story: Story, more: readonly string[]): Story {
  return more.length === 0 ? story : { ...story, topics: [...story.topics, ...more] }
}

/** Whether a story is of one of the topics, or of what is followed. */
function wantedIn(
  { topics, followed }: Pick<WindowQuery, 'topics' | 'followed'>,
  subjects: Subjects,
  rows: ReturnType<typeof openStoryRows>,
): (row: StoryRow) => boolean {
  if (topics.length === 0 && followed === undefined) return () => true
  const keys = [...topics.map((slug) => `topic:${slug}` as const), ...(followed?.keys ?? [])]
  const wanted = new Set(keys.map((key) => subjects.find(key)))
  const among = new Set(followed?.stories.map((id) => rows.ofId(id)?.key))
  return (row) => among.has(row.key) || unpackIds(row.subjects).some((id) => wanted.has(id))
}

function topicsOf({ subjects: packed }: StoryRow, { keyOf }: Subjects): string[] {
  return unpackIds(packed)
    .map(keyOf)
    .filter((key) => key.startsWith(TOPIC))
    .map((key) => key.slice(TOPIC.length))
}

export type Stories = ReturnType<typeof openStories>
