// /why on the sample archive and on small ones: what it says is what happened.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RawArticle } from '../../src/core/article.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { type Room, NOW, openRoom } from './room.ts'
import { openSample } from './sample-archive.ts'

const MAIN = 'preview:main'
const AR = 'preview:ar'
const CKB = 'preview:ckb'

let room: Room
beforeAll(async () => {
  room = await openSample()
})
afterAll(async () => {
  expect(room.faults).toEqual([])
  await room.store.close()
})

const newest = async (channel: string) => {
  const edition = await room.store.newestEdition(channel, new Date(NOW).toISOString())
  if (edition === null) throw new Error('no edition')
  return edition
}

describe('/why of an item', () => {
  test('says its words, its points and its place, for each item in each language', async () => {
    for (const channel of [MAIN, AR, CKB]) {
      const { items } = await newest(channel)
      expect(items.length).toBeGreaterThan(2)
      for (const { number } of items) {
        const { post, error } = await room.ask(`/why ${number}`, channel)
        expect(error).toBeNull()
        const text = plainTextOf(post)
        expect(text).not.toMatch(/undefined|\[object|NaN/)
        // Nothing has changed since, so it comes out as it was.
        expect(text).not.toContain('Weighed again')
      }
    }
  })

  test('the points add up to what is said', async () => {
    let added = 0
    for (const { number } of (await newest(MAIN)).items) {
      const [, text = ''] = plainTextOf((await room.ask(`/why ${number}`, MAIN)).post).split(' Rank ')
      const total = /qualified, ([\d.]+) points/.exec(text)?.[1]
      if (total === undefined) continue
      const parts = [...text.matchAll(/ ([+−])([\d.]+) · /g)].map(
        ([, sign, value]) => Number(value) * (sign === '+' ? 1 : -1),
      )
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(Number(total))
      added += 1
    }
    expect(added).toBeGreaterThan(0)
  })

  test('every quoted word of a topic stands in a report of the story', async () => {
    for (const { number, story: id } of (await newest(MAIN)).items) {
      const { post } = await room.ask(`/why ${number}`, MAIN)
      const story = await room.store.story(id)
      const articles = await Promise.all((story?.accounts ?? []).map(({ article }) => room.store.article(article.id)))
      const texts = articles.map((article) => `${article?.title}\n${article?.text}`.replaceAll(/\s+/g, ' ')).join('\n')
      const topics = plainTextOf(post).split('Grouped as one story')[0]?.split('Topics')[1] ?? ''
      const quoted = [...topics.replaceAll(/[\u2066-\u2069]/g, '').matchAll(/“([^”]+)”/g)].map(([, word = '']) => word)
      expect(quoted.length).toBeGreaterThan(0)
      for (const word of quoted) expect(texts).toContain(word)
    }
  })

  test('alone offers the items of the newest digest here', async () => {
    const { items } = await newest(MAIN)
    const { post, error } = await room.ask('/why', MAIN)
    expect(error?.code).toBe('missing-option')
    expect(post.buttons.flat()).toHaveLength(items.length)
    const pressed = await room.press(post.buttons.flat()[1]?.id ?? '', MAIN)
    expect(plainTextOf(pressed.post)).toContain('Why item 2')
  })
})

describe('/why of a story in no digest here', () => {
  test('of other topics, of history, without room: says which', async () => {
    const edition = await newest(AR)
    const told = new Set(edition.items.map(({ story }) => story))
    const { stories } = await room.store.latest({ since: edition.window.from, limit: 60, offset: 0 })
    const reasons = new Set<string>()
    for (const { id } of stories.filter((story) => !told.has(story.id))) {
      const text = plainTextOf((await room.ask(`/why ${id}`, MAIN)).post)
      const [, reason = 'told'] = /Not in Sitrep[^:]*: (.*)/.exec(text) ?? []
      reasons.add(reason.replaceAll(/\d+|\(.*?\)/g, ''))
    }
    expect([...reasons].join('\n')).toMatch(/are not those of this channel|it tells history/)
  })
})

describe('in a channel without a digest', () => {
  const article = (url: string, source: string, text: string): RawArticle => ({
    url,
    source,
    title: null,
    text,
    language: 'en',
    published: '2025-06-28T09:00:00Z',
    retrieved: null,
    placeHints: [],
    fictional: false,
  })

  test('a copy is told by how much of its text is the same, and the digest is said to be none', async () => {
    const text =
      'Two border guards were killed in an attack near Al-Qaim on Saturday, an army officer said. ' +
      'The attackers fled towards the desert, and the road to the crossing was closed for three hours.'
    const small = await openRoom(
      [
        article('https://a.example/1', 'Sample A', text),
        article('https://b.example/1', 'Sample B', `${text} More later.`),
      ],
      NOW,
    )
    const { stories } = await small.store.latest({ limit: 1, offset: 0 })
    const said = plainTextOf((await small.ask(`/why ${stories[0]?.id}`)).post)
    expect(said).toMatch(/Sample B: copy of the report of Sample A, \d+% of the text is the same/)
    expect(said).toContain('border guards')
    expect(said).toContain('Not posted')
    expect((await small.ask('/why 1')).error?.code).toBe('not-found')
    await small.store.close()
  })
})
