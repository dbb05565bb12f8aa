import { describe, expect, test } from 'vitest'
import { citedSentence, resolveLinks, sentenceAt } from '../../../src/platforms/preview/citations.ts'
import { readMarkdown } from '../../../src/platforms/preview/discord-markdown.ts'
import { linksOf } from '../../../src/platforms/preview/formatted-text.ts'
import { ARTICLES } from './sample-room.ts'

const wire = ARTICLES[0]?.text ?? ''
const arabic = ARTICLES[2]?.text ?? ''
const cut = (text: string, near: string): string | null => {
  const found = citedSentence(text, near)
  return found && text.slice(found.start, found.end)
}

describe('the cited sentence', () => {
  test('is found by a lead that left clauses out', () => {
    expect(cut(wire, 'The crossing at Rabia was officially reopened after eleven years · 14 June 2025')).toMatch(
      /^The crossing at Rabia .* said\.$/,
    )
  })

  test('is found among several of one article', () => {
    expect(cut(wire, 'Forty lorries passed in the first six hours · official')).toMatch(/^Forty lorries/)
  })

  test('is found in Arabic', () => {
    expect(cut(arabic, 'القوات المشتركة نشرت 12 كاميرا حرارية قرب مخيم الهول')).toMatch(/^قال مصدر أمني/)
  })

  test('is none where too few words are shared', () => {
    expect(citedSentence(wire, 'Sample Wire')).toBeNull()
    expect(citedSentence('', 'anything at all that is long enough')).toBeNull()
  })

  test('at an offset is the one that holds it', () => {
    const start = wire.indexOf('Forty')
    expect(sentenceAt(wire, start + 3)).toEqual({ start, end: wire.indexOf('\n', start) })
    expect(sentenceAt(wire, 1e6)).toBeNull()
  })
})

describe('links of a message', () => {
  test('stand for the words of their own item', () => {
    const links = linksOf(
      readMarkdown(
        '**1.** Forty lorries\n[A](https://a.example/)\n\n**2.** Second\n[B](https://b.example/) [C](https://c.example/)',
      ),
    )
    expect(links.map(({ href, near }) => [href, near.includes('Forty'), near.includes('Second')])).toEqual([
      ['https://a.example/', true, false],
      ['https://b.example/', false, true],
      ['https://c.example/', false, true],
    ])
  })

  test('lead to the stored article where there is one, else to the address', async () => {
    const url = ARTICLES[0]?.url ?? ''
    const linkTo = await resolveLinks(
      [url, 'https://elsewhere.example/'].map((href) => ({ href, near: '' })),
      async (asked) => ARTICLES.find((article) => article.url === asked) ?? null,
    )
    expect(linkTo(url, 'Forty lorries passed in the first six hours')).toEqual({
      href: `/article/AAAAAAAAAAA1?sentence=${wire.indexOf('Forty')}#cited`,
      stored: true,
    })
    expect(linkTo(url, 'Sample Wire').href).toBe('/article/AAAAAAAAAAA1?sentence=0#cited')
    expect(linkTo('https://elsewhere.example/', '')).toEqual({ href: 'https://elsewhere.example/', stored: false })
  })
})
