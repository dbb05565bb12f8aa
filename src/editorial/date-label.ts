// Dates as readers see them: absolute, no finer than what is known, a guess marked "about".

import { daysBetween } from '../core/time.ts'
import type { DayRange, Precision } from '../core/understanding.ts'
import type { Words } from '../core/words/words.ts'

/** A range wider than this is told by its month or year instead of by its two ends. */
const WIDEST_RANGE_DAYS = 20

interface Dated {
  readonly date: string | null
  readonly precision: Precision
  readonly days: DayRange | null
}

/** The same, saying so where the date is only that of publication; empty where nothing dates it. */
export function eventDateLabel(event: Dated & { readonly dated: boolean }, words: Words): string {
  if (event.dated || event.date === null) return dateLabel(event, words)
  return capital(words.story.published(words.date(event.date, 'day')))
}

/** "25 June 2025", "March 2019", "2014", "late 2017", "about 19 to 24 June 2025"; empty where nothing dates it. */
export function dateLabel(event: Dated, words: Words): string {
  if (event.date === null) return ''
  if (event.precision !== 'approx') return words.date(event.date, event.precision)
  const { days } = event
  if (days === null || days.earliest === days.latest) return words.date(event.date, 'approx')
  const part = event.date.length === 4 ? words.partOfYear(days.earliest, days.latest) : null
  if (part !== null) return part
  return daysBetween(days.earliest, days.latest) <= WIDEST_RANGE_DAYS
    ? words.dateRange(days.earliest, days.latest)
    : words.date(event.date, 'approx')
}

/** At the head of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
