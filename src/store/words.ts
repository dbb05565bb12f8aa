// The words that "did you mean" may offer: those of titles, with how many titles have them; names that matter stand
// there, and counting every word of every text would make filing slow. Found again by the three-letter pieces that a mistyped word still shares, then ranked by edit distance.

import { fold, searchWords } from '../core/fold.ts'
import type { Db } from './connection.ts'

const SHORTEST = 3
const LONGEST = 40
const POOL = 200
/** Of one title. */
const MOST = 30

/** Writing words; always inside the transaction of a filing. */
export function openWordWriter(db: Db) {
  const count = db.prepare<[string]>('UPDATE words SET articles = articles + 1 WHERE word = ?')
  const insert = db.prepare<[string]>('INSERT INTO words (word, articles) VALUES (?, 1)')
  const insertGram = db.prepare<[string, number | bigint]>(
    'INSERT OR IGNORE INTO word_grams (gram, word) VALUES (?, ?)',
  )
  const named = (title: string) => [...new Set(searchWords(title).slice(0, MOST))].filter(isName)
  const discount = db.prepare<[string], { id: number; articles: number }>(
    'UPDATE words SET articles = articles - 1 WHERE word = ? RETURNING id, articles',
  )
  const remove = db.prepare<[number]>('DELETE FROM words WHERE id = ?')
  const removeGram = db.prepare<[string, number]>('DELETE FROM word_grams WHERE gram = ? AND word = ?')
  return {
    /** After an article went that had this title when it was first filed. */
    remove: (title: string): void => {
      for (const word of named(title)) {
        const left = discount.get(word)
        if (left === undefined || left.articles > 0) continue
        for (const gram of gramsOf(word)) removeGram.run(gram, left.id)
        remove.run(left.id)
      }
    },
    add: (title: string): void => {
      for (const word of named(title)) {
        if (count.run(word).changes > 0) continue
        const id = insert.run(word).lastInsertRowid
        for (const gram of gramsOf(word)) insertGram.run(gram, id)
      }
    },
  }
}

/** Reading words. */
export function openNearWords(db: Db) {
  return {
    /** The words nearest to one, best first, within two letters (one, for a word of up to four); not the word itself. */
    like: (typed: string, limit: number): string[] => {
      const word = searchWords(typed).join(' ') || fold(typed)
      const grams = gramsOf(word)
      if (word.length < SHORTEST || word.length > LONGEST) return []
      const pool = db
        .prepare<string[], { word: string; articles: number }>(
          `SELECT w.word, w.articles FROM
             (SELECT word, count(*) AS shared FROM word_grams WHERE gram IN (${grams.map(() => '?').join(', ')})
              GROUP BY word ORDER BY shared DESC LIMIT ${POOL}) AS near JOIN words w ON w.id = near.word`,
        )
        .all(...grams)
      const most = word.length <= 4 ? 1 : 2
      return pool
        .map((row) => ({ ...row, distance: editDistance(word, row.word, most) }))
        .filter((row) => row.distance > 0 && row.distance <= most)
        .sort((a, b) => a.distance - b.distance || b.articles - a.articles || (a.word < b.word ? -1 : 1))
        .slice(0, limit)
        .map((row) => row.word)
    },
  }
}

function isName(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/^\p{N}+$/u.test(word)
}

function gramsOf(word: string): string[] {
  const padded = ` ${word} `
  const grams = new Set<string>()
  for (let at = 0; at + 3 <= padded.length; at += 1) grams.add(padded.slice(at, at + 3))
  return [...grams]
}

/** Optimal string alignment distance (a swap of neighbours counts 1); stops above `most`. */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let old = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (old[j - 1] ?? 0) + change)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) best = Math.min(best, (older[j - 2] ?? 0) + 1)
      row.push(best)
    }
    if (Math.min(...row) > most) return most + 1
    older = old
    old = row
  }
  return old[b.length] ?? most + 1
}
