// What looks like an English date and is none: names, idioms, scores. Nothing in such a match is read.

import type { Rule } from '../matching/rule.ts'

const notDate = (pattern: string): Rule => ({ pattern, kind: 'notDate', fixed: {} })

export const notDates: readonly Rule[] = [
  notDate('24 / 7'),
  // newspapers and the like
  notDate('(the? WD times|telegraph|mirror|mail|express|herald)'),
  notDate('(the? daily mail|star|telegraph|mirror|express|beast|sabah|news|times|post|record|show)'),
  // places and the like named after a day
  notDate('the? DAY|ORDDAY (of the?)? M PLACEWORD'),
  notDate('M DAY|ORDDAY PLACEWORD'),
  // scores: "on Sunday 3-2", "3-2 on"
  notDate('DAY - DAY win|victory|defeat|loss|draw|aggregate|score|scoreline|lead|vote|votes|majority|decision|ruling'),
  // sums
  notDate('$|€|£ NUM'),
  // parts of a whole
  notDate('1 / 2|3|4 <!/>'),
  notDate('2 / 3 <!/>'),
  notDate('3 / 4 <!/>'),
  notDate('NUM|ONE quarter|quarters of <!YEAR|SHIFT|the|TSHIFT>'),
  notDate('NUM|ONE quarter|quarters of the <WORD>'),
  notDate('NUM|ONE second <WORD>'),
  notDate("NUM|ONE|the minute ' s"),
  // numbered things
  notDate('NUM - NUM - NUM - NUM'),
  notDate('NOTYEAR NUM -|/ YEAR'),
]
