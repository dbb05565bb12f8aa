// English rules of what comes again: "every Friday", "twice a week", "annually".

import type { Rule } from '../matching/rule.ts'
import { day, row } from './phrases.ts'

export const setRules: readonly Rule[] = [
  row('set', '(every|each) NUM? UNIT|UNITS|TIMEUNIT|TIMEUNITS'),
  row('set', 'every other|second UNIT', { count: 2 }),
  row('set', `every|each (the? ${day} of? MN)|(MN the? ${day})|MN`),
  row('set', 'every|each WD|DAYPART|SEASON|(WD DAYPART)'),
  row('set', 'WDS'),
  row('set', 'WD DAYPARTS'),
  row('set', '(every weekend)|weekends', { value: 'XXXX-WXX-WE' }),
  row('set', '<at|by> night', { daypart: 'NI' }),
  row('set', 'SETWORD'),
  row('set', '(once|twice|(NUM times)) SETWORD'),
  row('set', 'the? ORD|last WD of every|each UNIT'),
  row('set', '(once|twice|(NUM times)) (a|every|each|per) UNIT|TIMEUNIT', { count: 1 }),
  row('set', 'per UNIT|TIMEUNIT'),
  row('set', 'per second', { unit: 'TS' }),
  row('set', 'UNIT after UNIT'),
]
