import { describe, expect, it } from 'vitest'
import { findDates } from '../../../src/analysis/dates/find-dates.ts'
import { type DateRow, expectRow } from './expect-dates.ts'

const SATURDAY = '2025-06-28'

const figures: readonly DateRow[] = [
  ['on 6/14 and since 10/7', SATURDAY, '6/14 = 2025-06-14', '10/7 = 2024-10-07'],
  ['since 9/11 and on 22/04', SATURDAY, '9/11 = 2001-09-11', '22/04 = 2025-04-22'],
  ['from 10/1 to 11/7', '2018-10-24', '10/1 = 2018-10-01', '11/7 = 2018-11-07'],
  ['from 10/25 to 01/25', '2018-10-24', '10/25 = 2018-10-25', '01/25 = 2019-01-25'],
  ['from 5/1-5/7/2020', SATURDAY, '5/1 = 2020-05-01', '5/7/2020 = 2020-05-07'],
  ['from 10/1/2018-10/7/2018', SATURDAY, '10/1/2018 = 2018-10-01', '10/7/2018 = 2018-10-07'],
  ['the meeting on Friday 7/6', '2018-07-06', 'Friday 7/6 = 2018-07-06'],
  ['Oct-2 and Jan/3', SATURDAY, 'Oct-2 = 2024-10-02', 'Jan/3 = 2025-01-03'],
  ['23/Sep/2020, Sep-23-2020', SATURDAY, '23/Sep/2020 = 2020-09-23', 'Sep-23-2020 = 2020-09-23'],
  ['16. Nov. 2016', SATURDAY, '16. Nov. 2016 = 2016-11-16'],
  ['20161016 and on 2016 10 16', SATURDAY, '20161016 = 2016-10-16', '2016 10 16 = 2016-10-16'],
  ['3/2015, 11 - 2016, Dec-2018', SATURDAY, '3/2015 = 2015-03', '11 - 2016 = 2016-11', 'Dec-2018 = 2018-12'],
  ['2015-3, 2016-11, 2016/11', SATURDAY, '2015-3 = 2015-03', '2016-11 = 2016-11', '2016/11 = 2016-11'],
  ['in 2011-12 and 1914-18', SATURDAY, '2011 = 2011', '12 = 2012', '1914 = 1914', '18 = 1918'],
  ['in 1985-6', SATURDAY, '1985 = 1985', '6 = 1986'],
  ['2016-W43 and week 43 of 2016', SATURDAY, '2016-W43 = 2016-W43', 'week 43 of 2016 = 2016-W43'],
  ['at 1530 GMT on Friday', SATURDAY, '1530 GMT on Friday = 2025-06-27T15:30'],
]

const days: readonly DateRow[] = [
  ['back for the 27th', '2016-11-07', 'the 27th = 2016-10-27'],
  ['due on the 27.', SATURDAY, 'the 27 = 2025-07-27'],
  ['on 26 June in 2019', SATURDAY, '26 June in 2019 = 2019-06-26'],
  ['on June the 14th', SATURDAY, 'June the 14th = 2025-06-14'],
  ['the thirty-first day of the month', '2025-08-12', 'the thirty-first day of the month = 2025-08-31'],
  ['on the 15th day of next month', SATURDAY, 'the 15th day of next month = 2025-07-15'],
  ['May twenty-one', SATURDAY, 'May twenty-one = 2025-05-21'],
  ['Friday the fifteen', '2017-09-27', 'Friday the fifteen = 2017-09-15'],
  ['on Sunday 31!', '2019-01-25', 'Sunday 31 = 2019-03-31'],
  ['Feb 29', '2017-03-22', 'Feb 29 = 2016-02-29'],
  ['in nineteen ninety nine', SATURDAY, 'nineteen ninety nine = 1999'],
  ['in two thousand and eighteen', SATURDAY, 'two thousand and eighteen = 2018'],
  ['by May twenty sixteen', SATURDAY, 'May twenty sixteen = 2016-05'],
  ['dates back to 1865', SATURDAY, '1865 = 1865'],
  ['AD 632, in 330 CE', SATURDAY, 'AD 632 = 0632', '330 CE = 0330'],
  ['from the 3rd century BC to the 1st century AD', SATURDAY, 'the 3rd century BC = BC02', 'the 1st century AD = 00'],
  ['between 264 and 241 BC', SATURDAY, '264 = BC0264', '241 BC = BC0241'],
]

