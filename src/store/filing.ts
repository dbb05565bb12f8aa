// Filing: an article, its events, its place among origins and stories, and what it is found by, in one transaction.
//
// 1. Known content changes nothing, whatever its identity.
// 2. A known identity with new content is a new version: the old text is kept, everything worked out from it replaced.
//    It stays in its story, which may be merged with the one that the placement names; only an article that is alone
//    in its story may move: nothing that was told is split.
// 3. The full text of what is stored in short (`fills`) is no new version: nothing was changed where it was published.
// 4. Anything else is a new article; it joins the story that the placement names, or founds one.

import type { Filed, Filing } from '../core/filing.ts'
import { marksAgainst } from '../core/forgotten.ts'
import { Problem } from '../core/problem.ts'
import type { Correction } from '../core/story.ts'
import { type FiledRow, openArticles, openArticleWriter } from './articles.ts'
import type { Db } from './connection.ts'
import { openCorrectionWriter } from './corrections.ts'
import { openEntryWriter } from './entries.ts'
import { openEventWriter } from './events.ts'
import type { Facts } from './facts.ts'
import { openMarks } from './forgotten-marks.ts'
import { indexText, searchedText } from './index-text.ts'
import { openSketchWriter } from './sketches.ts'
import { openStoryWriter } from './story-writer.ts'
import { packIds, type Subjects } from './subjects.ts'
import { openWordWriter } from './words.ts'

export function openFiling(db: Db, subjects: Subjects, facts: Facts): (filing: Filing) => Filed {
  const articles = openArticles(db)
  const rows = openArticleWriter(db)
  const stories = openStoryWriter(db, facts)
  const events = openEventFiling(db, subjects, facts)
  const sketches = openSketchWriter(db)
  const corrections = openCorrectionWriter(db)
  const words = openWordWriter(db)
  const search = openSearchText(db)
  const countSource = db.prepare<[string, string, number, number]>(
    `INSERT INTO sources (id, name, articles, newest) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
     SET name = excluded.name, articles = articles + excluded.articles, newest = max(newest, excluded.newest)`,
  )
  const fileNew = (filing: Filing): Filed => {
    const { article, placement, publishedAt } = filing
    const ids = subjectIds(filing, article.source, subjects)
    const named = placement.story === null ? null : stories.keyOf(placement.story)
    const story = named ?? stories.create(article.id, placement.thread)
    const key = rows.insert(article, publishedAt, placement.origin, story, packIds(ids))
    search.save(key, filing, searchedIds(ids, filing, subjects))
    sketches.save(key, filing.sketch, filing.understanding.events, filing.apart ?? false)
    events.save(key, filing)
    stories.join(story, key, ids)
    stories.merge(story, placement.merges)
    if (filing.correction !== null) corrections.save(key, article.version, filing.correction)
    words.add(article.title)
    countSource.run(article.source, article.sourceName, 1, key)
    facts.add('articles', 1)
    return { outcome: 'stored', article: article.id, story: stories.idOf(story) }
  }

  const fileVersion = (filing: Filing, known: FiledRow): Filed => {
    const { article, placement, fills = false } = filing
    const ids = subjectIds(filing, known.source, subjects)
    const named = placement.story === null ? null : stories.keyOf(placement.story)
    const told = [placement.story, ...placement.merges].map((id) => (id === null ? null : stories.keyOf(id)))
    const moves = named !== null && (told.includes(known.story) || stories.isAlone(known.story))
    const story = moves ? named : known.story
    events.remove(known.key)
    rows[fills ? 'fill' : 'replace'](known.key, article, placement.origin, story, packIds(ids))
    search.remove(known.key)
    search.save(known.key, filing, searchedIds(ids, filing, subjects))
    sketches.save(known.key, filing.sketch, filing.understanding.events, filing.apart ?? false)
    events.save(known.key, filing)
    stories.recount(story, story)
    if (story !== known.story) stories.recount(known.story, story)
    if (moves) stories.merge(story, placement.merges)
    const correction = filing.correction ?? (fills ? null : changeOf(known))
    if (correction !== null) corrections.save(known.key, known.version + (fills ? 0 : 1), correction)
    return { outcome: fills ? 'known' : 'version', article: article.id, story: stories.idOf(story) }
  }

  const admit = openAdmission(db)
  const deed = db.transaction((given: Filing): Filed => {
    const filing = admit(given)
    const known = articles.known(filing.article.id, filing.article.contentHash)
    if (known === null) return fileNew(filing)
    if (known.content_hash !== filing.article.contentHash) return fileVersion(filing, known)
    return { outcome: 'known', article: known.id, story: stories.idOf(known.story) }
  })
  return (filing) => deed.immediate(filing)
}

