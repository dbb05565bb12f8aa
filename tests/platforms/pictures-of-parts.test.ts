// Parts of editions with a picture on their way to both platforms: what is sent, found again and edited, and what goes out
// where the picture cannot.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Payload } from '../../src/core/delivery.ts'
import type { MapPicture } from '../../src/core/picture.ts'
import { type Illustration, plain, type Post } from '../../src/core/post.ts'
import { SendFailure } from '../../src/core/send-failure.ts'
import { renderDiscord } from '../../src/platforms/discord/render.ts'
import { renderTelegram } from '../../src/platforms/telegram/render.ts'
import { botRooms } from './discord-bot-room.ts'
import { openTelegram, quick, type Room } from './telegram-room.ts'

const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const ATTACH_FILES = 1n << 15n
const picture: MapPicture = {
  kind: 'map',
  language: 'en',
  title: 'Reported events · 28 June 2025',
  subtitle: '2 events · 1 independent source',
  credits: 'Borders: Natural Earth',
  alt: 'Reported events: Mosul: 2',
  areas: [],
  spots: [],
  key: { shades: 'Events by governorate', area: 'Place not known exactly' },
  countries: {},
}

function postOf(says: string, more: Partial<Illustration> = {}): Post {
  return {
    language: 'en',
    title: [plain('Sitrep')],
    blocks: [{ kind: 'paragraph', text: [plain('Two were killed.')] }],
    buttons: [],
    tone: 'edition',
    mark: 'no. 7 · 2025-06-28',
    illustration: { title: [plain('Map')], blocks: [{ kind: 'note', text: [plain(says)] }], picture, ...more },
  }
}
const file = { name: 'map.png', type: 'image/png', bytes: PNG, alt: picture.alt }
const drawn = (payload: Payload): Payload => ({ ...payload, file })
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('it was done')),
    (error: unknown) => (error instanceof SendFailure ? error : Promise.reject(error as Error)),
  )

