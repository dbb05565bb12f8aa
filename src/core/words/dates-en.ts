// Dates in English.

import type { DateWords, NamedPeriod } from './date-words.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const dates: DateWords = {
  date: (date, precision) => (precision === 'approx' ? `about ${calendar(date)}` : calendar(date)),
  dateRange: (from, to) =>
    from.slice(0, 7) === to.slice(0, 7)
      ? `about ${Number(from.slice(8))} to ${calendar(to)}`
      : `about ${calendar(from)} to ${calendar(to)}`,
  period: periodName,
  moment: (date, time) => `${calendar(date)}, ${time}`,
}

function periodName(period: NamedPeriod): string {
  switch (period.kind) {
    case 'partOfYear':
      return partOf(period.part, period.year)
    case 'partOfMonth':
      return partOf(period.part, calendar(period.month))
    case 'season':
      return period.season === 'winter'
        ? `winter ${period.year}–${String(Number(period.year) + 1).slice(-2)}`
        : `${period.season} ${period.year}`
    case 'decade':
      return `the ${period.from}s`
    case 'months':
      return `${MONTHS[Number(period.from.slice(5)) - 1] ?? ''} to ${calendar(period.to)}`
    case 'years':
      return `${period.from} to ${period.to}`
  }
}

function partOf(part: string, whole: string): string {
  return part === 'mid' ? `mid-${whole}` : `${part} ${whole}`
}

/** `2025-06-25`, `2025-06` or `2025`. */
function calendar(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')
  return [day === undefined ? '' : String(Number(day)), name, year].filter(Boolean).join(' ')
}
