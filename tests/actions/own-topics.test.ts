// A topic of one's own, as it is read from what was typed.

import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { unnamedTopic } from '../../src/actions/own-topics.ts'
import { defaultSettings, homeOf } from '../../src/core/channel.ts'
import {
  askedFor,
  LONGEST_QUERY,
  MOST_TERMS,
  type OwnTopic,
  withOwnTopics,
  withSought,
} from '../../src/core/own-topic.ts'
import { Problem } from '../../src/core/problem.ts'
import { termCount } from '../../src/core/search.ts'
import { resolveSubject, suggestSubjects } from '../../src/core/subjects.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { loadKnowledge } from '../../src/knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const knowledge = loadKnowledge()
const store = emptyStore()
afterAll(() => store.close())
const context = {
  store,
  knowledge,
  words: wordsOf('en'),
  settings: defaultSettings('preview:main'),
  clock: { now: () => Date.parse('2025-06-28T17:00:00Z') },
}
const drought = { kind: 'word', text: 'drought' } as const
const water: OwnTopic = {
  home: 'preview:main',
  slug: 'lenses',
  title: 'Lenses',
  query: 'drought',
  all: { kind: 'all', of: [drought], without: [] },
  version: 1,
}

test('never asks for more than its bound of terms, and typed again asks the same', async () => {
  const pieces = [
    'dam',
    'سد',
    '"water level"',
    'OR',
    '-oil',
    '(',
    ')',
    'place:Mosul',
    'kind:drone',
    '-topic:border',
    '"',
    ':',
  ]
  const typed = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((all) => all.join(' '))
  await fc.assert(
    fc.asyncProperty(typed, async (query) => {
      const topic = await unnamedTopic(query, context).catch((error: unknown) => error)
      if (topic instanceof Problem) return
      const { all, query: understood } = topic as OwnTopic
      expect(query.length).toBeLessThanOrEqual(LONGEST_QUERY)
      expect(termCount(all)).toBeLessThanOrEqual(MOST_TERMS)
      if (understood.length <= LONGEST_QUERY) expect((await unnamedTopic(understood, context)).all).toEqual(all)
    }),
    { numRuns: 200 },
  )
})

describe('knowledge with the topics of a home', () => {
  const known = withOwnTopics(knowledge, [water])
  test('knows them beside everything else, also by a slip', () => {
    const subject = resolveSubject('lenses', known, 'ar')
    expect(subject).toEqual({ subject: { label: 'Lenses', keys: ['topic:lenses'], text: null } })
    expect(resolveSubject('lensas', known, 'en')).toMatchObject({
      nearest: expect.arrayContaining(['Lenses']) as object,
    })
    expect(resolveSubject('isis', known, 'en')).toEqual(resolveSubject('isis', knowledge, 'en'))
    expect(suggestSubjects('lens', known, 'en', 5)).toEqual(['Lenses'])
    expect(resolveSubject('lenses', knowledge, 'en')).toMatchObject({ subject: { keys: [] } })
  })
  test('is the bare one again without them, so that nothing is made anew', () => {
    expect(withOwnTopics(known, [])).toBe(knowledge)
    expect(withOwnTopics(knowledge, [])).toBe(knowledge)
  })
  test('asks the store for what they look for', () => {
    expect(askedFor({ keys: ['topic:isis'], text: null }, known)).toEqual({ anyOf: ['topic:isis'] })
    expect(askedFor({ keys: [], text: 'rain' }, known)).toEqual({ text: 'rain' })
    expect(askedFor({ keys: ['topic:isis', 'topic:lenses'], text: null }, known)).toEqual({
      match: { kind: 'any', of: [{ kind: 'filed', keys: ['topic:isis'] }, water.all] },
    })
    const named = { kind: 'filed', keys: ['topic:lenses'] } as const
    const search = { kind: 'all', of: [{ kind: 'any', of: [named, drought] }], without: [named] } as const
    expect(withSought(search, [water])).toEqual({
      kind: 'all',
      of: [{ kind: 'any', of: [water.all, drought] }],
      without: [water.all],
    })
  })
})

test('the home of a channel is its server or chat, else itself', () => {
  expect(homeOf({ channel: 'discord:17', home: 'discord:1' })).toBe('discord:1')
  expect(homeOf({ channel: 'telegram:-100/7', home: null })).toBe('telegram:-100')
  expect(homeOf({ channel: 'preview:main', home: null })).toBe('preview:main')
})
