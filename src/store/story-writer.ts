// Stories: their ids, their place in every list, and their merging. A story's rows in `story_subjects` carry the key of
// its newest article, so whatever changes that key moves all of them.

import { contentId } from '../core/ids.ts'
import type { Db } from './connection.ts'
import type { Facts } from './facts.ts'
import { openStoryChanges, openStoryRows, type StoryRow } from './story-rows.ts'
import { packIds, unpackIds } from './subjects.ts'

const ID_LENGTH = 6

/** Writing stories; always inside the transaction of a filing. */
export function openStoryWriter(db: Db, facts: Facts) {
  const rows = openStoryRows(db)
  const changes = openStoryChanges(db)
  const accounts = db.prepare<[number], { key: number; subjects: string }>(
    'SELECT key, subjects FROM articles WHERE story = ? ORDER BY key',
  )

  const { save, absorb } = openStoryKeeping(changes, facts)
  const recount = (key: number, heir: number): void => {
    const row = rows.ofKey(key)
    const heirRow = rows.ofKey(heir)
    if (row === null || heirRow === null) return
    const all = accounts.all(key)
    if (all.length === 0) {
      absorb(heirRow, row)
      return
    }
    const ids = new Set(all.flatMap((account) => unpackIds(account.subjects)))
    save(row, all[0]?.key ?? row.first, all.at(-1)?.key ?? row.newest, ids)
  }

  return {
    keyOf: (id: string): number | null => rows.ofId(id)?.key ?? null,
    idOf: (key: number): string => rows.ofKey(key)?.id ?? '',
    /** True for a story of one article. */
    isAlone: (key: number): boolean => accounts.all(key).length <= 1,
    /** A new story, named after the article that founds it; a thread of its own unless one is given. */
    create: (article: string, thread: string | null): number => {
      let id = contentId(article, ID_LENGTH)
      for (let probe = 1; rows.ofId(id) !== null; probe += 1) id = contentId(`${article}/${probe}`, ID_LENGTH)
      facts.add('stories', 1)
      return changes.insert(id, thread ?? id)
    },
    /** Tells a story that an article joined it. */
    join: (key: number, article: number, subjects: readonly number[]): void => {
      const row = rows.ofKey(key)
      if (row === null) return
      const fresh = row.subjects === ''
      const first = fresh ? article : Math.min(row.first, article)
      const newest = fresh ? article : Math.max(row.newest, article)
      save(row, first, newest, new Set([...unpackIds(row.subjects), ...subjects]))
    },
    /** Counts a story anew from its articles; without any it is gone, and its id leads to `heir`. */
    recount,
    /** After articles of a story were deleted: counts what is left; without any the story is gone, and true comes back. */
    settle: (key: number): boolean => {
      const row = rows.ofKey(key)
      if (row === null || accounts.all(key).length > 0) {
        recount(key, key)
        return row === null
      }
      for (const id of unpackIds(row.subjects)) changes.dropSubject(id, row.newest, key)
      changes.drop(key)
      facts.add('stories', -1)
      return true
    },
    /** Makes one story of several: the ids of the others lead to it from now on. */
    merge: (key: number, others: readonly string[]): void => {
      for (const id of others) {
        const row = rows.ofKey(key)
        if (row !== null) absorb(row, rows.ofId(id))
      }
      if (others.length > 0) recount(key, key)
    },
  }
}

/** Where a story stands in the lists, and that another takes its place. */
function openStoryKeeping(changes: ReturnType<typeof openStoryChanges>, facts: Facts) {
  const save = (row: StoryRow, first: number, newest: number, ids: ReadonlySet<number>): void => {
    const before = new Set(unpackIds(row.subjects))
    const moved = newest !== row.newest
    for (const id of before) if (moved || !ids.has(id)) changes.dropSubject(id, row.newest, row.key)
    for (const id of ids) if (moved || !before.has(id)) changes.addSubject(id, newest, row.key)
    changes.update(row.key, first, newest, packIds(ids))
    facts.raise('story-span', newest - first)
  }
  const absorb = (survivor: StoryRow, merged: StoryRow | null): void => {
    if (merged === null || merged.key === survivor.key) return
    for (const id of unpackIds(merged.subjects)) changes.dropSubject(id, merged.newest, merged.key)
    changes.replace(merged, survivor)
    facts.add('stories', -1)
  }
  return { save, absorb }
}
