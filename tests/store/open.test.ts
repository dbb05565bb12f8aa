import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { contentMark } from '../../src/core/identity.ts'
import { Problem } from '../../src/core/problem.ts'
import type { StoreOptions } from '../../src/store/connection.ts'
import { openStore } from '../../src/store/open.ts'
import { storeContract } from './contract.ts'
import { filed, searchFor } from './asking.ts'
import { filing, idOf } from './filings.ts'

let folder: string
let opened = 0
/** A database as its first opening leaves it: making one waits for the disk several times. */
let empty: Buffer
beforeAll(async () => {
  const made = mkdtempSync(join(tmpdir(), 'sitrep-empty-'))
  await openStore(join(made, 'empty.sqlite')).close()
  empty = readFileSync(join(made, 'empty.sqlite'))
  rmSync(made, { recursive: true, force: true })
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-store-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

// In memory the same code runs; the tests of every other room use it so.
storeContract('on a file', () => {
  opened += 1
  const file = join(folder, `${opened}.sqlite`)
  writeFileSync(file, empty)
  return openStore(file)
})

/** What the migrations from that to lines of timelines on did, undone. */
const BEFORE_LINES = `
  ${['added_sources', 'feed_homes', 'sources_off', 'forgotten', 'feed_items', 'article_addresses', 'article_contents', 'feed_tellings', 'feed_words', 'read_pages', 'taken_out'].map((name) => `DROP TABLE IF EXISTS ${name};`).join('\n')}
  ${['parts_planned', 'parts_settled', 'parts_deleted'].map((name) => `DROP TRIGGER ${name};`).join('\n')}
  DELETE FROM facts WHERE name LIKE 'parts-%';
  DROP TABLE report_words;
  DROP INDEX editions_slot;
  DROP INDEX IF EXISTS feeds_failing;
  DROP INDEX IF EXISTS feeds_quiet;
  DROP INDEX articles_copies;
  DROP INDEX feeds_due;
  DROP INDEX feeds_host;
  ${['gap', 'hint', 'moved_to', 'host', 'took', 'status', 'origin', 'skip'].map((name) => `ALTER TABLE feeds DROP COLUMN ${name};`).join('\n')}
  DROP TABLE IF EXISTS audit;
  DROP TABLE IF EXISTS own_topics;
  DROP TABLE IF EXISTS errands;
  DROP TABLE IF EXISTS filed_corrections;
  DROP TABLE IF EXISTS composed_after;
  DROP TABLE IF EXISTS obstacles;
  DROP TABLE IF EXISTS follows;
  DROP TABLE IF EXISTS watches;
  ALTER TABLE editions DROP COLUMN alert;
  DROP TABLE IF EXISTS holds;
  DROP TABLE IF EXISTS held_changes;
  DROP TABLE IF EXISTS reports;
  DROP TABLE timeline_lines;
  DROP INDEX entry_subjects_spans;
  DROP INDEX events_entry;
  CREATE INDEX events_entry ON events (entry, attested DESC, key) WHERE entry IS NOT NULL;
  ${['place', 'killed', 'gathers', 'line', 'weight'].map((name) => `ALTER TABLE entries DROP COLUMN ${name};`).join('\n')}
  ALTER TABLE entry_subjects ADD COLUMN weight INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX entry_subjects_weight ON entry_subjects (subject, weight DESC, day, entry, until);
  CREATE INDEX entry_subjects_spans ON entry_subjects (subject, until, day, entry, weight) WHERE until > day;`

describe('a database file', () => {
  const path = () => join(folder, 'deep', 'down', 'sitrep.sqlite')
  const opening = (file: string, options?: StoreOptions) => {
    try {
      void openStore(file, options).close()
    } catch (error) {
      return error
    }
    return null
  }

  test('is made with its folder, and keeps what was stored', async () => {
    const first = openStore(path())
    const { story } = await first.fileArticle(filing({ name: 'a' }))
    await first.close()
    const again = openStore(path())
    expect((await again.story(story))?.accounts).toHaveLength(1)
    await again.close()
  })
  test('of the version before corrections were kept learns which texts were changed', async () => {
    const store = openStore(path())
    const { story } = await store.fileArticle(filing({ name: 'a' }))
    await store.fileArticle(filing({ name: 'a', text: 'Another text.' }))
    await store.fileArticle(filing({ name: 'b', story }))
    await store.close()
    const db = new Database(path())
    db.exec(`${BEFORE_LINES} DROP TABLE corrections; DROP INDEX entry_subjects_spans; DROP INDEX events_told;
      DROP INDEX articles_told; PRAGMA user_version = 2`)
    db.close()
    const again = openStore(path())
    expect((await again.story(story))?.accounts.map(({ corrects }) => corrects)).toEqual([
      { article: idOf('a'), version: 1, note: null, before: null, after: null },
      null,
    ])
    await again.close()
  })
  test('of the version before days were gathered lists its timeline as a new one does', async () => {
    const store = openStore(path())
    for (const [name, place] of Object.entries({ a: 'iq-hit', b: 'iq-mosul', c: 'iq-rutba', d: 'iq-rutba' })) {
      const events = [{ date: '2016-06-02', place, kind: 'Air/drone strike', killed: null } as const]
      const entryKeys = [`2016-06-02/2016-06-02 air ${place} `]
      await store.fileArticle(
        filing({ name, source: name, subjects: ['topic:isis'], events, entryKeys, gathers: 'air' }),
      )
    }
    const query = { anyOf: ['topic:isis'], order: 'date', limit: 10, offset: 0 } as const
    const listed = await store.timeline(query)
    expect(listed.entries.map((entry) => entry.gathered?.count ?? 1).sort()).toEqual([1, 2])
    await store.close()
    const db = new Database(path())
    db.exec(`${BEFORE_LINES} PRAGMA user_version = 5`)
    db.close()
    const again = openStore(path())
    expect(await again.timeline(query)).toEqual(listed)
    await again.close()
  })
  test('from before feeds had a pace keeps them, and knows their hosts', async () => {
    const store = openStore(path())
    const listed = { source: 'a', language: null, origin: 'own' } as const
    const at = '2026-11-23T04:00:00.000Z'
    await store.followFeeds([{ ...listed, url: 'https://a.example/rss' }], at)
    await store.close()
    const db = new Database(path())
    db.exec(`${BEFORE_LINES} PRAGMA user_version = 5`)
    db.close()
    const again = openStore(path())
    expect(await again.feeds()).toMatchObject([{ url: 'https://a.example/rss', origin: 'known', gap: null }])
    await again.restHost('a.example', '2026-11-23T05:00:00.000Z')
    expect(await again.dueFeeds(at, 1, 1)).toEqual([])
    await again.close()
  })
  test('from before articles were known by what they say knows what is stored', async () => {
    const store = openStore(path())
    const made = filing({ name: 'a' })
    await store.fileArticle({ ...made, article: { ...made.article, url: 'https://a.example/1' } })
    await store.close()
    const db = new Database(path())
    db.exec(`${BEFORE_LINES} PRAGMA user_version = 5`)
    db.close()
    const again = openStore(path())
    expect(await again.articleSaying(contentMark(made.article))).toMatchObject({ article: made.article.id })
    await again.close()
  })
  test('with feeds that were added keeps them, whatever list is followed', async () => {
    const store = openStore(path())
    const db = new Database(path())
    db.exec(
      `INSERT INTO feeds (url, source, next_at, host, origin) VALUES ('https://a.example/rss', 'a', 0, 'a.example', 'added')`,
    )
    db.close()
    const listed = { url: 'https://a.example/rss', source: 'b', language: 'ar', origin: 'known' } as const
    for (const list of [[], [listed], []]) {
      await store.followFeeds(list, '2026-11-23T04:00:00.000Z')
      expect(await store.feeds()).toMatchObject([{ source: 'a', language: null, origin: 'added' }])
    }
    await store.close()
  })
  test('of a newer version is refused with a cure', () => {
    expect(opening(path())).toBeNull()
    const db = new Database(path())
    db.pragma('user_version = 99')
    db.close()
    const problem = opening(path())
    expect(problem).toBeInstanceOf(Problem)
    expect(problem).toMatchObject({ code: 'database', hint: expect.stringContaining('Update') as string })
  })
  test('from before fields were searched is indexed again when it is opened', async () => {
    const first = openStore(path())
    await first.fileArticle(filing({ name: 'a', text: 'In Kirkuk.', subjects: ['place:iq-kirkuk'] }))
    await first.fileArticle(filing({ name: 'b', text: 'In Kirkuk too.' }))
    await first.close()
    const db = new Database(path())
    db.exec(`INSERT INTO article_words (article_words) VALUES ('delete-all');
      INSERT INTO article_words (rowid, words, forms) SELECT key, 'kirkuk', '' FROM articles;
      ${BEFORE_LINES} DROP INDEX entry_subjects_spans; DROP INDEX events_told; DROP INDEX articles_told;
      PRAGMA user_version = 3`)
    db.close()
    const again = openStore(path())
    const total = async (asked: Parameters<typeof searchFor>[0]) => (await again.search(searchFor(asked))).total
    expect(await total({ words: ['kirkuk'], more: [filed('place:iq-kirkuk')] })).toBe(1)
    expect(await total({ phrases: ['in kirkuk too'] })).toBe(1)
    expect(await total({ words: ['kirkuk'] })).toBe(2)
    await again.close()
  })
  test('of another program is refused and not touched', () => {
    const file = join(folder, 'other.sqlite')
    const db = new Database(file)
    db.exec('CREATE TABLE theirs (x)')
    db.close()
    expect(opening(file)).toMatchObject({
      code: 'database',
      message: expect.stringContaining('another program') as string,
    })
  })
  test('that is no database is refused and not touched', () => {
    const file = join(folder, 'text.sqlite')
    writeFileSync(file, 'This is a letter, not a database. '.repeat(50))
    expect(opening(file)).toMatchObject({ code: 'database', message: expect.stringContaining('no SQLite') as string })
    expect(readFileSync(file, 'utf8')).toMatch(/^This is a letter/)
  })
  test('in a folder that cannot be made is refused', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(opening(join(folder, 'file', 'x.sqlite'))).toMatchObject({ code: 'database' })
  })
  test('locked by another program is a problem with a cure, and the store works on afterwards', async () => {
    const store = openStore(path(), { busyTimeout: 20 })
    const other = new Database(path())
    other.exec('BEGIN IMMEDIATE')
    const filed = store.fileArticle(filing({ name: 'a', subjects: ['topic:new'] }))
    await expect(filed).rejects.toMatchObject({
      code: 'database',
      message: expect.stringContaining('locked') as string,
    })
    expect((await store.latest({ limit: 1, offset: 0 })).total).toBe(0)
    other.exec('ROLLBACK')
    other.close()
    expect((await store.fileArticle(filing({ name: 'a', subjects: ['topic:new'] }))).outcome).toBe('stored')
    await store.close()
  })
  test('opened for reading refuses to write and still answers', async () => {
    const writer = openStore(path())
    await writer.fileArticle(filing({ name: 'a' }))
    const reader = openStore(path(), { readonly: true })
    expect((await reader.counts()).articles).toBe(1)
    await expect(reader.fileArticle(filing({ name: 'b' }))).rejects.toMatchObject({ code: 'database' })
    await reader.close()
    await writer.close()
    expect(opening(join(folder, 'none.sqlite'), { readonly: true })).toMatchObject({ code: 'database' })
  })
  test('that gathers filings commits them in batches and when it is closed, each of them whole', async () => {
    const store = openStore(path(), { gather: 2 })
    const other = openStore(path(), { readonly: true })
    await store.fileArticle(filing({ name: 'a' }))
    expect((await other.counts()).articles).toBe(0)
    await store.fileArticle(filing({ name: 'b' }))
    expect((await other.counts()).articles).toBe(2)
    await store.fileArticle(filing({ name: 'c' }))
    expect((await store.search(searchFor({ words: ['text'] }))).total).toBe(3)
    await store.close()
    expect((await other.counts()).articles).toBe(3)
    await other.close()
  })
  test('that is closed says so', async () => {
    const store = openStore(path())
    await store.close()
    await expect(store.counts()).rejects.toMatchObject({ code: 'database' })
  })
  test('with a full disk keeps what was stored', async () => {
    const store = openStore(path())
    await store.fileArticle(filing({ name: 'a' }))
    const size = (await store.counts()).bytes / 4096
    await store.close()
    const db = new Database(path())
    db.pragma(`max_page_count = ${size}`)
    expect(() => db.exec(`CREATE TABLE big AS SELECT zeroblob(9000000) AS x`)).toThrow('full')
    db.close()
    const again = openStore(path())
    expect((await again.counts()).articles).toBe(1)
    await again.close()
  })
})

test('below a folder that cannot be made is refused at once', () => {
  expect(() => openStore('/proc/nowhere/articles.sqlite')).toThrow(/cannot be made/)
})
