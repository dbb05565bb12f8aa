import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/core/time.ts'
import { isQuiet } from '../../src/editorial/quiet-hours.ts'

const at = (clock: string, timeZone = 'Asia/Baghdad') => instantOf('2025-06-28', clock, timeZone)
const NIGHT = { quiet: { from: '22:00', to: '07:00' }, timeZone: 'Asia/Baghdad' }
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const zone = fc.constantFrom(
  'Asia/Baghdad',
  'Europe/Berlin',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
)
const instant = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2027, 0, 1) / 60_000 })
  .map((m) => m * 60_000)

describe('quiet hours', () => {
  test('reach over midnight, the first minute included, the last not', () => {
    const quiet = ['21:59', '22:00', '00:00', '06:59', '07:00', '12:00'].filter((one) => isQuiet(NIGHT, at(one)))
    expect(quiet).toEqual(['22:00', '00:00', '06:59'])
  })
  test('are none where none are set, or both times are one', () => {
    expect(isQuiet({ ...NIGHT, quiet: null }, at('23:00'))).toBe(false)
    expect(isQuiet({ ...NIGHT, quiet: { from: '22:00', to: '22:00' } }, at('22:00'))).toBe(false)
  })
  test('turned round are all the others, at every minute in every zone', () => {
    fc.assert(
      fc.property(clock, clock, zone, instant, (from, to, timeZone, now) => {
        fc.pre(from !== to)
        const other = { quiet: { from: to, to: from }, timeZone }
        expect(isQuiet({ quiet: { from, to }, timeZone }, now)).toBe(!isQuiet(other, now))
      }),
    )
  })
  test('are a matter of the wall clock: they last as long as it shows them, through daylight saving too', () => {
    const berlin = { quiet: { from: '01:00', to: '04:00' }, timeZone: 'Europe/Berlin' }
    const minutes = (day: string) => {
      const start = instantOf(day, '00:00', 'Europe/Berlin')
      return Array.from({ length: 6 * 60 }, (_, minute) => start + minute * 60_000).filter((one) =>
        isQuiet(berlin, one),
      ).length
    }
    expect([minutes('2025-06-28'), minutes('2025-03-30'), minutes('2025-10-26')]).toEqual([180, 120, 240])
  })
})
