import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ErrandDeps, runErrands } from '../../src/actions/run-errands.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Attended, OutgoingPart } from '../../src/core/ports/messenger.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { edition } from '../store/editions.ts'
import { emptyStore } from '../store/empty-store.ts'

const SLOT = '2025-06-28T17:00:00.000Z'
const HERE = 'discord:1'

let store: Store
let now: number
let done: string[]
let said: string[]

beforeEach(() => {
  store = emptyStore()
  now = Date.parse(SLOT)
  done = []
  said = []
})
afterEach(() => store.close())

const attend =
  (kind: string) =>
  (part: OutgoingPart, messageId: string): Promise<Attended> => {
    done.push(`${kind} ${messageId} ${String(part.payload.body['says'])}`)
    return Promise.resolve('done')
  }
const deps = (given: Partial<ErrandDeps['messenger']> = {}): ErrandDeps => ({
  store,
  messenger: { edit: attend('edit'), crosspost: attend('crosspost'), ...given },
  clock: { now: () => now },
  log: { info: () => undefined, warn: (event) => said.push(event), error: (event) => said.push(event) },
  reachable: () => true,
  stopping: () => false,
  notHandedOn: (channel) => {
    said.push(`told of ${channel}`)
    return Promise.resolve()
  },
})
const payload = (says: string) => ({ method: 'POST', path: '/channels/1/messages', body: { says } })
const plan = async (crosspost: boolean, slot = SLOT, channel = HERE) => {
  const planned = { ...edition({ slot }), id: `${channel} ${slot}`, channel }
  const parts = [0, 1].map((part) => ({ part, payload: payload(`part ${part}`) }))
  await store.planEdition(planned, parts, { corrections: 0, crosspost })
  return planned
}
const send = async (edition: string, part: number) => {
  await store.settleDelivery(edition, part, { state: 'sent', messageId: `m${part}` }, SLOT)
}
const edit = (of: Awaited<ReturnType<typeof plan>>, part: number, cause: string) =>
  store.planErrands(of, [
    { edition: of.id, part, channel: of.channel, kind: 'edit', cause, payload: payload(`${cause} of ${part}`) },
  ])

describe('runErrands', () => {
  test('hands an edition on once all of it was sent, part by part, once', async () => {
    const { id } = await plan(true)
    await send(id, 0)
    await runErrands(deps())
    expect(done).toEqual([])
    await send(id, 1)
    await runErrands(deps())
    await runErrands(deps())
    expect(done).toEqual(['crosspost m0 part 0', 'crosspost m1 part 1'])
  })

  test('hands on at most ten an hour in one channel', async () => {
    for (const hour of ['01', '02', '03', '04', '05', '06']) {
      const { id } = await plan(true, `2025-06-28T${hour}:00:00.000Z`)
      await send(id, 0)
      await send(id, 1)
    }
    await runErrands(deps())
    expect(done).toHaveLength(10)
    now += 3_600_001
    await runErrands(deps())
    expect(done).toHaveLength(12)
  })

  test('an edit waits for its part, and is done once', async () => {
    const planned = await plan(false)
    expect(await edit(planned, 0, 'first')).toBe(1)
    expect(await edit(planned, 0, 'first')).toBe(0)
    await runErrands(deps())
    expect(done).toEqual([])
    await send(planned.id, 0)
    await runErrands(deps())
    await runErrands(deps())
    expect(done).toEqual(['edit m0 first of 0'])
    expect(await edit(planned, 0, 'first')).toBe(0)
  })

  test('a later edit of a part takes the place of one that was not done', async () => {
    const planned = await plan(false)
    await send(planned.id, 0)
    await edit(planned, 0, 'first')
    await edit(planned, 0, 'second')
    await runErrands(deps())
    expect(done).toEqual(['edit m0 second of 0'])
  })

  test('what is put off is tried again when the platform said, and ends there for now', async () => {
    const planned = await plan(false)
    await send(planned.id, 0)
    await send(planned.id, 1)
    await edit(planned, 0, 'first')
    await edit(planned, 1, 'first')
    const busy = () => Promise.reject(new SendFailure('later', 'busy (30046)', { retryAfter: 90_000 }))
    await runErrands(deps({ edit: busy }))
    now += 60_000
    expect(await store.nextErrand(HERE, new Date(now).toISOString())).toMatchObject({ part: 1 })
    now += 60_000
    await runErrands(deps())
    expect(done).toEqual(['edit m0 first of 0', 'edit m1 first of 1'])
  })

  test('a channel that does not hand on is said once, and the edition stands', async () => {
    const refuse = () =>
      Promise.reject(new SendFailure('unreachable', 'no such channel type (50024)', { obstacle: 'kind' }))
    for (const slot of [SLOT, '2025-06-28T18:00:00.000Z']) {
      const { id } = await plan(true, slot)
      await send(id, 0)
      await send(id, 1)
      await runErrands(deps({ crosspost: refuse }))
    }
    expect(said).toEqual(['errand-refused', `told of ${HERE}`])
    expect(await store.pauseOf(HERE)).toBeNull()
    await runErrands(deps())
    expect(done).toEqual([])
  })

  test('a message that somebody deleted is done with', async () => {
    const planned = await plan(false)
    await send(planned.id, 0)
    await edit(planned, 0, 'first')
    await runErrands(deps({ edit: () => Promise.resolve('gone') }))
    await runErrands(deps())
    expect(done).toEqual([])
  })

  test('a paused channel is left alone, and old errands are given up', async () => {
    const planned = await plan(false)
    await send(planned.id, 0)
    await edit(planned, 0, 'first')
    await store.pauseChannel(HERE, 'kicked', SLOT)
    await runErrands(deps())
    now += 5 * 86_400_000
    await store.saveSettings({ ...defaultSettings(HERE), version: 1 })
    await runErrands(deps())
    expect(done).toEqual([])
  })
})
