// Sorani rules. How a pattern is written: patterns.ts; what the classes are: words.ts; what a kind means: resolve.ts.

import type { Rule } from '../matching/rule.ts'

const named = 'M (/ M)?'
const month = `((مانگ)? ${named})`
const numberedMonth = '(مانگ MONTHNO)'
const year = '(ی? ,? (سال)? YEAR)'
/** "this year", "last year", "of the coming year". */
const thisYear = '((سال? YEARREL)|(سال SHIFT))'
const thatYear = '(ئەو|هەمان|(هەر ئەو) سال)'
const day = '((DAY -? ی|یی?)|ORDDAY)'
/** Where no month is named: "٣ی مانگی ڕابردوو" is a day, "٣ مانگی ڕابردوو" a stretch. */
const sureDay = '(DAY -? ی|یی)'
const ending = 'ەوە|وە|یەوە|ی|دا|ەدا'
const to = `[(${ending})? بو|تا|-|و|هەتا|تاوەکو]`
const weekday = '(WD|WA ,?)'
const number = '(NUM|VAGUE|(NUM تا|بو|-|یان NUM))'
const unit = 'UNIT|TIMEUNIT'
const clockWord = 'کاتژمیر|سەعات'
/** "ten in the morning", "half past ten", "3:25". */
const hour = '(HOUR (و HALF|(NUM TIMEUNIT))? ی?)|(CLOCK TIMEUNIT? ی?)'
const clock = `((ABOUT? ${clockWord} (${hour}) AMPM?)|(CLOCK ی? AMPM?))`
/** A part of the day, a clock time. */
const time = `(DAYPART|(DAYPART? ,? لە? ${clock}))`

const row = (kind: Rule['kind'], pattern: string, fixed: Rule['fixed'] = {}): Rule => ({ pattern, kind, fixed })

/** "after three days"; but "after forty years (of war)" is a stretch. */
const afterUnits: readonly Rule[] = (
  [
    ['D', 'روژ', 'روژیک'],
    ['W', 'هەفتە', 'هەفتەیەک'],
    ['M', 'مانگ', 'مانگیک'],
  ] as const
).flatMap(([unit, name, one]) => [
  row('laterOffset', `دوای|پاش ${number} ${name} (و HALF)? <!لە>`, { shift: 1, unit }),
  row('laterOffset', `دوای|پاش ${one} <!لە>`, { shift: 1, unit, count: 1 }),
])

const calendarDates: readonly Rule[] = [
  row('date', 'WRITTEN', { solarYears: 1 }),
  row('date', 'INSTANT'),
  row('date', `${weekday}? ${day} ${month} ${year}? ${time}?`),
  row('date', `${weekday}? ${day} ${month} ${thisYear}`, { unit: 'Y' }),
  row('date', `${weekday}? ${day} ${month} ${thatYear}`, { thatYear: 1 }),
  row('date', `${weekday}? ${day} ${month} SHIFT`),
  row('date', `${weekday}? ${sureDay} ${numberedMonth} ${year}?`),
  row('date', `${weekday}? ${sureDay} ${numberedMonth} ${thisYear}`, { unit: 'Y' }),
  row('date', `DAY ی MONTHNO ی سال? YEAR`),
  row('date', 'YEAR M DAY (, WD)?'),
  row('date', '<روژ|WD> DAY / MONTHNO <!/>'),
  row('date', `PARTN? ${month} ${year}`),
  row('date', '<!VEHICLE> MON'),
  row('date', `<لە|تا|هەتا> ئاب <!M>`, { month: 8 }),
  row('date', '<لە> M [تا|هەتا] MON <!YEAR>'),
  row('notDate', `PLACE ${day} M <!YEAR>`),
  row('date', 'مانگ M'),
  row('date', `PARTN? ${month} SHIFT`),
  row('date', `PARTN? ${month} ${thisYear}`, { unit: 'Y' }),
  row('date', `PARTN? ${month} ${thatYear}`, { thatYear: 1 }),
  row('date', `PARTN ${month}`),
  row('date', `PARTN? ${numberedMonth} <!UNIT|TIMES|MEASURE|NUM>`),
  row('date', `PARTN? ${numberedMonth} ${year}`),
  row('date', `PARTN? ${numberedMonth} ${thisYear}`, { unit: 'Y' }),
  row('date', `${weekday}? ${sureDay} ئەم|لەم مانگ`, { unit: 'M', shift: 0 }),
  row('date', `${weekday}? ${sureDay} (مانگ SHIFT)`, { unit: 'M' }),
  row('date', `DAY ی مانگ`),
]

