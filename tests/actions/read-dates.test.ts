import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDays } from '../../src/actions/read-dates.ts'

const TODAY = '2025-06-28'

describe('readDays', () => {
  test.each([
    ['2025-06-25', '2025-06-25', '2025-06-25'],
    ['2025-06', '2025-06-01', '2025-06-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2014', '2014-01-01', '2014-12-31'],
    ['7d', '2025-06-21', TODAY],
    ['2W', '2025-06-14', TODAY],
    ['٢٠٢٥-٠٦-٢٥', '2025-06-25', '2025-06-25'],
    ['۲۰۲۵', '2025-01-01', '2025-12-31'],
    ['٧d', '2025-06-21', TODAY],
    ['2025-06-25T10:00:00Z', '2025-06-25', '2025-06-25'],
    ['yesterday', '2025-06-27', '2025-06-27'],
    ['today', TODAY, TODAY],
    ['14 June 2025', '2025-06-14', '2025-06-14'],
    ['June 2025', '2025-06-01', '2025-06-30'],
    ['أمس', '2025-06-27', '2025-06-27'],
  ])('%s', (typed, earliest, latest) => {
    expect(readDays(typed, TODAY, 'en')).toEqual({ earliest, latest })
  })

  test('a Sorani word in a Sorani channel', () => {
    expect(readDays('دوێنێ', TODAY, 'ckb')).toEqual({ earliest: '2025-06-27', latest: '2025-06-27' })
  })

  test.each([
    '',
    'Iraq',
    'the war',
    '2025-13',
    '2025-06-31',
    '2025-6-1x',
    '20255',
    '7',
    '7x',
    '2025-06-25Tnoon',
    'border 2025',
  ])('%o is no date', (typed) => {
    expect(readDays(typed, TODAY, 'en')).toBeNull()
  })

  test('any text is taken; days stand in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const days = readDays(typed, TODAY, 'en')
        if (days !== null) expect(days.earliest <= days.latest).toBe(true)
      }),
    )
  })
})
