// Editions on their way to channels: what is sent, what a failure means, and how a part is found again.

import { describe, expect, test } from 'vitest'
import { wordMarks } from '../../src/core/delivery.ts'
import type { OutgoingPart } from '../../src/core/ports/messenger.ts'
import { type Post, plain } from '../../src/core/post.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { renderDiscord } from '../../src/platforms/discord/render.ts'
import { botRooms } from './discord-bot-room.ts'

const open = botRooms()

/** Parts of an edition; it is as long as it takes for so many. */
function partsFor(channel: string, more: { forum?: boolean; mark?: string; words?: number } = {}): OutgoingPart[] {
  const { forum = false, mark = 'no. 7 · 2025-06-28', words = 900 } = more
  const text = Array.from({ length: words }, (_, n) => `word${n}`).join(' ')
  const post: Post = {
    language: 'en',
    title: [plain(`Sitrep ${mark}`)],
    blocks: [{ kind: 'paragraph', text: [plain(text)] }],
    buttons: [],
    tone: 'edition',
    mark,
  }
  const target = { to: 'channel', channel: `discord:${channel}`, silent: true, nonce: 'EDITION7' } as const
  const payloads = renderDiscord(post, forum ? { ...target, forum: { name: `Sitrep ${mark}` } } : target)
  return payloads.map((payload) => ({ channel: `discord:${channel}`, payload, first: null }))
}

function failureOf(promise: Promise<unknown>): Promise<SendFailure> {
  return promise.then(
    () => {
      throw new Error('it was sent')
    },
    (error: unknown) => {
      if (!(error instanceof SendFailure)) throw error
      return error
    },
  )
}

describe('a part of an edition', () => {
  test('is sent as planned, silently, and gives its id', async () => {
    const { server, channel, bot } = await open()
    const [part] = partsFor(channel)
    const { messageId } = await bot.messenger.send(part!)
    expect(server.messages(channel).at(-1)).toMatchObject({ id: messageId, nonce: 'EDITION7-0', flags: 4096 })
  })

  test('sent twice with its nonce is one message', async () => {
    const { server, channel, bot } = await open()
    const [part] = partsFor(channel)
    const before = server.messages(channel).length
    const first = await bot.messenger.send(part!)
    expect(await bot.messenger.send(part!)).toEqual(first)
    expect(server.messages(channel)).toHaveLength(before + 1)
  })

  test('to a forum is a post, and further parts go into it', async () => {
    const { server, guild, bot } = await open()
    const forum = server.addChannel(guild, { name: 'digests', type: 'forum' })
    const [first, second] = partsFor(forum, { forum: true })
    const { messageId } = await bot.messenger.send(first!)
    expect(server.threads(forum)).toEqual([{ id: messageId, name: 'Sitrep no. 7 · 2025-06-28' }])
    const next = await bot.messenger.send({ ...second!, first: messageId })
    expect(server.messages(messageId).map(({ id, nonce }) => [id, nonce])).toEqual([
      [messageId, null],
      [next.messageId, 'EDITION7-1'],
    ])
  })
})

