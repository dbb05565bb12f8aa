// Which stories have a topic that is given by what it looks for.

import type { SoughtTopic } from '../core/own-topic.ts'
import type { Db } from './connection.ts'
import { HEARD } from './heard.ts'
import { matchTerm } from './index-text.ts'
import { articleKeys } from './keys.ts'
import type { Subjects } from './subjects.ts'

/** Slugs by the key of a story that has an article published at or after `since` and seen by `until` (epoch ms). */
export function openSought(db: Db, { find }: Subjects) {
  const matching = db
    .prepare<[string, number, number, string], number>(
      `SELECT DISTINCT a.story FROM article_words w CROSS JOIN articles a ON a.key = w.rowid
       WHERE article_words MATCH ? AND w.rowid >= CAST(? AS INTEGER) AND a.seen_at <= ? AND ${HEARD}`,
    )
    .pluck()
  return (
    sought: readonly SoughtTopic[],
    since: number,
    until: number,
    unheard: string | null,
  ): ReadonlyMap<number, readonly string[]> => {
    const found = new Map<number, string[]>()
    for (const { slug, all } of sought) {
      const match = matchTerm(all, find)
      const stories = match === null ? [] : matching.all(match, articleKeys(since).from, until, unheard ?? '[]')
      for (const story of stories) found.set(story, [...(found.get(story) ?? []), slug])
    }
    return found
  }
}
