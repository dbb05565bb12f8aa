// sitrep sources import, export, list, off and on, against a server of feeds.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { exportList, importList } from '../../src/operator/opml.ts'
import { listSources, switchSource } from '../../src/operator/source-list.ts'
import { type FeedServer, rss, serve } from '../sources/feed-server.ts'

const NOW = Date.parse('2025-06-28T18:00:00Z')
let folder: string
let out: string[]
let errors: string[]
let server: FeedServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-lists-'))
  out = []
  errors = []
  server = await serve((request, response) => {
    if (request.url === '/page') return response.end('<!doctype html><html><body><p>A page.</p></body></html>')
    if (request.url === '/gone') return response.writeHead(404).end()
    return response.end(
      rss([{ title: 'One', text: 'Two were killed in Kirkuk.', date: 'Sat, 28 Jun 2025 09:00:00 GMT' }], 'ar'),
    )
  })
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
})
const path = (name: string) => join(folder, name)
const surroundings = (database: string) => ({
  environment: { SITREP_DATABASE: path(database), SITREP_ALLOWED_ADDRESSES: server.address, SITREP_LOG: 'error' },
  terminal: {
    out: (text: string) => out.push(text),
    err: (text: string) => errors.push(text),
    live: false,
    columns: 80,
  },
  systemClock: { now: () => NOW },
})
const listOf = (...urls: readonly string[]) => {
  const outlines = urls.map((url, at) => `<outline text="Feed ${at}" xmlUrl="${url}"/>`)
  writeFileSync(path('list.opml'), `<opml version="2.0"><body>${outlines.join('')}</body></opml>`)
  return path('list.opml')
}
const bring = (file: string, options = {}, database = 'a.sqlite') => importList(file, options, surroundings(database))
const feedsIn = async (database: string) => {
  const store = openStore(path(database))
  const feeds = await store.feeds()
  await store.close()
  return feeds
}

describe('a list of feeds', () => {
  test('is asked, and what works is followed for everybody; the others say why not', async () => {
    const { url } = server
    const file = listOf(`${url}/one`, `${url}/page`, `${url}/gone`, 'http://127.0.0.2/x', 'nowhere', `${url}/one/`)
    expect(await bring(file, { json: true })).toBe(0)
    const told = JSON.parse(out.at(-1) ?? '') as { added: number; feeds: { state: string; why: string | null }[] }
    expect(told.added).toBe(1)
    expect(told.feeds[0]).toEqual({
      name: 'Feed 0',
      address: `${url}/one`,
      state: 'added',
      why: null,
      items: 1,
      language: 'ar',
      newest: '2025-06-28T09:00:00.000Z',
    })
    expect(told.feeds.slice(1).map(({ state }) => state)).toEqual(['no feed', 'refused', 'refused', 'refused'])
    expect(told.feeds[2]?.why).toBe('answered 404')
    expect(told.feeds[3]?.why).toContain('private')
    expect(await feedsIn('a.sqlite')).toMatchObject([{ url: `${url}/one`, origin: 'added', sourceName: 'Feed 0' }])
    expect(await bring(file)).toBe(0)
    expect(out.at(-1)).toContain('0 added, 1 followed already, 4 not')
  })
  test('is only asked in a dry run', async () => {
    expect(await bring(listOf(`${server.url}/one`), { dryRun: true })).toBe(0)
    expect(out.at(-1)).toContain('1 would be added')
    expect(await feedsIn('a.sqlite')).toEqual([])
  })
  test('of which nothing works, that is none, or that is not there, ends with what to do', async () => {
    expect(await bring(listOf(`${server.url}/gone`))).toBe(1)
    writeFileSync(path('x.opml'), 'no list')
    await expect(bring(path('x.opml'))).rejects.toMatchObject({ code: 'unreadable-file' })
    await expect(bring(path('none.opml'))).rejects.toMatchObject({ code: 'unreadable-file' })
  })
  test('that was written is read again as the same', async () => {
    await bring(listOf(`${server.url}/one`, `${server.url}/two?a=1&amp;b=2`))
    expect(await exportList(path('out.opml'), {}, surroundings('a.sqlite'))).toBe(0)
    expect(await bring(path('out.opml'), {}, 'b.sqlite')).toBe(0)
    const urls = async (database: string) => (await feedsIn(database)).map(({ url, source }) => [url, source])
    expect(await urls('b.sqlite')).toEqual(await urls('a.sqlite'))
    await exportList(undefined, {}, surroundings('b.sqlite'))
    expect(out.at(-1)).toBe(readFileSync(path('out.opml'), 'utf8'))
  })
})

describe('the sources', () => {
  const flip = (name: string, off: boolean) => switchSource(name, off, {}, surroundings('a.sqlite'))
  test('are listed with their feeds, also those that are switched off', async () => {
    await bring(listOf(`${server.url}/one`))
    expect(await flip('feed 0', true)).toBe(0)
    expect(await listSources({}, surroundings('a.sqlite'))).toBe(0)
    expect(out.at(-1)).toMatch(/Feed 0 \(127\.0\.0\.1-\w+\): switched off by the operator/)
    expect(out.at(-1)).toContain(`${server.url}/one (added): switched off by the operator`)
    await listSources({ json: true }, surroundings('a.sqlite'))
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject([
      { name: 'Feed 0', off: true, forgotten: false, articles: 0, feeds: [{ state: 'off' }] },
    ])
    expect(await flip('Feed 0', false)).toBe(0)
    await listSources({ json: true }, surroundings('a.sqlite'))
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject([{ off: false, feeds: [{ state: 'new' }] }])
  })
  test('that were taken out are not switched on again by the way, and no list brings them back', async () => {
    await bring(listOf(`${server.url}/one`))
    const store = openStore(path('a.sqlite'))
    const [feed] = await store.feeds()
    await store.markForgotten({ source: feed?.source ?? '' }, new Date(NOW).toISOString())
    await store.close()
    expect(await flip('Feed 0', false)).toBe(1)
    expect(errors.join()).toContain('--lift')
    expect(await bring(listOf(`${server.url}/one`), { json: true })).toBe(1)
    expect(out.at(-1)).toContain('taken out at the publisher’s request')
    expect(await feedsIn('a.sqlite')).toEqual([])
  })
})
