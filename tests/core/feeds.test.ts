import { describe, expect, test } from 'vitest'
import type { FollowedFeed } from '../../src/core/feed.ts'
import { countStates, feedState, feedTrouble } from '../../src/core/feed-state.ts'
import { sourceHealth } from '../../src/editorial/source-health.ts'

const NOW = Date.parse('2026-11-23T04:00:00Z')
const DAY = 86_400_000
const ago = (days: number) => new Date(NOW - days * DAY).toISOString()
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
  skips: { hours: [], days: [] },
  took: null,
  status: null,
  off: false,
}
const ANSWERED: FollowedFeed = { ...FRESH, askedAt: ago(0), answeredAt: ago(0) }

describe('a feed', () => {
  test('is new until it was asked', () => {
    expect(feedState(FRESH, NOW)).toBe('new')
  })

  test('is fine while it answers and had something new within a week, or thrice its usual gap', () => {
    expect(feedState({ ...ANSWERED, newAt: ago(0) }, NOW)).toBe('fine')
    expect(feedState({ ...ANSWERED, newAt: ago(6.9) }, NOW)).toBe('fine')
    expect(feedState({ ...ANSWERED, newAt: ago(20.9), gap: 7 * DAY }, NOW)).toBe('fine')
  })

  test('is silent where it answers with nothing new for thrice its usual gap, a day at the least', () => {
    expect(feedState({ ...ANSWERED, newAt: ago(7) }, NOW)).toBe('silent')
    expect(feedState({ ...ANSWERED, newAt: ago(6), gap: 2 * DAY }, NOW)).toBe('silent')
    expect(feedState({ ...ANSWERED, newAt: ago(0.9), gap: 600_000 }, NOW)).toBe('fine')
    expect(feedState({ ...ANSWERED, newAt: ago(1), gap: 600_000 }, NOW)).toBe('silent')
  })

  test('that never had anything new is silent by when it answered', () => {
    expect(feedState(ANSWERED, NOW)).toBe('fine')
    expect(feedState({ ...ANSWERED, answeredAt: ago(8) }, NOW)).toBe('silent')
  })

  test('is slow where its last answer took more than ten seconds', () => {
    expect(feedState({ ...ANSWERED, newAt: ago(0), took: 10_000 }, NOW)).toBe('fine')
    expect(feedState({ ...ANSWERED, newAt: ago(0), took: 10_001 }, NOW)).toBe('slow')
    expect(feedState({ ...ANSWERED, newAt: ago(8), took: 10_001 }, NOW)).toBe('silent')
  })

  test('is failing from its first failure on, whatever it was before', () => {
    const failing = { failingSince: ago(0), failures: 1, problem: 'answered 404', status: 404 }
    for (const before of [FRESH, ANSWERED, { ...ANSWERED, newAt: ago(30) }])
      expect(feedState({ ...before, ...failing }, NOW)).toBe('failing')
  })

  test.each([
    [410, 0, 'gone'],
    [404, 0.9, 'failing'],
    [404, 1, 'gone'],
    [401, 0, 'refused'],
    [403, 0, 'refused'],
    [451, 9, 'refused'],
    [500, 9, 'failing'],
    [null, 9, 'failing'],
  ] as const)('that fails with %s for %s days is %s', (status, days, state) => {
    expect(feedState({ ...ANSWERED, failingSince: ago(days), status }, NOW)).toBe(state)
  })

  test('is counted in one state', () => {
    const feeds = [
      FRESH,
      { ...ANSWERED, newAt: ago(9) },
      { ...ANSWERED, newAt: ago(1) },
      { ...ANSWERED, took: 15_000 },
      { ...FRESH, failingSince: ago(1), failures: 3 },
      { ...FRESH, failingSince: ago(1), failures: 3, status: 410 },
      { ...FRESH, failingSince: ago(1), failures: 3, status: 403 },
    ]
    expect(countStates(feeds, NOW)).toEqual({ new: 1, fine: 1, slow: 1, silent: 1, failing: 1, gone: 1, refused: 1 })
  })

  test('is told of once it has failed for a day in whichever way, or is silent', () => {
    const failing = (days: number, status: number | null) => ({ ...FRESH, failingSince: ago(days), status })
    expect(feedTrouble(failing(0.9, 410), NOW)).toBeNull()
    for (const status of [null, 500, 403, 410]) expect(feedTrouble(failing(1, status), NOW)).toBe('failing')
    expect(feedTrouble({ ...ANSWERED, newAt: ago(7) }, NOW)).toBe('silent')
    expect(feedTrouble({ ...ANSWERED, newAt: ago(1) }, NOW)).toBeNull()
  })
})

describe('the sources of the feeds', () => {
  const failing = (source: string, hours: number, status: number | null = null): FollowedFeed => ({
    ...ANSWERED,
    answeredAt: ago(hours / 24),
    source,
    failingSince: ago(hours / 24),
    failures: 3,
    status,
  })
  const healthOf = (feeds: readonly FollowedFeed[]) => sourceHealth(feeds, NOW, ({ source }) => source.toUpperCase())

  test('are unreachable once none of their feeds has answered for three hours, the longest first', () => {
    const feeds = [
      failing('one-feed', 9),
      failing('both', 20),
      failing('both', 12, 403),
      failing('one-of-two', 30),
      { ...ANSWERED, source: 'one-of-two' },
      failing('just-now', 2.9),
      { ...failing('never', 2), answeredAt: null },
      { ...FRESH, source: 'not-asked' },
    ]
    expect(healthOf(feeds)).toEqual({
      followed: true,
      answered: 2,
      sources: 6,
      unreachable: [
        { name: 'BOTH', since: ago(0.5), why: 'refused' },
        { name: 'ONE-FEED', since: ago(9 / 24), why: 'failing' },
      ],
      silent: [],
      more: 0,
    })
  })

  test('answered where they have nothing new, and are silent where no feed of theirs has', () => {
    const silent = (source: string, days: number) => ({ ...ANSWERED, source, newAt: ago(days) })
    const feeds = [
      silent('quiet', 9),
      silent('quiet', 8),
      failing('quiet', 20),
      silent('half', 9),
      silent('half', 1),
      { ...silent('slow', 1), took: 15_000 },
    ]
    expect(healthOf(feeds)).toEqual({
      followed: true,
      answered: 3,
      sources: 3,
      unreachable: [],
      silent: [{ name: 'QUIET', since: ago(8) }],
      more: 0,
    })
  })

  test('are named up to ten of a kind, and the others counted', () => {
    const feeds = Array.from({ length: 13 }, (_, at) => failing(`s${at}`, 9 + at))
    expect(healthOf(feeds)).toMatchObject({ answered: 0, sources: 13, more: 3 })
    expect(healthOf(feeds)?.unreachable).toHaveLength(10)
  })

  test('are none where no feed is heard', () => {
    expect(healthOf([])).toBeNull()
  })
})
