import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deliverParts } from '../../src/actions/deliver-parts.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { OutgoingPart } from '../../src/core/ports/messenger.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { type DeliveryRoom, deliveryRoom, HOME, SLOT } from './delivery-room.ts'

let { store, sent, logged, time, deps, takes, plan, states } = {} as DeliveryRoom

beforeEach(() => {
  ;({ store, sent, logged, time, deps, takes, plan, states } = deliveryRoom())
})
afterEach(() => store.close())

/** Refuses the first parts with what it is given, then takes. */
const refusesFirst = (failures: readonly (SendFailure | Error)[]) => {
  const left = [...failures]
  return (part: OutgoingPart) => {
    const failure = left.shift()
    return failure === undefined ? takes(part) : Promise.reject(failure)
  }
}
const later = (minutes: number) => {
  time.now += minutes * 60_000
}
const wordsOf = (parts: readonly OutgoingPart[]) =>
  parts.map(({ channel, payload, first }) => [channel, payload.body['part'], first])

describe('deliverParts', () => {
  test('sends the parts of an edition in order, later ones with the first one’s id', async () => {
    const id = await plan(HOME, 3)
    await deliverParts(deps())
    expect(wordsOf(sent)).toEqual([
      [HOME, 0, null],
      [HOME, 1, 'm1'],
      [HOME, 2, 'm1'],
    ])
    expect(await states(id)).toEqual(['sent', 'sent', 'sent'])
    await deliverParts(deps())
    expect(sent).toHaveLength(3)
  })

  test('sends older editions of a channel first', async () => {
    await plan(HOME, 1, SLOT)
    await plan(HOME, 1, '2025-06-28T05:00:00Z')
    const order: string[] = []
    await deliverParts(deps({ messenger: { send: takes, find: () => Promise.resolve('absent') } }))
    for (const { channel } of sent) order.push(channel)
    expect(order).toEqual([HOME, HOME])
    expect((await store.deliveries(`${HOME} 2025-06-28T05:00:00Z`))[0]?.messageId).toBe('m1')
  })

  test('what the platform puts off is tried again when it said, and what follows waits', async () => {
    const id = await plan(HOME, 2)
    const send = refusesFirst([new SendFailure('later', 'Too Many Requests', { retryAfter: 90_000 })])
    const given = deps({ messenger: { send, find: () => Promise.resolve('unknowable') } })
    await deliverParts(given)
    expect(await states(id)).toEqual(['failed', 'planned'])
    later(1)
    await deliverParts(given)
    expect(sent).toHaveLength(0)
    later(1)
    await deliverParts(given)
    expect(await states(id)).toEqual(['sent', 'sent'])
    expect((await store.deliveries(id))[0]).toMatchObject({ attempts: 2, sentAgain: 0 })
  })

  test('one chat that is put off does not hold up another', async () => {
    await plan(HOME, 1)
    const other = await plan('telegram:-200', 1)
    const send = (part: OutgoingPart) =>
      part.channel === HOME ? Promise.reject(new SendFailure('later', 'slow down')) : takes(part)
    await deliverParts(deps({ messenger: { send, find: () => Promise.resolve('absent') } }))
    expect(await states(other)).toEqual(['sent'])
  })

  test('a chat that never answers does not hold up another', async () => {
    await plan(HOME, 1)
    const other = await plan('telegram:-200', 1)
    let release: () => void = () => undefined
    const stalled = new Promise<void>((resolve) => {
      release = resolve
    })
    const send = async (part: OutgoingPart) => {
      if (part.channel === HOME) await stalled
      return await takes(part)
    }
    const delivering = deliverParts(deps({ messenger: { send, find: () => Promise.resolve('absent') } }))
    while ((await states(other))[0] !== 'sent') await new Promise(setImmediate)
    release()
    await delivering
    expect(sent).toHaveLength(2)
  })

  test('an uncertain part that arrived is found and not sent again', async () => {
    const id = await plan(HOME, 1)
    const send = refusesFirst([new SendFailure('uncertain', 'the connection broke')])
    const asked: string[] = []
    const find = (_: OutgoingPart, since: string) => {
      asked.push(since)
      return Promise.resolve({ messageId: 'm77' })
    }
    const given = deps({ messenger: { send, find } })
    await deliverParts(given)
    expect(await states(id)).toEqual(['uncertain'])
    later(2)
    await deliverParts(given)
    expect((await store.deliveries(id))[0]).toMatchObject({
      state: 'sent',
      messageId: 'm77',
      attempts: 1,
      sentAgain: 0,
    })
    expect([sent.length, asked]).toEqual([0, ['2025-06-28T17:00:00.000Z']])
  })

  test('an uncertain part that did not arrive is sent again', async () => {
    const id = await plan(HOME, 1)
    const send = refusesFirst([new SendFailure('uncertain', 'the connection broke')])
    const given = deps({ messenger: { send, find: () => Promise.resolve('absent') } })
    await deliverParts(given)
    later(2)
    await deliverParts(given)
    expect((await store.deliveries(id))[0]).toMatchObject({ state: 'sent', attempts: 2, sentAgain: 0 })
  })

  test('where nobody can tell it is sent again, counted and said', async () => {
    const id = await plan(HOME, 1)
    const send = refusesFirst([new SendFailure('uncertain', 'the connection broke')])
    const given = deps({ messenger: { send, find: () => Promise.resolve('unknowable') } })
    await deliverParts(given)
    later(2)
    await deliverParts(given)
    expect((await store.deliveries(id))[0]).toMatchObject({ state: 'sent', attempts: 2, sentAgain: 1 })
    expect(logged).toContain('part-sent-again')
  })

  test('a part whose fate is unknown keeps its age however often it is handed over', async () => {
    const id = await plan(HOME, 1)
    const send = refusesFirst([new SendFailure('uncertain', 'a'), new SendFailure('later', 'b')])
    const given = deps({ messenger: { send, find: () => Promise.resolve('absent') } })
    await deliverParts(given)
    later(2)
    await deliverParts(given)
    expect((await store.deliveries(id))[0]).toMatchObject({ state: 'uncertain', since: '2025-06-28T17:00:00.000Z' })
  })

  test('a part that was being sent when the process died is uncertain, and comes first', async () => {
    const id = await plan(HOME, 2)
    await store.claimDelivery(HOME, new Date(time.now).toISOString())
    expect(await states(id)).toEqual(['sending', 'planned'])
    await deliverParts(deps())
    expect(sent).toHaveLength(0)
    expect(await store.recoverDeliveries()).toBe(1)
    await deliverParts(deps({ messenger: { send: takes, find: () => Promise.resolve({ messageId: 'm9' }) } }))
    expect(wordsOf(sent)).toEqual([[HOME, 1, 'm9']])
    expect(await states(id)).toEqual(['sent', 'sent'])
  })

  test('a part that the platform refuses has failed for good, and the next one goes on', async () => {
    const id = await plan(HOME, 2)
    const send = refusesFirst([new SendFailure('refused', 'Bad Request: no such button')])
    await deliverParts(deps({ messenger: { send, find: () => Promise.resolve('absent') } }))
    expect(await states(id)).toEqual(['failed', 'sent'])
    expect((await store.deliveries(id))[0]).toMatchObject({ reason: 'Bad Request: no such button', notBefore: null })
    expect(logged).toContain('part-refused')
  })

  test('a channel that cannot be reached is paused, said once, and goes on when its settings are saved', async () => {
    const settings = { ...defaultSettings(HOME), on: true, version: 1 }
    await store.saveSettings(settings)
    const id = await plan(HOME, 1)
    await plan(HOME, 1, '2025-06-28T05:00:00Z')
    const send = refusesFirst([new SendFailure('unreachable', 'Forbidden: bot was kicked')])
    const given = deps({ messenger: { send, find: () => Promise.resolve('absent') } })
    await deliverParts(given)
    await deliverParts(given)
    expect(logged.filter((event) => event === 'channel-paused')).toHaveLength(1)
    expect((await store.channels())[0]?.pause).toMatchObject({ reason: 'Forbidden: bot was kicked' })
    expect(sent).toHaveLength(0)
    await store.saveSettings({ ...settings, version: 2 })
    await deliverParts(given)
    expect(await states(id)).toEqual(['sent'])
  })

  test('a person who blocked the bot is left alone without an alarm, until they write to it again', async () => {
    const chat = 'telegram:5'
    await store.saveSettings({ ...defaultSettings(chat), on: true, version: 1 })
    const id = await plan(chat, 1)
    const send = refusesFirst([new SendFailure('unreachable', '403 Forbidden', { obstacle: 'blocked' })])
    const given = deps({ messenger: { send, find: () => Promise.resolve('absent') } })
    await deliverParts(given)
    await deliverParts(given)
    expect(logged).toEqual(['person-blocked'])
    expect(sent).toHaveLength(0)
    await store.heardFrom(chat)
    await deliverParts(given)
    expect(await states(id)).toEqual(['sent'])
  })

  test('a chat that moved gets its parts at its new id, and its settings move along', async () => {
    await store.saveSettings({ ...defaultSettings(HOME), topics: ['isis'], on: true, home: HOME, version: 1 })
    const id = await plan(HOME, 2)
    const send = refusesFirst([new SendFailure('moved', 'upgraded', { to: 'telegram:-1001' })])
    await deliverParts(deps({ messenger: { send, find: () => Promise.resolve('absent') } }))
    expect(sent.map(({ channel, payload }) => [channel, payload.body['chat_id']])).toEqual([
      ['telegram:-1001', -1001],
      ['telegram:-1001', -1001],
    ])
    expect(await store.settings(HOME)).toBeNull()
    expect(await store.settings('telegram:-1001')).toMatchObject({ topics: ['isis'], home: 'telegram:-1001' })
    expect((await store.newestEdition('telegram:-1001', SLOT))?.id).toBe(id)
  })

  test('a part whose slot is over a day old is not sent any more', async () => {
    const id = await plan(HOME, 1)
    later(24 * 60 + 1)
    await deliverParts(deps())
    expect([sent.length, await states(id)]).toEqual([0, ['failed']])
  })

  test('pauses double, up to an hour', async () => {
    const id = await plan(HOME, 1)
    const send = () => Promise.reject(new SendFailure('later', 'busy'))
    const waits: number[] = []
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await deliverParts(deps({ messenger: { send, find: () => Promise.resolve('absent') } }))
      const until = Date.parse((await store.deliveries(id))[0]?.notBefore ?? '')
      waits.push((until - time.now) / 60_000)
      time.now = until
    }
    waits.slice(1, 6).forEach((wait, at) => {
      expect(wait / (waits[at] ?? 0)).toBeGreaterThan(1.5)
    })
    expect(Math.max(...waits)).toBeLessThanOrEqual(66)
  })

  test('where the process is about to end no further part is begun', async () => {
    const id = await plan(HOME, 2)
    let stopping = false
    const send = (part: OutgoingPart) => {
      stopping = true
      return takes(part)
    }
    await deliverParts(deps({ messenger: { send, find: () => Promise.resolve('absent') }, stopping: () => stopping }))
    expect(await states(id)).toEqual(['sent', 'planned'])
  })

  test('a platform that is not connected is not asked', async () => {
    const id = await plan(HOME, 1)
    await deliverParts(deps({ reachable: (channel) => !channel.startsWith('telegram:') }))
    expect(await states(id)).toEqual(['planned'])
  })
})
