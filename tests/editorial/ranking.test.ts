import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WEIGHTS, inOrder, onePerEvent, scoreOf, totalOf, varietyOf } from '../../src/editorial/ranking.ts'
import { account, event, head, story } from './given.ts'

const ranked = (id: string, score: number, topic: string | null, place: string | null, given = {}) => ({
  story: story(id, []),
  telling: { article: head(id), event: event({ place, ...given }) },
  score: [{ reason: 'kind' as const, count: 1, points: score }],
  topic,
})
const ids = (list: readonly { story: { id: string } }[]) => list.map((one) => one.story.id)

describe('scoreOf', () => {
  const parts = (accounts: ReturnType<typeof account>[], given = {}, update = false) =>
    scoreOf(
      story('A', accounts),
      { article: head('a'), event: event(given) },
      {
        slotDay: '2025-06-28',
        language: 'en',
        isUpdate: update,
      },
    )
  const score = (...given: Parameters<typeof parts>) => totalOf(parts(...given))
  const one = [account(head('a'))]

  test('counts independent reports, and a copy for nothing', () => {
    expect(score([...one, account(head('b'))])).toBeGreaterThan(score(one))
    expect(score([...one, account(head('b', { origin: 'a' }))])).toBe(score(one))
  })

  test('what is graver, surer, newer comes first', () => {
    expect(score(one, { kind: 'Suicide bomb' })).toBeGreaterThan(score(one, { kind: 'statement' }))
    expect(score(one, { killed: [1, 1] })).toBeGreaterThan(score(one, { wounded: [1, 1] }))
    expect(score(one, { killed: [0, 0], wounded: [0, 0] })).toBe(score(one))
    expect(score(one, { status: 'confirmed' })).toBeGreaterThan(score(one, { status: 'denied' }))
    const old = { date: '2014', days: { earliest: '2014-01-01', latest: '2014-12-31', precision: 'year' as const } }
    expect(score(one)).toBeGreaterThan(score(one, old))
    expect(score(one)).toBeGreaterThan(score(one, {}, true))
  })

  test('says for what each point is given, and leaves out what gives none', () => {
    const accounts = [...one, account(head('b')), account(head('c', { origin: 'b' }))]
    expect(parts(accounts, { kind: 'Arrests', wounded: [2, 2], status: 'official' }, true)).toEqual([
      { reason: 'origin', count: 2, points: 2 * WEIGHTS.origin },
      { reason: 'kind', count: 1, points: 3 },
      { reason: 'wounded', count: 1, points: WEIGHTS.wounded },
      { reason: 'freshEvent', count: 1, points: WEIGHTS.freshEvent },
      { reason: 'update', count: 1, points: WEIGHTS.update },
      { reason: 'certainty', count: 4, points: 4 * WEIGHTS.certainty },
    ])
    expect(parts(one, { kind: 'statement', status: 'denied', dated: false, days: null })).toEqual([
      { reason: 'origin', count: 1, points: WEIGHTS.origin },
      { reason: 'undated', count: 1, points: WEIGHTS.undated },
    ])
  })
})

describe('inOrder', () => {
  test('puts another topic and place between alike ones of nearly the same score', () => {
    const list = [ranked('A', 10, 'isis', 'p'), ranked('B', 9.5, 'isis', 'p'), ranked('C', 8, 'border', 'q')]
    expect(ids(inOrder(list))).toEqual(['A', 'C', 'B'])
  })

  test('what has no place is not alike by it', () => {
    expect(ids(inOrder([ranked('A', 10, 'x', null), ranked('B', 9.5, 'y', null), ranked('C', 9, 'z', 'q')]))).toEqual([
      'A',
      'B',
      'C',
    ])
  })

  test('keeps everything, and the best stands first', () => {
    const list = fc.array(
      fc.record({
        score: fc.integer({ min: 0, max: 30 }),
        topic: fc.constantFrom('a', 'b', null),
        place: fc.constantFrom('p', 'q', null),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(list, (given) => {
        const all = given.map(({ score, topic, place }, at) => ranked(`S${at}`, score, topic, place))
        const ordered = inOrder(all)
        expect(ids(ordered).sort()).toEqual(ids(all).sort())
        const totals = all.map(({ score }) => totalOf(score))
        if (all.length > 0) expect(totalOf(ordered[0]?.score ?? [])).toBe(Math.max(...totals))
      }),
    )
  })

  test('picks each time what leads once what it loses to those before it is taken off', () => {
    const list = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('a', 'b', null), fc.constantFrom('p', 'q', null)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(list, (given) => {
        const ordered = inOrder(given.map(([score, topic, place], at) => ranked(`S${at}`, score, topic, place)))
        ordered.forEach((one, at) => {
          const before = ordered.slice(0, at)
          const worth = (each: typeof one) => totalOf([...each.score, ...varietyOf(each, before)])
          expect(worth(one)).toBe(Math.max(...ordered.slice(at).map(worth)))
        })
      }),
    )
  })
})

describe('onePerEvent', () => {
  const day = { date: '2025-06-28', actors: ['isis'] }

  test('an event that two stories tell takes one item, the better one', () => {
    expect(ids(onePerEvent([ranked('A', 9, 'isis', 'p', day), ranked('B', 8, 'border', 'p', day)]))).toEqual(['A'])
  })

  test.each([
    ['another day', { ...day, date: '2025-06-27' }, 'p'],
    ['another place', day, 'q'],
    ['no place', day, null],
    ['another kind', { ...day, kind: 'Arrests' as const }, 'p'],
    ['other parties', { ...day, actors: ['sdf'] }, 'p'],
    ['an assumed date', { ...day, dated: false }, 'p'],
    ['a month only', { ...day, precision: 'month' as const }, 'p'],
  ])('%s is another event', (_, given, place) => {
    expect(ids(onePerEvent([ranked('A', 9, 'isis', 'p', day), ranked('B', 8, 'isis', place, given)]))).toEqual([
      'A',
      'B',
    ])
  })

  test('two statements of one day and place stay two', () => {
    const said = { ...day, kind: 'statement' as const }
    expect(onePerEvent([ranked('A', 9, 'isis', 'p', said), ranked('B', 8, 'isis', 'p', said)])).toHaveLength(2)
  })
})

test('docs/editorial.md prints the points that count', () => {
  const rules = readFileSync(new URL('../../docs/editorial.md', import.meta.url), 'utf8')
  const table = rules.slice(rules.indexOf('### What comes first'), rules.indexOf('`/why` shows'))
  const points = [...table.matchAll(/\| ([+-][\d.]+) \|$/gmu)].map(([, value]) => Number(value))
  const { mostOrigins, ...counted } = WEIGHTS
  expect(points).toEqual(Object.values(counted))
  expect(table).toContain(`up to ${['one', 'two', 'three', 'four', 'five'][mostOrigins - 1] ?? ''} |`)
})
