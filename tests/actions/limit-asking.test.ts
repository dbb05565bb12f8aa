import { expect, test } from 'vitest'
import { EVERYBODY, limitAsking, MODERATORS } from '../../src/actions/limit-asking.ts'

const MINUTE = 60_000
const no = () => Promise.resolve(false)
const yes = () => Promise.resolve(true)

function asking() {
  const clock = { at: 1_000_000 }
  const limit = limitAsking({ now: () => clock.at })
  const taken = async (who: string, moderates: () => Promise<boolean>, times: number) => {
    let count = 0
    for (let at = 0; at < times; at += 1) if ((await limit.wait(who, moderates)) === 0) count += 1
    return count
  }
  return { clock, limit, taken }
}

test('so many at once, then one whenever its time has come', async () => {
  const { clock, limit, taken } = asking()
  expect(await taken('a', no, 30)).toBe(EVERYBODY.burst)
  expect(await limit.wait('a', no)).toBe(60 / EVERYBODY.perMinute)
  clock.at += MINUTE / EVERYBODY.perMinute
  expect(await taken('a', no, 2)).toBe(1)
  clock.at += 10 * MINUTE
  expect(await taken('a', no, 30)).toBe(EVERYBODY.burst)
})

test('nobody is held up by somebody else', async () => {
  const { taken } = asking()
  await taken('a', no, 30)
  expect(await taken('b', no, 1)).toBe(1)
})

test('moderators may ask more, not without end, and are asked for only where it matters', async () => {
  const { taken } = asking()
  const asked: string[] = []
  const moderates = () => {
    asked.push('moderates')
    return yes()
  }
  expect(await taken('a', moderates, EVERYBODY.burst)).toBe(EVERYBODY.burst)
  expect(asked).toEqual([])
  expect(await taken('a', moderates, 100)).toBe(MODERATORS.burst - EVERYBODY.burst)
})

test('a clock that is set back locks nobody out', async () => {
  const { clock, taken } = asking()
  await taken('a', no, 30)
  clock.at -= 60 * MINUTE
  await taken('a', no, 30)
  clock.at += MINUTE
  expect(await taken('a', no, 1)).toBe(1)
})
