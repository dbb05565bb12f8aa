// Letting what a publisher had taken out be stored again, and going on where forgetting was broken off.

import { beforeEach, describe, expect, test } from 'vitest'
import { dailyUpkeep } from '../../src/live/upkeep.ts'
import { openStore } from '../../src/store/open.ts'
import { openForgetWorld, SECRET, URL } from './forget-world.ts'

let world: ReturnType<typeof openForgetWorld>
beforeEach(async () => {
  world = openForgetWorld()
  await world.start()
  return () => world.close()
})

const REFUSED = { refused: 'taken out at the publisher’s request' }
const off = async () => (await world.deps.store.sourcesOff()).map(({ source }) => source)

describe('what was taken out may be stored again', () => {
  test('by the id of an article that has no address', async () => {
    const filed = await world.store({ url: null })
    if ('refused' in filed) throw new Error(filed.refused)
    await world.forget(filed.article)
    expect(await world.forget(filed.article)).toBe(0)
    expect(await world.store({ url: null })).toEqual(REFUSED)
    expect(await world.forget(filed.article, { lift: true })).toBe(0)
    expect(await world.store({ url: null })).toMatchObject({ outcome: 'stored' })
  })
  test.each([
    ['https://m.wire.example/news/1', URL],
    [URL, 'https://m.wire.example/news/1/index.html?from=rss'],
    ['https://m.wire.example/news/1', 'https://mobile.wire.example/news/1'],
  ])('where %s was forgotten, by %s', async (forgotten, lifted) => {
    await world.forget(forgotten)
    expect(await world.store()).toEqual(REFUSED)
    expect(await world.forget(lifted, { lift: true })).toBe(0)
    expect(await world.store()).toMatchObject({ outcome: 'stored' })
    expect(await world.forget(lifted, { lift: true })).toBe(1)
  })
  test('by another address that the article had, or by its id', async () => {
    const filed = await world.store({ addresses: ['https://wire.example/canonical/1'] })
    if ('refused' in filed) throw new Error(filed.refused)
    for (const lifted of ['https://wire.example/canonical/1', filed.article]) {
      await world.forget(URL)
      expect(await world.forget(lifted, { lift: true })).toBe(0)
      expect(await world.store({ addresses: ['https://wire.example/canonical/1'] })).toMatchObject({
        outcome: 'stored',
      })
    }
  })
  test('but not a single article of a source that is out', async () => {
    await world.store()
    await world.forget('wire')
    expect(await world.forget(URL, { lift: true })).toBe(1)
    expect(await world.store()).toEqual(REFUSED)
  })
})

describe('what the operator switched off stays off', () => {
  test('where it was not taken out', async () => {
    await world.store()
    await world.deps.store.switchSource('Wire', true, '2025-06-28T11:00:00.000Z')
    expect(await world.forget('wire', { lift: true })).toBe(1)
    expect(await off()).toEqual(['Wire'])
  })
  test('where it was switched off before it was taken out, which is said', async () => {
    await world.store()
    await world.deps.store.switchSource('Wire', true, '2025-06-28T11:00:00.000Z')
    await world.forget('wire')
    expect(await world.forget('wire', { lift: true })).toBe(0)
    expect(await off()).toEqual(['Wire'])
    expect(world.out.at(-1)).toContain('still switched off')
  })
  test('and what forgetting switched off is on again', async () => {
    await world.store()
    await world.forget('wire')
    expect(await off()).toEqual(['Wire'])
    await world.forget('wire', { lift: true })
    expect(await off()).toEqual([])
  })
})

test('after a kill the running bot clears the words of what was deleted out of the index', async () => {
  await world.store()
  const { store } = world.deps
  const at = new Date(world.time.now).toISOString()
  await store.markForgotten({ source: 'Wire' }, at)
  await store.forget({ source: 'Wire' }, null, 20, at)
  await store.close()
  expect(world.tablesWith(SECRET)).toContain('article_words_data')
  world.deps = { ...world.deps, store: openStore(world.file) }
  const upkeep = { ...world.deps, isOut: () => Promise.resolve(false), keepDays: null, stopping: () => false }
  await dailyUpkeep(upkeep)()
  expect(world.tablesWith(SECRET)).toEqual([])
  expect(await world.deps.store.hasWordsToClear()).toBe(false)
})
