import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EVERYWHERE } from '../../src/core/hold.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { filing } from '../store/filings.ts'
import { NOW } from './room.ts'
import { CHANNEL, type Desk, openDesk } from './settings-desk.ts'

const { audit: said, settings } = wordsOf('en')
const MINUTE = 60_000

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.store.close()
})

const fileOne = (name: string, published = '2025-06-28T09:00:00Z') =>
  desk.store.fileArticle(
    filing({ name, published, subjects: ['topic:isis'], events: [{ date: published.slice(0, 10) }] }),
  )
const newest = () => desk.store.newestEdition(CHANNEL, '2030-01-01T00:00:00Z')

describe('/post test', () => {
  test('shows what would be posted, and stores nothing', async () => {
    await fileOne('a')
    const { post } = await desk.ask('/post test')
    expect(plainTextOf(post)).toContain(said.trial)
    expect(post.mark).toBe('Sitrep #1 · 2025-06-28')
    expect(await newest()).toBeNull()
  })

  test('in a Telegram group is asked in private, with what to type there', async () => {
    const { error } = await desk.ask('/post test', { channel: 'telegram:-5' })
    expect(error).toMatchObject({ code: 'not-allowed', hint: said.trialInPrivate('/post test channel:telegram:-5') })
  })
})

describe('/post now', () => {
  test('plans an edition of this minute, and the next one goes on from there', async () => {
    await fileOne('a')
    const { post } = await desk.ask('/post now', { now: NOW + 90_000 })
    expect(plainTextOf(post)).toContain(said.within)
    const edition = await newest()
    expect(edition).toMatchObject({ number: 1, slot: { time: '20:01' }, items: [{ number: 1 }] })
    const deliveries = await desk.store.deliveries(edition?.id ?? '')
    expect(deliveries.map(({ state }) => state)).toEqual(['planned'])
  })

  test('waits for a digest of the channel’s own that is due', async () => {
    await fileOne('a')
    await desk.change('/settings times:20:00', { now: NOW - 60 * MINUTE })
    const { error } = await desk.ask('/post now', { now: NOW + MINUTE })
    expect(error).toMatchObject({ code: 'conflict', message: said.due('28 June 2025, 20:00') })
  })

  test('pressed twice, at once or a minute later, posts once', async () => {
    await fileOne('a')
    const both = await Promise.all([desk.ask('/post now'), desk.ask('/post now')])
    expect(both.map(({ error }) => error?.code).filter(Boolean)).toEqual(['conflict'])
    const { error } = await desk.ask('/post now', { now: NOW + MINUTE })
    expect(error).toMatchObject({ code: 'conflict', message: said.postedAlready('28 June 2025, 20:00') })
    expect(await desk.store.editionsOn(CHANNEL, '2025-06-28')).toHaveLength(1)
  })

  test.each([
    ['a right is missing', { facts: { missing: ['send-messages' as const] } }, 'not-allowed'],
    ['the asker does not moderate', { moderates: false }, 'not-allowed'],
  ])('posts nothing where %s', async (_name, given, code) => {
    await fileOne('a')
    expect((await desk.ask('/post now', given)).error?.code).toBe(code)
    expect(await newest()).toBeNull()
  })

  test('posts where files alone may not be attached: a map comes in words there', async () => {
    await fileOne('a')
    expect((await desk.ask('/post now', { facts: { missing: ['attach-files'] } })).error).toBeNull()
    expect(await newest()).not.toBeNull()
  })

  test('posts nothing where the platform refused the bot', async () => {
    await desk.change('/settings on')
    await desk.store.pauseChannel(CHANNEL, 'forbidden', new Date(NOW).toISOString())
    expect((await desk.ask('/post now')).error?.message).toBe(settings.paused)
  })
})

