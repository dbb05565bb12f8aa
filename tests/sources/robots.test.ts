// What robots.txt asks for.

import { describe, expect, test } from 'vitest'
import { type RobotsText, robotsRules } from '../../src/sources/robots.ts'
import { NOW } from './folder-of-files.ts'

const HOUR = 3_600_000
const at = (path: string) => new URL(path, 'https://outlet.example')
const rulesIn = (given: string) => {
  const text: RobotsText = given === 'none' || given === 'unknown' ? given : { text: given }
  return robotsRules({ now: () => NOW }, async () => text)(at('/'))
}

describe('a page is allowed', () => {
  test.each([
    ['User-agent: *\nDisallow: /news/', '/news/1', false],
    ['User-agent: *\nDisallow: /news/', '/sport/1', true],
    ['User-agent: *\nDisallow:', '/news/1', true],
    ['User-agent: *\nDisallow: /\nAllow: /news/', '/news/1', true],
    ['User-agent: *\nDisallow: /*?print', '/news/1?print=1', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', true],
    ['User-agent: *\nDisallow: /\n\nUser-agent: Sitrep\nAllow: /', '/news/1', true],
    ['User-agent: Sitrep\nDisallow: /\n\nUser-agent: *\nAllow: /', '/news/1', false],
    ['user-agent: SITREP/0.1\ndisallow: /', '/news/1', false],
    ['User-agent: Sitreport\nDisallow: /', '/news/1', true],
    ['User-agent: other\nUser-agent: sitrep\nDisallow: /', '/news/1', false],
    ['User-agent: sitrep\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: sitrep\nDisallow: /b', '/b', false],
    ['User-agent: sitrep\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nUser-agent: sitrep\nDisallow: /b', '/c', true],
    ['User-agent: *\nDisallow: /خبر', `/${encodeURI('خبر')}/1`, false],
    ['\uFEFFUser-agent: *\r\nDisallow: /news/ # for all', '/news/1', false],
    ['Disallow: /', '/news/1', true],
    ['User-agent: *\nSitemap: https://outlet.example/s.xml\nDisallow: /', '/news/1', false],
    ['<html>\n<p>style: none</p>', '/news/1', true],
    [`User-agent: *\n${'Disallow: /a\n'.repeat(5000)}`, '/news/1', false],
    ['none', '/news/1', true],
    ['unknown', '/news/1', false],
  ] as const)('by %j: %s %s', async (text, path, allowed) => {
    expect((await rulesIn(text)).allows(at(path))).toBe(allowed)
  })

  // A pattern that is tried out in all ways would never end.
  test('or not, whatever the rules', async () => {
    const rules = await rulesIn(`User-agent: *\nDisallow: /${'*a'.repeat(15_000)}$`)
    expect(rules.allows(at(`/${'a'.repeat(2000)}b`))).toBe(true)
  })
})

test.each([
  ['User-agent: *\nCrawl-delay: 5', 5000],
  ['User-agent: *\nCrawl-delay: 5\n\nUser-agent: sitrep\nCrawl-delay: 0.5', 500],
  ['User-agent: other\nCrawl-delay: 5', 0],
  ['User-agent: *\nCrawl-delay: soon', 0],
  ['none', 0],
  ['unknown', 0],
] as const)('%j asks for a pause of %i ms', async (text, pause) => {
  expect((await rulesIn(text)).pause).toBe(pause)
})

test('what was read is kept for a day, that nothing could be read for an hour', async () => {
  let now = NOW
  let text: RobotsText = 'unknown'
  let asked = 0
  const rulesOf = robotsRules({ now: () => now }, async () => {
    asked += 1
    return text
  })
  await rulesOf(at('/a'))
  now += HOUR - 1
  await rulesOf(at('/b'))
  expect(asked).toBe(1)
  now += 1
  text = { text: 'User-agent: *\nDisallow: /' }
  await rulesOf(at('/c'))
  now += 24 * HOUR - 1
  expect((await rulesOf(at('/d'))).allows(at('/d'))).toBe(false)
  expect(asked).toBe(2)
  now += 1
  await rulesOf(at('/e'))
  expect(asked).toBe(3)
})
