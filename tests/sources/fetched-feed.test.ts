import { describe, expect, test } from 'vitest'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { rss } from './feed-server.ts'
import { containing, NOW } from './folder-of-files.ts'

const FEED = { url: 'https://feeds.outlet.example/rss/all', source: 'some-wire', language: 'ar' }
const ITEM = { title: 'One', text: 'A bridge was opened.', date: 'Sat, 21 Nov 2026 16:36:08 +0300' }
const read = (content: string | Uint8Array, contentType: string | null = null) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const reading = readFetchedFeed({ bytes, contentType }, FEED, NOW)
  return 'problem' in reading ? { ...reading, articles: [] } : reading
}
/** أعلنت مديرية */
const ARABIC_1256 = Uint8Array.from([0xc3, 0xda, 0xe1, 0xe4, 0xca, 0x20, 0xe3, 0xcf, 0xed, 0xd1, 0xed, 0xc9])
const around = (content: Uint8Array, declaration = '') => {
  const [before = '', after = ''] = rss([{ title: 'One', text: '@' }]).split('@')
  return Buffer.concat([Buffer.from(before.replace('<?xml version="1.0"?>', declaration)), content, Buffer.from(after)])
}

describe('an answer is read as a feed', () => {
  test('whose articles are the source’s, fetched now, their language a hint', () => {
    expect(read(rss([ITEM]))).toEqual({
      articles: [
        {
          url: 'https://feeds.outlet.example/One',
          source: 'some-wire',
          title: 'One',
          text: 'A bridge was opened.',
          language: 'ar',
          published: '2026-11-21T13:36:08.000Z',
          retrieved: '2026-11-23T04:00:00.000Z',
          placeHints: [],
          fictional: false,
        },
      ],
      refused: 0,
      whole: true,
      hint: null,
      skips: { hours: [], days: [] },
    })
  })

  test('whose dates may be missing, impossible, or after the clock: unknown then, and it is kept why', () => {
    const dated = (date: string) => read(rss([{ ...ITEM, date }])).articles[0]
    expect(read(rss([{ title: 'One', text: 'A bridge.' }])).articles[0]).toMatchObject({
      published: null,
      undated: 'missing',
    })
    for (const date of ['Mon, 30 Feb 2026 10:00:00 GMT', 'yesterday', 'Tue, 24 Nov 2099 10:00:00 GMT'])
      expect(dated(date)).toMatchObject({ published: null, undated: 'impossible' })
    for (const date of ['Mon, 23 Nov 2026 07:00:00 GMT', '2026-11-24', 'Tue, 24 Nov 2026 20:00:00 GMT'])
      expect(dated(date)).toMatchObject({ published: null, undated: 'future' })
    // A clock that is right may go some minutes ahead, and a day begins earlier in the east.
    expect(dated('Mon, 23 Nov 2026 04:05:00 GMT')?.published).toBe('2026-11-23T04:05:00.000Z')
    expect(dated('2026-11-23')).toMatchObject({ published: '2026-11-23' })
    expect(dated('2026-11-23')).not.toHaveProperty('undated')
  })

  test('whose addresses are the outlet’s own where those of a service only count readers', () => {
    const linked = (link: string, guid: string) =>
      read(rss([ITEM]).replace('/One', link).replace('<pubDate>', `<guid isPermaLink="false">${guid}</guid><pubDate>`))
        .articles[0]?.url
    const proxy = 'http://feeds.feedburner.com/~r/wire/~3/abc/'
    expect(linked(proxy, 'https://outlet.example/?p=7')).toBe('https://outlet.example/?p=7')
    expect(linked(proxy, 'tag:outlet.example,2026:7')).toBe(proxy)
    expect(linked('https://outlet.example/7', 'https://other.example/7')).toBe('https://outlet.example/7')
  })

  test('whose links are absolute against its own page, and that against its address', () => {
    const linked = (channel: string, item: string) =>
      read(
        `<rss version="2.0"><channel><title>T</title>${channel}<item><title>a b</title><link>${item}</link></item></channel></rss>`,
      ).articles[0]?.url
    expect(linked('<link>https://www.outlet.example/en/</link>', 'news/1')).toBe('https://www.outlet.example/en/news/1')
    expect(linked('<link>/en/</link>', 'news/1')).toBe('https://feeds.outlet.example/en/news/1')
    expect(linked('', '/news/1')).toBe('https://feeds.outlet.example/news/1')
    expect(linked('', 'https://other.example/1')).toBe('https://other.example/1')
    expect(linked('', 'javascript:alert(1)')).toBeNull()
  })

  test('whose future and impossible dates are unknown', () => {
    const dates = ['Sat, 21 Nov 2036 16:36:08 GMT', 'Sat, 31 Feb 2026 16:36:08 GMT', 'yesterday']
    const { articles } = read(rss(dates.map((date, at) => ({ ...ITEM, title: `n${at}`, date }))))
    expect(articles.map(({ published }) => published)).toEqual([null, null, null])
  })

  test('be it JSON Feed or Atom', () => {
    const json = { version: 'https://jsonfeed.org/version/1.1', title: 'T' }
    const item = { id: '1', url: '/1', content_html: '<p>A bridge.</p>', date_published: '2026-11-21T10:00:00Z' }
    expect(read(JSON.stringify({ ...json, items: [item] })).articles).toMatchObject([
      { url: 'https://feeds.outlet.example/1', text: 'A bridge.', published: '2026-11-21T10:00:00.000Z' },
    ])
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A bridge</title><link href="/e"/></entry></feed>'
    expect(read(atom).articles).toMatchObject([{ url: 'https://feeds.outlet.example/e', text: 'A bridge' }])
  })

  test('in windows-1256 where the server, or the feed, says so', () => {
    const text = (bytes: Uint8Array, type: string | null) => read(bytes, type).articles[0]?.text
    expect(text(around(ARABIC_1256), 'text/xml; charset=windows-1256')).toBe('أعلنت مديرية')
    expect(text(around(ARABIC_1256), 'text/xml;charset="CP1256"')).toBe('أعلنت مديرية')
    const declared = around(ARABIC_1256, '<?xml version="1.0" encoding="windows-1256"?>')
    expect(text(declared, null)).toBe('أعلنت مديرية')
    expect(text(declared, 'text/xml; charset=ISO-8859-1')).toBe('أعلنت مديرية')
  })

  test('in UTF-8 where it is that, whatever the server says', () => {
    const { articles } = read(rss([{ title: 'One', text: 'أعلنت مديرية' }]), 'text/xml; charset=windows-1256')
    expect(articles[0]?.text).toBe('أعلنت مديرية')
  })

  test('that has nothing today', () => {
    expect(read(rss([]))).toEqual({ articles: [], refused: 0, whole: true, hint: null, skips: { hours: [], days: [] } })
  })

  test('that was cut off: what it holds counts, and it is known to be less than all', () => {
    const cut = rss([ITEM, { ...ITEM, title: 'Two' }]).slice(0, -60)
    expect(read(cut)).toMatchObject({ articles: [{ title: 'One' }], whole: false })
  })

  const many = (dateAt: (at: number) => string | null) =>
    read(
      rss(
        Array.from({ length: 600 }, (_, at) => {
          const date = dateAt(at)
          return { title: `n${at}`, text: ITEM.text, ...(date === null ? {} : { date }) }
        }),
      ),
    ).articles.map(({ title }) => title)
  const minute = (at: number) => new Date(NOW - 600 * 60_000 + at * 60_000).toUTCString()

  test.each([
    ['first where none is dated', () => null, 'n0', 'n499'],
    ['first where all are dated alike', () => ITEM.date, 'n0', 'n499'],
    ['newest where the oldest come first', minute, 'n100', 'n599'],
    ['newest where the newest come first', (at: number) => minute(600 - at), 'n0', 'n499'],
    ['newest, what is undated where it stands', (at: number) => (at % 2 === 1 ? null : minute(at)), 'n100', 'n599'],
    ['newest, what is dated ahead where it stands', (at: number) => minute(at === 3 ? 900 : at), 'n100', 'n599'],
  ] as const)('of which five hundred items count, the %s', (_, dateAt, first, last) => {
    const titles = many(dateAt)
    expect([titles.length, titles[0], titles.at(-1)]).toEqual([500, first, last])
  })

  test('without the items that have no text', () => {
    expect(read(rss([ITEM, { title: '...', text: '' }]))).toMatchObject({ articles: [{ title: 'One' }], refused: 1 })
  })
})

describe('an answer that is no feed says why', () => {
  test.each([
    ['<!DOCTYPE html><html><body><h1>Access denied</h1></body></html>', 'answered with a web page, not a feed'],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>', 'answered with a web page, not a feed'],
    ['', 'answered with nothing'],
    [' \n', 'answered with nothing'],
    ['%PDF-1.7 ...', 'answered with something that is no text'],
    ['{"error":"quota"}', containing('no feed')],
    ['{"version":', containing('broken JSON')],
    ['Too many requests', containing('no feed')],
    ['<rss version="2.0"><channel><title>T</ti', containing('no feed')],
  ])('%j', (content, problem) => {
    expect(read(content)).toMatchObject({ problem })
  })
})
