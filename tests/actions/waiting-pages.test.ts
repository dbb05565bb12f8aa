// Items whose pages are waited for, come later, or cannot be understood.

import { setImmediate } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AnalysisInput, Analyser } from '../../src/analysis/analyse.ts'
import { analyse } from '../own-knowledge.ts'
import type { FeedServer } from '../sources/feed-server.ts'
import { type FeedWorld, HOUR, item, START } from './feed-world.ts'
import { HTML, LONG, page, serveWire, TEXT, type Wire, wireWorld } from './wire-world.ts'

/** An analyser that fails at a word. */
const failingAt =
  (word: string): Analyser =>
  (input) => {
    if (input.text.includes(word)) throw new Error(`cannot understand ${word}`)
    return analyse(input)
  }

const { worlds, following, followed, storedAt } = wireWorld()
let world: FeedWorld
beforeEach(() => {
  world = worlds()
})

describe('an item that waits for its page', () => {
  const items = Array.from({ length: 17 }, (_, at) => item(`Town${at}`, START - (20 - at) * HOUR))
  const pages = Object.fromEntries(items.map(({ title, text }) => [`/${title}`, page(`${text} ${LONG}`)]))

  test('has it later, although its feed does not change, and nothing was corrected by it', async () => {
    const { refresh, again, stored, pagesAsked } = await followed({ items, pages, validated: true })
    expect(await refresh()).toMatchObject({ stored: 17 })
    const before = await stored('/Town0')
    expect(before?.text).toBe('A convoy left Town0 in the morning.')
    expect(await again()).toMatchObject({ stored: 0, known: 17 })
    expect(pagesAsked()).toHaveLength(17)
    const text = `A convoy left Town0 in the morning. ${LONG}`.trim()
    expect(await stored('/Town0')).toMatchObject({ text, version: 1, seen: before?.seen })
    expect(await world.store.correctionsToTell(50)).toEqual([])
    // Once nothing waits any more, the feed is asked whether it changed.
    expect(await again()).toMatchObject({ answered: 1, known: 0 })
  })

  test('has a new version where the feed itself changed it meanwhile', async () => {
    const wire: Wire = { items, pages }
    const { refresh, again, stored } = await followed(wire)
    await refresh()
    const changed = 'Two convoys left Town0 in the morning.'
    wire.items = [...items.slice(1), item('Town0', START - 20 * HOUR, changed)]
    wire.pages = { ...pages, '/Town0': page(`${changed} ${LONG}`) }
    expect(await again()).toMatchObject({ stored: 1 })
    expect(await stored('/Town0')).toMatchObject({ text: `${changed} ${LONG}`.trim(), version: 2 })
    expect(await world.store.correctionsToTell(50)).toMatchObject([{ ofVersion: 2 }])
  })
})

describe('an item in short', () => {
  test('is filed as the feed gives it where its page’s text cannot be understood', async () => {
    const wire: Wire = { items: [item('Mosul', START - HOUR)], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } }
    const { refresh, again, stored, pagesAsked } = await followed(wire, { analyse: failingAt('lorries') })
    expect(await refresh()).toMatchObject({ stored: 1, refused: 0 })
    expect(await stored('/Mosul')).toMatchObject({ text: TEXT })
    await again()
    expect(pagesAsked()).toEqual(['/Mosul'])
  })

  test('that cannot be understood either is asked for again, and stored once it can be', async () => {
    const wire: Wire = { items: [item('Mosul', START - HOUR)], pages: { '/Mosul': page(`${TEXT} ${LONG}`) } }
    let word = 'convoy'
    const failing = { analyse: (input: AnalysisInput) => failingAt(word)(input) }
    const { refresh, again, stored } = await followed(wire, failing)
    expect(await refresh()).toMatchObject({ stored: 0, refused: 1 })
    word = 'no such word'
    expect(await again()).toMatchObject({ stored: 1 })
    expect(await stored('/Mosul')).toMatchObject({ text: `${TEXT} ${LONG}`.trim() })
  })
})

test('other feeds are filed while a page is waited for', async () => {
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    const slow: Wire = {
      items: [item('Mosul', START - HOUR)],
      pages: {
        '/Mosul': (response) => {
          answer = () => response.writeHead(200, HTML).end(page(`${TEXT} ${LONG}`))
          resolve()
        },
      },
    }
    void serveWire(slow).then(start)
  })
  let round: Promise<unknown> = Promise.resolve()
  let urls: string[] = []
  async function start(slow: FeedServer) {
    const quick = await serveWire({ items: [item('Hit', START - HOUR, `${TEXT} ${LONG}`)], pages: {} }, '127.0.0.2')
    const refresh = await following([slow, quick])
    urls = [`${slow.url}/Mosul`, `${quick.url}/Hit`]
    round = refresh()
  }
  await asked
  while ((await storedAt(urls[1] ?? '')) === null) await setImmediate()
  expect(await storedAt(urls[0] ?? '')).toBeNull()
  answer()
  await round
  expect(await storedAt(urls[0] ?? '')).toMatchObject({ text: `${TEXT} ${LONG}`.trim() })
})

test('a stop while a page is waited for files nothing, and the item is asked again at the next start', async () => {
  let stopping = false
  const wire: Wire = {
    items: [item('Mosul', START - HOUR)],
    pages: {
      '/Mosul': (response) => {
        stopping = true
        response.destroy()
      },
    },
  }
  const { server, refresh, stored } = await followed(wire, { stopping: () => stopping })
  expect(await refresh()).toMatchObject({ answered: 0, failed: 0, stored: 0 })
  expect(await stored('/Mosul')).toBeNull()
  stopping = false
  wire.pages = { '/Mosul': page(`${TEXT} ${LONG}`) }
  await (await following([server]))()
  expect(await stored('/Mosul')).toMatchObject({ text: `${TEXT} ${LONG}`.trim() })
})
