import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { dateLabel, eventDateLabel, periodOf } from '../../src/editorial/date-label.ts'
import { event } from './given.ts'

const days = (earliest: string, latest: string) => ({ earliest, latest, precision: 'approx' as const })
const CASES = [
  [{ date: '2025-06-25', precision: 'day', days: null }, '25 June 2025', '٢٥ حزيران ٢٠٢٥', '٢٥ی حوزەیرانی ٢٠٢٥'],
  [{ date: '2019-03', precision: 'month', days: null }, 'March 2019', 'آذار ٢٠١٩', 'ئازاری ٢٠١٩'],
  [{ date: '2014', precision: 'year', days: null }, '2014', '٢٠١٤', '٢٠١٤'],
  [
    { date: '2017', precision: 'approx', days: days('2017-09-01', '2017-12-31') },
    'late 2017',
    'أواخر عام ٢٠١٧',
    'کۆتایی ساڵی ٢٠١٧',
  ],
  [
    { date: '2017', precision: 'approx', days: days('2017-01-01', '2017-12-31') },
    'about 2017',
    'نحو ٢٠١٧',
    'نزیکەی ٢٠١٧',
  ],
  [
    { date: '2025-06', precision: 'approx', days: days('2025-06-19', '2025-06-24') },
    'about 19 to 24 June 2025',
    'بين ١٩ و٢٤ حزيران ٢٠٢٥ تقريباً',
    'نزیکەی ١٩ بۆ ٢٤ی حوزەیرانی ٢٠٢٥',
  ],
  [
    { date: '2025-06', precision: 'approx', days: days('2025-05-29', '2025-06-03') },
    'about 29 May 2025 to 3 June 2025',
    'بين ٢٩ أيار ٢٠٢٥ و٣ حزيران ٢٠٢٥ تقريباً',
    'نزیکەی ٢٩ی ئایاری ٢٠٢٥ بۆ ٣ی حوزەیرانی ٢٠٢٥',
  ],
  [
    { date: '2025-06', precision: 'approx', days: days('2025-06-01', '2025-06-30') },
    'about June 2025',
    'نحو حزيران ٢٠٢٥',
    'نزیکەی حوزەیرانی ٢٠٢٥',
  ],
  [
    { date: '2025-06-24', precision: 'approx', days: days('2025-06-24', '2025-06-24') },
    'about 24 June 2025',
    'نحو ٢٤ حزيران ٢٠٢٥',
    'نزیکەی ٢٤ی حوزەیرانی ٢٠٢٥',
  ],
] as const

describe('dateLabel', () => {
  test.each(CASES)('%o reads "%s"', (dated, english, arabic, sorani) => {
    expect([
      dateLabel(dated, wordsOf('en')),
      dateLabel(dated, wordsOf('ar')),
      dateLabel(dated, wordsOf('ckb')),
    ]).toEqual([english, arabic, sorani])
  })

  test.each([
    ['2017-01-01', '2017-04-30', 'early 2017', 'مطلع عام ٢٠١٧', 'سەرەتای ساڵی ٢٠١٧'],
    ['2017-05-01', '2017-08-31', 'mid-2017', 'منتصف عام ٢٠١٧', 'ناوەڕاستی ساڵی ٢٠١٧'],
    ['2025-06-01', '2025-06-10', 'early June 2025', 'مطلع حزيران ٢٠٢٥', 'سەرەتای حوزەیرانی ٢٠٢٥'],
    ['2025-05-11', '2025-05-20', 'mid-May 2025', 'منتصف أيار ٢٠٢٥', 'ناوەڕاستی ئایاری ٢٠٢٥'],
    ['2024-02-20', '2024-02-29', 'late February 2024', 'أواخر شباط ٢٠٢٤', 'کۆتایی شوباتی ٢٠٢٤'],
    ['2016-06-01', '2016-08-31', 'summer 2016', 'صيف ٢٠١٦', 'هاوینی ٢٠١٦'],
    ['2016-12-01', '2017-02-28', 'winter 2016–17', 'شتاء ٢٠١٦–٢٠١٧', 'زستانی ٢٠١٦–٢٠١٧'],
    ['2016-07-01', '2016-09-30', 'July to September 2016', 'بين تموز وأيلول ٢٠١٦', 'تەممووز تا ئەیلوولی ٢٠١٦'],
    ['1990-01-01', '1999-12-31', 'the 1990s', 'بين عامي ١٩٩٠ و١٩٩٩', 'ساڵانی ١٩٩٠ تا ١٩٩٩'],
    ['2014-01-01', '2017-12-31', '2014 to 2017', 'بين عامي ٢٠١٤ و٢٠١٧', 'ساڵانی ٢٠١٤ تا ٢٠١٧'],
  ])('%s to %s has a name in every language', (earliest, latest, english, arabic, sorani) => {
    const dated = { date: earliest.slice(0, 4), precision: 'approx' as const, days: days(earliest, latest) }
    expect((['en', 'ar', 'ckb'] as const).map((language) => dateLabel(dated, wordsOf(language)))).toEqual([
      english,
      arabic,
      sorani,
    ])
  })

  test.each([
    ['2017-02-01', '2017-04-29'],
    ['2017-09-02', '2017-12-31'],
    ['2016-11-01', '2017-06-30'],
    ['2025-06-02', '2025-06-11'],
  ])('%s to %s has no name', (earliest, latest) => {
    expect(periodOf(days(earliest, latest))).toBeNull()
  })

  test('nothing is made up where nothing dates it', () => {
    expect(dateLabel({ date: null, precision: 'day', days: null }, wordsOf('en'))).toBe('')
  })

  test('a date that is only that of publication says so', () => {
    expect(eventDateLabel(event({ dated: false }), wordsOf('en'))).toBe('Published 28 June 2025')
    expect(eventDateLabel(event({ dated: true }), wordsOf('en'))).toBe('28 June 2025')
  })
})
