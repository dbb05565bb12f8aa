import { describe, expect, test } from 'vitest'
import { type Outline, readOpml, writeOpml } from '../../src/sources/opml.ts'

const read = (text: string | Uint8Array): readonly Outline[] => {
  const outlines = readOpml(typeof text === 'string' ? Buffer.from(text) : text)
  if ('problem' in outlines) throw new Error(outlines.problem)
  return outlines
}
const list = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>T</title></head><body>${body}</body></opml>`
const urls = (text: string | Uint8Array) => read(text).map(({ url }) => url)
const A = '<outline type="rss" text="A" xmlUrl="https://a.example/rss"/>'

describe('a list of feeds in OPML', () => {
  test('is read with names, pages, languages, and the categories around it and of its own', () => {
    const nested = `<outline text="News"><outline title="Iraq"><outline text="A &amp; B" title="x" type="rss"
      xmlUrl=" https://a.example/rss?x=1&amp;y=2 " htmlUrl="https://a.example/" language="ar" category="/Security/Iraq, daily"/>
      </outline></outline><outline text="C" xmlUrl="https://c.example/rss"/>`
    expect(read(list(nested))).toEqual([
      {
        url: 'https://a.example/rss?x=1&y=2',
        title: 'A & B',
        page: 'https://a.example/',
        language: 'ar',
        categories: ['News', 'Iraq', 'Security', 'daily'],
      },
      { url: 'https://c.example/rss', title: 'C', page: null, language: null, categories: [] },
    ])
  })
  test('is read in whatever case, with entities of HTML, bare ampersands and addresses that begin with feed:', () => {
    const odd = `<OUTLINE TEXT='Caf&eacute; & co' XMLURL='feed:https://a.example/rss?a=1&copy=2' />
      <outline title="B" XmlUrl="feed://b.example/rss"/><outline text="none" xmlUrl=""/><outline text="C" xmlurl="c/rss">`
    expect(read(list(odd)).map(({ url, title }) => [url, title])).toEqual([
      ['https://a.example/rss?a=1&copy=2', 'Café & co'],
      ['http://b.example/rss', 'B'],
      ['c/rss', 'C'],
    ])
  })
  test('has an address once, however often and in whatever form it stands there', () => {
    const twice = `${A}<outline text="again" xmlUrl="http://www.a.example/rss/"/>${A}`
    expect(read(list(twice))).toMatchObject([{ title: 'A' }])
  })
  test('that is broken gives what can be read', () => {
    expect(urls(list(A).slice(0, -10))).toEqual(['https://a.example/rss'])
    expect(urls(`<opml><body>${A}<outline text="B" xmlUrl="https://b.exa`)).toEqual(['https://a.example/rss'])
    expect(urls(`<b>Warning: x</b>\n${list(`<outline text="x < y">${A}</p></outline>`)}`)).toEqual([
      'https://a.example/rss',
    ])
    expect(urls(list(`<!-- ${A} -->${A}`))).toHaveLength(1)
  })
  test('in another charset than it says is read all the same', () => {
    const arabic = list('<outline text="شفق نيوز" xmlUrl="https://a.example/rss"/>')
    expect(read(arabic.replace('1.0"?', '1.0" encoding="windows-1252"?'))[0]?.title).toBe('شفق نيوز')
    expect(read(Buffer.from(`\uFEFF${arabic}`, 'utf16le'))[0]?.title).toBe('شفق نيوز')
  })
  test('declares no entity that grows, and looks nothing up', () => {
    const entities = `<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`
    const text = list('<outline text="&b;&x;" xmlUrl="https://a.example/rss"/>').replace('<opml', `${entities}<opml`)
    expect(read(text)[0]?.title).not.toMatch(/aaaa.*aaaa|root/)
  })
  test('may be large and deep', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => `<outline text="${n}" xmlUrl="https://h${n}.example/rss">`)
    expect(read(list(many.join('')))).toHaveLength(20_000)
  })
  test('that is none is refused in words', () => {
    expect(readOpml(Buffer.from('<rss><channel/></rss>'))).toEqual({ problem: 'it is no OPML' })
    expect(readOpml(Buffer.from([0, 1, 2, 3, 0, 0]))).toHaveProperty('problem')
    expect(readOpml(Buffer.from(''))).toHaveProperty('problem')
    expect(read('<opml><body/></opml>')).toEqual([])
  })
  test('is written so that it reads the same', () => {
    const outlines: Outline[] = [
      {
        url: 'https://a.example/rss?x=1&y=<2>',
        title: 'A "quoted" & more',
        page: 'https://a.example/',
        language: 'ar',
        categories: ['news', 'Iraq'],
      },
      { url: 'https://b.example/rss', title: 'شفق', page: null, language: null, categories: [] },
    ]
    const text = writeOpml('Feeds', '2025-06-28T00:00:00.000Z', outlines)
    expect(text).toMatch(/^<\?xml/)
    expect(read(text).map(({ url }) => url)).toEqual([new URL(outlines[0]?.url ?? '').href, outlines[1]?.url])
    expect(read(text)[1]).toEqual(outlines[1])
    expect(read(text)[0]).toMatchObject({ title: 'A "quoted" & more', categories: ['news', 'Iraq'] })
  })
})
