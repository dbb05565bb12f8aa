import { describe, expect, it } from 'vitest'
import { findDates } from '../../../src/analysis/dates/find-dates.ts'
import { type DateRow, expectRow } from './expect-dates.ts'

const SATURDAY = '2025-06-28'

const absolute: readonly DateRow[] = [
  ['The border reopened on 14 June 2025.', SATURDAY, '14 June 2025 = 2025-06-14'],
  ['The border reopened on June 14, 2025.', SATURDAY, 'June 14, 2025 = 2025-06-14'],
  ['It reopened on the 14th of June, 2025.', SATURDAY, 'the 14th of June, 2025 = 2025-06-14'],
  ['It reopened on Saturday, June 14, 2025.', SATURDAY, 'Saturday, June 14, 2025 = 2025-06-14'],
  ['It reopened on 2025-06-14.', SATURDAY, '2025-06-14 = 2025-06-14'],
  ['It reopened on 14.06.2025.', SATURDAY, '14.06.2025 = 2025-06-14'],
  ['It reopened on 06/14/2025.', SATURDAY, '06/14/2025 = 2025-06-14'],
  ['Sept. 4, 2025 was quiet.', SATURDAY, 'Sept. 4, 2025 = 2025-09-04'],
  ['They met on 6–7 January 1916.', SATURDAY, '6 = 1916-01-06', '7 January 1916 = 1916-01-07'],
  ['They met between 3 and 7 March 2024.', SATURDAY, '3 = 2024-03-03', '7 March 2024 = 2024-03-07'],
  ['from 28 December 2024 to 3 January 2025', SATURDAY, '28 December 2024 = 2024-12-28', '3 January 2025 = 2025-01-03'],
  ['The group lost Baghouz in March 2019.', SATURDAY, 'March 2019 = 2019-03'],
  [
    'ISIS captured the city in 2014, before it was driven out by late 2017.',
    SATURDAY,
    '2014 = 2014',
    'late 2017 = 2017 END',
  ],
  ['the end of March 2017', SATURDAY, 'the end of March 2017 = 2017-03 END'],
  ['in mid-November 2016', SATURDAY, 'mid-November 2016 = 2016-11 MID'],
  ['Early in 1914 it fell.', SATURDAY, 'Early in 1914 = 1914 START'],
  ['during the 1990s and the late 1980s', SATURDAY, 'the 1990s = 199', 'the late 1980s = 198 END'],
  ["in the '80s", SATURDAY, "the '80s = 198"],
  ['in the 21st century', SATURDAY, 'the 21st century = 20'],
  ['in 264 BC', SATURDAY, '264 BC = BC0264'],
  ['in the summer of 2016', SATURDAY, 'the summer of 2016 = 2016-SU'],
  ['in the third quarter of 2016', SATURDAY, 'the third quarter of 2016 = 2016-Q3'],
  ['since 9/11', SATURDAY, '9/11 = 2001-09-11'],
  ['on Christmas Day 2024', SATURDAY, 'Christmas Day 2024 = 2024-12-25'],
]

const counts: readonly DateRow[] = [
  ['The army seized 2000 rifles.', SATURDAY],
  ['The repairs number 1998 so far.', SATURDAY],
  ['They sent 1,900 trucks and lost 2010 positions.', SATURDAY],
  ['since the 2003 invasion', SATURDAY, '2003 = 2003'],
  ['in 2014, since 2014 and by 2017', SATURDAY, '2014 = 2014', '2014 = 2014', '2017 = 2017'],
  ['the summers of 2014', SATURDAY, '2014 = 2014'],
  ['in 2014 battles; 2018 elections', SATURDAY, '2014 = 2014', '2018 = 2018'],
]

const olderYear: readonly DateRow[] = [
  [
    'ISIS lost Baghouz in March 2019. Schools reopened on 1 July.',
    SATURDAY,
    'March 2019 = 2019-03',
    '1 July = 2025-07-01',
  ],
  [
    'ISIS lost Baghouz in March 2019. The crossing reopened on 20 June.',
    SATURDAY,
    'March 2019 = 2019-03',
    '20 June = 2025-06-20',
  ],
  [
    'ISIS lost Baghouz in March 2019. On 23 March the SDF declared victory.',
    SATURDAY,
    'March 2019 = 2019-03',
    '23 March = 2019-03-23',
  ],
]

