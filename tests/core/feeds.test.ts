import { describe, expect, test } from 'vitest'
import type { FollowedFeed } from '../../src/core/feed.ts'
import { countStates, daysSilent, feedState, unreachableSources } from '../../src/core/feed-state.ts'

const NOW = Date.parse('2026-11-23T04:00:00Z')
const ago = (days: number) => new Date(NOW - days * 86_400_000).toISOString()
const FRESH: FollowedFeed = {
  url: 'https://outlet.example/rss',
  source: 'some-wire',
  language: null,
  movedTo: null,
  origin: 'known',
  etag: null,
  modified: null,
  nextAt: ago(0),
  askedAt: null,
  answeredAt: null,
  newAt: null,
  failingSince: null,
  failures: 0,
  problem: null,
  gap: null,
  hint: null,
  took: null,
  status: null,
}
const ANSWERED: FollowedFeed = { ...FRESH, askedAt: ago(0), answeredAt: ago(0) }

describe('a feed', () => {
  test('is new until it was asked', () => {
    expect(feedState(FRESH, NOW)).toBe('new')
  })

  test('is fine while it answers and had something new within a week', () => {
    expect(feedState({ ...ANSWERED, newAt: ago(0) }, NOW)).toBe('fine')
    expect(feedState({ ...ANSWERED, newAt: ago(6.9) }, NOW)).toBe('fine')
  })

  test('is silent where it answers with nothing new for a week, or never had anything', () => {
    expect(feedState({ ...ANSWERED, newAt: ago(7) }, NOW)).toBe('silent')
    expect(feedState(ANSWERED, NOW)).toBe('silent')
    expect(daysSilent({ ...ANSWERED, newAt: ago(9.5) }, NOW)).toBe(9)
    expect(daysSilent(ANSWERED, NOW)).toBeNull()
  })

  test('is failing from its first failure on, whatever it was before', () => {
    const failing = { failingSince: ago(0), failures: 1, problem: 'answered 404' }
    for (const before of [FRESH, ANSWERED, { ...ANSWERED, newAt: ago(30) }])
      expect(feedState({ ...before, ...failing }, NOW)).toBe('failing')
  })

  test('is counted in one state', () => {
    const feeds = [FRESH, ANSWERED, { ...ANSWERED, newAt: ago(1) }, { ...FRESH, failingSince: ago(1), failures: 3 }]
    expect(countStates(feeds, NOW)).toEqual({ new: 1, silent: 1, fine: 1, failing: 1 })
  })
})

test('a source is unreachable once none of its feeds has answered for three hours, the longest first', () => {
  const failing = (source: string, hours: number) => ({
    ...ANSWERED,
    source,
    failingSince: ago(hours / 24),
    failures: 3,
  })
  const feeds = [
    failing('one-feed', 9),
    failing('both', 20),
    failing('both', 12),
    failing('one-of-two', 30),
    { ...ANSWERED, source: 'one-of-two' },
    failing('just-now', 2.9),
    { ...FRESH, source: 'not-asked' },
  ]
  expect([...unreachableSources(feeds, NOW)]).toEqual([
    ['both', ago(0.5)],
    ['one-feed', ago(9 / 24)],
  ])
})
