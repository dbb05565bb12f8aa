// The feeds of a running bot: what a start follows and drops, and who is told what each minute.

import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { openAsking } from '../../src/live/ask-feeds.ts'
import { followFeeds } from '../../src/live/feeds.ts'
import type { Ticker } from '../../src/live/ticker.ts'
import { openStore } from '../../src/store/open.ts'
import { analyse, knowledge } from '../own-knowledge.ts'
import { serve } from '../sources/feed-server.ts'

const START = Date.parse('2026-11-23T04:00:00Z')
const HOUR = 3_600_000

let store: Store
let now: number
let logged: { event: string; details: unknown }[]
let told: string[]
let ticks: Map<string, () => Promise<void>>

beforeEach(() => {
  store = openStore(':memory:')
  now = START
  logged = []
  told = []
  ticks = new Map()
  return () => store.close()
})

const byHand: Ticker = (name, work) => {
  ticks.set(name, work)
  return { stop: () => Promise.resolve(void ticks.delete(name)) }
}
const note = (event: string, details?: unknown) => void logged.push({ event, details })
const started = async (environment: Record<string, string>) => {
  const config = readConfig({ DISCORD_TOKEN: 'a.b.c', SITREP_KNOWN_FEEDS: 'off', ...environment })
  const clock = { now: () => now }
  const { fetcher } = openAsking(config, clock)
  onTestFinished(() => fetcher.close())
  const stop = await followFeeds(
    {
      store,
      knowledge,
      analyse,
      clock,
      fetcher,
      log: { info: note, warn: note, error: note },
      config,
      reachable: () => true,
      messenger: { tell: (person, post) => Promise.resolve(void told.push(`${person} ${renderText(post)}`)) },
    },
    byHand,
  )
  onTestFinished(stop)
  return stop
}
const dropped = () => logged.filter(({ event }) => event === 'feed-dropped').map(({ details }) => details)

test('a feed that leaves the list at a start is named in the log, once', async () => {
  const list = ['https://a.example/rss', 'https://b.example/rss']
  await started({ SITREP_FEEDS: list.join(',') })
  await started({ SITREP_FEEDS: list.join(',') })
  expect(dropped()).toEqual([])
  await started({ SITREP_FEEDS: 'https://a.example/rss' })
  await started({ SITREP_FEEDS: 'https://a.example/rss' })
  expect(dropped()).toEqual([{ source: 'b.example', url: 'https://b.example/rss' }])
})

test('moderators are told by the minute’s work, and no more once it is stopped', async () => {
  const server = await serve((_, response) => response.writeHead(410).end())
  await store.saveSettings(
    { ...defaultSettings('discord:5'), on: true, home: 'discord:7', version: 1 },
    {
      by: 'discord:1',
      at: new Date(now).toISOString(),
    },
  )
  const environment = { SITREP_FEEDS: `${server.url}/rss`, SITREP_ALLOWED_ADDRESSES: server.address }
  const stop = await started(environment)
  for (let hour = 0; hour <= 60; hour += 1) {
    now = START + hour * HOUR
    for (const tick of ticks.values()) await tick()
  }
  expect(told).toHaveLength(1)
  expect(told[0]).toMatch(/^discord:1 .*(?:\n.*)*gone since/)
  await stop()
  expect(ticks.size).toBe(0)
})
