// Rows are checked on their way to nouns: what a column holds must be what the noun allows.

import {
  EVENT_KINDS,
  type DayRange,
  type Precision,
  type Range,
  type SpeakerKind,
  STATUSES,
} from '../core/understanding.ts'
import { damaged } from './problems.ts'

const SPEAKERS: readonly SpeakerKind[] = [
  'authority',
  'unnamed',
  'armed-group',
  'party',
  'monitor',
  'outlet',
  'witness',
  'person',
]
const PRECISIONS: readonly Precision[] = ['day', 'month', 'year', 'approx']

/** A check that a column holds one of the values. */
export function oneOf<T extends string>(values: readonly T[], what: string): (value: string) => T {
  const known = new Map<string, T>(values.map((value) => [value, value]))
  return (value) => {
    const found = known.get(value)
    if (found === undefined) throw damaged(what)
    return found
  }
}

export const asStatus = oneOf(STATUSES, 'a status')
export const asSpeakerKind = oneOf(SPEAKERS, 'a kind of speaker')
export const asPrecision = oneOf(PRECISIONS, 'a precision')
export const asKind = oneOf(EVENT_KINDS, 'a kind of event')

/** Both ends, or null where the columns are empty. */
export function asRange(min: number | null, max: number | null): Range | null {
  return min === null || max === null ? null : [min, max]
}

export function asDays(earliest: string | null, latest: string | null, precision: string | null): DayRange | null {
  if (earliest === null || latest === null || precision === null) return null
  return { earliest, latest, precision: asPrecision(precision) }
}

/** A list of words as it is stored, in JSON. */
export function asStrings(json: string): readonly string[] {
  if (json === '[]') return []
  const value = asJson(json)
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw damaged('a list')
  return value
}

/** Stored JSON, not yet checked. */
export function asJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw damaged('JSON')
  }
}
