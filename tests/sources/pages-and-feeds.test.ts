import { describe, expect, test } from 'vitest'
import { decode } from '../../src/sources/charset.ts'
import { htmlToText } from '../../src/sources/html-text.ts'
import { readFeed } from '../../src/sources/feed.ts'
import { readPage } from '../../src/sources/page.ts'
import { articlesOf, containing, NOW, readOne, refusalsOf } from './folder-of-files.ts'

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, index) =>
    `<p>Paragraph ${index + 1} tells that lorries crossed the border, and that the queue grew, hour after hour.</p>`,
)

describe('HTML pages', () => {
  test('give the text without navigation, and what the page states about itself', async () => {
    const page = `<!DOCTYPE html><html lang="en-GB"><head><title>Lorries cross | Site</title>
      <meta property="og:site_name" content="Sample Wire"><link rel="canonical" href="https://o.example/lorries">
      <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Lorries cross","datePublished":"2025-06-28T10:00:00+03:00","author":{"name":"R. Writer"}}]}</script>
      </head><body><nav><a href="/">Home</a> <a href="/x">World</a></nav><article><h1>Lorries cross</h1>${PARAGRAPHS.join('')}</article></body></html>`
    const [article] = articlesOf(await readOne('a.html', page))
    expect(article).toMatchObject({
      title: 'Lorries cross',
      published: '2025-06-28T07:00:00.000Z',
      source: 'Sample Wire',
      url: 'https://o.example/lorries',
      language: 'en',
    })
    expect(article?.text).not.toContain('World')
    expect(article?.text.split('\n\n')).toHaveLength(6)
  })

  test.each(['20255-06-28', '2031-01-01', 'yesterday'])(
    'the date %s is no refusal here: it is unknown',
    async (date) => {
      const page = `<html><head><meta property="article:published_time" content="${date}"></head><body><article>${PARAGRAPHS.join('')}</article></body></html>`
      const readings = await readOne('a.html', page)
      expect(articlesOf(readings)).toMatchObject([{ published: null }])
    },
  )

  test('20,000 elements inside each other are refused', async () => {
    const page = `<html><body>${'<div>'.repeat(20_000)}text${'</div>'.repeat(20_000)}</body></html>`
    expect(refusalsOf(await readOne('a.html', page))).toEqual([{ line: null, reason: containing('nested') }])
    expect(readPage(page, NOW)).toEqual({ problem: containing('nested') })
  })

  test('markup becomes paragraphs, without scripts, entities or white space', () => {
    expect(
      htmlToText('<style>p{}</style><p>A&nbsp;&amp; <b>b</b>\n c</p><script>x</script>D<br>e<ul><li>f<li>g</ul>'),
    ).toBe('A & b c\n\nD\ne\n\nf\n\ng')
  })
})

describe('feeds', () => {
  test('links become absolute, titles plain, impossible dates unknown; a headline alone is a text', async () => {
    const feed = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0"><channel><title>Sample Wire</title><link>https://o.example/</link>
      <item><title>A &lt;b&gt;b&lt;/b&gt;</title><link>/1</link><pubDate>Sat, 28 Jun 2025 16:36:08 +0300</pubDate><description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>
      <item><title>Only a headline</title><pubDate>Sat, 28 Jun 20255 16:36:08 GMT</pubDate></item></channel></rss>`
    expect(articlesOf(await readOne('a.rss', feed))).toMatchObject([
      {
        title: 'A b',
        url: 'https://o.example/1',
        published: '2025-06-28T13:36:08.000Z',
        text: 'One.\n\nTwo.',
        source: 'Sample Wire',
      },
      { title: 'Only a headline', url: null, published: null, text: 'Only a headline' },
    ])
  })

  test('RDF dates and Atom links are found', () => {
    const rdf =
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel><item><title>a</title><link>https://o.example/1</link><dc:date>2025-06-28</dc:date></item></rdf:RDF>'
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>a</title><link rel="self" href="/s"/><link href="/e"/><updated>2025-06-28</updated></entry></feed>'
    expect(readFeed(rdf)).toMatchObject({ items: [{ link: 'https://o.example/1', published: '2025-06-28' }] })
    expect(readFeed(atom)).toMatchObject({ items: [{ link: '/e', updated: '2025-06-28' }] })
  })

  test('a feed that was cut off gives its whole items', () => {
    const cut = '<rss version="2.0"><channel><title>T</title><item><title>One</title></item><item><title>Tw'
    expect(readFeed(cut)).toMatchObject({ items: [{ title: 'One' }] })
  })
})

describe('charsets', () => {
  const arabic = 'أعلنت مديرية الجمارك أن المنفذ مفتوح'
  const windows1256 = Uint8Array.from([0xc3, 0xda, 0xe1, 0xe4, 0xca, 0x20, 0xe3, 0xcf, 0xed, 0xd1, 0xed, 0xc9])

  test('UTF-16 is known by its mark, and without one by its zero bytes', () => {
    expect(decode(Buffer.from(`\uFEFF${arabic}`, 'utf16le'))).toBe(arabic)
    expect(decode(Buffer.from(`\uFEFF${arabic}`, 'utf16le').swap16())).toBe(arabic)
    expect(decode(Buffer.from('<html>text</html>', 'utf16le'))).toBe('<html>text</html>')
  })

  test('windows-1256 is known by a declaration, and without one by its Arabic words', () => {
    expect(decode(windows1256)).toBe('أعلنت مديرية')
    const declared = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="windows-1256"?><a>'), windows1256])
    expect(decode(declared)).toContain('أعلنت')
    const meta = Buffer.concat([
      Buffer.from('<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'),
      windows1256,
    ])
    expect(decode(meta)).toContain('أعلنت')
  })

  test('valid UTF-8 is UTF-8, whatever an older copy declared', () => {
    expect(decode(Buffer.from(`<?xml version="1.0" encoding="gb2312"?><a>${arabic}</a>`))).toContain(arabic)
  })

  test('a few broken bytes leave UTF-8 what it is, also where the server states Latin', () => {
    const broken = Buffer.concat([Buffer.from(`<rss>${arabic}`), Uint8Array.of(0xff), Buffer.from('</rss>')])
    expect(decode(broken)).toBe(`<rss>${arabic}\uFFFD</rss>`)
    expect(decode(broken, 'iso-8859-1')).toContain(arabic)
    expect(decode(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x73]))).toBe('cafés')
  })

  test('bytes that are no text are none', () => {
    expect(decode(Uint8Array.from([0, 1, 2, 0, 0, 0, 3]))).toBeNull()
    expect(decode(Buffer.from('PK\x03\x04', 'latin1'))).toBeNull()
  })
})
