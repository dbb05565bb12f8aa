// English rules of days that have a name: feasts, the months of the Islamic calendar, and the days of attacks that are
// known by their date ("the October 7 attack").

import type { Rule } from '../matching/rule.ts'
import { row } from './phrases.ts'

/** What follows the date of an attack that is known by it. */
const attack = '<ATTACK>'

export const namedDayRules: readonly Rule[] = [
  row('holiday', '9 / 11 <!/>', { holiday: 'september-11' }),
  row('holiday', `7 / 7 ${attack}`, { holiday: 'july-7' }),
  ...(
    [
      ['october|oct', 7, 'october-7'],
      ['september|sept|sep', 11, 'september-11'],
    ] as const
  ).flatMap(([month, day, holiday]) => [
    row('holiday', `<!a|an|another> (${month} .? ${day} (th)?)|(${day} (th)? of? ${month} .?) ${attack}`, { holiday }),
    row('holiday', `<the> ${month} .? ${day} <hamas>`, { holiday }),
    row('holiday', `the ${day} (th)? of? ${month} .? ${attack}`, { holiday }),
  ]),
  // ---- feasts
  row('holiday', '(SHIFT|the)? HOLIDAY (DAYPART|(of|in? YEAR))?'),
  row('holiday', 'the? HOLIDAY FEASTNOUN of|in YEAR'),
  row('holiday', '(the|early|late)? DAYPART of|on HOLIDAY (of|in? YEAR)?'),
  row('holiday', '(the eve of the? HOLIDAY)|(HOLIDAY eve) (of|in? YEAR)?', { fromDay: -1 }),
  row('holiday', 'the? ORDDAY day of HOLIDAY (of|in? YEAR)?'),
  row('holiday', '<on|at|for|celebrate|celebrating|ring> new year <!WORD>', { holiday: 'new-year' }),
  // ---- months of the Islamic calendar: beside another name they are the name of a person
  row('hijri', '<!CAPITAL> HIJRI <!CAPITAL>'),
  row('hijri', '<in|during|since|throughout|after|before|until> HIJRI'),
  row('hijri', '(the|this|last|next) (month of)? HIJRI <!CAPITAL>'),
  row('hijri', 'month of HIJRI'),
  row('hijri', '(the|this|last|next)? (month of)? HIJRI of|in? YEAR'),
  row('hijri', 'the? DAY|ORDDAY day? of? (the month of)? HIJRI (YEARN|(in YEAR))?'),
]
