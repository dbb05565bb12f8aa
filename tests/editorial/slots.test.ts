import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PAUSED_FOR_GOOD, defaultSettings } from '../../src/core/channel.ts'
import type { Slot } from '../../src/core/edition.ts'
import { addDays, clockTimeIn, dayIn, weekdayOf } from '../../src/core/time.ts'
import {
  countsFrom,
  isPaused,
  lastSlot,
  nextSlot,
  slotsBetween,
  slotsDue,
  slotsOn,
  windowFor,
} from '../../src/editorial/slots.ts'

const channel = (timeZone: string, times: readonly string[], days: readonly number[] = []) => ({
  ...defaultSettings('preview:main'),
  timeZone,
  times,
  days,
})
const HOUR = 3_600_000
const DAY = 24 * HOUR
const ZONES = [
  'Asia/Baghdad',
  'Asia/Damascus',
  'Asia/Beirut',
  'Africa/Cairo',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Nuuk',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'UTC',
]

describe('slots', () => {
  test('stand at the wall clock of the zone', () => {
    expect(slotsOn(channel('Asia/Baghdad', ['20:00']), '2025-06-28')).toEqual([
      { date: '2025-06-28', time: '20:00', timeZone: 'Asia/Baghdad', at: '2025-06-28T17:00:00.000Z' },
    ])
  })

  test('only on the weekdays that the channel has', () => {
    const settings = channel('UTC', ['08:00'], [5, 7])
    expect(
      ['2025-06-26', '2025-06-27', '2025-06-28', '2025-06-29'].map((date) => slotsOn(settings, date).length),
    ).toEqual([0, 1, 0, 1])
  })

  test('a leap day has its slot', () => {
    expect(
      slotsBetween(
        channel('Asia/Baghdad', ['20:00']),
        Date.parse('2024-02-28T18:00Z'),
        Date.parse('2024-03-01T18:00Z'),
      ).map(({ date }) => date),
    ).toEqual(['2024-02-29', '2024-03-01'])
  })

  test('a time that daylight saving skips is told that much later; one that comes twice, once', () => {
    const berlin = channel('Europe/Berlin', ['02:30'])
    expect(slotsOn(berlin, '2025-03-30').map(({ at }) => at)).toEqual(['2025-03-30T01:30:00.000Z'])
    expect(slotsOn(berlin, '2025-10-26').map(({ at }) => at)).toEqual(['2025-10-26T00:30:00.000Z'])
    expect(slotsOn(channel('America/New_York', ['02:15']), '2025-03-09').map(({ at }) => at)).toEqual([
      '2025-03-09T07:15:00.000Z',
    ])
    expect(slotsOn(channel('America/New_York', ['01:15']), '2025-11-02').map(({ at }) => at)).toEqual([
      '2025-11-02T05:15:00.000Z',
    ])
    expect(slotsOn(channel('Asia/Beirut', ['00:00']), '2025-03-30').map(({ at }) => at)).toEqual([
      '2025-03-29T22:00:00.000Z',
    ])
    expect(slotsOn(channel('Australia/Lord_Howe', ['02:10']), '2025-10-05').map(({ at }) => at)).toEqual([
      '2025-10-04T15:40:00.000Z',
    ])
  })

  test('a time skipped just before midnight is found on the next day', () => {
    const [slot] = slotsOn(channel('America/Nuuk', ['23:30']), '2024-03-30')
    const at = Date.parse(slot?.at ?? '')
    expect(dayIn('America/Nuuk', at)).toBe('2024-03-31')
    expect(slotsBetween(channel('America/Nuuk', ['23:30']), at - 60_000, at)).toEqual([slot])
    expect(lastSlot(channel('America/Nuuk', ['23:30']), at)).toEqual(slot)
  })

  test('are in order of their instants, also where the clock jumps over one', () => {
    const instants = slotsOn(channel('Europe/Berlin', ['03:10', '02:30', '03:00']), '2025-03-30').map(({ at }) => at)
    expect(instants).toEqual([...instants].sort())
  })

  test.each(ZONES)('each slot of three years comes exactly once in %s, however the clock is read', (zone) => {
    const settings = channel(zone, ['00:00', '02:30', '20:00', '23:30'])
    const start = Date.parse('2024-01-01T00:00Z')
    const end = Date.parse('2027-01-01T00:00Z')
    const expected = new Set<string>()
    for (let day = '2023-12-30'; day <= '2027-01-02'; day = addDays(day, 1)) {
      for (const slot of slotsOn(settings, day)) {
        if (Date.parse(slot.at) > start && Date.parse(slot.at) <= end) expected.add(`${slot.date} ${slot.time}`)
      }
    }
    // As the tick does it: what is due is asked at some moments, and what was posted is known by its slot.
    const posted: Slot[] = []
    for (let now = start, step = 1; now < end; step = (step * 7919 + 13) % 101) {
      now = Math.min(end, now + (23 - step / 25) * HOUR)
      const planned = posted.slice(-9).map(({ at }) => at)
      const due = slotsDue({ ...settings, since: new Date(start).toISOString() }, planned, now, DAY)
      posted.push(...due)
    }
    const found = posted.map(({ date, time }) => `${date} ${time}`)
    const isFar = ({ date, time, at }: Slot) => Math.abs(Date.parse(at) - Date.parse(`${date}T${time}Z`)) >= 16 * HOUR
    expect(posted.filter(isFar)).toEqual([])
    expect(found.length).toBe(new Set(found).size)
    expect(new Set(found)).toEqual(expected)
  })

  test('whatever the clock does, no slot comes twice, and none that it runs over is skipped', () => {
    const zones = fc.constantFrom(...ZONES)
    const start = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2026-12-01') })
    // Where the clock is set, in hours from where it stood, and the hours that it then runs, tick by tick.
    const runs = fc.array(
      fc.record({
        jump: fc.integer({ min: -200, max: 200 }),
        ticks: fc.array(fc.integer({ min: 1, max: 23 * 60 }), { minLength: 1, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(zones, start, runs, (zone, from, given) => {
        const settings = channel(zone, ['00:00', '02:30', '20:00'])
        const posted = new Set<string>()
        const tick = (now: number) => {
          const due = slotsDue(settings, [...posted], now, DAY)
          for (const { at } of due) {
            expect(posted).not.toContain(at)
            posted.add(at)
          }
        }
        let now = from
        for (const { jump, ticks } of given) {
          now += jump * HOUR
          tick(now)
          for (const minutes of ticks) {
            const before = now
            now += minutes * 60_000
            tick(now)
            for (const { at } of slotsBetween(settings, before, now)) expect(posted).toContain(at)
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  test('a day that was told is not told again by another schedule', () => {
    const noon = Date.parse('2025-06-28T09:00Z')
    const later = channel('Asia/Baghdad', ['20:00'])
    expect(countsFrom(later, noon, ['2025-06-27', '2025-06-28'])).toBe(Date.parse('2025-06-28T17:00Z'))
    expect(countsFrom(later, noon, ['2025-06-27'])).toBe(noon)
    // Two a day: the one of the morning was told, that of the evening comes.
    const two = channel('Asia/Baghdad', ['09:00', '21:00'])
    expect(countsFrom(two, noon, ['2025-06-28'])).toBe(noon)
    expect(countsFrom(two, noon, ['2025-06-28', '2025-06-28'])).toBe(Date.parse('2025-06-28T18:00Z'))
    // By the clock of the new zone: there it is the day before still.
    const night = Date.parse('2025-06-28T22:00Z')
    expect(countsFrom(channel('America/New_York', ['20:00']), night, ['2025-06-28'])).toBe(
      Date.parse('2025-06-29T00:00Z'),
    )
  })

  test('the next slot is one that counts', () => {
    const settings = { ...channel('UTC', ['20:00']), since: '2025-06-28T20:00:00.000Z' }
    expect(nextSlot(settings, Date.parse('2025-06-28T09:00Z'))?.date).toBe('2025-06-29')
  })

  test('the last and the next slot enclose any moment', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2026-12-01') }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7]),
        (zone, now, days) => {
          const settings = channel(zone, ['07:30', '20:00'], days)
          const last = lastSlot(settings, now)
          const next = nextSlot(settings, now)
          expect(Date.parse(last?.at ?? '')).toBeLessThanOrEqual(now)
          expect(Date.parse(next?.at ?? '')).toBeGreaterThan(now)
          if (last && days.length > 0) expect(days).toContain(weekdayOf(last.date))
          if (next) expect(clockTimeIn(zone, Date.parse(next.at))).toBe(next.time)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the next slot comes after a pause, however long; after one without an end there is none', () => {
    const paused = (pausedUntil: string) => ({ ...defaultSettings('preview:main'), pausedUntil })
    const now = Date.parse('2025-06-28T10:00:00Z')
    expect(nextSlot(paused('2025-06-28T09:00:00.000Z'), now)?.date).toBe('2025-06-28')
    expect(nextSlot(paused('2025-07-28T18:00:00.000Z'), now)?.date).toBe('2025-07-29')
    expect(nextSlot(paused(PAUSED_FOR_GOOD), now)).toBeNull()
    expect(isPaused(paused(PAUSED_FOR_GOOD), now)).toBe(true)
  })

  test('a channel without times has no slot', () => {
    expect(lastSlot(channel('UTC', []), Date.parse('2025-06-28'))).toBeNull()
    expect(nextSlot(channel('UTC', []), Date.parse('2025-06-28'))).toBeNull()
  })
})

describe('windowFor', () => {
  const slot = { date: '2025-06-28', time: '20:00', timeZone: 'UTC', at: '2025-06-28T20:00:00.000Z' }

  test('goes from the end of the last edition to the slot', () => {
    expect(windowFor(slot, '2025-06-27T20:00:00.000Z')).toEqual({ from: '2025-06-27T20:00:00.000Z', to: slot.at })
  })

  test('is a day for the first edition, and never over 72 hours', () => {
    expect(windowFor(slot, null).from).toBe('2025-06-27T20:00:00.000Z')
    expect(windowFor(slot, '2025-06-01T20:00:00.000Z').from).toBe('2025-06-25T20:00:00.000Z')
  })
})
