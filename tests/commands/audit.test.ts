import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EVERYWHERE } from '../../src/core/hold.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { filing } from '../store/filings.ts'
import { renderDiscord } from '../../src/platforms/discord/render.ts'
import { NOW } from './room.ts'
import { CHANNEL, type Desk, NOW_ISO, labelled, openDesk, problem } from './settings-desk.ts'

const { audit: said } = wordsOf('en')
const MINUTE = 60_000

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.store.close()
})

describe('/audit', () => {
  test('tells each change field by field, newest first, with who made it', async () => {
    await desk.change('/settings topics:border')
    await desk.change('/settings topics:border,isis times:08:00', { now: NOW + MINUTE })
    const { post, error } = await desk.ask('/audit', { now: NOW + 2 * MINUTE })
    expect(error).toBeNull()
    const text = plainTextOf(post)
    expect(text).toContain('Topics: Iraq–Syria border & crossings → Iraq–Syria border & crossings · ISIS')
    expect(text).toContain('Times: 20:00 → 08:00')
    expect(text).toContain('discord:1')
    expect(text.indexOf('Times: 20:00')).toBeLessThan(text.indexOf(said.setUp))
    expect(text).toContain('28 June 2025, 20:01')
  })

  test('shows persons by name on Discord, where nothing pings', async () => {
    await desk.change('/settings on')
    const { post } = await desk.ask('/audit')
    const [payload] = renderDiscord(post, { to: 'channel', channel: CHANNEL, silent: true })
    expect(JSON.stringify(payload?.body)).toContain('<@1>')
    expect(payload?.body['allowed_mentions']).toEqual({ parse: [] })
  })

  test('turns pages', async () => {
    for (let at = 0; at < 9; at += 1) await desk.change(`/settings times:${10 + at}:00`)
    const { post } = await desk.ask('/audit')
    expect(plainTextOf(post)).not.toContain('Times: 20:00 → 10:00')
    const next = await desk.press(labelled(post, 'Next ▶').id)
    expect(plainTextOf(next.post)).toContain('Times: 20:00 → 10:00')
  })

  test.each(['/audit', '/audit reports', '/undo'])('%s is for moderators alone', async (text) => {
    await desk.change('/settings on')
    const { error } = await desk.ask(text, { moderates: false })
    expect(error).toMatchObject({ code: 'not-allowed', message: problem.moderatorsOnly })
    expect((await desk.saved()).version).toBe(1)
  })

  test('says that nothing was changed, in the language of the channel', async () => {
    for (const language of LANGUAGES) {
      const { post } = await desk.ask('/audit', {
        private: true,
        channel: `telegram:${LANGUAGES.indexOf(language) + 5}`,
      })
      expect(plainTextOf(post)).toContain(said.none)
    }
    await desk.change('/settings language:ar')
    expect(plainTextOf((await desk.ask('/audit')).post)).toContain('اللغة: من «الإنجليزية» إلى «العربية»')
  })

  test('of a broadcast channel is read in private, and only there where the asker administers it', async () => {
    const elsewhere = [{ channel: 'telegram:-100', name: 'News' }]
    const given = { channel: 'telegram:7', private: true, elsewhere }
    await desk.change('/settings on channel:telegram:-100', given)
    const { post } = await desk.ask('/audit', given)
    const other = await desk.press(labelled(post, 'News').id, given)
    expect(plainTextOf(other.post)).toContain('Posting: off → on')
    const refused = await desk.ask('/undo channel:telegram:-100', { ...given, elsewhere: [] })
    expect(refused.error?.code).toBe('not-allowed')
  })
})

