import { beforeEach, describe, expect, test } from 'vitest'
import { BUDGET, Budget } from '../../src/platforms/discord/budget.ts'

/** Time that passes when the test says so. */
let now: number
let timers: { readonly at: number; readonly work: () => void }[]
/** How much later than asked a timer fires. */
let late: number
beforeEach(() => {
  now = 0
  timers = []
  late = 0
})
const after = (ms: number, work: () => void) => void timers.push({ at: now + ms + late, work })
const pass = async (ms: number) => {
  const end = now + ms
  for (;;) {
    const [next] = timers.toSorted((a, b) => a.at - b.at)
    if (next === undefined || next.at > end) break
    timers = timers.filter((timer) => timer !== next)
    now = next.at
    next.work()
    await new Promise(setImmediate)
  }
  now = end
}
/** Starts are noted; each request takes so many milliseconds. */
const requests = (budget: Budget, takes = 5) => {
  const starts: { readonly at: number; readonly path: string }[] = []
  const run = (method: string, path: string) =>
    void budget.run({ method, path }, () => {
      starts.push({ at: now, path })
      return new Promise<void>((resolve) => {
        after(takes, resolve)
      })
    })
  return { starts, run }
}
const message = (channel: number) => `/channels/${channel}/messages`

describe('requests as the bot', () => {
  test('go out spread over the second, never more than the limit in any second, and nearly at its rate', async () => {
    const { starts, run } = requests(new Budget(1000, after))
    for (let channel = 1; channel <= 300; channel += 1) run('POST', message(channel))
    await pass(20_000)
    expect(starts).toHaveLength(300)
    const most = (ms: number) =>
      Math.max(...starts.map(({ at }) => starts.filter((one) => one.at > at - ms && one.at <= at).length))
    expect(most(100)).toBeLessThanOrEqual(10)
    expect(most(1000)).toBeLessThanOrEqual(BUDGET.overall)
    expect(299_000 / (starts.at(-1)?.at ?? 1)).toBeGreaterThan(BUDGET.overall * 0.95)
  })

  test('go out at nearly the rate of the limit where timers fire late, as they do while editions are made', async () => {
    late = 8
    const { starts, run } = requests(new Budget(1000, after))
    for (let channel = 1; channel <= 1000; channel += 1) run('POST', message(channel))
    await pass(40_000)
    expect(starts).toHaveLength(1000)
    expect(999_000 / (starts.at(-1)?.at ?? 1)).toBeGreaterThan(BUDGET.overall * 0.95)
  })

  test('do not start a second too early, however long their answers take', async () => {
    const { starts, run } = requests(new Budget(1000, after), 400)
    for (let channel = 1; channel <= 120; channel += 1) run('POST', message(channel))
    await pass(20_000)
    // Discord may count each at its start or only when it is answered.
    const counted = starts.flatMap(({ at }) => [at, at + 400])
    for (const second of counted) {
      const late = starts.filter(({ at }) => at + 400 > second - 1000 && at <= second)
      expect(late.length).toBeLessThanOrEqual(BUDGET.overall)
    }
  })

  test('what the bot asks goes before parts, and edits come last', async () => {
    const { starts, run } = requests(new Budget(1000, after))
    for (let channel = 11; channel <= 15; channel += 1) run('POST', message(channel))
    run('POST', message(1))
    run('PATCH', `${message(2)}/7`)
    run('POST', message(3))
    run('GET', message(4))
    await pass(1000)
    expect(starts.slice(5).map(({ path }) => path)).toEqual([message(4), message(1), message(3), `${message(2)}/7`])
  })

  test('a channel takes five messages within five seconds, and others pass it', async () => {
    const { starts, run } = requests(new Budget(1000, after))
    for (let part = 0; part < 7; part += 1) run('POST', message(1))
    run('POST', message(2))
    await pass(1000)
    expect(starts.map(({ path }) => path)).toEqual([...Array.from({ length: 5 }, () => message(1)), message(2)])
    await pass(6000)
    expect(starts).toHaveLength(8)
    expect((starts[6]?.at ?? 0) - (starts[0]?.at ?? 0)).toBeGreaterThan(5000)
  })

  test('one that fails gives its place back', async () => {
    const budget = new Budget(1000, after)
    const failed = budget.run({ method: 'GET', path: '/x' }, () => Promise.reject(new Error('broken')))
    await expect(failed).rejects.toThrow('broken')
    const { starts, run } = requests(budget)
    for (let channel = 1; channel <= 60; channel += 1) run('POST', message(channel))
    await pass(5000)
    expect(starts).toHaveLength(60)
  })
})
