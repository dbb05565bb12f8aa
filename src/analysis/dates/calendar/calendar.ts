// Calendar arithmetic on day numbers (days since 1970-01-01, proleptic Gregorian), the one place that has any.
// Day numbers rather than Date objects: a mention costs a few integer operations and years before 1000 need no care.

export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Day number of a civil date (H. Hinnant, days_from_civil). Months 1-12; days past the month's end run on. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The civil date of a day number (civil_from_days). */
export function civilDay(number: number): CivilDay {
  const z = number + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted + (shifted < 10 ? 3 : -9)
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** Day number of an ISO day (`2025-06-25`). */
export function parseDay(day: string): number {
  return dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

/** ISO day of a day number. */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** ISO weekday, 1 = Monday. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True where the day exists in that month; without a year, where it exists in some year. */
export function isCivilDay(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)
}

/** Day number of the Monday that opens an ISO week (ISO 8601: week 1 holds 4 January). */
export function weekStart(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - (weekdayOfNumber(fourth) - 1) + (week - 1) * 7
}

/** The ISO week that holds a day. */
export function isoWeekOf(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOfNumber(number) + 4
  const { year } = civilDay(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

export function pad(value: number, width: number): string {
  const digits = String(value)
  return digits.length >= width ? digits : '0000'.slice(0, width - digits.length) + digits
}
