// Feeds in the shapes that outlets publish them in, written by hand.

import { describe, expect, test } from 'vitest'
import { decode } from '../../src/sources/charset.ts'
import type { Feed } from '../../src/sources/feed-item.ts'
import { readFeed } from '../../src/sources/feed.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { htmlToText } from '../../src/sources/html-text.ts'

const NOW = Date.parse('2025-06-28T17:00:00Z')

function feedOf(content: string): Feed {
  const feed = readFeed(content)
  if ('problem' in feed) throw new Error(feed.problem)
  return feed
}

const rss = (items: string, channel = '<title>Some Wire</title><link>https://o.example/</link>', more = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${more}><channel>${channel}${items}</channel></rss>`
const item = (inside: string) => feedOf(rss(`<item>${inside}</item>`)).items[0]

const DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
const WHOLE =
  '<title>One</title><link>https://o.example/1</link><description>Words</description><pubDate>Sat, 28 Jun 2025 10:00:00 GMT</pubDate>'

describe('RSS', () => {
  test('gives the id, both texts and the authors apart', () => {
    const feed = feedOf(
      rss(
        `<item>${WHOLE}<guid isPermaLink="false">tag:1</guid><author>desk@o.example (Sara Ali)</author><content:encoded><![CDATA[<p>All of it</p>]]></content:encoded></item>`,
        '<title>T</title><link>https://o.example/</link><language>en-GB</language>',
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      ),
    )
    expect(feed).toMatchObject({
      language: 'en-GB',
      items: [{ id: 'tag:1', summary: 'Words', content: '<p>All of it</p>', authors: ['Sara Ali'] }],
    })
  })

  test.each([
    ['Dublin Core', `<dc:title ${DC}>One</dc:title><dc:creator>Sara</dc:creator><dc:date>2025-06-28</dc:date>`],
    [
      'Media RSS',
      '<media:group><media:title>One</media:title></media:group><media:credit>Sara</media:credit><dc:date>2025-06-28</dc:date>',
    ],
    ['iTunes', '<itunes:title>One</itunes:title><itunes:author>Sara</itunes:author><dc:date>2025-06-28</dc:date>'],
    [
      'Atom',
      '<atom:title>One</atom:title><atom:author><atom:name>Sara</atom:name></atom:author><atom:published>2025-06-28</atom:published>',
    ],
  ])('takes from %s what its own elements do not say', (_, inside) => {
    expect(item(`<link>https://o.example/1</link>${inside}`)).toMatchObject({
      title: 'One',
      authors: ['Sara'],
      published: '2025-06-28',
    })
  })

  test('keeps to its own links where the channel and its items have others besides', () => {
    const feed = feedOf(
      rss(
        '<item><title>One</title><link>https://o.example/1</link><atom:link rel="replies" href="https://o.example/1/comments"/></item>',
        '<title>T</title><link>https://o.example/</link><atom:link href="https://o.example/feed" rel="self"/>',
      ),
    )
    expect([feed.link, feed.items[0]?.link]).toEqual(['https://o.example/', 'https://o.example/1'])
  })

  test('goes on behind a body that declares its namespace', () => {
    const body = '<body xmlns="http://www.w3.org/1999/xhtml"><p>Words</p></body>'
    const read = item(
      `<title>A</title>${body}<link>https://o.example/1</link><pubDate>Sat, 28 Jun 2025 10:00:00 GMT</pubDate>`,
    )
    expect(read).toMatchObject({ content: '<p>Words</p>', link: 'https://o.example/1' })
  })

  test('text about tags stays as it says', () => {
    const text = '&lt;p&gt;Sites use the &amp;lt;p&amp;gt; tag.&lt;/p&gt;&lt;p&gt;Second paragraph.&lt;/p&gt;'
    const read = readFetchedFeed(
      { bytes: new TextEncoder().encode(rss(`<item>${WHOLE.replace('Words', text)}</item>`)), contentType: null },
      { url: 'https://o.example/rss', source: 'o', language: null },
      NOW,
    )
    expect('articles' in read ? read.articles[0]?.text : null).toBe('Sites use the <p> tag.\n\nSecond paragraph.')
  })

  test.each(['fullitem', 'body', 'xhtml:body'])('finds the text in <%s>', (name) => {
    expect(item(`${WHOLE}<${name}>All <b>of</b> it</${name}>`)?.content).toBe('All <b>of</b> it')
  })

  test('leads past the counter of a feed service to the article', () => {
    expect(item(`${WHOLE}<feedburner:origLink>https://o.example/real</feedburner:origLink>`)?.link).toBe(
      'https://o.example/real',
    )
  })

  test('is no picture, and no quoted source', () => {
    const feed = feedOf(
      rss(
        `<image><title>Logo</title><link>https://logo.example/</link></image><item><title>A</title><source url="x">S</source></item>`,
        '<title>T</title>',
      ),
    )
    expect(feed).toMatchObject({ title: 'T', link: null, items: [{ title: 'A', content: null }] })
  })

  test.each([
    ['a bare ampersand', rss('<item><title>A & B</title></item>'), 'A & B'],
    [
      'a warning of PHP before it',
      `<br />\n<b>Warning</b>: x in <b>/y.php</b><br />\n${rss('<item><title>A</title></item>')}`,
      'A',
    ],
    ['upper case', '<RSS VERSION="0.91"><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>', 'A'],
    [
      'an item that is not closed',
      '<rss><channel><title>T</title><item><title>A</title><item><title>B</title></channel></rss>',
      'A',
    ],
  ])('reads with %s', (_, xml, title) => {
    expect(feedOf(xml)).toMatchObject({ whole: true })
    expect(feedOf(xml).items[0]?.title).toBe(title)
  })
})