const pairs: readonly Rule[] = [
  row('date', `DAY [,|و] (DAY [,|و])? DAY [و] ${day} ${month} ${year}?`),
  row('date', `DAY [,|و] (DAY [,|و])? DAY [و] ${sureDay} ${numberedMonth} ${year}?`),
  row('date', `${day}|DAY ${to} ${day} ${month} ${year}?`),
  row('date', `${day}|DAY ${to} ${sureDay} ${numberedMonth} ${year}?`),
  row('date', `${day} ${month} ${to} ${day} ${month} ${year}?`),
  row('date', `${day}|DAY ${to} ${sureDay} ئەم|لەم مانگ`, { unit: 'M', shift: 0 }),
  row('date', `${day}|DAY ${to} ${sureDay} مانگ SHIFT`, { unit: 'M' }),
  row('date', `${month} ${to} ${month} ${year}`),
  row('date', `(سال|سالان|سالەکان)? YEAR ${to} (سال)? YEAR`),
]

const years: readonly Rule[] = [
  row('date', 'BYEAR'),
  row('date', 'OLDYEAR', { doubtful: 1 }),
  row('date', 'سال|سالان|سالەکان YEAR'),
  row('date', '<!NUM> سال YTHOUSAND و YHUNDRED (و YTEN)? (و YUNIT)? <!MEASURE>'),
  row('date', '<!NUM> سال TWOTHOUSAND (و YTEN)? (و YUNIT)? <!MEASURE>'),
  row('date', 'PARTN (سال|سالان)? YEAR'),
  row('date', 'سال YEARN ی? (پیش زایین)', { bc: 1 }),
  // "more than 2000 people": a number that is counted, and no date.
  row('date', 'ABOUT NUM'),
  row('decade', `PARTN? (سالان|سالەکان|دەیە)? DECADE`),
  row('decade', `PARTN? (سالان|سالەکان|دەیە)? DECADE سەدە ORD`),
  row('decade', `PARTN? (سالان|سالەکان|دەیە)? DECADE سەدە SHIFT`, { nth: 20 }),
  row('decade', `PARTN? (سالان|سالەکان|دەیە)? YEAR|YY ەکان|ەکانی|ەکاندا (سەدە SHIFT)?`),
  row('century', 'PARTN? سەدە ORD'),
  row('century', 'سەدە ORD (پیش زایین)', { bc: 1 }),
  row('season', `PARTN? وەرز? SEASON (سال)? YEAR`),
  row('season', `PARTN? وەرز? SEASON ${thisYear}`, { unit: 'Y' }),
  row('season', `PARTN? وەرز? SEASON SHIFT`),
  row('season', 'وەرز SEASON'),
  row('season', 'ئەم SEASON', { shift: 0 }),
  row('yearPart', `چارەک ORD (سال? YEAR)|${thisYear}`, { unit: 'Q' }),
  row('yearPart', `نیوە ORD (سال? YEAR)|${thisYear}`, { unit: 'H' }),
  row('yearPart', `سێ مانگ ORD (سال? YEAR)|${thisYear}`, { unit: 'Q' }),
  row('yearPart', `شەش مانگ ORD (سال? YEAR)|${thisYear}`, { unit: 'H' }),
  row('solar', `${weekday}? (DAY -? ی|یی?) SOLAR (ی? (سال)? YEARN)?`),
  row('solar', 'مانگ SOLAR ((سال)? YEARN)?'),
  row('solar', `سال? YEARN ی? کوچی? کوردی|هەتاوی`),
  row('hijri', `DAY ی HIJRI ((سال)? YEARN ی? کوچی)?`),
  row('hijri', 'ORDDAY روژ (مانگ)? HIJRI ((سال)? YEARN ی? کوچی)?'),
  row('hijri', 'مانگ HIJRI SHIFT?'),
  row('hijri', 'مانگ? HIJRI (سال)? YEARN ی? کوچی'),
]

