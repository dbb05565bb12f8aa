// What is done with parts of editions that stand in a channel, and the thread in which those of a day stand.

import { describe, expect, test } from 'vitest'
import type { OutgoingPart } from '../../src/core/ports/messenger.ts'
import { type Post, plain } from '../../src/core/post.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { renderDiscord } from '../../src/platforms/discord/render.ts'
import { botRooms, READER } from './discord-bot-room.ts'

const open = botRooms()

function post(text: string, mark = 'no. 7'): Post {
  const blocks = [{ kind: 'paragraph' as const, text: [plain(text)] }]
  return { language: 'en', title: [plain(`Sitrep ${mark}`)], blocks, buttons: [], tone: 'edition', mark }
}
function partsOf(text: string, channel: string, how: 'here' | 'forum' | 'thread' = 'here'): OutgoingPart[] {
  const target = { to: 'channel', channel: `discord:${channel}`, silent: true, nonce: `N${text.length}` } as const
  const name = { name: 'Sitrep · 28 June 2025' }
  const payloads = renderDiscord(post(text), how === 'here' ? target : { ...target, [how]: name })
  return payloads.map((payload) => ({ channel: `discord:${channel}`, payload, first: null }))
}
function failureOf(promise: Promise<unknown>): Promise<SendFailure> {
  return promise.then(
    () => Promise.reject(new Error('it was done')),
    (error: unknown) => (error instanceof SendFailure ? error : Promise.reject(error as Error)),
  )
}
const textIn = (server: Awaited<ReturnType<typeof open>>['server'], channel: string) =>
  server.messages(channel).map(({ embeds }) => embeds[0]?.description)

describe('a thread a day', () => {
  test('is made by the first part, and the others go into it', async () => {
    const { server, channel, bot } = await open()
    const [thread, first] = partsOf('Hello.', channel, 'thread')
    const { messageId } = await bot.messenger.send(thread!)
    expect(server.threads(channel)).toEqual([{ id: messageId, name: 'Sitrep · 28 June 2025' }])
    await bot.messenger.send({ ...first!, first: messageId })
    expect(textIn(server, messageId)).toEqual([expect.stringContaining('Hello')])
  })

  test('is found by its name where its id was lost, and by its id where it was renamed', async () => {
    const { server, channel, bot } = await open()
    const [thread] = partsOf('Hello.', channel, 'thread')
    const { messageId } = await bot.messenger.send(thread!)
    expect(await bot.messenger.send(thread!)).toEqual({ messageId })
    expect(await bot.messenger.find(thread!, new Date().toISOString())).toEqual({ messageId })
    const renamed = { ...thread!.payload, body: { ...thread!.payload.body, name: 'Another day' } }
    expect(await bot.messenger.send({ ...thread!, payload: renamed, first: messageId })).toEqual({ messageId })
    expect(server.threads(channel)).toHaveLength(1)
  })

  test('that was lost on the way is not made twice', async () => {
    const { server, channel, bot } = await open({ pace: { request: 200 } })
    const [thread] = partsOf('Hello.', channel, 'thread')
    server.fail({ method: 'POST', path: /threads$/, with: { drop: true, after: true } })
    expect((await failureOf(bot.messenger.send(thread!))).kind).toBe('uncertain')
    const found = await bot.messenger.find(thread!, new Date().toISOString())
    expect(found).toEqual({ messageId: server.threads(channel)[0]?.id })
  })

  test('that somebody deleted is made anew', async () => {
    const { server, channel, bot } = await open()
    const [thread, first] = partsOf('Hello.', channel, 'thread')
    const gone = await bot.messenger.send(thread!)
    server.deleteChannel(gone.messageId)
    expect((await failureOf(bot.messenger.send({ ...first!, first: gone.messageId }))).kind).toBe('refused')
    const { messageId } = await bot.messenger.send({ ...thread!, first: gone.messageId })
    expect(messageId).not.toBe(gone.messageId)
  })

  test('of an announcement channel is an announcement thread; a thread is its own', async () => {
    const { server, guild, bot } = await open()
    const news = server.addChannel(guild, { name: 'news', type: 'announcement' })
    const { messageId } = await bot.messenger.send(partsOf('Hello.', news, 'thread')[0]!)
    expect(server.threads(news)).toHaveLength(1)
    expect(await bot.messenger.send(partsOf('Hello.', messageId, 'thread')[0]!)).toEqual({ messageId })
  })

  test('that went to rest is opened before it is written to', async () => {
    const { server, channel, bot } = await open()
    const [thread, first] = partsOf('Hello.', channel, 'thread')
    const { messageId } = await bot.messenger.send(thread!)
    server.fail({ method: 'POST', path: /messages$/, with: { status: 400, code: 50083 } })
    await bot.messenger.send({ ...first!, first: messageId })
    expect(server.requests.some(({ method, path }) => method === 'PATCH' && path === `/channels/${messageId}`)).toBe(
      true,
    )
    expect(server.messages(messageId)).toHaveLength(1)
  })
})

