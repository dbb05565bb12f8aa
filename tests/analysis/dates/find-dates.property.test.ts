import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, isoDay } from '../../../src/analysis/dates/calendar/calendar.ts'
import { languageFor } from '../../../src/analysis/dates/languages.ts'
import { findDates } from '../../../src/analysis/dates/find-dates.ts'
import { Matcher } from '../../../src/analysis/dates/matching/match.ts'
import { Numerals } from '../../../src/analysis/dates/matching/numerals.ts'
import { tokenise } from '../../../src/analysis/dates/reading/tokenise.ts'

const context = { published: '2025-06-28', language: 'en', timeZone: 'Asia/Baghdad' }
const day = fc.integer({ min: dayNumber(1900, 1, 1), max: dayNumber(2050, 12, 31) }).map(isoDay)
const printed = (locale: string, options: Intl.DateTimeFormatOptions) => (iso: string) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(iso))

const FORMS: readonly [name: string, language: string, print: (iso: string) => string][] = [
  ['ISO', 'en', (iso) => iso],
  ['American long', 'en', printed('en-US', { dateStyle: 'long' })],
  ['American full', 'en', printed('en-US', { dateStyle: 'full' })],
  ['American medium', 'en', printed('en-US', { dateStyle: 'medium' })],
  ['British long', 'en', printed('en-GB', { dateStyle: 'long' })],
  ['British full', 'en', printed('en-GB', { dateStyle: 'full' })],
  ['dotted', 'en', (iso) => `${iso.slice(8)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`],
  ['Iraqi', 'ar', printed('ar-IQ-u-nu-latn', { dateStyle: 'long' })],
  ['Iraqi with Arabic-Indic digits', 'ar', printed('ar-IQ-u-nu-arab', { dateStyle: 'long' })],
  ['Egyptian', 'ar', printed('ar-EG', { dateStyle: 'long' })],
  ['Kurdish long', 'ckb', printed('ckb-IQ', { dateStyle: 'long' })],
  ['Kurdish full', 'ckb', printed('ckb-IQ', { dateStyle: 'full' })],
  ['Kurdish day of June', 'ckb', (iso) => `${Number(iso.slice(8))}ی حوزەیرانی ${iso.slice(0, 4)}`],
]

describe('dates printed in a supported form', () => {
  it.each(FORMS)('are found again: %s', (name, language, print) => {
    fc.assert(
      fc.property(day, (iso) => {
        const wanted = name === 'Kurdish day of June' ? `${iso.slice(0, 4)}-06-${iso.slice(8)}` : iso
        fc.pre(wanted.slice(5) !== '06-31')
        const values = findDates(`(${print(iso)})`, { ...context, language }).map(({ value }) => value)
        expect(values).toEqual([wanted])
      }),
    )
  })
})

describe('the date finder', () => {
  it('gives spans that are sorted, apart and inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'June',
      '14',
      '2014',
      ' ',
      ', ',
      '.',
      '-',
      '/',
      'last',
      'week',
      'the',
      '\n',
      'days',
      'after',
      'of',
      '١٤',
      'حزيران',
      'و',
      '\ud800',
      '\u0000',
      ':',
      "'",
      'may',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }),
        fc.constantFrom('en', 'ar', 'ckb', 'tr'),
        (pieces, language) => {
          const text = pieces.join('')
          let last = 0
          for (const { start, end } of findDates(text, { ...context, language })) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })

  it('finds a dated expression whatever unrelated text stands around it', () => {
    const filler = fc.array(
      fc.constantFrom('the', 'forces', 'moved', 'north', 'with', 'tanks', 'Kirkuk', 'officials', 'said'),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const text = `${before.join(' ')}. It fell on 14 June 2014. ${after.join(' ')}`
        expect(findDates(text, context).map(({ start, end }) => text.slice(start, end))).toEqual(['14 June 2014'])
      }),
    )
  })

  it.each([
    ['1 ', 'en'],
    ['last ', 'en'],
    ['June 14, ', 'en'],
    ['the day after ', 'en'],
    ['a couple of years and a half ', 'en'],
    ['1/', 'en'],
    ['1 1 1 1 ', 'en'],
    ["'89 ", 'en'],
    ['days after ', 'en'],
    ['1780 ', 'en'],
    ['بعد أيام من ', 'ar'],
    ['دوای دوو ڕۆژ ', 'ckb'],
    ['١ی ', 'ckb'],
    ['کاتژمێر ١ تا ', 'ckb'],
  ])('takes steps in proportion to the length of "%s" repeated', (unit, language) => {
    const tables = languageFor(language)
    const steps = (count: number) => {
      const tokens = tokenise(unit.repeat(count), tables.reading)
      const numerals = new Numerals(tokens, tables.numbers)
      const matchers = [tables.rules, tables.anchors].map(
        (rules) => new Matcher(tokens, numerals, tables.knowledge, rules),
      )
      for (const matcher of matchers) matcher.all()
      return matchers.reduce((sum, matcher) => sum + matcher.steps, numerals.worked)
    }
    const small = steps(2_000)
    expect(small).toBeGreaterThan(2_000)
    expect(steps(20_000)).toBeLessThan(11 * small + 100)
  })
})