describe('/hold', () => {
  const held = (text: string) => text.includes('held by the moderators since 28 June 2025, 20:00')

  test('keeps a story out of digests, and answers say that it is held', async () => {
    const { story } = await fileOne('a')
    await desk.change('/settings on')
    await desk.ask('/post now')
    const { post } = await desk.ask('/hold 1')
    expect(plainTextOf(post)).toContain(said.heldNow(story))
    for (const text of [
      '/latest isis',
      '/timeline isis',
      '/search text',
      '/digest',
      `/story ${story}`,
      `/why ${story}`,
      '/why 1',
    ]) {
      const answer = plainTextOf((await desk.ask(text, { moderates: false })).post)
      expect(held(answer), text).toBe(true)
      expect(answer, text).not.toContain('Text of a')
    }
    for (const text of [`/story ${story}`, `/why ${story}`]) {
      const answer = plainTextOf((await desk.ask(text)).post)
      expect(answer, text).toContain('Text of a')
      expect(held(answer), text).toBe(true)
    }
    const later = await desk.ask('/post test', { channel: 'discord:200' })
    expect(plainTextOf(later.post)).not.toContain('Text of a')
    const elsewhere = await desk.ask('/latest isis', { channel: 'telegram:3', private: true })
    expect(held(plainTextOf(elsewhere.post))).toBe(false)
    expect(plainTextOf((await desk.ask(`/why ${story}`, { channel: 'discord:200' })).post)).toContain(said.whyHeld)
  })

  test('leaves the other tellings of a dated entry, and takes what is held out of a day that gathers several', async () => {
    const strike = (name: string, place: string, more: Partial<Parameters<typeof filing>[0]> = {}) =>
      desk.store.fileArticle(
        filing({
          name,
          source: name,
          text: `Text of ${name}.`,
          published: '2025-06-20T10:00:00Z',
          subjects: ['topic:isis'],
          events: [{ date: '2025-06-20', place, kind: 'Air/drone strike', killed: null }],
          entryKeys: [`2025-06-20/2025-06-20 air ${place} `],
          gathers: 'air',
          ...more,
        }),
      )
    const all = ['iq-hit', 'iq-mosul', 'iq-rutba', 'iq-erbil']
    const filed = [await strike('out0', all[0] ?? ''), await strike('out1', all[1] ?? '')]
    const timeline = async () => plainTextOf((await desk.ask('/timeline isis', { moderates: false })).post)
    expect(await timeline()).toContain('Text of out0')
    await desk.ask(`/hold ${filed[0]?.story ?? ''}`)
    expect(await timeline()).toContain('Text of out1')
    expect(await timeline()).not.toContain('Text of out0')
    filed.push(await strike('out2', all[2] ?? ''), await strike('out3', all[3] ?? ''))
    const summary = await timeline()
    expect(summary).toContain('3 reports')
    expect(summary).not.toContain('out0')
    for (const { story } of filed.slice(1)) await desk.ask(`/hold ${story}`)
    expect(held(await timeline())).toBe(true)
    expect(await timeline()).not.toMatch(/out\d/)
  })

  test('once more, or undone, releases it; both stand in the trail', async () => {
    const { story } = await fileOne('a')
    await desk.ask(`/hold ${story}`)
    expect(plainTextOf((await desk.ask(`/hold ${story}`)).post)).toContain(said.releasedNow(story))
    await desk.ask('/undo')
    expect(await desk.store.holds(['discord:9'])).toHaveLength(1)
    const trail = plainTextOf((await desk.ask('/audit')).post)
    expect(trail).toContain(said.added.hold(story))
    expect(trail).toContain(said.removed.hold(story))
  })

  test('by whoever runs the bot counts in every channel, and no moderator releases it', async () => {
    const { story } = await fileOne('a')
    const { post } = await desk.ask(`/hold ${story}`, { operates: true })
    expect(plainTextOf(post)).toContain(said.heldEverywhere(story))
    const elsewhere = await desk.ask('/latest isis', { channel: 'telegram:3', private: true })
    expect(held(plainTextOf(elsewhere.post))).toBe(true)
    await desk.ask(`/hold ${story}`)
    expect(plainTextOf((await desk.ask(`/hold ${story}`)).post)).toContain(said.stillHeld)
    expect(await desk.store.holds([EVERYWHERE])).toHaveLength(1)
    await desk.ask(`/hold ${story}`, { operates: true })
    expect(await desk.store.holds([EVERYWHERE])).toEqual([])
  })
})