const bracketed: readonly DateRow[] = [
  ['on Wednesday (July 2)', SATURDAY, 'Wednesday = 2025-07-02', 'July 2 = 2025-07-02'],
  ['will meet on 25 June (Wednesday)', SATURDAY, '25 June = 2025-06-25', 'Wednesday = 2025-06-25'],
]

const relative: readonly DateRow[] = [
  ['a security source revealed on Saturday', SATURDAY, 'Saturday = 2025-06-28'],
  ['Iraqi forces killed two in Kirkuk last Wednesday', SATURDAY, 'last Wednesday = 2025-06-25'],
  ['They were killed on Tuesday.', SATURDAY, 'Tuesday = 2025-06-24'],
  ['The parliament will meet on Tuesday.', SATURDAY, 'Tuesday = 2025-07-01'],
  ['On Tuesday the parliament will vote.', SATURDAY, 'Tuesday = 2025-07-01'],
  ['The sides agreed to meet on Tuesday.', SATURDAY, 'Tuesday = 2025-07-01'],
  ['The group tried to enter the village on Tuesday.', SATURDAY, 'Tuesday = 2025-06-24'],
  ['The court sentenced two men to death on Tuesday.', SATURDAY, 'Tuesday = 2025-06-24'],
  ['The union called for another rally on Tuesday.', SATURDAY, 'Tuesday = 2025-07-01'],
  ['He arrived yesterday and leaves tomorrow.', SATURDAY, 'yesterday = 2025-06-27', 'tomorrow = 2025-06-29'],
  ['It fell the day before yesterday.', SATURDAY, 'the day before yesterday = 2025-06-26'],
  ['shelling last night', SATURDAY, 'last night = 2025-06-27TNI'],
  ['attacked on Thursday night', SATURDAY, 'Thursday night = 2025-06-26TNI'],
  ['It reopened at 3 p.m. on Friday.', SATURDAY, '3 p.m. on Friday = 2025-06-27T15:00'],
  ['two weeks ago', SATURDAY, 'two weeks ago = 2025-W24'],
  ['two days ago', SATURDAY, 'two days ago = 2025-06-26'],
  ['A year ago it was quiet.', SATURDAY, 'A year ago = 2024'],
  ['it fell last week and earlier this month', SATURDAY, 'last week = 2025-W25', 'earlier this month = 2025-06'],
  ['by the end of the year', SATURDAY, 'the end of the year = 2025 END'],
  ['early next year', SATURDAY, 'early next year = 2026 START'],
  ['which officially reopened on June 14', SATURDAY, 'June 14 = 2025-06-14'],
  ['the office was opened on December 3', SATURDAY, 'December 3 = 2024-12-03'],
  ['the office will open on December 3', SATURDAY, 'December 3 = 2025-12-03'],
  ['killed in January 14 attacks last March', '2025-06-28', 'January 14 = 2025-01-14', 'last March = 2025-03'],
  [
    'He struck on 12 June 2024 and again two days later.',
    SATURDAY,
    '12 June 2024 = 2024-06-12',
    'two days later = 2024-06-14',
  ],
  ['In June 2024 he came. That year he left.', SATURDAY, 'June 2024 = 2024-06', 'That year = 2024'],
  [
    'Recent weeks have seen a rise; now it recently grew.',
    SATURDAY,
    'Recent weeks = PAST_REF',
    'now = PRESENT_REF',
    'recently = PAST_REF',
  ],
  [
    'for six months, a two-week truce, several days',
    SATURDAY,
    'six months = P6M',
    'two-week = P2W',
    'several days = PXD',
  ],
  [
    'every Friday, twice a week and annually',
    SATURDAY,
    'every Friday = XXXX-WXX-5',
    'twice a week = P1W',
    'annually = P1Y',
  ],
]

const notDates: readonly string[] = [
  'Kirkuk 24/7',
  'It may march on; they sat in the sun for the second time.',
  'an F-16 and a MiG-21 with 2,014 rounds',
  'Resolution 2014 of the council',
  'over 2000 people and 1950 soldiers',
  'They scored 3-2 on page 14.',
  'call +964 770 123 4567 or $2015',
  'Black September claimed it.',
]

