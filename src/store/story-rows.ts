// The rows behind stories: plain statements, one function each.

import type { Db } from './connection.ts'

export interface StoryRow {
  readonly key: number
  readonly id: string
  readonly thread: string
  /** Keys of its first and newest article. */
  readonly first: number
  readonly newest: number
  /** Packed ids; empty before the first article joined. */
  readonly subjects: string
}

const COLUMNS = 'SELECT key, id, thread, first, newest, subjects FROM stories'

/** Finding stories; the id of a merged one leads to its survivor. */
export function openStoryRows(db: Db) {
  const byId = db.prepare<[string], StoryRow>(`${COLUMNS} WHERE id = ?`)
  const byKey = db.prepare<[number], StoryRow>(`${COLUMNS} WHERE key = ?`)
  const around = (earlier: boolean) =>
    db.prepare<[string, number, number, number], { key: number }>(
      `SELECT key FROM stories WHERE thread = ? AND (first, key) ${earlier ? '<' : '>'} (?, ?)
       ORDER BY first ${earlier ? 'DESC' : 'ASC'}, key ${earlier ? 'DESC' : 'ASC'} LIMIT ?`,
    )
  const [earlier, later] = [around(true), around(false)]
  const survivor = db.prepare<[string], { story: number }>('SELECT story FROM merged_stories WHERE id = ?')
  return {
    ofKey: (key: number): StoryRow | null => byKey.get(key) ?? null,
    ofId: (id: string): StoryRow | null => {
      const row = byId.get(id)
      if (row !== undefined) return row
      const merged = survivor.get(id)
      return merged === undefined ? null : (byKey.get(merged.story) ?? null)
    },
    /** Keys of the stories of its thread that began just before and just after it; oldest first. */
    around: ({ thread, first, key }: StoryRow, most: number): { before: number[]; after: number[] } => ({
      before: earlier
        .all(thread, first, key, most)
        .map((row) => row.key)
        .reverse(),
      after: later.all(thread, first, key, most).map((row) => row.key),
    }),
  }
}

/** Changing stories; always inside the transaction of a filing. */
export function openStoryChanges(db: Db) {
  const insert = db.prepare<[string, string]>(
    `INSERT INTO stories (id, thread, first, newest, subjects) VALUES (?, ?, 0, 0, '')`,
  )
  const update = db.prepare<[number, number, string, number]>(
    'UPDATE stories SET first = ?, newest = ?, subjects = ? WHERE key = ?',
  )
  const remove = db.prepare<[number]>('DELETE FROM stories WHERE key = ?')
  const addSubject = db.prepare<[number, number, number]>(
    'INSERT OR IGNORE INTO story_subjects (subject, newest, story) VALUES (?, ?, ?)',
  )
  const dropSubject = db.prepare<[number, number, number]>(
    'DELETE FROM story_subjects WHERE subject = ? AND newest = ? AND story = ?',
  )
  const moves = [
    db.prepare<{ from: number; to: number }>('UPDATE articles SET story = @to WHERE story = @from'),
    db.prepare<{ from: number; to: number }>('UPDATE merged_stories SET story = @to WHERE story = @from'),
  ]
  const moveThread = db.prepare<[string, string]>('UPDATE stories SET thread = ? WHERE thread = ?')
  const moveTold = db.prepare<[string, string]>('UPDATE OR IGNORE told SET story = ? WHERE story = ?')
  const dropMerged = db.prepare<[number]>('DELETE FROM merged_stories WHERE story = ?')
  const addMerged = db.prepare<[string, number]>('INSERT INTO merged_stories (id, story) VALUES (?, ?)')
  return {
    insert: (id: string, thread: string): number => Number(insert.run(id, thread).lastInsertRowid),
    update: (key: number, first: number, newest: number, subjects: string): void => {
      update.run(first, newest, subjects, key)
    },
    addSubject: (subject: number, newest: number, story: number): void => {
      addSubject.run(subject, newest, story)
    },
    dropSubject: (subject: number, newest: number, story: number): void => {
      dropSubject.run(subject, newest, story)
    },
    /** Everything that pointed at a story points at another; the story is gone, its id remembered. */
    replace: (gone: StoryRow, by: StoryRow): void => {
      for (const move of moves) move.run({ from: gone.key, to: by.key })
      moveTold.run(by.id, gone.id)
      if (gone.thread !== by.thread) moveThread.run(by.thread, gone.thread)
      remove.run(gone.key)
      addMerged.run(gone.id, by.key)
    },
    /** A story is gone, with the ids that led to it. */
    drop: (key: number): void => {
      dropMerged.run(key)
      remove.run(key)
    },
  }
}
