// English newswire: spans and values in TempEval-3's manner. Published on Thursday, 26 October 1989, unless a row says
// otherwise.

import { describe, it } from 'vitest'
import { type DateRow, expectRow } from './expect-dates.ts'

const THURSDAY = '1989-10-26'

const business: readonly DateRow[] = [
  ['Third-quarter net income fell 23 percent.', THURSDAY, 'Third-quarter = 1989-Q3'],
  ['It earned $3 million in the 1988 fourth quarter.', THURSDAY, 'the 1988 fourth quarter = 1988-Q4'],
  ['profit for the quarter ended Sept. 30 fell', THURSDAY, 'the quarter = 1989-Q3', 'Sept. 30 = 1989-09-30'],
  [
    'In the third quarter it earned less than in the year-earlier quarter.',
    THURSDAY,
    'the third quarter = 1989-Q3',
    'the year-earlier quarter = 1988-Q3',
  ],
  ['before the second half of 1990', THURSDAY, 'the second half of 1990 = 1990-H2'],
  ['sales in the first nine months of 1989', THURSDAY, 'the first nine months of 1989 = P9M'],
  ['the first two months of the year', THURSDAY, 'the first two months of the year = P2M'],
  ['It will cut 650 jobs by year end.', THURSDAY, 'year end = 1989 END'],
  ['a dividend payable Dec. 15', THURSDAY, 'Dec. 15 = 1989-12-15'],
  ['He was named president, effective Nov. 1.', THURSDAY, 'Nov. 1 = 1989-11-01'],
  ['whose fiscal year ends June 30', THURSDAY, 'June 30 = 1990-06-30'],
  ['semiannual and quarterly payments', THURSDAY, 'semiannual = P6M', 'quarterly = P1Q'],
  ['in the late 1800s', THURSDAY, 'the late 1800s = 18 END'],
]

const lengths: readonly DateRow[] = [
  ['jailed for seven and a half years', THURSDAY, 'seven and a half years = P7.5Y'],
  ['for half a century', THURSDAY, 'half a century = P50Y'],
  ['more than a quarter of a century', THURSDAY, 'more than a quarter of a century = P25Y'],
  ['setting off days of fighting', THURSDAY, 'days = PXD'],
  ['over the years', THURSDAY, 'the years = PXY'],
  ['They waited a week or more.', THURSDAY, 'a week or more = P1W'],
  ['The past year was the worst.', THURSDAY, 'The past year = P1Y'],
  ['over a 12-year period', THURSDAY, 'a 12-year period = P12Y'],
  ['in her first 100 days', THURSDAY, 'her first 100 days = P100D'],
  ['It would last six months.', THURSDAY, 'six months = P6M'],
  ['three months after she was promoted', THURSDAY, 'three months = P3M'],
  ['a 30-second call and a second call', THURSDAY, '30-second = PT30S'],
  ['20 minutes later it sank', THURSDAY, '20 minutes later = PT20M'],
  ['the six months ended March 31', THURSDAY, 'the six months = P6M', 'March 31 = 1989-03-31'],
  ['the Hundred Days Offensive', THURSDAY, 'Hundred Days = P100D'],
  ['in the early years of the war', THURSDAY, 'the early years = PXY'],
  ['a few months before', THURSDAY, 'a few months before = PAST_REF'],
  ['century-old pipes', THURSDAY, 'century-old = P1CE'],
]

const times: readonly DateRow[] = [
  ['at about 1 p.m. EDT Thursday', THURSDAY, 'about 1 p.m. EDT Thursday = 1989-10-26T13:00 APPROX'],
  ['released at 1230 GMT', THURSDAY, '1230 GMT = 1989-10-26T12:30'],
  [
    'It had lifted off at 8:51 p.m. (1451 GMT).',
    THURSDAY,
    '8:51 p.m. = 1989-10-26T20:51',
    '1451 GMT = 1989-10-26T14:51',
  ],
  ['later Friday', '1989-10-27', 'later Friday = 1989-10-27'],
  ['He left late yesterday.', THURSDAY, 'late yesterday = 1989-10-25'],
  ['at night', THURSDAY, 'night = XXXX-XX-XXTNI'],
]

const sets: readonly DateRow[] = [
  ['four times a year', THURSDAY, 'four times a year = P1Y'],
  ['learning day after day', THURSDAY, 'day after day = P1D'],
  ['The Daily Planet reported daily flights.', THURSDAY, 'daily = P1D'],
]

const references: readonly DateRow[] = [
  ['at present', THURSDAY, 'present = PRESENT_REF'],
  ['its current leader and a recent fire', THURSDAY, 'current = PRESENT_REF', 'recent = PAST_REF'],
  ['in winter, and in the cold of winter', THURSDAY, 'winter = 1988-WI', 'winter = 1988-WI'],
]

/** Counted from the date last told. */
const told: readonly DateRow[] = [
  [
    'The talks began on 4 June 1985. The following April',
    THURSDAY,
    '4 June 1985 = 1985-06-04',
    'The following April = 1986-04',
  ],
  ['in May 1985, after the previous December', THURSDAY, 'May 1985 = 1985-05', 'the previous December = 1984-12'],
  ['In 1985 it rose. A day earlier it had fallen.', THURSDAY, '1985 = 1985', 'A day earlier = 1989-10-25'],
  ['in the spring of next year', THURSDAY, 'the spring of next year = 1990-SP'],
]

/** Which way a clause looks. */
const tense: readonly DateRow[] = [
  ['A service will be held Thursday.', '2012-07-09', 'Thursday = 2012-07-12'],
  ['his vow on Monday that there would be no state', '2015-03-18', 'Monday = 2015-03-16'],
  ['three days of mourning beginning Saturday', '1990-06-22', 'three days = P3D', 'Saturday = 1990-06-23'],
  ['from late morning to early evening on Thursday', '2016-12-16', 'early evening on Thursday = 2016-12-15TEV'],
  ['More rain is forecast for Tuesday.', '2013-06-03', 'Tuesday = 2013-06-04'],
  ['It must be finished by December 5.', '2008-11-05', 'December 5 = 2008-12-05'],
  ['The season ends Nov. 30.', '2003-09-19', 'Nov. 30 = 2003-11-30'],
  ['Storms could form by late fall.', '2003-09-19', 'late fall = 2003-FA END'],
  ['A third may have crashed on Tuesday.', '2013-06-06', 'Tuesday = 2013-06-04'],
]

const named = (rows: readonly DateRow[]) => rows.map((row) => ({ text: row[0], row }))

describe('English newswire', () => {
  it.each(named(business))('is read as business pages print it: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(lengths))('has its lengths of time read: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(times))('has its times of the day read: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(sets))('has what recurs read: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(references))('has its vague references read: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(told))('counts from the date last told: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(tense))('looks the way that its clause looks: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
})
