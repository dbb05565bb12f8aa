// A feed that was added in one server is heard there alone: through real servers, the real filing and every answer.

import { beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import { composeFor } from '../../src/actions/compose-edition.ts'
import { publishAlerts } from '../../src/actions/publish-alerts.ts'
import { refreshSources } from '../../src/actions/refresh-sources.ts'
import { Sharing } from '../../src/actions/sharing.ts'
import { suggestValues } from '../../src/actions/suggest-values.ts'
import { addedSourceId } from '../../src/core/added-feed.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import { EVERYWHERE } from '../../src/core/hold.ts'
import { NO_VENUE } from '../../src/core/venue.ts'
import { editionParts } from '../../src/render.ts'
import { style } from '../commands/room.ts'
import { knowledge } from '../own-knowledge.ts'
import { rss, serve } from '../sources/feed-server.ts'
import { type FeedWorld, feedWorld, giving, HOUR, iso, START } from './feed-world.ts'
import { plainTextOf } from './post-text.ts'

const [HERE, THERE] = ['discord:1', 'discord:2'] as const
let world: FeedWorld
const worlds = feedWorld()
beforeEach(() => {
  world = worlds()
})

const date = new Date(START - HOUR).toUTCString()
const RAID = 'Two soldiers were killed on Monday when gunmen attacked a checkpoint in Rutba, the Defence Ministry said.'
const STRANGE =
  'Nine soldiers were killed on Monday when gunmen attacked a checkpoint in Rutba, the Zorgon Brigade said.'
const ALONE = 'A Zorgon convoy of forty lorries crossed from Al-Qaim into Syria on Monday, the Border Guards said.'

const settingsIn = (home: string): ChannelSettings => ({ ...defaultSettings(`${home}7`), home, version: 1 })

/** What everybody hears at one host, what was added in `HERE` at another. */
async function follow(common: string, added: string) {
  const known = await serve(giving(() => common))
  const strange = await serve(
    giving(() => added),
    '127.0.0.2',
  )
  const url = `${strange.url}/rss`
  await world.follow([`${known.url}/rss`], 'shafaq')
  const feed = { url, source: addedSourceId(url), name: 'Strange Wire', language: null, known: false }
  await world.store.addFeed(feed, HERE, { by: 'discord:9', at: iso(world.now) }, `${HERE}7`)
  const deps = world.deps([known.address, strange.address])
  return { known, strange, feed, refresh: () => refreshSources(deps) }
}

async function ask(text: string, home: string): Promise<string> {
  const { store } = world
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const asker = { id: 'discord:9', moderates: () => Promise.resolve(true) }
  const deps = { commands, store, knowledge, clock: { now: () => world.now }, log, style }
  const where = { channel: `${home}7`, home, asker, venue: NO_VENUE, private: false }
  return plainTextOf((await answerCommand(deps, { asked: { text }, ...where })).post)
}

const slot = () => ({ date: '2026-11-23', time: '07:00', timeZone: 'Asia/Baghdad', at: iso(world.now) })

describe('a feed that was added elsewhere', () => {
  beforeEach(async () => {
    const { refresh } = await follow(
      rss([{ title: 'Rutba raid', text: RAID, date }]),
      rss([
        { title: 'Rutba attack', text: STRANGE, date },
        { title: 'Lorries', text: ALONE, date },
      ]),
    )
    expect(await refresh()).toMatchObject({ answered: 2, stored: 3 })
    for (const home of [HERE, THERE]) await world.store.saveSettings(settingsIn(home))
  })

  test.each([
    '/latest',
    '/latest Zorgon',
    '/latest border',
    '/search Zorgon',
    '/search lorries',
    '/timeline Al-Qaim',
    '/timeline Zorgon',
    '/sources',
    '/status',
  ])('is in no answer to %s', async (text) => {
    expect(await ask(text, HERE)).toMatch(/forty lorries|Nine soldiers|Strange Wire|2 feeds/)
    expect(await ask(text, THERE)).not.toMatch(/forty lorries|Nine soldiers|Strange Wire|2 feeds/)
  })
  test('tells and confirms no story', async () => {
    const [story] = (await world.store.latest({ text: 'ministry', limit: 1, offset: 0 })).stories
    expect(story?.accounts).toHaveLength(2)
    expect(await ask(`/story ${story?.id}`, HERE)).toContain('Strange Wire')
    expect(await ask(`/story ${story?.id}`, THERE)).not.toContain('Strange Wire')
    const [alone] = (await world.store.latest({ text: 'lorries', limit: 1, offset: 0 })).stories
    expect(await ask(`/story ${alone?.id}`, HERE)).toContain('lorries')
    expect(await ask(`/story ${alone?.id}`, THERE)).not.toContain('lorries')
    expect(await ask(`/why ${alone?.id}`, THERE)).not.toContain('lorries')
  })
  test('is in no edition, also where channels share what is read', async () => {
    const deps = { store: world.store, knowledge, style, sharing: new Sharing() }
    const here = await composeFor(deps, settingsIn(HERE), slot(), false)
    const there = await composeFor(deps, settingsIn(THERE), slot(), false)
    const articlesOf = ({ items }: typeof here) =>
      items.flatMap(({ links }) => links.map(({ source }) => source)).sort()
    expect(articlesOf(here)).toEqual(['Shafaq News', 'Strange Wire'])
    expect(articlesOf(there)).toEqual(['Shafaq News'])
    expect(JSON.stringify(there)).not.toMatch(/Zorgon|Strange/)
  })
  test('counts in no first line of an edition, no total, no map, and is no word that comes near', async () => {
    const deps = { store: world.store, knowledge, style }
    expect((await composeFor(deps, settingsIn(HERE), slot(), false)).health.articles).toBe(3)
    expect((await composeFor(deps, settingsIn(THERE), slot(), false)).health.articles).toBe(1)
    expect(await ask('/status', HERE)).toContain('3 articles')
    expect(await ask('/status', THERE)).toContain('1 article')
    expect(await ask('/map Zorgon', THERE)).not.toContain('Al-Qaim')
    expect(await ask('/search Lorriez', HERE)).toMatch(/lorries/i)
    expect(await ask('/search Lorriez', THERE)).not.toMatch(/lorries/i)
  })
  test('alerts nobody', async () => {
    const { store } = world
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const alerts = { kinds: [], killed: 9, origins: 1, among: [] }
    const deps = {
      store,
      knowledge,
      style,
      log,
      render: (...given: Parameters<typeof editionParts> extends [...infer G, unknown] ? G : never) =>
        editionParts(...given, null),
    }
    const asking = [HERE, THERE].map((home) => ({ ...settingsIn(home), on: true, version: 2, alerts }))
    for (const settings of asking) {
      await store.saveSettings(settings)
      await store.keepWatch(settings.channel, iso(START - 2 * HOUR))
    }
    const told = await publishAlerts(deps, asking, world.now)
    expect(told.map(({ channel }) => channel)).toEqual([`${HERE}7`])
  })
  test('is offered to nobody who types', async () => {
    const deps = { store: world.store, knowledge, clock: { now: () => world.now }, style }
    const offered = async (kind: 'source' | 'story', home: string) =>
      (await suggestValues(deps, { name: 'source', kind, required: true }, '', settingsIn(home))).map(
        ({ label }) => label,
      )
    expect((await offered('source', HERE)).join()).toContain('Strange Wire')
    expect((await offered('source', THERE)).join()).not.toContain('Strange Wire')
    expect((await offered('story', HERE)).join()).toMatch(/Zorgon/)
    expect((await offered('story', THERE)).join()).not.toMatch(/Zorgon/)
  })
  test('is heard as soon as it is added there too, or by whoever runs the bot', async () => {
    const [feed] = await world.store.addedFeeds(HERE)
    if (feed === undefined) throw new Error('nothing was added')
    await world.store.addFeed(feed, EVERYWHERE, { by: 'operator', at: iso(world.now) }, 'preview:main')
    expect(await ask('/search lorries', THERE)).toContain('Strange Wire')
  })
})

describe('an added feed that has the addresses of a known outlet', () => {
  const linked = (address: string, text: string) =>
    rss([{ title: 'Rutba raid', text, date }]).replace('<link>/Rutba%20raid</link>', `<link>${address}</link>`)

  test('neither changes its articles nor keeps them from being heard elsewhere', async () => {
    const address = 'https://shafaq.com/en/1'
    const { refresh } = await follow(linked(address, RAID), linked(address, STRANGE))
    for (let round = 0; round < 2; round += 1) {
      await refresh()
      world.now += 24 * HOUR
    }
    const heard = (await world.store.latest({ limit: 10, offset: 0, unheard: await world.store.unheardSources(THERE) }))
      .stories
    expect(heard.flatMap(({ accounts }) => accounts.map(({ article }) => [article.source, article.version]))).toEqual([
      ['shafaq', 1],
    ])
    expect(await ask('/search ministry', THERE)).toContain('Two soldiers')
    expect(await ask('/search Zorgon', HERE)).toContain('Strange Wire')
  })
  test('counts a copy as no confirmation where both are heard', async () => {
    const { refresh } = await follow(linked('https://shafaq.com/en/1', RAID), linked('https://shafaq.com/en/1', RAID))
    await refresh()
    const [story, ...others] = (await world.store.latest({ limit: 10, offset: 0 })).stories
    expect(others).toEqual([])
    expect(new Set(story?.accounts.map(({ article }) => article.origin)).size).toBe(1)
  })
})

describe('what everybody hears is placed as if nothing had been added', () => {
  test('and takes in a story that only an added feed told before', async () => {
    let common = rss([])
    const known = await serve(giving(() => common))
    const { refresh, strange, feed } = await follow(rss([]), rss([{ title: 'Rutba attack', text: STRANGE, date }]))
    expect([strange.url, feed.name]).not.toEqual([])
    await refresh()
    const [first] = (await world.store.latest({ limit: 1, offset: 0 })).stories
    common = rss([{ title: 'Rutba raid', text: RAID, date }])
    await world.store.followFeeds(
      [{ url: `${known.url}/rss`, source: 'shafaq', language: null, origin: 'known' }],
      iso(world.now),
    )
    await refreshSources(world.deps([known.address]))
    const [story, ...others] = (await world.store.latest({ limit: 10, offset: 0 })).stories
    expect([story?.accounts.length, others]).toEqual([2, []])
    expect(story?.id).not.toBe(first?.id)
    expect((await world.store.story(first?.id ?? ''))?.id).toBe(story?.id)
    expect(story?.accounts.map(({ article }) => [article.source, article.origin === article.id])).toContainEqual([
      'shafaq',
      true,
    ])
  })
})
