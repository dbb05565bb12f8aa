// Whole stories, read for pages and editions.

import { setImmediate } from 'node:timers/promises'
import { FRESH_MS } from '../core/edition.ts'
import type { MadeCorrection, Story, StoryId, ThreadAround } from '../core/story.ts'
import type { WindowQuery } from '../core/ports/store.ts'
import type { Articles } from './articles.ts'
import { openCorrections } from './corrections.ts'
import type { Db } from './connection.ts'
import type { Events } from './events.ts'
import { instantNumber, instantOfKey } from './keys.ts'
import { openSought } from './sought.ts'
import { openStoryRows, type StoryRow } from './story-rows.ts'
import { type Subjects, unpackIds } from './subjects.ts'

const TOPIC = 'topic:'
/** Stories read at a time; between two batches everybody else has their turn. */
const BATCH = 40

export function openStories(db: Db, subjects: Subjects, articles: Articles, events: Events) {
  const rows = openStoryRows(db)
  const corrections = openCorrections(db, articles)

  const whole = (row: StoryRow): Story => ({
    id: row.id,
    thread: row.thread,
    first: instantOfKey(row.first),
    newest: instantOfKey(row.newest),
    topics: topicsOf(row, subjects),
    accounts: articles.ofStory(row.key).map(({ key, head }) => ({
      article: head,
      events: events.ofArticle(key),
      corrects: corrections.by(key),
    })),
  })
  const read = (key: number): Story[] => {
    const row = rows.ofKey(key)
    return row === null ? [] : [whole(row)]
  }

  return {
    /** The id that a story has now: of a merged one, the survivor's; an unknown one's comes back. */
    idOf: (id: StoryId): StoryId => rows.ofId(id)?.id ?? id,
    ofKeys: (keys: readonly number[]): Story[] => keys.flatMap(read),
    story: (id: StoryId): Story | null => {
      const row = rows.ofId(id)
      return row === null ? null : whole(row)
    },
    /** In the order asked for; unknown ids are left out, and two ids of one story give it once. */
    stories: (ids: readonly StoryId[]): Story[] => {
      const keys = ids.map((id) => rows.ofId(id)?.key).filter((key) => key !== undefined)
      return [...new Set(keys)].flatMap(read)
    },
    thread: (id: StoryId, most: number): ThreadAround => {
      const row = rows.ofId(id)
      const { before, after } = row === null ? { before: [], after: [] } : rows.around(row, most)
      return { before: before.flatMap(read), after: after.flatMap(read) }
    },
    corrections: (id: StoryId): MadeCorrection[] => {
      const row = rows.ofId(id)
      return row === null ? [] : corrections.ofStory(row.key)
    },
    inWindow: openWindow(db, subjects, rows, whole),
  }
}

function openWindow(
  db: Db,
  subjects: Subjects,
  rows: ReturnType<typeof openStoryRows>,
  whole: (row: StoryRow) => Story,
): (query: WindowQuery) => Promise<Story[]> {
  const seen = db.prepare<[number, number, number], { id: StoryId }>(
    `SELECT s.id FROM (SELECT DISTINCT story FROM articles INDEXED BY articles_seen
       WHERE seen_at > ? AND seen_at <= ? AND published_at >= ?) a JOIN stories s ON s.key = a.story ORDER BY s.key`,
  )
  const soughtBy = openSought(db, subjects)
  return async ({ from, to, sought = [], ...asked }: WindowQuery): Promise<Story[]> => {
    const end = instantNumber(to)
    const ownOf = soughtBy(sought, end - FRESH_MS, end)
    const wanted = wantedIn(asked, subjects, rows)
    const found: Story[] = []
    const known = new Set<number>()
    for (const { id } of seen.all(instantNumber(from), end, end - FRESH_MS)) {
      // One that was merged meanwhile is read as the one that it is part of.
      const row = rows.ofId(id)
      if (row === null || known.has(row.key)) continue
      known.add(row.key)
      const own = ownOf.get(row.key) ?? []
      const fits = own.some((slug) => asked.topics.includes(slug)) || wanted(row)
      if (fits) found.push(withTopics(whole(row), own))
      if (fits && found.length % BATCH === 0) await setImmediate()
    }
    return found
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
