import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../src/core/problem.ts'
import type { AllTerm, ReadField, ReadSearch, Term } from '../../src/core/search.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { readSearch, type TypedField, type TypedSearch } from '../../src/editorial/search-query.ts'
import { searchText } from '../../src/editorial/search-text.ts'

const english = wordsOf('en')

/** The tree as text with every parenthesis: what was read. */
function told({ all, from, to }: TypedSearch): string {
  const dates = [from === null ? [] : `from=${from}`, to === null ? [] : `to=${to}`].flat()
  return [treeOf(all), ...dates].join(' ')
}

function treeOf(term: Term<TypedField>): string {
  switch (term.kind) {
    case 'word':
      return term.text
    case 'phrase':
      return `"${term.text}"`
    case 'field':
      return `${term.field}=${term.value}`
    case 'any':
      return `any(${term.of.map(treeOf).join(', ')})`
    case 'all':
      return `all(${[...term.of.map(treeOf), ...term.without.map((one) => `not ${treeOf(one)}`)].join(', ')})`
  }
}

const read = (query: string) => told(readSearch(query, english))
const problemOf = (query: string, language: (typeof LANGUAGES)[number] = 'en') => {
  try {
    readSearch(query, wordsOf(language))
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error(`${query} was read`)
}

describe('a search is read', () => {
  test.each([
    ['thermal cameras', 'all(thermal, cameras)'],
    ['"joint operations" -drone', 'all("joint operations", not drone)'],
    ['“joint operations” cameras', 'all("joint operations", cameras)'],
    ['„joint operations“ -“thermal cameras”', 'all("joint operations", not "thermal cameras")'],
    ['«مخيم الهول» -"سجن غويران"', 'all("مخيم الهول", not "سجن غويران")'],
    ['الهول', 'all(الهول)'],
    ['mis-typed co-op camera(s)', 'all(mis-typed, co-op, camera(s))'],
    ['5" gun * & -', 'all(5", gun)'],
  ])('in words, phrases and what to leave out: %s', (query, tree) => {
    expect(read(query)).toBe(tree)
  })

  test.each([
    ['camera OR drone border', 'all(any(camera, drone), border)'],
    ['border camera OR drone OR "air strike"', 'all(border, any(camera, drone, "air strike"))'],
    ['camera or drone', 'all(camera, or, drone)'],
    ['حريق أو انفجار', 'all(any(حريق, انفجار))'],
    ['ئاگر یان تەقینەوە', 'all(any(ئاگر, تەقینەوە))'],
    ['"أو" حريق', 'all("أو", حريق)'],
    ['أو', 'all(أو)'],
    ['أو حريق', 'all(أو, حريق)'],
    ['حريق أو', 'all(حريق, أو)'],
    ['مجلس يان إيغلاند', 'all(مجلس, يان, إيغلاند)'],
    ['place:Kirkuk OR "oil field"', 'all(any(place=Kirkuk, "oil field"))'],
  ])('with OR, which binds tighter, and never where it is only a word: %s', (query, tree) => {
    expect(read(query)).toBe(tree)
  })

  test.each([
    ['(camera drone) OR border', 'all(any(all(camera, drone), border))'],
    ['(camera) (drone OR border)', 'all(camera, any(drone, border))'],
    ['(a OR b) OR c', 'all(any(a, b, c))'],
    ['x -(a OR b)', 'all(x, not any(a, b))'],
    ['(a -b) OR c', 'all(any(all(a, not b), c))'],
  ])('with parentheses: %s', (query, tree) => {
    expect(read(query)).toBe(tree)
  })

  test.each([
    ['cameras place:Kirkuk', 'all(cameras, place=Kirkuk)'],
    ['cameras PLACE: "Deir ez-Zor"', 'all(cameras, place=Deir ez-Zor)'],
    ['place:Kirkuk cameras place:Mosul', 'all(any(place=Kirkuk, place=Mosul), cameras)'],
    ['cameras -place:Kirkuk -source:"Sample Wire"', 'all(cameras, not place=Kirkuk, not source=Sample Wire)'],
    ['مكان:كركوك طرف:داعش', 'all(place=كركوك, actor=داعش)'],
    ['شوێن:کەرکووک زمان:«کوردی»', 'all(place=کەرکووک, language=کوردی)'],
    ['cameras from:2025-06 to:"14 June 2025"', 'all(cameras) from=2025-06 to=14 June 2025'],
    ['from:7d', 'all() from=7d'],
    ['من:2025 إلى:2026', 'all() from=2025 to=2026'],
    ['-drone from:7d', 'all(not drone) from=7d'],
    ['12:30 https://a.example/b Iraq: three', 'all(12:30, https://a.example/b, Iraq:, three)'],
    ['\u2068place:Kirkuk\u2069', 'all(place=Kirkuk)'],
  ])('with fields in any language, each value either/or: %s', (query, tree) => {
    expect(read(query)).toBe(tree)
  })
})

describe('what cannot be read gets one sentence with the cure and an example:', () => {
  const FAULTS = [
    ['thermal "cameras', 'quote'],
    ['thermal cameras"', 'quote'],
    ['«مخيم', 'quote'],
    ['place:"Kirkuk', 'quote'],
    ['OR drone', 'or'],
    ['drone OR', 'or'],
    ['drone OR OR camera', 'or'],
    ['(drone OR) camera', 'or'],
    ['drone OR ***', 'or'],
    ['drone OR -camera', 'orWithout'],
    ['-drone OR camera', 'orWithout'],
    ['-drone', 'only'],
    ['-"joint operations" -place:Kirkuk', 'only'],
    ['camera (-drone)', 'only'],
    ['weather:rain', 'field'],
    ['place:', 'empty'],
    ['place:"" drone', 'empty'],
    ['from: ', 'empty'],
    ['(drone', 'parentheses'],
    ['drone)', 'parentheses'],
    ['drone ()', 'parentheses'],
    ['((((((drone))))))', 'parentheses'],
    ['from:2025 from:2024 drone', 'dates'],
    ['-from:2025 drone', 'dates'],
    ['drone OR from:2025', 'dates'],
    ['from:2025 OR drone', 'dates'],
    ['(from:2025 drone)', 'dates'],
    ['word '.repeat(33), 'long'],
  ] as const

  test.each(FAULTS)('%s', (query, fault) => {
    for (const language of LANGUAGES) {
      const { search } = wordsOf(language)
      const { code, message, hint } = problemOf(query, language)
      expect(code).toBe('bad-value')
      const [typed = ''] = /^\p{L}+/u.exec(query) ?? []
      expect(message).toBe(search.wrong[fault](typed))
      expect(hint).toContain(search.right[fault])
    }
  })

  test('each example is one that can be read, in its language', () => {
    for (const language of LANGUAGES) {
      for (const query of Object.values(wordsOf(language).search.right))
        expect(() => readSearch(query, wordsOf(language)), query).not.toThrow()
    }
  })

  test.each(['', '   ', '*** !!! ""', '-', '""'])('nothing to look for in %o', (query) => {
    expect(problemOf(query).message).toBe(english.problem.badSearch(query))
  })

  test('a field that is probably a slip is offered in the same search', () => {
    expect(problemOf('drone palce:Kirkuk').offers).toEqual([{ value: 'drone place:Kirkuk', label: 'place:' }])
    expect(problemOf('"palce:" palce:Kirkuk').offers[0]?.value).toBe('"palce:" place:Kirkuk')
    expect(problemOf('weather:rain').offers).toEqual([])
    expect(problemOf('مكا:كركوك', 'ar').offers[0]?.value).toBe('مكان:كركوك')
  })
})

const piece = fc.constantFrom(
  ...['drone', 'الهول', '"thermal cameras"', '«هۆل»', 'OR', 'أو', 'یان', '(', ')', '-', 'place:Kirkuk', 'actor:"a b"'],
  ...['-x', 'source:', 'from:2025', 'to:2026', '"', '”', ':', 'https://a', '*', 'NEAR(a b)', 'a"b', '^', '\u0000'],
)
const anyQuery = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
)

