// بەروارەکان بە سۆرانی. Dates in Sorani; Arabic-Indic digits as Kurdish outlets print them.

import type { DateWords, NamedPeriod } from './date-words.ts'

const MONTHS = [
  'کانوونی دووەم',
  'شوبات',
  'ئازار',
  'نیسان',
  'ئایار',
  'حوزەیران',
  'تەممووز',
  'ئاب',
  'ئەیلوول',
  'تشرینی یەکەم',
  'تشرینی دووەم',
  'کانوونی یەکەم',
]
const PARTS = { early: 'سەرەتای', mid: 'ناوەڕاستی', late: 'کۆتایی' } as const
const SEASONS = { spring: 'بەهاری', summer: 'هاوینی', autumn: 'پاییزی', winter: 'زستانی' } as const

export const dates: DateWords = {
  date: (date, precision) => (precision === 'approx' ? `نزیکەی ${calendar(date)}` : calendar(date)),
  dateRange: (from, to) =>
    from.slice(0, 7) === to.slice(0, 7)
      ? `نزیکەی ${whole(from.slice(8))} بۆ ${calendar(to)}`
      : `نزیکەی ${calendar(from)} بۆ ${calendar(to)}`,
  period: periodName,
  moment: (date, time) => `${calendar(date)}، ${time.replaceAll(/\d/g, whole)}`,
}

function periodName(period: NamedPeriod): string {
  switch (period.kind) {
    case 'partOfYear':
      return `${PARTS[period.part]} ساڵی ${whole(period.year)}`
    case 'partOfMonth':
      return `${PARTS[period.part]} ${calendar(period.month)}`
    case 'season':
      return period.season === 'winter'
        ? `زستانی ${whole(period.year)}–${whole(String(Number(period.year) + 1))}`
        : `${SEASONS[period.season]} ${whole(period.year)}`
    case 'decade':
    case 'years':
      return `ساڵانی ${whole(period.from)} تا ${whole(period.to)}`
    case 'months':
      return `${MONTHS[Number(period.from.slice(5)) - 1] ?? ''} تا ${calendar(period.to)}`
  }
}

/** `2025-06-25`, `2025-06` or `2025`. */
function calendar(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')
  return day === undefined ? [name, whole(year)].filter(Boolean).join('ی ') : `${whole(day)}ی ${name}ی ${whole(year)}`
}

/** A number of the calendar: never grouped. */
function whole(number: string): string {
  return WHOLE.format(Number(number))
}

const WHOLE = new Intl.NumberFormat('ar-IQ', { useGrouping: false })
