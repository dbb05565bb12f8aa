// That the large archive is what ordinary filing would have written: a sample of its articles is filed both ways, and every
// row of every table compared but those that are left out.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fileArticle } from '../src/actions/file-article.ts'
import type { Analyser } from '../src/analysis/analyse.ts'
import type { Knowledge } from '../src/core/knowledge.ts'
import { openStore } from '../src/store/open.ts'
import { openArchiveWriter } from './large-archive.ts'
import { largeReport } from './large-reports.ts'

/** Texts that come again on other days are among them. */
const SAMPLE = Array.from({ length: 250 }, (_, at) => largeReport(at * 97)).filter(({ url, first }) =>
  url.endsWith(`/${first}`),
)
const LEFT_OUT = ['sketches', 'sketch_keys']

/** @throws Error with the first table that differs */
export async function checkLargeArchive(folder: string, analyse: Analyser, knowledge: Knowledge): Promise<void> {
  const [usual, large] = [join(folder, 'check-usual.sqlite'), join(folder, 'check-large.sqlite')]
  const store = openStore(usual)
  const alone = { ...store, candidates: () => Promise.resolve([]) }
  const deps = { store: alone, knowledge, analyse, clock: { now: () => 0 } }
  for (const { source, url, title, text, language, published } of SAMPLE) {
    const given = { source, url, title, text, language, published, retrieved: published, placeHints: [] }
    await fileArticle({ ...given, fictional: true }, deps)
  }
  await store.close()
  const writer = openArchiveWriter(large, 0, analyse, knowledge)
  for (const report of SAMPLE) writer.add(report)
  writer.close()
  const [expected, found] = [rowsOf(usual), rowsOf(large)]
  for (const [table, rows] of expected) {
    const differs = rows.findIndex((row, at) => row !== found.get(table)?.[at])
    if (differs < 0 && rows.length === found.get(table)?.length) continue
    throw new Error(`${table} differs:\n${rows[differs] ?? 'no row'}\n${found.get(table)?.[differs] ?? 'no row'}`)
  }
}

/** Every row of every table of the store's own, and what the full-text tables hold. */
function rowsOf(file: string): Map<string, string[]> {
  const db = new Database(file)
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_words%' ESCAPE '\\'`,
    )
    .pluck()
    .all()
    .filter((name) => !LEFT_OUT.includes(name))
  for (const name of ['article_words', 'event_words']) {
    db.exec(`CREATE VIRTUAL TABLE temp.${name}_terms USING fts5vocab(main, ${name}, instance)`)
  }
  const rows = [...tables, 'article_words_terms', 'event_words_terms'].map((name) => {
    const all = db.prepare(`SELECT * FROM ${name}`).all()
    return [name, all.map((row) => JSON.stringify(row)).sort()] as const
  })
  db.close()
  return new Map(rows)
}
