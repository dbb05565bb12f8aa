import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identify, normaliseText, normaliseUrl } from '../../src/core/identity.ts'

const PLAIN = {
  url: null,
  source: 'Sample Wire',
  published: '2025-06-28',
  retrieved: '2025-06-29',
  title: null,
  text: 'Two lanes opened.',
}

describe('normaliseUrl', () => {
  test('addresses of one page have one form', () => {
    const forms = [
      'https://www.outlet.example/en/news/a-b?id=7',
      'http://outlet.example:80/en/news/a-b/?id=7#top',
      'https://outlet.example:443/en/news/a-b?utm_source=x&id=7&fbclid=y',
      'https://amp.outlet.example/en/news/a-b/amp/?id=7&amp=1',
      'https://www-outlet-example.cdn.ampproject.org/c/s/www.outlet.example/en/news/a-b?id=7',
      ' HTTPS://WWW.OUTLET.EXAMPLE/en//news/a-b?id=7 ',
    ]
    expect(new Set(forms.map(normaliseUrl))).toEqual(new Set(['outlet.example/en/news/a-b?id=7']))
  })

  test('pages told apart by path, case of the path, a key or a port stay apart', () => {
    const pages = [
      'https://o.example/a',
      'https://o.example/A',
      'https://o.example/a?page=2',
      'https://o.example:8080/a',
      'https://p.o.example/a',
    ]
    expect(new Set(pages.map(normaliseUrl)).size).toBe(pages.length)
  })

  test('Arabic paths are the same written or encoded', () => {
    expect(normaliseUrl('https://o.example/خبر')).toBe(normaliseUrl('https://o.example/%d8%ae%D8%A8%D8%B1/'))
  })

  test('what is no web address has none', () => {
    expect(['ftp://o.example/a', 'javascript:alert(1)', 'a b', ''].map(normaliseUrl)).toEqual([null, null, null, null])
  })

  test('normalising twice is normalising once, and nothing throws', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = normaliseUrl(url)
        expect(normaliseUrl(`https://${once ?? ''}`)).toBe(once)
      }),
    )
    fc.assert(fc.property(fc.string(), (text) => void normaliseUrl(text)))
  })
})

describe('identify', () => {
  test('an address is the identity, whatever is written there', () => {
    const at = { ...PLAIN, url: 'https://o.example/1' }
    expect(identify({ ...at, text: 'Three lanes opened.' }).id).toBe(identify(at).id)
    expect(identify({ ...at, text: 'Three lanes opened.' }).contentHash).not.toBe(identify(at).contentHash)
  })

  test('without one, case, spacing and marks make no other article', () => {
    expect(identify({ ...PLAIN, source: 'SAMPLE wire', text: ' two  lanes, opened' })).toEqual(identify(PLAIN))
  })

  test('another source, day, title or text makes another', () => {
    const others = [{ source: 'Demo' }, { published: '2025-06-27' }, { title: 'Lanes' }, { text: 'Two lanes shut.' }]
    expect(
      new Set([PLAIN, ...others.map((other) => ({ ...PLAIN, ...other }))].map((parts) => identify(parts).id)).size,
    ).toBe(5)
  })

  test('the retrieved day stands in for an unknown one, and the content stays known on a later day', () => {
    const undated = { ...PLAIN, published: null }
    const later = { ...undated, retrieved: '2025-07-30' }
    expect(identify(later).id).not.toBe(identify(undated).id)
    expect(identify(later).contentHash).toBe(identify(undated).contentHash)
  })

  test('texts that differ in a letter of any script stay apart', () => {
    expect(normaliseText('مُحَمَّد')).toBe(normaliseText('محمد'))
    expect(normaliseText('كوردستان')).not.toBe(normaliseText('کوردستان'))
  })
})
