import { describe, expect, test } from 'vitest'
import { withoutDoctype } from '../../src/sources/doctype.ts'
import { readFeed } from '../../src/sources/feed.ts'

const item = (title: string) =>
  `<rss version="2.0"><channel><title>T</title><item><title>${title}</title></item></channel></rss>`
const titleOf = (xml: string) => {
  const feed = readFeed(xml)
  return 'problem' in feed ? feed.problem : feed.items[0]?.title
}

describe('a DOCTYPE', () => {
  test('is taken off, past brackets and signs in quotes and comments', () => {
    const doctype = `<!DOCTYPE rss PUBLIC "-//x>//[" [<!ENTITY b "]>x"><!-- ]> ' --><?p ]> ?><!ELEMENT a (b)>]>`
    expect(withoutDoctype(`<?xml version="1.0"?>${doctype}${item('A')}`)).toBe(`<?xml version="1.0"?>${item('A')}`)
  })

  test('gives the entities that it declares by a literal, the first of a name', () => {
    const doctype = `<!DOCTYPE rss [<!ENTITY brand "Sh&#97;faq"><!ENTITY brand 'other'><!ENTITY amp "no">]>`
    expect(titleOf(doctype + item('&brand; &amp; c'))).toBe('Shafaq & c')
  })

  test('gives none inside CDATA', () => {
    expect(titleOf(`<!DOCTYPE rss [<!ENTITY b "x">]>${item('<![CDATA[1 &b; 2]]>')}`)).toContain('&b;')
  })

  test('that names a file gives nothing of it', () => {
    const doctype =
      '<!DOCTYPE rss SYSTEM "file:///etc/passwd" [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1/x">%p;]>'
    expect(titleOf(doctype + item('A &x; b'))).toBe('A &x; b')
  })

  test('whose entities hold each other stays as small as it came', () => {
    const nested = Array.from(
      { length: 10 },
      (_, at) => `<!ENTITY l${at} "${at === 0 ? 'lol' : `&l${at - 1};`.repeat(10)}">`,
    )
    const bomb = `<!DOCTYPE rss [${nested.join('')}]>${item('&l9;')}`
    expect(withoutDoctype(bomb).length).toBeLessThan(bomb.length)
  })

  test('whose one entity is long and named often adds half a million characters at most', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(1000)}">]>${item('&a;'.repeat(100_000))}`
    expect(withoutDoctype(bomb).length).toBeLessThan(bomb.length + 500_000)
  })

  test('that never ends, or stands in a text, is left where it is', () => {
    expect(withoutDoctype('<!DOCTYPE rss [<!ENTITY a "b')).toBe('<!DOCTYPE rss [<!ENTITY a "b')
    expect(withoutDoctype(item('<![CDATA[<!DOCTYPE html>]]>'))).toContain('<!DOCTYPE html>')
  })
})
