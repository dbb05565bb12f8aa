import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import { type ComposeInput, composeEdition } from '../../src/editorial/compose.ts'
import { standingIn } from '../../src/editorial/standing.ts'
import { account, head, story, style } from './given.ts'
import { knowledge } from '../own-knowledge.ts'

const SLOT = { date: '2025-06-28', time: '20:00', timeZone: 'Asia/Baghdad', at: '2025-06-28T17:00:00.000Z' }
const CITIES = ['iq-mosul', 'iq-baghdad', 'iq-basra']
const LONG = `Police said that ${'a long account of what was seen at each of the many posts along the road was given '.repeat(14)}`

/** Of three stories the first ranks best; that of `long` is as long as a whole compact edition. */
function standing(long: number, asked: number) {
  const stories = CITIES.map((place, at) =>
    story(`AAAAA${at}`, [
      account(head(`a${at}`), {
        place,
        killed: [3, 3],
        kind: (['Suicide bomb', 'Armed clash', 'Arrests'] as const)[at] ?? 'Attack',
        sentenceText: at === long ? LONG : 'Three people were killed there.',
      }),
    ]),
  )
  const input: ComposeInput = {
    settings: { ...defaultSettings('preview:main'), length: 'compact' },
    slot: SLOT,
    window: { from: '2025-06-27T17:00:00.000Z', to: SLOT.at },
    number: 1,
    late: false,
    stories,
    told: [],
    recent: [],
    health: { followed: false, answered: 1, sources: 1, articles: 3, unreachable: [], silent: [], more: 0 },
    knowledge,
    style,
  }
  const edition = composeEdition(input)
  const one = stories[asked]
  if (one === undefined) throw new Error('no such story')
  return standingIn(edition, one, edition.items.find((item) => item.story === one.id) ?? null, input)
}

test('what was too long for the room that shorter ones took is said to have been passed over', () => {
  expect(standing(1, 1).absence).toEqual({ why: 'no-room', passedOver: true })
  expect(standing(1, 2)).toMatchObject({ absence: null, rank: { place: 3, of: 3 } })
})

test('what ranked last is not', () => {
  expect(standing(2, 2).absence).toEqual({ why: 'no-room', passedOver: false })
})

test('composed again from the same, an edition comes out as it was', () => {
  expect(standing(1, 0).unchanged).toBe(true)
})