const pairs: readonly DateRow[] = [
  ['June 14-16, 2025', SATURDAY, 'June 14 = 2025-06-14', '16, 2025 = 2025-06-16'],
  ['14-16 June', SATURDAY, '14 = 2025-06-14', '16 June = 2025-06-16'],
  ['from 4 to January 22, 1995', SATURDAY, '4 = 1995-01-04', 'January 22, 1995 = 1995-01-22'],
  ['from 4-22 in this month', SATURDAY, '4 = 2025-06-04', '22 in this month = 2025-06-22'],
  ['Nov 18-Dec 19, 2015', SATURDAY, 'Nov 18 = 2015-11-18', 'Dec 19, 2015 = 2015-12-19'],
  ['28 December to 3 January 2025', SATURDAY, '28 December = 2024-12-28', '3 January 2025 = 2025-01-03'],
  [
    'Jan-Feb 2017, Nov-Feb 2017',
    SATURDAY,
    'Jan = 2017-01',
    'Feb 2017 = 2017-02',
    'Nov = 2016-11',
    'Feb 2017 = 2017-02',
  ],
  [
    'next week between Wednesday and Friday',
    SATURDAY,
    'next week between Wednesday = 2025-07-02',
    'Friday = 2025-07-04',
  ],
  ['this week from Tue to Thur', '2017-11-14', 'this week from Tue = 2017-11-14', 'Thur = 2017-11-16'],
]

const counted: readonly DateRow[] = [
  ['the second Sunday in June', SATURDAY, 'the second Sunday in June = 2025-06-08'],
  ['I returned second Sunday', '2017-09-27', 'second Sunday = 2017-09-10'],
  ['the third Wednesday of previous month', '2018-03-20', 'the third Wednesday of previous month = 2018-02-21'],
  ['the last Friday of May 2024', SATURDAY, 'the last Friday of May 2024 = 2024-05-31'],
  ['two days from tomorrow', '2018-04-20', 'two days from tomorrow = 2018-04-23'],
  ['a week from Monday', SATURDAY, 'a week from Monday = 2025-07-07'],
  ['two Sundays from now', '2018-05-07', 'two Sundays from now = 2018-05-20'],
  ['two Fridays ago', SATURDAY, 'two Fridays ago = 2025-06-20'],
  ['Monday of the following week', '2018-07-31', 'Monday of the following week = 2018-08-06'],
  ['2 weeks and 2 days ago', '2016-11-07', '2 weeks and 2 days ago = 2016-10-22'],
  ['a year and two months ago', SATURDAY, 'a year and two months ago = 2024-04'],
  ['a year and a half ago', SATURDAY, 'a year and a half ago = 2023-12'],
  ['the rest of the week', SATURDAY, 'the rest of the week = 2025-W26'],
  ['in the year to date', SATURDAY, 'the year to date = 2025'],
  [
    'by the end of year, by year-end, at EOY',
    SATURDAY,
    'the end of year = 2025 END',
    'year-end = 2025 END',
    'EOY = 2025 END',
  ],
  ['partner of the month.', SATURDAY, 'the month = 2025-06'],
  ['the first week of Oct', '2016-11-07', 'the first week of Oct = 2016-W40'],
  ['the week ending 4 July', SATURDAY, 'the week ending 4 July = 2025-W27'],
  ['this spring', SATURDAY, 'this spring = 2025-SP'],
  ['the winter of 2016-17', SATURDAY, 'the winter of 2016-17 = 2016-WI'],
]

const parts: readonly DateRow[] = [
  ['the first half of 2016, H1 2017', SATURDAY, 'the first half of 2016 = 2016-H1', 'H1 2017 = 2017-H1'],
  [
    'the third quarter of last year, 2017-Q1',
    SATURDAY,
    'the third quarter of last year = 2024-Q3',
    '2017-Q1 = 2017-Q1',
  ],
  [
    'fiscal 2013, FY2016, the fiscal year 2015',
    SATURDAY,
    'fiscal 2013 = 2013',
    'FY2016 = 2016',
    'the fiscal year 2015 = 2015',
  ],
  [
    "mid-1980s, the '80s, the early 1990s, the 80s",
    SATURDAY,
    'mid-1980s = 198 MID',
    "the '80s = 198",
    'the early 1990s = 199 START',
    'the 80s = 198',
  ],
  [
    'in the seventies, in the late nineteen sixties',
    SATURDAY,
    'the seventies = 197',
    'the late nineteen sixties = 196 END',
  ],
  [
    'the turn of the century, the turn of the 20th century',
    SATURDAY,
    'the turn of the century = 2000 APPROX',
    'the turn of the 20th century = 1900 APPROX',
  ],
]

