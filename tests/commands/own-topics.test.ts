// Topics of a server's or chat's own, over the sample archive: as moderators make them, and as everybody names them.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commands } from '../../commands/index.ts'
import { answerCommand } from '../../src/actions/answer-command.ts'
import { suggestValues } from '../../src/actions/suggest-values.ts'
import type { Asked } from '../../src/core/asked.ts'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Post } from '../../src/core/post.ts'
import { NO_VENUE } from '../../src/core/venue.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { knowledge } from '../own-knowledge.ts'
import { articlesOf, NOW, openRoom, type Room, style } from './room.ts'

const HERE = 'preview:main'
const THERE = 'preview:other'
let room: Room

beforeAll(async () => {
  room = await openRoom(await articlesOf(new URL('../../data/sample', import.meta.url).pathname, true), NOW)
})
afterAll(async () => {
  expect(room.faults).toEqual([])
  await room.store.close()
})
beforeEach(async () => {
  for (const topic of await room.store.topics(HERE)) await room.store.dropTopic(topic, { by: 'x', at: '' }, HERE)
})

const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
const deps = () => ({ commands, store: room.store, knowledge, clock: { now: () => NOW }, log, style })
function asked(what: Asked['asked'], channel = HERE, moderates = true) {
  const asker = { id: 'telegram:7', moderates: () => Promise.resolve(moderates) }
  return answerCommand(deps(), { asked: what, channel, asker, venue: NO_VENUE, private: true })
}
const ask = (text: string, channel?: string) => asked({ text }, channel)
const press = (button: string) => asked({ button })
const labelled = ({ buttons }: Post, label: string) => buttons.flat().find((one) => one.label === label)?.id ?? label
const make = async (name: string, query: string) => {
  const { post, error } = await ask(`/topics new name:"${name}" query:${query}`)
  expect(error).toBeNull()
  return await press(labelled(post, 'Save'))
}
const titleOf = ({ title }: Post) => title.map(({ text }) => text).join('')
const text = async (what: string, channel?: string) => plainTextOf((await ask(what, channel)).post)

