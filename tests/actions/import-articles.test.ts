import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { beforeEach, describe, expect, test } from 'vitest'
import { type FileDeps, fileArticle } from '../../src/actions/file-article.ts'
import { type Read, importArticles } from '../../src/actions/import-articles.ts'
import type { RawArticle } from '../../src/core/article.ts'
import { identify } from '../../src/core/identity.ts'
import { readFiles } from '../../src/sources/read-files.ts'
import { containing, folderOf, NOW } from '../sources/folder-of-files.ts'
import { searchFor } from '../store/asking.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const SHARED = new URL('../../../shared/articles/', import.meta.url).pathname
const RAW: RawArticle = {
  url: null,
  source: 'Sample Wire',
  title: null,
  text: 'BAGHDAD - Guards counted 40 lorries at the crossing, a customs source said on Saturday.',
  language: null,
  published: '2025-06-28T10:00:00.000Z',
  retrieved: null,
  placeHints: [],
  fictional: false,
}

let deps: FileDeps
beforeEach(() => {
  const store = emptyStore()
  deps = { store, knowledge, analyse, clock: { now: () => NOW } }
  return () => store.close()
})

const importPaths = (paths: readonly string[], source: string | null = null) =>
  importArticles(readFiles(paths, { source, now: NOW }), deps)

async function stored(raw: RawArticle) {
  const outcome = await fileArticle(raw, deps)
  if (!('outcome' in outcome)) throw new Error(outcome.refused)
  const article = await deps.store.article(outcome.article)
  if (article === null) throw new Error('not stored')
  return { ...article, outcome: outcome.outcome }
}

const dayOf = (read: Read) => ('ok' in read ? read.ok.published : null)

/** The identity that filing gives a statement of the CENTCOM file. */
function idOf(read: Read): string {
  if (!('ok' in read)) throw new Error(read.refused.reason)
  const { published, title, text } = read.ok
  return identify({ url: null, source: 'centcom-strikes', published, retrieved: '', title, text }).id
}

describe('importing', () => {
  test('stores what can be read and refuses the rest; the same files again are all known', async () => {
    const folder = folderOf({
      'a.txt': '2025-06-28T16:36:08+00:00\nSample Wire – Baghdad\nTwo lanes opened at the crossing on Saturday.',
      'b.jsonl':
        '{"text":"A convoy left Mosul.","published":"2025-06-27"}\n{broken\n{"text":"A bridge was mended in Hit."}\n',
      'c.csv': 'date,line\n06/26/2025,Three lorries burned near Rutba.\n20255-06-26,Never.\n',
      'd.txt': '',
    })
    const first = await importPaths([folder])
    expect(first).toMatchObject({ stored: 4, known: 0 })
    expect(first.refused).toEqual([
      { file: join(folder, 'b.jsonl'), line: 2, reason: containing('broken JSON') },
      { file: join(folder, 'c.csv'), line: 3, reason: containing('year 20255') },
      { file: join(folder, 'd.txt'), reason: 'empty' },
    ])
    expect(await importPaths([folder])).toEqual({ ...first, stored: 0, known: 4 })
    expect((await deps.store.counts()).articles).toBe(4)
  })

  test('tells how far it is, and lets others have their turn', async () => {
    const lines = Array.from({ length: 250 }, (_, index) =>
      JSON.stringify({ text: `Lorry ${index} crossed the border.` }),
    )
    const folder = folderOf({ 'a.jsonl': lines.join('\n') })
    const heard: number[] = []
    let turns = 0
    const beat = setInterval(() => {
      turns += 1
    }, 0)
    await importArticles(readFiles([folder], { source: null, now: NOW }), deps, (read) => heard.push(read))
    clearInterval(beat)
    expect(heard).toEqual([100, 200, 250])
    expect(turns).toBeGreaterThan(2)
  })

  test.skipIf(!existsSync(SHARED))(
    'the CENTCOM file has 5,599 statements and 6 that it tells twice, which are known when they come again (needs ../shared)',
    async () => {
      const reads: Read[] = []
      for await (const read of readFiles([join(SHARED, 'centcom-strikes.csv')], { source: null, now: NOW }))
        reads.push(read)
      const ids = reads.map(idOf)
      expect(ids).toHaveLength(5605)
      expect(new Set(ids).size).toBe(5599)
      // All are read and told apart; filed are those of the days that tell something twice, as the others go the same way.
      const twice = new Set(ids.filter((id, at) => ids.indexOf(id) < at))
      const days = new Set(reads.flatMap((read) => (twice.has(idOf(read)) ? [dayOf(read)] : [])))
      const filed = reads.filter((read) => days.has(dayOf(read)))
      expect(filed.length).toBeGreaterThan(50)
      const report = await importArticles(Readable.from(filed), deps)
      expect(report).toEqual({ stored: filed.length - 6, known: 6, refused: [] })
    },
  )

  test.skipIf(!existsSync(SHARED))('the model article is usable without url and title (needs ../shared)', async () => {
    await importPaths([join(SHARED, '000_0e65458d944207e4.txt')])
    const page = await deps.store.search(searchFor({ words: ['baghouz'] }))
    expect(page.hits).toHaveLength(1)
    expect(page.hits[0]?.article).toMatchObject({
      source: 'shafaq',
      sourceName: 'Shafaq News',
      url: null,
      published: '2025-06-28T16:36:08.000Z',
      title: containing('Security source: Iraqi security forces detected'),
    })
    expect(page.hits[0]?.article.title).toContain('allegedly')
  })
})

