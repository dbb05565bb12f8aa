// What /sources and /status say of the feeds, in three languages, as both platforms would get it.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import type { FeedOutcome } from '../../src/core/feed.ts'
import type { Post } from '../../src/core/post.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { discordAnswer, telegramAnswer } from '../../src/render.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { type Room, NOW, openRoom } from './room.ts'
import { knowledge } from '../own-knowledge.ts'

const ARTICLE = {
  url: 'https://shafaq.com/en/1',
  source: 'shafaq',
  title: null,
  text: 'BAGHDAD - Guards counted 40 lorries at the crossing, a customs source said on Saturday.',
  language: null,
  published: '2025-06-28T10:00:00.000Z',
  retrieved: null,
  placeHints: [],
  fictional: false,
}
const ago = (hours: number) => new Date(NOW - hours * 3_600_000).toISOString()
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
const failed = (problem: string, status: number | null = null): FeedOutcome => ({
  answered: false,
  problem,
  nextAt: ago(-2),
  status,
  took: 100,
})
const OWN = { url: 'https://own.example/feed?a=1', source: 'own.example', language: null, origin: 'own' as const }
const KNOWN = knowledge.sources.flatMap(({ id, feeds }) =>
  feeds.map(({ url, language }) => ({ url, source: id, language, origin: 'known' as const })),
)

let room: Room
beforeEach(async () => {
  room = await openRoom([ARTICLE], NOW)
  for (const language of LANGUAGES)
    await room.store.saveSettings({ ...defaultSettings(`preview:${language}`), language, version: 1 })
})
afterEach(async () => {
  expect(room.faults).toEqual([])
  await room.store.close()
})

/** Shafaq's four feeds in four states, the operator's own and the rest failing or not asked yet. */
async function follow(failing: number): Promise<void> {
  await room.store.followFeeds([...KNOWN, OWN], ago(100))
  const [fine = OWN, silent = OWN, broken = OWN, , ...others] = KNOWN
  await room.store.noteFeed(fine.url, answered(3), ago(1))
  await room.store.noteFeed(silent.url, answered(1), ago(24 * 9))
  await room.store.noteFeed(silent.url, answered(0), ago(1))
  await room.store.noteFeed(broken.url, failed('answered 500', 500), ago(30))
  await room.store.noteFeed(OWN.url, answered(0), ago(2))
  for (const { url } of others.slice(0, failing))
    await room.store.noteFeed(url, failed('took longer than 20 s'), ago(3))
}

function judged(post: Post): string {
  expect([
    ...judgePayloads('discord', discordAnswer(post)),
    ...judgePayloads('telegram', telegramAnswer(post, 'telegram:-1001')),
  ]).toEqual([])
  return plainTextOf(post)
}
const ask = async (text: string, language = 'en') => (await room.ask(text, `preview:${language}`)).post

describe('without feeds nothing is said of them', () => {
  test.each(['/status', '/sources', '/sources show shafaq'])('in %s', async (text) => {
    expect(judged(await ask(text))).not.toMatch(/fine|failing|not asked/)
  })
})

describe('/status', () => {
  test('counts the feeds by state and names those that fail', async () => {
    await follow(1)
    const text = judged(await ask('/status'))
    expect(text).toContain(`${KNOWN.length + 1} feeds: 2 fine, 1 with nothing new for long, 2 failing and`)
    expect(text).toContain(
      'Shafaq News (Sorani): failing since 27 June 2025, 14:00: answered 500 · next try on 28 June 2025, 22:00',
    )
    expect(text).not.toContain('more')
  })

  test('names five of which nothing comes in, those that fail first, and counts the others', async () => {
    await follow(9)
    const text = judged(await ask('/status'))
    expect(text.match(/failing since/g)).toHaveLength(5)
    expect(text).toContain('and 6 more')
  })

  test('says so in one word where all are in one state', async () => {
    await room.store.followFeeds(KNOWN, ago(1))
    expect(judged(await ask('/status'))).toContain(`${KNOWN.length} feeds: not asked yet`)
  })
})

describe('a source that the operator switched off', () => {
  test.each(LANGUAGES)('is said to be so wherever its feeds are told, in %s', async (language) => {
    await follow(0)
    await room.store.switchSource('shafaq', true, ago(0))
    const { off, feedsOff } = wordsOf(language).keeping
    const shafaqs = KNOWN.filter(({ source }) => source === 'shafaq').length
    expect(judged(await ask('/status', language))).toContain(feedsOff(shafaqs))
    expect(judged(await ask('/status', language))).not.toContain('404')
    expect(judged(await ask('/sources', language))).toContain(feedsOff(shafaqs))
    expect(judged(await ask('/sources show shafaq', language)).split(off)).toHaveLength(shafaqs + 1)
  })
})

