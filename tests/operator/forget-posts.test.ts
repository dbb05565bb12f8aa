// What was posted of what a publisher had taken out, where something else happens meanwhile.

import Database from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { tellHeld } from '../../src/actions/tell-held.ts'
import { tellTakenOut } from '../../src/actions/tell-taken-out.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { CHANNEL, OTHER, openForgetWorld, otherText, SECRET, SETTINGS, URL } from './forget-world.ts'

let world: ReturnType<typeof openForgetWorld>
beforeEach(async () => {
  world = openForgetWorld()
  await world.start()
  return () => world.close()
})

const posted = async () => {
  await world.store()
  await world.store({ ...OTHER, text: otherText })
  const edition = await world.publish()
  await world.deliver()
  return edition
}
/** Something happens once in another process, before or after a deed of the store. */
const around = (given: Partial<Store>) => ({ ...world.deps, store: { ...world.deps.store, ...given } })
const OTHER_WORDS = 'people were killed in a bombing'

describe('more that is taken out', () => {
  test('while new words are made waits for words of its own', async () => {
    const { id } = await posted()
    await world.forget(URL)
    const { store } = world.deps
    const retell: Store['retell'] = async (...given) => {
      await world.forget(OTHER.url)
      return await store.retell(...given)
    }
    await tellTakenOut(around({ retell }))
    await world.errands()
    expect(world.edited).toEqual([])
    expect((await store.deliveries(id)).map(({ payload }) => payload.body)).toEqual([{}])
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.edited).toHaveLength(1)
    expect(world.edited[0]).not.toContain(OTHER_WORDS)
    expect(await store.takenOut()).toEqual([])
  })
  test('once there are new words is told too', async () => {
    await posted()
    await world.forget(URL)
    const { store } = world.deps
    const retell: Store['retell'] = async (...given) => {
      const done = await store.retell(...given)
      await world.forget(OTHER.url)
      return done
    }
    await tellTakenOut(around({ retell }))
    expect(await store.takenOut()).toHaveLength(1)
    await tellTakenOut(world.deps)
    await world.errands()
    expect(world.edited.at(-1)).not.toContain(OTHER_WORDS)
  })
})

describe('an edition that was read before something was taken out of it', () => {
  test('is not kept as it was, neither before nor after its posts were told', async () => {
    const edition = await posted()
    const { store } = world.deps
    await world.forget(URL)
    expect(await store.planErrands(edition, [])).toBeNull()
    await tellTakenOut(world.deps)
    expect(await store.planErrands(edition, [])).toBeNull()
    expect(world.tablesWith(SECRET)).toEqual([])
    const now = (await store.editionById(edition.id))?.edition
    expect(now === undefined ? null : await store.planErrands(now, [])).toBe(0)
  })
  test('is told what was held once its posts are clean', async () => {
    const { items } = await posted()
    const { store } = world.deps
    const mosul = items.find(({ lead }) => lead.includes('bombing'))
    if (mosul === undefined) throw new Error('no item')
    const signature = { by: 'discord:9', at: new Date(world.time.now).toISOString() }
    await store.holdStory(
      { scope: 'discord:1', story: mosul.story },
      true,
      { channel: CHANNEL, home: 'discord:1' },
      signature,
    )
    const planErrands: Store['planErrands'] = async (...given) => {
      await world.forget(URL)
      return await store.planErrands(...given)
    }
    await tellHeld(around({ planErrands }))
    expect(await store.heldChanges(9)).toHaveLength(1)
    await tellTakenOut(world.deps)
    await tellHeld(world.deps)
    await world.errands()
    expect(await store.heldChanges(9)).toEqual([])
    expect(world.edited.join()).not.toContain(SECRET)
    expect(world.edited.at(-1)).toContain('held by the moderators')
  })
})

test('words that cannot be made are tried again later, and nothing is sent or settled without them', async () => {
  const { id } = await posted()
  const db = new Database(world.file)
  db.exec(
    `INSERT INTO parts (edition, part, channel, payload, state) SELECT edition, 1, channel, payload, 'planned' FROM parts`,
  )
  db.close()
  await world.forget(URL)
  const render = () => {
    throw new Error('no fonts')
  }
  await tellTakenOut({ ...world.deps, render })
  await tellTakenOut(world.deps)
  await world.deliver()
  expect([world.sent.length, world.edited.length]).toEqual([1, 0])
  expect(world.out.filter((line) => line.includes('taken-out-failed'))).toHaveLength(1)
  expect(await world.deps.store.takenOut()).toMatchObject([{ edition: id, attempts: 1 }])
  world.time.now += 60_000
  await tellTakenOut(world.deps)
  await world.deliver()
  await world.errands()
  expect(await world.deps.store.takenOut()).toEqual([])
  expect([world.sent.length, world.edited.length]).toEqual([2, 2])
  expect(world.sent[1]).not.toContain(SECRET)
})

test('a forum post that may have been sent keeps its name, and marks by which it is found', async () => {
  await world.deps.store.saveSettings({ ...SETTINGS, forum: true, version: 2 })
  await world.store()
  const { id } = await world.publish({ forum: true })
  const db = new Database(world.file)
  db.exec(`UPDATE parts SET state = 'uncertain', since = 0`)
  db.close()
  const [planned] = await world.deps.store.deliveries(id)
  await world.forget(URL)
  const [emptied] = await world.deps.store.deliveries(id)
  expect(emptied?.payload.body).toEqual({ name: planned?.payload.body['name'], message: {} })
  await tellTakenOut(world.deps)
  const [told] = await world.deps.store.deliveries(id)
  expect(told?.payload.body).toMatchObject({ name: planned?.payload.body['name'], message: { embeds: [{}] } })
  expect(told?.payload.had?.length).toBeGreaterThan(1)
  expect(world.tablesWith(SECRET)).toEqual([])
})
