// How complete an edition says it is, by the feeds that its channel hears.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { composeFor, postOf } from '../../src/actions/compose-edition.ts'
import { onceEach } from '../../src/actions/sharing.ts'
import { type ChannelSettings, defaultSettings } from '../../src/core/channel.ts'
import type { Edition } from '../../src/core/edition.ts'
import type { FeedOutcome, ListedFeed } from '../../src/core/feed.ts'
import { EVERYWHERE } from '../../src/core/hold.ts'
import { renderText } from '../../src/core/plain-text.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { editionPost } from '../../src/editorial/edition-post.ts'
import { houseStyle } from '../../src/editorial/house-style.ts'
import { slotsOn } from '../../src/editorial/slots.ts'
import { discordPost, telegramPost } from '../../src/render.ts'
import { openStore } from '../../src/store/open.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { filing } from '../store/filings.ts'
import { knowledge } from '../own-knowledge.ts'

const style = houseStyle(knowledge.wording)
const SETTINGS = defaultSettings('preview:main')
const SLOT = slotsOn(SETTINGS, '2025-06-28')[0] ?? { date: '', time: '', timeZone: '', at: '' }
const ago = (hours: number) => new Date(Date.parse(SLOT.at) - hours * 3_600_000).toISOString()

let store: Store
beforeEach(() => {
  store = openStore(':memory:')
})
afterEach(() => store.close())

const feed = (source: string, language: string | null = null): ListedFeed => ({
  url: `https://${source}.example/${language ?? ''}`,
  source,
  language,
  origin: 'known',
})
const answered = (stored: number): FeedOutcome => ({
  answered: true,
  movedTo: null,
  etag: null,
  modified: null,
  stored,
  nextAt: ago(-1),
  gap: null,
  hint: null,
  skips: { hours: [], days: [] },
  took: 100,
})
const failed = (status: number | null): FeedOutcome => ({
  answered: false,
  problem: status === null ? 'took longer than 20 s' : `answered ${status}`,
  status,
  nextAt: ago(-1),
  took: 100,
})
/** Shafaq has news, Rudaw answers without any, Kurdistan24 fails, NINA refuses, a wire is gone and a post silent. */
async function follow(): Promise<void> {
  const [shafaq, rudaw, kurdistan, nina, wire, post] = [
    feed('shafaq', 'en'),
    feed('rudaw', 'en'),
    feed('k24', 'ckb'),
    feed('nina', 'ar'),
    feed('some-wire'),
    feed('some-post'),
  ]
  await store.followFeeds([shafaq, rudaw, kurdistan, nina, wire, post], ago(300))
  await store.noteFeed(shafaq.url, answered(2), ago(1))
  await store.noteFeed(rudaw.url, answered(1), ago(30))
  await store.noteFeed(rudaw.url, answered(0), ago(1))
  await store.noteFeed(kurdistan.url, failed(null), ago(9))
  await store.noteFeed(nina.url, failed(403), ago(100))
  await store.noteFeed(wire.url, failed(410), ago(60))
  await store.noteFeed(post.url, answered(1), ago(240))
  await store.noteFeed(post.url, answered(0), ago(2))
}
const composed = (given: Partial<ChannelSettings> = {}) =>
  composeFor({ store, knowledge, style }, { ...SETTINGS, ...given }, SLOT, true)
const fileOne = () =>
  store.fileArticle(
    filing({
      name: 'a',
      source: 'shafaq',
      published: ago(3),
      subjects: ['topic:isis'],
      events: [{ date: '2025-06-28' }],
    }),
  )