function changeOf({ id, version }: FiledRow): Correction {
  return { article: id, version, note: null, before: null, after: null }
}

/**
 * What was deleted while an article was understood. @throws Problem conflict for one that was taken out, or its source
 */
function openAdmission(db: Db): (filing: Filing) => Filing {
  const marks = openMarks(db)
  const stored = db.prepare<[string], { key: number }>('SELECT key FROM articles WHERE id = ?')
  return (filing) => {
    const { article, placement } = filing
    const { id } = article
    if (marksAgainst(article).some(marks.has)) {
      throw new Problem('conflict', `${article.url ?? article.title} was taken out at the publisher's request.`, '')
    }
    const descends = placement.origin === id || stored.get(placement.origin) !== undefined
    return descends ? filing : { ...filing, placement: { ...placement, origin: id } }
  }
}

/** What an article is listed under, what the store adds included. */
function subjectIds({ article, subjects: keys }: Filing, source: string, subjects: Subjects): number[] {
  const added = ['all:', `source:${source}`, `language:${article.language}`] as const
  return [...keys, ...added].map(subjects.idOf)
}

/** The same, and the kinds of its events: what a search may narrow by. */
function searchedIds(ids: readonly number[], { understanding: { events } }: Filing, subjects: Subjects): string {
  return packIds([...ids, ...events.map(({ kind }) => subjects.idOf(`kind:${kind}`))])
}

/** The events of an article and the timeline entries that they tell. */
export function openEventFiling(db: Db, subjects: Subjects, facts: Facts) {
  const events = openEventWriter(db)
  const entries = openEntryWriter(db, subjects)
  const sourceOf = db.prepare<[string], { source: string }>('SELECT source FROM articles WHERE id = ?')
  const take = (article: number): number[] => {
    const removed = events.remove(article)
    facts.add('events', -removed.events)
    return removed.entries
  }
  return {
    save: (
      article: number,
      { article: { text, source }, understanding, placement, entryKeys, eventSubjects }: Filing,
    ): void => {
      const origin = sourceOf.get(placement.origin)?.source ?? source
      understanding.events.forEach((event, rank) => {
        const own = [...(eventSubjects[rank] ?? []), 'all:' as const, `kind:${event.kind}` as const]
        const found = own.map(subjects.idOf)
        const key = entryKeys[rank] ?? null
        const telling = key === null ? null : { key, event, origin, subjects: found }
        const entry = telling === null ? null : entries.add(telling)
        events.insert(event, { article, rank, entry, subjects: found }, text, understanding.dates)
      })
      facts.add('events', understanding.events.length)
    },
    remove: (article: number): void => {
      for (const entry of take(article)) entries.refresh(entry)
    },
    /** The same, giving the entries that are to be counted anew. */
    take,
  }
}

export function openSearchText(db: Db) {
  const insert = db.prepare<[number, string, string]>(
    'INSERT INTO article_words (rowid, words, forms) VALUES (CAST(? AS INTEGER), ?, ?)',
  )
  const remove = db.prepare<[number]>('DELETE FROM article_words WHERE rowid = CAST(? AS INTEGER)')
  return {
    save: (key: number, { article: { title, text } }: Filing, subjects: string): void => {
      const { words, forms } = indexText(searchedText(title, text), subjects)
      insert.run(key, words, forms)
    },
    remove: (key: number): void => void remove.run(key),
  }
}