describe('filing an article', () => {
  test('makes a title from the lead where none is given, its attribution kept', async () => {
    expect((await stored(RAW)).title).toBe('Customs source: Guards counted 40 lorries at the crossing')
    expect((await stored({ ...RAW, title: ' Own  title ' })).title).toBe('Own title')
  })

  test('counts an imported article as seen when it was published, a fetched one as seen now', async () => {
    expect((await stored(RAW)).seen).toBe('2025-06-28T10:00:00.000Z')
    deps = { ...deps, seen: 'now' }
    expect((await stored({ ...RAW, source: 'Other' })).seen).toBe('2026-11-23T04:00:00.000Z')
  })

  test('keeps a day a day', async () => {
    expect((await stored({ ...RAW, published: '2025-06-28' })).published).toBe('2025-06-28')
  })

  test('an unknown date stays unknown; the same text another day is known', async () => {
    const undated = { ...RAW, published: null }
    expect(await stored(undated)).toMatchObject({
      published: null,
      seen: '2026-11-23T04:00:00.000Z',
      outcome: 'stored',
    })
    deps = { ...deps, clock: { now: () => NOW + 5 * 86_400_000 } }
    expect((await stored(undated)).outcome).toBe('known')
  })

  test('one address is one article: other forms of it and another date are known, other words are a version', async () => {
    const first = { ...RAW, url: 'https://www.outlet.example/a?utm_source=x' }
    expect((await stored(first)).outcome).toBe('stored')
    const again = { ...first, url: 'http://outlet.example/a/', published: '2025-06-30T10:00:00.000Z' }
    expect((await stored(again)).outcome).toBe('known')
    expect(await stored({ ...again, text: `${RAW.text} The scanners work again.` })).toMatchObject({
      outcome: 'version',
      version: 2,
    })
  })

  test('two outlets with one text are two articles, and one of them the copy', async () => {
    const [first, second] = [await stored(RAW), await stored({ ...RAW, source: 'Demo Monitor' })]
    expect(second.id).not.toBe(first.id)
  })

  test('names the outlet by what is stated, else the address, else the dateline', async () => {
    const names = [
      { source: 'shafaq news', url: null },
      { source: null, url: 'https://www.shafaq.com/en/1' },
      { source: null, url: 'https://some.outlet.example/1' },
      { source: null, url: null },
    ]
    const ids = []
    for (const [index, name] of names.entries())
      ids.push((await stored({ ...RAW, ...name, text: `${RAW.text} ${index}` })).source)
    expect(ids).toEqual(['shafaq', 'shafaq', 'some.outlet.example', 'unknown'])
  })

  test('refuses an article without text', async () => {
    expect(await fileArticle({ ...RAW, text: 'font\nA-\nA+' }, deps)).toEqual({ refused: 'no text' })
  })
})
