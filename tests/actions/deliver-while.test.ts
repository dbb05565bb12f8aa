import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deliverParts, deliverWhile } from '../../src/actions/deliver-parts.ts'
import type { OutgoingPart } from '../../src/core/ports/messenger.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { Problem } from '../../src/core/problem.ts'
import { type DeliveryRoom, deliveryRoom, HOME } from './delivery-room.ts'

let { store, sent, logged, deps, takes, plan, states } = {} as DeliveryRoom

beforeEach(() => {
  ;({ store, sent, logged, deps, takes, plan, states } = deliveryRoom())
})
afterEach(() => store.close())

describe('a round of deliveries', () => {
  test('serves a channel for which an edition is planned meanwhile', async () => {
    await plan(HOME, 1)
    const planned: string[] = []
    await deliverWhile(deps(), async (take) => {
      planned.push(await plan('telegram:-200', 2))
      void take('telegram:-200')
      planned.push(await plan(HOME, 1, '2025-06-28T17:01:00Z'))
      void take(HOME)
    })
    const [id = '', again = ''] = planned
    expect(await states(id)).toEqual(['sent', 'sent'])
    expect(await states(again)).toEqual(['sent'])
  })

  test('ends with what is under way where planning fails, so that no second one begins beside it', async () => {
    const id = await plan(HOME, 2)
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    const messenger = {
      find: () => Promise.resolve('unknowable' as const),
      send: async (part: OutgoingPart) => {
        await slow
        return takes(part)
      },
    }
    const fails = () => {
      setImmediate(release)
      return Promise.reject(new Error('planning failed'))
    }
    await expect(deliverWhile(deps({ messenger }), fails)).rejects.toThrow('planning failed')
    expect(await states(id)).toEqual(['sent', 'sent'])
  })

  test('of a slow platform does not hold up the channels of another', async () => {
    for (let chat = 1; chat <= 60; chat += 1) await plan(`telegram:${chat}`, 1)
    const id = await plan('discord:1', 1)
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => {
      release = resolve
    })
    const messenger = {
      find: () => Promise.resolve('unknowable' as const),
      send: async (part: OutgoingPart) => {
        if (part.channel.startsWith('telegram:')) await slow
        return takes(part)
      },
    }
    await deliverWhile(deps({ messenger }), async () => {
      await new Promise(setImmediate)
      expect(await states(id)).toEqual(['sent'])
      release()
    })
    expect(sent).toHaveLength(61)
  })

  test('lets planning go on as fast as channels have their turn', async () => {
    let release: () => void = () => undefined
    const slow = new Promise<void>((resolve) => (release = resolve))
    const messenger = {
      find: () => Promise.resolve('unknowable' as const),
      send: async (part: OutgoingPart) => {
        await slow
        return takes(part)
      },
    }
    let planned = 0
    const delivering = deliverWhile(deps({ messenger }), async (take) => {
      for (; planned < 100; planned += 1) await take((await plan(`telegram:${planned + 1}`, 1)).replace(/ .*/, ''))
    })
    for (let round = 0; round < 2_000; round += 1) await new Promise(setImmediate)
    // As many as go side by side, and hardly more.
    expect(planned).toBeGreaterThanOrEqual(40)
    expect(planned).toBeLessThan(45)
    release()
    await delivering
    expect(sent).toHaveLength(100)
  })

  test('does not send again what was sent and could not be stored, once it can be', async () => {
    const id = await plan(HOME, 2)
    let full = true
    const settleDelivery: Store['settleDelivery'] = (...given) =>
      full ? Promise.reject(new Problem('database', 'The disk is full.', 'Make room.')) : store.settleDelivery(...given)
    const unsettled = new Map<string, () => Promise<void>>()
    const lame = { ...deps(), store: { ...store, settleDelivery }, unsettled }
    await deliverParts(lame)
    expect(await states(id)).toEqual(['sending', 'planned'])
    expect(logged).toContain('delivery-failed')
    await expect(deliverParts(lame)).rejects.toThrow('The disk is full.')
    full = false
    await deliverParts(lame)
    expect(await states(id)).toEqual(['sent', 'sent'])
    expect(sent).toHaveLength(2)
  })
})
