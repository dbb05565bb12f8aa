import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  cleanText,
  directionMark,
  firstStrong,
  FSI,
  isolateRuns,
  isolateWhole,
  LRM,
  PDI,
  RLM,
} from '../../src/core/bidi.ts'

/** Isolates made visible. */
function shown(text: string): string {
  return text.replaceAll(FSI, '⟦').replaceAll(PDI, '⟧').replaceAll(RLM, '®').replaceAll(LRM, '©')
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'قتل',
        'a',
        'Baghdad',
        ' ',
        '25',
        '٢٥',
        '(',
        ')',
        '[',
        ']',
        '«',
        '»',
        '"',
        '،',
        '-',
        '/',
        '%',
        '\u2068',
        '\u2069',
        '\u202e',
        '\ud800',
      ),
    )
    .map((pieces) => pieces.join('')),
)

describe('text from outside', () => {
  test('loses its direction controls, so that none can leak', () => {
    expect(cleanText('a\u202eb\u2067c\u2069d\u200fe\u061cf')).toBe('abcdef')
  })

  test('keeps the joiners that spell words, vowel signs and emoji', () => {
    const text = 'می\u200cخواهم مُحَمَّد 👨‍👩‍👧 e\u0301'
    expect(cleanText(text)).toBe(text)
  })

  test('gets plain line ends and no control characters', () => {
    expect(cleanText('a\r\nb\rc\u2028d\te\0\x1b[31m')).toBe('a\nb\nc\nd e[31m')
  })

  test('is well formed afterwards, whatever it was', () => {
    fc.assert(fc.property(anyText, (text) => !/\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u.test(cleanText(text))))
    expect(cleanText('a\ud800b')).toBe('a\ufffdb')
    expect(cleanText('\ud83d\u2066\ude00')).toBe('\ufffd\ufffd')
  })
})

describe('isolates', () => {
  test.each([
    ['قال Shafaq News (Baghdad) إن', 'قال ⟦Shafaq News (Baghdad)⟧ إن'],
    ['قتل 2، 5 في 25/06/2025', 'قتل ⟦2⟧، ⟦5⟧ في ⟦25/06/2025⟧'],
    ['(AFP) قالت', '(⟦AFP⟧) قالت'],
    ['نسبة 5% و -3', 'نسبة ⟦5%⟧ و ⟦-3⟧'],
    ['انظر https://a.example/x?y=1 الآن', 'انظر ⟦https://a.example/x?y=1⟧ الآن'],
    ['[U.S. Central Command] said', '⟦[U.S. Central Command] said⟧'],
    ['بين 2 5', 'بين ⟦2⟧ ⟦5⟧'],
    ['قالت a) b', 'قالت ⟦a⟧) ⟦b⟧'],
    ['في ٢٥ حزيران', 'في ٢٥ حزيران'],
    ['مثلاً /search camera source:"Sample Wire"', 'مثلاً ⟦/search camera source:"Sample Wire"⟧'],
    ['مثلاً "oil price" -gas أو', 'مثلاً ⟦"oil price" -gas⟧ أو'],
    ['قال "the army" أمس', 'قال "⟦the army⟧" أمس'],
    ['سلێمانی Sulaymaniyah', 'سلێمانی ⟦Sulaymaniyah⟧'],
  ])('hold the left-to-right runs of a right-to-left line: %s', (text, expected) => {
    expect(shown(isolateRuns(text, 'rtl'))).toBe(expected)
  })

  test.each([
    ['called داعش in Arabic', 'called ⟦داعش⟧ in Arabic'],
    ['by تنظيم الدولة, 25 June', 'by ⟦تنظيم الدولة⟧, 25 June'],
    ['the name (الهول)', 'the name (⟦الهول⟧)'],
  ])('hold the right-to-left runs of a left-to-right line: %s', (text, expected) => {
    expect(shown(isolateRuns(text, 'ltr'))).toBe(expected)
  })

  test('a whole sentence in the other direction is one, with its own runs inside', () => {
    expect(shown(isolateWhole(' Two killed in الهول ', 'ltr'))).toBe(' ⟦Two killed in ⟦الهول⟧⟧ ')
    expect(shown(isolateWhole('الهول camp', 'ltr'))).toBe('⟦©⟦الهول⟧ camp⟧')
  })

  test('are balanced, add nothing else and lose nothing, in any text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('ltr' as const, 'rtl' as const), (any, direction) => {
        const text = cleanText(any)
        const isolated = isolateRuns(text, direction)
        expect(isolated.replaceAll(/[\u2068\u2069]/g, '')).toBe(text)
        expect(isolated.replaceAll(/[^\u2068\u2069]/gu, '')).toMatch(/^(?:\u2068\u2069)*$/)
      }),
    )
  })

  test('leave no left-to-right letter bare in a right-to-left line', () => {
    fc.assert(
      fc.property(anyText, (any) => {
        const bare = isolateRuns(cleanText(any), 'rtl').replaceAll(/\u2068[^\u2069]*\u2069/g, '')
        expect(/[A-Za-z0-9]/.test(bare)).toBe(false)
      }),
    )
  })
})

describe('the mark in front of a line', () => {
  test('stands where a right-to-left line does not begin with one of its letters', () => {
    expect(directionMark('قتل 2', 'rtl')).toBe('')
    expect(directionMark('2 قتلوا', 'rtl')).toBe('')
    expect(directionMark('Reuters: قتل', 'rtl')).toBe(RLM)
    expect(directionMark('2025', 'rtl')).toBe(RLM)
    expect(directionMark('', 'rtl')).toBe(RLM)
  })

  test('stands in a left-to-right line only where it begins with a right-to-left letter', () => {
    expect(directionMark('داعش, an armed group', 'ltr')).toBe(LRM)
    expect(directionMark('25 June', 'ltr')).toBe('')
  })

  test('goes by letters, not by digits or signs', () => {
    expect(firstStrong('٢٥ – 25 (x')).toBe('ltr')
    expect(firstStrong('25 –')).toBeNull()
  })
})