describe('/undo', () => {
  test('takes back the last change and says what it was, and once more goes further back', async () => {
    await desk.change('/settings topics:border')
    await desk.change('/settings times:08:00')
    const { post } = await desk.ask('/undo', { now: NOW + MINUTE })
    expect(plainTextOf(post)).toContain('Times: 20:00 → 08:00')
    expect(await desk.saved()).toMatchObject({ times: ['20:00'], topics: ['border'], on: true, version: 3 })
    await desk.ask('/undo')
    expect(await desk.saved()).toMatchObject({ topics: [], on: false, since: null, version: 4 })
    const { error } = await desk.ask('/undo')
    expect(error?.message).toBe(said.nothingToUndo)
    const text = plainTextOf((await desk.ask('/audit')).post)
    expect(text).toContain(said.takesBack('2'))
    expect(text).toContain(said.takenBack)
  })

  test('counts slots from then on where the schedule comes back', async () => {
    await desk.change('/settings times:20:00')
    await desk.change('/settings times:21:00')
    await desk.ask('/undo', { now: NOW + 90 * MINUTE })
    expect((await desk.saved()).since).toBe(new Date(NOW + 90 * MINUTE).toISOString())
  })

  test('leaves alone what was set besides, and takes nothing back that was set again', async () => {
    await desk.change('/settings times:08:00')
    const now = await desk.saved()
    await desk.store.saveSettings({ ...now, language: 'ckb', version: 2 })
    await desk.ask('/undo')
    expect(await desk.saved()).toMatchObject({ language: 'ckb', times: ['20:00'] })
    await desk.change('/settings times:09:00')
    await desk.store.saveSettings({ ...(await desk.saved()), times: ['10:00'], version: 5 })
    const { error } = await desk.ask('/undo')
    expect(error).toMatchObject({ code: 'conflict', message: wordsOf('ckb').audit.overtaken })
    expect(await desk.saved()).toMatchObject({ times: ['10:00'] })
  })

  test('the button takes back the change that it was shown for, not a newer one', async () => {
    await desk.change('/settings times:08:00')
    const { post } = await desk.ask('/audit')
    await desk.change('/settings times:09:00')
    const { error } = await desk.press(labelled(post, said.undo).id)
    expect(error?.code).toBe('conflict')
    expect((await desk.saved()).times).toEqual(['09:00'])
  })

  test('of two at once, one takes back and the other changes nothing', async () => {
    await desk.change('/settings times:08:00')
    const both = await Promise.all([desk.ask('/undo'), desk.ask('/undo')])
    expect(both.filter(({ error }) => error === null)).toHaveLength(1)
    expect(await desk.saved()).toMatchObject({ times: ['20:00'], version: 2 })
  })

  test('takes back what became of a topic of the server’s own', async () => {
    const all = { kind: 'all', of: [{ kind: 'word', text: 'dam' }], without: [] } as const
    const topic = { home: 'discord:9', slug: 'dams', title: 'Dams', query: 'dam', all, version: 1 }
    const by = { by: 'discord:1', at: NOW_ISO }
    await desk.store.saveTopic(topic, by, CHANNEL)
    await desk.store.saveTopic({ ...topic, query: 'dams', version: 2 }, by, CHANNEL)
    expect(plainTextOf((await desk.ask('/undo')).post)).toContain(said.altered.topic('dams'))
    expect(await desk.store.topics('discord:9')).toMatchObject([{ query: 'dam', version: 3 }])
    expect(plainTextOf((await desk.ask('/undo')).post)).toContain(said.added.topic('dams'))
    expect(await desk.store.topics('discord:9')).toEqual([])
  })

  test('reaches the settings of no other channel of the server', async () => {
    await desk.change('/settings times:08:00', { channel: 'discord:200' })
    const { error } = await desk.ask('/undo')
    expect(error?.code).toBe('not-found')
  })

  test('by whoever moderates one channel alone takes back what was set for that one', async () => {
    const alone = { governs: false }
    const { story } = await desk.store.fileArticle(filing({ name: 'a', subjects: ['topic:isis'] }))
    await desk.change('/settings topics:border')
    await desk.ask(`/hold ${story}`)
    const whole = await desk.ask('/audit')
    const own = await desk.ask('/audit', alone)
    expect(labelled(own.post, said.undo).id).not.toBe(labelled(whole.post, said.undo).id)
    const refused = await desk.press(labelled(whole.post, said.undo).id, alone)
    expect(refused.error).toMatchObject({ code: 'not-allowed', message: problem.serverOnly })
    expect((await desk.press(labelled(own.post, said.undo).id, alone)).error).toBeNull()
    expect(await desk.saved()).toMatchObject({ topics: [] })
    expect((await desk.ask('/undo', alone)).error).toMatchObject({ code: 'not-allowed' })
    expect(await desk.store.holds(['discord:9'])).toHaveLength(1)
    expect((await desk.ask('/undo')).error).toBeNull()
    expect(await desk.store.holds(['discord:9'])).toEqual([])
  })

  test('releases what was held, but not what whoever runs the bot holds', async () => {
    const where = { channel: CHANNEL, home: null }
    await desk.store.holdStory({ scope: CHANNEL, story: '7K3M9Q' }, true, where, { by: 'discord:2', at: NOW_ISO })
    expect(plainTextOf((await desk.ask('/undo')).post)).toContain(said.added.hold('7K3M9Q'))
    expect(await desk.store.holds([CHANNEL])).toEqual([])
    await desk.store.holdStory({ scope: EVERYWHERE, story: '7K3M9Q' }, true, where, { by: 'operator', at: NOW_ISO })
    expect((await desk.ask('/undo')).error?.message).toBe(said.operatorsHold)
    expect(await desk.store.holds([EVERYWHERE])).toHaveLength(1)
  })
})