describe('English dates', () => {
  it.each(absolute.map((row) => ({ text: row[0], row })))('reads the absolute date in "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(relative.map((row) => ({ text: row[0], row })))('reads the relative date in "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(counts.map((row) => ({ text: row[0], row })))('takes no counted number for a year in "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(olderYear.map((row) => ({ text: row[0], row })))(
    'keeps a day without its year out of an older year that it has no part in: "$text"',
    ({ row }) => {
      expectRow(row, 'en')
    },
  )
  it.each(bracketed.map((row) => ({ text: row[0], row })))(
    'a weekday agrees with the date beside it in "$text"',
    ({ row }) => {
      expectRow(row, 'en')
    },
  )
  it.each(notDates)('finds no date in "%s"', (text) => {
    expectRow([text, SATURDAY], 'en')
  })
  it('leaves relative dates out where the publication day is unknown', () => {
    expectRow(['He said on Saturday that it fell yesterday, in 2014.', null, '2014 = 2014'], 'en')
  })
  it('still finds what the text dates itself where the publication date is none', () => {
    expectRow(['It fell yesterday, on 14 June 2014.', 'not a date', '14 June 2014 = 2014-06-14'], 'en')
  })
  it('takes an instant of publication in the given zone', () => {
    expectRow(['It fell today.', '2025-06-28T22:30:00Z', 'today = 2025-06-29'], 'en')
  })
  it('counts year-less dates of a narrative from the year last told', () => {
    const text =
      'War began on 28 July 1914. It fell in 1914. In May 1915 Italy joined. By early October Serbia was lost. In January it ended.'
    expectRow(
      [
        text,
        '2009-12-19',
        '28 July 1914 = 1914-07-28',
        '1914 = 1914',
        'May 1915 = 1915-05',
        'early October = 1915-10 START',
        'January = 1916-01',
      ],
      'en',
    )
  })
  it('takes a text that begins with days of these weeks for news, however much history it tells afterwards', () => {
    const text =
      'Four incidents were recorded: a bomb on 18 June and a raid on 21 June. It fell in June 2014, was lost in late 2017 and ended in March 2019.\n\nThe crossing will work longer from 1 July.'
    expectRow(
      [
        text,
        '2025-06-28',
        '18 June = 2025-06-18',
        '21 June = 2025-06-21',
        'June 2014 = 2014-06',
        'late 2017 = 2017 END',
        'March 2019 = 2019-03',
        '1 July = 2025-07-01',
      ],
      'en',
    )
  })
  it('gives the days that a vague date means', () => {
    const [late] = findDates('by late 2017', { published: SATURDAY, language: 'en', timeZone: 'Asia/Baghdad' })
    expect(late?.days).toEqual({ earliest: '2017-09-01', latest: '2017-12-31', precision: 'approx' })
  })
})

const ahead: readonly DateRow[] = [
  ['The gate reopened to drivers on Thursday.', SATURDAY, 'Thursday = 2025-06-26'],
  ['The road was closed to traffic on Thursday.', SATURDAY, 'Thursday = 2025-06-26'],
  ['The ministers agreed to discuss it on Thursday.', SATURDAY, 'Thursday = 2025-07-03'],
  ['She said they hoped to open it in May.', SATURDAY, 'May = 2026-05'],
  ['He said it planned to hire sixty of them in March.', SATURDAY, 'March = 2026-03'],
  ['The talks will probably last beyond August.', SATURDAY, 'August = 2025-08'],
  ['Nobody expects a deal earlier than March.', SATURDAY, 'March = 2026-03'],
  ['The calm may not last through the month.', SATURDAY, 'the month = 2025-06'],
  ['Supplies should be enough within the week.', SATURDAY, 'the week = 2025-W26'],
  ['They urged the group to disarm on June 2.', SATURDAY, 'June 2 = 2025-06-02'],
  ['They urged the group to disarm on July 20.', SATURDAY, 'July 20 = 2025-07-20'],
]

describe('English dates that lie ahead, or only seem to', () => {
  it.each(ahead.map((row) => ({ text: row[0], row })))('reads "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
})
