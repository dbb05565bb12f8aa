// What persons follow, alerts, and erasing. Part of the contract that every store keeps.

import { beforeEach, describe, expect, test } from 'vitest'
import { BLOCKED, defaultSettings } from '../../src/core/channel.ts'
import type { Store } from '../../src/core/ports/store.ts'
import { edition } from './editions.ts'
import { filing } from './filings.ts'

const AT = '2025-06-25T17:00:00.000Z'
const CHAT = 'telegram:5'
const part = { part: 0, payload: { method: 'sendMessage', path: '/sendMessage', body: { text: 'x' } } }

export function personContract(open: () => Store): void {
  let store: Store
  beforeEach(() => {
    store = open()
    return () => store.close()
  })
  const save = (channel: string, home: string | null = null) =>
    store.saveSettings({ ...defaultSettings(channel), on: true, home, version: 1 }, { by: CHAT, at: AT })

  describe('keeps what a person follows', () => {
    test('in the order in which they began, each once, up to so many', async () => {
      expect(await store.follow(CHAT, 'isis', '2025-06-25T10:00:00Z', 2)).toBe(true)
      expect(await store.follow(CHAT, 'isis', '2025-06-25T11:00:00Z', 2)).toBe(false)
      expect(await store.follow(CHAT, 'border', '2025-06-25T12:00:00Z', 2)).toBe(true)
      expect(await store.follow(CHAT, 'water', '2025-06-25T13:00:00Z', 2)).toBe(false)
      expect(await store.follows(CHAT)).toEqual(['isis', 'border'])
      expect(await store.unfollow(CHAT, 'isis')).toBe(true)
      expect(await store.unfollow(CHAT, 'isis')).toBe(false)
      expect(await store.follows(CHAT)).toEqual(['border'])
      expect(await store.follows('telegram:6')).toEqual([])
    })
    test('and finds its stories beside those of topics: where something is followed, no topics are none', async () => {
      const stories: string[] = []
      for (const [name, subject] of [
        ['a', 'topic:isis'],
        ['b', 'place:iq-kirkuk'],
        ['c', 'actor:pkk'],
      ] as const)
        stories.push((await store.fileArticle(filing({ name, subjects: [subject], published: AT }))).story)
      const found = async (topics: string[], followed?: { keys: readonly 'place:iq-kirkuk'[]; stories: string[] }) =>
        (
          await store.storiesInWindow({
            from: '2025-06-25T00:00:00Z',
            to: AT,
            topics,
            ...(followed ? { followed } : {}),
          })
        )
          .map(({ id }) => stories.indexOf(id))
          .sort()
      expect(await found([])).toEqual([0, 1, 2])
      expect(await found([], { keys: ['place:iq-kirkuk'], stories: [] })).toEqual([1])
      expect(await found(['isis'], { keys: ['place:iq-kirkuk'], stories: [stories[2] ?? ''] })).toEqual([0, 1, 2])
      expect(await found([], { keys: [], stories: [] })).toEqual([])
    })
  })

  describe('keeps alerts', () => {
    const alert = (slot: string, story: string) => ({
      ...edition({ slot, number: 0, stories: [[story, ['a']]] }),
      id: `preview:main alert ${story}`,
    })
    test('once for a story, apart from editions', async () => {
      const at = '2025-06-25T16:00:00.001Z'
      expect(await store.planAlert(alert(at, 'ABC123'), [part])).toBe(true)
      expect(await store.planAlert(alert('2025-06-25T16:05:00.001Z', 'ABC123'), [part])).toBe(false)
      expect((await store.alertsOn('preview:main', '2025-06-25')).map(({ id }) => id)).toEqual([
        'preview:main alert ABC123',
      ])
      expect(await store.alerted('preview:main', ['ABC123'])).toMatchObject([{ slotAt: at, articles: ['a'] }])
      expect(await store.told('preview:main', ['ABC123'])).toEqual([])
      expect(await store.newestEdition('preview:main', AT)).toBeNull()
      expect(await store.newestTold('preview:main', AT)).toBeNull()
      expect(await store.editionsOn('preview:main', '2025-06-25')).toEqual([])
      expect(await store.editionDates('preview:main', 10)).toEqual([])
      expect((await store.counts()).editions).toBe(0)
    })
    test('that go to their channel like an edition', async () => {
      await store.planAlert(alert('2025-06-25T16:00:00.001Z', 'ABC123'), [part])
      expect(await store.channelsToDeliver(AT)).toEqual(['preview:main'])
      expect((await store.claimDelivery('preview:main', AT))?.delivery.edition).toBe('preview:main alert ABC123')
    })
    test('and up to when they were looked for', async () => {
      expect(await store.watchedUntil(CHAT)).toBeNull()
      await store.keepWatch(CHAT, AT)
      expect(await store.watchedUntil(CHAT)).toBe(AT)
      await store.keepWatch(CHAT, null)
      expect(await store.watchedUntil(CHAT)).toBeNull()
    })
  })

  describe('erases', () => {
    const fill = async (channel: string, home: string | null) => {
      await save(channel, home)
      await store.planEdition({ ...edition({ slot: AT, stories: [['ABC123', ['a']]] }), id: `${channel} x`, channel }, [
        part,
      ])
      await store.follow(channel, 'isis', AT, 20)
    }
    test('a server with all its channels, and nothing of another', async () => {
      await store.enterHome('discord:1', 'Newsroom', AT)
      await fill('discord:17', 'discord:1')
      await fill('discord:18', 'discord:2')
      await store.eraseHome('discord:1')
      expect((await store.channels()).map(({ settings }) => settings.channel)).toEqual(['discord:18'])
      expect(await store.editionDates('discord:17', 9)).toEqual([])
      expect(await store.audit('discord:17', 'discord:1', AT, { limit: 9, offset: 0 })).toEqual([])
      expect((await store.counts()).editions).toBe(1)
      // The bot is still there, and does not greet it again.
      expect(await store.enterHome('discord:1', 'Newsroom', AT)).toBe(false)
    })
    test('a person: their private chat goes, and what they decided elsewhere names nobody', async () => {
      await fill(CHAT, CHAT)
      await save('telegram:-1', 'telegram:-1')
      await store.keepAsker('telegram:-1/5', 'hash', '2025-07-01T00:00:00Z')
      expect(await store.kept(CHAT, 'hash', CHAT)).toEqual({ changes: 2, answers: 1, editions: 1 })
      await store.erasePerson(CHAT, 'hash', CHAT)
      expect(await store.kept(CHAT, 'hash', CHAT)).toEqual({ changes: 0, answers: 0, editions: 0 })
      expect(await store.settings(CHAT)).toBeNull()
      expect(await store.follows(CHAT)).toEqual([])
      expect(await store.settings('telegram:-1')).not.toBeNull()
      const [entry] = await store.audit('telegram:-1', null, AT, { limit: 9, offset: 0 })
      expect(entry).toMatchObject({ by: '', channel: 'telegram:-1' })
    })
    test('only what was left behind for so long', async () => {
      await store.enterHome('discord:1', 'Newsroom', AT)
      await save('discord:17', 'discord:1')
      await save(CHAT, CHAT)
      await save('discord:18', 'discord:2')
      await store.leaveHome('discord:1', AT)
      await store.pauseChannel(CHAT, BLOCKED, AT)
      await store.pauseChannel('discord:18', 'no right to write', AT)
      expect(await store.forsaken('2025-06-25T16:59:59Z')).toEqual([])
      expect(await store.forsaken(AT)).toEqual([
        { id: 'discord:1', private: false },
        { id: CHAT, private: true },
      ])
      await store.enterHome('discord:1', 'Newsroom', AT)
      await store.heardFrom(CHAT)
      expect(await store.forsaken(AT)).toEqual([])
      expect(await store.pauseOf(CHAT)).toBeNull()
      await store.heardFrom('discord:18')
      expect(await store.pauseOf('discord:18')).not.toBeNull()
    })
  })
}
