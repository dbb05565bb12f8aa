// Topics of a server's own, and what is found by them. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import { MOST_OWN_TOPICS, type OwnTopic } from '../../src/core/own-topic.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { filed, phrase, searchFor, word } from './asking.ts'
import { filing, type Given } from './filings.ts'

const AT = '2025-06-25T17:00:00.000Z'
const BY = { by: 'discord:900', at: AT }
const PAGE = { limit: 10, offset: 0 }

function topic(slug: string, version = 1, home = 'discord:1'): OwnTopic {
  const place = { kind: 'filed', field: 'place', keys: ['place:iq-mosul'], label: 'Mosul' } as const
  const either = { kind: 'any', of: [word('dam'), phrase('water level')] } as const
  const all = { kind: 'all', of: [either, place], without: [word('oil')] } as const
  return { home, slug, title: slug, query: '(dam OR "water level") place:Mosul -oil', all, version }
}

export function topicsContract(open: () => Store): void {
  let store: Store
  const file = (given: Given) => store.fileArticle(filing(given))
  beforeEach(() => {
    store = open()
    return () => store.close()
  })

  describe('keeps topics', () => {
    test('of each server, as they were saved, each version once', async () => {
      expect(await store.saveTopic(topic('water'), BY, 'discord:17')).toBe('saved')
      expect(await store.saveTopic(topic('water', 1, 'discord:2'), BY, 'discord:27')).toBe('saved')
      expect(await store.saveTopic({ ...topic('water', 2), title: 'Dams' }, BY, 'discord:17')).toBe('saved')
      expect(await store.topics('discord:1')).toEqual([{ ...topic('water', 2), title: 'Dams' }])
      expect(await store.topics('discord:2')).toEqual([topic('water', 1, 'discord:2')])
      expect(await store.topics('discord:3')).toEqual([])
    })
    test('and lets nobody overwrite or delete what somebody else saved meanwhile', async () => {
      await store.saveTopic(topic('water'), BY, 'discord:17')
      await store.saveTopic(topic('water', 2), BY, 'discord:17')
      expect(await store.saveTopic({ ...topic('water', 2), title: 'Mine' }, BY, 'discord:17')).toBe('stale')
      expect(await store.saveTopic(topic('water', 1), BY, 'discord:17')).toBe('stale')
      expect(await store.dropTopic(topic('water', 1), BY, 'discord:17')).toBe(false)
      expect(await store.topics('discord:1')).toEqual([topic('water', 2)])
    })
    test('of which one home has so many', async () => {
      for (let at = 0; at < MOST_OWN_TOPICS; at += 1) await store.saveTopic(topic(`t${at}`), BY, 'discord:17')
      expect(await store.saveTopic(topic('more'), BY, 'discord:17')).toBe('full')
      expect(await store.saveTopic(topic('t0', 2), BY, 'discord:17')).toBe('saved')
      expect(await store.saveTopic(topic('more', 1, 'discord:2'), BY, 'discord:27')).toBe('saved')
    })
    test('with who made, changed and deleted them', async () => {
      await store.saveTopic(topic('water'), BY, 'discord:17')
      await store.saveTopic(topic('water', 2), { ...BY, by: 'discord:901' }, 'discord:17')
      expect(await store.dropTopic(topic('water', 2), BY, 'discord:17')).toBe(true)
      const trail = await store.audit('discord:17', 'discord:1', AT, PAGE)
      expect(trail.map(({ what, name, by }) => [what, name, by])).toEqual([
        ['topic', 'water', 'discord:900'],
        ['topic', 'water', 'discord:901'],
        ['topic', 'water', 'discord:900'],
      ])
      expect(trail.map(({ before, after }) => [before === null, after === null])).toEqual([
        [false, true],
        [false, false],
        [true, false],
      ])
      expect(trail[0]?.before).toBe(JSON.stringify(topic('water', 2)))
      expect(await store.topics('discord:1')).toEqual([])
    })
    test('that move with a chat that has another id now', async () => {
      await store.saveTopic(topic('water', 1, 'telegram:-1'), BY, 'telegram:-1')
      await store.moveChannel('telegram:-1', 'telegram:-1001')
      expect(await store.topics('telegram:-1001')).toEqual([topic('water', 1, 'telegram:-1001')])
    })
  })

  describe('finds by a search in the place of a subject', () => {
    const drought = {
      kind: 'all',
      of: [{ kind: 'any', of: [word('drought'), word('dam')] }],
      without: [word('oil')],
    } as const
    const seen = '2025-06-25T12:00:00Z'
    beforeEach(async () => {
      await file({ name: 'a', seen, title: 'A', text: 'A drought.', events: [{ date: '2025-06-24', kind: 'Attack' }] })
      await file({
        name: 'b',
        seen,
        title: 'B',
        text: 'A dam, and oil.',
        events: [{ date: '2025-06-23', kind: 'Protest with intervention' }],
      })
      await file({
        name: 'c',
        seen,
        title: 'C',
        text: 'A rally.',
        subjects: ['topic:border'],
        events: [{ kind: 'Arrests' }],
      })
    })
    test('the stories of a page and of a window, which then have the topic', async () => {
      const { stories, total } = await store.latest({ match: drought, ...PAGE })
      expect([total, stories[0]?.accounts[0]?.article.title]).toEqual([1, 'A'])
      const window = { from: '2025-06-24T17:00:00Z', to: '2025-06-25T17:00:00Z' }
      const topicsOf = async (topics: string[], sought = [{ slug: 'water', all: drought }]) =>
        (await store.storiesInWindow({ ...window, topics, sought })).map((story) => story.topics).toSorted()
      expect(await topicsOf(['water'])).toEqual([['water']])
      expect(await topicsOf(['water', 'border'])).toEqual([['border'], ['water']])
      expect(await topicsOf(['water'], [])).toEqual([])
      expect(await topicsOf([])).toEqual([[], ['border'], ['water']])
    })
    test('the entries of a timeline: by its words in their sentences, or by what they are filed as', async () => {
      const days = async (match: Parameters<Store['timeline']>[0]['match'] & object) =>
        (await store.timeline({ match, order: 'date', ...PAGE })).entries.map(({ date }) => date)
      expect(await days(drought)).toEqual(['2025-06-24'])
      expect(await days({ kind: 'any', of: [{ kind: 'all', of: [filed('kind:Attack')], without: [] }] })).toEqual([
        '2025-06-24',
      ])
      expect(await days(word('unheard'))).toEqual([])
    })
    test('all that answers, newest first, with its story', async () => {
      const { articles, more } = await store.matches({ all: drought })
      expect([articles.length, more]).toEqual([1, false])
      expect(new Date(articles[0]?.at ?? 0).toISOString()).toBe('2025-06-25T09:00:00.000Z')
      expect((await store.matches({ all: drought, since: '2025-06-26T00:00:00Z' })).articles).toEqual([])
      const all = await store.matches(searchFor({}))
      expect(new Set(all.articles.map(({ story }) => story)).size).toBe(3)
    })
    test('articles by the kinds of what they tell', async () => {
      const titles = async (...kinds: ('kind:Attack' | 'kind:Arrests')[]) =>
        (await store.search(searchFor({ more: [filed(...kinds)] }))).hits.map(({ article }) => article.title).toSorted()
      expect(await titles('kind:Arrests')).toEqual(['C'])
      expect(await titles('kind:Arrests', 'kind:Attack')).toEqual(expect.arrayContaining(['A', 'C']))
    })
  })
}
