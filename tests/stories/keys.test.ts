import { describe, expect, test } from 'vitest'
import { entryKeysOf } from '../../src/stories/entry-key.ts'
import { above, eventOf } from './told.ts'

const key = (given: Parameters<typeof eventOf>[0]) => entryKeysOf([eventOf(given)], above)[0]?.key ?? null
const range = (earliest: string, latest: string) => ({ earliest, latest, precision: 'approx' }) as const

describe('the key of a timeline entry', () => {
  test('is shared by tellings of one day, place and kind', () => {
    expect(key({ kind: 'Attack', killed: [2, 2] })).toBe(key({ kind: 'Armed clash', actors: [], killed: null }))
  })
  test('differs by day, place and family of kinds', () => {
    const all = [{}, { date: '2025-06-26' }, { place: 'iq-hawija' }, { kind: 'Arrests' } as const]
    expect(new Set(all.map(key)).size).toBe(4)
  })
  test('tells the air strikes of a day at two places apart, also where the day is assumed', () => {
    const assumed = {
      kind: 'Air/drone strike',
      dated: false,
      precision: 'approx',
      days: range('2025-06-25', '2025-06-25'),
    } as const
    expect(key(assumed)).not.toBe(key({ ...assumed, place: 'iq-hawija' }))
    expect(key({ kind: 'Air/drone strike' })).not.toBe(key({ kind: 'Air/drone strike', place: 'iq-hawija' }))
  })
  test('of a vague time goes by the party, since the places vary with the telling', () => {
    const late2017 = {
      date: '2017',
      precision: 'approx',
      days: range('2017-09-01', '2017-12-31'),
      place: null,
    } as const
    expect(key(late2017)).toBe(key({ ...late2017, status: 'background' }))
    expect(key(late2017)).not.toBe(key({ ...late2017, actors: ['pmf'] }))
  })
  test.each([
    ['a statement', { kind: 'statement' } as const],
    ['an assessment', { status: 'assessment' } as const],
    ['a denial', { status: 'denied' } as const],
    ['what is announced', { ahead: true }],
    ['what nothing dates', { date: null }],
  ])('is none for %s', (_, given) => {
    expect(key(given)).toBeNull()
  })
})

describe('the keys of one report', () => {
  const keys = (...given: Parameters<typeof eventOf>[0][]) =>
    entryKeysOf(
      given.map((one) => eventOf(one)),
      above,
    ).map((one) => one?.key ?? null)
  const bomb = { kind: 'Remote explosive/landmine/IED', actors: ['isis'] } as const
  test('let what has no kind of its own, and whom it killed, be details of what happened there that day', () => {
    const [first, ...details] = keys(bomb, { kind: 'Other', actors: [] }, { kind: 'Attack', actors: ['isis'] })
    expect(details).toEqual([first, first])
  })
  test.each([
    ['another place', { kind: 'Other', actors: [], place: 'iq-hawija' } as const],
    ['another day', { kind: 'Other', actors: [], date: '2025-06-26' } as const],
    ['another party', { kind: 'Other', actors: ['pmf'] } as const],
    ['another kind', { kind: 'Arrests', actors: [] } as const],
  ])('tell %s apart', (_, other) => {
    const [first, second] = keys(bomb, other)
    expect(second).not.toBe(first)
  })
  test('gather only what has one day, and is an attack or an arrest', () => {
    const gathers = (given: Parameters<typeof eventOf>[0]) => entryKeysOf([eventOf(given)], above)[0]?.gathers
    expect(gathers({ kind: 'Air/drone strike' })).toBe('air')
    expect(gathers({ kind: 'Agreement' })).toBeNull()
    expect(gathers({ kind: 'Air/drone strike', days: range('2017-09-01', '2017-12-31') })).toBeNull()
  })
})
