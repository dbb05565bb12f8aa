// What looks like an English date and is none: names, idioms, scores. Nothing in such a match is read.

import type { Rule } from '../rule.ts'

const none = (pattern: string): Rule => ({ pattern, kind: 'none', fixed: {} })

export const notDates: readonly Rule[] = [
  none('24 / 7'),
  // newspapers and the like
  none('(the? WD times|telegraph|mirror|mail|express|herald)'),
  none('(the? daily mail|star|telegraph|mirror|express|beast|sabah|news|times|post|record|show)'),
  // places and the like named after a day
  none('the? DAY|ORDDAY (of the?)? M PLACEWORD'),
  none('M DAY|ORDDAY PLACEWORD'),
  // scores: "on Sunday 3-2", "3-2 on"
  none('DAY - DAY win|victory|defeat|loss|draw|aggregate|score|scoreline|lead|vote|votes|majority|decision|ruling'),
  // sums
  none('$|€|£ NUM'),
  // parts of a whole
  none('1 / 2|3|4 <!/>'),
  none('2 / 3 <!/>'),
  none('3 / 4 <!/>'),
  none('NUM|ONE quarter|quarters of <!YEAR|SHIFT|the|TSHIFT>'),
  none('NUM|ONE quarter|quarters of the <WORD>'),
  none('NUM|ONE second <WORD>'),
  none("NUM|ONE|the minute ' s"),
  // numbered things
  none('NUM - NUM - NUM - NUM'),
  none('NOTYEAR NUM -|/ YEAR'),
]