describe('/topics new', () => {
  test('shows what the topic would have found in 30 days, and saves nothing before it is told to', async () => {
    const { post } = await ask('/topics new Lenses query:"al-Hol" OR camera -zzunheard place:Syria')
    const shown = plainTextOf(post)
    expect(shown).toContain('Looks for: ("al-Hol" OR camera) place:Syria -zzunheard')
    expect(shown).toMatch(/In the last 30 days: \d+ articles in \d+ stories\./u)
    const row = /Articles a day, 30 May 2025 to 28 June 2025: ([\d ]+)/u.exec(shown)?.[1]?.trim().split(' ') ?? []
    expect(row).toHaveLength(30)
    const total = Number(/: (\d+) articles/u.exec(shown)?.[1])
    expect(row.map(Number).reduce((sum, one) => sum + one, 0)).toBe(total)
    expect(shown).toMatch(/matched: .*al-H/iu)
    expect(shown).toMatch(/Only \("al-Hol" OR camera\) is missing in \d+ articles, the newest:/u)
    expect(await room.store.topics(HERE)).toEqual([])
    const saved = await press(labelled(post, 'Save'))
    expect(plainTextOf(saved.post)).toContain('The topic “Lenses” is saved.')
    expect(await room.store.topics(HERE)).toMatchObject([{ slug: 'lenses', title: 'Lenses', version: 1 }])
    const [entry] = await room.store.audit(HERE, HERE, new Date(NOW).toISOString(), { limit: 1, offset: 0 })
    expect(entry).toMatchObject({ what: 'topic', name: 'lenses', by: 'telegram:7', before: null })
  })
  test('and forgets it where that is wished', async () => {
    const { post } = await ask('/topics new Lenses query:camp')
    await press(labelled(post, 'Discard'))
    expect(await room.store.topics(HERE)).toEqual([])
  })
  test.each([
    ['what is left out and would fit', 'camp -sweep', /Only -sweep leaves out \d+ articles?/u],
    [
      'a word that nothing has, with what comes near',
      'camp OR bordr',
      /No stored article has “bordr”. Did you mean .*border/u,
    ],
  ])('names %s', async (_, query, line) => {
    expect(await text(`/topics new Lenses query:${query}`)).toMatch(line)
  })
  test.each([
    ['Lenses', 'camp plase:Mosul', /no field “plase:”/u],
    ['Lenses', 'camp place:Mosool', /Mosool/u],
    ['Lenses', '"camp', /quotation mark/u],
    ['Lenses', 'camp from:2025-06', /no from:/u],
    ['Lenses', 'kind:Other '.repeat(41), /at most 40/u],
    ['ISIS', 'camp', /“ISIS” is already the name/u],
    ['Kirkuk', 'camp', /“Kirkuk” is already the name/u],
    ['all', 'camp', /“all” is already the name/u],
    ['a,b', 'camp', /cannot be the name/u],
    ['!', 'camp', /cannot be the name/u],
  ])('refuses %s with %s, saying what is wrong', async (name, query, sentence) => {
    const { post, error } = await asked({ request: { command: 'topics new', options: { name, query } } })
    expect(error?.message).toMatch(sentence)
    expect(post.tone).toBe('refusal')
  })
  test('offers what comes near to a name that is wrong in the query, and keeps the rest of it', async () => {
    const { post } = await ask('/topics new Lenses query:camp place:Kirkuuk -oil')
    const [first] = post.buttons.flat()
    expect(first?.request.options).toMatchObject({ name: 'Lenses', query: 'camp place:Kirkuk -oil' })
  })
  test('is for moderators; everybody may look', async () => {
    await make('Lenses', 'camp')
    const text = { text: '/topics new Water query:dam' }
    expect((await asked(text, HERE, false)).error?.code).toBe('not-allowed')
    expect(plainTextOf((await asked({ text: '/topics list' }, HERE, false)).post)).toContain('Lenses · lenses')
    expect(plainTextOf((await asked({ text: '/topics show lenses' }, HERE, false)).post)).toContain('Looks for: camp')
  })
  test('takes names and queries in every language', async () => {
    await make('العدسات', 'الهول أو مخيم نوع:اعتقالات')
    expect(await room.store.topics(HERE)).toMatchObject([{ title: 'العدسات' }])
    expect((await ask('/latest العدسات')).error).toBeNull()
  })
})

describe('/topics edit, test and delete', () => {
  test('tell what a change gains and loses before it is saved', async () => {
    await make('Lenses', 'camp')
    const { post } = await ask('/topics edit lenses query:camera')
    expect(plainTextOf(post)).toMatch(/Gained: \d+ articles?.*Lost: \d+ articles?/su)
    expect(plainTextOf((await ask('/topics test lenses query:camp')).post)).toContain('It finds the same articles.')
    await press(labelled(post, 'Save'))
    expect(await room.store.topics(HERE)).toMatchObject([{ query: 'camera', version: 2 }])
  })
  test('never overwrite what another moderator saved meanwhile', async () => {
    await make('Lenses', 'camp')
    const { post: mine } = await ask('/topics edit lenses query:camera')
    const { post: theirs } = await ask('/topics edit lenses query:border')
    await press(labelled(theirs, 'Save'))
    expect((await press(labelled(mine, 'Save'))).error?.code).toBe('conflict')
    expect(await room.store.topics(HERE)).toMatchObject([{ query: 'border', version: 2 }])
  })
  test('test a query that has no name', async () => {
    expect(await text('/topics test query:camp OR camera')).toContain('Looks for: camp OR camera')
    expect(await text('/topics test camp OR camera')).toContain('Looks for: camp OR camera')
    expect((await ask('/topics test lenses')).error?.code).toBe('not-found')
  })
  test('ask before deleting, and say which channels go on without it', async () => {
    await make('Lenses', 'camp')
    const { version = 0 } = (await room.store.settings(HERE)) ?? {}
    await room.store.saveSettings({ ...defaultSettings(HERE), topics: ['lenses'], version: version + 1 })
    const { post } = await ask('/topics delete lenses')
    expect(plainTextOf(post)).toContain(`Digests have it in: ${HERE}.`)
    expect(await room.store.topics(HERE)).toHaveLength(1)
    const gone = await press(labelled(post, 'Delete'))
    expect(plainTextOf(gone.post)).toContain(`Without it from now: ${HERE}.`)
    expect(await room.store.topics(HERE)).toEqual([])
    expect((await press(labelled(post, 'Delete'))).error?.code).toBe('not-found')
    await room.store.saveSettings({ ...defaultSettings(HERE), version: version + 2 })
  })
})