describe('a part with a picture on Discord', () => {
  const open = botRooms()
  const partsOf = (channel: string, says = 'Mosul: 2', how = {}) =>
    renderDiscord(postOf(says), { to: 'channel', channel: `discord:${channel}`, nonce: 'EDITION7', ...how }).map(
      (payload) => ({ channel: `discord:${channel}`, payload, first: null }),
    )
  const mapOf = (...given: Parameters<typeof partsOf>) => partsOf(...given).at(-1)!

  test('stands behind the text, which is as it is without: the picture as data, the mark, and no number', () => {
    const [text, map, ...others] = partsOf('1').map(({ payload }) => payload)
    expect(others).toEqual([])
    const { illustration, ...bare } = postOf('')
    expect(illustration).toBeDefined()
    expect([text]).toEqual(renderDiscord(bare, { to: 'channel', channel: 'discord:1', nonce: 'EDITION7' }))
    expect(map).toMatchObject({
      picture,
      body: {
        nonce: 'EDITION7-1',
        embeds: [
          { footer: { text: expect.stringContaining('no. 7') as string }, image: { url: 'attachment://map.png' } },
        ],
        attachments: [{ id: '0', filename: 'map.png', description: picture.alt }],
      },
    })
    expect(map).not.toHaveProperty('file')
    expect(JSON.stringify(map?.body)).not.toContain('1/')
  })

  test('is uploaded with its words and alt text, once however often it is sent, and found by its mark', async () => {
    const { server, channel, bot } = await open()
    const part = mapOf(channel)
    const sent = await bot.messenger.send({ ...part, payload: drawn(part.payload) })
    expect(await bot.messenger.send({ ...part, payload: drawn(part.payload) })).toEqual(sent)
    const [message, ...others] = server.messages(channel).filter(({ nonce }) => nonce === 'EDITION7-1')
    expect(others).toEqual([])
    expect(message?.attachments).toMatchObject([{ filename: 'map.png', description: picture.alt, bytes: PNG }])
    expect(await bot.messenger.find(part, new Date(Date.now() - 200_000).toISOString())).toEqual(sent)
    expect(server.problems).toEqual([])
  })

  test('goes into the forum post and the thread of its day', async () => {
    const { server, guild, channel, bot } = await open()
    const forum = server.addChannel(guild, { name: 'digests', type: 'forum' })
    for (const [where, how] of [
      [forum, { forum: { name: 'Sitrep' } }],
      [channel, { thread: { name: 'Sitrep' } }],
    ] as const) {
      let first: string | null = null
      for (const part of partsOf(where, 'Mosul: 2', how)) {
        const { messageId } = await bot.messenger.send({
          ...part,
          payload: part.payload.picture ? drawn(part.payload) : part.payload,
          first,
        })
        first ??= messageId
      }
      expect(server.messages(first!).at(-1)?.attachments).toMatchObject([{ filename: 'map.png' }])
    }
    expect(server.problems).toEqual([])
  })

  test('goes out in words alone where files may not be attached, are too large, or it was not drawn', async () => {
    const { server, guild, bot } = await open()
    for (const hinder of ['right', 'size', 'drawing'] as const) {
      const channel = server.addChannel(guild, { name: hinder })
      if (hinder === 'right') server.setPermissions(channel, { deny: ATTACH_FILES })
      if (hinder === 'size') server.fail({ method: 'POST', path: /messages$/, times: 1, with: { status: 413 } })
      const part = mapOf(channel)
      const given = hinder === 'drawing' ? part : { ...part, payload: drawn(part.payload) }
      const { wordsAlone } = await bot.messenger.send(given)
      expect(wordsAlone ?? null).toEqual(hinder === 'drawing' ? null : expect.stringMatching(/50013|413/))
      const [message, ...others] = server.messages(channel)
      expect(others).toEqual([])
      expect(message).toMatchObject({ attachments: [], nonce: 'EDITION7-1' })
      expect(message?.embeds[0]?.description).toContain('Mosul: 2')
      expect(message?.embeds[0]?.image).toBeUndefined()
    }
  })

  test('fails as any other where the bot may not write at all', async () => {
    const { server, channel, bot } = await open()
    server.setPermissions(channel, { deny: 1n << 11n })
    const part = mapOf(channel)
    expect(await failureOf(bot.messenger.send({ ...part, payload: drawn(part.payload) }))).toMatchObject({
      kind: 'unreachable',
    })
  })

  test('is edited with the picture in place of the old one; without one where that cannot be', async () => {
    const { server, channel, bot } = await open()
    const part = mapOf(channel)
    const { messageId } = await bot.messenger.send({ ...part, payload: drawn(part.payload) })
    const now = mapOf(channel, 'Mosul: 1')
    const bytes = Uint8Array.from([...PNG, 1])
    const message = () => server.messages(channel).find(({ id }) => id === messageId)
    expect(await bot.messenger.edit({ ...now, payload: { ...now.payload, file: { ...file, bytes } } }, messageId)).toBe(
      'done',
    )
    expect(message()?.attachments).toMatchObject([{ bytes }])
    expect(message()?.embeds[0]?.description).toContain('Mosul: 1')
    server.setPermissions(channel, { deny: ATTACH_FILES })
    expect(await bot.messenger.edit({ ...now, payload: drawn(now.payload) }, messageId)).toBe('words-alone')
    expect(message()).toMatchObject({ attachments: [] })
    expect(message()?.embeds[0]?.image).toBeUndefined()
  })

  test('is handed on to the channels that follow', async () => {
    const { server, guild, bot } = await open()
    const news = server.addChannel(guild, { name: 'news', type: 'announcement' })
    const part = mapOf(news)
    const { messageId } = await bot.messenger.send({ ...part, payload: drawn(part.payload) })
    expect(await bot.messenger.crosspost(part, messageId)).toBe('done')
    expect((server.messages(news).at(-1)?.flags ?? 0) & 1).toBe(1)
  })
})

