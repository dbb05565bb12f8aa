import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Pace, PACE, type Rank, Resting } from '../../src/platforms/telegram/pace.ts'
import { ManualTime } from './telegram-room.ts'

class Refused extends Error {
  readonly ms: number
  constructor(ms: number) {
    super('429')
    this.ms = ms
  }
}

interface Sent {
  readonly chat: number
  readonly rank: Rank
  readonly edit: boolean
  readonly number: number
  /** When Telegram counted it: between start and end. */
  readonly at: number
}

/** A pace on time that is told to pass, and a Telegram that takes `travel` each way. */
function open(travel = 0) {
  const time = new ManualTime()
  const pace = new Pace(time.after, (error) => (error instanceof Refused ? error.ms : null))
  const sent: Sent[] = []
  let number = 0
  const elapse = (ms: number) => new Promise<void>((resolve) => void time.after(ms, resolve))
  const send = (chat: number, rank: Rank = 'answer', edit = false, patience = 60_000, way = travel) => {
    const own = number++
    return pace.run({ chat, rank, edit, patience }, async () => {
      if (way > 0) await elapse(way)
      sent.push({ chat, rank, edit, number: own, at: time.now })
      if (way > 0) await elapse(way)
      return own
    })
  }
  return { time, pace, sent, send }
}

/** The most that fall into any stretch of `span` milliseconds. */
function most(times: readonly number[], span: number): number {
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + span).length))
}

const traffic = fc.array(
  fc.record({
    chat: fc.oneof(fc.constantFrom(1, -2, -3), fc.integer({ min: 4, max: 60 })),
    rank: fc.constantFrom<Rank>('answer', 'digest', 'correction'),
    edit: fc.boolean(),
    wait: fc.nat(400),
    way: fc.oneof(fc.nat(20), fc.nat(300)),
  }),
  { minLength: 1, maxLength: 200, size: 'max' },
)

describe('whatever is to be sent', () => {
  test('stays within the limits as Telegram counts them, and all of it is sent', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(traffic, async (messages) => {
        const { time, pace, sent, send } = open()
        for (const { chat, rank, edit, wait, way } of messages) {
          void send(chat, rank, edit, 60_000, way)
          if (wait % 7 === 0) await time.pass(wait)
        }
        await time.pass(1_000_000)
        await pace.idle()
        expect(sent.length).toBe(messages.length)
        expect(
          most(
            sent.map(({ at }) => at),
            1000,
          ),
        ).toBeLessThanOrEqual(PACE.overall)
        for (const chat of new Set(sent.map((one) => one.chat))) {
          const own = sent.filter((one) => one.chat === chat)
          const times = own.map(({ at }) => at)
          for (const seconds of [1, 2, 5, 10])
            expect(most(times, seconds * 1000)).toBeLessThanOrEqual(PACE.burst + seconds)
          const messagesOnly = own.filter((one) => !one.edit).map(({ at }) => at)
          if (chat < 0) expect(most(messagesOnly, 60_000)).toBeLessThanOrEqual(PACE.groupMinute)
          for (const rank of ['answer', 'digest', 'correction'] as const) {
            for (const edit of [true, false]) {
              const order = own.filter((one) => one.rank === rank && one.edit === edit).map((one) => one.number)
              expect(order).toEqual([...order].sort((a, b) => a - b))
            }
          }
        }
      }),
      { numRuns: 25 },
    )
  })

  test('a thousand answers to a thousand private chats go in order, about thirty a second', async () => {
    const { time, sent, send } = open(20)
    for (let chat = 1; chat <= 1000; chat++) void send(chat)
    await time.pass(40_000)
    expect(sent.map(({ number }) => number)).toEqual(Array.from({ length: 1000 }, (_, at) => at))
    expect(
      most(
        sent.map(({ at }) => at),
        1000,
      ),
    ).toBe(30)
    expect(sent.at(-1)?.at).toBeLessThan(37_000)
  })
})

describe('what goes first', () => {
  test('answers before digests, corrections last', async () => {
    const { time, sent, send } = open()
    for (let chat = 1; chat <= PACE.overall; chat++) void send(chat)
    const waiting: Rank[] = ['correction', 'digest', 'answer', 'correction', 'digest', 'answer']
    for (const [at, rank] of waiting.entries()) void send(100 + at, rank)
    await time.pass(2000)
    expect(sent.slice(PACE.overall).map(({ rank }) => rank)).toEqual([
      'answer',
      'answer',
      'digest',
      'digest',
      'correction',
      'correction',
    ])
  })

  test('a chat that must wait does not hold up others', async () => {
    const { time, sent, send } = open()
    for (let at = 0; at < 10; at++) void send(-1)
    void send(2)
    await time.pass(200)
    expect(sent.map(({ chat }) => chat)).toContain(2)
    expect(sent.filter(({ chat }) => chat === -1).length).toBeLessThanOrEqual(PACE.burst)
  })

  test('a group gets twenty messages a minute, a private chat one a second', async () => {
    const { time, sent, send } = open()
    for (let at = 0; at < 45; at++) {
      void send(-1)
      void send(2)
    }
    await time.pass(300_000)
    const times = (chat: number) => sent.filter((one) => one.chat === chat).map(({ at }) => at)
    expect([times(-1).length, most(times(-1), 60_000)]).toEqual([45, 20])
    expect([times(2).length, most(times(2), 10_000)]).toEqual([45, 12])
  })

  test('parts to one chat never overtake each other, however long the first travels', async () => {
    const { time, sent, send } = open()
    void send(1, 'digest', false, 0, 900)
    void send(1, 'digest', false, 0, 1)
    await time.pass(5000)
    expect(sent.map(({ number }) => number)).toEqual([0, 1])
  })
})

