// Every answer over the sample archive, in three languages, as both platforms would get it.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { composeFor, postOf, settingsOf } from '../../src/actions/compose-edition.ts'
import type { Block, Inline, Post } from '../../src/core/post.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { slotsBetween } from '../../src/editorial/slots.ts'
import { discordAnswer, discordPost, telegramAnswer, telegramPost } from '../../src/render.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { type Room, NOW, style } from './room.ts'
import { openSample } from './sample-archive.ts'
import { knowledge } from '../own-knowledge.ts'

const CHAT = 'telegram:-1001'
const channelOf = (language: string) => `preview:${language}`
/** More pages than this say nothing new. */
const MOST_PAGES = 4

let room: Room

beforeAll(async () => {
  room = await openSample()
})
afterAll(async () => {
  expect(room.faults).toEqual([])
  await room.store.close()
})

/** What was looked at: many ways lead to the same answer. */
const seen = new Set<string>()
const isNew = (thing: unknown): boolean => {
  const key = JSON.stringify(thing)
  return !seen.has(key) && seen.add(key).size > 0
}

const judged = (what: string, post: Post) => {
  if (!isNew(post)) return
  const problems = [
    ...judgePayloads('discord', discordAnswer(post)),
    ...judgePayloads('telegram', telegramAnswer(post, CHAT)),
    ...(post.tone === 'edition' ? judgePayloads('discord', discordPost(post, 'discord:1')) : []),
    ...(post.tone === 'edition' ? judgePayloads('telegram', telegramPost(post, CHAT)) : []),
  ]
  expect(problems, what).toEqual([])
  expect(loadedIn(post), what).toEqual([])
}

/** Runs of a post with a word that takes a side, outside quotation marks. */
const loadedIn = (post: Post): string[] =>
  [post.title, ...post.blocks.flatMap(runsOf)].flatMap((runs) => {
    const text = runs.map((run) => run.text).join('')
    return style.isLoaded(text) ? [text] : []
  })

const runsOf = (block: Block): (readonly Inline[])[] => {
  switch (block.kind) {
    case 'list':
      return block.items.flatMap(({ lines }) => [...lines])
    case 'more':
      return block.blocks.flatMap(runsOf)
    default:
      return [block.text]
  }
}

const REFUSED = [
  '',
  '/nonsense',
  '/timeline',
  '/story 99',
  '/story ZZZZZZ',
  '/latest kirkok',
  '/latest place:Atlantis',
  '/latest since:soon',
  '/timeline isis from:2025-07 to:2025-06',
  '/timeline isis kind:weather',
  '/search "***"',
  '/search qqqqzzzz',
  '/search "thermal cameras',
  '/search -drone',
  '/search palce:Kirkuk drone',
  '/search drone place:Kirkok',
  '/search drone source:wyre -x',
  '/search ISIS place:Kirkuk -Hamrin to:2024',
  '/digest 2031-01-01',
  '/digest 1999-01-01',
  '/topics show nothing',
  '/sources show nobody',
  `/latest ${'x'.repeat(600)}`,
  '/latest <b>@everyone</b> [a](https://evil.example) `code` **bold**',
  '/search @everyone <@1> https://evil.example/_x_ \u202egnp.exe',
]

