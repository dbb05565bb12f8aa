import { existsSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../../src/sources/read-files.ts'
import { articlesOf, collect, folderOf, NOW, readOne, refusalsOf, containing } from './folder-of-files.ts'

const CENTCOM = new URL('../../../shared/articles/centcom-strikes.csv', import.meta.url)
const OPTIONS = { source: null, now: NOW }

describe('scraped text', () => {
  test('gives its timestamp as the date and loses the reader mode', async () => {
    const [article] = articlesOf(
      await readOne(
        'a.txt',
        '2025-06-28T16:36:08+00:00\nfont\nA-\nA\nA+\r\nSample Wire – Baghdad\r\nTwo lanes opened.\n',
      ),
    )
    expect(article).toMatchObject({
      published: '2025-06-28T16:36:08.000Z',
      title: null,
      source: null,
      text: 'Sample Wire – Baghdad\nTwo lanes opened.',
    })
  })

  test('with a first line in the year 20255 is refused with the reason', async () => {
    expect(refusalsOf(await readOne('a.txt', '20255-06-28T16:36:08+00:00\nText.'))).toEqual([
      { line: null, reason: containing('year 20255') },
    ])
  })
})

describe('what is refused', () => {
  test.each([
    ['empty.txt', '', 'empty'],
    ['blank.txt', ' \n\t\n', 'empty'],
    ['cruft.txt', 'font\nA-\nA+\n', 'no text'],
    ['numbers.txt', '12345 67', 'no text'],
    ['binary.txt', new Uint8Array([1, 2, 0, 0, 7, 9, 0, 255]), 'binary'],
    ['picture.txt', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'binary'],
    ['report.pdf', '%PDF-1.7', 'binary'],
    ['notes.md', '# Notes', 'unsupported kind'],
    ['broken.json', '{"text": "a', 'broken JSON'],
    ['list.json', '[]', 'no articles'],
    ['word.json', '"word"', 'no object'],
    ['page.html', '<html><head><title>T</title></head><body><script>x()</script></body></html>', 'no text'],
    ['feed.xml', '<rss version="2.0"><channel><title>T</title></channel></rss>', 'no items'],
    ['data.xml', '<data><x>1</x></data>', 'no feed'],
    ['table.csv', 'a,b\n1,2\n', 'no column for the text'],
  ])('%s is refused', async (name, content, reason) => {
    const readings = await readOne(name, content)
    expect(refusalsOf(readings)).toEqual([{ line: null, reason: containing(reason) }])
  })

  test('files that are missing, unreadable kinds or too large are named, and the others are read', async () => {
    const folder = folderOf({ 'big.txt': 'a', 'fine.txt': 'Two lanes opened.' })
    truncateSync(join(folder, 'big.txt'), 20_000_001)
    writeFileSync(join(folder, 'big.txt'), 'Text '.repeat(10), { flag: 'r+' })
    const readings = await collect(
      readFiles(
        ['big.txt', 'missing.txt', 'fine.txt'].map((name) => join(folder, name)),
        OPTIONS,
      ),
    )
    expect(articlesOf(readings)).toHaveLength(1)
    expect(readings.flatMap((reading) => ('refused' in reading ? [basename(reading.refused.file)] : []))).toEqual([
      'big.txt',
      'missing.txt',
    ])
  })

  test('a text of more than 20 MB is refused by its size', async () => {
    expect(refusalsOf(await readOne('big.txt', 'word '.repeat(4_000_001)))).toEqual([
      { line: null, reason: containing('20 MB') },
    ])
  })
})

describe('folders', () => {
  test('are read in the order of names, with the folders in them; hidden files and links out are not', async () => {
    const outside = folderOf({ 'secret.txt': 'Not for us.' })
    const folder = folderOf({
      'b.txt': 'Second text.',
      'a/one.json': '{"text":"First text."}',
      'c/deep/three.jsonl': '{"text":"Third text."}\n',
      '.hidden.txt': 'Hidden.',
      '.git/x.txt': 'Hidden.',
      LICENSE: 'Not an article.',
    })
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'))
    symlinkSync(join(folder, 'b.txt'), join(folder, 'same.txt'))
    const readings = await collect(readFiles([folder], OPTIONS))
    expect(articlesOf(readings).map(({ text }) => text)).toEqual(['First text.', 'Second text.', 'Third text.'])
    expect(refusalsOf(readings).map(({ reason }) => reason)).toEqual([
      containing('unsupported kind'),
      containing('link out of the folder'),
    ])
  })

  test('with every kind give an article of each', async () => {
    const folder = folderOf({
      '1.txt': 'Plain text here.',
      '2.html': '<html lang="en"><body><article><h1>Head</h1><p>Page text here.</p></article></body></html>',
      '3.json': '{"articles":[{"title":"T","text":"Json text here."}]}',
      '4.jsonl': '{"text":"Line text here."}',
      '5.csv': 'date,line\n10/17/2016,Row text here.\n',
      '6.xml':
        '<rss version="2.0"><channel><title>S</title><item><title>T</title><description>Feed text here.</description></item></channel></rss>',
      '7.atom':
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>S</title><entry><title>T</title><content>Atom text here.</content></entry></feed>',
      '8.json':
        '{"version":"https://jsonfeed.org/version/1.1","title":"S","items":[{"id":"1","content_text":"Json feed text here."}]}',
    })
    const readings = await collect(readFiles([folder], OPTIONS))
    expect(refusalsOf(readings)).toEqual([])
    expect(articlesOf(readings).map(({ text }) => text.replace(/^Head\s+/, ''))).toEqual([
      'Plain text here.',
      'Page text here.',
      'Json text here.',
      'Line text here.',
      'Row text here.',
      'Feed text here.',
      'Atom text here.',
      'Json feed text here.',
    ])
  })

  test.each([{}, { 'README.md': 'About this folder.' }])('one without a file to read is said', async (files) => {
    expect(refusalsOf(await collect(readFiles([folderOf(files)], OPTIONS)))).toEqual([
      { line: null, reason: 'no file to read in this folder' },
    ])
  })

  test('what speaks of them is passed over in silence; named by itself it is refused', async () => {
    const notes = { 'README.md': 'About this folder.', README: 'About.', 'readme.txt': 'About.', 'notes.md': '# Notes' }
    const folder = folderOf({ ...notes, 'a.txt': 'Two lanes opened.', 'inner/README.md': 'About it.' })
    const readings = await collect(readFiles([folder], OPTIONS))
    expect(articlesOf(readings).map(({ text }) => text)).toEqual(['Two lanes opened.'])
    expect(refusalsOf(readings)).toEqual([])
    expect(refusalsOf(await collect(readFiles([join(folder, 'README.md')], OPTIONS)))).toEqual([
      { line: null, reason: containing('unsupported kind') },
    ])
  })
})

describe('the kind of a file', () => {
  test('is told by content where the name tells nothing or something else', async () => {
    expect(articlesOf(await readOne('article', '{"text":"Json text."}'))[0]?.text).toBe('Json text.')
    expect(articlesOf(await readOne('export.dat', '{"text":"One."}\n{"text":"Two."}\n'))).toHaveLength(2)
    expect(articlesOf(await readOne('wrong.json', '{"text":"One."}\n{"text":"Two."}\n'))).toHaveLength(2)
    expect(
      articlesOf(await readOne('page.xml', '<!DOCTYPE html><html><body><p>Page text.</p></body></html>'))[0]?.text,
    ).toBe('Page text.')
  })
})

test.skipIf(!existsSync(CENTCOM))(
  'the CENTCOM file gives 5,605 articles, one a row, each dated by a day (needs ../shared)',
  async () => {
    const articles = articlesOf(await collect(readFiles([CENTCOM.pathname], OPTIONS)))
    expect(articles).toHaveLength(5605)
    expect(articles[0]).toMatchObject({
      published: '2016-10-17',
      source: 'centcom-strikes',
      placeHints: ['Abu Kamal', 'Syria'],
      text: containing('- Near Abu Kamal, one strike'),
    })
  },
)