describe('Atom', () => {
  const atom = (inside: string, more = 'xmlns="http://www.w3.org/2005/Atom"') =>
    feedOf(`<feed ${more}><title>T</title><entry>${inside}</entry></feed>`).items[0]

  test('keeps plain text plain, and takes markup for markup', () => {
    expect(atom('<title type="text">A &lt;b> c</title>')?.title).toBe('A &lt;b> c')
    expect(atom('<title type="html">A &lt;b>b&lt;/b></title>')?.title).toBe('A <b>b</b>')
    expect(atom('<title>5 &lt; 6</title>')?.title).toBe('5 &lt; 6')
  })

  test('is decoded where it is base64', () => {
    const text = Buffer.from('<p>مرحبا</p>').toString('base64')
    expect(
      atom(
        `<content mode="base64" type="text/html">${text}</content>`,
        'version="0.3" xmlns="http://purl.org/atom/ns#"',
      )?.content,
    ).toBe('<p>مرحبا</p>')
    expect(atom(`<content type="application/octet-stream">${text}</content>`)?.content).toBe('<p>مرحبا</p>')
  })

  test('has its links relative to where xml:base says', () => {
    const xml =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://o.example/en/"><title>T</title><entry xml:base="2025/"><title>A</title><link href="x/1"/></entry></feed>'
    const feed = { url: 'https://feed.example/atom', source: 's', language: null }
    expect(readFetchedFeed({ bytes: Buffer.from(xml), contentType: null }, feed, NOW)).toMatchObject({
      articles: [{ url: 'https://o.example/en/2025/x/1' }],
    })
  })
})

test('CDF is read', () => {
  const cdf =
    '<CHANNEL HREF="https://o.example/"><TITLE>T</TITLE><ITEM HREF="https://o.example/1" LASTMOD="2025-06-28"><TITLE>A</TITLE><ABSTRACT>Words</ABSTRACT></ITEM></CHANNEL>'
  expect(feedOf(cdf)).toMatchObject({
    link: 'https://o.example/',
    items: [{ title: 'A', link: 'https://o.example/1', updated: '2025-06-28', summary: 'Words' }],
  })
})

describe('JSON Feed', () => {
  test.each(['1.0', '1.1', 'https://jsonfeed.org/version/1'])('of the version "%s" is read', (version) => {
    const json = JSON.stringify({ version, title: 'T', items: [{ id: '1', title: 'A < B', content_text: 'x & y' }] })
    expect(feedOf(json)).toMatchObject({ items: [{ id: '1', title: 'A &lt; B', content: 'x &amp; y' }] })
  })

  test('that is no feed says so', () => {
    expect(readFeed('{"a": 1}')).toEqual({ problem: 'no feed' })
    expect(readFeed('{"a": ')).toMatchObject({ problem: expect.stringContaining('broken JSON') as string })
  })
})