describe.each(LANGUAGES)('in a channel in %s', (language) => {
  const channel = channelOf(language)

  test('every example of every command is taken by both platforms', async () => {
    for (const text of commands.flatMap(({ examples }) => examples)) judged(text, (await room.ask(text, channel)).post)
  })

  test('every topic, its latest and its timeline, page by page', async () => {
    for (const { slug } of knowledge.topics) {
      for (const text of [`/latest ${slug}`, `/timeline ${slug}`, `/topics show ${slug}`]) {
        let { post } = await room.ask(text, channel)
        judged(text, post)
        for (let page = 1; page < MOST_PAGES; page += 1) {
          const onward = post.buttons.flat().find(({ request }) => request.options['page'] === String(page))
          if (onward === undefined) break
          const answer = await room.press(onward.id, channel)
          expect(answer.error).toBeNull()
          post = answer.post
          judged(`${text} page ${page}`, post)
        }
      }
    }
  })

  test('everything that the first and second page of a timeline open', async () => {
    for (const { slug } of knowledge.topics) {
      let { post } = await room.ask(`/timeline ${slug}`, channel)
      for (let page = 0; page < 2; page += 1) {
        for (const { id, request } of post.buttons.flat()) {
          if (!isNew([channel, request])) continue
          const pressed = await room.press(id, channel)
          expect(pressed.error).toBeNull()
          judged(`${slug} ${JSON.stringify(request)}`, pressed.post)
        }
        const all = post.buttons.flat().find(({ request }) => request.options['page'] === String(page))
        if (all === undefined) break
        post = (await room.press(all.id, channel)).post
      }
    }
  })

  test('every story', async () => {
    const { stories, total } = await room.store.latest({ limit: 500, offset: 0 })
    expect(stories.length).toBe(total)
    for (const { id } of stories) {
      const { post, error } = await room.ask(`/story ${id}`, channel)
      expect(error).toBeNull()
      judged(id, post)
    }
  })

  test('every edition, as posted and as answered, with all its buttons', async () => {
    const dates = await room.store.editionDates(channel, 100)
    expect(dates.length).toBeGreaterThanOrEqual(15)
    for (const date of dates) {
      const { post } = await room.ask(`/digest ${date}`, channel)
      expect(post.tone).toBe('edition')
      judged(date, post)
      for (const { id } of post.buttons.flat()) {
        const pressed = await room.press(id, channel)
        expect(pressed.error).toBeNull()
        judged(`${date} ${id}`, pressed.post)
      }
    }
  })

  test('every refusal', async () => {
    for (const text of REFUSED) judged(text, (await room.ask(text, channel)).post)
  })

  test('every message that shows an invented article says so', async () => {
    const { words } = await import('../../src/core/words/catalogue.ts').then(({ wordsOf }) => ({
      words: wordsOf(language),
    }))
    const { stories } = await room.store.latest({ limit: 3, offset: 0 })
    for (const text of ['/latest', '/timeline isis', '/search الهول', '/digest', `/story ${stories[0]?.id ?? ''}`]) {
      const { post } = await room.ask(text, channel)
      expect(JSON.stringify(post.blocks), text).toContain(words.edition.fictional)
    }
  })
})

test('figures that differ stand in an edition with their outlets and when they said so', async () => {
  const texts = await Promise.all(
    (await room.store.editionDates(channelOf('en'), 100)).map((date) => room.ask(`/digest ${date}`, channelOf('en'))),
  )
  const lines = texts.flatMap(({ post }) =>
    post.blocks.flatMap(runsOf).map((runs) => runs.map(({ text }) => text).join('')),
  )
  const figures = lines.filter((line) => /^\d+ (?:to \d+ )?(?:killed|wounded)\b.*\)$/.test(line))
  expect(figures.length).toBeGreaterThan(0)
  for (const line of figures) expect(line).toMatch(/\([^()]+, (?:\d+ \p{L}+ \d{4}, )?\d{2}:\d{2}\)/u)
})

test('editions keep to their length and their rules over the whole archive', async () => {
  // As it was told: the commands above changed settings and held stories.
  const { store } = await openSample()
  const settings = await settingsOf(store, channelOf('en'))
  const shown: number[] = []
  const counts: number[] = []
  for (const slot of slotsBetween(settings, NOW - 15 * 86_400_000, NOW)) {
    const edition = await composeFor({ store, knowledge, style }, settings, slot, false)
    const post = await postOf({ store, knowledge }, edition)
    shown.push(
      JSON.stringify(post.blocks)
        .match(/"text":"(?:[^"\\]|\\.)*"/g)
        ?.reduce((sum, one) => sum + one.length - 9, 0) ?? 0,
    )
    counts.push(edition.items.filter(({ section }) => section !== 'ahead').length)
    for (const item of edition.items) {
      expect(item.attribution).not.toBe('')
      expect(item.dateLabel).not.toBe('')
      expect(item.lead).not.toMatch(/…|\.\.\.$/)
      if (item.quote === null) expect(style.isLoaded(item.lead), item.lead).toBe(false)
      else expect(item.quote.split(/\s+/).length).toBeLessThanOrEqual(25)
    }
    expect(new Set(edition.items.filter(({ section }) => section !== 'ahead').map(({ story }) => story)).size).toBe(
      counts.at(-1),
    )
  }
  await store.close()
  expect(counts.filter((count) => count > 0).length).toBeGreaterThanOrEqual(10)
  for (const count of counts) expect(count).toBeLessThanOrEqual(8)
  for (const characters of shown) expect(characters).toBeLessThanOrEqual(1_950)
})
