import { describe, expect, test } from 'vitest'
import { afterAnswer, afterFailure, learnedGap, type Pace } from '../../src/core/feed-schedule.ts'

const NOW = Date.parse('2026-11-23T04:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const URL_ = 'https://outlet.example/rss'
const PACE: Pace = { gap: null, silence: null, allowed: null }

const minutesAfter = (instant: string) => (Date.parse(instant) - NOW) / MINUTE
const after = (pace: Partial<Pace>, url = URL_) => minutesAfter(afterAnswer(url, NOW, { ...PACE, ...pace }))
/** Matches a pause of so many minutes with the tenth that may be added. */
const expectPause = (pause: number, minutes: number) => {
  expect(pause).toBeGreaterThanOrEqual(minutes)
  expect(pause).toBeLessThanOrEqual(minutes * 1.1)
}
const ago = (milliseconds: number) => new Date(NOW - milliseconds).toISOString()

describe('a feed that answered is asked again', () => {
  test.each([
    [null, 15],
    [1 * MINUTE, 5],
    [10 * MINUTE, 5],
    [14 * MINUTE, 7],
    [2 * HOUR, 60],
    [40 * HOUR, 360],
  ])('after half its usual gap, within 5 minutes and 6 hours: a gap of %s ms, %i minutes', (gap, minutes) => {
    expectPause(after({ gap }), minutes)
  })

  test.each([
    [HOUR, 7.5],
    [8 * HOUR, 60],
    [48 * HOUR, 360],
    [900 * HOUR, 360],
  ])('less often the longer it has had nothing new: %s ms', (silence, minutes) => {
    expectPause(after({ gap: 10 * MINUTE, silence }), minutes)
  })

  test.each([
    [MINUTE, 5],
    [HOUR, 60],
    [12 * HOUR, 720],
    [365 * 24 * HOUR, 1440],
  ])('never oftener than it allows, up to a day: %s ms', (allowed, minutes) => {
    expectPause(after({ gap: MINUTE, allowed }), minutes)
  })

  test('after another pause than its neighbours, and than the last time', () => {
    const urls = Array.from({ length: 50 }, (_, at) => `https://outlet.example/${at}`)
    expect(new Set(urls.map((url) => after({}, url))).size).toBeGreaterThan(45)
    const pauses = Array.from({ length: 50 }, (_, at) => {
      const asked = NOW + at * HOUR
      return Date.parse(afterAnswer(URL_, asked, PACE)) - asked
    })
    expect(new Set(pauses).size).toBeGreaterThan(45)
    expect(after({})).toBe(after({}))
  })
})

describe('a feed that failed is asked again', () => {
  const afterFailures = (failures: number, wait: number | null = null, url = URL_) =>
    minutesAfter(afterFailure(url, NOW, failures, wait))

  test('after five minutes, then twice as long each time, up to a day', () => {
    for (const [failures, minutes] of [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440].entries())
      expectPause(afterFailures(failures), minutes)
    expectPause(afterFailures(100_000), 1440)
  })

  test('when the server said, where that is later, and within a day', () => {
    expectPause(afterFailures(0, 30 * MINUTE), 30)
    expectPause(afterFailures(0, 0), 5)
    expectPause(afterFailures(3, 30 * MINUTE), 40)
    expectPause(afterFailures(0, 9e9), 1440)
  })

  test('apart from others that failed with it', () => {
    const pauses = Array.from({ length: 50 }, (_, at) => afterFailures(0, null, `https://outlet.example/${at}`))
    expect(new Set(pauses).size).toBeGreaterThan(45)
  })
})

describe('the usual gap of a feed', () => {
  const UNKNOWN = { gap: null, newAt: null }
  const dates = (count: number, apart: number) => Array.from({ length: count }, (_, at) => ago(at * apart))

  test('is told by the dates of its newest twenty articles', () => {
    expect(learnedGap(UNKNOWN, 30, dates(30, 20 * MINUTE), NOW)).toBe(20 * MINUTE)
    const slower = [...dates(20, 10 * MINUTE), ago(900 * HOUR)]
    expect(learnedGap({ gap: HOUR, newAt: ago(HOUR) }, 1, slower, NOW)).toBe(10 * MINUTE)
  })

  test('stays as it was where nothing was new', () => {
    expect(learnedGap({ gap: HOUR, newAt: ago(HOUR) }, 0, dates(30, MINUTE), NOW)).toBe(HOUR)
  })

  test('is not told by two dates, dates in the future or one date for all', () => {
    const future = [-1, -2, -3, -4].map((hours) => ago(hours * HOUR))
    for (const published of [[], dates(2, HOUR), future, [ago(HOUR), ago(HOUR), ago(HOUR)], [null, null, null]])
      expect(learnedGap(UNKNOWN, 3, published, NOW)).toBeNull()
  })

  test('is told without dates by how long the new ones were waited for, a night counting little', () => {
    const undated = [null, null]
    expect(learnedGap({ gap: null, newAt: ago(HOUR) }, 2, undated, NOW)).toBe(HOUR / 2)
    const afterNight = learnedGap({ gap: 15 * MINUTE, newAt: ago(8 * HOUR) }, 1, undated, NOW)
    expect(afterNight).toBeGreaterThan(30 * MINUTE)
    expect(afterNight).toBeLessThan(HOUR)
  })

  test('is kept between a minute and a week', () => {
    expect(learnedGap(UNKNOWN, 9, dates(9, 1000), NOW)).toBe(MINUTE)
    expect(learnedGap(UNKNOWN, 9, dates(9, 1000 * HOUR), NOW)).toBe(7 * 24 * HOUR)
    expect(learnedGap({ gap: null, newAt: ago(0) }, 9, [], NOW)).toBe(MINUTE)
  })
})

describe('hours and days in which a feed asks to be left alone', () => {
  const DAY = 24 * HOUR
  const NONE: number[] = []
  // NOW is a Monday, 04:00.
  const next = (hours: number[], days: number[] = NONE) => afterAnswer(URL_, NOW, PACE, { hours, days })
  const upTo = (hour: number) => Array.from({ length: hour }, (_, at) => at)

  test('are waited for, and what follows begins in the minutes after them', () => {
    for (const [skipped, from] of [
      [next([4, 5]), '2026-11-23T06:00:00Z'],
      [next(upTo(23)), '2026-11-23T23:00:00Z'],
      [next(NONE, [1]), '2026-11-24T00:00:00Z'],
      [next(NONE, [1, 2, 3]), '2026-11-26T00:00:00Z'],
      [next([0, 1], [1, 2]), '2026-11-25T02:00:00Z'],
    ] as const) {
      expect(Date.parse(skipped)).toBeGreaterThanOrEqual(Date.parse(from))
      expect(Date.parse(skipped)).toBeLessThanOrEqual(Date.parse(from) + 5 * MINUTE)
    }
    expect(afterFailure(URL_, NOW, 0, null, { hours: [4, 5], days: [] })).toMatch(/^2026-11-23T06:/)
  })

  test('change nothing where they are others', () => {
    expect(next([3, 6, 23], [0, 6])).toBe(next(NONE))
  })

  test('that leave nothing of three days are passed over once a day', () => {
    for (const [hours, days] of [
      [upTo(24), NONE],
      [NONE, upTo(7)],
      [NONE, [1, 2, 3, 4]],
    ] as const)
      expect(Date.parse(next([...hours], [...days])) - NOW).toBe(DAY)
  })

  test('differ by a few minutes for feeds that state the same', () => {
    const urls = Array.from({ length: 20 }, (_, at) => `https://outlet.example/${at}`)
    const instants = urls.map((url) => afterAnswer(url, NOW, PACE, { hours: [4, 5], days: [] }))
    expect(new Set(instants).size).toBeGreaterThan(15)
  })
})
