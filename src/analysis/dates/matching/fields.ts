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
  /** The parts of a compound distance: "two years, a month and 21 days ago". */
  years?: number
  months?: number
  weeks?: number
  days?: number
  /** -1 last, 0 this, 1 next. */
  shift?: number
  /** Which one: the third week, the 21st century. */
  nth?: number
  /** First year of a decade, or its two last digits ("the '80s"). */
  decade?: number
  hour?: number
  /** Minutes past the hour ("half past ten"); negative before it. */
  minute?: number
  /** Minutes since midnight, of "10:57". */
  clock?: number
  /** A date written in figures, 20250625; with hour and minute 202506251636. */
  written?: number
  instant?: number
  /** 12 after noon, 0 before; 24 "at night", which is before midnight or after it. */
  meridiem?: number
  /** 1 where only the rest of the text can tell that this is a year. */
  doubtful?: number
  /** 1 where the year is that of the date last told: "10 April of that year". */
  thatYear?: number
  /** 1 for years before Christ. */
  bc?: number
  /** A month of the Islamic calendar. */
  hijriMonth?: number
  /** A month of the solar calendar of Iran and Kurdistan. */
  solarMonth?: number
  /** 1 where a date in figures with a year of that calendar (1404/4/7) is one of its dates. */
  solarYears?: number
  /** 1 where the word is a date only if its clause looks ahead ("tomorrow", also "morning"). */
  ahead?: number
  /** TIMEX3 unit letter: D W M Q Y DE CE, or TH TM TS for hours, minutes, seconds. */
  unit?: string
  /** The unit that a distance ends in, where it is finer than its own: "ten years ago this week". */
  grain?: string
  /** The month that closes a span without a year: it tells the year of the month that opens it. */
  closingMonth?: number
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
  YEARHUNDREDS: 'year',
  YY: 'shortYear',
  MAY: 'month',
  M: 'month',
  MS: 'month',
  MON: 'month',
  MN: 'month',
  LEVANT: 'month',
  GULF: 'month',
  MONTHNO: 'month',
  DAY: 'day',
  DAYTH: 'day',
  DAYWORD: 'day',
  ORDDAY: 'day',
  WD: 'weekday',
  WA: 'weekday',
  WDS: 'weekday',
  NUM: 'count',
  GLUEDNUM: 'count',
  ONE: 'count',
  PAIR: 'count',
  SHIFT: 'shift',
  SHIFTM: 'shift',
  TSHIFT: 'shift',
  REL: 'shift',
  NIGHTREL: 'shift',
  YEARREL: 'shift',
  ORD: 'nth',
  NTH: 'nth',
  CARDDAY: 'day',
  FORDAY: 'day',
  HOURTH: 'hour',
  MINUTES: 'minute',
  DECADE: 'decade',
  DECADEWORD: 'decade',
  YEARWORD: 'year',
  HALF: 'half',
  HOUR: 'hour',
  HOURWORD: 'hour',
  CLOCK: 'clock',
  WRITTEN: 'written',
  INSTANT: 'instant',
  AMPM: 'meridiem',
  NOON: 'meridiem',
  HIJRI: 'hijriMonth',
  HIJRIMON: 'hijriMonth',
  SOLAR: 'solarMonth',
}

const TEXTS: Readonly<Record<string, TextField>> = {
  UNIT: 'unit',
  UNITS: 'unit',
  WHOLE: 'unit',
  TIMEUNIT: 'unit',
  TIMEUNITS: 'unit',
  DUAL: 'unit',
  ONE: 'unit',
  DUNIT: 'unit',
  DUNITS: 'unit',
  DDUAL: 'unit',
  DECADES: 'unit',
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

/** Classes whose values add up: the parts of a year in words. */
const SUMS: Readonly<Record<string, NumberField>> = {
  YTHOUSAND: 'year',
  TWOTHOUSAND: 'year',
  YHUNDRED: 'year',
  YTEN: 'year',
  YUNIT: 'year',
  YCENTURY: 'year',
}

/** Units that close one part of a compound distance: the number before them is theirs, the next one is not. */
const CLOSING: Readonly<Record<string, NumberField>> = {
  SPANY: 'years',
  SPANM: 'months',
  SPANW: 'weeks',
  SPAND: 'days',
  TWOY: 'years',
  TWOM: 'months',
  TWOW: 'weeks',
  TWOD: 'days',
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
  if (name === 'HHMM') fields.clock ??= minutesOf(Number(value))
  else if (name === 'POINTED') fields.clock ??= minutesOf(Math.round(Number(value) * 100))
  else if (typeof value === 'number') {
    const field = NUMBERS[name]
    if (field === 'count' && fields.count !== undefined && fields.unit !== undefined) fields.moreCount ??= value
    else if (field !== undefined) fields[field] ??= value
    else fillCompound(fields, name, value)
  } else {
    const field = TEXTS[name]
    if (field === 'unit' && fields.moreCount !== undefined) fields.moreUnit ??= value
    else if (field !== undefined) fields[field] ??= value
  }
}

/** Minutes since midnight of 1530. */
function minutesOf(figures: number): number {
  return Math.floor(figures / 100) * 60 + (figures % 100)
}

function fillCompound(fields: Fields, name: string, value: number): void {
  const sum = SUMS[name]
  if (sum !== undefined) fields[sum] = (fields[sum] ?? 0) + value
  const closed = CLOSING[name]
  if (closed === undefined) return
  fields[closed] = (fields[closed] ?? 0) + (fields.count ?? 1) * value
  delete fields.count
}

/** The fields without the day: an ordinal may have filled it that counts weeks or weekdays instead. */
export function withoutDay(fields: Fields): Fields {
  const { day, ...rest } = fields
  return day === undefined ? fields : rest
}