describe('an edition tells', () => {
  test('how many of the followed sources answered, with or without news, and which do not', async () => {
    await follow()
    await fileOne()
    const edition = await composed()
    expect(edition.health).toEqual({
      followed: true,
      answered: 3,
      sources: 6,
      articles: 1,
      unreachable: [
        { name: 'NINA', since: ago(100), why: 'refused' },
        { name: 'some-wire', since: ago(60), why: 'gone' },
        { name: 'Kurdistan24', since: ago(9), why: 'failing' },
      ],
      silent: [{ name: 'some-post', since: ago(240) }],
      more: 0,
    })
    const text = renderText(await postOf({ store, knowledge }, edition))
    expect(text).toContain('1 article; 3 of 6 sources answered')
    expect(text).toContain(
      'Not answering: Kurdistan24 for 9 h · Refusing the bot: NINA for 4 days · Gone: some-wire for 2 days · Nothing new: some-post for 10 days',
    )
  })

  test('only of the outlets and languages that its channel hears', async () => {
    await follow()
    const { health } = await composed({ without: ['nina', 'some-post'], reads: ['en', 'ar'] })
    expect(health).toMatchObject({ followed: true, answered: 2, sources: 3, silent: [] })
    expect(health.unreachable.map(({ name }) => name)).toEqual(['some-wire'])
  })

  test('nothing of feeds that another server added, and those that its own did by their names', async () => {
    await follow()
    const add = async (name: string, home: string) => {
      const added = { url: `https://${name}.example/`, source: name, name: `The ${name}`, language: null, known: false }
      await store.addFeed(added, home, { by: 'discord:1', at: ago(200) }, 'discord:2')
      await store.noteFeed(added.url, failed(null), ago(150))
    }
    await add('theirs', 'discord:1')
    await add('ours', 'preview:main')
    await add('everybody', EVERYWHERE)
    const { health } = await composed()
    expect(health.sources).toBe(8)
    expect(health.unreachable.map(({ name }) => name)).toEqual([
      'The everybody',
      'The ours',
      'NINA',
      'some-wire',
      'Kurdistan24',
    ])
  })

  test('what it always did in an archive without feeds, and where a channel hears none', async () => {
    await fileOne()
    const counts = { followed: false, answered: 1, sources: 1, articles: 1, unreachable: [], silent: [], more: 0 }
    expect((await composed()).health).toEqual(counts)
    expect(renderText(await postOf({ store, knowledge }, await composed()))).toContain('1 article from 1 of 1 sources')
    await store.followFeeds([feed('rudaw')], ago(1))
    expect((await composed({ without: ['rudaw'] })).health).toEqual(counts)
  })
})

describe('the first lines of an edition', () => {
  const withHealth = async (health: Partial<Edition['health']>): Promise<Edition> => ({
    ...(await composed()),
    health: { followed: true, answered: 4, sources: 9, articles: 31, unreachable: [], silent: [], more: 0, ...health },
  })
  const said = async (health: Partial<Edition['health']>) =>
    renderText(editionPost(await withHealth(health), knowledge, (id) => id))

  test('where feeds are followed, sources count by whether they answered', async () => {
    expect(await said({})).toContain('31 articles; 4 of 9 sources answered')
    expect(await said({})).toContain('No qualifying reports in 24 h; 4 of 9 sources answered.')
    expect(await said({ followed: false })).toContain('31 articles from 4 of 9 sources')
  })

  test('sources that do not answer are named with how long, the rest counted', async () => {
    const unreachable = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon'].map((name, at) => ({
      name,
      since: ago(9 - at),
      why: 'failing' as const,
    }))
    expect(await said({ unreachable })).toContain(
      'Not answering: Alpha for 9 h, Beta for 8 h, Gamma for 7 h and 2 more',
    )
    expect(await said({ unreachable, more: 30 })).toContain('Gamma for 7 h and 32 more')
  })

  test('sources that refuse the bot, are gone or silent are told apart', async () => {
    const unreachable = [
      { name: 'Alpha', since: ago(200), why: 'gone' as const },
      { name: 'Beta', since: ago(100), why: 'refused' as const },
      { name: 'Gamma', since: ago(47), why: 'failing' as const },
    ]
    const silent = [9, 8, 7].map((days) => ({ name: `Silent ${days}`, since: ago(24 * days) }))
    expect(await said({ unreachable, silent })).toContain(
      'Not answering: Gamma for 47 h · Refusing the bot: Beta for 4 days · Gone: Alpha for 8 days · Nothing new: Silent 9 for 9 days, Silent 8 for 8 days and 1 more',
    )
  })
})

test('a wave reads the feeds once, whatever its channels leave out', async () => {
  await follow()
  let reads = 0
  const feedConditions = () => {
    reads += 1
    return store.feedConditions()
  }
  const counting = { store: { ...store, feedConditions }, knowledge, style, once: onceEach() }
  const healths = []
  for (const without of [[], [], ['nina'], ['nina'], ['rudaw']])
    healths.push((await composeFor(counting, { ...SETTINGS, without }, SLOT, true)).health.sources)
  expect([reads, healths]).toEqual([1, [6, 6, 5, 5, 5]])
})

test.each(LANGUAGES)('in %s both platforms take an edition with every kind of trouble', async (language) => {
  await follow()
  await fileOne()
  const post = await postOf({ store, knowledge }, await composed({ language }))
  for (const [platform, parts] of [
    ['discord', discordPost(post, 'discord:1')],
    ['telegram', telegramPost(post, 'telegram:-1001')],
  ] as const) {
    expect(judgePayloads(platform, parts)).toEqual([])
    expect(JSON.stringify(parts)).toContain('some-post')
  }
})
