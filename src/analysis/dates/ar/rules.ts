// Arabic rules. How a pattern is written: patterns.ts; what the classes are: words.ts; what a kind means: resolve.ts.

import type { Rule } from '../rule.ts'

const month = '(شهر? M (/|- M)?)'
const bareMonth = '(MON (/|- M)?)|(M /|- M)|(شهر M)'
const year = '(,? من? (عام|سنه|العام)? YEAR م?)'
const day = 'DAY|ORDDAY'
const weekday = '((WD|(يوم WA)) ,?)'
const to = '[الي|حتي|-|و|لغايه]'
const thisUnit = '(DUNIT SHIFT)|(هذا|هذه DUNIT)'
const number = 'NUM|VAGUE'

const row = (kind: Rule['kind'], pattern: string, fixed: Rule['fixed'] = {}): Rule => ({ pattern, kind, fixed })

export const rules: readonly Rule[] = [
  // ---- calendar dates
  row('date', 'WRITTEN'),
  row('date', 'INSTANT'),
  row('date', `${weekday}? ${day} (من|-|.|/)? ${month} ${year}?`),
  row('date', `${weekday}? ${day} . M . YEAR`),
  row('date', `${weekday}? M -? ${day} ${year}?`),
  row('date', `${weekday}? ${day} من? ${month} SHIFT`),
  row('date', `${month} ${year}`),
  row('date', bareMonth),
  row('date', '<في|منذ|خلال|حتي|قبل|بعد> MAY'),
  row('date', `${month} SHIFT`),
  row('date', `${month} (DUNIT SHIFT)`),
  row('date', `هذا ${month}`, { shift: 0 }),
  row('date', `PARTN ${month} ${year}?`),
  row('date', `PARTN ${month} SHIFT`),
  row('date', `${day} من? (الشهر SHIFT)|(هذا الشهر)|(شهر SHIFT)`, { unit: 'M' }),
  row('date', '<يوم> DAY <!UNITS|M|/>'),
  row('date', `WD DAY <!UNITS|M|/|MEASURE>`),
  row('date', `WD في ${day} <!M|من>`),
  // ---- pairs
  row('date', `${day} ${to} ${weekday}? ${day} من? ${month} ${year}?`),
  row('date', `${day} ${to} ${day} (في|من)? (الشهر SHIFT)|(هذا الشهر)`, { unit: 'M' }),
  row('date', `M [و|-|/|الي|حتي] M ${year}`),
  row('date', 'YEAR [-|الي|حتي|و] YEAR'),
  // ---- years
  row('date', 'BYEAR'),
  row('date', 'عام|العام|سنه|السنه YEARN م?'),
  row('date', 'عامي YEAR [و] YEAR'),
  row('date', 'PARTN (عام|العام|سنه)? YEAR'),
  row('decade', '(PARTN)? (فتره)? DECADE (القرن الماضي|العشرين)?'),
  row('century', 'PARTN? القرن ORD'),
  row('season', '(PARTN)? SEASON من? (عام|العام|سنه)? YEAR'),
  row('season', 'SEASON SHIFT|(العام SHIFT)'),
  row('season', 'هذا SEASON', { shift: 0 }),
  row('yearPart', 'الربع ORD من? (عام|العام|سنه)? YEAR', { unit: 'Q' }),
  row('yearPart', `الربع ORD من? (العام SHIFT)|(هذا العام)`, { unit: 'Q' }),
  row('yearPart', 'النصف ORD من? (عام|العام|سنه)? YEAR', { unit: 'H' }),
  // ---- weekdays
  row('weekday', 'WD'),
  row('weekday', 'يوم WA'),
  row('weekday', 'WD SHIFT'),
  row('weekday', 'هذا يوم? WD', { shift: 0 }),
  row('weekday', 'DAYPART (يوم|امس|اليوم)? WD SHIFT?'),
  row('weekday', 'WD من? (الاسبوع SHIFT)|(هذا الاسبوع)', { unit: 'W' }),
  row('weekday', '(الاسبوع SHIFT)|(هذا الاسبوع) يوم? WD', { unit: 'W' }),
  row('nthWeekday', `(ORDDAY|ORD يوم? WA|WD)|(WD|WA ORD) من|في ${month} ${year}?`),
  row('nthWeekday', '(ORDDAY|ORD يوم? WA|WD)|(WD ORD) من|في (هذا الشهر)|(الشهر SHIFT)', { unit: 'M' }),
  // ---- around the publication day
  row('relativeDay', '(DAYPART|هذا)? اليوم', { shift: 0 }),
  row('relativeDay', '(DAYPART)? (يوم)? امس|الامس|البارحه', { shift: -1 }),
  row('relativeDay', '(DAYPART)? (اول امس)|(امس الاول)|(قبل (يوم)? امس)|(اول من امس)', { shift: -2 }),
  row('relativeDay', '(DAYPART)? (يوم)? غد|غدا|الغد', { shift: 1 }),
  row('relativeDay', '(DAYPART)? بعد غد|الغد', { shift: 2 }),
  row('relativeDay', 'الليله الماضيه', { shift: -1, daypart: 'NI' }),
  row('relativeDay', 'الليله', { shift: 0, daypart: 'NI' }),
  row('relativeDay', 'هذا المساء', { shift: 0, daypart: 'EV' }),
  row('relativeDay', 'هذا الصباح', { shift: 0, daypart: 'MO' }),
  row('unit', `(PARTN)? ${thisUnit}`),
  row('unit', 'PARTN DUNIT', { shift: 0 }),
  row('unit', '(في وقت)? لاحقا|لاحق|سابق من|في (هذا DUNIT)|(DUNIT SHIFT)'),
  row('unit', '<منذ|خلال|هذا> DUNIT', { shift: 0 }),
  row('unit', '(عطله)? نهايه (هذا)? الاسبوع SHIFT?', { unit: 'WE' }),
  row('unit', 'DUNIT بعد SHIFT', { shift: 2 }),
  // ---- counted from now, or from the date last told
  row('offset', `(قبل|منذ) (ABOUT)? (${number}) UNITS|UNIT (من الان)?`, { shift: -1 }),
  row('offset', '(قبل|منذ) (ABOUT)? DUAL (من الان)?', { shift: -1, count: 2 }),
  row('offset', '(قبل) (ABOUT)? UNIT (من الان)?', { shift: -1, count: 1 }),
  row('offset', `بعد (${number}) UNITS|UNIT من الان`, { shift: 1 }),
  row('offset', 'بعد DUAL من الان', { shift: 1, count: 2 }),
  row('textOffset', `بعد (${number}) UNITS|UNIT`, { shift: 1 }),
  row('textOffset', 'بعد DUAL', { shift: 1, count: 2 }),
  row('textUnit', '(DUNIT نفسه|ذاته)|(نفس DUNIT)|(ذلك|تلك DUNIT)', { shift: 0 }),
  row('textUnit', 'DUNIT التالي|التاليه|اللاحق', { shift: 1 }),
  row('weekOf', `الاسبوع ORD من|في ((شهر)? M ${year}?)|(هذا الشهر)|(الشهر SHIFT)`, { unit: 'M' }),
  row('weekOf', `الاسبوع ORD (من|في)? (عام YEAR)|(هذا العام)|(العام SHIFT)`, { unit: 'Y' }),
  row('weekOf', `الاسبوع الاخير من|في ((شهر)? M ${year}?)`, { nth: -1, unit: 'M' }),
  row('weekOf', `الاسبوع الاخير من|في (عام YEAR)|(هذا العام)|(العام SHIFT)`, { nth: -1, unit: 'Y' }),
  row('weekAround', `اسبوع DAY M`),
  row('holiday', '(اول)? (ايام)? HOLIDAY (SHIFT|YEAR)?'),
  row('hijri', `(${day}) من? (شهر)? HIJRI (من)? (عام|سنه)? YEARN? (ه|هـ|هجري|هجريه)?`),
  row('hijri', 'شهر HIJRI (SHIFT)?'),
  row('hijri', '<في|خلال|منذ> HIJRI YEARN (ه|هـ|هجريه)?'),
  // ---- durations, sets, references
  row('duration', `(ABOUT)? (${number}) UNITS|UNIT`),
  row('duration', 'DUAL', { count: 2 }),
  row('duration', `(DUNITS (${number})? SHIFT)|((${number}) DUNITS|UNITS SHIFT)|(DUNITS (${number}) SHIFT)`),
  row('duration', 'DDUAL SHIFT', { count: 2 }),
  row('set', 'كل UNIT'),
  row('set', 'كل يوم? WD|WA'),
  row('set', 'SETWORD'),
  row('ref', 'REF'),
]

/** What dates the clause after it by its distance from the clause before: "بعد أيام من تفجير". */
export const anchors: readonly Rule[] = [
  row('conjunction', 'بعد (NUM|VAGUE)? UNITS|UNIT (قليله)? (من|علي)', { shift: 1 }),
  row('conjunction', 'بعد DUAL (من|علي)', { shift: 1, count: 2 }),
  row('conjunction', 'قبل (NUM|VAGUE)? UNITS|UNIT (قليله)? من', { shift: -1 }),
  row('conjunction', 'قبل DUAL من', { shift: -1, count: 2 }),
]
