import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFeedProxy, tellsArticle, widerAddress } from '../../src/core/addresses.ts'
import { articleAddress } from '../../src/core/identity.ts'

describe('the widest form of an address', () => {
  test.each([
    'https://m.outlet.example/news/7',
    'https://mobile.outlet.example/news/7?from=rss',
    'https://www.outlet.example/news/7/index.html',
    'https://outlet.example/news/7/default.aspx?source=RSS_feed',
    'https://outlet.example/news/7;jsessionid=0A1B2C?traffic_source=rss',
    'https://outlet.example/news/7?PHPSESSID=8f7&xtor=RSS-3208',
    'https://outlet.example/news/7?sid=0123456789abcdef0123456789abcdef&m=1',
    'http://amp.outlet.example/news/7?utm_source=x&ref=feed#comments',
  ])('is one for %s', (url) => {
    expect(widerAddress(url)).toBe('outlet.example/news/7')
  })

  test('is as it stands where nothing is to be widened', () => {
    for (const url of ['https://o.example/a?b=%20c&a=%C3%A9', 'https://o.example/خبر', 'https://o.example/#/news/7'])
      expect(widerAddress(url)).toBe(articleAddress(url))
  })

  test('keeps apart what may tell which article it is', () => {
    const pages = [
      'https://o.example/news?sid=71',
      'https://o.example/news?sid=72',
      'https://o.example/news?from=2025',
      'https://o.example/news?source=reuters',
      'https://o.example/news?m=202511',
      'https://o.example/news/index.php?id=7',
      'https://o.example/news/index.php?id=8',
      'https://o.example/#/news/7',
      'https://o.example/#/news/8',
      'https://o.example/#!news/8',
      'https://m.example/a',
    ]
    expect(new Set(pages.map(widerAddress)).size).toBe(pages.length)
  })

  test('is its own widest form, and nothing throws', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = widerAddress(url)
        expect(widerAddress(`https://${once ?? ''}`)).toBe(once)
      }),
      { numRuns: 50 },
    )
    fc.assert(fc.property(fc.string(), (text) => void widerAddress(text)))
  })
})

test('an anchor is no page of its own', () => {
  for (const anchor of ['#', '#top', '#/', '#!', '#!/', '#xtor=RSS-1'])
    expect(articleAddress(`https://o.example/a${anchor}`)).toBe('o.example/a')
  expect(articleAddress('https://o.example/#/a/7/')).toBe('o.example#/a/7')
})

test('a site as a whole tells no article', () => {
  expect(
    ['https://www.o.example/', 'https://o.example/index.html', 'https://o.example/?utm_source=x', 'nonsense'].map(
      tellsArticle,
    ),
  ).toEqual([false, false, false, false])
  expect(['https://o.example/a', 'https://o.example/?p=7', 'https://o.example/#/a'].map(tellsArticle)).toEqual([
    true,
    true,
    true,
  ])
})

test('an address that counts readers is known as such', () => {
  expect(isFeedProxy('http://feedproxy.google.com/~r/Outlet/~3/abc/')).toBe(true)
  expect(isFeedProxy('http://feeds.outlet.example/~r/outlet/~3/abc/')).toBe(true)
  expect(isFeedProxy('https://outlet.example/~r/outlet')).toBe(false)
  expect(isFeedProxy('http://feeds.feedburner.com/outlet')).toBe(false)
})