describe('/sources show', () => {
  test('tells the state of each feed in the zone of the channel', async () => {
    await follow(0)
    const text = judged(await ask('/sources show shafaq'))
    expect(text).toContain('https://shafaq.com/rss/en fine, last answered on 28 June 2025, 19:00')
    expect(text).toContain('nothing new for 9 days, last answered on 28 June 2025, 19:00')
    expect(text).toContain('failing since 27 June 2025, 14:00: answered 500')
    expect(text).toContain('not asked yet')
  })

  test('knows the source of an operator’s own feed', async () => {
    await follow(0)
    expect(judged(await ask('/sources show own.example'))).toContain(
      'https://own.example/feed?a=1 fine, last answered on 28 June 2025, 18:00',
    )
  })
})

describe('/sources', () => {
  test('lists sources with articles and those that are followed, page by page, each once', async () => {
    await follow(2)
    const more = Array.from({ length: 10 }, (_, at) => ({
      ...OWN,
      url: `https://own${at}.example/`,
      source: `own${at}`,
    }))
    await room.store.followFeeds([...KNOWN, OWN, ...more], ago(0))
    const first = await ask('/sources')
    const pages = [judged(first)]
    const next = first.buttons.flat().find(({ label }) => label.includes('Next'))
    const second = await room.press(next?.id ?? '', 'preview:en')
    expect(second.error).toBeNull()
    pages.push(judged(second.post))
    const text = pages.join('\n')
    expect(pages[0]).toContain('Shafaq News · 1 article, newest 28 June 2025 · 4 feeds: 1 fine')
    expect(text).toContain('own.example · 1 feed: fine')
    const followed = new Set([...KNOWN, OWN, ...more].map(({ source }) => source))
    expect(text.match(/ feeds?: /g)).toHaveLength(followed.size)
  })
})

describe.each(LANGUAGES)('in %s both platforms take', (language) => {
  test('every state of a feed, with what failed in that language', async () => {
    await follow(9)
    const [, , , , refused = OWN, gone = OWN, slow = OWN] = KNOWN
    await room.store.noteFeed(refused.url, failed('answered 403', 403), ago(2))
    await room.store.noteFeed(gone.url, failed('answered 410', 410), ago(2))
    await room.store.noteFeed(slow.url, { ...answered(1), took: 14_000 }, ago(2))
    for (const command of ['/status', '/sources', '/sources show shafaq', '/sources show own.example'])
      judged(await ask(command, language))
    const { feed } = wordsOf(language).sources
    const status = judged(await ask('/status', language))
    for (const state of ['fine', 'slow', 'silent', 'failing', 'refused', 'gone', 'new'] as const)
      expect(status).toContain(
        feed.tally[state](state === 'failing' ? 7 : state === 'fine' ? 2 : state === 'new' ? 16 : 1),
      )
    const post = await ask('/sources show shafaq', language)
    expect(JSON.stringify(post.blocks)).toContain(feed.problems['answered #'].replace('#', '500'))
    if (language !== 'en') expect(status).not.toMatch(/feeds|failing|fine|answered|longer/)
  })

  test('that a known outlet is not followed where others are', async () => {
    await room.store.followFeeds([OWN], ago(1))
    expect(judged(await ask('/sources show shafaq', language))).toContain(
      wordsOf(language).sources.feed.notFollowed.slice(0, 12),
    )
  })
})

test('/status tells of 6,000 feeds at once, and /sources', async () => {
  const many = Array.from({ length: 6000 }, (_, at) => ({
    ...OWN,
    url: `https://outlet${at}.example/rss`,
    source: `outlet${at}`,
  }))
  await room.store.followFeeds(many, ago(100))
  for (const [at, { url }] of many.entries()) {
    if (at % 10 === 0) await room.store.noteFeed(url, failed('answered 500', 500), ago(30))
    else await room.store.noteFeed(url, answered(1), ago(1))
  }
  expect(judged(await ask('/status'))).toContain('6000 feeds: 5400 fine and 600 failing')
  expect(judged(await ask('/status'))).toContain('and 595 more')
  judged(await ask('/sources'))
})

test('a feed that another server added is not told of here', async () => {
  await room.store.followFeeds([OWN], ago(1))
  const theirs = { url: 'https://theirs.example/rss', source: 'theirs', name: 'Theirs', language: null, known: false }
  await room.store.addFeed(theirs, 'discord:1', { by: 'discord:3', at: ago(1) }, 'discord:2')
  expect(judged(await ask('/status'))).toContain('1 feed: not asked yet')
  expect(judged(await ask('/sources'))).not.toContain('Theirs')
})