describe('a part with a picture on Telegram', () => {
  let room: Room
  let chat: number
  beforeEach(async () => {
    room = await openTelegram(quick)
    chat = room.server.addGroup({ title: 'News' })
    room.server.addBot(chat, room.server.addUser())
  })
  afterEach(() => room.close())
  const mapOf = (says = 'Mosul: 2', more: Partial<Illustration> = {}) => {
    const channel = `telegram:${chat}`
    const payload = renderTelegram(postOf(says, more), { to: 'channel', channel, silent: true }).at(-1)!
    return { channel, payload, first: null }
  }
  const withFile = (given = mapOf()) => ({ ...given, payload: drawn(given.payload) })
  const refused = (method: string, description = 'Bad Request: not enough rights to send photos to the chat') => {
    room.server.fail({ method, times: 1, with: { error: { code: 400, description } } })
  }
  // The bot greets whoever adds it.
  const last = () => room.server.messages(chat).findLast(({ text }) => text.includes('no. 7'))

  test('is a photo with its words as a caption, silent as the others', async () => {
    await room.bot.messenger.send(withFile())
    expect(last()).toMatchObject({ file: { kind: 'photo', name: 'map.png', bytes: PNG }, silent: true })
    expect(last()?.text).toMatch(/^Map\n\nMosul: 2\n\nno. 7/)
  })

  test('leaves out whole lines from the end where the caption is full', () => {
    const blocks = ['in doubt', 'x'.repeat(900), 'y'.repeat(300)].map((text) => {
      return { kind: 'note' as const, text: [plain(text)] }
    })
    const { caption } = mapOf('', { blocks }).payload.body as { caption: string }
    expect(caption.length).toBeLessThanOrEqual(1024)
    expect(caption).toContain('in doubt')
    expect(caption).toContain('x'.repeat(900))
    expect(caption).not.toContain('y')
    expect(caption).toContain('no. 7')
  })

  test.each(['not enough rights to send photos to the chat', 'PHOTO_INVALID_DIMENSIONS', 'Request Entity Too Large'])(
    'goes out in words alone where Telegram says: %s',
    async (description) => {
      refused('sendPhoto', `Bad Request: ${description}`)
      const { wordsAlone } = await room.bot.messenger.send(withFile())
      expect(wordsAlone).toContain(description)
      expect(last()?.text).toMatch(/^Map\n\nMosul: 2\n\nno. 7/)
      expect(last()).toMatchObject({ silent: true, preview: false })
      expect(last()?.file).toBeUndefined()
    },
  )

  test('goes out in words alone where it was not drawn', async () => {
    await room.bot.messenger.send(mapOf())
    expect(last()?.text).toContain('Mosul: 2')
    expect(last()?.file).toBeUndefined()
  })

  test('is uncertain as any other where no answer comes, and is not sent in words beside', async () => {
    room.server.fail({ method: 'sendPhoto', times: 1, with: { error: { code: 502, description: 'Bad Gateway' } } })
    expect((await failureOf(room.bot.messenger.send(withFile()))).kind).toBe('uncertain')
    expect(room.server.messages(chat).filter(({ text }) => text.includes('Mosul'))).toEqual([])
  })

  test('is edited with its picture, also where its words went alone; the same again is done', async () => {
    const { messageId } = await room.bot.messenger.send(withFile())
    const bytes = Uint8Array.from([...PNG, 1])
    const now = mapOf('Mosul: 1')
    const edited = { ...now, payload: { ...now.payload, file: { ...file, bytes } } }
    expect(await room.bot.messenger.edit(edited, messageId)).toBe('done')
    expect(last()).toMatchObject({ file: { kind: 'photo', bytes } })
    expect(last()?.text).toContain('Mosul: 1')
    const alone = await room.bot.messenger.send(mapOf())
    expect(await room.bot.messenger.edit(edited, alone.messageId)).toBe('done')
    expect(last()).toMatchObject({ file: { kind: 'photo', bytes } })
  })

  test('keeps its picture until there is another, with what is now under it, and is tried again', async () => {
    const { messageId } = await room.bot.messenger.send(withFile())
    expect((await failureOf(room.bot.messenger.edit(mapOf('Mosul: 1'), messageId))).kind).toBe('later')
    expect(last()?.text).toContain('Mosul: 1')
    expect(last()).toMatchObject({ file: { bytes: PNG } })
    refused('editMessageMedia')
    expect((await failureOf(room.bot.messenger.edit(withFile(mapOf('Mosul: 3')), messageId))).kind).toBe('unreachable')
    expect(last()?.text).toContain('Mosul: 3')
  })

  test('whose words went alone is edited in words where it still has no picture', async () => {
    const { messageId } = await room.bot.messenger.send(mapOf())
    refused('editMessageMedia')
    expect(await room.bot.messenger.edit(withFile(mapOf('Mosul: 1')), messageId)).toBe('words-alone')
    expect(last()?.text).toContain('Mosul: 1')
  })

  test('that somebody deleted stays deleted', async () => {
    const { messageId } = await room.bot.messenger.send(withFile())
    refused('editMessageMedia', 'Bad Request: message to edit not found')
    expect(await room.bot.messenger.edit(withFile(), messageId)).toBe('gone')
  })
})
