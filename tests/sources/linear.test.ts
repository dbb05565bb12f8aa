// Nothing that an outlet sends may hold the bot: each reader takes text of a size that would never end were its time to
// grow with the square. Of 400,000 characters a quadratic reader makes minutes, a linear one a fraction of a second.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partGlued } from '../../src/core/glued-words.ts'
import { readFetchedFeed } from '../../src/sources/fetched-feed.ts'
import { htmlToText, plainLine, tidyText } from '../../src/sources/html-text.ts'
import { withoutCruft } from '../../src/sources/page-cruft.ts'

const SIZE = 400_000
const NOW = Date.parse('2025-06-28T17:00:00Z')
const FEED = { url: 'https://feed.sample.example/rss', source: 'sample', language: null }
const UNITS = [
  ' ',
  '\t \u00A0',
  '<',
  '&',
  '&amp',
  ']]>',
  '<p',
  '<p>',
  '<b></i>',
  '<b>',
  '<iframe',
  '<!--',
  '<!---->',
  '<![CDATA[',
  '<!DOCTYPE [',
  '<svg></b>',
  '&lt;',
  '<a b="',
  '<?',
  '</item',
  '\n',
  'inBaghdad ',
  'on',
  'Share Facebook 1 ',
  'follow on ',
  'Read more\n\n',
]

const filled = (unit: string) => unit.repeat(Math.ceil(SIZE / unit.length))
const rss = (text: string) =>
  `<rss version="2.0"><channel><title>T</title><item><title>One</title><description>Words ${text}x</description></item></channel></rss>`
const read = (text: string) => readFetchedFeed({ bytes: new TextEncoder().encode(text), contentType: null }, FEED, NOW)

describe('four hundred thousand characters of one kind', () => {
  test.each(UNITS)('%j end as text', (unit) => {
    expect(typeof htmlToText(`a${filled(unit)}b`)).toBe('string')
    expect(typeof plainLine(`a${filled(unit)}b`)).toBe('string')
    expect(typeof tidyText(`a\n${filled(unit)}b`)).toBe('string')
    expect(typeof partGlued(`a ${filled(unit)}Baghdad@`)).toBe('string')
    expect(typeof withoutCruft(`a\n${filled(unit)}b`)).toBe('string')
    expect(typeof withoutCruft(`${`${unit.repeat(20)}\n`.repeat(5000)}b.`)).toBe('string')
  })

  test.each(UNITS)('%j end in a feed and before it', (unit) => {
    expect(read(rss(filled(unit)))).toBeDefined()
    expect(read(filled(unit) + rss('y'))).toBeDefined()
    expect(read(`<rss version="2.0">${filled(unit)}`)).toBeDefined()
    expect(read(filled(unit))).toBeDefined()
  })

  test('elements opened and others closed end too', () => {
    expect(typeof htmlToText('<b>'.repeat(60_000) + '</i>'.repeat(60_000))).toBe('string')
  })
})

test('tidying is what it was: blanks at the ends of lines go, those within stay', () => {
  const piece = fc.constantFrom(' ', '\t', '\u00A0', '\n', 'a', '\r\n', '\u3000', 'b c')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const plainly = text
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t\u00A0]+\n/g, '\n')
        .replace(/\n[ \t\u00A0]+/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
      expect(tidyText(text)).toBe(/[\t\r\n]/.test(text) ? plainly : text.trim())
    }),
  )
})
