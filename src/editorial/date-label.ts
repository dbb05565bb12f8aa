// Dates as readers see them: absolute, no finer than what is known, a guess marked "about".

import { addDays, daysBetween, daysInMonth } from '../core/time.ts'
import type { DayRange, Precision } from '../core/understanding.ts'
import type { NamedPeriod, Season, Third } from '../core/words/date-words.ts'
import type { Words } from '../core/words/words.ts'

/** A range without a name that is wider than this is told by its month or year instead of by its two ends. */
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
  const named = periodOf(days)
  if (named !== null) return words.period(named)
  return daysBetween(days.earliest, days.latest) <= WIDEST_RANGE_DAYS
    ? words.dateRange(days.earliest, days.latest)
    : words.date(event.date, 'approx')
}

const THIRDS: readonly Third[] = ['early', 'mid', 'late']
const SEASONS: readonly Season[] = ['winter', 'spring', 'summer', 'autumn']

/** The named stretch that a range of days is, as `dates/periods.ts` lays them out; null where it has no name. */
export function periodOf({ earliest, latest }: DayRange): NamedPeriod | null {
  const third = thirdOfMonth(earliest, latest)
  if (third !== null) return { kind: 'partOfMonth', part: third, month: earliest.slice(0, 7) }
  if (earliest.slice(8) !== '01' || addDays(latest, 1).slice(8) !== '01') return null
  const [year, lastYear] = [earliest.slice(0, 4), latest.slice(0, 4)]
  const [month, lastMonth] = [Number(earliest.slice(5, 7)), Number(latest.slice(5, 7))]
  const months = (Number(lastYear) - Number(year)) * 12 + lastMonth - month + 1
  const part = THIRDS[(month - 1) / 4]
  if (months === 4 && part !== undefined) return { kind: 'partOfYear', part, year }
  const season = SEASONS[(month % 12) / 3]
  if (months === 3 && season !== undefined) return { kind: 'season', season, year }
  if (months === 120 && year.endsWith('0') && month === 1) return { kind: 'decade', from: year, to: lastYear }
  if (months > 12 && month === 1 && lastMonth === 12) return { kind: 'years', from: year, to: lastYear }
  return months > 1 && months < 12 && year === lastYear
    ? { kind: 'months', from: earliest.slice(0, 7), to: latest.slice(0, 7) }
    : null
}

/** Early, mid and late: a month's days in three, the last taking what is left over. */
function thirdOfMonth(earliest: string, latest: string): Third | null {
  if (earliest.slice(0, 7) !== latest.slice(0, 7)) return null
  const [from, to] = [Number(earliest.slice(8)), Number(latest.slice(8))]
  const length = daysInMonth(earliest.slice(0, 7))
  const ends = [Math.floor(length / 3), Math.floor((2 * length) / 3), length]
  const index = ends.indexOf(to)
  return index >= 0 && from === (ends[index - 1] ?? 0) + 1 ? (THIRDS[index] ?? null) : null
}

/** At the head of a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
