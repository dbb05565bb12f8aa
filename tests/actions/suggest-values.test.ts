import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkOptions } from '../../src/actions/check-options.ts'
import { suggestValues } from '../../src/actions/suggest-values.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { CommandOption, OptionKind } from '../../src/core/command.ts'
import type { Status } from '../../src/core/understanding.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES, type Language, type OptionName } from '../../src/core/words/words.ts'
import { needsMark } from '../../src/editorial/certainty.ts'
import { type Room, NOW, style } from '../commands/room.ts'
import { openSample } from '../commands/sample-archive.ts'
import { filing } from '../store/filings.ts'
import { knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const clock = { now: () => NOW }
const channelOf = (language: Language) => `preview:${language}`
const settingsOf = (language: Language) => ({ ...defaultSettings(channelOf(language)), language })

let room: Room

beforeAll(async () => {
  room = await openSample()
})
afterAll(() => room.store.close())

const KINDS: readonly (readonly [OptionKind, OptionName])[] = [
  ['subject', 'subject'],
  ['topic', 'name'],
  ['topics', 'topics'],
  ['source', 'source'],
  ['story', 'story'],
  ['place', 'place'],
  ['kind', 'kind'],
  ['zone', 'timezone'],
  ['days', 'days'],
  ['times', 'times'],
  ['language', 'language'],
  ['own-language', 'language'],
  ['switch', 'on'],
  ['sources', 'without'],
  ['languages', 'reads'],
  ['quiet', 'quiet'],
  ['kinds', 'alerts'],
  ['pause', 'pause'],
]
const optionOf = (kind: OptionKind): CommandOption => ({
  name: KINDS.find(([one]) => one === kind)?.[1] ?? 'query',
  kind,
  required: false,
})
const suggest = (kind: OptionKind, typed = '', language: Language = 'en', store = room.store) =>
  suggestValues({ store, knowledge, clock, style }, optionOf(kind), typed, settingsOf(language))
const valuesOf = async (kind: OptionKind, typed = '') => (await suggest(kind, typed)).map(({ value }) => value)

describe('every kind', () => {
  test.each(KINDS)('%s: few enough, short enough, and taken when chosen', async (kind, name) => {
    for (const language of LANGUAGES) {
      const context = { knowledge, words: wordsOf(language), today: '2025-06-28', example: '' }
      for (const typed of ['', 'a', 'ا', 'ب', '1', 'x'.repeat(300), '*', '\u202e']) {
        const found = await suggest(kind, typed, language)
        if (typed === '') expect(found.length, `${kind} ${language}`).toBeGreaterThan(0)
        expect(found.length).toBeLessThanOrEqual(25)
        expect(new Set(found.map(({ value }) => value)).size).toBe(found.length)
        for (const { value, label } of found) {
          expect(value.length).toBeLessThanOrEqual(100)
          expect(label.length).toBeLessThanOrEqual(100)
          expect(label.trim()).not.toBe('')
          expect(() => checkOptions({ [name]: value }, [optionOf(kind)], context)).not.toThrow()
        }
      }
    }
  })

  test('dates and free words have none', async () => {
    expect(await suggest('date')).toEqual([])
    expect(await suggest('text', 'border')).toEqual([])
  })
})

describe('subjects', () => {
  test('topics by their short names come first', async () => {
    expect((await valuesOf('subject', 'bor'))[0]).toBe('border')
    expect((await suggest('subject', 'bor'))[0]?.label).toBe('border · Iraq–Syria border & crossings')
  })

  test('actors and places in any language', async () => {
    expect(await valuesOf('subject', 'Kirk')).toContain('Kirkuk')
    expect(await valuesOf('subject', 'كركو')).toContain('Kirkuk')
    expect(await valuesOf('place', 'هەول')).toContain('iq-erbil')
  })

  test('the last of several topics is completed', async () => {
    expect((await valuesOf('topics', 'isis, bor'))[0]).toBe('isis,border')
    expect(await valuesOf('topics', 'border,')).not.toContain('border,border')
    expect(await valuesOf('topics', '')).toContain('all')
  })
})

test('in the channel’s language: subjects, places, and the languages that it may have', async () => {
  const labels = async (kind: OptionKind, typed: string) => (await suggest(kind, typed, 'ar')).map(({ label }) => label)
  expect(await labels('subject', 'kirk')).toContain('كركوك')
  expect(await labels('subject', 'الحدود')).toEqual(
    [...new Set(await labels('subject', 'الحدود'))].filter((label) => !label.startsWith('Iraq')),
  )
  expect(await labels('place', 'القائم')).toContain('القائم')
  expect(await valuesOf('own-language')).toEqual([...LANGUAGES])
  expect(await valuesOf('language')).toContain('tr')
})

test('zones by city, times as typed so far', async () => {
  expect((await suggest('zone', 'Erb'))[0]).toEqual({ value: 'Asia/Baghdad', label: 'Erbil · Asia/Baghdad' })
  expect(await valuesOf('zone')).toContain('Asia/Damascus')
  expect((await valuesOf('times', '7:15pm'))[0]).toBe('19:15')
  expect((await valuesOf('days', 'sun'))[0]).toBe('sun-thu')
})

describe('stories', () => {
  test('the newest edition’s items come first, by number', async () => {
    const edition = await room.store.newestEdition(channelOf('en'), new Date(NOW).toISOString())
    const items = edition?.items ?? []
    expect(items.length).toBeGreaterThan(2)
    const found = await suggest('story')
    for (const [at, { story, number }] of items.entries()) {
      expect(found[at]?.value).toBe(story)
      expect(found[at]?.label.startsWith(`${number} · `)).toBe(true)
    }
    expect(found.length).toBeGreaterThan(items.length)
  })

  test('are found by the words in them', async () => {
    const found = await suggest('story', 'border')
    expect(found.length).toBeGreaterThan(0)
  })

  test.each(LANGUAGES)('every one says how sure it is, first of all (%s)', async (language) => {
    const words = wordsOf(language)
    for (const { label } of await suggest('story', '', language)) {
      const bare = label.replace(/^[\d٠-٩]+ · /u, '')
      expect(
        Object.values(words.status).some((status) => bare.startsWith(`${status} · `)),
        label,
      ).toBe(true)
    }
  })

  test.each<Status>(['anonymous', 'claimed', 'denied', 'assessment'])(
    'what is %s says so with its speaker, however long it is',
    async (status) => {
      const store = emptyStore()
      const text = `Forty fighters were killed near Kirkuk ${'in a long clash on the road '.repeat(8)}.`
      const event = { status, speaker: 'A spokesman of the group' }
      await store.fileArticle(filing({ name: 'a', text, events: [event], entryKeys: ['k'] }))
      expect(needsMark(status)).toBe(true)
      for (const language of LANGUAGES) {
        const [found] = await suggest('story', '', language, store)
        expect(found?.label.startsWith(`${wordsOf(language).status[status]} · `), found?.label).toBe(true)
        expect(found?.label).toContain('A spokesman of the group'.slice(2))
      }
      await store.close()
    },
  )

  test('what is graphic is left out of a label', async () => {
    const store = emptyStore()
    const text = 'The group beheaded two men near Kirkuk on Sunday.'
    await store.fileArticle(filing({ name: 'a', text, events: [{}], entryKeys: ['k'] }))
    const [found] = await suggest('story', '', 'en', store)
    expect(found?.label).not.toContain('behead')
    await store.close()
  })
})
