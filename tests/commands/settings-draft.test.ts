import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import { type Post, choiceButtons } from '../../src/core/post.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { LANGUAGES } from '../../src/core/words/words.ts'
import { discordAnswer, telegramAnswer } from '../../src/render.ts'
import { plainTextOf } from '../actions/post-text.ts'
import { judgePayloads } from '../platforms/judge.ts'
import { CHANNEL, type Desk, NOW_ISO, archived, choiceOf, labelled, openDesk, panel, said } from './settings-desk.ts'
import { NOW } from './room.ts'

let desk: Desk

beforeEach(() => {
  desk = openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.store.close()
})

const text = (post: Post) => plainTextOf(post)

describe('a change', () => {
  test('shows what it changes and what the next digest would be, and saves nothing', async () => {
    await archived(desk.store)
    await desk.change('/settings topics:border')
    const { post, error } = await desk.ask('/settings topics:isis')
    expect(error).toBeNull()
    expect(text(post)).toContain(panel.notSaved)
    expect(text(post)).toContain('Topics: ISIS activity (now: Iraq–Syria border & crossings)')
    expect(text(post)).toContain(panel.nextWouldBe('29 June 2025, 20:00', 24 * 60))
    expect(text(post)).toContain(panel.itemsOf(2, 0))
    expect(text(post)).toMatch(/— .*(?:wire|gazette)/)
    expect((await desk.saved()).topics).toEqual(['border'])
    expect(await desk.store.newestEdition(CHANNEL, '9999-01-01T00:00:00.000Z')).toBeNull()
    expect(text((await desk.ask('/settings topics:border')).post)).toContain(said.unchanged)
  })

  test('covers the time of the next digest, and says where none would come', async () => {
    const twice = await desk.ask('/settings times:08:00,20:00')
    expect(text(twice.post)).toContain(panel.nextWouldBe('29 June 2025, 08:00', 12 * 60))
    const weekly = await desk.ask('/settings days:fri')
    expect(text(weekly.post)).toContain(panel.nextWouldBe('4 July 2025, 20:00', 72 * 60))
    const off = await desk.ask('/settings language:ar')
    expect(text(off.post)).toContain(wordsOf('ar').panel.noneComes)
    const paused = await desk.ask('/settings topics:isis pause:3d')
    expect(text(paused.post)).toContain(panel.nextWouldBe('2 July 2025, 20:00', 24 * 60))
  })

  test('tells again what the last digest told, as the next one of its kind would be', async () => {
    await archived(desk.store)
    const { post } = await desk.ask('/settings origins:2 on')
    expect(text(post)).toContain(panel.itemsOf(0, 2))
    expect(text((await desk.ask('/settings without:wire on')).post)).toContain(panel.itemsOf(1, 0))
    expect(text((await desk.ask('/settings reads:ar on')).post)).toContain(panel.nothingToTell)
  })

  test('is saved by its button, and discarded by the other', async () => {
    const { post } = await desk.ask('/settings topics:isis times:06:00')
    const dropped = await desk.press(labelled(post, panel.discard).id)
    expect(text(dropped.post)).toContain(panel.discarded)
    expect(await desk.store.settings(CHANNEL)).toBeNull()
    const done = await desk.press(labelled(post, panel.save).id)
    expect(text(done.post)).toContain(`${said.saved} ${said.nowOn}`)
    expect(await desk.saved()).toMatchObject({
      topics: ['isis'],
      times: ['06:00'],
      on: true,
      since: NOW_ISO,
      version: 1,
    })
  })

  test('goes on in other parts until all of it is saved at once', async () => {
    const first = await desk.press(
      choiceOf((await desk.request({ edit: 'topics' })).post, 'topics').id,
      {},
      { topics: 'isis' },
    )
    const more = await desk.press(labelled(first.post, panel.changeMore).id)
    const length = await desk.press(more.post.choices?.[0]?.id ?? '', {}, { edit: 'length' })
    const second = await desk.press(labelled(length.post, panel.lengths.compact).id)
    expect(text(second.post)).toContain('Topics: ISIS activity (now: all)')
    expect(text(second.post)).toContain('Length: compact (now: normal)')
    await desk.press(labelled(second.post, panel.save).id)
    expect(await desk.saved()).toMatchObject({ topics: ['isis'], length: 'compact', version: 1 })
  })

  test.each(LANGUAGES)('fits into one message on both platforms (%s)', async (language) => {
    await archived(desk.store, ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    await desk.change(`/settings language:${language}`)
    for (const edit of ['', 'topics', 'without', 'alerts', 'pause']) {
      const { post } = await desk.request({
        edit,
        on: 'on',
        topics: 'isis',
        length: 'full',
        alerts: 'any',
        without: 'g',
      })
      expect(post.language).toBe(language)
      const [discord, telegram] = [discordAnswer(post), telegramAnswer(post, 'telegram:-5')]
      expect([discord.length, telegram.length]).toEqual([1, 1])
      expect([...judgePayloads('discord', discord), ...judgePayloads('telegram', telegram)]).toEqual([])
      expect(post.buttons.length + (post.choices?.length ?? 0)).toBeLessThanOrEqual(5)
    }
  })

  test('posting is switched at once, and shows the next digest', async () => {
    await archived(desk.store)
    const { post } = await desk.ask('/settings on')
    expect(text(post)).toContain(panel.itemsOf(2, 0))
    expect((await desk.saved()).on).toBe(true)
  })
})

describe('two moderators', () => {
  test('the slower one is told, and sees the change again on what stands there now', async () => {
    await desk.change('/settings on')
    const slower = await desk.ask('/settings topics:isis')
    await desk.change('/settings times:06:00')
    const stale = await desk.press(labelled(slower.post, panel.save).id)
    expect(stale.error).toBeNull()
    expect(text(stale.post)).toContain(said.conflict)
    expect(text(stale.post)).toContain(panel.nextWouldBe('29 June 2025, 06:00', 24 * 60))
    expect((await desk.saved()).topics).toEqual([])
    await desk.press(labelled(stale.post, panel.save).id)
    expect(await desk.saved()).toMatchObject({ topics: ['isis'], times: ['06:00'], version: 3 })
  })

  test('one who saves in the very moment is not overwritten either', async () => {
    await desk.change('/settings on')
    const beaten: Store = { ...desk.store, saveSettings: () => Promise.resolve(false) }
    const { post } = await desk.ask('/settings topics:isis')
    const stale = await desk.press(labelled(post, panel.save).id, { store: beaten })
    expect(text(stale.post)).toContain(said.conflict)
    expect((await desk.saved()).topics).toEqual([])
  })

  test('a stored Save does nothing for somebody who moderates no more', async () => {
    const { post } = await desk.ask('/settings topics:isis')
    expect((await desk.press(labelled(post, panel.save).id, { moderates: false })).error?.code).toBe('not-allowed')
    expect(await desk.store.settings(CHANNEL)).toBeNull()
  })

  test('each change is signed', async () => {
    await desk.change('/settings topics:isis')
    expect(await desk.store.audit(CHANNEL, null, NOW_ISO, { limit: 5, offset: 0 })).toMatchObject([{ by: 'discord:1' }])
  })
})

describe('outlets', () => {
  const many = Array.from({ length: 27 }, (_, at) => `Outlet ${String(at).padStart(2, '0')}`)

  test('stand on pages; those of the others stay as they are', async () => {
    await archived(desk.store, many)
    const first = await desk.request({ edit: 'without' })
    const list = choiceOf(first.post, 'sources')
    expect(list.values.map(({ value, chosen }) => [value, chosen])).toEqual(many.slice(0, 20).map((one) => [one, true]))
    const without = await desk.press(list.id, {}, { sources: many.slice(2, 20).join(',') })
    const next = without.post.buttons.flat().find(({ label }) => label.includes('▶'))
    const second = await desk.press(next?.id ?? '')
    const last = choiceOf(second.post, 'sources')
    expect(last.values).toHaveLength(7)
    await desk.choose(last.id, {}, { sources: last.none })
    expect((await desk.saved()).without).toEqual([...many.slice(0, 2), ...many.slice(20)])
  })

  test('whose names have commas are left out, and told again, by their buttons', async () => {
    await archived(desk.store, ['Wire, The', 'gazette'])
    const button = async () =>
      choiceButtons(choiceOf((await desk.request({ edit: 'without' })).post, 'sources')).find(({ label }) =>
        label.includes('Wire'),
      )
    await desk.choose((await button())?.id ?? '')
    expect((await desk.saved()).without).toEqual(['Wire, The'])
    await desk.choose((await button())?.id ?? '')
    expect((await desk.saved()).without).toEqual([])
  })
})

describe('copying', () => {
  const model = {
    ...defaultSettings('discord:7'),
    topics: ['isis'],
    times: ['06:00'],
    leastOrigins: 2,
    on: true,
    version: 1,
  }

  test('takes over what another channel of the server has, as a change that is not saved yet', async () => {
    await desk.store.saveSettings({ ...model, home: 'discord:9', quiet: { from: '22:00', to: '07:00' } })
    await desk.store.saveSettings({ ...defaultSettings('discord:8'), home: 'discord:elsewhere', version: 1 })
    const { post } = await desk.request({ edit: 'copy' })
    const list = choiceOf(post, 'copy')
    expect(list.values.map(({ value }) => value)).toEqual(['discord:7'])
    const shown = await desk.press(list.id, {}, { copy: 'discord:7' })
    expect(text(shown.post)).toContain('Least corroboration: 2 independent reports (now: 1 independent report)')
    expect(await desk.store.settings(CHANNEL)).toBeNull()
    await desk.press(labelled(shown.post, panel.save).id)
    const { channel, since, version, home } = await desk.saved()
    expect([channel, since, version, home]).toEqual([CHANNEL, NOW_ISO, 1, 'discord:9'])
    expect(await desk.saved()).toMatchObject({ topics: ['isis'], times: ['06:00'], leastOrigins: 2 })
  })

  test('reaches no channel of others, typed or not', async () => {
    await desk.store.saveSettings({ ...model, home: 'discord:elsewhere' })
    expect(text((await desk.request({ edit: 'copy' })).post)).toContain(panel.nothingToCopy)
    expect((await desk.ask('/settings copy:discord:7')).error?.code).toBe('bad-value')
    const moderated = { elsewhere: [{ channel: 'discord:7', name: 'Their news' }] }
    expect((await desk.ask('/settings copy:discord:7', moderated)).error).toBeNull()
  })
})

describe('a pause', () => {
  test('is shown with its end, and ended by switching on, from that moment', async () => {
    await desk.change('/settings on')
    const paused = await desk.change('/settings pause:3d')
    expect(text(paused.post)).toContain(panel.pausedUntil('1 July 2025, 20:00'))
    expect(text(paused.post)).toContain(`${said.posting}: ${said.off}`)
    const later = NOW + 3_600_000
    const ended = await desk.press(labelled(paused.post, said.switchOn).id, { now: later })
    expect(text(ended.post)).toContain(said.nowOn)
    expect(await desk.saved()).toMatchObject({ on: true, pausedUntil: null, since: new Date(later).toISOString() })
  })

  test('without an end lasts until then', async () => {
    await desk.change('/settings on')
    const { post } = await desk.change('/settings pause:open')
    expect(text(post)).toContain(panel.pausedForGood)
    expect(text((await desk.ask('/status')).post)).toContain(wordsOf('en').state.off)
  })
})
