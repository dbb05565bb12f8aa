import { describe, expect, test } from 'vitest'
import { freshFor, statedPause, statedSkips } from '../../src/sources/cache-hints.ts'
import { NOW } from './folder-of-files.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const httpDate = (at: number) => new Date(at).toUTCString()

describe('an answer stays fresh', () => {
  test.each([
    [{ 'cache-control': 'max-age=600' }, 10 * MINUTE],
    [{ 'cache-control': 'public, Max-Age = "600", must-revalidate' }, 10 * MINUTE],
    [{ 'cache-control': 'max-age=600', age: '240' }, 6 * MINUTE],
    [{ 'cache-control': 'max-age=600', age: '900' }, 0],
    [{ 'cache-control': 'max-age=600', expires: httpDate(NOW + HOUR) }, 10 * MINUTE],
    [{ expires: httpDate(NOW + HOUR) }, HOUR],
    [{ expires: httpDate(NOW - HOUR), date: httpDate(NOW - 2 * HOUR) }, HOUR],
    [{ expires: httpDate(NOW - HOUR) }, 0],
  ])('as %o says', (headers, expected) => {
    expect(freshFor(headers, NOW)).toBe(expected)
  })

  test.each([
    {},
    { 'cache-control': 'no-cache, max-age=600' },
    { 'cache-control': 'no-store' },
    { 'cache-control': 's-maxage=600' },
    { 'cache-control': 'max-age=-1' },
    { 'cache-control': 'max-age=soon' },
    { expires: 'never' },
  ])('for a time that %o does not say', (headers) => {
    expect(freshFor(headers, NOW)).toBeNull()
  })
})

describe('a feed asks for a pause', () => {
  const feed = (channel: string) =>
    `<?xml version="1.0"?><rss><channel>${channel}<item><ttl>9</ttl></item></channel></rss>`

  test.each([
    ['<ttl>60</ttl>', HOUR],
    ['<TTL> 30 </TTL>', 30 * MINUTE],
    ['<sy:updatePeriod>\n\thourly\t</sy:updatePeriod>\n<sy:updateFrequency>\n\t1\t</sy:updateFrequency>', HOUR],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 15 * MINUTE],
    ['<syn:updatePeriod xmlns:syn="x">daily</syn:updatePeriod>', 24 * HOUR],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', HOUR],
    ['<ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>', HOUR],
  ])('in %s', (channel, expected) => {
    expect(statedPause(feed(channel))).toBe(expected)
  })

  test.each([
    '',
    '<ttl></ttl>',
    '<ttl>0</ttl>',
    '<ttl>often</ttl>',
    '<sy:updatePeriod>sometimes</sy:updatePeriod>',
    '<sy:updatePeriod>constructor</sy:updatePeriod>',
  ])('not in %s', (channel) => {
    expect(statedPause(feed(channel))).toBeNull()
  })

  test('not in a JSON Feed, nor in what only resembles an element', () => {
    expect(statedPause('{"version":"https://jsonfeed.org/version/1.1","items":[]}')).toBeNull()
    expect(statedPause(`<rss>${'<ttl '.repeat(4000)}`)).toBeNull()
  })
})

describe('a feed asks to be left alone', () => {
  const feed = (channel: string) =>
    `<rss version="2.0"><channel>${channel}<item><title>A</title></item></channel></rss>`

  test.each([
    ['<skipHours><hour>0</hour><hour> 23 </hour></skipHours>', [0, 23], []],
    ['<SKIPHOURS>\n<Hour>7</Hour><hour>7</hour></SKIPHOURS>', [7], []],
    ['<skipHours><hour>24</hour></skipHours>', [0], []],
    ['<skipDays><day>Saturday</day><day>sunday</day></skipDays>', [], [0, 6]],
    ['<skipHours><hour>1</hour></skipHours><skipDays><day>Fri</day></skipDays>', [1], [5]],
  ])('in the times that %s names', (channel, hours, days) => {
    expect(statedSkips(feed(channel))).toEqual({ hours, days })
  })

  test.each([
    '',
    '<skipHours></skipHours>',
    '<skipHours><hour>soon</hour><hour>-3</hour><hour>123</hour></skipHours>',
    '<skipDays><day>Someday</day></skipDays>',
    '<skipHours><hour>1</hour>',
  ])('at no time in %s', (channel) => {
    expect(statedSkips(feed(channel))).toEqual({ hours: [], days: [] })
  })

  test('not by what stands in its items', () => {
    const items = '<rss><channel><item><skipHours><hour>3</hour></skipHours></item></channel></rss>'
    expect(statedSkips(items)).toEqual({ hours: [], days: [] })
  })
})
