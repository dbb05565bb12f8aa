import { describe, expect, test } from 'vitest'
import { splitLines } from '../../src/sources/json-lines.ts'
import { articlesOf, readOne, refusalsOf, containing } from './folder-of-files.ts'

describe('JSON', () => {
  test('takes fields by their usual names', async () => {
    const record = {
      headline: 'A &amp; B',
      body: '<p>One.</p><p>Two.</p>',
      datePublished: '2025-06-28T16:36:08Z',
      link: 'https://o.example/1',
      publisher: { name: 'Outlet' },
      inLanguage: 'ar-IQ',
      fictional: true,
    }
    expect(articlesOf(await readOne('a.json', JSON.stringify(record)))).toEqual([
      {
        title: 'A & B',
        text: 'One.\n\nTwo.',
        published: '2025-06-28T16:36:08.000Z',
        url: 'https://o.example/1',
        source: 'Outlet',
        language: 'ar',
        retrieved: null,
        placeHints: [],
        fictional: true,
      },
    ])
  })

  test('a list goes on behind entries that are refused, each with its place and reason', async () => {
    const list = [{ text: 'One.' }, 7, { text: '' }, { text: 'Far.', date: '20255-01-01' }, { text: 'Two.' }]
    const readings = await readOne('a.json', JSON.stringify(list))
    expect(articlesOf(readings).map(({ text }) => text)).toEqual(['One.', 'Two.'])
    expect(refusalsOf(readings).map(({ reason }) => reason)).toEqual([
      containing('item 2: no object'),
      'item 3: no text',
      containing('year 20255'),
    ])
  })

  test('the operator names the outlet where the record does not', async () => {
    const readings = await readOne('a.json', '[{"text":"One."},{"text":"Two.","source":"Own"}]', 'Given')
    expect(articlesOf(readings).map(({ source }) => source)).toEqual(['Given', 'Own'])
  })

  test('odd text is mended: control characters, halves of pairs, line ends', async () => {
    const [article] = articlesOf(
      await readOne('a.json', String.raw`{"text":"One\u0000\u0007 \ud83d two.\r\nThree.\n\n\n\nFour."}`),
    )
    expect(article?.text).toBe('One \uFFFD two.\nThree.\n\nFour.')
  })

  test('an article of more than 20 MB inside a list is refused, the others stay', async () => {
    const readings = await readOne('a.json', JSON.stringify([{ text: 'x'.repeat(20_000_001) }, { text: 'Fine.' }]))
    expect(articlesOf(readings)).toHaveLength(1)
    expect(refusalsOf(readings)).toEqual([{ line: null, reason: containing('20 MB') }])
  })
})

describe('JSON Lines', () => {
  test('with line 1,000 of 2,000 broken gives the other 1,999 and names the line', async () => {
    const lines = Array.from({ length: 2000 }, (_, index) =>
      index === 999 ? '{"text": "cut' : JSON.stringify({ text: `Text ${index + 1}.` }),
    )
    const readings = await readOne('a.jsonl', lines.join('\n'))
    expect(articlesOf(readings)).toHaveLength(1999)
    expect(refusalsOf(readings)).toEqual([{ line: 1000, reason: containing('broken JSON') }])
    expect(readings.at(-1)).toMatchObject({ line: 2000 })
  })

  test('a line over 5 MB is refused, the lines around it are read', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(5_000_001) })
    const readings = await readOne('a.jsonl', `{"text":"One."}\n${long}\n\n{"text":"Two."}`)
    expect(articlesOf(readings).map(({ text }) => text)).toEqual(['One.', 'Two.'])
    expect(refusalsOf(readings)).toEqual([{ line: 2, reason: containing('5.0 MB') }])
  })

  test('an endless line is never held', async () => {
    async function* endless() {
      const chunk = 'x'.repeat(1_000_000)
      for (let index = 0; index < 300; index++) yield chunk
      yield '\n{"text":"After."}'
    }
    const before = process.memoryUsage().rss
    const lines = []
    for await (const line of splitLines(endless(), 5_000_000)) lines.push(line)
    expect(lines).toEqual([
      { number: 1, text: null },
      { number: 2, text: '{"text":"After."}' },
    ])
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000)
  })

  test('lines are joined across chunks, also at the line break', async () => {
    async function* chunks() {
      yield* ['a', 'b\n', 'c', '\nd\r', '\n\ne']
    }
    const lines = []
    for await (const { text } of splitLines(chunks(), 100)) lines.push(text)
    expect(lines).toEqual(['ab', 'c', 'd\r', '', 'e'])
  })
})

describe('CSV', () => {
  test('takes quotes, line breaks in them and a byte order mark; names the row by its first line', async () => {
    const table =
      '\uFEFF"Date","Headline","Text"\r\n06/28/2025,"A ""b""","One.\r\nTwo, three."\r\n13/45/2025,T,Text.\r\n06/29/2025,C,"Three."\r\n'
    const readings = await readOne('own-name.csv', table)
    expect(articlesOf(readings)).toMatchObject([
      { title: 'A "b"', text: 'One.\nTwo, three.', published: '2025-06-28', source: 'own-name' },
      { title: 'C', text: 'Three.', published: '2025-06-29' },
    ])
    expect(refusalsOf(readings)).toEqual([{ line: 4, reason: containing('does not exist') }])
  })

  test.each([';', '\t', '|'])('takes columns parted by %j', async (delimiter) => {
    const table = [
      ['date', 'body', 'location', 'country'],
      ['2025-06-28', 'One, two.', 'Mosul', 'Unknown'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n')
    expect(articlesOf(await readOne('a.csv', table, 'Given'))).toMatchObject([
      { text: 'One, two.', source: 'Given', placeHints: ['Mosul'] },
    ])
  })

  test('prefers the statement itself to its description', async () => {
    expect(articlesOf(await readOne('a.csv', 'description,line\nshort,The whole line.'))[0]?.text).toBe(
      'The whole line.',
    )
  })

  test('short and long rows are read as far as they go; a quote never closed is said', async () => {
    const readings = await readOne('a.csv', 'text,date\nOne.\nTwo.,2025-06-28,more\n"Three.,2025-06-28\n')
    expect(articlesOf(readings).map(({ text }) => text)).toEqual(['One.', 'Two.'])
    expect(refusalsOf(readings)).toEqual([{ line: 4, reason: containing('broken') }])
  })
})
