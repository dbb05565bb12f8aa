import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { style } from './given.ts'
import { loadedWordFinder } from '../../src/editorial/loaded-words.ts'
import { quotationOf, quoteLoadedWords } from '../../src/editorial/quotation.ts'
import { knowledge } from '../own-knowledge.ts'

const { isLoaded } = style

describe('loaded words', () => {
  test.each([
    'Three terrorists were killed.',
    'The Regime fell.',
    'Troops NEUTRALISED two men.',
    'قتلت القوات إرهابيين اثنين.',
    'وقال إن الشهداء دفنوا.',
    'سبعة من مرتزقة الجماعة.',
    'دوو تیرۆریست کوژران.',
  ])('are found: %s', (text) => {
    expect(isLoaded(text)).toBe(true)
  })

  test.each([
    'Three fighters were killed.',
    'Counterterrorism police arrived.',
    'The regiment moved north.',
    'The ministry said the “terrorists” fled.',
    'The ministry said «إرهابيين» fled.',
    'He said "the regime fell".',
    'قتلت القوات مسلحين اثنين.',
    '',
  ])('are not seen where there are none: %s', (text) => {
    expect(isLoaded(text)).toBe(false)
  })

  test('every term of data/wording.json is found alone and in a sentence', () => {
    for (const term of knowledge.wording.loadedTerms) {
      expect(isLoaded(term), term).toBe(true)
      expect(isLoaded(`Here, ${term}, there.`), term).toBe(true)
    }
  })

  test('an empty list loads nothing', () => {
    expect(loadedWordFinder({ ...knowledge.wording, loadedTerms: [] })('terrorist')).toBe(false)
  })
})

describe('quotations', () => {
  test('hold at most 25 words', () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ')
    expect(quotationOf(`${words(25)}.`)).toBe(words(25))
    expect(quotationOf(words(26))).toBeNull()
    expect(quotationOf(' . ')).toBeNull()
  })

  test('around single loaded words leave nothing loaded outside them, and lose nothing', () => {
    const piece = fc.constantFrom(
      'the army',
      'terrorists',
      'regime',
      'so-called',
      'شهداء',
      '“martyrs”',
      'Zionist entity',
      'fled,',
      'على الطريق',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ')
        const quoted = quoteLoadedWords(text, isLoaded)
        expect(isLoaded(quoted)).toBe(false)
        expect(quoted.replaceAll(/[“”«»]/g, '')).toBe(text.replaceAll(/[“”«»]/g, ''))
      }),
    )
  })
})
