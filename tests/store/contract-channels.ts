// Channels, homes, askers and the lease. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'

const AT = '2025-06-25T17:00:00Z'

export function channelsContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  const save = (channel: string, home: string | null = null, version = 1) =>
    store.saveSettings({ ...defaultSettings(channel), on: true, home, version })
  const paused = async () =>
    (await store.channels()).filter(({ pause }) => pause !== null).map(({ settings }) => settings.channel)

  describe('keeps channels', () => {
    test('with their settings, each version once', async () => {
      const settings = { ...defaultSettings('discord:17'), version: 1 }
      expect(await store.settings('discord:17')).toBeNull()
      expect(await store.saveSettings(settings)).toBe(true)
      expect(await store.saveSettings({ ...settings, topics: ['isis'], version: 2 })).toBe(true)
      expect(await store.settings('discord:17')).toEqual({ ...settings, topics: ['isis'], version: 2 })
    })
    test('and lets nobody overwrite what somebody else saved meanwhile', async () => {
      await save('discord:17')
      expect(await store.saveSettings({ ...defaultSettings('discord:17'), topics: ['isis'], version: 1 })).toBe(false)
      expect(await store.settings('discord:17')).toMatchObject({ topics: [] })
    })
    test('with who changed what, newest first, for 90 days', async () => {
      const settings = { ...defaultSettings('discord:17'), home: 'discord:1', version: 1 }
      await store.saveSettings(settings, { by: 'discord:900', at: AT })
      const next = { ...settings, topics: ['isis'], version: 2 }
      await store.saveSettings(next, { by: 'discord:901', at: '2025-06-26T17:00:00Z', undoes: 1 })
      await store.saveSettings(settings, { by: 'discord:902', at: AT })
      const page = { limit: 10, offset: 0 }
      const entries = await store.audit('discord:17', null, AT, page)
      expect(entries.map(({ by, settled }) => [by, settled])).toEqual([
        ['discord:901', true],
        ['discord:900', true],
      ])
      expect(entries[0]).toMatchObject({ before: JSON.stringify(settings), after: JSON.stringify(next), name: '' })
      expect(await store.audit('discord:18', 'discord:1', AT, page)).toHaveLength(2)
      expect(await store.audit('discord:18', null, AT, page)).toEqual([])
      expect(await store.audit('discord:17', null, '2025-09-24T16:00:00Z', page)).toHaveLength(1)
    })
    test('with what is taken back last: of a channel its own settings, and what its server shares', async () => {
      const where = { channel: 'discord:18', home: 'discord:1' }
      const settings = { ...defaultSettings('discord:17'), home: 'discord:1', version: 1 }
      await store.saveSettings(settings, { by: 'discord:900', at: AT })
      expect(await store.lastChange('discord:18', 'discord:1', AT)).toBeNull()
      await store.holdStory({ scope: 'discord:1', story: '7K3M9Q' }, true, where, { by: 'discord:900', at: AT })
      const held = await store.lastChange('discord:17', 'discord:1', AT)
      expect(held).toMatchObject({ what: 'hold', name: '7K3M9Q', undoes: null, settings: null })
      const undoes = held?.number ?? 0
      const release = { by: 'discord:900', at: AT, undoes }
      expect(await store.holdStory({ scope: 'discord:1', story: '7K3M9Q' }, false, where, release)).toBe(true)
      expect(await store.holdStory({ scope: 'discord:1', story: '7K3M9Q' }, false, where, release)).toBe(false)
      const last = await store.lastChange('discord:17', 'discord:1', AT)
      expect(last).toMatchObject({ what: 'settings', settings: { before: null, after: { version: 1 } } })
    })
    test('with what is held, which moves with its chat', async () => {
      const where = { channel: 'telegram:-1', home: 'telegram:-1' }
      const signature = { by: 'telegram:5', at: AT }
      await store.holdStory({ scope: 'telegram:-1', story: '7K3M9Q' }, true, where, signature)
      await store.moveChannel('telegram:-1', 'telegram:-1002')
      expect(await store.holds(['telegram:-1'])).toEqual([])
      expect(await store.holds(['*', 'telegram:-1002'])).toMatchObject([{ story: '7K3M9Q' }])
    })
    test('with what readers reported, for 90 days, until a moderator looked at it', async () => {
      const report = { channel: 'discord:17', home: 'discord:1', story: '7K3M9Q', edition: null, text: 'wrong', at: AT }
      await store.keepReport(report, true)
      const page = { limit: 10, offset: 0 }
      expect(await store.reports('discord:18', 'discord:1', AT, page)).toMatchObject([{ text: 'wrong' }])
      expect(await store.reports('discord:18', null, AT, page)).toEqual([])
      expect(await store.unseenReports('discord:17', null, AT)).toBe(1)
      await store.seeReports('discord:17', null)
      expect(await store.unseenReports('discord:17', null, AT)).toBe(0)
      expect(await store.reports('discord:17', null, '2025-10-01T00:00:00Z', page)).toEqual([])
    })
    test('with which reports moderators are to be told of: of an item once, and none for a while after a word', async () => {
      const later = '2025-06-25T18:00:00.000Z'
      const report = { channel: 'discord:17', home: 'discord:1', story: '7K3M9Q', edition: null, text: 'wrong', at: AT }
      const other = { ...report, edition: 'discord:17 2025-06-25 20:00' }
      const untold = async (since: string, now: string) =>
        (await store.untoldReports(since, now)).map(({ channel, items }) => [
          channel,
          ...items.map(({ story, text, reports }) => `${story} ${text} ${reports}`),
        ])
      await store.keepReport(report, true)
      await store.keepReport({ ...report, text: 'very wrong' }, true)
      await store.keepReport({ ...report, channel: 'discord:18' }, false)
      expect(await untold(AT, AT)).toEqual([['discord:17', '7K3M9Q very wrong 2']])
      const upTo = (await store.untoldReports(AT, AT))[0]?.upTo ?? 0
      await store.keepReport({ ...report, story: '8K3M9Q' }, true)
      await store.reportsTold('discord:17', upTo, AT)
      await store.keepReport(report, true)
      expect(await untold('2025-06-25T16:59:00Z', later)).toEqual([])
      expect(await untold(AT, later)).toEqual([['discord:17', '8K3M9Q wrong 1']])
      // The clock was set back: what it said then keeps nobody waiting.
      expect(await untold('2025-06-24T16:00:00Z', '2025-06-24T17:00:00Z')).toHaveLength(1)
      await store.seeReports('discord:17', null)
      await store.keepReport({ ...report, story: '8K3M9Q' }, true)
      expect(await untold(AT, later)).toEqual([])
      await store.keepReport(other, true)
      await store.moveChannel('discord:17', 'discord:19')
      expect(await untold(AT, later)).toEqual([['discord:19', '7K3M9Q wrong 1']])
      expect(await untold('2025-06-25T16:59:00Z', later)).toEqual([])
      await store.eraseHome('discord:19')
      expect(await store.untoldReports(AT, later)).toEqual([])
    })
    test('listed by name, paused until their settings are saved again', async () => {
      await save('telegram:-1')
      await save('discord:17')
      expect((await store.channels()).map(({ settings }) => settings.channel)).toEqual(['discord:17', 'telegram:-1'])
      expect(await store.pauseChannel('discord:17', 'kicked', AT)).toBe(true)
      expect(await store.pauseChannel('discord:17', 'again', AT)).toBe(false)
      expect((await store.channels())[0]?.pause).toEqual({ reason: 'kicked', at: '2025-06-25T17:00:00.000Z' })
      expect(await store.pauseOf('discord:17')).toMatchObject({ reason: 'kicked' })
      expect(await store.pauseOf('telegram:-1')).toBeNull()
      await save('discord:17', null, 2)
      expect(await paused()).toEqual([])
    })
  })

  describe('keeps homes', () => {
    test('greeted once each time the bot is added', async () => {
      expect(await store.enterHome('discord:1', 'Newsroom', AT)).toBe(true)
      expect(await store.enterHome('discord:1', 'Newsroom', AT)).toBe(false)
      await store.leaveHome('discord:1', AT)
      expect(await store.homes()).toEqual([])
      expect(await store.enterHome('discord:1', 'Newsroom 2', AT)).toBe(true)
      expect(await store.homes()).toEqual([{ id: 'discord:1', name: 'Newsroom 2' }])
    })
    test('whose channels hear no more once the bot was removed, and again once it is back', async () => {
      await store.enterHome('discord:1', 'Newsroom', AT)
      await save('discord:17', 'discord:1')
      await save('discord:18', 'discord:2')
      await store.leaveHome('discord:1', AT)
      expect(await paused()).toEqual(['discord:17'])
      await store.enterHome('discord:1', 'Newsroom', AT)
      expect(await paused()).toEqual([])
    })
    test('and what was paused for another reason stays so', async () => {
      await save('discord:17', 'discord:1')
      await store.pauseChannel('discord:17', 'no right to write', AT)
      await store.leaveHome('discord:1', AT)
      await store.enterHome('discord:1', 'Newsroom', AT)
      expect(await paused()).toEqual(['discord:17'])
    })
  })

  test('keeps who asked until that expires, and one secret for good', async () => {
    await store.keepAsker('telegram:-1/5', 'hash', '2025-07-01T00:00:00Z')
    expect(await store.askerOf('telegram:-1/5', '2025-06-30T00:00:00Z')).toBe('hash')
    expect(await store.askerOf('telegram:-1/5', '2025-07-01T00:00:00Z')).toBeNull()
    expect(await store.askerOf('telegram:-1/6', AT)).toBeNull()
    expect(await store.secret('askers', 'first')).toBe('first')
    expect(await store.secret('askers', 'second')).toBe('first')
  })

  describe('lends the right to run', () => {
    test('to one holder, who keeps it as long as it beats', async () => {
      expect(await store.holdLease('a', 0, 30_000)).toBe(true)
      expect(await store.holdLease('b', 10_000, 30_000)).toBe(false)
      expect(await store.holdLease('a', 20_000, 30_000)).toBe(true)
      expect(await store.holdLease('b', 49_999, 30_000)).toBe(false)
      expect(await store.holdLease('b', 50_000, 30_000)).toBe(true)
      expect(await store.holdLease('a', 50_001, 30_000)).toBe(false)
    })
    test('to the next at once where it was given back', async () => {
      await store.holdLease('a', 0, 30_000)
      await store.releaseLease('b')
      expect(await store.holdLease('b', 1, 30_000)).toBe(false)
      await store.releaseLease('a')
      expect(await store.holdLease('b', 1, 30_000)).toBe(true)
    })
    test('where a clock was set far back', async () => {
      await store.holdLease('a', 9_000_000, 30_000)
      expect(await store.holdLease('b', 0, 30_000)).toBe(true)
    })
  })
}
