// Sorani rules. How a pattern is written: patterns.ts; what the classes are: words.ts; what a kind means: resolve.ts.

import type { Rule } from '../rule.ts'

const month = '((مانگ)? M)'
const year = '(ی? (سال)? YEAR)'
const day = '(DAY ی?)'
const to = '[بو|تا|-|و|هەتا]'

const row = (kind: Rule['kind'], pattern: string, fixed: Rule['fixed'] = {}): Rule => ({ pattern, kind, fixed })

export const rules: readonly Rule[] = [
  // ---- calendar dates
  row('date', 'WRITTEN'),
  row('date', 'INSTANT'),
  row('date', `(WD ,?)? ${day} ${month} ${year}?`),
  row('date', `${month} ${year}`),
  row('date', 'MON'),
  row('date', 'مانگ M'),
  row('date', `${month} SHIFT`),
  row('date', `PARTN ${month} ${year}?`),
  row('date', `${day} ئەم مانگە`, { unit: 'M', shift: 0 }),
  row('date', `${day} (مانگ SHIFT)`, { unit: 'M' }),
  row('date', `${day} ${to} ${day} ${month} ${year}?`),
  row('date', 'YEAR [بو|تا|-|و|هەتا] YEAR'),
  row('date', 'BYEAR'),
  row('date', 'سال YEAR'),
  row('date', 'PARTN (سال)? YEAR'),
  row('season', '(PARTN)? SEASON (سال)? YEAR'),
  row('season', 'SEASON SHIFT'),
  row('century', '(PARTN)? سەدە ORD'),
  // ---- weekdays
  row('weekday', 'WD'),
  row('weekday', 'WD SHIFT'),
  row('weekday', '(DAYPART (روژ)? WD)|(WD DAYPART)'),
  row('weekday', 'شەو WD', { daypart: 'NI' }),
  row('weekday', 'WD هەفتە SHIFT', { unit: 'W' }),
  // ---- around the publication day
  row('relativeDay', 'ئەمرو DAYPART?', { shift: 0 }),
  row('relativeDay', '(دوینی DAYPART?)|(DAYPART دوینی)', { shift: -1 }),
  row('relativeDay', 'پیری DAYPART?', { shift: -2 }),
  row('relativeDay', '(سبەی|سبەینی|بەیانی) DAYPART?', { shift: 1 }),
  row('relativeDay', 'دووسبەی|دووسبەینی', { shift: 2 }),
  row('relativeDay', 'ئەمشەو', { shift: 0, daypart: 'NI' }),
  row('relativeDay', 'دویشەو', { shift: -1, daypart: 'NI' }),
  row('unit', 'PARTN? ئەمسال', { shift: 0, unit: 'Y' }),
  row('unit', 'PARTN? پار', { shift: -1, unit: 'Y' }),
  row('unit', 'PARTN? UNIT SHIFT'),
  row('unit', 'PARTN? ئەم UNIT|سالە|مانگە|هەفتەیە', { shift: 0 }),
  row('offset', '(پیش NUM|VAGUE UNIT)|(NUM|VAGUE UNIT لەمەوبەر|لەمەوپیش|پیشتر|پیش)', { shift: -1 }),
  row('textOffset', '(دوای|پاش NUM|VAGUE UNIT)|(NUM|VAGUE UNIT دواتر)', { shift: 1 }),
  row('textUnit', 'هەمان UNIT', { shift: 0 }),
  row('textUnit', 'UNIT دواتر', { shift: 1 }),
  row('holiday', 'HOLIDAY YEAR?'),
  // ---- durations, sets, references
  row('duration', 'ABOUT? NUM|VAGUE UNIT'),
  row('set', 'هەموو UNIT|WD'),
  row('set', 'SETWORD'),
  row('ref', 'REF'),
]

/** What dates the clause after it by its distance from the clause before: "چەند ڕۆژێک دوای تەقینەوەکە". */
export const anchors: readonly Rule[] = [
  row('conjunction', '(NUM|VAGUE)? UNIT دوای|پاش', { shift: 1 }),
  row('conjunction', '(NUM|VAGUE)? UNIT پیش', { shift: -1 }),
]
