import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES, type Language } from '../../src/core/words/words.ts'
import { EVENT_KINDS } from '../../src/core/understanding.ts'
import { loadedWordFinder } from '../../src/editorial/loaded-words.ts'
import { knowledge } from '../own-knowledge.ts'

/** Every text of a catalogue by its path; functions are called with numbers, then with words. */
function textsOf(language: Language): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') found.set(path, value)
    else if (isCallable(value)) {
      found.set(path, worded(value))
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`)
    }
  }
  const words = wordsOf(language)
  for (const part of PARTS) visit(words[part], part)
  return found
}

/** Everything but dates, lists and numbers, which have tests of their own. */
const PARTS = [
  'status',
  'adding',
  'kind',
  'attribution',
  'figures',
  'edition',
  'latest',
  'timeline',
  'search',
  'story',
  'digest',
  'topics',
  'sources',
  'picture',
  'page',
  'state',
  'help',
  'option',
  'settings',
  'panel',
  'welcome',
  'why',
  'ownTopics',
  'delivery',
  'keeping',
  'trouble',
  'follow',
  'data',
  'forget',
  'alert',
  'audit',
  'button',
  'problem',
] as const

function isCallable(value: unknown): value is (...given: unknown[]) => unknown {
  return typeof value === 'function'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What a function of the catalogue gives for counts; for texts where it takes no counts. */
function worded(call: (...given: unknown[]) => unknown): string {
  const all = (given: readonly unknown[]) => given.map((one) => textOf(call(one, one, one))).join(' / ')
  try {
    return all([1, 2, 7])
  } catch {
    return all(['7'])
  }
}

describe('the catalogue', () => {
  test('has the same keys in every language, none of them empty', () => {
    const english = textsOf('en')
    expect(english.size).toBeGreaterThan(150)
    for (const language of LANGUAGES) {
      const texts = textsOf(language)
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort())
      for (const [key, text] of texts) expect(text.trim(), `${language} ${key}`).not.toBe('')
      expect(Object.keys(wordsOf(language)).sort()).toEqual(
        [
          ...PARTS,
          'language',
          'date',
          'dateRange',
          'period',
          'moment',
          'list',
          'number',
          'languageName',
          'countryName',
        ].sort(),
      )
    }
  })

  test('is in its own script', () => {
    const bare = /^(?:figures\.(?:by|range)|attribution\..*|edition\.mark.*|why\.quoted)$/
    for (const language of ['ar', 'ckb'] as const) {
      for (const [key, text] of textsOf(language)) {
        if (!bare.test(key)) expect(/\p{Script=Arabic}/u.test(text), `${language} ${key}: ${text}`).toBe(true)
      }
    }
  })

  test('holds no word that takes a side, and no restricted verb', () => {
    const { wording } = knowledge
    const isLoaded = loadedWordFinder(wording)
    for (const language of LANGUAGES) {
      const restricted = Object.keys(wording.restrictedVerbs[language])
      for (const [key, text] of textsOf(language)) {
        expect(isLoaded(text), `${language} ${key}: ${text}`).toBe(false)
        for (const verb of restricted) {
          expect(new RegExp(`(?<!\\p{L})${verb}(?!\\p{L})`, 'u').test(text), `${language} ${key}: ${verb}`).toBe(false)
        }
      }
    }
  })

  test('names every kind of event, each by another name', () => {
    for (const language of LANGUAGES) {
      expect(new Set(EVENT_KINDS.map((kind) => wordsOf(language).kind[kind])).size).toBe(EVENT_KINDS.length)
    }
  })

  test('names every status apart from every other', () => {
    for (const language of LANGUAGES) expect(new Set(Object.values(wordsOf(language).status)).size).toBe(8)
  })
})

describe('dates', () => {
  test('stand in words in every month, never as figures that can be read two ways', () => {
    for (const language of LANGUAGES) {
      const months = Array.from({ length: 12 }, (_, at) =>
        wordsOf(language).date(`2025-${String(at + 1).padStart(2, '0')}-09`, 'day'),
      )
      expect(new Set(months).size).toBe(12)
      for (const text of months) expect(text).toMatch(/\p{L}{2,}/u)
    }
  })

  test('a guess says so in every language', () => {
    for (const language of LANGUAGES) {
      const words = wordsOf(language)
      for (const date of ['2025-06-25', '2025-06', '2025'])
        expect(words.date(date, 'approx')).not.toBe(words.date(date, 'day'))
    }
  })

  test('Arabic and Sorani use Arabic-Indic digits, years without separators', () => {
    for (const language of ['ar', 'ckb'] as const) {
      expect(wordsOf(language).date('2025-06-25', 'day')).toContain('٢٠٢٥')
      expect(wordsOf(language).moment('2025-06-28', '20:05')).toContain('٢٠:٠٥')
      expect(wordsOf(language).date('2025-06-25', 'day')).not.toMatch(/[0-9]/)
    }
  })
})

describe('counting', () => {
  test.each([
    [0, '0 articles'],
    [1, '1 article'],
    [2, '2 articles'],
    [1_234, '1,234 articles'],
  ])('%d in English', (count, expected) => {
    expect(wordsOf('en').sources.count(count, 'x')).toBe(`${expected}, newest x`)
  })

  test.each([
    [0, 'مقال'],
    [3, 'مقالات'],
    [10, 'مقالات'],
    [11, 'مقالاً'],
    [99, 'مقالاً'],
    [100, 'مقال'],
    [101, 'مقال'],
    [102, 'مقال'],
    [103, 'مقالات'],
    [111, 'مقالاً'],
  ])('%d in Arabic takes %s', (count, form) => {
    expect(wordsOf('ar').sources.count(count, 'س')).toBe(`${wordsOf('ar').number(count)} ${form}، أحدثها س`)
  })

  test('what was not counted to its end is told as at least so many', () => {
    expect(wordsOf('en').latest.page('1–6', 5000, true)).toBe('1–6 of at least 5000')
    expect(wordsOf('en').timeline.page(3, 625, 5000, true)).toBe('Page 3 · at least 5000 dated entries')
    expect(wordsOf('ar').search.page('١–٨', 5000, true)).toBe('١–٨ من ٥٬٠٠٠ مقال على الأقل')
    expect(wordsOf('ckb').search.page('١–٨', 5000, true)).toBe('١–٨ لە لانیکەم ٥٬٠٠٠ بابەت')
  })

  test('one and two stand without a numeral in Arabic, two as the word before it wants it', () => {
    const { sources, timeline, state, story, edition, search, latest } = wordsOf('ar')
    expect(sources.count(1, 'س')).toBe('مقال واحد، أحدثها س')
    expect(sources.count(2, 'س')).toBe('مقالان، أحدثها س')
    expect(timeline.sources(2)).toBe('مصدران')
    expect(timeline.page(1, 1, 2)).toContain('مدخلان مؤرخان')
    expect(story.accounts(2)).toBe('روايتان، من الأقدم')
    expect(edition.leftOut(2)).toBe('قصتان أخريان:')
    expect(edition.reprints(2)).toBe('ونقلان')
    expect(edition.health(2, 2, 2)).toBe('مقالان من ٢ من أصل مصدرين')
    expect(search.page('١–٢', 2)).toBe('١–٢ من مقالين')
    expect(latest.newestIs(3)).toBe('أحدثها عمره ٣ أيام.')
    expect(state.stored(1, 2, 11)).toBe('مقال واحد، قصتان، ١١ حدثاً')
    expect(sources.feed.tally.failing(2)).toBe('اثنتان متعثرتان')
    expect(sources.feed.span(48)).toBe('يومين')
    for (const [key, text] of textsOf('ar')) {
      if (!/^(?:option|settings|latest\.accounts|topics|attribution)/.test(key))
        expect(text, key).not.toMatch(/٢ \p{L}+ان(?!\p{L})/u)
    }
  })

  test.each([
    ['en', 1, '1 minute;'],
    ['en', 12, '12 minutes;'],
    ['en', 60, '1 h;'],
    ['en', 1_440, '24 h;'],
    ['ar', 1, 'دقيقة واحدة؛'],
    ['ar', 2, 'دقيقتين؛'],
    ['ar', 7, '٧ دقائق؛'],
    ['ar', 12, '١٢ دقيقة؛'],
    ['ar', 120, 'ساعتين؛'],
    ['ar', 1_440, '٢٤ ساعة؛'],
    ['ckb', 12, '١٢ خولەکدا'],
    ['ckb', 1_440, '٢٤ کاتژمێردا'],
  ] as const)('silence in %s over %d minutes', (language, minutes, expected) => {
    expect(wordsOf(language).edition.nothing(minutes, 1, 3)).toContain(expected)
  })

  test('sizes have the digits of the language', () => {
    expect(LANGUAGES.map((language) => /[\d٠-٩]\S*/u.exec(wordsOf(language).state.size(2.24))?.[0])).toEqual([
      '2.2',
      '٢٫٢',
      '٢٫٢',
    ])
  })

  test('Sorani takes the singular behind any number', () => {
    for (const count of [0, 1, 2, 10, 100])
      expect(wordsOf('ckb').sources.count(count, 'س')).toMatch(/^[٠-٩٬.,]+ بابەت،/)
  })

  test('a list reads as one', () => {
    expect(wordsOf('en').list(['a', 'b', 'c'])).toBe('a, b and c')
    expect(wordsOf('ar').list(['أ', 'ب'])).toBe('أ وب')
    expect(wordsOf('ar').list(['أ', 'ب', 'ج'])).toBe('أ، ب وج')
    expect(wordsOf('ckb').list(['ئا', 'بە', 'سی'])).toBe('ئا، بە و سی')
    for (const language of LANGUAGES)
      expect([wordsOf(language).list([]), wordsOf(language).list(['x'])]).toEqual(['', 'x'])
  })
})

describe('countries', () => {
  test('have their name in each language, the code where there is none', () => {
    expect(LANGUAGES.map((language) => wordsOf(language).countryName('IQ'))).toEqual(['Iraq', 'العراق', 'عێراق'])
    for (const language of LANGUAGES) expect(wordsOf(language).countryName('nowhere')).toBe('nowhere')
  })
})
