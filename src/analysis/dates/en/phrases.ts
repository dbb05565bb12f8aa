// Parts that many English patterns share. How a pattern is written: patterns.ts.

import type { Rule } from '../matching/rule.ts'

export const month = 'M .?'
export const ofYear = '(,? of|in? YEAR|YEARWORD|YYA|(the same year)|(that year))'
export const weekday = '(WA .? ,?)'
export const day = 'DAY|ORDDAY'
export const monthYear = `(${month} ,? of? YEAR|YEARWORD)|(M -|/ YEAR)|(${month} YYA)`
export const early = '(PART -?)|(the? PARTN of)'
/** Days and months before words that tell their year. */
export const yearless = `((${early})? M .?)|(the? (${day}) of? M .?)|(M .? the? (${day}))`
export const number = '(NUM|ONE|VAGUE|(NUM and HALF)|(NUM and NUM|VAGUE)|(NUM to NUM)|(NUM or NUM)|(NUM - NUM))'
export const some = '(ABOUT|ONLY)'
export const to = '[-|to|and|until|till|through|or|,]'
export const stretch = '(the|these|those|POSS)? STRETCH'
export const ofWhole = '(of (YEAR|MN)|(MN ,? YEAR)|(the UNIT)|(SHIFT UNIT))'
export const orSo = '(or so|more|longer|two)'
/** A time of the day by the clock; with `hours` only beside a day, for 2000 hours may also have been worked. */
export const clock =
  '(ABOUT? (CLOCK AMPM?)|(POINTED AMPM)|(HOUR|HOURWORD AMPM)|(HOUR|HOURWORD CLOCKWORD)|(CLOCK hrs|hours)|(MINUTES HOUR|HOURWORD AMPM?) ZONE?)|(ABOUT? HHMM ZONE)'
export const clockOfDay = `${clock}|(HHMM hrs|hours)`
export const lengths = '(NUM|ONE UNITS|UNIT|TIMEUNITS|TIMEUNIT and|, NUM|ONE UNITS|UNIT|TIMEUNITS|TIMEUNIT)'
/** Words that a month and day in figures must follow: a bare 4/22 may be anything. */
export const dated = '<on|by|since|until|till|from|before|after|through|dated>'

export const row = (kind: Rule['kind'], pattern: string, fixed: Rule['fixed'] = {}): Rule => ({ pattern, kind, fixed })
