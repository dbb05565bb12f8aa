import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTimeZone } from '../../src/core/time.ts'
import { cityOf, findTimeZones } from '../../src/core/time-zones.ts'
import { knowledge } from '../own-knowledge.ts'

const find = (typed: string) => findTimeZones(typed, knowledge, 5)

describe('findTimeZones', () => {
  test.each([
    ['Erbil', 'Asia/Baghdad'],
    ['Hewler', 'Asia/Baghdad'],
    ['هەولێر', 'Asia/Baghdad'],
    ['أربيل', 'Asia/Baghdad'],
    ['الموصل', 'Asia/Baghdad'],
    ['موصل', 'Asia/Baghdad'],
    ['Sulaymaniyah', 'Asia/Baghdad'],
    ['العراق', 'Asia/Baghdad'],
    ['Aleppo', 'Asia/Damascus'],
    ['حلب', 'Asia/Damascus'],
    ['Ankara', 'Europe/Istanbul'],
    ['Washington', 'America/New_York'],
    ['لندن', 'Europe/London'],
    ['Asia/Baghdad', 'Asia/Baghdad'],
    ['asia/baghdad', 'Asia/Baghdad'],
    ['New York', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['Kyiv', 'Europe/Kiev'],
    ['Asia/Kolkata', 'Asia/Calcutta'],
    ['UTC', 'UTC'],
    ['gmt', 'UTC'],
  ])('%s is exactly %s', (typed, zone) => {
    const exact = find(typed).filter((one) => one.exact)
    expect(exact.map((one) => one.zone)).toEqual([zone])
    expect(find(typed)[0]?.zone).toBe(zone)
  })

  test('what begins so comes before what only holds it, and a zone stands once', () => {
    const zones = find('dam').map(({ zone }) => zone)
    expect(zones[0]).toBe('Asia/Damascus')
    expect(new Set(zones).size).toBe(zones.length)
    expect(find('هەول')[0]?.zone).toBe('Asia/Baghdad')
    expect(find('dam').every(({ exact }) => !exact)).toBe(true)
  })

  test('a country of several zones gives all of them', () => {
    expect(find('United States').map(({ zone }) => zone)).toContain('America/Los_Angeles')
  })

  test('a slip gets what it comes near, marked so', () => {
    expect(find('Damascsu')[0]).toMatchObject({ zone: 'Asia/Damascus', exact: false, near: true })
    expect(find('Istambul')[0]).toMatchObject({ zone: 'Europe/Istanbul', near: true })
    expect(find('Atlantis')).toEqual([])
  })

  test('labels name the place beside its zone', () => {
    expect(find('هەولێر')[0]?.label).toBe('Erbil · Asia/Baghdad')
    expect(find('UTC')[0]?.label).toBe('UTC')
  })

  test('whatever is typed gives zones that exist, no more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 5 }), (typed, limit) => {
        const found = findTimeZones(typed, knowledge, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        for (const { zone } of found) expect(isTimeZone(zone)).toBe(true)
      }),
    )
    expect(find('')).toEqual([])
    expect(find('///')).toEqual([])
  })

  test('every zone is found by its own name, and every country by its places', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      expect(findTimeZones(zone, knowledge, 1), zone).toMatchObject([{ zone, exact: true }])
    const without = knowledge.places.filter(
      ({ country }) => country !== 'XX' && !knowledge.timeZones.countries[country],
    )
    expect(without.map(({ name }) => name)).toEqual([])
  })
})

test('a zone’s city reads as people say it', () => {
  expect(['America/New_York', 'America/Argentina/Salta', 'UTC'].map(cityOf)).toEqual(['New York', 'Salta', 'UTC'])
})
