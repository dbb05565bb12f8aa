// Pages are read in a thread of its own. It runs what is built: `npm test` builds first, a single file needs `npm run build`.

import { setImmediate } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readPage } from '../../src/sources/page.ts'
import { openPageReader, type PageReaderOptions } from '../../src/sources/page-reader.ts'
import { NOW } from './folder-of-files.ts'

const words = 'A convoy left Mosul in the morning and reached the depot before night, a guard said. '
const PAGE = `<html><head><title>A convoy left Mosul for the depot</title></head><body><article><p>${words.repeat(4)}</p><p>${words}</p></article></body></html>`
const deep = (depth: number) => `<html><body>${'<div>'.repeat(depth)}${words}${'</div>'.repeat(depth)}</body></html>`
/** Minutes of work for readability. */
const ENDLESS = `<html><body>${`<p>${words}</p>`.repeat(60_000)}</body></html>`

function readerFor(options: PageReaderOptions = {}) {
  const reader = openPageReader(options)
  onTestFinished(() => reader.close())
  return reader
}

describe('a page', () => {
  test('is read as it is without a thread', async () => {
    const read = await readerFor().read(PAGE, NOW)
    expect(read).toMatchObject({ title: 'A convoy left Mosul for the depot' })
    expect(read).toEqual(readPage(PAGE, NOW))
  })

  test('of 20,000 elements inside each other is refused', async () => {
    expect(await readerFor().read(deep(20_000), NOW)).toEqual({ problem: 'elements are nested deeper than 300' })
  })

  test('that takes long holds up nothing else', async () => {
    const reader = readerFor()
    await reader.read(PAGE, NOW)
    const order: string[] = []
    const reading = reader.read(deep(290), NOW).then(() => order.push('page'))
    for (let turn = 0; turn < 50; turn += 1) {
      await setImmediate()
      order.push('turn')
    }
    await reading
    expect(order).toEqual([...Array.from({ length: 50 }, () => 'turn'), 'page'])
  })

  test('that never ends is refused, and the next one is read', async () => {
    const reader = readerFor({ timeout: 300 })
    const [first, second] = await Promise.all([reader.read(ENDLESS, NOW), reader.read(PAGE.slice(0, 400), NOW)])
    expect(first).toEqual({ problem: 'took longer than 0.3 s to read' })
    expect(second).not.toEqual(first)
  })

  test('that needs too much memory is refused, and the next one is read', async () => {
    const reader = readerFor({ memory: 40 })
    expect(await reader.read(ENDLESS, NOW)).toEqual({ problem: 'needs too much memory to read' })
    expect(await reader.read(PAGE, NOW)).toMatchObject({
      site: null,
      text: expect.stringContaining('convoy') as unknown,
    })
  })

  test('that comes after the thread was let go is read by another one', async () => {
    const reader = readerFor({ idle: 0 })
    const first = await reader.read(PAGE, NOW)
    for (let turn = 0; turn < 20; turn += 1) await setImmediate()
    expect(await reader.read(PAGE, NOW)).toEqual(first)
  })
})

describe('closing', () => {
  test('answers the page under way and all that wait, at once', async () => {
    const reader = readerFor()
    const asked = [reader.read(ENDLESS, NOW), reader.read(PAGE, NOW)]
    await setImmediate()
    await reader.close()
    expect(await Promise.all(asked)).toEqual([{ problem: 'was stopped' }, { problem: 'was stopped' }])
    expect(await reader.read(PAGE, NOW)).toEqual({ problem: 'was stopped' })
  })

  test('a reader that read nothing ends nothing', async () => {
    await expect(openPageReader().close()).resolves.toBeUndefined()
  })
})
