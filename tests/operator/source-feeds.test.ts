// sitrep sources add, check and remove: the operator's feeds are everybody's.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommandLine } from '../../src/command-line.ts'
import { openStore } from '../../src/store/open.ts'
import { rss, serve } from '../sources/feed-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'sitrep-sources-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const database = join(folder, 'sitrep.sqlite')

async function sitrep(allowed: string, ...args: readonly string[]) {
  let said = ''
  const note = (text: string) => void (said += text)
  const code = await runCommandLine(['sources', ...args], {
    environment: { SITREP_DATABASE: database, SITREP_ALLOWED_ADDRESSES: allowed },
    terminal: { out: note, err: note, live: false, columns: 80 },
    systemClock: { now: () => Date.parse('2026-11-23T04:00:00Z') },
  })
  return { code, said }
}

function isSaid({ code, said }: { readonly code: number; readonly said: string }, expected: number, words: RegExp) {
  expect(code, said).toBe(expected)
  expect(said).toMatch(words)
}

test('the operator adds a feed for everybody, checks it and removes it', async () => {
  const server = await serve((request, response) => {
    if (request.url === '/rss') response.end(rss([{ title: 'Rutba', text: 'A convoy left Rutba, guards said.' }]))
    else response.writeHead(404).end()
  })
  const { address } = server
  const added = await sitrep(address, 'add', `${server.url}/rss`, '--json')
  expect(added.code).toBe(0)
  expect(z.object({ url: z.string() }).parse(JSON.parse(added.said))).toEqual({ url: `${server.url}/rss` })
  const store = openStore(database)
  expect(await store.feeds()).toMatchObject([{ url: `${server.url}/rss`, origin: 'added', sourceName: 'Some Wire' }])
  expect(await store.unheardSources('discord:1')).toEqual([])
  await store.close()
  isSaid(await sitrep(address, 'add', `${server.url}/rss`), 1, /is added already/)
  const checked = await sitrep(address, 'check', 'Some Wire')
  isSaid(checked, 0, /Read as: RSS 2\.0: 1 item/)
  isSaid(await sitrep(address, 'remove', 'some wire'), 0, /followed for everybody no more/)
  isSaid(await sitrep(address, 'remove', 'some wire'), 1, /was not added/)
  isSaid(await sitrep('', 'add', `${server.url}/rss`), 1, /points into a private network/)
})

test('of several feeds of one source none is removed before it is said which', async () => {
  const feeds = ['https://shafaq.com/rss/en/Security', 'https://shafaq.com/rss/ku/Security']
  const store = openStore(database)
  for (const url of feeds) {
    const feed = { url, source: 'shafaq', name: 'Shafaq News', language: null, known: true }
    await store.addFeed(feed, '*', { by: 'operator', at: '2026-11-23T04:00:00.000Z' }, 'preview:main')
  }
  await store.close()
  const asked = await sitrep('', 'remove', 'shafaq')
  isSaid(asked, 2, /shafaq has several feeds/)
  for (const feed of feeds) expect(asked.said).toContain(feed)
  isSaid(await sitrep('', 'remove', feeds[0] ?? ''), 0, /followed for everybody no more/)
  isSaid(await sitrep('', 'remove', 'shafaq news'), 0, /followed for everybody no more/)
})
