import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import { listChannels, postInChannel, setChannel, showChannel } from '../../src/operator/channels.ts'
import { openStore } from '../../src/store/open.ts'
import { filing } from '../store/filings.ts'

const CHANNEL = 'discord:123'
const NOW = '2025-06-28T20:00:00+03:00'

let folder: string
let out: string[]
let err: string[]
let database: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-channels-'))
  database = join(folder, 'a.sqlite')
  out = []
  err = []
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function given(json = false) {
  const terminal = {
    out: (text: string) => void out.push(text),
    err: (text: string) => void err.push(text),
    live: false,
    columns: 80,
  }
  const surroundings = { environment: {}, terminal, systemClock: { now: () => Date.parse(NOW) } }
  return [{ database, now: NOW, ...(json ? { json } : {}) }, surroundings] as const
}

async function inStore<T>(work: (store: ReturnType<typeof openStore>) => Promise<T>): Promise<T> {
  const store = openStore(database)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

const saved = () => inStore((store) => store.settings(CHANNEL))

describe('sitrep channels', () => {
  test('sets what is typed as behind /settings, at once, signed as the operator', async () => {
    const typed = ['topics:isis', 'times:8 pm', 'where:thread', 'without:Shafaq News']
    expect(await setChannel(CHANNEL, typed, ...given())).toBe(0)
    expect(await saved()).toMatchObject({
      topics: ['isis'],
      times: ['20:00'],
      place: 'thread',
      without: ['shafaq'],
      on: true,
      version: 1,
    })
    expect(out.join('\n')).toContain('Saved.')
    const trail = await inStore((store) =>
      store.audit(CHANNEL, null, new Date(NOW).toISOString(), { limit: 1, offset: 0 }),
    )
    expect(trail).toMatchObject([{ by: 'operator' }])
  })

  test('keeps what only the platform knows', async () => {
    const own = { ...defaultSettings(CHANNEL), home: 'discord:9', forum: true, on: true, version: 1 }
    await inStore((store) => store.saveSettings(own))
    await setChannel(CHANNEL, ['length:compact'], ...given())
    expect(await saved()).toEqual({ ...own, length: 'compact', version: 2 })
  })

  test('pauses and resumes', async () => {
    await setChannel(CHANNEL, ['times:06:00'], ...given())
    await setChannel(CHANNEL, ['pause:3d'], ...given(true))
    expect(JSON.parse(out.at(-1) ?? '')).toMatchObject({
      settings: { pausedUntil: '2025-07-01T17:00:00.000Z' },
      next: { date: '2025-07-02', time: '06:00' },
    })
    await setChannel(CHANNEL, ['on'], ...given())
    expect(await saved()).toMatchObject({ pausedUntil: null, on: true })
  })

  test('shows one and lists all, in words and as JSON', async () => {
    await listChannels(...given())
    expect(out.join()).toContain('No channel is set up')
    await setChannel(CHANNEL, ['times:06:00', 'topics:isis'], ...given())
    await listChannels(...given())
    expect(out.at(-1)).toBe('discord:123 · on · 06:00 Asia/Baghdad · isis · en · version 1')
    await showChannel(CHANNEL, ...given())
    expect(out.at(-1)).toContain('ISIS activity')
    await listChannels(...given(true))
    await showChannel(CHANNEL, ...given(true))
    const [listed, shown] = out.slice(-2).map((text) => JSON.parse(text) as unknown)
    expect(listed).toEqual([shown])
    expect(shown).toMatchObject({ channel: CHANNEL, settings: { topics: ['isis'] }, pause: null })
  })

  test('refuses what is wrong with its cure, and changes nothing', async () => {
    expect(await setChannel(CHANNEL, ['times:25:00'], ...given())).toBe(1)
    expect(err.join()).toContain('25:00')
    await expect(setChannel('nowhere', ['on'], ...given())).rejects.toMatchObject({ code: 'bad-usage' })
    expect(await saved()).toBeNull()
  })

  test('posts a digest now: in the preview at once, elsewhere it waits for the running bot; once a minute', async () => {
    const published = '2025-06-28T09:00:00Z'
    await inStore((store) => store.fileArticle(filing({ name: 'a', published, events: [{}] })))
    for (const [channel, state] of [
      ['preview:main', 'sent'],
      [CHANNEL, 'planned'],
    ] as const) {
      expect(await postInChannel(channel, ...given())).toBe(0)
      const parts = await inStore((store) => store.deliveries(`${channel} 2025-06-28 20:00`))
      expect(parts.map((part) => part.state)).toEqual([state])
    }
    await expect(postInChannel(CHANNEL, ...given())).rejects.toMatchObject({ code: 'conflict' })
  })

  test('posts the digest that is due rather than another one beside it', async () => {
    const own = {
      ...defaultSettings(CHANNEL),
      on: true,
      times: ['19:55'],
      since: '2025-06-28T00:00:00.000Z',
      version: 1,
    }
    await inStore((store) => store.saveSettings(own))
    expect(await postInChannel(CHANNEL, ...given())).toBe(0)
    const posted = await inStore((store) => store.editionsOn(CHANNEL, '2025-06-28'))
    expect(posted.map(({ slot }) => slot.time)).toEqual(['19:55'])
  })
})
