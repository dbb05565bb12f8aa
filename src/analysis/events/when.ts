// When a deed happened: the expression that governs its clause, else that of its sentence, of the attribution, of the
// event it details, and last the publication day, which is then marked as assumed.

import type { DateMention, DayRange, Precision, Span } from '../../core/understanding.ts'
import { addDays, daysBetween } from '../../core/time.ts'
import { daysFrom } from '../dates/anchored-ranges.ts'
import { spansWithin } from '../spans-within.ts'
import type { Material } from './material.ts'

/** Characters within which such a phrase opens its clause: "just a few days after". */
const ANCHOR_REACH = 40

export interface When {
  readonly date: string | null
  readonly precision: Precision
  readonly days: DayRange | null
  readonly dated: boolean
}

export const UNDATED: When = { date: null, precision: 'approx', days: null, dated: false }

/** The publication day, assumed. */
export function assumed(day: string | null): When {
  if (day === null) return UNDATED
  return { date: day, precision: 'approx', days: { earliest: day, latest: day, precision: 'approx' }, dated: false }
}

/** A range of days as a date no finer than what is known. */
export function whenOf(days: DayRange): When {
  return { date: dateOf(days), precision: days.precision, days, dated: true }
}

function dateOf({ earliest, latest, precision }: DayRange): string {
  if (precision === 'day') return earliest
  if (precision === 'month') return earliest.slice(0, 7)
  if (precision === 'year') return earliest.slice(0, 4)
  const length = daysBetween(earliest, latest)
  if (length <= 10) return addDays(earliest, Math.ceil(length / 2))
  return earliest.slice(0, 7) === latest.slice(0, 7) ? earliest.slice(0, 7) : earliest.slice(0, 4)
}

type Dated = DateMention & { readonly days: DayRange }

/** Dates inside a span that mean days. */
export function datesIn(dates: readonly DateMention[], span: Span): readonly Dated[] {
  const within = spansWithin(dates, span)
  return within.length === 0 ? NONE : within.filter((date): date is Dated => date.days !== null)
}

const NONE: readonly Dated[] = []

/** The days of a clause that a phrase ("days after") opens. */
export interface Anchor extends Span {
  readonly days: DayRange
}

/** By the other clause of its sentence, else by the event that the text tells first ("It came two days after ..."). */
export function anchorOf(
  material: Pick<Material, 'anchored'>,
  clause: Span,
  main: { readonly days: DayRange | null; readonly dated: boolean } | null,
): Anchor | null {
  if (material.anchored.length === 0) return null
  const reach = { start: clause.start, end: Math.min(clause.end, clause.start + ANCHOR_REACH) }
  const phrase = spansWithin(material.anchored, reach)[0]
  if (!phrase) return null
  const days = phrase.days ?? (main?.dated === true && main.days ? daysFrom(main.days, phrase) : null)
  return days && { start: phrase.start, end: phrase.end, days }
}

/** The date that governs a deed at character `at`: the finest, then the nearest. */
export function governing(dates: readonly DateMention[], span: Span, at: number): Dated | null {
  let best: Dated | null = null
  for (const date of datesIn(dates, span)) if (best === null || governsMore(date, best, at)) best = date
  return best
}

const RANK: Readonly<Record<Precision, number>> = { day: 0, approx: 1, month: 1, year: 1 }

function governsMore(a: Dated, b: Dated, at: number): boolean {
  const finer = RANK[a.days.precision] - RANK[b.days.precision]
  return finer < 0 || (finer === 0 && distance(a, at) < distance(b, at))
}

function distance(date: Span, at: number): number {
  return date.start >= at ? date.start - at : (at - date.end) * 1.5
}