const weekdays: readonly Rule[] = [
  // The weekday of a day that is told by itself: whatever the verb, it is that day.
  row('weekday', '<دوینی|دویکە> WD|WA', { shift: -1 }),
  row('weekday', '<ئەمرو> WD|WA', { shift: 0 }),
  row('weekday', '<سبەی|سبەینی> WD|WA', { shift: 1 }),
  row('weekday', '<!SERMON> WD'),
  row('weekday', '<روژ|REL> WA'),
  row('weekday', 'WD|WA SHIFT'),
  row('weekday', 'ئەم WD|WA', { shift: 0 }),
  row('weekday', `WD|WA SHIFT? ${time}`),
  row('weekday', `DAYPART (روژ)? WD|WA SHIFT?`),
  // "the night of Monday to Tuesday"
  row('weekday', 'شەو WD لەسەر WD', { daypart: 'NI' }),
  row('weekday', `${clock} (روژ)? WD|WA SHIFT?`),
  row('weekday', 'WD|WA هەفتە SHIFT', { unit: 'W' }),
  row('weekday', 'WD|WA ئەم هەفتە', { unit: 'W', shift: 0 }),
  row('weekday', 'هەفتە SHIFT (روژ)? WD|WA', { unit: 'W' }),
  row('weekday', 'ئەم هەفتە (روژ)? WD|WA', { unit: 'W', shift: 0 }),
]

const aroundPublication: readonly Rule[] = [
  row('relativeDay', `REL ${time}?`),
  row('relativeDay', `DAYPART (روژ)? REL`),
  row('relativeDay', `${clock} (روژ)? REL`),
  row('relativeDay', `NIGHTREL (,? لە? ${clock})?`, { daypart: 'NI' }),
  row('relativeDay', `${clock} NIGHTREL`, { daypart: 'NI' }),
  row('relativeDay', 'شەو رابردوو|پیشوو', { shift: -1, daypart: 'NI' }),
  row('relativeDay', 'ئەم|لەم DAYPART', { shift: 0 }),
  row('relativeDay', '<!ی|HOUR|CLOCK|WD|REL|هەموو|هەر|لە|DAYPART> بەیانی <!زوو|REL|WD|ی>', { shift: 1, ahead: 1 }),
  row('unit', `PARTN? ${thisYear}`, { unit: 'Y' }),
  row('unit', 'PARTN? UNIT SHIFT'),
  row('unit', 'PARTN? ئەم|لەم|بەم UNIT', { shift: 0 }),
  // "the weekend"; with "this" before "week" it is the end of the week.
  row('unit', 'کوتایی هەفتە', { unit: 'WE' }),
  row('unit', 'ئەم|لەم کوتایی هەفتە', { unit: 'WE', shift: 0 }),
  row('unit', 'PARTN UNIT <!WD|WA|NUM|YEAR|DAY|MONTHNO|M|SOLAR|HIJRI|REL|SHIFT|ORD|خویندن|دارایی>', { shift: 0 }),
  row('clock', clock),
  row('clock', `(${clockWord} HOUR) [تا|بو|هەتا] (${clockWord})? HOUR ی? AMPM`),
  row('clock', `(${clockWord} HOUR ی? AMPM) [تا|بو|هەتا] (${clockWord})? HOUR ی? AMPM`),
  row('offset', `پیش|(بەر لە) ${number} ${unit} (و HALF)?`, { shift: -1 }),
  row('offset', `پیش|(بەر لە) ONE`, { shift: -1, count: 1 }),
  row('offset', `ABOUT? ${number} ${unit} (و HALF)? AGO`, { shift: -1 }),
  row('offset', `ABOUT? ONE AGO`, { shift: -1, count: 1 }),
  row('offset', `دوای|پاش ${number} ${unit} دیکە|تر`, { shift: 1 }),
  row('offset', `دوای|پاش ${number} ${unit} لە ئیستا`, { shift: 1 }),
]

const aroundTheTold: readonly Rule[] = [
  ...afterUnits,
  row('textOffset', `ABOUT? ONE TSHIFT`, { count: 1 }),
  row('textOffset', `ABOUT? ${number} ${unit} (و HALF)? TSHIFT`),
  row('textUnit', 'هەمان|(هەر ئەو)|ئەو|لەو UNIT', { shift: 0 }),
  row('textUnit', 'هەمان|(هەر ئەو)|ئەو|لەو DAYPART', { shift: 0, unit: 'D' }),
  row('textUnit', 'UNIT TSHIFT'),
  row('weekOf', `(هەفتە ORD)|(ORD هەفتە) (${month} ${year}?)|(ئەم مانگ)|(مانگ SHIFT)`, { unit: 'M' }),
]

