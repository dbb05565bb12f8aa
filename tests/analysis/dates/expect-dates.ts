// One row of a date table: text, publication date, and what is found in it, each `expression = value` or
// `expression = value MOD`.

import { expect } from 'vitest'
import { findDates } from '../../../src/analysis/dates/find-dates.ts'

export type DateRow = readonly [text: string, published: string | null, ...found: string[]]

/** What the finder gives for a text, one `expression = value [mod]` each. */
export function foundIn(text: string, published: string | null, language: string): string[] {
  return findDates(text, { published, language, timeZone: 'Asia/Baghdad' }).map(
    ({ start, end, value, mod }) => `${text.slice(start, end).replace(/\s+/g, ' ')} = ${value}${mod ? ` ${mod}` : ''}`,
  )
}

export function expectRow([text, published, ...found]: DateRow, language: string): void {
  expect(foundIn(text, published, language)).toEqual(found)
}
