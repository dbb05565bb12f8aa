import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  clockTimeIn,
  dayIn,
  daysBetween,
  instantOf,
  isDay,
  isTimeZone,
  publishedDay,
  publishedInstant,
  weekdayOf,
} from '../../src/core/time.ts'

const days = fc.integer({ min: -20_000, max: 60_000 }).map((count) => addDays('1970-01-01', count))

describe('days', () => {
  test('exist or do not', () => {
    for (const day of ['2025-06-25', '2024-02-29', '0001-01-01']) expect(isDay(day), day).toBe(true)
    for (const day of ['2025-02-29', '2025-13-01', '2025-06-31', '2025-6-1', '2025-06-25T00:00', '', '20255-01-01'])
      expect(isDay(day), day).toBe(false)
  })

  test('are counted forth and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
        expect(addDays(addDays(day, count), -count)).toBe(day)
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
      }),
    )
    expect(weekdayOf('2025-06-28')).toBe(6)
    expect(weekdayOf('2025-06-29')).toBe(7)
  })
})

describe('instants', () => {
  test('and wall clocks are one where no clock is turned', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('Asia/Baghdad', 'UTC', 'Asia/Kathmandu'),
        fc.integer({ min: 0, max: 1439 }),
        (day, zone, minute) => {
          if (day < '2009-01-01') return
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
          const at = instantOf(day, time, zone)
          expect([dayIn(zone, at), clockTimeIn(zone, at)]).toEqual([day, time])
        },
      ),
    )
  })

  test('a skipped time counts as that much later, a repeated one as the first', () => {
    expect(new Date(instantOf('2025-03-30', '02:30', 'Europe/Berlin')).toISOString()).toBe('2025-03-30T01:30:00.000Z')
    expect(new Date(instantOf('2025-10-26', '02:30', 'Europe/Berlin')).toISOString()).toBe('2025-10-26T00:30:00.000Z')
  })
})

describe('publication', () => {
  test('a day without a time falls on no other day, anywhere', () => {
    for (const zone of ['Asia/Baghdad', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(dayIn(zone, publishedInstant('2025-06-25', zone))).toBe('2025-06-25')
      expect(publishedDay('2025-06-25', zone)).toBe('2025-06-25')
    }
  })

  test('an instant falls on the day of the source', () => {
    expect(publishedDay('2025-06-27T22:30:00Z', 'Asia/Baghdad')).toBe('2025-06-28')
    expect(publishedDay('2025-06-27T22:30:00Z', 'Europe/London')).toBe('2025-06-27')
  })
})

test('zones are those that the platform knows', () => {
  expect([isTimeZone('Asia/Baghdad'), isTimeZone('Mars/Olympus'), isTimeZone('')]).toEqual([true, false, false])
})
