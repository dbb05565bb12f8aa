// /follow and /unfollow: a person's own digest in private.

import { beforeEach, describe, expect, test } from 'vitest'
import { composeFor } from '../../src/actions/compose-edition.ts'
import type { Store } from '../../src/core/ports/store.ts'
import type { Post } from '../../src/core/post.ts'
import { wordsOf } from '../../src/core/words/catalogue.ts'
import { lastSlot } from '../../src/editorial/slots.ts'
import { plainTextOf as textOf } from '../actions/post-text.ts'
import { filing } from '../store/filings.ts'
import { ME, type OwnRoom, labelsOf, ownRoom } from './own-room.ts'
import { NOW, style } from './room.ts'
import { knowledge } from '../own-knowledge.ts'
import { emptyStore } from '../store/empty-store.ts'

const { follow: said } = wordsOf('en')
const GROUP = 'telegram:-9'

let store: Store
let room: OwnRoom
beforeEach(() => {
  store = emptyStore()
  room = ownRoom(store)
  return async () => {
    expect(room.faults).toEqual([])
    await store.close()
  }
})

describe('/follow in private', () => {
  test('keeps the subject and switches the digest on', async () => {
    const { post } = await room.ask('/follow isis')
    expect(textOf(post)).toContain(said.switchedOn('20:00', 'Asia/Baghdad'))
    expect(await store.follows(ME)).toEqual(['isis'])
    expect(await store.settings(ME)).toMatchObject({ on: true, home: ME, since: new Date(NOW).toISOString() })
  })
  test('speaks the language of whoever asks', async () => {
    await room.ask('/follow داعش', { language: 'ckb' })
    expect(await store.settings(ME)).toMatchObject({ language: 'ckb' })
  })
  test('alone lists what is followed, with a button that stops each', async () => {
    await room.ask('/follow isis')
    await room.ask('/follow Sinjar')
    const { post } = await room.ask('/follow')
    expect(labelsOf(post)).toHaveLength(2)
    const stopped = await room.press(labelsOf(post)[0] ?? '', post)
    expect(labelsOf(stopped.post)).toHaveLength(1)
    expect(await store.follows(ME)).toEqual(['Sinjar'])
  })
  test('does not keep one subject twice under two names, nor more than twenty', async () => {
    await room.ask('/follow isis')
    expect(textOf((await room.ask('/follow داعش')).post)).toContain('already')
    for (let count = 1; count < 20; count += 1) await room.ask(`/follow some words number ${count}`)
    expect((await room.ask('/follow border')).error?.code).toBe('too-many')
    expect(await store.follows(ME)).toHaveLength(20)
  })
  test('offers the nearest names for a slip', async () => {
    const { error, post } = await room.ask('/follow Kirkuck')
    expect(error?.code).toBe('unknown-subject')
    await room.press(labelsOf(post)[0] ?? '', post)
    expect(await store.follows(ME)).toHaveLength(1)
  })
})

describe('/unfollow', () => {
  test('understands any name of what is followed', async () => {
    await room.ask('/follow isis')
    await room.ask('/unfollow داعش')
    expect(await store.follows(ME)).toEqual([])
  })
  test('switches the digest off with the last subject', async () => {
    await room.ask('/follow isis')
    const { post } = await room.ask('/unfollow isis')
    expect(textOf(post)).toContain(said.switchedOff)
    expect(await store.settings(ME)).toMatchObject({ on: false })
  })
  test('of what is not followed offers what is', async () => {
    await room.ask('/follow isis')
    const { error, post } = await room.ask('/unfollow border')
    expect(error?.code).toBe('not-found')
    expect(post.buttons.flat()).toHaveLength(1)
  })
})

describe('where others read', () => {
  test('a group shows nothing of it but the way into the private chat', async () => {
    await room.ask('/follow isis')
    for (const text of ['/follow border', '/follow', '/unfollow isis', '/mydata', '/forget']) {
      const { post } = await room.ask(text, { channel: GROUP, private: false })
      expect(textOf(post)).toContain(said.inPrivate)
      expect(labelsOf(post)).toEqual([said.goOn])
    }
    expect(await store.follows(ME)).toEqual(['isis'])
    const { post } = await room.ask('/follow border', { channel: GROUP, private: false })
    await room.press(said.goOn, post)
    expect(await store.follows(ME)).toEqual(['isis', 'border'])
  })
  test('a server, whose platform lets the bot open the chat, is answered there and not here', async () => {
    const told: Post[] = []
    const inPrivate = {
      open: () => Promise.resolve('discord:77'),
      tell: (_chat: string, post: Post) => Promise.resolve(told.push(post) > 0),
    }
    const { post } = await room.ask('/follow isis', { channel: 'discord:100', private: false, inPrivate })
    expect(textOf(post)).toContain(said.told)
    expect(told.map(textOf).join()).toContain(said.switchedOn('20:00', 'Asia/Baghdad'))
    expect(await store.follows('discord:77')).toEqual(['isis'])
  })
  test('nothing is kept where the person takes no messages', async () => {
    const inPrivate = { open: () => Promise.resolve('discord:77'), tell: () => Promise.resolve(false) }
    const { error } = await room.ask('/follow isis', { channel: 'discord:100', private: false, inPrivate })
    expect(error).toMatchObject({ code: 'not-allowed', hint: said.closedHint })
    expect(await store.follows('discord:77')).toEqual([])
    expect(await store.settings('discord:77')).toBeNull()
  })
})

test('a person’s edition tells what matches any of what is followed: topics, places, words', async () => {
  const at = '2025-06-28T09:00:00Z'
  const file = (name: string, subjects: readonly ('topic:isis' | 'place:iq-sinjar')[], place: string, text: string) =>
    store.fileArticle(filing({ name, published: at, subjects, text, events: [{ date: '2025-06-28', place }] }))
  const stories = [
    await file('a', ['topic:isis'], 'iq-kirkuk', 'Two were killed in Kirkuk.'),
    await file('b', ['place:iq-sinjar'], 'iq-sinjar', 'Two were killed in Sinjar.'),
    await file('c', [], 'iq-erbil', 'Two were killed near the refinery of Erbil.'),
    await file('d', [], 'iq-mosul', 'Two were killed in Mosul.'),
  ].map(({ story }) => story)
  for (const subject of ['isis', 'Sinjar', '"the refinery of Erbil"']) await room.ask(`/follow ${subject}`)
  const settings = await store.settings(ME)
  const slot = settings && lastSlot(settings, NOW)
  if (slot === null) throw new Error('no slot')
  const edition = await composeFor({ store, knowledge, style }, settings!, slot, false)
  expect(edition.items.map(({ story }) => story).sort()).toEqual(stories.slice(0, 3).sort())
})
