import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { creditOf } from '../../src/stories/credits.ts'
import { outletKey } from '../../src/stories/outlets.ts'
import { fold } from '../../src/core/fold.ts'
import { bandsOf, containment, signatureOf } from '../../src/stories/shingles.ts'
import { nameOverlap, numbersOf, wordOverlap, wordsOf } from '../../src/stories/terms.ts'
import { told } from './told.ts'

const words = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `word${i + from}`)

describe('a signature', () => {
  test('holds a text that was cut from a longer one', () => {
    expect(containment(signatureOf(words(60)), signatureOf(words(300)))).toBe(1)
    expect(containment(signatureOf(words(2000)), signatureOf(words(600)))).toBeGreaterThan(0.9)
  })
  test('holds nothing of another text', () => {
    expect(containment(signatureOf(words(200)), signatureOf(words(200, 500)))).toBe(0)
    expect(containment([], signatureOf(words(5)))).toBe(0)
  })
  test('shares bands with that of a copy, and none with that of another text', () => {
    const shared = (a: string[], b: string[]) =>
      bandsOf(signatureOf(a)).filter((band) => bandsOf(signatureOf(b)).includes(band))
    expect(shared(words(200), words(130)).length).toBeGreaterThan(2)
    expect(shared(words(200), words(200, 500))).toEqual([])
  })
  test('of any text is bounded, in order, and contains itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 400 }), (list) => {
        const signature = signatureOf(list)
        expect(signature.length).toBeLessThanOrEqual(128)
        expect([...signature].sort((a, b) => a - b)).toEqual(signature)
        expect(signature.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true)
        expect(containment(signature, signature)).toBe(1)
      }),
      { numRuns: 50 },
    )
  })
})

describe('terms', () => {
  test('leave out what every report says, and meet in number and tense', () => {
    expect(wordsOf(['strikes'], ['the', 'police', 'said', 'strike', 'hideout'], 5)).toEqual(['strike', 'hideout'])
    const nine = 'a b c d e f g h i'.split(' ')
    expect(wordOverlap([...nine, '#161'], ['a', 'b', 'c', '@iq'])).toBe(3 / 8)
  })
  test('keep telling numbers, and neither years nor small counts', () => {
    expect(numbersOf('161 families and 120,000 pills in 2025, 14 june, 3 of 7')).toEqual(['#161', '#120000'])
  })
  test('compare names by id, without those that say nothing', () => {
    expect(nameOverlap(['@iq', '@iq-kirkuk'], ['@iq', '@iq-hawija'], (id) => Number(id !== 'iq'))).toBe(0)
  })
})

describe('a credit', () => {
  test.each([
    ['By Sample Wire\n\nText.', 'sample wire'],
    ['MOSUL, Iraq (Sample Wire) - A convoy left.', 'sample wire'],
    ['Two were killed, according to Shafaq News.', 'shafaq'],
    ['Two were killed in Kirkuk, the Sample Wire reported on Monday.', 'sample wire'],
    ['Citing Sample Wire, a paper said that two were killed.', 'sample wire'],
    ['بغداد - نقلا عن وكالة المثال، قتل اثنان', 'المثال'],
    ['نقلاً عن شفق نيوز، قتل اثنان في كركوك', 'shafaq'],
    ['قتل اثنان في كركوك بحسب وكالة المثال', 'المثال'],
    ['قتل اثنان في كركوك، وفقاً لما ذكرته صحيفة المثال', 'المثال'],
    ['أفادت قناة المثال بمقتل اثنين في كركوك', 'المثال'],
    ['قتل اثنان في كركوك.\n\nالمصدر: شفق نيوز', 'shafaq'],
    ['بە گوێرەی ئاژانسی نموونە دوو کەس کوژران', fold('نموونە')],
    ['لە زاری ڕووداو، دوو کەس لە کەرکوک کوژران', 'rudaw'],
  ])('is read in %j, for the whole text', (text, outlet) => {
    const credit = creditOf(text, null, ['Other Outlet'])
    expect(credit?.outlet.startsWith(outlet)).toBe(true)
    expect(credit?.whole).toBe(true)
  })
  test('further down is for a detail', () => {
    const text =
      'Two men were killed near Kirkuk on Monday, the police said. The road is closed, according to Sample Wire.'
    expect(creditOf(text, null, ['Other'])).toEqual({ outlet: 'sample wire', whole: false })
  })
  test('is none where an outlet names itself or was told something', () => {
    expect(creditOf('BAGHDAD (Sample Wire) - Text.', null, ['Sample Wire'])).toBeNull()
    expect(creditOf('A source told Sample Wire that it was over.', null, ['Other'])).toBeNull()
  })
  test('is compared without "agency" and the like', () => {
    expect(outletKey('The Sample News Agency')).toBe(outletKey('sample'))
  })
})

describe('a sketch', () => {
  test('of any text is made without failing, and the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, title) => {
        expect(told({ id: 'a', text, title })).toEqual(told({ id: 'a', text, title }))
      }),
      { numRuns: 50 },
    )
  })
  test('is looked up by day with place and governorate, and by the days of publication', () => {
    const { storyKeys } = told({ id: 'a' }).sketch
    expect(storyKeys).toEqual(expect.arrayContaining(['2025-06-25 iq-kirkuk', '2025-06-25 iq-kirkuk-gov']))
    expect(storyKeys.length).toBeLessThanOrEqual(24)
  })
})
