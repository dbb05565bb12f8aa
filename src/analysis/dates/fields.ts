// The fields of an expression, and the word classes that fill them. A rule's pattern names classes; what stood there
// fills the field; the rule's fixed fields come on top. In a pair ("6-7 January 1916") each half has its own fields.

export interface Fields {
  year?: number
  /** Two digits of a year ("1917-18", "'89"). */
  shortYear?: number
  month?: number
  day?: number
  weekday?: number
  /** How many units; absent where vague ("several days"). */
  count?: number
  /** Added to `count`: "two and a half". */
  half?: number
  /** A second, finer length after the first: "two years and three months". */
  moreCount?: number
  moreUnit?: string
  /** Days from publication, or from a named day, to the one that is meant or counted from: "two days from tomorrow". */
  fromDay?: number
  /** -1 last, 0 this, 1 next. */
  shift?: number
  /** Which one: the third week, the 21st century. */
  nth?: number
  /** First year of a decade, or its two last digits ("the '80s"). */
  decade?: number
  hour?: number
  /** Minutes since midnight, of "10:57". */
  clock?: number
  /** A date written in figures, 20250625; with hour and minute 202506251636. */
  written?: number
  instant?: number
  /** 12 after noon, 0 before. */
  meridiem?: number
  /** 1 where only the rest of the text can tell that this is a year. */
  doubtful?: number
  /** 1 for years before Christ. */
  bc?: number
  /** A month of the Islamic calendar. */
  hijriMonth?: number
  /** TIMEX3 unit letter: D W M Q Y DE CE, or TH TM TS for hours, minutes, seconds. */
  unit?: string
  season?: string
  /** MO AF EV NI. */
  daypart?: string
  /** START MID END from "early", "the end of". */
  part?: string
  /** APPROX BEFORE AFTER LESS_THAN ... from "about", "more than". */
  about?: string
  holiday?: string
  /** A finished TIMEX3 value (sets, references). */
  value?: string
}

const NUMBERS: Readonly<Record<string, NumberField>> = {
  YEAR: 'year',
  BYEAR: 'year',
  OLDYEAR: 'year',
  YYA: 'shortYear',
  YEARN: 'year',
  YY: 'shortYear',
  MAY: 'month',
  M: 'month',
  MS: 'month',
  MON: 'month',
  MN: 'month',
  MONTHNO: 'month',
  DAY: 'day',
  DAYTH: 'day',
  DAYWORD: 'day',
  ORDDAY: 'day',
  WD: 'weekday',
  WA: 'weekday',
  WDS: 'weekday',
  NUM: 'count',
  ONE: 'count',
  PAIR: 'count',
  SHIFT: 'shift',
  TSHIFT: 'shift',
  REL: 'shift',
  ORD: 'nth',
  DECADE: 'decade',
  DECADEWORD: 'decade',
  YEARWORD: 'year',
  HALF: 'half',
  HOUR: 'hour',
  CLOCK: 'clock',
  HHMM: 'clock',
  WRITTEN: 'written',
  INSTANT: 'instant',
  AMPM: 'meridiem',
  HIJRI: 'hijriMonth',
}

const TEXTS: Readonly<Record<string, TextField>> = {
  UNIT: 'unit',
  UNITS: 'unit',
  TIMEUNIT: 'unit',
  TIMEUNITS: 'unit',
  DUAL: 'unit',
  DUNIT: 'unit',
  DUNITS: 'unit',
  DDUAL: 'unit',
  SEASON: 'season',
  YEARTIME: 'season',
  DAYPART: 'daypart',
  DAYPARTS: 'daypart',
  PART: 'part',
  PARTN: 'part',
  ABOUT: 'about',
  HOLIDAY: 'holiday',
  REF: 'value',
  SETWORD: 'value',
}

type NumberField = {
  [K in keyof Fields]-?: NonNullable<Fields[K]> extends number ? K : never
}[keyof Fields]
type TextField = {
  [K in keyof Fields]-?: NonNullable<Fields[K]> extends string ? K : never
}[keyof Fields]

/**
 * Fills the field that belongs to a word class; a field that is already filled stays (the first word counts), but a
 * number after a unit opens a second length.
 */
export function fillField(fields: Fields, name: string, value: number | string): void {
  if (typeof value === 'number') {
    const field = NUMBERS[name]
    if (field === 'count' && fields.count !== undefined && fields.unit !== undefined) fields.moreCount ??= value
    else if (field !== undefined) fields[field] ??= value
  } else {
    const field = TEXTS[name]
    if (field === 'unit' && fields.moreCount !== undefined) fields.moreUnit ??= value
    else if (field !== undefined) fields[field] ??= value
  }
}

/** The fields without the day: an ordinal may have filled it that counts weeks or weekdays instead. */
export function withoutDay(fields: Fields): Fields {
  const { day, ...rest } = fields
  return day === undefined ? fields : rest
}