const times: readonly DateRow[] = [
  [
    'noon Friday, at midnight on Tuesday',
    SATURDAY,
    'noon Friday = 2025-06-27T12:00',
    'midnight on Tuesday = 2025-06-24T24:00',
  ],
  [
    'at 3 p.m. on Saturday, 3pm Saturday',
    SATURDAY,
    '3 p.m. on Saturday = 2025-06-28T15:00',
    '3pm Saturday = 2025-06-28T15:00',
  ],
  ['15:30 GMT on 4 May', SATURDAY, '15:30 GMT on 4 May = 2025-05-04T15:30'],
  [
    'early Friday morning, overnight on Friday',
    SATURDAY,
    'early Friday morning = 2025-06-27TMO',
    'overnight on Friday = 2025-06-27TNI',
  ],
  ["at 6 o'clock", SATURDAY, "6 o'clock = 2025-06-28T06:00"],
  [
    'half an hour, an hour and a half, a half-hour',
    SATURDAY,
    'half an hour = PT30M',
    'an hour and a half = PT1.5H',
    'a half-hour = PT30M',
  ],
  [
    'the past two and a half years, two years and three months',
    SATURDAY,
    'the past two and a half years = P2.5Y',
    'two years and three months = P2Y3M',
  ],
  [
    'three times a year, every other day, twice daily',
    SATURDAY,
    'three times a year = P1Y',
    'every other day = P2D',
    'twice daily = P1D',
  ],
  [
    'every Sunday morning, Sunday nights, on Fridays',
    SATURDAY,
    'every Sunday morning = XXXX-WXX-7TMO',
    'Sunday nights = XXXX-WXX-7TNI',
    'Fridays = XXXX-WXX-5',
  ],
]

const spans: readonly DateRow[] = [
  ['early today, late yesterday', SATURDAY, 'early today = 2025-06-28', 'late yesterday = 2025-06-27'],
  ['landed later on Friday', SATURDAY, 'later on Friday = 2025-06-27'],
  ['this coming Wednesday', SATURDAY, 'this coming Wednesday = 2025-07-02'],
  ['a month-long siege, a daylong curfew', SATURDAY, 'month-long = P1M', 'daylong = P1D'],
  ['at 9:30 a.m. local time', SATURDAY, '9:30 a.m. local time = 2025-06-28T09:30'],
  ['in the weeks ahead, a while ago', SATURDAY, 'the weeks ahead = FUTURE_REF', 'a while ago = PAST_REF'],
  ['the first days of July 2024', SATURDAY, 'the first days of July 2024 = 2024-07 START'],
  ['the past half-century', SATURDAY, 'the past half-century = P50Y'],
  ['the second Thursday of every month', SATURDAY, 'the second Thursday of every month = XXXX-WXX-4'],
  ['the week beginning Monday 9 June', SATURDAY, 'the week beginning Monday 9 June = 2025-W24'],
  ['the third day of Eid al-Adha', SATURDAY, 'the third day of Eid al-Adha = 2025-06-08'],
]

const namedDays: readonly DateRow[] = [
  ['were killed on Arbaeen', SATURDAY, 'Arbaeen = 2024-08-24'],
  ['will gather for Arbaeen', SATURDAY, 'Arbaeen = 2025-08-14'],
  ['on Eid; Eid al Adha 2024', SATURDAY, 'Eid = 2025-06-06', 'Eid al Adha 2024 = 2024-06-16'],
  ['on the eve of Nowruz', SATURDAY, 'the eve of Nowruz = 2025-03-20'],
  ['the third day of Ramadan', SATURDAY, 'the third day of Ramadan = 2025-03-03'],
  ['last Christmas and next Easter', SATURDAY, 'last Christmas = 2024-12-25', 'next Easter = 2026-04-05'],
  ['on Juneteenth', SATURDAY, 'Juneteenth = 2025-06-19'],
]

const notDates: readonly string[] = [
  'open on a 24/7 basis',
  'beat them 21-14, a 3-2 victory, a vote of 52-48',
  'the Daily Telegraph; the Sunday Times',
  'at 24 March Street, near 17 July Square',
  'a second man, a second-hand car, the second attack',
  "a quarter of the city; a minute's silence",
  'cut from 1/3 of the land, by 2/3',
  'Section 2016, Law 5/2020, Resolution 2015/3, Vision 2030',
  'an ISBN of 0-7735-2163-1',
  "June Smith said. April O'Neil wrote.",
  'the fall of Mosul; they spring into action',
  'in his twenties; temperatures rose into the 50s',
  'Channel 12, the 5th Regiment, 8200 Unit, a T-72, an M-16',
]

const tables = { figures, days, pairs, counted, parts, times, spans, 'named days': namedDays }

describe.each(Object.entries(tables))('English %s', (_name, rows) => {
  it.each(rows.map((row) => ({ text: row[0], row })))('are read in "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
})

describe('English that is no date', () => {
  it.each(notDates)('is left alone: "%s"', (text) => {
    expectRow([text, SATURDAY], 'en')
  })
  it('keeps a score out of the weekday before it', () => {
    expectRow(['They won on Sunday 3-2.', SATURDAY, 'Sunday = 2025-06-22'], 'en')
  })
  it('keeps a sum out of the month after it', () => {
    expectRow(['bought for $ 12 December 27', SATURDAY, 'December 27 = 2024-12-27'], 'en')
  })
})

describe('What is left of a period', () => {
  it('begins with the publication day', () => {
    const [rest] = findDates('the rest of the year', { published: SATURDAY, language: 'en', timeZone: 'Asia/Baghdad' })
    expect(rest?.days).toEqual({ earliest: '2025-06-28', latest: '2025-12-31', precision: 'approx' })
  })
})