describe('a topic of one’s own', () => {
  test('is a subject where it was made, and nowhere else', async () => {
    await make('Lenses', '"al-Hol" -zzunheard')
    const { post, error } = await ask('/latest lenses')
    expect(error).toBeNull()
    expect(titleOf(post)).toContain('Lenses')
    expect((await ask('/timeline Lenses')).error).toBeNull()
    expect(await text('/search topic:lenses camera')).toMatch(/topic:Lenses camera|camera topic:Lenses/u)
    expect((await ask('/topics show lenses', THERE)).error).not.toBeNull()
    expect((await ask('/search topic:lenses', THERE)).error?.message).toContain('lenses')
  })
  test('narrows a search to what it finds', async () => {
    await make('Lenses', '"al-Hol"')
    const total = async (query: string) => / of (\d+)/u.exec(await text(`/search ${query}`))?.[1]
    expect(await total('topic:lenses')).toBe(await total('"al-Hol"'))
    expect(await total('topic:lenses place:Syria')).toBe(await total('"al-Hol" place:Syria'))
  })
  test('is offered while somebody types', async () => {
    await make('Lenses', 'camp')
    const suggest = async (kind: 'subject' | 'topic' | 'topics' | 'own-topic', typed = 'len') =>
      (await suggestValues(deps(), { name: 'name', kind, required: true }, typed, defaultSettings(HERE))).map(
        ({ value }) => value,
      )
    for (const kind of ['subject', 'topic', 'topics', 'own-topic'] as const)
      expect(await suggest(kind)).toContain('lenses')
    expect(await suggest('own-topic', '')).toEqual(['lenses'])
  })
  test('may be what a channel is told, under its own heading, with the words that made it so', async () => {
    await make('Lenses', '"al-Hol" OR camp')
    const { version = 0 } = (await room.store.settings(HERE)) ?? {}
    const { post: shown } = await ask('/settings topics:lenses')
    expect(plainTextOf(shown)).toContain('Lenses')
    await press(labelled(shown, 'Save'))
    expect(await room.store.settings(HERE)).toMatchObject({ topics: ['lenses'] })
    const { post } = await ask('/digest')
    const headings = post.blocks.flatMap((block) =>
      block.kind === 'heading' ? [titleOf({ ...post, title: block.text })] : [],
    )
    expect(headings).toContain('Lenses')
    const since = post.buttons.flat().find(({ label }) => label === wordsOf('en').edition.sinceThen)
    expect(since?.request.options).toMatchObject({ topics: 'lenses', channel: HERE })
    expect((await asked({ button: since?.id ?? '' }, THERE)).error).toBeNull()
    const [story] = post.buttons.flat().flatMap(({ request }) => request.options['story'] ?? [])
    expect(await text(`/why ${story ?? ''}`)).toMatch(/Lenses: “[^”]*(?:hol|camp)/iu)
    await room.store.saveSettings({ ...defaultSettings(HERE), version: version + 2 })
  })
})
