import { describe, expect, test } from 'vitest'
import { Lanes, turns } from '../../src/platforms/telegram/lanes.ts'
import { settled } from './telegram-room.ts'

/** Work that ends when it is told to. */
function gate() {
  let open = () => {}
  const done = new Promise<void>((resolve) => {
    open = resolve
  })
  return { work: () => done, open }
}

describe('lanes', () => {
  test('what belongs to one chat is worked off in order, and a slow chat holds up nobody', async () => {
    const lanes = new Lanes(() => undefined)
    const done: string[] = []
    const slow = gate()
    lanes.add(1, async () => {
      await slow.work()
      done.push('1a')
    })
    lanes.add(1, async () => void done.push('1b'))
    lanes.add(2, async () => void done.push('2'))
    await settled()
    expect(done).toEqual(['2'])
    slow.open()
    await lanes.idle()
    expect(done).toEqual(['2', '1a', '1b'])
  })

  test('work that fails is told of, and the next goes on', async () => {
    const faults: unknown[] = []
    const lanes = new Lanes((error) => faults.push(error))
    let went = false
    lanes.add(1, () => Promise.reject(new Error('no')))
    lanes.add(1, async () => {
      went = true
    })
    await lanes.idle()
    expect([String(faults[0]), went]).toEqual(['Error: no', true])
  })

  test('a chat that floods is cut off, and others are not', () => {
    const lanes = new Lanes(() => undefined)
    const never = gate()
    const taken = Array.from({ length: 300 }, () => lanes.add(1, never.work)).filter(Boolean).length
    expect([taken, lanes.add(2, never.work), lanes.drop()]).toEqual([200, true, 199])
  })

  test('turns come in order, with a round of the event loop between two', async () => {
    const turn = turns()
    const seen: string[] = []
    const all = [1, 2, 3].map((n) => turn().then(() => seen.push(String(n))))
    setImmediate(() => seen.push('other'))
    await Promise.all(all)
    expect(seen.filter((one) => one !== 'other')).toEqual(['1', '2', '3'])
    expect(seen.indexOf('other')).toBeLessThan(2)
  })
})