describe('whatever is typed', () => {
  test('is a search or a problem with a sentence', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        try {
          readSearch(query, english)
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
      { numRuns: 500 },
    )
  })

  test.each(LANGUAGES)('and was read is written in a way that is read the same, in %s', (language) => {
    const words = wordsOf(language)
    fc.assert(
      fc.property(anyQuery, (query) => {
        let search: TypedSearch
        try {
          search = readSearch(query, words)
        } catch {
          return
        }
        const written = searchText(named(search), words.search)
        expect(searchText(named(readSearch(written, words)), words.search)).toBe(written)
      }),
      { numRuns: 500 },
    )
  })
})

/** Fields as if they were understood, called as they were typed. */
function named({ all, from, to }: TypedSearch): ReadSearch {
  return { all: allNamed(all), from, to }
}

function allNamed({ of, without }: AllTerm<TypedField>): AllTerm<ReadField> {
  return { kind: 'all', of: of.map(termNamed), without: without.map(termNamed) }
}

function termNamed(term: Term<TypedField>): Term<ReadField> {
  if (term.kind === 'all') return allNamed(term)
  if (term.kind === 'any') return { kind: 'any', of: term.of.map(termNamed) }
  return term.kind === 'field' ? { kind: 'filed', keys: [], field: term.field, label: term.value } : term
}
