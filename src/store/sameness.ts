// One article by its other addresses and by what it says.

import { contentId } from '../core/ids.ts'
import type { Article } from '../core/article.ts'
import { contentMark } from '../core/identity.ts'
import type { KnownContent } from '../core/ports/sameness.ts'
import type { Db } from './connection.ts'

export function openSameness(db: Db) {
  const own = db.prepare<[string], { id: string }>('SELECT id FROM articles WHERE id = ?')
  const other = db.prepare<[string], { id: string }>('SELECT article AS id FROM article_addresses WHERE address = ?')
  const saying = db.prepare<[Buffer], KnownContent>(
    `SELECT a.id AS article, a.published_at AS publishedAt FROM article_contents c JOIN articles a ON a.key = c.article
     WHERE c.mark = ?`,
  )
  const content = db.prepare<[Buffer, string]>(
    'INSERT OR REPLACE INTO article_contents (mark, article) SELECT ?, key FROM articles WHERE id = ?',
  )
  const keep = db.prepare<[string, string]>(
    'INSERT OR IGNORE INTO article_addresses (address, article) SELECT ?, id FROM articles WHERE id = ?',
  )
  const keepAll = db.transaction((article: string, addresses: readonly string[]): void => {
    for (const address of addresses) if (contentId(address) !== article) keep.run(address, article)
  })
  return {
    at: (addresses: readonly string[]): string | null => {
      for (const address of addresses) {
        const row = own.get(contentId(address)) ?? other.get(address)
        if (row !== undefined) return row.id
      }
      return null
    },
    saying: (mark: string): KnownContent | null => saying.get(Buffer.from(mark, 'hex')) ?? null,
    keep: (article: string, addresses: readonly string[]): void => {
      keepAll.immediate(article, addresses)
    },
    keepContent: (article: string, mark: string): void => {
      content.run(Buffer.from(mark, 'hex'), article)
    },
  }
}

/** What articles with an address say; always inside the transaction of a filing. */
export function openContentMarks(db: Db) {
  const mark = db.prepare<[Buffer, number]>('INSERT OR REPLACE INTO article_contents (mark, article) VALUES (?, ?)')
  return {
    /** An article says this from now on. */
    save: (key: number, article: Article): void => {
      if (article.url !== null) mark.run(Buffer.from(contentMark(article), 'hex'), key)
    },
  }
}