describe('after a 429', () => {
  test('the chat rests as long as it says, others go on, and the message goes out once', async () => {
    const { time, pace, sent, send } = open()
    let tries = 0
    const answered = pace.run({ chat: 1, rank: 'answer', edit: false, patience: 60_000 }, () => {
      tries++
      return tries === 1 ? Promise.reject(new Refused(7000)) : Promise.resolve(time.now)
    })
    void send(1)
    void send(2)
    await time.pass(6900)
    expect([tries, sent.map(({ chat }) => chat)]).toEqual([1, [2]])
    await time.pass(3000)
    const at = await answered
    expect(at).toBeGreaterThanOrEqual(7000)
    expect([tries, sent.map(({ chat }) => chat)]).toEqual([2, [2, 1]])
    expect(sent[1]?.at, 'what came after it').toBeGreaterThanOrEqual(at)
  })

  test('what has no patience is given up at once and says how long to wait', async () => {
    const { time, pace, sent, send } = open()
    const refuse = () => Promise.reject(new Refused(7000))
    await expect(pace.run({ chat: 1, rank: 'digest', edit: false, patience: 0 }, refuse)).rejects.toThrow('429')
    await expect(send(1, 'digest', false, 0)).rejects.toEqual(new Resting(7000))
    await time.pass(100)
    expect(await send(2, 'digest', false, 0)).toBe(1)
    expect(sent.length).toBe(1)
  })

  test('a rest longer than an answer waits ends what waits for the chat', async () => {
    const { pace, send } = open()
    const refused = pace.run({ chat: 1, rank: 'answer', edit: false, patience: 60_000 }, () =>
      Promise.reject(new Refused(600_000)),
    )
    const behind = send(1)
    await expect(refused).rejects.toThrow('429')
    await expect(behind).rejects.toBeInstanceOf(Resting)
  })

  test('two chats refused within a second mean the limit over all, and all rest', async () => {
    const { time, pace, sent, send } = open()
    for (const chat of [1, 2]) {
      await expect(
        pace.run({ chat, rank: 'digest', edit: false, patience: 0 }, () => Promise.reject(new Refused(3000))),
      ).rejects.toThrow('429')
      await time.pass(100)
    }
    void send(3)
    await time.pass(2800)
    expect(sent).toEqual([])
    await time.pass(200)
    expect(sent.map(({ chat }) => chat)).toEqual([3])
  })

  test('it is tried three times in all', async () => {
    const { time, pace } = open()
    let tries = 0
    const refused = pace.run({ chat: 1, rank: 'answer', edit: false, patience: 60_000 }, () => {
      tries++
      return Promise.reject(new Refused(1000))
    })
    const ended = expect(refused).rejects.toThrow('429')
    await time.pass(20_000)
    await ended
    expect(tries).toBe(3)
  })
})

test('any other failure is handed on, and nothing is sent again', async () => {
  const { time, pace, send, sent } = open()
  let tries = 0
  const broken = pace.run({ chat: 1, rank: 'answer', edit: false, patience: 60_000 }, () => {
    tries++
    return Promise.reject(new Error('the line broke'))
  })
  await expect(broken).rejects.toThrow('the line broke')
  void send(1)
  await time.pass(100_000)
  expect([tries, sent.length]).toEqual([1, 1])
})

test('closing gives up what waits', async () => {
  const { pace, send } = open()
  const all = Array.from({ length: 10 }, () => send(-1))
  pace.close()
  const ends = await Promise.allSettled(all)
  expect(ends.filter(({ status }) => status === 'fulfilled').length).toBe(1)
  await expect(send(5)).rejects.toThrow('stops')
  await pace.idle()
})

describe('answers to come', () => {
  test('are worked out while few wait, and again as those go out', async () => {
    const { time, pace, send } = open()
    for (let chat = 1; chat <= 10; chat++) void send(chat)
    let room = false
    void pace.room().then(() => {
      room = true
    })
    await time.pass(33 * 3)
    expect(room).toBe(false)
    await time.pass(33 * 4)
    expect(room).toBe(true)
    await pace.room()
  })

  test('are not held up by a chat that rests', async () => {
    const { time, pace, send } = open()
    for (let count = 0; count < 10; count++) void send(1)
    await time.pass(200)
    await pace.room()
  })

  test('are let go when the bot stops', async () => {
    const { pace, send } = open()
    for (let chat = 1; chat <= 10; chat++) send(chat).catch(() => undefined)
    const room = pace.room()
    pace.close()
    await room
  })
})