const holidays: readonly Rule[] = [
  row('holiday', 'HOLIDAY YEAR?'),
  row('holiday', `HOLIDAY ${thisYear}`, { unit: 'Y' }),
  row('holiday', '<روژ|شەو|پیش|دوای|پاش> نەوروز', { holiday: 'nowruz' }),
  row('holiday', 'شەو (سەری سال نوێ?)', { holiday: 'new-year-eve' }),
  row('holiday', '(روژ|جەژن جیهانی? کریکاران)', { holiday: 'may-day' }),
  row('holiday', 'نەوروز سال? YEAR', { holiday: 'nowruz' }),
  row('holiday', `نەوروز ${thisYear}`, { holiday: 'nowruz', unit: 'Y' }),
  row('solar', 'نەوروز سال? YEARN ی? کوردی?', { solarMonth: 1, day: 1 }),
]

const durations: readonly Rule[] = [
  row('duration', `ABOUT? ${number} ${unit}|UNITS`),
  row('duration', `ABOUT? NUM ${unit} و HALF`, { half: 1 }),
  row('duration', `ABOUT? ONE|UNIT و HALF`, { count: 1, half: 1 }),
  row('duration', 'ABOUT ONE', { count: 1 }),
  row('duration', '<بو|ماوە|دوای|پاش> ONE', { count: 1 }),
  row('duration', 'ONE <دوای|پاش|پیش>', { count: 1 }),
  row('duration', `ABOUT? ${number} ${unit} SHIFT`),
  row('duration', `ئەم|لەم ${number} ${unit} SHIFT?`),
  row('duration', `دوایین ${number} ${unit}`),
  row('duration', 'UNITS SHIFT|TSHIFT'),
  row('duration', `ABOUT? HALF ${clockWord}`, { count: 30, half: 0, unit: 'TM' }),
  row('duration', 'ABOUT? HALF UNIT', { half: 1 }),
  row('set', 'هەموو|هەر (روژ)? WD|WA|DAYPART|SEASON'),
  row('set', 'هەموو|هەر UNIT|TIMEUNIT', { count: 1 }),
  row('set', 'هەموو|هەر NUM UNIT|TIMEUNIT TIMES?'),
  row('set', 'NUM UNIT|TIMEUNIT TIMES'),
  row('set', 'UNIT NUM? TIMES', { count: 1 }),
  row('set', 'SETWORD'),
  row('ref', 'REF'),
  row('ref', 'ئەم|لەم|بەم UNITS|SETWORD', { value: 'PRESENT_REF' }),
  row('ref', 'ئەم|لەم|بەم UNITS|SETWORD دوایی', { value: 'PAST_REF' }),
  row('ref', 'ماوە رابردوو', { value: 'PAST_REF' }),
  row('ref', 'ماوە داهاتوو', { value: 'FUTURE_REF' }),
  row('ref', '<لە> رابردوو', { value: 'PAST_REF' }),
  row('ref', '<لە|بو> داهاتوو|ئایندە', { value: 'FUTURE_REF' }),
]

export const rules: readonly Rule[] = [
  ...calendarDates,
  ...pairs,
  ...years,
  ...weekdays,
  ...aroundPublication,
  ...aroundTheTold,
  ...holidays,
  ...durations,
]

/** What dates the clause after it by its distance from the clause before: "چەند ڕۆژێک دوای تەقینەوەکە". */
export const anchors: readonly Rule[] = [
  row('conjunction', 'ONE دوای|پاش', { shift: 1, count: 1 }),
  row('conjunction', 'ONE پیش|(بەر لە)', { shift: -1, count: 1 }),
  row('conjunction', `(NUM|VAGUE)? ${unit} دوای|پاش`, { shift: 1 }),
  row('conjunction', `(NUM|VAGUE)? ${unit} پیش|(بەر لە)`, { shift: -1 }),
  row('conjunction', `دوای|پاش (NUM|VAGUE)? ${unit} لە`, { shift: 1 }),
  row('conjunction', `دوای|پاش ONE لە`, { shift: 1, count: 1 }),
]
