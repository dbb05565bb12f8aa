// English days known by a name, months as nouns, lists of days, times of the clock in words, and names and counts that
// only look like dates. Published on Saturday, 28 June 2025, unless a row says otherwise.

import { describe, it } from 'vitest'
import { type DateRow, expectRow } from './expect-dates.ts'

const SATURDAY = '2025-06-28'

const shared: readonly DateRow[] = [
  ['this Thursday and Friday', SATURDAY, 'this Thursday = 2025-07-03', 'Friday = 2025-07-04'],
  [
    'last Tuesday, Wednesday and Thursday',
    SATURDAY,
    'last Tuesday = 2025-06-24',
    'Wednesday = 2025-06-25',
    'Thursday = 2025-06-26',
  ],
  ['in September and October next year', SATURDAY, 'September = 2026-09', 'October next year = 2026-10'],
]

const attacks: readonly DateRow[] = [
  [
    'In 1948, in 1967 and in 1973 there were wars. Since the October 7 attack there is another.',
    SATURDAY,
    '1948 = 1948',
    '1967 = 1967',
    '1973 = 1973',
    'October 7 = 2023-10-07',
  ],
  ['the October 7 attack killed many', SATURDAY, 'October 7 = 2023-10-07'],
  ['since the Oct. 7 attacks', SATURDAY, 'Oct. 7 = 2023-10-07'],
  ['the 7 October massacre', SATURDAY, 'the 7 October = 2023-10-07'],
  ['the October 7 Hamas attack', SATURDAY, 'October 7 = 2023-10-07'],
  ['after the September 11 attacks', SATURDAY, 'September 11 = 2001-09-11'],
  ['the 7/7 bombings', SATURDAY, '7/7 = 2005-07-07'],
  ['the October 7 attack killed many', '2018-10-20', 'October 7 = 2018-10-07'],
  ['an October 7 attack on a patrol', SATURDAY, 'October 7 = 2024-10-07'],
  ['on October 7 he left', SATURDAY, 'October 7 = 2024-10-07'],
]

const months: readonly DateRow[] = [
  ['salaries for May were paid', SATURDAY, 'May = 2025-05'],
  ['The May salaries were paid', SATURDAY, 'May = 2025-05'],
  ['The March salaries were paid', SATURDAY, 'March = 2025-03'],
  ['May exports fell', SATURDAY, 'May = 2025-05'],
  ['a May strike', SATURDAY, 'May = 2025-05'],
  ['The January-May period', SATURDAY, 'January = 2025-01', 'May = 2025-05'],
  ['exports in the January-November period fell', SATURDAY, 'January = 2024-01', 'November = 2024-11'],
  ['from November to February it rained', SATURDAY, 'November = 2024-11', 'February = 2025-02'],
  ['May God help us; he may march on; the March for Justice', SATURDAY],
]

const years: readonly DateRow[] = [
  ['Eid al-Adha in 2021', SATURDAY, 'Eid al-Adha in 2021 = 2021-07-20'],
  ['Ramadan in 2015, Ramadan 1436', SATURDAY, 'Ramadan in 2015 = 2015-07', 'Ramadan 1436 = 2015-07'],
  ['The Arbaeen pilgrimage in 2024', SATURDAY, 'The Arbaeen pilgrimage in 2024 = 2024-08-24'],
  ['Christmas Eve in 2016', SATURDAY, 'Christmas Eve in 2016 = 2016-12-24'],
  ['He was killed in Syria on Thanksgiving.', '2016-11-07', 'Thanksgiving = 2015-11-26'],
  ["New Year's Day in 2012", SATURDAY, "New Year's Day in 2012 = 2012-01-01"],
  ['on the Fourth of July', SATURDAY, 'the Fourth of July = 2025-07-04'],
  ['The earthquake of 2003 killed 30,000', SATURDAY, '2003 = 2003'],
  ['On 10 October 680.', SATURDAY, '10 October 680 = 0680-10-10'],
  ['28 May 585 BC', SATURDAY, '28 May 585 BC = BC0585-05-28'],
  ['On 15 March 44 BC', SATURDAY, '15 March 44 BC = BC0044-03-15'],
  ['On 3 March 450 people were killed', SATURDAY, '3 March = 2025-03-03'],
]

