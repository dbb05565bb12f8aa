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

/** A paragraph that stands in an older year. */
const retrospect: readonly DateRow[] = [
  [
    'Baghdad fell on 9 April 2003, Tikrit on 14 April. On 1 May Bush spoke. Saddam was caught on 13 December.',
    '2025-09-12',
    '9 April 2003 = 2003-04-09',
    '14 April = 2003-04-14',
    '1 May = 2003-05-01',
    '13 December = 2003-12-13',
  ],
  ['In 1988 the town was gassed. On 16 March many died.', '2025-06-28', '1988 = 1988', '16 March = 1988-03-16'],
  ['In 2014 it fell. In April police came.', '2025-06-28', '2014 = 2014', 'April = 2025-04'],
  [
    'It was signed in December 2003. On Monday a court met. On 3 May it sat.',
    '2025-06-28',
    'December 2003 = 2003-12',
    'Monday = 2025-06-23',
    '3 May = 2025-05-03',
  ],
  ['He died in December 2003.\n\nOn 3 May it sat.', '2025-06-28', 'December 2003 = 2003-12', '3 May = 2025-05-03'],
  [
    'The war began in March 2003. In the autumn it spread.',
    '2025-06-28',
    'March 2003 = 2003-03',
    'the autumn = 2003-FA',
  ],
  ['In 2003 it began. On 5 May of that year it grew.', '2025-06-28', '2003 = 2003', '5 May of that year = 2003-05-05'],
  [
    'They met in 1998. In March of the following year they split.',
    '2025-06-28',
    '1998 = 1998',
    'March of the following year = 1999-03',
  ],
  [
    'A bomb went off on Sunday. The day after, he died.',
    '2025-06-28',
    'Sunday = 2025-06-22',
    'The day after = 2025-06-23',
  ],
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
  ["Iran will respond to Friday's strike.", '2025-06-28', 'Friday = 2025-06-27'],
  ['He will be charged over the shooting on Tuesday.', '2025-06-28', 'Tuesday = 2025-06-24'],
  ['The minister visits Tehran on Tuesday.', '2025-06-28', 'Tuesday = 2025-07-01'],
  ['The ban takes effect in March.', '2025-01-03', 'March = 2025-03'],
  ['He promised he’d leave by Friday.', '2025-06-28', 'Friday = 2025-07-04'],
  ['Income fell in the fourth quarter.', '2025-01-03', 'the fourth quarter = 2024-Q4'],
  ['A third may have crashed on Tuesday.', '2013-06-06', 'Tuesday = 2013-06-04'],
  ['The two clans had feuded until Thursday over a well.', '2025-06-28', 'Thursday = 2025-06-26'],
  ['The talks dragged on until Friday.', '2025-06-28', 'Friday = 2025-06-27'],
  ['The governor closed the bridge until Thursday.', '2025-06-28', 'Thursday = 2025-07-03'],
  ['The province has until Monday to answer.', '2025-06-28', 'Monday = 2025-06-30'],
  ['The curfew is in force until Monday.', '2025-06-28', 'Monday = 2025-06-30'],
  ['A court in Hillah adjourned the hearing of two clerks to September 15.', '2025-06-28', 'September 15 = 2025-09-15'],
  ['The vote was pushed back to Tuesday.', '2025-06-28', 'Tuesday = 2025-07-01'],
  ['The talks were brought forward, to Monday.', '2025-06-28', 'Monday = 2025-06-30'],
  ['The convoy drove to Hasaka on Tuesday.', '2025-06-28', 'Tuesday = 2025-06-24'],
  ['They moved in from June 3 to June 10.', '2025-06-28', 'June 3 = 2025-06-03', 'June 10 = 2025-06-10'],
]

/** A month ends its sentence, and the next one counts something. */
const ended: readonly DateRow[] = [
  ['It had opened only in May. The third cell is empty.', '2025-06-28', 'May = 2025-05'],
  ['The dam was closed in April. The second breach came later.', '2025-06-28', 'April = 2025-04'],
  ['He left on Sept. 4 and on June the 2nd.', '2025-06-28', 'Sept. 4 = 2024-09-04', 'June the 2nd = 2025-06-02'],
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
  it.each(named(retrospect))('stays in the older year that its paragraph tells: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(ended))('has no day from the sentence behind its month: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
  it.each(named(tense))('looks the way that its clause looks: "$text"', ({ row }) => {
    expectRow(row, 'en')
  })
})
