// English rules of days whose year was told before ("May of the same year"), of days and months listed after each other
// ("3, 4 and 7 November") and of years of few figures ("28 May 585 BC").

import type { Rule } from '../matching/rule.ts'
import { day, month, ofYear, row, weekday, yearless } from './phrases.ts'

const and = '[,? and|or|&]'
const days = `the? ${day} [,] (the? ${day} [,])? the? ${day} ${and} the? ${day}`
const era = 'bc|bce|(b . c .?)'
const close = '.|,|;|:|)|!|END|at|in|near|by|when|as|and'

export const dayRules: readonly Rule[] = [
  row('toldYearDate', `(${yearless}) of? (the same)|that year`, { shift: 0 }),
  row('toldYearDate', `(${yearless}) of? the following|next year`, { shift: 1 }),
  row('toldYearDate', `(${yearless}) of? the previous|preceding year`, { shift: -1 }),
  row('date', `${days} of? ${month} ${ofYear}?`),
  row('date', `${month} ${days} <!MEASURE|UNITS|%>`),
  row('date', `${month} ${days} ,? of? YEAR`),
  row('date', `(the|early|late)? DAYPART of|on the? ${day} [-|to|and] the? ${day} of? ${month} ${ofYear}?`),
  row('date', `(the|early|late)? DAYPART of|on ${month} ${day} [-|to|and] ${day} (,? YEAR)?`),
  row('date', `MN ${and} MN of? SHIFT year`, { unit: 'Y' }),
  row('weekday', `SHIFT WD ${and} WD <!'>`),
  row('weekday', `SHIFT WD [,] (WD [,])? WD ${and} WD <!'>`),
  row('date', `${weekday}? the? ${day} of? ${month} YEARHUNDREDS <${close}>`),
  row('date', `${weekday}? ${month} the? ${day} ,? YEARHUNDREDS <.|,|;|:|)|!|END>`),
  row('date', `(the? ${day} of? ${month} ,?)|(${month} ${day} ,?) YEARN ad|ce|(a . d .?)`),
  row('date', `(the? ${day} of? ${month} ,?)|(${month} ${day} ,?)|(${month} of?) YEARN ${era}`, { bc: 1 }),
]
