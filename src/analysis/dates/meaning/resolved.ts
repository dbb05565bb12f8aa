// The outcome of resolving one expression: its TIMEX3 type and value, and the period it covers.

import type { DateMention, DateModifier } from '../../../core/understanding.ts'
import { pad } from '../calendar/calendar.ts'
import type { Fields } from '../matching/fields.ts'
import type { Period } from '../calendar/periods.ts'

export interface Resolved {
  readonly type: DateMention['type']
  readonly value: string
  readonly mod: DateModifier | undefined
  /** Null for durations, sets, vague references and years before Christ. */
  readonly period: Period | null
  /** Whether the expression carried its own year. */
  readonly withYear: boolean
}

/** A period as a DATE, or as a TIME where the expression names a part of the day or a clock time. */
export function atPeriod(period: Period, fields: Fields, withYear = false): Resolved {
  const time = period.unit === 'D' ? timeOf(fields) : ''
  return { type: time ? 'TIME' : 'DATE', value: period.value + time, mod: modifierOf(fields), period, withYear }
}

/** A value that covers no known days. */
export function withoutDays(type: DateMention['type'], value: string, fields: Fields = {}): Resolved {
  return { type, value, mod: modifierOf(fields), period: null, withYear: false }
}

function modifierOf({ part, about }: Fields): DateModifier | undefined {
  if (part === 'START' || part === 'MID' || part === 'END') return part
  return about === 'APPROX' ? 'APPROX' : undefined
}

/** `TNI`, `T15:00`, or nothing. */
function timeOf({ daypart, clock, hour, minute, meridiem, half, count, unit }: Fields): string {
  const side = meridiem ?? MERIDIEM[daypart ?? '']
  if (clock !== undefined) return `T${clockTime(Math.floor(clock / 60), clock % 60, side)}`
  if (hour === undefined) return daypart === undefined ? '' : `T${daypart}`
  // "ten and a half", "ten and twenty minutes", "a quarter to ten".
  const past = minute ?? (unit === 'TM' && count !== undefined && count < 60 ? count : half === undefined ? 0 : 30)
  return `T${clockTime(past < 0 ? hour - 1 : hour, (past + 60) % 60, side)}`
}

/** At night the hours to six are those after midnight, and twelve sharp closes the day. */
const NIGHT = 24
/** "Wednesday evening at seven": which half of the day a part of it lies in. */
const MERIDIEM: Readonly<Record<string, number>> = { MO: 0, AF: 12, EV: 12, NI: NIGHT }

function clockTime(hour: number, minute: number, meridiem: number | undefined): string {
  return `${pad(hourOfDay(hour, minute, meridiem), 2)}:${pad(minute, 2)}`
}

function hourOfDay(hour: number, minute: number, meridiem: number | undefined): number {
  if (meridiem === undefined || hour > 12) return hour
  if (meridiem !== NIGHT) return (hour % 12) + meridiem
  if (hour === 12) return minute === 0 ? 24 : 0
  return hour < 6 ? hour : hour + 12
}

/** Half of a unit in whole units of the next smaller kind. */
const HALF_OF: Readonly<Record<string, string>> = { TH: 'PT30M', D: 'PT12H', Y: 'P6M', DE: 'P5Y', CE: 'P50Y' }

/** P3W, PT2H, PXD, P2.5Y. */
export function durationValue(fields: Fields): string {
  const unit = fields.unit ?? 'D'
  const count =
    fields.count === undefined
      ? fields.half === undefined
        ? undefined
        : fields.half / 2
      : fields.count + (fields.half ?? 0) / 2
  if (fields.moreCount !== undefined && fields.moreUnit !== undefined)
    return joinedLengths(durationValue(onlyFirst(fields)), fields.moreCount, fields.moreUnit)
  if (count === 0.5 && HALF_OF[unit] !== undefined) return HALF_OF[unit]
  if (unit.startsWith('T')) return `PT${count ?? 'X'}${unit.slice(1)}`
  if (unit === '2W') return `P${count === undefined ? 'X' : count * 2}W`
  return `P${count ?? 'X'}${unit}`
}

function onlyFirst({ unit, count, half }: Fields): Fields {
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(count === undefined ? {} : { count }),
    ...(half === undefined ? {} : { half }),
  }
}

/** P2Y and three months: P2Y3M; P1D and six hours: P1DT6H. */
function joinedLengths(first: string, count: number, unit: string): string {
  const second = durationValue({ unit, count }).slice(1)
  return first + (first.includes('T') ? second.replace('T', '') : second)
}