describe('a feed that was cut off', () => {
  test('behind a whole tag is known to be less than all', () => {
    const whole = rss([1, 2, 3].map((number) => `<item>${WHOLE.replaceAll('1', String(number))}</item>`).join(''))
    for (const tag of ['</description>', '</item>', '<item>', '</link>', '</pubDate>']) {
      const feed = feedOf(whole.slice(0, whole.lastIndexOf(tag) + tag.length))
      expect([feed.whole, feed.items.length >= 2], tag).toEqual([false, true])
    }
  })

  test('after its channel is whole', () => {
    expect(feedOf('<rss version="2.0"><channel><title>T &amp; U</title></channel></rss')).toMatchObject({
      whole: true,
      title: 'T & U',
      items: [],
    })
  })

  test('in its first item gives what of it is whole', () => {
    const cut = '<rss version="2.0"><channel><title>T</title><item><title>One</title><description>Wor'
    expect(feedOf(cut)).toMatchObject({ whole: false, items: [{ title: 'One', summary: null }] })
  })

  test('inside CDATA gives the items before', () => {
    const cut = rss(`<item>${WHOLE}</item><item><title><![CDATA[Tw`).slice(0, -'</channel></rss>'.length)
    expect(feedOf(cut)).toMatchObject({ whole: false, items: [{ title: 'One' }] })
  })

  test('gives its whole items in JSON too', () => {
    const json =
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"}]\\"One"},{"id":"2","ti'
    expect(feedOf(json)).toMatchObject({ whole: false, items: [{ id: '1' }] })
  })
})

describe('a news sitemap', () => {
  const NEWS =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

  test('is a feed of headlines; other pages and the titles of pictures are none', () => {
    const xml = `<?xml version="1.0"?><!-- made by > x --><urlset ${NEWS}><url><loc>https://o.example/1?a=1&amp;b=2</loc><news:news><news:publication><news:name>Some Wire</news:name><news:language>ar</news:language></news:publication><news:publication_date>2025-06-28T10:00:00+03:00</news:publication_date><news:title><![CDATA[Crossing & bridge]]></news:title></news:news><image:image><image:title>Picture</image:title><image:loc>https://o.example/p.jpg</image:loc></image:image></url><url><loc>https://o.example/about</loc></url></urlset>`
    expect(feedOf(xml)).toMatchObject({
      title: 'Some Wire',
      whole: true,
      items: [
        {
          title: 'Crossing & bridge',
          link: 'https://o.example/1?a=1&b=2',
          published: '2025-06-28T10:00:00+03:00',
          language: 'ar',
        },
      ],
    })
    expect(feedOf(xml).items).toHaveLength(1)
  })

  test('may be an index of others', () => {
    const xml = `<sitemapindex ${NEWS}><sitemap><loc>https://o.example/news.xml</loc><lastmod>2025-06-28</lastmod></sitemap></sitemapindex>`
    expect(feedOf(xml).items).toMatchObject([
      { link: 'https://o.example/news.xml', updated: '2025-06-28', title: null },
    ])
  })
})

test('an ellipsis of windows-1252 is one, and ends no line', () => {
  expect(decode(new Uint8Array([0x63, 0xe9, 0x61, 0x85, 0x20, 0x62]), 'windows-1252')).toBe('céa… b')
})

test('a frame that is not closed is found behind letters whose lower case is longer', () => {
  const text = `${'İ'.repeat(60)}<iframe src="a"></iframe> ok <iframe src=x> <p>Not lost</p>`
  expect(htmlToText(text)).toContain('ok')
  expect(htmlToText(text)).toMatch(/\nNot lost$/)
})

test('signs of windows-1252 that were carried over as they are become what they were', () => {
  const xml = rss('<item><title>don\x92t \x08stop</title></item>')
  expect(
    readFetchedFeed(
      { bytes: Buffer.from(xml), contentType: null },
      { url: 'https://o.example/f', source: 's', language: null },
      NOW,
    ),
  ).toMatchObject({ articles: [{ title: 'don’t stop' }] })
})

test('a wrong language of the feed does not reach the article', () => {
  const xml = rss('<item><title>Crossing closed</title></item>', '<title>T</title><language>ar</language>')
  const feed = { url: 'https://o.example/f', source: 's', language: null }
  expect(readFetchedFeed({ bytes: Buffer.from(xml), contentType: null }, feed, NOW)).toMatchObject({
    articles: [{ title: 'Crossing closed', language: null }],
  })
})