describe('what goes wrong with a part', () => {
  const RIGHTS = { view: 1n << 10n, send: 1n << 11n }

  test('a limit that lasts means later, with the time to wait; a short one is waited for', async () => {
    const { server, channel, bot } = await open()
    const [part] = partsFor(channel)
    server.fail({ method: 'POST', path: /messages/, with: { rateLimit: { retryAfter: 40 } } })
    const failure = await failureOf(bot.messenger.send(part!))
    expect(failure.kind).toBe('later')
    expect(failure.retryAfter).toBeGreaterThanOrEqual(40_000)
  })

  test('a limit that is short is waited for', async () => {
    const { server, channel, bot } = await open()
    server.fail({ method: 'POST', path: /messages/, with: { rateLimit: { retryAfter: 0.2 } } })
    await bot.messenger.send(partsFor(channel)[0]!)
    expect(
      server.requests.filter(({ path }) => path === `/channels/${channel}/messages`).map(({ status }) => status),
    ).toContain(429)
  })

  test.each([
    ['a failure of Discord', { status: 502 }],
    ['a failure after it was carried out', { status: 500, after: true }],
    ['a connection that breaks', { drop: true }],
    ['a connection that breaks after it was carried out', { drop: true, after: true }],
    ['an answer that never comes', { stall: 'forever' }],
    ['an answer that never comes after it was carried out', { stall: 'forever', after: true }],
  ] as const)('%s leaves it uncertain, and it is not sent again', async (_what, fault) => {
    const { server, channel, bot } = await open({ pace: { request: 200 } })
    server.fail({ method: 'POST', path: /messages$/, with: fault })
    const sent = () =>
      server.requests.filter(({ method, path }) => method === 'POST' && path === `/channels/${channel}/messages`).length
    const before = sent()
    const failure = await failureOf(bot.messenger.send(partsFor(channel)[0]!))
    expect(failure.kind).toBe('uncertain')
    expect(sent()).toBe(before + 1)
  })

  test('a Discord that is not reached at all has surely not taken it', async () => {
    const { server, channel, bot } = await open()
    await server.close()
    // A connection that was kept may be cut with the request on it; a new one is not made at all.
    await failureOf(bot.messenger.send(partsFor(channel)[0]!))
    expect((await failureOf(bot.messenger.send(partsFor(channel)[0]!))).kind).toBe('later')
  })

  test.each([
    ['no right to write', { status: 403, code: 50013 }, 'unreachable'],
    ['no right to see', { status: 403, code: 50001 }, 'unreachable'],
    ['a channel that is gone', { status: 404, code: 10003 }, 'unreachable'],
    ['an archived thread', { status: 400, code: 50083 }, 'unreachable'],
    ['a body that is refused', { status: 400, code: 50035 }, 'refused'],
    ['an empty message', { status: 400, code: 50006 }, 'refused'],
    ['a token that is refused for now', { status: 401 }, 'later'],
  ] as const)('%s means %o %s', async (_what, fault, kind) => {
    const { server, channel, bot } = await open()
    server.fail({ method: 'POST', path: /messages/, with: fault })
    const failure = await failureOf(bot.messenger.send(partsFor(channel)[0]!))
    expect(failure.kind).toBe(kind)
    expect(failure.message).not.toContain(channel)
    expect((await bot.messenger.send(partsFor(channel)[0]!)).messageId).toMatch(/^\d+$/)
  })

  test('rights that are taken away stop it as Discord itself says', async () => {
    const { server, channel, bot } = await open()
    for (const deny of [RIGHTS.view, RIGHTS.send]) {
      server.setPermissions(channel, { deny })
      expect((await failureOf(bot.messenger.send(partsFor(channel)[0]!))).kind).toBe('unreachable')
    }
  })

  test('a body that is too large is refused with the fields at fault and none of its text', async () => {
    const { channel, bot } = await open()
    const payload = {
      method: 'POST',
      path: `/channels/${channel}/messages`,
      body: { embeds: [3000, 3001].map((length) => ({ description: 'x'.repeat(length) })) },
    }
    const failure = await failureOf(bot.messenger.send({ channel: `discord:${channel}`, payload, first: null }))
    expect(failure.kind).toBe('refused')
    expect(failure.message).toContain('embeds MAX_EMBED_SIZE_EXCEEDED')
    expect(failure.message).not.toContain('xx')
  })
})

