// Search and what comes near. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import type { Store } from '../../src/core/ports/store.ts'
import { filed, phrase, searchFor, word } from './asking.ts'
import { filing, type Given, idOf } from './filings.ts'

const PAGE = { limit: 10, offset: 0 }

export function searchContract(open: () => Store): void {
  let store: Store
  const file = (given: Given) => store.fileArticle(filing(given))
  const found = async (...words: string[]) =>
    (await store.search(searchFor({ words }))).hits.map((hit) => hit.article.title)
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  describe('searches', () => {
    test('the newest first, with what matched marked in the original text', async () => {
      await file({ name: 'a', published: '2025-06-01T00:00:00Z', text: 'The Al-Hōl camp.' })
      await file({
        name: 'b',
        published: '2025-06-02T00:00:00Z',
        text: `${'Before it. '.repeat(40)}In al-Hol camp, two.`,
      })
      const { hits, total } = await store.search(searchFor({ words: ['hol', 'CAMP'] }))
      expect(total).toBe(2)
      expect(hits.map((hit) => hit.article.id)).toEqual([idOf('b'), idOf('a')])
      const marked = hits.map((hit) => hit.marks.map((mark) => hit.excerpt.slice(mark.start, mark.end)))
      expect(marked).toEqual([
        ['Hol', 'camp'],
        ['Hōl', 'camp'],
      ])
      expect(hits[0]?.excerpt).toBe('In al-Hol camp, two.')
    })
    test.each(['الهول', 'والهول', 'بالهول', 'الهَوْل', 'للهول'])('الهول and finds %s', async (word) => {
      await file({ name: 'a', text: `قال مصدر إن مخيم ${word} أغلق` })
      const { hits } = await store.search(searchFor({ words: ['الهول'] }))
      const [hit] = hits
      expect(hit?.marks.map((mark) => hit.excerpt.slice(mark.start, mark.end))).toEqual([word])
    })
    test('Kurdish and Latin letters alike', async () => {
      await file({ name: 'a', text: 'شاری سلێمانی و Dêrik û Şengal' })
      expect(await found('سليمانى')).toHaveLength(1)
      expect(await found('derik', 'sengal')).toHaveLength(1)
    })
    test('phrases in order, and without what is not wanted', async () => {
      await file({ name: 'a', title: 'A', text: 'The border crossing opened.' })
      await file({ name: 'b', title: 'B', text: 'Crossing the border on foot.' })
      const titles = async (query: Parameters<typeof searchFor>[0]) =>
        (await store.search(searchFor(query))).hits.map((hit) => hit.article.title)
      expect(await titles({ phrases: ['border crossing'] })).toEqual(['A'])
      expect(await titles({ words: ['border'], without: ['foot'] })).toEqual(['A'])
      expect(await titles({ without: ['foot'] })).toEqual(['A'])
    })
    test('either, fields, what is left out, and groups of these', async () => {
      await file({ name: 'a', title: 'A', text: 'A drone.', source: 'wire', subjects: ['place:iq-kirkuk'] })
      await file({ name: 'b', title: 'B', text: 'A camera.', source: 'daily', subjects: ['place:iq-kirkuk'] })
      await file({ name: 'c', title: 'C', text: 'A camera.', language: 'ar', subjects: ['place:iq-mosul', 'actor:x'] })
      const titles = async (query: Parameters<typeof searchFor>[0]) =>
        (await store.search(searchFor(query))).hits.map((hit) => hit.article.title).sort()
      const either = { kind: 'any', of: [word('drone'), filed('actor:x')] } as const
      expect(await titles({ more: [either] })).toEqual(['A', 'C'])
      expect(await titles({ more: [filed('place:iq-kirkuk', 'actor:x')] })).toEqual(['A', 'B', 'C'])
      expect(await titles({ words: ['camera'], more: [filed('place:iq-kirkuk')] })).toEqual(['B'])
      expect(await titles({ more: [filed('source:wire')] })).toEqual(['A'])
      expect(await titles({ more: [filed('language:ar')] })).toEqual(['C'])
      expect(await titles({ words: ['camera'], more: [filed('place:nowhere')] })).toEqual([])
      expect(await titles({ more: [filed()] })).toEqual([])
      const group = { kind: 'all', of: [word('camera')], without: [filed('language:ar')] } as const
      expect(await titles({ more: [{ kind: 'any', of: [group, phrase('a drone')] }] })).toEqual(['A', 'B'])
    })
    test('by the day of publication, both ends included', async () => {
      for (const day of ['01', '02', '03']) await file({ name: day, published: `2025-06-${day}T12:00:00Z` })
      const days = async (range: { since?: string; until?: string }) =>
        (await store.search(searchFor({ words: ['text'], ...range }))).hits.map((hit) =>
          hit.article.published?.slice(8, 10),
        )
      expect(await days({ since: '2025-06-02T00:00:00Z' })).toEqual(['03', '02'])
      expect(await days({ until: '2025-06-02T23:59:59Z' })).toEqual(['02', '01'])
      expect(await days({ since: '2025-06-02T12:00:00Z', until: '2025-06-02T12:00:00Z' })).toEqual(['02'])
      const everything = await store.search(searchFor({ since: '2025-06-02T00:00:00Z', limit: 1 }))
      expect([everything.hits.length, everything.total]).toEqual([1, 2])
    })
    test('by the fields of the newest version alone', async () => {
      await file({ name: 'a', text: 'Old.', subjects: ['place:iq-kirkuk'] })
      await file({ name: 'a', text: 'New.', subjects: ['place:iq-mosul'] })
      const total = async (key: 'place:iq-kirkuk' | 'place:iq-mosul') =>
        (await store.search(searchFor({ more: [filed(key)] }))).total
      expect([await total('place:iq-kirkuk'), await total('place:iq-mosul')]).toEqual([0, 1])
    })
    test('and a number in a text is never taken for a field', async () => {
      await file({ name: 'a', text: [...Array(60).keys()].map((n) => `${n} \uE000${n}`).join(' ') })
      await file({ name: 'b', subjects: ['place:iq-kirkuk'] })
      const { hits } = await store.search(searchFor({ more: [filed('place:iq-kirkuk')] }))
      expect(hits.map(({ article }) => article.id)).toEqual([idOf('b')])
    })
    test.each(['مخيم الهول', 'ومخيم الهول', 'بمخيم الهَوْل'])(
      '"مخيم الهول" as a phrase and finds %s',
      async (written) => {
        await file({ name: 'a', text: `قال مصدر إن ${written} أغلق` })
        await file({ name: 'b', text: 'مخيم قرب الهول' })
        const { hits } = await store.search(searchFor({ phrases: ['مخيم الهول'] }))
        const marked = hits.map(({ excerpt, marks }) => marks.map(({ start, end }) => excerpt.slice(start, end)))
        expect(marked).toEqual([[written]])
      },
    )
    test.each([
      '" OR *',
      'NEAR(border, 2)',
      'words:border',
      '{words forms} : x',
      'a AND NOT b',
      '^border',
      '-- ; *',
      "'",
    ])('%s as words, never as syntax', async (typed) => {
      await file({ name: 'a', text: 'The border.' })
      await file({ name: 'b', text: 'Near, and words: or not.' })
      for (const query of [{ words: [typed] }, { phrases: [typed] }, { words: ['border'], without: [typed] }]) {
        const { hits } = await store.search(searchFor(query))
        expect(hits.length).toBeLessThanOrEqual(1)
      }
      await store.latest({ text: typed, ...PAGE })
      await store.timeline({ text: typed, order: 'key', ...PAGE })
      expect(await found('OR')).toEqual(['Title of b'])
    })
    test('whatever is typed, without failing', async () => {
      await file({ name: 'a', text: 'The border.' })
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (a, b) => {
          await store.search(searchFor({ words: [a], phrases: [b], without: [a], more: [filed(`source:${a}`)] }))
          await store.search(searchFor({ more: [{ kind: 'any', of: [word(b), phrase(a)] }] }))
          await store.wordsLike(a, 3)
        }),
        { numRuns: 60 },
      )
    })
    test('and the order of filing changes nothing that is found', async () => {
      const given: Given[] = ['one', 'two', 'three', 'four', 'five'].map((name, index) => ({
        name,
        text: `${name} of the border`,
        published: `2025-06-0${(index % 3) + 1}T0${index}:00:00Z`,
        subjects: ['topic:border'],
        events: [{ date: `2025-05-0${index + 1}` }],
      }))
      const answers = async (list: readonly Given[]) => {
        const fresh = open()
        for (const one of list) await fresh.fileArticle(filing(one))
        const search = await fresh.search(searchFor({ words: ['border'] }))
        const latest = await fresh.latest({ anyOf: ['topic:border'], ...PAGE })
        const timeline = await fresh.timeline({ anyOf: ['topic:border'], order: 'date', ...PAGE })
        await fresh.close()
        return {
          search,
          latest: latest.stories.map((story) => [story.id, story.newest, story.accounts]),
          timeline: timeline.entries.map((entry) => [entry.date, entry.events, entry.origins]),
        }
      }
      const wanted = await answers(given)
      const orders = fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length })
      await fc.assert(
        fc.asyncProperty(orders, async (list) => {
          expect(await answers(list)).toEqual(wanted)
        }),
        { numRuns: 10 },
      )
    })
    test('for words that come near', async () => {
      await file({ name: 'a', title: 'Kirkuk and Baghouz', text: 'In Kirkuk.' })
      await file({ name: 'b', title: 'Kirkuk again, Kirkusk' })
      expect(await store.wordsLike('kirkok', 3)).toEqual(['kirkuk', 'kirkusk'])
      expect(await store.wordsLike('Bagouz', 3)).toEqual(['baghouz'])
      expect(await store.wordsLike('', 3)).toEqual([])
    })
  })

  describe('gives candidates', () => {
    test('that share a band or a story key, most shared first, within 30 days', async () => {
      const at = Date.parse('2025-06-25T09:00:00Z')
      await file({ name: 'copy', bands: ['x', 'y'], storyKeys: ['k'], events: [{ killed: [2, 3] }] })
      await file({ name: 'same-event', bands: ['z'], storyKeys: ['k'] })
      await file({ name: 'other', bands: ['w'], storyKeys: ['x'] })
      await file({ name: 'long-ago', bands: ['x'], storyKeys: ['k'], published: '2025-05-01T00:00:00Z' })
      const { sketch } = filing({ name: 'q', bands: ['x', 'y'], storyKeys: ['k'] })
      const found = await store.candidates(sketch, at)
      expect(found.map((candidate) => candidate.article)).toEqual([idOf('copy'), idOf('same-event')])
      expect(found[0]).toMatchObject({
        source: 'sample-wire',
        publishedAt: at,
        sketch: { signature: [1, 2, 4_294_967_295], bands: ['x', 'y'], storyKeys: ['k'] },
        events: [{ killed: [2, 3], place: 'iq-kirkuk', status: 'official' }],
      })
    })
    test('by the new sketch alone after a new version', async () => {
      const at = Date.parse('2025-06-25T09:00:00Z')
      await file({ name: 'a', bands: ['old'] })
      await file({ name: 'a', text: 'New.', bands: ['new'] })
      const near = async (band: string) => store.candidates(filing({ name: 'q', bands: [band] }).sketch, at)
      expect(await near('old')).toEqual([])
      expect(await near('new')).toHaveLength(1)
    })
  })
}
