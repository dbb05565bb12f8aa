// Dates that people type: ISO day, month, year; 7d, 2w; words that the date finder knows; Arabic-Indic digits.

import { asciiDigits } from '../core/digits.ts'
import { findDates } from '../analysis/dates/find-dates.ts'
import { addDays, isDay } from '../core/time.ts'

export interface TypedDays {
  /** ISO days, both included. */
  readonly earliest: string
  readonly latest: string
}

/** The days that a typed date means, counted from `today`; null where it is none. */
export function readDays(typed: string, today: string, language: string): TypedDays | null {
  const text = asciiDigits(typed.trim())
  if (isDay(text)) return { earliest: text, latest: text }
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(instant)) return { earliest: text.slice(0, 10), latest: text.slice(0, 10) }
  // A day or month that does not exist is no date, whatever words stand beside it.
  if (/^\d{4}-\d/.test(text) && !/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return null
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return { earliest: `${text}-01`, latest: lastOfMonth(text) }
  if (/^(19|20)\d{2}$/.test(text)) return { earliest: `${text}-01-01`, latest: `${text}-12-31` }
  const ago = /^(\d{1,4})\s*([dw])$/i.exec(text)
  if (ago) {
    const days = Number(ago[1]) * (ago[2]?.toLowerCase() === 'w' ? 7 : 1)
    return { earliest: addDays(today, -days), latest: today }
  }
  return worded(text, today, language)
}

function worded(text: string, today: string, language: string): TypedDays | null {
  if (/^\d+$/.test(text)) return null
  const script = /\p{Script=Arabic}/u.test(text) ? (language === 'ckb' ? 'ckb' : 'ar') : 'en'
  const [date] = findDates(text, { published: today, language: script, timeZone: 'UTC' })
  if (!date?.days || date.end - date.start < text.length * 0.6) return null
  return { earliest: date.days.earliest, latest: date.days.latest }
}

function lastOfMonth(month: string): string {
  const [year = '0', number = '1'] = month.split('-')
  return new Date(Date.UTC(Number(year), Number(number), 0)).toISOString().slice(0, 10)
}
