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
  notDate('DAY|ORDDAY of? HIJRI PLACEWORD'),
  notDate('usa|india|russia|psychology PROPERTODAY'),
  notDate("today ' s zaman"),
  // movements, wars and persons named after a time
  notDate('(the M DAY|ORDDAY)|(the DAY|ORDDAY of? M)|(ORDDAY of M) FACTION'),
  notDate('(the M DAY)|(the DAY M) FORCES'),
  notDate("the? (NUM - UNIT|UNITS)|(NUM UNITS ') PROPERWAR"),
  notDate('the? MON PROPERWAR'),
  notDate('PROPERTITLE .? HIJRI|HOLIDAY|MON'),
  notDate('the? future movement|bloc|tv|television|party|front|forum|current'),
  notDate('<!on|at|during|for|before|after|of|since|until|this|the|first> eid <CAPITAL>'),
  // idioms
  notDate('every? now and then|again'),
  notDate('as many UNITS|TIMEUNITS'),
  notDate('the? minutes of (the|a|that|this)? meeting|session'),
  notDate('every|each minute detail|details'),
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
  // counts
  notDate('toll|total|number|tally stands|stood|rose|climbed|jumped|increased|grew|soared|fell at|to YEAR <!levels>'),
  notDate('reached|totaled|totalled|numbered YEAR <!levels|highs|figures>'),
  notDate('total|army|force|crowd|convoy of YEAR <MEASURE>'),
  // verses and ratios
  notDate('SCRIPTURE CLOCK'),
  notDate('ratio (was|is|of|at|stood)? (at)? CLOCK'),
  // telephones and numbered things
  notDate('<!on> YEARN YEARN YEARN'),
  notDate('coordinates|reference NUM NUM'),
  notDate('ext|tel|no|vol . YEAR'),
  notDate('version|release|build|firmware|v WRITTEN'),
  notDate('NUM - NUM - NUM - NUM'),
  notDate('NOTYEAR NUM -|/ YEAR'),
]
