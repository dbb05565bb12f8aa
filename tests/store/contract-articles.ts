// How articles are filed and stories kept. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/core/ports/store.ts'
import type { Correction } from '../../src/core/story.ts'
import { edition } from './editions.ts'
import { searchFor } from './asking.ts'
import { filing, type Given, idOf } from './filings.ts'

const PAGE = { limit: 10, offset: 0 }

export function articlesContract(open: () => Store): void {
  let store: Store
  const file = (given: Given) => store.fileArticle(filing(given))
  const found = async (...words: string[]) =>
    (await store.search(searchFor({ words }))).hits.map((hit) => hit.article.title)
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  describe('files articles', () => {
    test('and gives them back as they were', async () => {
      const given = filing({ name: 'a', text: 'Two were killed.\nIn Kirkuk.' })
      const filed = await store.fileArticle(given)
      expect(filed.outcome).toBe('stored')
      expect(filed.story).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
      expect(await store.article(given.article.id)).toEqual(given.article)
      expect(await store.article('unknown')).toBeNull()
      expect(await store.heads([given.article.id, 'unknown'])).toMatchObject([
        { id: given.article.id, origin: given.article.id, story: filed.story, fictional: true },
      ])
    })
    test('and the same article twice changes nothing', async () => {
      const first = await file({ name: 'a', events: [{}] })
      const before = await store.counts()
      const again = await file({ name: 'a', events: [{}] })
      expect(again).toEqual({ ...first, outcome: 'known' })
      expect(await store.counts()).toEqual(before)
    })
    test('and the same content at another address is known', async () => {
      const first = await file({ name: 'a', title: 'T', text: 'The same text.' })
      const copy = filing({ name: 'b', title: 'T', text: 'The same text.' })
      expect(await store.findKnown(copy.article.id, copy.article.contentHash)).toMatchObject({ article: idOf('a') })
      expect(await store.fileArticle(copy)).toEqual({ ...first, outcome: 'known' })
    })
    test('and new content at one address is a new version in its story, found by its new words alone', async () => {
      const first = await file({ name: 'a', text: 'Two were killed.', events: [{ killed: [2, 2] }] })
      const second = await file({ name: 'a', text: 'Three were killed.', events: [{ killed: [3, 3] }] })
      expect(second).toEqual({ outcome: 'version', article: first.article, story: first.story })
      expect(await store.article(first.article)).toMatchObject({ version: 2, text: 'Three were killed.' })
      expect(await found('two')).toEqual([])
      expect(await found('three')).toHaveLength(1)
      const story = await store.story(first.story)
      expect(story?.accounts.flatMap((account) => account.events.map((event) => event.killed))).toEqual([[3, 3]])
      expect(await store.timeline({ order: 'date', ...PAGE })).toMatchObject({ total: 1 })
      expect(await store.counts()).toMatchObject({ articles: 1, stories: 1, events: 1 })
    })
    test('and content that an address had before is known: two feeds with two texts of one address make no versions', async () => {
      const first = await file({ name: 'a', text: 'The teaser.' })
      const second = await file({ name: 'a', text: 'The whole report.' })
      expect(second.outcome).toBe('version')
      expect(await file({ name: 'a', text: 'The teaser.' })).toEqual({ ...first, outcome: 'known' })
      expect(await store.article(first.article)).toMatchObject({ version: 2, text: 'The whole report.' })
    })
    test('and the full text of what is stored in short is no version, and corrects what it says alone', async () => {
      const [first, other] = [await file({ name: 'a', text: 'Two were killed.' }), await file({ name: 'b' })]
      const fill = (text: string, correction?: Correction) =>
        store.fileArticle({ ...filing({ name: 'a', text, ...(correction && { correction }) }), fills: true })
      expect(await fill('Two were killed. The whole report.')).toEqual({ ...first, outcome: 'known' })
      expect(await store.article(first.article)).toMatchObject({
        version: 1,
        text: 'Two were killed. The whole report.',
      })
      expect(await store.correctionsToTell(9)).toEqual([])
      await fill('The whole report.', {
        article: other.article,
        version: 1,
        note: 'Corrected',
        before: null,
        after: null,
      })
      expect(await store.correctionsToTell(9)).toMatchObject([{ article: other.article, ofVersion: 1 }])
    })
    test('and a version that belongs to another story moves there, and the empty story leads to it', async () => {
      const other = await file({ name: 'other', subjects: ['topic:x'] })
      const first = await file({ name: 'a', subjects: ['topic:y'] })
      await file({ name: 'a', text: 'Another text.', story: other.story, subjects: ['topic:z'] })
      expect((await store.story(first.story))?.id).toBe(other.story)
      expect((await store.latest({ anyOf: ['topic:y'], ...PAGE })).total).toBe(0)
      expect((await store.latest({ anyOf: ['topic:z'], ...PAGE })).stories.map((story) => story.id)).toEqual([
        other.story,
      ])
      expect(await store.counts()).toMatchObject({ articles: 2, stories: 1 })
    })
    test('and a version of an article that others share a story with stays there, so that nothing told is split', async () => {
      const other = await file({ name: 'other' })
      const first = await file({ name: 'a' })
      await file({ name: 'b', story: first.story })
      const version = await file({ name: 'a', text: 'Another text.', story: other.story })
      expect(version.story).toBe(first.story)
      expect((await store.story(first.story))?.accounts).toHaveLength(2)
      const merged = await file({ name: 'a', text: 'A third.', story: other.story, merges: [first.story] })
      expect(merged.story).toBe(other.story)
      expect((await store.story(first.story))?.accounts).toHaveLength(3)
    })
    test('and what they correct, with the version and what was said', async () => {
      const first = await file({ name: 'a' })
      const said = { version: 1, note: 'Correction: four, not three', before: 'three', after: 'four' }
      await file({ name: 'b', story: first.story, correction: { article: idOf('a'), ...said } })
      await file({ name: 'c', story: first.story, correction: { article: null, ...said, version: null } })
      await file({ name: 'a', text: 'Four were killed.' })
      const accounts = (await store.story(first.story))?.accounts ?? []
      expect(new Map(accounts.map(({ article, corrects }) => [article.id, corrects]))).toEqual(
        new Map([
          [idOf('a'), { article: idOf('a'), version: 1, note: null, before: null, after: null }],
          [idOf('b'), { article: idOf('a'), ...said }],
          [idOf('c'), { article: null, ...said, version: null }],
        ]),
      )
    })
    test('each correction of a story with who made it and when, a changed text as of when that was seen', async () => {
      const first = await file({ name: 'a', published: '2025-06-25T09:00:00Z' })
      const said = { version: 1, note: 'Correction: four, not three', before: 'three', after: 'four' }
      const published = '2025-06-26T09:00:00Z'
      await file({ name: 'b', published, story: first.story, correction: { article: idOf('a'), ...said } })
      await file({ name: 'a', text: 'Four were killed.', correction: { article: idOf('a'), ...said } })
      await file({ name: 'a', text: 'Five were killed.', correction: { article: idOf('a'), ...said, version: 2 } })
      const made = await store.corrections(first.story)
      expect(made.map(({ by, version, corrected }) => [by.id, version, corrected?.id])).toEqual([
        [idOf('a'), 1, idOf('a')],
        [idOf('a'), 2, idOf('a')],
        [idOf('b'), 1, idOf('a')],
      ])
      expect(made[2]).toMatchObject({ ...said, at: published })
      const retrieved = (await store.article(idOf('a')))?.retrieved
      expect(made[1]?.at).toBe(retrieved)
      expect(await store.corrections('ZZZZZZ')).toEqual([])
    })
    test('corrections in order of time, whoever published first', async () => {
      const first = await file({ name: 'a', published: '2025-06-01T09:00:00Z' })
      const correction = { article: idOf('a'), version: 1, note: 'Correction', before: null, after: null }
      await file({ name: 'b', text: 'B.', published: '2025-06-02T09:00:00Z', story: first.story, correction })
      await file({
        name: 'a',
        text: 'Changed.',
        published: '2025-06-01T09:00:00Z',
        seen: '2025-06-05T09:00:00Z',
        correction,
      })
      const made = await store.corrections(first.story)
      expect(made.map(({ by }) => by.id)).toEqual([idOf('b'), idOf('a')])
    })
    test('and odd text does no harm', async () => {
      for (const [index, text] of ['', '\0', '\ud800 lone', '"; DROP TABLE articles; --', '😀'.repeat(50)].entries()) {
        await file({ name: `odd-${index}`, text })
      }
      expect((await store.counts()).articles).toBe(5)
      expect((await store.search(searchFor({ words: ['lone'] }))).total).toBe(1)
    })
  })

  describe('keeps stories', () => {
    test('with their threads: those that began before one and after it, nearest first, told oldest first', async () => {
      const days = ['20', '21', '22', '23', '24']
      const ids: string[] = []
      for (const day of days) {
        const thread = ids[0] ?? null
        ids.push((await file({ name: `d${day}`, published: `2025-06-${day}T08:00:00Z`, thread })).story)
      }
      await file({ name: 'elsewhere', published: '2025-06-22T09:00:00Z' })
      const around = async (at: number, most: number) => {
        const { before, after } = await store.thread(ids[at] ?? '', most)
        return [before, after].map((stories) => stories.map(({ id }) => ids.indexOf(id)))
      }
      expect(await around(2, 4)).toEqual([
        [0, 1],
        [3, 4],
      ])
      expect(await around(2, 1)).toEqual([[1], [3]])
      expect(await around(0, 2)).toEqual([[], [1, 2]])
      expect(await store.thread('ZZZZZZ', 4)).toEqual({ before: [], after: [] })
    })
    test('with their articles oldest first and the newest development first in a list', async () => {
      const old = await file({ name: 'old', published: '2025-06-20T08:00:00Z' })
      await file({ name: 'between', published: '2025-06-21T08:00:00Z' })
      expect((await store.latest(PAGE)).stories[0]?.accounts[0]?.article.title).toBe('Title of between')
      await file({ name: 'late', published: '2025-06-22T08:00:00Z', story: old.story })
      await file({ name: 'early', published: '2025-06-19T08:00:00Z', story: old.story })
      const { stories, total } = await store.latest(PAGE)
      expect(total).toBe(2)
      expect(stories[0]?.accounts.map((account) => account.article.title)).toEqual([
        'Title of early',
        'Title of old',
        'Title of late',
      ])
      expect(stories[0]).toMatchObject({ first: '2025-06-19T08:00:00.000Z', newest: '2025-06-22T08:00:00.000Z' })
    })
    test('and a merged story leads to its survivor, also through a second merge', async () => {
      const [a, b, c] = [await file({ name: 'a' }), await file({ name: 'b' }), await file({ name: 'c' })]
      await file({ name: 'd', story: b.story, merges: [c.story] })
      await file({ name: 'e', story: a.story, merges: [b.story] })
      for (const { story } of [a, b, c]) expect((await store.story(story))?.id).toBe(a.story)
      expect((await store.story(c.story))?.accounts).toHaveLength(5)
      expect(await store.stories([a.story, b.story, c.story])).toHaveLength(1)
      expect((await store.latest(PAGE)).total).toBe(1)
      expect((await store.counts()).stories).toBe(1)
    })
    test('and what a channel was told of a merged story is remembered for the survivor', async () => {
      const [a, b] = [await file({ name: 'a' }), await file({ name: 'b' })]
      await store.planEdition(edition({ slot: '2025-06-25T17:00:00Z', stories: [[b.story, [idOf('b')]]] }), [])
      await file({ name: 'c', story: a.story, merges: [b.story] })
      expect(await store.told('preview:main', [a.story])).toEqual([
        { story: a.story, edition: 1, slotAt: '2025-06-25T17:00:00Z', articles: [idOf('b')] },
      ])
    })
    test('and a follow-up is another story of the thread', async () => {
      const first = await file({ name: 'a' })
      const next = await file({ name: 'b', thread: first.story })
      expect((await store.story(next.story))?.thread).toBe(first.story)
      expect((await store.story(first.story))?.thread).toBe(first.story)
    })
    test('and a long one shows its first and its newest articles', async () => {
      const { story } = await file({ name: 'n0', published: '2025-06-01T00:00:00Z' })
      for (let n = 1; n < 80; n += 1) {
        await file({ name: `n${n}`, story, published: new Date(Date.UTC(2025, 5, 1, n)).toISOString() })
      }
      const titles = (await store.story(story))?.accounts.map((account) => account.article.title) ?? []
      expect(titles).toHaveLength(60)
      expect([titles[0], titles.at(-1)]).toEqual(['Title of n0', 'Title of n79'])
    })
  })
}