const lists: readonly DateRow[] = [
  ['on 3, 4 and 7 November 2024', SATURDAY, '3 = 2024-11-03', '4 = 2024-11-04', '7 November 2024 = 2024-11-07'],
  ['May 3, 4 and 5, 2024', SATURDAY, 'May 3 = 2024-05-03', '4 = 2024-05-04', '5, 2024 = 2024-05-05'],
  ['on June 13, 15 and 22', SATURDAY, 'June 13 = 2025-06-13', '15 = 2025-06-15', '22 = 2025-06-22'],
  [
    'the 3rd, 4th and 5th of May 2024',
    SATURDAY,
    'the 3rd = 2024-05-03',
    '4th = 2024-05-04',
    '5th of May 2024 = 2024-05-05',
  ],
  [
    '1, 2, 3 and 4 June 2024',
    SATURDAY,
    '1 = 2024-06-01',
    '2 = 2024-06-02',
    '3 = 2024-06-03',
    '4 June 2024 = 2024-06-04',
  ],
  ['the night of 7-8 December', SATURDAY, 'the night of 7 = 2024-12-07TNI', '8 December = 2024-12-08'],
  ['On June 3, 15 and 22 people died', SATURDAY, 'June 3 = 2025-06-03'],
]

const clocks: readonly DateRow[] = [
  ['At 0530 hours on 22 June 1941', SATURDAY, '0530 hours on 22 June 1941 = 1941-06-22T05:30'],
  ['at 5.30pm on Friday', SATURDAY, '5.30pm on Friday = 2025-06-27T17:30'],
  ["at nine o'clock on Friday", SATURDAY, "nine o'clock on Friday = 2025-06-27T09:00"],
  ['at half past six on Friday', SATURDAY, 'half past six on Friday = 2025-06-27T06:30'],
  ['before dawn Sunday', SATURDAY, 'dawn Sunday = 2025-06-22TMO'],
  ['the small hours of Sunday', SATURDAY, 'the small hours of Sunday = 2025-06-22TMO'],
  ["the early hours of New Year's Day", SATURDAY, "the early hours of New Year's Day = 2025-01-01TMO"],
  ['lost 5.30 dollars', SATURDAY],
]

const lengths: readonly DateRow[] = [
  ['A fortnight ago it fell', SATURDAY, 'A fortnight ago = 2025-W24'],
  ['one year ago today', SATURDAY, 'one year ago today = 2024-06-28'],
  ['Ten years ago this week', SATURDAY, 'Ten years ago this week = 2015-W26'],
  ['1,425 days of war; 2,500 people', SATURDAY, '1,425 days = P1425D'],
  ['an hour-long siege', SATURDAY, 'hour-long = PT1H'],
  ['two-and-a-half hours', SATURDAY, 'two-and-a-half hours = PT2.5H'],
  ['it rained all day', SATURDAY, 'all day = P1D'],
  ['Every 14 July, every July', SATURDAY, 'Every 14 July = XXXX-07-14', 'every July = XXXX-07'],
  ['the late 18th and early 19th centuries', SATURDAY, 'the late 18th = 17 END', 'early 19th centuries = 18 START'],
  ['thousands of years later', SATURDAY, 'thousands of years later = FUTURE_REF'],
]

const notDates: readonly string[] = [
  'The November 17 group, the July 14 Movement, the 14 March alliance, the March 8 bloc',
  'the 20th of October Movement; 17 Ramadan Street',
  'Ramadan Abdullah Shalah said; Tariq Ramadan said; Gen. Ramadan said; Eid Hussein said',
  'August Wilson and June Carter',
  'call +964 750 123 2014 or ext. 2005',
  'Gate 2020, coordinates 1995 4820, Version 10.2.2024',
  'a Peugeot 2008, a BMW 2002, a Falcon 2000',
  'The death toll stands at 1984. The toll rose to 1984. The number of detainees reached 2018.',
  'Surah 9:29, John 3:16; the ratio was 12:30',
  'the Future Movement and the Future bloc',
  "the Six-Day War, the Hundred Years' War, the Twelve-Day War, the October War",
  "Today's Zaman and USA Today",
  'as many days, minutes of the meeting, every minute detail',
  'now and then; the q 2 of them',
]

const tables = { 'days and months that share a word': shared, attacks, months, years, lists, clocks, lengths }

describe.each(Object.entries(tables))('English names: %s', (_name, rows) => {
  it.each(rows.map((row) => ({ text: row[0], published: row[1], row })))(
    'are read in "$text" of $published',
    ({ row }) => {
      expectRow(row, 'en')
    },
  )
})

describe('English names that are no dates', () => {
  it.each(notDates)('are left alone: "%s"', (text) => {
    expectRow([text, SATURDAY], 'en')
  })
  it('leave the days on which movements and wars act', () => {
    expectRow(['On March 14 coalition forces left', SATURDAY, 'March 14 = 2025-03-14'], 'en')
    expectRow(['a 12-day war with Iran', SATURDAY, '12-day = P12D'], 'en')
    expectRow(['He said no. 14 June was quiet.', SATURDAY, '14 June = 2025-06-14'], 'en')
  })
})
