import { describe, expect, it } from 'vitest'
import { isoDay } from '../../../src/analysis/dates/calendar/calendar.ts'
import { solarDay, solarPeriod } from '../../../src/analysis/dates/calendar/solar-hijri.ts'

const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** Year, month and day as ICU's Persian calendar writes them. */
const asPrinted = (number: number) =>
  Object.fromEntries(
    persian
      .formatToParts(new Date(number * 86_400_000))
      .filter(({ type }) => type !== 'literal' && type !== 'era')
      .map(({ type, value }) => [type, Number(value)]),
  )

describe('the solar calendar', () => {
  it('agrees with the calendar of Iran on the first day of each month from 1300 to 1450', () => {
    for (let year = 1300; year <= 1450; year++) {
      for (let month = 1; month <= 12; month++) {
        expect(asPrinted(solarDay(year, month, 1))).toEqual({ year, month, day: 1 })
      }
    }
  })

  it('counts Kurdish years 1321 ahead of Iranian ones', () => {
    const newroz = (year: number) => solarPeriod({ year, solarMonth: 1, day: 1 }, null, false)?.value
    expect([newroz(1404), newroz(2725)]).toEqual(['2025-03-21', '2025-03-21'])
  })

  it('knows no thirtieth of the last month but in leap years', () => {
    const last = (year: number) => solarPeriod({ year, solarMonth: 12, day: 30 }, null, false)?.value
    expect([last(1403), last(1404)]).toEqual(['2025-03-20', undefined])
  })

  it('takes a day without a year as the last one, or as the next where the clause looks ahead', () => {
    const published = solarDay(1404, 4, 7)
    const value = (ahead: boolean) => solarPeriod({ solarMonth: 11, day: 2 }, published, ahead)?.value
    expect([isoDay(published), value(false), value(true)]).toEqual(['2025-06-28', '2025-01-21', '2026-01-22'])
  })
})