describe('an edit', () => {
  test.each(['here', 'forum', 'thread'] as const)('lets a part that stands %s say something else', async (how) => {
    const { server, guild, channel, bot } = await open()
    const where = how === 'forum' ? server.addChannel(guild, { name: 'digests', type: 'forum' }) : channel
    const parts = partsOf('Two were killed.', where, how)
    let first: string | null = null
    let messageId = ''
    for (const part of parts) {
      messageId = (await bot.messenger.send({ ...part, first })).messageId
      first ??= messageId
    }
    const part = { ...partsOf('Three were killed.', where, how).at(-1)!, first: parts.length > 1 ? first : null }
    expect(await bot.messenger.edit(part, messageId)).toBe('done')
    const stands = how === 'here' ? channel : first!
    expect(textIn(server, stands).at(-1)).toContain('Three were killed')
  })

  test('of what a moderator deleted is done: it stays deleted', async () => {
    const { server, channel, bot } = await open()
    const [part] = partsOf('Two were killed.', channel)
    const { messageId } = await bot.messenger.send(part!)
    server.deleteMessage(channel, messageId)
    expect(await bot.messenger.edit(part!, messageId)).toBe('gone')
  })

  test('beyond Discord’s limit for old messages comes later', async () => {
    const { server, channel, bot } = await open()
    const [part] = partsOf('Two were killed.', channel)
    const { messageId } = await bot.messenger.send(part!)
    server.fail({ method: 'PATCH', path: /messages/, with: { status: 400, code: 30046 } })
    expect((await failureOf(bot.messenger.edit(part!, messageId))).kind).toBe('later')
  })
})

describe('handing on', () => {
  test('is done once, and again changes nothing', async () => {
    const { server, guild, bot } = await open()
    const news = server.addChannel(guild, { name: 'news', type: 'announcement' })
    const [part] = partsOf('Hello.', news)
    const { messageId } = await bot.messenger.send(part!)
    expect(await bot.messenger.crosspost(part!, messageId)).toBe('done')
    expect(await bot.messenger.crosspost(part!, messageId)).toBe('done')
    expect((server.messages(news).at(-1)?.flags ?? 0) & 1).toBe(1)
  })

  test('from a channel that announces nothing is refused', async () => {
    const { channel, bot } = await open()
    const [part] = partsOf('Hello.', channel)
    const { messageId } = await bot.messenger.send(part!)
    expect(await failureOf(bot.messenger.crosspost(part!, messageId))).toMatchObject({ kind: 'unreachable' })
  })
})

test('a person is told in private', async () => {
  const { server, bot } = await open()
  server.dm(READER.id)
  await bot.messenger.tell(`discord:${READER.id}`, post('The bot stopped.'))
  expect(textIn(server, server.dm(READER.id))).toEqual([expect.stringContaining('The bot stopped')])
})
