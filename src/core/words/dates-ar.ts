// التواريخ بالعربية. Dates in Arabic: Iraqi and Levantine month names, Arabic-Indic digits.

import type { DateWords, NamedPeriod } from './date-words.ts'

const MONTHS = [
  'كانون الثاني',
  'شباط',
  'آذار',
  'نيسان',
  'أيار',
  'حزيران',
  'تموز',
  'آب',
  'أيلول',
  'تشرين الأول',
  'تشرين الثاني',
  'كانون الأول',
]
const PARTS = { early: 'مطلع', mid: 'منتصف', late: 'أواخر' } as const
const SEASONS = { spring: 'ربيع', summer: 'صيف', autumn: 'خريف', winter: 'شتاء' } as const

export const dates: DateWords = {
  date: (date, precision) => (precision === 'approx' ? `نحو ${calendar(date)}` : calendar(date)),
  dateRange: (from, to) =>
    from.slice(0, 7) === to.slice(0, 7)
      ? `بين ${whole(from.slice(8))} و${calendar(to)} تقريباً`
      : `بين ${calendar(from)} و${calendar(to)} تقريباً`,
  period: periodName,
  moment: (date, time) => `${calendar(date)}، ${time.replaceAll(/\d/g, whole)}`,
}

function periodName(period: NamedPeriod): string {
  switch (period.kind) {
    case 'partOfYear':
      return `${PARTS[period.part]} عام ${whole(period.year)}`
    case 'partOfMonth':
      return `${PARTS[period.part]} ${calendar(period.month)}`
    case 'season':
      return period.season === 'winter'
        ? `شتاء ${whole(period.year)}–${whole(String(Number(period.year) + 1))}`
        : `${SEASONS[period.season]} ${whole(period.year)}`
    case 'decade':
    case 'years':
      return `بين عامي ${whole(period.from)} و${whole(period.to)}`
    case 'months':
      return `بين ${MONTHS[Number(period.from.slice(5)) - 1] ?? ''} و${calendar(period.to)}`
  }
}

/** `2025-06-25`, `2025-06` or `2025`. */
function calendar(date: string): string {
  const [year = '', month, day] = date.split('-')
  const name = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? '')
  return [day === undefined ? '' : whole(day), name, whole(year)].filter(Boolean).join(' ')
}

/** A number of the calendar: never grouped. */
function whole(number: string): string {
  return WHOLE.format(Number(number))
}

const WHOLE = new Intl.NumberFormat('ar-IQ', { useGrouping: false })