describe('a part whose fate is unknown', () => {
  const AN_HOUR = 3_600_000
  const since = () => new Date(Date.now() - AN_HOUR).toISOString()
  /** Discord's clock stands an hour back when it is sent, so that it is old when it is looked for. */
  const old = { server: { now: () => Date.now() - AN_HOUR } }

  test('is simply sent again while Discord knows its nonce', async () => {
    const { server, channel, bot } = await open()
    const [part] = partsFor(channel)
    const { messageId } = await bot.messenger.send(part!)
    const asked = server.requests.length
    expect(await bot.messenger.find(part!, new Date().toISOString())).toBe('absent')
    expect(server.requests).toHaveLength(asked)
    expect(await bot.messenger.send(part!)).toEqual({ messageId })
  })

  test('is found by its mark and its first words, each part on its own', async () => {
    const { channel, bot } = await open(old)
    const parts = partsFor(channel)
    const sent: string[] = []
    for (const part of parts) sent.push((await bot.messenger.send(part)).messageId)
    expect(parts.length).toBeGreaterThan(1)
    for (const [at, part] of parts.entries())
      expect(await bot.messenger.find(part, since())).toEqual({ messageId: sent[at] })
  })

  test('is not taken for another edition, nor for one that somebody else posted', async () => {
    const { channel, bot } = await open(old)
    await bot.messenger.send(partsFor(channel, { mark: 'no. 6 · 2025-06-27' })[0]!)
    await bot.messenger.send(partsFor(channel, { words: 700 })[0]!)
    expect(await bot.messenger.find(partsFor(channel)[0]!, since())).toBe('absent')
  })

  test('is found behind a hundred later messages', async () => {
    const { channel, bot } = await open(old)
    const [part] = partsFor(channel)
    const { messageId } = await bot.messenger.send(part!)
    for (let n = 0; n < 110; n++) {
      const payload = {
        method: 'POST',
        path: `/channels/${channel}/messages`,
        body: { embeds: [{ description: `talk ${n}` }] },
      }
      await bot.messenger.send({ channel: `discord:${channel}`, payload, first: null })
    }
    expect(await bot.messenger.find(part!, since())).toEqual({ messageId })
  })

  test('cannot be known where the history may not be read', async () => {
    const { server, channel, bot } = await open(old)
    await bot.messenger.send(partsFor(channel)[0]!)
    server.setPermissions(channel, { deny: 1n << 16n })
    expect(await bot.messenger.find(partsFor(channel)[0]!, since())).toBe('unknowable')
    server.setPermissions(channel, { deny: 1n << 10n })
    expect(await bot.messenger.find(partsFor(channel)[0]!, since())).toBe('unknowable')
  })

  test('did not arrive in a channel that is empty and may be read', async () => {
    const { server, guild, bot } = await open(old)
    const empty = server.addChannel(guild, { name: 'empty' })
    expect(await bot.messenger.find(partsFor(empty)[0]!, since())).toBe('absent')
  })

  test('of a forum is found by its name and first message at any time, for it has no nonce', async () => {
    const { server, guild, bot } = await open()
    const forum = server.addChannel(guild, { name: 'digests', type: 'forum' })
    const [first] = partsFor(forum, { forum: true })
    const now = new Date().toISOString()
    expect(await bot.messenger.find(first!, now)).toBe('absent')
    await bot.messenger.send(partsFor(forum, { forum: true, words: 30 })[0]!)
    expect(await bot.messenger.find(first!, now)).toBe('absent')
    const { messageId } = await bot.messenger.send(first!)
    expect(await bot.messenger.find(first!, now)).toEqual({ messageId })
  })

  test.each([false, true])(
    'that was given other words since is found by those that it had (forum: %s)',
    async (isForum) => {
      const { server, guild, channel, bot } = await open(old)
      const place = isForum ? server.addChannel(guild, { name: 'digests', type: 'forum' }) : channel
      const [part] = partsFor(place, { forum: isForum })
      const had = wordMarks(part!.payload.body)
      const { messageId } = await bot.messenger.send(part!)
      const { payload } = partsFor(place, { forum: isForum, words: 3 })[0]!
      expect(await bot.messenger.find({ ...part!, payload }, since())).toBe('absent')
      expect(await bot.messenger.find({ ...part!, payload: { ...payload, had } }, since())).toEqual({ messageId })
    },
  )

  test('of a forum post’s later parts is found in the post', async () => {
    const { server, guild, bot } = await open(old)
    const forum = server.addChannel(guild, { name: 'digests', type: 'forum' })
    const [first, second] = partsFor(forum, { forum: true })
    const post = await bot.messenger.send(first!)
    const later = { ...second!, first: post.messageId }
    const { messageId } = await bot.messenger.send(later)
    expect(await bot.messenger.find(later, since())).toEqual({ messageId })
    expect(await bot.messenger.find(second!, since())).toBe('absent')
  })

  test('is asked for again where Discord does not answer', async () => {
    const { server, channel, bot } = await open()
    server.fail({ method: 'GET', path: /messages/, with: { status: 503 } })
    expect((await failureOf(bot.messenger.find(partsFor(channel)[0]!, since()))).kind).toBe('uncertain')
  })
})
